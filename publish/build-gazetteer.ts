// The gazetteer's facts, packed: a small set for the widget, the whole for the extension and the command line.
import { distanceMetres } from '../shared/place/distance.ts';
import {
  type GazetteerFacts,
  gridDegrees,
  type Outcode,
  placeCoarseness,
  radiusClasses,
  unpackOutcodes,
} from '../shared/place/gazetteer-facts.ts';
import { nameKey, shortKey } from '../shared/place/place-name.ts';
import { choosePlaces, type PlacedPlace } from './choose-places.ts';
import { outcodeLines } from './outcode-lines.ts';
import {
  councilRows,
  type OutcodeRow,
  otherNameRows,
  outcodeRows,
  regionRows,
  senseRows,
} from './place-sources.ts';
import { writeColumn, writeSignedColumn } from './write-column.ts';
import { writePoints } from './write-points.ts';

/** Places of so many people, their rivals for a name, and well-known parts of cities. */
const widgetLeastPeople = 5_000;

/** What the widget knows of places. */
export function widgetGazetteerFacts(): GazetteerFacts {
  return gazetteerFacts(widgetLeastPeople);
}

/** Everything that is known of places, down to villages of 500 people. */
export function fullGazetteerFacts(): GazetteerFacts {
  return gazetteerFacts(0);
}

/** Every place that is known, each with the district that has most of its outcode: a council, or what stands for one. */
export function placesInDistricts(): { place: PlacedPlace; district: string }[] {
  const { places, outcodes, districts } = chosen(0);
  return places.map((place) => {
    return { place, district: districts[outcodes[place.outcode]?.district ?? -1] ?? '' };
  });
}

function gazetteerFacts(leastPeople: number): GazetteerFacts {
  const { packed, places, outcodes, districts } = chosen(leastPeople);
  return { ...packed, ...packPlaces(places, outcodes, districts) };
}

function chosen(leastPeople: number) {
  const rows = outcodeRows();
  const districts = [...new Set(rows.map(({ district }) => district))];
  const packed = { ...packOutcodes(rows, districts), ...packDistricts(districts) };
  const outcodes = unpackOutcodes({ ...packed, ...noPlaces });
  const counties = countiesOf(districts);
  const places = choosePlaces(leastPeople, outcodes, (outcode) => counties[outcode.district] ?? '');
  return { packed, places, outcodes, districts };
}

const noPlaces = {
  placeNames: '',
  placeCounts: '',
  placeSizes: '',
  placeLatitudes: '',
  placeLongitudes: '',
  otherNames: '',
  otherNamesOf: '',
  senses: { word: '', name: '', month: '' },
};

/** Replaces numbers by how many others have been met since: what is met often gets small numbers. */
export function writeRecent(numbers: readonly number[]): number[] {
  const recent: number[] = [];
  return numbers.map((number) => {
    const back = recent.indexOf(number) + 1;
    if (back > 0) recent.splice(back - 1, 1);
    recent.unshift(number);
    return back;
  });
}

type OutcodeColumns = Pick<
  GazetteerFacts,
  'outcodes' | 'radii' | 'latitudes' | 'longitudes' | 'districts' | 'marks'
>;

function packOutcodes(rows: readonly OutcodeRow[], districts: readonly string[]): OutcodeColumns {
  const radii = rows.map(({ radius_km, kind }) =>
    kind === 'box' ? 0 : radiusClass(Number(radius_km) * 1_000),
  );
  const circles = rows.map(({ latitude, longitude }, at) => ({
    point: { latitude: Number(latitude), longitude: Number(longitude) },
    radiusMetres: radiusClasses[radii[at] ?? 0] ?? 0,
  }));
  const straddling = straddlingNations(rows);
  return {
    outcodes: outcodeLines(rows.map(({ outcode }) => outcode)),
    radii: writeColumn(radii),
    ...writePoints(circles.filter(({ radiusMetres }) => radiusMetres > 0)),
    districts: writeColumn(writeRecent(rows.map(({ district }) => districts.indexOf(district)))),
    marks: writeColumn(rows.map((row) => (row.whole === 'yes' ? 1 : straddling.has(row.outcode) ? 2 : 0))),
  };
}

/** The class next above a radius, the widest for one that is wider than all. */
export function radiusClass(metres: number): number {
  const found = radiusClasses.findIndex((radius, at) => at > 0 && radius >= metres);
  return found === -1 ? radiusClasses.length - 1 : found;
}

const nationOfDistrict = new Map(councilRows().map(({ council, nation }) => [council, nation]));

function nationOf(district: string): string {
  return nationOfDistrict.get(district) ?? (district.startsWith('County ') ? 'NIR' : '');
}

/** The outcodes that may have people in two nations: their circle meets that of one whose main council is in another. */
function straddlingNations(rows: readonly OutcodeRow[]): Set<string> {
  const lived = rows
    .filter(({ kind }) => kind !== 'box')
    .map(({ outcode, latitude, longitude, radius_km, district }) => ({
      outcode,
      nation: nationOf(district),
      point: { latitude: Number(latitude), longitude: Number(longitude) },
      reachMetres: Number(radius_km) * 1_000,
    }));
  const english = lived.filter(({ nation }) => nation === 'ENG');
  const found = new Set<string>();
  for (const other of lived.filter(({ nation }) => nation === 'WLS' || nation === 'SCT'))
    for (const own of english)
      if (distanceMetres(own.point, other.point) < own.reachMetres + other.reachMetres)
        found.add(own.outcode).add(other.outcode);
  return found;
}

function countiesOf(districts: readonly string[]): string[] {
  const counties = new Map(councilRows().map(({ council, county }) => [council, county]));
  return districts.map((district) => counties.get(district) || district);
}

type DistrictColumns = Pick<
  GazetteerFacts,
  'districtNames' | 'districtNations' | 'districtCounties' | 'countyNames' | 'regions'
>;

function packDistricts(districts: readonly string[]): DistrictColumns {
  const counties = countiesOf(districts);
  const countyNames = [...new Set(counties.filter((county, at) => county !== districts[at]))];
  const code = (name: string): string => {
    if (name.startsWith('nation:')) return name.charAt('nation:'.length);
    if (countyNames.includes(name)) return `c${countyNames.indexOf(name) + 1}`;
    if (!districts.includes(name)) throw new Error(`building regions: nothing is called ${name}`);
    return String(districts.indexOf(name));
  };
  const namesOf = new Map<string, string[]>();
  for (const { region, members } of regionRows()) {
    const codes = members.split(';').map(code).join(',');
    namesOf.set(codes, [...(namesOf.get(codes) ?? []), region]);
  }
  return {
    districtNames: districts.join('\n'),
    districtNations: districts.map((district) => nationOf(district).charAt(0) || '-').join(''),
    districtCounties: writeColumn(counties.map((county) => countyNames.indexOf(county) + 1)),
    countyNames: countyNames.join('\n'),
    regions: [...namesOf].map(([codes, names]) => `${names.join(',')}=${codes}`).join('\n'),
  };
}

type PlaceColumns = Omit<GazetteerFacts, keyof OutcodeColumns | keyof DistrictColumns>;

function packPlaces(
  places: readonly PlacedPlace[],
  outcodes: readonly Outcode[],
  districts: readonly string[],
): PlaceColumns {
  const counts = outcodes.map(() => 0);
  const offsets = places.map(({ outcode, point }) => {
    counts[outcode] = (counts[outcode] ?? 0) + 1;
    const base = outcodes[outcode];
    if (base?.point == null) throw new Error('packing places: one is placed from a post-office box');
    const step = placeCoarseness(base.radiusMetres);
    return {
      north: Math.round((point.latitude - base.point.latitude) / gridDegrees.latitude / step),
      east: Math.round((point.longitude - base.point.longitude) / gridDegrees.longitude / step),
    };
  });
  return {
    placeNames: places.map(({ name }) => name).join('\n'),
    placeCounts: writeColumn(counts),
    placeSizes: writeColumn(places.map(({ size }) => size)),
    placeLatitudes: writeSignedColumn(offsets.map(({ north }) => north)),
    placeLongitudes: writeSignedColumn(offsets.map(({ east }) => east)),
    ...packOtherNames(places, districts),
    senses: packSenses(places, districts),
  };
}

function packOtherNames(
  places: readonly PlacedPlace[],
  districts: readonly string[],
): Pick<GazetteerFacts, 'otherNames' | 'otherNamesOf'> {
  const ofPlaces = otherNameRows().flatMap(({ name, geoname }) => {
    const at = places.findIndex((place) => place.geoname === geoname);
    return at === -1 ? [] : [{ name, of: at }];
  });
  const ofDistricts = councilRows().flatMap(({ council, council_cy: name }) => {
    const at = districts.indexOf(council);
    return name === '' || at === -1 ? [] : [{ name, of: places.length + at }];
  });
  const all = [...ofPlaces, ...ofDistricts].sort((a, b) => a.of - b.of);
  return {
    otherNames: all.map(({ name }) => name).join('\n'),
    otherNamesOf: writeColumn(all.map(({ of }, at) => of - (all[at - 1]?.of ?? 0))),
  };
}

function packSenses(places: readonly PlacedPlace[], districts: readonly string[]): GazetteerFacts['senses'] {
  const areas = [...districts, ...regionRows().map(({ region }) => region)];
  const others = otherNameRows().map(({ name }) => name);
  const names = [...places.map(({ name }) => name), ...others, ...areas].map(nameKey);
  const keys = new Set(names.flatMap((key) => [key, shortKey(key) ?? key]));
  const having = (sense: string): string =>
    senseRows()
      .filter((row) => row.sense === sense && keys.has(row.name))
      .map(({ name }) => name)
      .join(',');
  return { word: having('word'), name: having('name'), month: having('month') };
}
