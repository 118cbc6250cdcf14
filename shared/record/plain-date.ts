// Days without a time or a zone. Counting goes through UTC, whose days all have the same length.
import type { Weekday } from './opening.ts';
import type { PlainDate } from './service.ts';

const dayMilliseconds = 86_400_000;

/** Whether a value is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  // Date.parse turns 31 June into 1 July instead of refusing it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The day so many days after another; a negative count goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const time = Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds;
  return new Date(time).toISOString().slice(0, 10) as PlainDate;
}

/** How many days later the second day is than the first. */
export function daysBetween(first: PlainDate, second: PlainDate): number {
  return (Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayMilliseconds;
}

/** The day of the week on which a day falls. */
export function weekdayOf(date: PlainDate): Weekday {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as Weekday;
}
