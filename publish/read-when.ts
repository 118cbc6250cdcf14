// Opening times as people write them. Only what can be read in one way is read; the rest stays in their words.

import { limits } from '../shared/record/limits.ts';
import type { Session, Weekday } from '../shared/record/opening.ts';
import type { Schedule } from '../shared/record/service.ts';
import type { Finding } from './problem.ts';
import { readTimeRange } from './read-time-range.ts';
import { type Reading, read, unread } from './reading.ts';

const day = '(?:mon|tues?|wed(?:nes|s)?|thu(?:r|rs)?|fri|satur|sat|sun)(?:days?)?s?';
const ordinal = '(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last)';
const between = ' ?(?:,|&|/|and) ?';
const clock = '(?:noon|midday|midnight|\\d{1,2}(?:[:.]\\d{2})?(?: ?(?:am|pm|noon|midday))?)';
const to = ' ?(?:-|–|—|to|until|till) ?';
const range = `${clock}(?:${to}${clock})?`;

/** Which weekdays of the month, which days, which times, and whether in term time only. */
const group = new RegExp(
  [
    // "Every second Tuesday" may mean each fortnight, so it is left in words.
    `(?:every (?!${ordinal} )|each |on |the )*`,
    `(?:(?<ordinals>${ordinal}(?:${between}${ordinal})*) )?`,
    `(?<days>weekdays|every day|daily|${day}(?:(?:${to}|${between})${day})*)`,
    `(?: (?:of the|of each|of every|each|every|in the) month)?`,
    `[:,]? ?(?:from |at )?`,
    `(?<times>${range}(?:${between}${range})*)`,
    `(?<term> ?,?(?: |\\()(?:during |in )?term[ -]?time(?: only)?\\)?)?`,
    `(?: ?, ?| and |$)`,
  ].join(''),
  'y',
);

const starts = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ordinals = new Map<string, NonNullable<Session['ordinal']>>([
  ['1st', 1],
  ['first', 1],
  ['2nd', 2],
  ['second', 2],
  ['3rd', 3],
  ['third', 3],
  ['4th', 4],
  ['fourth', 4],
  ['5th', 5],
  ['fifth', 5],
  ['last', -1],
]);

function weekdayNamed(name: string): Weekday {
  return (starts.indexOf(name.slice(0, 3)) + 1) as Weekday;
}

/** The days meant by `mon-fri`, `tue and thu` or `weekdays`. */
function readDays(text: string): Weekday[] {
  if (text === 'weekdays') return [1, 2, 3, 4, 5];
  if (text === 'daily' || text === 'every day') return [1, 2, 3, 4, 5, 6, 7];
  return text.split(new RegExp(between)).flatMap((part) => {
    const [first = '', last = first] = part.split(new RegExp(to));
    const [from, until] = [weekdayNamed(first), weekdayNamed(last)];
    // From Friday to Monday goes over the end of the week.
    const length = ((until - from + 7) % 7) + 1;
    return Array.from({ length }, (_, n) => (((from - 1 + n) % 7) + 1) as Weekday);
  });
}

/** The sessions of one group such as `1st and 3rd mon 10-12`; null when a time in it can be read in two ways. */
function readGroup(found: Record<string, string | undefined>): Session[] | null {
  const ranges = (found.times ?? '').split(new RegExp(between)).map(readTimeRange);
  if (ranges.includes(null)) return null;
  const which = found.ordinals?.split(new RegExp(between)).map((word) => ordinals.get(word)) ?? [undefined];
  return readDays(found.days ?? '').flatMap((weekday) =>
    which.flatMap((place) =>
      ranges.flatMap((times) => {
        if (times === null) return [];
        const session: Session = { weekday, ...times };
        if (place !== undefined) session.ordinal = place;
        if (found.term !== undefined) session.termTimeOnly = true;
        return [session];
      }),
    ),
  );
}

/** The sessions of a part between semicolons; null when not all of it could be read. */
function readPart(part: string): Session[] | null {
  const sessions: Session[] = [];
  const next = new RegExp(group);
  while (next.lastIndex < part.length) {
    const found = next.exec(part)?.groups;
    const some = found === undefined ? null : readGroup(found);
    if (some === null) return null;
    sessions.push(...some);
  }
  return sessions;
}

/**
 * Reads opening times: `Tue 10:00-12:00; Thu 14:00-16:00`, `1st Mon 10am to 12 noon`, `Mon-Fri 9-5 (term time)`. A cell
 * that holds anything else keeps its words beside the sessions that could be read.
 */
export function readWhen(cell: string): Reading<Schedule> {
  if (cell.length > limits.line) return unread('text-too-long', cell);
  const parts = cell.split(/[;\n]/).map((part) => part.trim().toLowerCase().replace(/\s+/g, ' '));
  const readings = parts.filter((part) => part !== '').map((part) => ({ part, sessions: readPart(part) }));
  const sessions = readings.flatMap((reading) => reading.sessions ?? []);
  if (sessions.length > limits.sessions)
    return read({ sessions: [], words: cell }, { code: 'when-in-words', value: cell });
  const left = readings.filter((reading) => reading.sessions === null);
  if (left.length === 0) return { value: { sessions }, findings: [] };
  // Words alone, like "by arrangement", are a way of saying when; figures look like times that we failed to read.
  const findings: Finding[] = left
    .filter(({ part }) => /\d/.test(part))
    .map(({ part }) => ({ code: 'when-in-words', value: part }));
  return { value: { sessions, words: cell }, findings };
}
