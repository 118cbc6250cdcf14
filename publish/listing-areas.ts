// Which page a service stands on: that of its council, or of the first part of its postcode where no council is certain;
// that of each council it comes to, or of help from anywhere.
import { listedWays } from '../shared/explain/listing.ts';
import { bareName } from '../shared/match/council.ts';
import type { Way } from '../shared/match/offer.ts';
import { compareIds, compareText } from '../shared/record/compare-text.ts';
import type { PlainDate, Service, ServicePlace } from '../shared/record/service.ts';
import { compareOutcodes } from './outcode-lines.ts';
import { councilRows, outcodeRows } from './place-sources.ts';
import { slug } from './slug.ts';

/** Help that comes from anywhere, help in no known place, councils, and first parts of postcodes such as BN1. */
export type AreaKind = 'anywhere' | 'other' | 'council' | 'outcode';

export interface ListingArea {
  kind: AreaKind;
  /** Of its file, without an ending. */
  path: string;
  /** Of the council, or of the one that has most of the outcode; empty where there is none. */
  name: AreaName;
  /** Empty for the other kinds. */
  outcode: string;
  ways: Way[];
}

/** In both languages where it has two. */
export interface AreaName {
  en: string;
  cy?: string;
}

/** Names that no council's page may take. */
const ownPaths: Record<'anywhere' | 'other', string> = {
  anywhere: 'anywhere',
  other: 'other-places',
};
const takenPaths = new Set(['index', ...Object.values(ownPaths)]);
const gssCode = /^[ENSW]\d{8}$/;
const collator = new Intl.Collator('en-GB');

/** The order of names on a page, and of services with one name. */
function byName(a: Service, b: Service): number {
  return collator.compare(a.name, b.name) || compareIds(a, b);
}

/** The pages of a directory: councils by name, the other two, and outcodes in order, each with what stands on it by name. */
export function listingAreas(services: readonly Service[], today: PlainDate): ListingArea[] {
  const areaOf = createAreas();
  const areas = new Map<string, ListingArea>();
  for (const service of [...services].sort(byName)) {
    // A visit and a call are told together: what comes to a person stands once on a page.
    const told = new Set<string>();
    for (const way of listedWays(service, today))
      for (const area of areasOf(way, areaOf)) {
        if (way.kind !== 'venue' && told.has(area.path)) continue;
        if (way.kind !== 'venue') told.add(area.path);
        const known = areas.get(area.path) ?? { ...area, ways: [] };
        areas.set(area.path, known);
        known.ways.push(way);
      }
  }
  const rank = { council: 0, other: 1, anywhere: 2, outcode: 3 };
  return [...areas.values()].sort(
    (a, b) =>
      rank[a.kind] - rank[b.kind] ||
      compareOutcodes(a.outcode, b.outcode) ||
      collator.compare(a.name.en, b.name.en) ||
      compareText(a.path, b.path),
  );
}

/** The pages of outcodes beside which a page belongs, and that of their council: what they list may be as near. */
export function areasNear({ kind, path, name }: ListingArea, areas: readonly ListingArea[]): ListingArea[] {
  if (name.en === '') return [];
  return areas.filter(
    (area) =>
      area.path !== path &&
      area.name.en === name.en &&
      (area.kind === 'outcode' || (area.kind === 'council' && kind === 'outcode')),
  );
}

type Area = Omit<ListingArea, 'ways'>;
interface Areas {
  /** The page of a council by its name or code; that of other places where there is no such name. */
  named(council: string): Area;
  /** The page of a place: of its council where that is certain, else of its outcode, which always is. */
  at(place: ServicePlace | null | undefined): Area;
}

const other: Area = { kind: 'other', path: ownPaths.other, name: { en: '' }, outcode: '' };
const anywhere: Area = { kind: 'anywhere', path: ownPaths.anywhere, name: { en: '' }, outcode: '' };

function createAreas(): Areas {
  const rows = councilRows();
  const known = new Map(rows.flatMap((row) => [[row.code, row] as const, [bareName(row.council), row]]));
  const districts = new Map(outcodeRows().map(({ outcode, district }) => [outcode, district]));
  const nameOf = (council: string): AreaName => {
    const welsh = known.get(bareName(council))?.council_cy ?? '';
    return { en: council, ...(welsh !== '' && { cy: welsh }) };
  };
  const named = (council: string): Area => {
    const row = known.get(council) ?? known.get(bareName(council));
    const name = row?.council ?? council;
    const path = slug(bareName(name));
    if (path === '' || (row === undefined && gssCode.test(council))) return other;
    return {
      kind: 'council',
      path: takenPaths.has(path) ? `${path}-council` : path,
      name: nameOf(name),
      outcode: '',
    };
  };
  const inOutcode = (outcode: string): Area => ({
    kind: 'outcode',
    path: `postcode-${slug(outcode)}`,
    name: nameOf(districts.get(outcode) ?? ''),
    outcode,
  });
  return {
    named,
    at(place) {
      if (place?.council !== undefined) return named(place.council);
      const [outcode] = place?.postcode?.split(' ') ?? [];
      return outcode === undefined ? other : inOutcode(outcode);
    },
  };
}

/** Every area on whose page a way of having a service stands; at least one. */
function areasOf({ kind, place, service }: Way, areaOf: Areas): Area[] {
  if (kind === 'venue') return [areaOf.at(place)];
  const { coverage } = service;
  const areas = (coverage?.councils ?? []).map(areaOf.named);
  if ((coverage?.nations.length ?? 0) > 0) areas.push(anywhere);
  // Which councils ten kilometres reach is for the finder to say; a page has what sets out from its own.
  if (coverage?.withinKilometres !== undefined || (areas.length === 0 && kind === 'visit'))
    areas.push(areaOf.at(service.places[0]));
  return areas.length > 0 ? areas : [anywhere];
}

/** Words at the end of an address that are the name of a town, as far as can be told: no figures, and not alone. */
export function townOf(place: ServicePlace | null): string | null {
  if (place?.town !== undefined) return place.town;
  const parts = place?.address?.split(',').map((part) => part.trim()) ?? [];
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && last !== '' && last.length <= 40 && !/\d/.test(last) ? last : null;
}
