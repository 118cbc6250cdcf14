// Days and times of day as people say them: "Tuesday 24 November", "10am", "12 noon".
import type { MinuteOfDay } from '../record/opening.ts';
import { addDays, weekdayOf } from '../record/plain-date.ts';
import type { PlainDate } from '../record/service.ts';
import { fill, type Words } from '../words/words.ts';

/** Within a week a weekday's name is enough; from then on it would mean two days. */
const namedDays = 6;

/** A day with its year: "12 November 2026". */
export function dateInWords(date: PlainDate, words: Words): string {
  return fill(words.time.dateOfYear, { ...dayAndMonth(date, words), year: Number(date.slice(0, 4)) });
}

/** A day near to another, which needs its year only where that is a different one: "26 November". */
export function shortDateInWords(date: PlainDate, today: PlainDate, words: Words): string {
  return date.slice(0, 4) === today.slice(0, 4)
    ? fill(words.time.date, dayAndMonth(date, words))
    : dateInWords(date, words);
}

/** A day with its name: "Thursday 26 November". */
export function weekdayDateInWords(date: PlainDate, today: PlainDate, words: Words): string {
  return fill(words.time.weekdayDate, {
    weekday: weekdayInWords(date, words),
    date: shortDateInWords(date, today, words),
  });
}

/** A day with its name, and how soon it is if it is today or tomorrow: "tomorrow, Thursday 26 November". */
export function namedDateInWords(date: PlainDate, today: PlainDate, words: Words): string {
  const named = weekdayDateInWords(date, today, words);
  const soon = soonInWords(date, today, words);
  return soon === null ? named : soon + words.mark.comma + named;
}

/** When something happens, as the end of a sentence: "tomorrow", "on Thursday", "on 26 November". */
export function onDateInWords(date: PlainDate, today: PlainDate, words: Words): string {
  return soonInWords(date, today, words) ?? onDayInWords(date, today, words);
}

/** The same in words that are still true tomorrow: "on Thursday", "on 26 November". */
export function onDayInWords(date: PlainDate, today: PlainDate, words: Words): string {
  return date >= today && date <= addDays(today, namedDays)
    ? fill(words.time.onWeekday, { weekday: weekdayInWords(date, words) })
    : fill(words.time.onDate, { date: shortDateInWords(date, today, words) });
}

/** From when to when, or from when on where no end is known: "10am to 12 noon". */
export function timesInWords(opens: MinuteOfDay, closes: MinuteOfDay | undefined, words: Words): string {
  const from = clockInWords(opens, words);
  return closes === undefined
    ? fill(words.time.start, { from })
    : fill(words.time.range, { from, to: clockInWords(closes, words) });
}

function clockInWords(time: MinuteOfDay, words: Words): string {
  const minutesOfDay = time % (24 * 60);
  if (minutesOfDay === 0) return words.time.midnight;
  if (minutesOfDay === 12 * 60) return words.time.noon;
  const hours = Math.floor(minutesOfDay / 60);
  const minutes = minutesOfDay % 60;
  const clock = `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  return fill(hours < 12 ? words.time.am : words.time.pm, { clock });
}

function dayAndMonth(date: PlainDate, words: Words): { day: number; month: string } {
  const month = words.time.month[Number(date.slice(5, 7)) - 1] as string;
  return { day: Number(date.slice(8)), month };
}

function weekdayInWords(date: PlainDate, words: Words): string {
  return words.time.weekday[weekdayOf(date) - 1] as string;
}

function soonInWords(date: PlainDate, today: PlainDate, words: Words): string | null {
  if (date === today) return words.time.today;
  return date === addDays(today, 1) ? words.time.tomorrow : null;
}
