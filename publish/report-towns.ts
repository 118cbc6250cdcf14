// The towns of a report, and which councils it is about.
import type { Town } from '../shared/learn/town.ts';
import { bareName } from '../shared/match/council.ts';
import { distanceMetres } from '../shared/place/distance.ts';
import type { Service, ServicePlace } from '../shared/record/service.ts';
import { type NationId, nationIds } from '../shared/record/taxonomy.ts';
import { placesInDistricts } from './build-gazetteer.ts';
import { type CouncilRow, councilRows, councilsByCode, otherNameRows, outcodeRows } from './place-sources.ts';

/** Fewer people are a village, and fewer are counted closely enough to be told of. */
const leastPeople = 1_000;
/** London as a whole: its boroughs and their parts are listed besides. */
const wholeOfLondon = '2643743';
/** A district in a county is served by the county's council too; unitary authorities are not. */
const withinCounty = /^E0[789]/;

/** Every town there is. In Northern Ireland a county stands for the council, which is not known. */
export function everyTown(): Town[] {
  const councils = new Map(councilRows().map((row) => [row.council, row]));
  const welsh = new Map(
    otherNameRows().flatMap(({ name, language, geoname }) => (language === 'cy' ? [[geoname, name]] : [])),
  );
  return placesInDistricts()
    .filter(
      ({ place: { people, isGuess, geoname } }) =>
        people >= leastPeople && !isGuess && geoname !== wholeOfLondon,
    )
    .map(({ place: { name, point, people, geoname }, district }) => {
      const nameCy = welsh.get(geoname ?? '');
      const own = { name, ...(nameCy !== undefined && { nameCy }), area: district };
      return { ...own, ...councilOf(councils.get(district), district), point, people };
    });
}

function councilOf(row: CouncilRow | undefined, district: string): Partial<Town> {
  if (row === undefined) return district.startsWith('County ') ? { nation: 'NIR' } : {};
  const nation = nationIds.find((id): id is NationId => id === row.nation);
  return {
    council: row.council,
    ...(row.council_cy !== '' && { areaCy: row.council_cy }),
    ...(nation !== undefined && { nation }),
    ...(withinCounty.test(row.code) && row.county !== '' && { county: row.county }),
  };
}

/** A reader of the name or code of a council, or of a county, which is all its councils; null where there is none such. */
export function createAreaReader(): (name: string) => readonly string[] | null {
  const districts = new Set(outcodeRows().map(({ district }) => district));
  const rows = councilRows().filter(({ council }) => districts.has(council));
  const names = [
    ...[...districts].map((district) => [district, district] as const),
    ...[...councilsByCode()].filter(([, council]) => districts.has(council)),
    ...rows.map(({ council, council_cy: welsh }) => [welsh, council] as const),
  ];
  const byName = new Map(names.map(([name, council]) => [bareName(name), [council]]));
  const ofCounty = Map.groupBy(rows, ({ county }) => bareName(county));
  byName.delete('');
  ofCounty.delete('');
  return (name) => {
    const key = bareName(name);
    return byName.get(key) ?? ofCounty.get(key)?.map(({ council }) => council) ?? null;
  };
}

/** The districts in which services have a place: of the council that is stated, of the postcode, else the nearest. */
export function districtsOf(services: readonly Service[]): Set<string> {
  const rows = outcodeRows();
  const byOutcode = new Map(rows.map(({ outcode, district }) => [outcode, district]));
  const known = new Set(byOutcode.values());
  const middles = rows
    .filter(({ kind }) => kind !== 'box')
    .map(({ latitude, longitude, district }) => {
      return { point: { latitude: Number(latitude), longitude: Number(longitude) }, district };
    });
  const districtOf = ({ council, postcode, point }: ServicePlace): string | undefined => {
    if (council !== undefined && known.has(council)) return council;
    const ofPostcode = byOutcode.get(postcode?.split(' ')[0] ?? '');
    if (ofPostcode !== undefined || point === undefined) return ofPostcode;
    const away = middles.map((middle) => distanceMetres(point, middle.point));
    return middles[away.indexOf(Math.min(...away))]?.district;
  };
  return new Set(services.flatMap(({ places }) => places.flatMap((place) => districtOf(place) ?? [])));
}
