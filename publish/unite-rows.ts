// Rows that share an id are one service at several places.
import { compareText } from '../shared/record/compare-text.ts';
import { limits } from '../shared/record/limits.ts';
import type { Service, ServicePlace } from '../shared/record/service.ts';
import { type Column, columns } from './columns.ts';
import { type PlaceFacts, type PlaceField, placeColumns, placeFields } from './place-columns.ts';
import { locationKey } from './read-location.ts';
import { partnerColumns } from './read-partner.ts';
import type { AtPlace, RowDraft } from './read-row.ts';
import { stated } from './stated.ts';

/** What rows of one service may say differently, and what is told of the whole organisation elsewhere. */
const mayDiffer = new Set<Column>([
  'venue',
  'address',
  'postcode',
  'latitude',
  'longitude',
  ...placeColumns,
  ...partnerColumns,
]);
const mustAgree = columns.filter((column) => !mayDiffer.has(column));

function localFacts({ access, ...rest }: AtPlace): PlaceFacts {
  return stated({ ...rest, access: access.length === 0 ? undefined : access });
}

/** The rows whose place no earlier row has, as many as a service may have; the others are reported as refused. */
function distinctPlaces(rows: readonly RowDraft[]): RowDraft[] {
  const seen = new Set<string>();
  return rows.filter(({ where, cells }) => {
    const key = where === null ? '' : locationKey(where);
    const code = seen.has(key) ? 'place-twice' : seen.size >= limits.places ? 'places-too-many' : null;
    if (code === null) return seen.add(key);
    cells.report('postcode', code, cells.words('postcode'));
    return false;
  });
}

/** Reports where a later row contradicts the first in some columns; an empty cell contradicts nothing. */
export function reportDisagreement(
  [first, ...others]: readonly RowDraft[],
  compared: readonly Column[] = mustAgree,
): void {
  for (const row of others)
    for (const column of compared) {
      const words = row.cells.words(column);
      if (words !== '' && words !== first?.cells.words(column))
        row.cells.report(column, 'rows-disagree', words);
    }
}

/**
 * One service from all the rows with its id: what they agree on it says itself, what differs its places say. `rows` is
 * how many of them it is made of; the others have been refused.
 */
export function uniteRows(rows: readonly [RowDraft, ...RowDraft[]]): { service: Service; rows: number } {
  const [first] = rows;
  const kept = distinctPlaces(rows);
  reportDisagreement(kept);
  const facts = kept.map(({ atPlace }) => localFacts(atPlace));
  const same = placeFields.filter(
    (field) => new Set(facts.map((fact) => JSON.stringify(fact[field]))).size === 1,
  );
  const pick = (fact: PlaceFacts, wanted: readonly PlaceField[]): PlaceFacts =>
    Object.fromEntries(Object.entries(fact).filter(([field]) => wanted.includes(field as PlaceField)));
  const differing = placeFields.filter((field) => !same.includes(field));
  // A row without a place, such as "also by phone", speaks for the service itself.
  const general = kept.findIndex(({ where }) => where === null);
  const spoken = pick(facts[0] ?? {}, same);
  if (general >= 0) Object.assign(spoken, pick(facts[general] ?? {}, differing));
  const service: Service = {
    ...first.service,
    access: [],
    ...spoken,
    places: inOrder(
      kept.flatMap(({ where }, index) =>
        where === null ? [] : [{ ...where, ...pick(facts[index] ?? {}, differing) }],
      ),
      first.service.coverage?.withinKilometres !== undefined,
    ),
  };
  return { service, rows: kept.length };
}

/** Places in an order that does not depend on that of the rows, but for the one from which a distance is measured. */
function inOrder(places: readonly ServicePlace[], isCentred: boolean): ServicePlace[] {
  if (places.length < 2) return [...places];
  const centre = isCentred ? places.slice(0, 1) : [];
  const keyed = places.slice(centre.length).map((place) => ({ place, key: JSON.stringify(place) }));
  return [...centre, ...keyed.sort((a, b) => compareText(a.key, b.key)).map(({ place }) => place)];
}
