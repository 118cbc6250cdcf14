import { addDays, isPlainDate } from '../shared/record/plain-date.ts';
import type { PlainDate } from '../shared/record/service.ts';
import { cy } from '../shared/words/cy.ts';
import { en } from '../shared/words/en.ts';
import { type Reading, read, unread } from './reading.ts';

/** Excel counts days from here; its first two months are a day off, and nobody lists services of 1900. */
const firstExcelDay = '1899-12-30' as PlainDate;
/** The years 1980 to 2079: outside them a number of five figures is something else. */
const excelDays = { least: 29_221, most: 65_745 };

const inNumbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const inWords =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*,?[ -](\d{4}|\d{2})$/i;
/** The time of day that programs add to a date, and a date never needs. */
const timeOfDay = /[T ]00:00(?::00(?:\.0+)?)?Z?$/;

/** The number of the month whose name, English or Welsh, begins with these letters, three at least; 0 when none does. */
export function monthNamed(letters: string): number {
  const begins = (name: string): boolean => name.toLowerCase().startsWith(letters.toLowerCase());
  return letters.length < 3 ? 0 : Math.max(...[en, cy].map(({ time }) => time.month.findIndex(begins))) + 1;
}

/** The day of a month, if there is one; a year of two figures is of this century. */
export function dateOf(year: string, month: number, day: string): PlainDate | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const date = `${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}

/** Whether a date can only be one with the month first, as in 03/13/2026. */
export function isMonthFirst(cell: string): boolean {
  const [, first = '', second = '', year = ''] = inNumbers.exec(cell.trim().replace(timeOfDay, '')) ?? [];
  return Number(second) > 12 && dateOf(year, Number(first), second) !== null;
}

/** Reads a day: `2027-03-31`, or as people in the United Kingdom write it, `31/3/2027` or `31 March 2027`. */
export function readDate(cell: string): Reading<PlainDate> {
  if (isPlainDate(cell)) return read(cell);
  const bare = cell.replace(timeOfDay, '');
  if (/^\d{5}(?:\.0+)?$/.test(bare)) {
    const days = Math.trunc(Number(bare));
    if (days < excelDays.least || days > excelDays.most) return unread('date-unread', cell);
    const date = addDays(firstExcelDay, days);
    return read(date, { code: 'date-from-number', value: cell, suggestion: date });
  }
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  const [, day = '', written = '', year = ''] = inNumbers.exec(bare) ?? inWords.exec(bare) ?? [];
  const month = /^\d/.test(written) ? Number(written) : monthNamed(written);
  const date =
    yearFirst === null
      ? dateOf(year, month, day)
      : dateOf(yearFirst[1] ?? '', Number(yearFirst[2]), yearFirst[3] ?? '');
  if (date !== null) return read(date, { code: 'date-rewritten', value: cell, suggestion: date });
  const [, first = '', second = '', last = ''] = isMonthFirst(bare) ? (inNumbers.exec(bare) ?? []) : [];
  const turned = dateOf(last, Number(first), second);
  return unread('date-unread', cell, turned ?? undefined);
}

/** Reads a day in a column where some date has its month first: one that can be read either way is left out. */
export function readDoubtfulDate(cell: string): Reading<PlainDate> {
  const [, first = '', second = ''] = inNumbers.exec(cell.replace(timeOfDay, '')) ?? [];
  const isEither =
    Number(first) <= 12 && Number(second) <= 12 && first !== '' && Number(first) !== Number(second);
  return isEither ? unread('date-order-unclear', cell) : readDate(cell);
}
