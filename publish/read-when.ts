// Opening times as people write them. Only what can be read in one way is read; the rest stays in their words.

import { limits } from '../shared/record/limits.ts';
import type { Session, Weekday } from '../shared/record/opening.ts';
import type { Schedule } from '../shared/record/service.ts';
import type { Finding } from './problem.ts';
import { isRecurrence, readRecurrence } from './read-recurrence.ts';
import { readTimeRange } from './read-time-range.ts';
import { type Reading, read, unread } from './reading.ts';

const day = '(?:mon|tues?|wed(?:nes|s)?|thu(?:r|rs)?|fri|satur|sat|sun)(?:days?)?s?';
const ordinal = '(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last)';
const between = ' ?(?:,|&|/|and) ?';
const clock = '(?:noon|midday|midnight|\\d{1,2}(?:[:.]\\d{2})?(?: ?(?:am|pm|noon|midday))?)';
const to = ' ?(?:-|–|—|to|until|till) ?';
const range = `${clock}(?:${to}${clock})?`;

const daysOf = `weekdays|every day|daily|${day}(?:(?:${to}|${between})${day})*`;

/** Which weekdays of the month, which days, which times, and whether in term time only. */
const group = new RegExp(
  [
    // "Every second Tuesday" may mean each fortnight, so it is left in words.
    `(?:every (?!${ordinal} )|each |on |the )*`,
    `(?:(?<ordinals>${ordinal}(?:${between}${ordinal})*) )?`,
    `(?<days>${daysOf})`,
    `(?: (?:of the|of each|of every|of|each|every|in the) month)?`,
    `[:,]? ?(?:from |at )?`,
    `(?<times>${range}(?:${between}${range})*)`,
    `(?<term> ?,?(?: |\\()(?:during |in )?term[ -]?time(?: only)?\\)?)?`,
    `(?:\\.| ?, ?| and |$)`,
  ].join(''),
  'y',
);

const closed = new RegExp(`^(?:closed (?:on )?(${daysOf})|(${daysOf})(?: ?[:-])? closed)\\.?$`);
const timesFirst = new RegExp(
  `^(?:open )?(${range}(?:${between}${range})*),? (?:on |every |each )?((?:${ordinal} )?(?:${daysOf})(?: of (?:(?:the|each|every) )?month)?)$`,
);

/** "… except bank holidays", which no session says: the times can be read, and the words stay beside them. */
const exceptHolidays =
  /,? ?\(?(?:except(?:ing)?(?: for)?|excluding|excl\.?|(?:but )?not|closed|ac eithrio|heblaw)(?: open)?(?: on)?(?: all)? (?:(?:bank|public) (?:and (?:bank|public) )?(?:holidays?|hols?)|gwyliau(?:’r|'r)? banc)\)?\.?$/;

/** "10am to 12 noon every Tuesday" with the day in front, as most people write it. */
function daysFirst(part: string): string {
  const [, times, days] = timesFirst.exec(part) ?? [];
  return times === undefined || days === undefined
    ? part.replace(/^open (?:on |every )?/, '')
    : `${days} ${times}`;
}

/** The days of the week in Welsh and the small words between them, only where such a day stands. */
const welshDays = ['llun', 'mawrth', 'mercher', 'iau', 'gwener', 'sadwrn', 'sul'];
const welshDay = new RegExp(`\\b(?:(?:bob )?(?:dydd |ddydd )?|(?:ar )?nos )(${welshDays.join('|')})\\b`, 'g');

function inEnglish(part: string): string {
  const english = part.replace(welshDay, (_, name: string) => starts[welshDays.indexOf(name)] ?? name);
  return english === part
    ? part
    : english
        .replace(/ (?:i|tan|hyd) /g, ' to ')
        .replace(/ (?:a|ac) /g, ' and ')
        .replace(/\bar gau\b/g, 'closed');
}

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

/** The days on which a part between semicolons says that it is closed. */
function closedDays(written: string): Weekday[] {
  const [, after, before] = closed.exec(daysFirst(written)) ?? [];
  const days = after ?? before;
  return days === undefined ? [] : readDays(days);
}

/** The sessions of a part between semicolons; null when not all of it could be read. */
function readPart(written: string): Session[] | null {
  const sessions: Session[] = [];
  const part = daysFirst(written);
  // On a day that is closed there is no session.
  if (closed.test(part)) return sessions;
  const next = new RegExp(group);
  while (next.lastIndex < part.length) {
    const found = next.exec(part)?.groups;
    const some = found === undefined ? null : readGroup(found);
    if (some === null) return null;
    sessions.push(...some);
  }
  return sessions;
}

/** What Excel makes of "10-12" and "3-5": a day of a month, or a month of a year. */
const turnedDate =
  /^(\d{1,2})[-/](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[-/](?:\d{2}|\d{4}))?$/i;
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a cell of calendar rules; of what sessions cannot say nothing is left, since nobody reads a rule. */
function readRules(cell: string): Reading<Schedule> {
  const sessions = readRecurrence(cell);
  return sessions === null ? unread('when-rule-unread', cell) : read({ sessions });
}

/**
 * Reads opening times: `Tue 10:00-12:00; Thu 14:00-16:00`, `1st Mon 10am to 12 noon`, `Mon-Fri 9-5 (term time)`, or
 * RFC 5545's `DTSTART` and `RRULE`. A cell that holds anything else keeps its words beside the sessions that could be
 * read.
 */
export function readWhen(cell: string): Reading<Schedule> {
  if (cell.length > limits.line) return unread('text-too-long', cell);
  const [turned, first, month = ''] = turnedDate.exec(cell) ?? [];
  if (turned !== undefined)
    return unread(
      'when-turned-date',
      cell,
      `${Number(first)}-${monthNames.indexOf(month.toLowerCase()) + 1}`,
    );
  if (isRecurrence(cell)) return readRules(cell);
  const readings = cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ part, said: part.toLowerCase().replace(/\s+/g, ' ') }))
    .map(({ part, said }) => {
      const always = said.replace(exceptHolidays, '');
      const bare = inEnglish(always);
      return { part, sessions: readPart(bare), closed: closedDays(bare), hasRemark: always !== said };
    });
  // "Mon-Fri 9-5; Wed closed" leaves out the Wednesday.
  const shut = new Set(readings.flatMap((reading) => reading.closed));
  const sessions = readings
    .flatMap((reading) => reading.sessions ?? [])
    .filter(({ weekday }) => !shut.has(weekday));
  if (sessions.length > limits.sessions)
    return read({ sessions: [], words: cell }, { code: 'when-in-words', value: cell });
  const left = readings.filter((reading) => reading.sessions === null);
  // "Closed all week" leaves no session, and a schedule without any would say nothing.
  if (left.length === 0 && !readings.some(({ hasRemark }) => hasRemark))
    return sessions.length === 0 && readings.length > 0
      ? read({ sessions, words: cell })
      : read({ sessions });
  // Words alone, like "by arrangement", are a way of saying when; figures look like times that we failed to read.
  const findings: Finding[] = left
    .filter(({ part }) => /\d/.test(part))
    .map(({ part }) => ({ code: 'when-in-words', value: part }));
  return { value: { sessions, words: cell }, findings };
}
