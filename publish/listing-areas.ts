// Which page a service stands on: that of its council, of each council it comes to, or of help from anywhere.
import { listedWays } from '../shared/explain/listing.ts';
import { bareName } from '../shared/match/council.ts';
import type { Way } from '../shared/match/offer.ts';
import type { PlainDate, Service, ServicePlace } from '../shared/record/service.ts';
import { councilRows } from './place-sources.ts';
import { slug } from './slug.ts';

/** Help that comes from anywhere, help in no known council, and councils. */
export type AreaKind = 'anywhere' | 'other' | 'council';

export interface ListingArea {
  kind: AreaKind;
  /** Of its file, without an ending. */
  path: string;
  /** Of the council, in both languages where it has two; empty for the other kinds. */
  name: { en: string; cy?: string };
  ways: Way[];
}

/** Names that no council's page may take. */
const ownPaths: Record<Exclude<AreaKind, 'council'>, string> = {
  anywhere: 'anywhere',
  other: 'other-places',
};
const takenPaths = new Set(['index', ...Object.values(ownPaths)]);
const gssCode = /^[ENSW]\d{8}$/;
const collator = new Intl.Collator('en-GB');

/** The order of names on a page, and of services with one name. */
export function byName(a: Service, b: Service): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The pages of a directory, councils by name and then the other two, each with what stands on it by name. */
export function listingAreas(services: readonly Service[], today: PlainDate): ListingArea[] {
  const councils = createCouncils();
  const areas = new Map<string, ListingArea>();
  for (const service of [...services].sort(byName)) {
    // A visit and a call are told together: what comes to a person stands once on a page.
    const told = new Set<string>();
    for (const way of listedWays(service, today))
      for (const area of areasOf(way, councils)) {
        if (way.kind !== 'venue' && told.has(area.path)) continue;
        if (way.kind !== 'venue') told.add(area.path);
        const known = areas.get(area.path) ?? { ...area, ways: [] };
        areas.set(area.path, known);
        known.ways.push(way);
      }
  }
  const rank = { council: 0, other: 1, anywhere: 2 };
  return [...areas.values()].sort(
    (a, b) =>
      rank[a.kind] - rank[b.kind] || collator.compare(a.name.en, b.name.en) || (a.path < b.path ? -1 : 1),
  );
}

type Area = Omit<ListingArea, 'ways'>;
/** The page of a council by its name or code; that of other places where there is no such name. */
type Councils = (named: string | undefined) => Area;

const other: Area = { kind: 'other', path: ownPaths.other, name: { en: '' } };
const anywhere: Area = { kind: 'anywhere', path: ownPaths.anywhere, name: { en: '' } };

function createCouncils(): Councils {
  const rows = councilRows();
  const known = new Map(rows.flatMap((row) => [[row.code, row] as const, [bareName(row.council), row]]));
  return (named = '') => {
    const row = known.get(named) ?? known.get(bareName(named));
    const { council, council_cy: welsh = '' } = row ?? { council: named };
    const path = slug(bareName(council));
    if (path === '' || (row === undefined && gssCode.test(named))) return other;
    return {
      kind: 'council',
      path: takenPaths.has(path) ? `${path}-council` : path,
      name: { en: council, ...(welsh !== '' && { cy: welsh }) },
    };
  };
}

/** Every area on whose page a way of having a service stands; at least one. */
function areasOf({ kind, place, service }: Way, councils: Councils): Area[] {
  if (kind === 'venue') return [councils(place?.council)];
  const { coverage } = service;
  const areas = (coverage?.councils ?? []).map(councils);
  if ((coverage?.nations.length ?? 0) > 0) areas.push(anywhere);
  // Which councils ten kilometres reach is for the finder to say; a page has what sets out from its own.
  if (coverage?.withinKilometres !== undefined || (areas.length === 0 && kind === 'visit'))
    areas.push(councils(service.places[0]?.council));
  return areas.length > 0 ? areas : [anywhere];
}

/** Words at the end of an address that are the name of a town, as far as can be told: no figures, and not alone. */
export function townOf(place: ServicePlace | null): string | null {
  if (place?.town !== undefined) return place.town;
  const parts = place?.address?.split(',').map((part) => part.trim()) ?? [];
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && last !== '' && last.length <= 40 && !/\d/.test(last) ? last : null;
}
