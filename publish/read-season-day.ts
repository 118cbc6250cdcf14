// The day on which a season starts or ends, which its owner may have told by the month or the year alone.
import { addDays } from '../shared/record/plain-date.ts';
import type { PlainDate } from '../shared/record/service.ts';
import { dateOf, monthNamed } from './read-date.ts';
import { type Reading, read } from './reading.ts';

export type Edge = 'starts' | 'ends';

/** What people write in front of a whole day, and in front of a month or a year of which they mean the first or last. */
const leads: Record<Edge, { ofDay: RegExp; ofSpan: RegExp }> = {
  starts: {
    ofDay: /^(?:from|starts|starting)(?: on)? /i,
    ofSpan: /^(?:(?:from )?(?:the )?(?:start|beginning) of |dechrau )/i,
  },
  ends: {
    ofDay: /^(?:until|till|ends|ending)(?: on)? /i,
    ofSpan: /^(?:(?:until |till )?(?:the )?end of |diwedd )/i,
  },
};

/** The first or the last day of a month, such as `March 2025` or `03/2025`, or of a year; null when it is neither. */
function edgeOf(span: string, edge: Edge): PlainDate | null {
  const [, named, numbered, year] =
    /^(?:([a-z]+)\.?,? |(\d\d?)\/)?((?:19|20)\d\d)$/i.exec(span.replace(/^(\d{4})-(\d\d)$/, '$2/$1')) ?? [];
  if (year === undefined) return null;
  const isYear = named === undefined && numbered === undefined;
  const month = isYear
    ? edge === 'starts'
      ? 1
      : 12
    : named === undefined
      ? Number(numbered)
      : monthNamed(named);
  const first = dateOf(year, month, '1');
  // No month has more than 31 days, so the one after begins within the 31 days that follow its first.
  return first === null || edge === 'starts'
    ? first
    : addDays(`${addDays(first, 31).slice(0, 8)}01` as PlainDate, -1);
}

/** Reads when a season starts or ends: a day, as `readDay` reads one, or the first or last day of a month or a year. */
export function readSeasonDay(
  cell: string,
  edge: Edge,
  readDay: (cell: string) => Reading<PlainDate>,
): Reading<PlainDate> {
  const { ofDay, ofSpan } = leads[edge];
  const reading = readDay(cell.replace(ofDay, ''));
  if (reading.value !== undefined) return reading;
  const day = edgeOf(cell.replace(ofSpan, ''), edge);
  return day === null ? readDay(cell) : read(day, { code: 'date-from-month', value: cell, suggestion: day });
}
