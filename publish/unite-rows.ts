// Rows that share an id are one service at several places.
import { limits } from '../shared/record/limits.ts';
import type { Service, ServicePlace } from '../shared/record/service.ts';
import { type Column, columns } from './columns.ts';
import { locationKey } from './read-location.ts';
import type { AtPlace, RowDraft } from './read-row.ts';
import { stated } from './stated.ts';

/** What rows of one service may say differently, and what is told of the whole organisation elsewhere. */
const mayDiffer = new Set<Column>([
  'venue',
  'address',
  'postcode',
  'latitude',
  'longitude',
  'when',
  'phone',
  'access',
  'first_visit',
  'capacity',
  'capacity_until',
  'last_checked',
  'partner_stage',
  'stage_since',
  'champions',
  'champions_recruited',
  'champions_in_training',
  'champions_lapsed',
]);
const mustAgree = columns.filter((column) => !mayDiffer.has(column));

type Local = Pick<ServicePlace, keyof AtPlace>;

function localFacts({ access, ...rest }: AtPlace): Local {
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
  const fields = ['when', 'phone', 'access', 'firstVisit', 'capacity', 'lastChecked'] as const;
  const same = fields.filter((field) => new Set(facts.map((fact) => JSON.stringify(fact[field]))).size === 1);
  const pick = (fact: Local, wanted: readonly (keyof Local)[]): Local =>
    Object.fromEntries(Object.entries(fact).filter(([field]) => wanted.includes(field as keyof Local)));
  const differing = fields.filter((field) => !same.includes(field));
  // A row without a place, such as "also by phone", speaks for the service itself.
  const general = kept.findIndex(({ where }) => where === null);
  const spoken = pick(facts[0] ?? {}, same);
  if (general >= 0) Object.assign(spoken, pick(facts[general] ?? {}, differing));
  const service: Service = {
    ...first.service,
    access: [],
    ...spoken,
    places: kept.flatMap(({ where }, index) =>
      where === null ? [] : [{ ...where, ...pick(facts[index] ?? {}, differing) }],
    ),
  };
  return { service, rows: kept.length };
}
