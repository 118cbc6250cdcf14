// Times written as a calendar keeps them: RFC 5545's DTSTART and RRULE. Only what a session can say is read, and nothing
// is ever counted out further than a rule's own COUNT allows.
import { limits } from '../shared/record/limits.ts';
import { type MinuteOfDay, type Session, takesPlace, type Weekday } from '../shared/record/opening.ts';
import { addDays, daysBetween, isPlainDate, weekdayOf } from '../shared/record/plain-date.ts';
import type { PlainDate } from '../shared/record/service.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const mostWeeks = 52;
const mostMonths = 12;
/** A COUNT that takes more days than this to run out is not counted. */
const longestCountDays = 3_660;

interface Moment {
  date: PlainDate;
  minute: MinuteOfDay;
}

/** Whether a cell, or a part of it, is written as a calendar keeps times, which people should never have to read. */
export function isRecurrence(cell: string): boolean {
  return /\b(?:(?:DTSTART|DTEND|RRULE|RDATE|EXDATE|EXRULE|VEVENT)\b|(?:FREQ|BYDAY|BYMONTHDAY)=)/i.test(cell);
}

/** `20260106T100000` or `2026-01-06T10:00`; null for another zone than our own, or for no time of day. */
function readMoment(text: string, about: string): Moment | null {
  const found = /^(\d{4})-?(\d\d)-?(\d\d)[T ](\d{1,2}):?(\d\d)(?::?\d\d)?$/i.exec(text);
  const zone = /TZID=([^;:]+)/i.exec(about)?.[1];
  if (found === null || (zone !== undefined && !/^"?Europe\/London"?$/i.test(zone))) return null;
  const [, year, month, day, hours, minutes] = found;
  const date = [year, month, day].join('-');
  const minute = Number(hours) * 60 + Number(minutes);
  return isPlainDate(date) && minute < 1_440 && Number(minutes) < 60 ? { date, minute } : null;
}

/** `PT2H`, `PT1H30M`, `PT45M` in minutes. */
function readDuration(text: string): number | null {
  const [whole, hours = '0', minutes = '0'] = /^PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?$/i.exec(text) ?? [];
  return whole === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** The fields of one event, by name: what stands before the colon, and after it. */
function fieldsOf(event: string): Map<string, { about: string; value: string }> | null {
  const fields = new Map<string, { about: string; value: string }>();
  const field =
    /(DTSTART|DTEND|DURATION|RRULE|EXDATE|RDATE|EXRULE)((?:;[\w-]+=[^:;]+)*):([^\s]*?)(?=[\s;]*(?:(?:DTSTART|DTEND|DURATION|RRULE|EXDATE|RDATE|EXRULE)\b|$))/gi;
  let end = 0;
  for (const found of event.matchAll(field)) {
    if (/[^\s;]/.test(event.slice(end, found.index))) return null;
    const [whole, name = '', about = '', value = ''] = found;
    end = found.index + whole.length;
    if (fields.has(name.toUpperCase())) return null;
    fields.set(name.toUpperCase(), { about, value: value.replace(/;$/, '') });
  }
  return /[^\s;]/.test(event.slice(end)) ? null : fields;
}

/** The parts of a rule; null when one is written twice or not as NAME=VALUE. */
function partsOf(rule: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of rule.toUpperCase().split(';')) {
    const [, name, value] = /^([A-Z]+)=(.+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined || parts.has(name)) return null;
    parts.set(name, value);
  }
  return parts;
}

type Days = Pick<Session, 'weekday' | 'ordinal'>;

/** The days of BYDAY, each with its ordinal; null for those that a session cannot say. */
function readDays(byDay: string, position: string | undefined): Days[] | null {
  const days: Days[] = [];
  for (const part of byDay.split(',')) {
    const [, written = '', name = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part) ?? [];
    const weekday = (weekdays.indexOf(name) + 1) as Weekday | 0;
    const ordinal = Number(written || position || 0);
    if (weekday === 0 || ordinal < -1 || ordinal > 5 || (written !== '' && position !== undefined))
      return null;
    days.push(ordinal === 0 ? { weekday } : { weekday, ordinal: ordinal as NonNullable<Session['ordinal']> });
  }
  // "The second of all Mondays and Tuesdays" is no second Monday and second Tuesday.
  return position !== undefined && days.length > 1 ? null : days;
}

interface Rule {
  days: Days[];
  interval: number;
  until?: PlainDate;
  count?: number;
}

const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYSETPOS', 'UNTIL', 'COUNT', 'WKST']);

/** A rule as days; null when it says something that a session cannot. */
function readRule(text: string, start: PlainDate): Rule | null {
  const parts = partsOf(text);
  if (parts === null || [...parts.keys()].some((name) => !known.has(name))) return null;
  const frequency = parts.get('FREQ');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const byDay = parts.get('BYDAY');
  const position = parts.get('BYSETPOS');
  const isMonthly = frequency === 'MONTHLY';
  if (!Number.isInteger(interval) || interval < 1 || interval > (isMonthly ? mostMonths : mostWeeks))
    return null;
  const days =
    frequency === 'DAILY' && byDay === undefined
      ? everyDay.map((weekday): Days => ({ weekday }))
      : byDay === undefined
        ? [{ weekday: weekdayOf(start) }]
        : readDays(byDay, position);
  if (days === null || days.length === 0) return null;
  const isEach = days.every(({ ordinal }) => ordinal === undefined);
  if (frequency === 'MONTHLY') {
    // By the day of the month, or every Monday of every other month: not ours to say.
    if (byDay === undefined || (isEach && interval > 1)) return null;
    if (!isEach && days.some(({ ordinal }) => ordinal === undefined || (ordinal === 5 && interval > 1)))
      return null;
  } else if (frequency === 'WEEKLY') {
    const weekStart = parts.get('WKST') ?? 'MO';
    if (!isEach || (interval > 1 && days.length > 1 && weekStart !== 'MO')) return null;
  } else if (frequency !== 'DAILY' || interval > 1 || !isEach) {
    return null;
  }
  const bounds = readBounds(parts);
  return bounds === null ? null : { days, interval, ...bounds };
}

function readBounds(parts: ReadonlyMap<string, string>): Pick<Rule, 'until' | 'count'> | null {
  const [until, count] = [parts.get('UNTIL'), parts.get('COUNT')];
  if (until !== undefined) {
    const date = until.replace(/^(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?$/, '$1-$2-$3');
    return isPlainDate(date) && count === undefined ? { until: date } : null;
  }
  if (count === undefined) return {};
  return /^[1-9]\d{0,3}$/.test(count) ? { count: Number(count) } : null;
}

/** The last of so many days that are taken, counted one by one; null when that would be too far to count. */
function lastOf(count: number, from: PlainDate, isTaken: (on: PlainDate) => boolean): PlainDate | null {
  let left = count;
  for (let day = 0; day < longestCountDays; day++) {
    const on = addDays(from, day);
    if (isTaken(on)) left--;
    if (left === 0) return on;
  }
  return null;
}

/** Sessions of one event; null when it says more than sessions can. */
function readEvent(event: string): Session[] | null {
  const fields = fieldsOf(event);
  const started = fields?.get('DTSTART');
  if (
    fields == null ||
    started === undefined ||
    ['EXDATE', 'RDATE', 'EXRULE'].some((name) => fields.has(name))
  )
    return null;
  const start = readMoment(started.value, started.about);
  if (start === null) return null;
  const length = readLength(fields, start);
  if (length === null) return null;
  const ruleText = fields.get('RRULE')?.value ?? '';
  const times = {
    opens: start.minute,
    ...(length > 0 && { closes: start.minute + length }),
    from: start.date,
  };
  // An event that is not said to come again takes place once.
  if (ruleText === '') return [{ weekday: weekdayOf(start.date), ...times, until: start.date }];
  const rule = readRule(ruleText, start.date);
  if (rule === null) return null;
  const { days, interval, count, until } = rule;
  const sessions = days.map(
    (day): Session => ({
      ...day,
      ...times,
      ...(interval > 1 && { interval }),
      ...(until !== undefined && { until }),
    }),
  );
  if (count === undefined) return sessions;
  const last = lastOf(count, start.date, (on) => sessions.some((session) => takesPlace(session, on)));
  return last === null ? null : sessions.map((session) => ({ ...session, until: last }));
}

/** How long an event lasts, in minutes; 0 when it does not say, null when it cannot be. */
function readLength(
  fields: ReadonlyMap<string, { about: string; value: string }>,
  start: Moment,
): number | null {
  const [end, duration] = [fields.get('DTEND'), fields.get('DURATION')];
  if (duration !== undefined) {
    const minutes = readDuration(duration.value);
    return minutes === null || minutes === 0 || start.minute + minutes > 1_440 ? null : minutes;
  }
  if (end === undefined) return 0;
  const until = readMoment(end.value, end.about);
  if (until === null) return null;
  const minutes = daysBetween(start.date, until.date) * 1_440 + until.minute - start.minute;
  return minutes > 0 && start.minute + minutes <= 1_440 ? minutes : null;
}

/** Reads every event in a cell; null unless all of it can be said in sessions. */
export function readRecurrence(cell: string): Session[] | null {
  const sessions: Session[] = [];
  for (const event of cell.split(/(?=\bDTSTART\b)/i)) {
    if (!/[^\s;]/.test(event)) continue;
    const some = readEvent(event);
    if (some === null || sessions.length + some.length > limits.sessions) return null;
    sessions.push(...some);
  }
  return sessions;
}
