import { isPlainDate } from '../shared/record/plain-date.ts';
import type { PlainDate } from '../shared/record/service.ts';
import { type Reading, read, unread } from './reading.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a day: `2027-03-31`, or as people in the United Kingdom write it, `31/3/2027` or `31 March 2027`. */
export function readDate(cell: string): Reading<PlainDate> {
  if (isPlainDate(cell)) return read(cell);
  const inNumbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(cell);
  const inWords = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*,? (\d{4})$/i.exec(cell);
  const [, day, written = '', year] = inNumbers ?? inWords ?? [];
  const month = inWords === null ? Number(written) : months.indexOf(written.toLowerCase()) + 1;
  const date = [year, String(month).padStart(2, '0'), day?.padStart(2, '0')].join('-');
  return isPlainDate(date)
    ? read(date, { code: 'date-rewritten', value: cell })
    : unread('date-unread', cell);
}
