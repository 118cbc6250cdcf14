// Times as Open Referral keeps them: rules like those of a calendar, with opening hours beside them.
import { limits } from '../../shared/record/limits.ts';
import type { Session } from '../../shared/record/opening.ts';
import { isPlainDate } from '../../shared/record/plain-date.ts';
import type { PlainDate, Schedule } from '../../shared/record/service.ts';
import { lineUpTo } from '../read-cells.ts';
import { isRecurrence, readRecurrence } from '../read-recurrence.ts';
import { readWhen } from '../read-when.ts';
import { unread } from '../reading.ts';
import { stated } from '../stated.ts';
import { dayOf } from './day-of.ts';
import { type Desk, feedCells, type Part, partOf, report } from './feed-cells.ts';
import { passOver, type Thing } from './thing.ts';

/** A rule without a first day is read from this Monday on, which is then forgotten. */
const someMonday = '2001-01-01';
const endOfDay = 1_440;
const dayNames = new Map([
  ['MO', 'Mon'],
  ['TU', 'Tue'],
  ['WE', 'Wed'],
  ['TH', 'Thu'],
  ['FR', 'Fri'],
  ['SA', 'Sat'],
  ['SU', 'Sun'],
]);
const termTime = /^term[- ]time(?: only)?\.?$/i;
const dayFields = ['byday', 'weekday', 'day_of_week', 'day'];

/** `14:30`, `14:30:00`, `2:30pm` or a moment with a date, in minutes after midnight; null when it is none. */
function readClock(text: string): number | null {
  const found =
    /^(?:\d{4}-\d\d-\d\d[T ])?(\d{1,2})(?:[:.](\d\d))?(?::\d\d(?:\.\d+)?)? ?([ap]m)?(?:Z|[+-]\d\d:?\d\d)?$/i.exec(
      text.trim(),
    );
  if (found === null) return null;
  const [, hours = '', minutes, half] = found;
  // "10" alone is no time of day that anybody writes into this field.
  if (minutes === undefined && half === undefined) return null;
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0) || (half !== undefined && hour > 12))
    return null;
  const inHalf = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return inHalf * 60 + minute;
}

/** `TH,FR`, `1MO,-1FR`, `["Monday"]` as a rule has it; null when a day in it is none. */
function readDays(text: string): string | null {
  const days = text
    .toUpperCase()
    .split(/[^A-Z0-9+-]+/)
    .filter((day) => day !== '')
    .map((day) => {
      const [, place = '', name = ''] = /^([+-]?\d)?([A-Z]{2,9})$/.exec(day) ?? [];
      const short = name.slice(0, 2);
      return dayNames.has(short) ? `${place}${short}` : null;
    });
  return days.length === 0 || days.includes(null) ? null : days.join(',');
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

interface Hours {
  opens: number;
  closes?: number;
}

/** When it opens and closes; null when that is not said, or cannot be. */
function readHours(schedule: Thing, desk: Desk): Hours | null {
  const from = partOf(schedule, desk, 'opens_at', 'opens', 'start_time');
  const until = partOf(schedule, desk, 'closes_at', 'closes', 'end_time');
  const [opens, closing] = [from, until].map((part) =>
    part === undefined ? undefined : readClock(part.text),
  );
  for (const [part, minutes] of [
    [from, opens],
    [until, closing],
  ] as const)
    if (part !== undefined && minutes === null) report(desk, part, 'hours-unread', part.text);
  if (from === undefined && until !== undefined) report(desk, until, 'hours-unread', until.text);
  if (from === undefined || opens == null || closing === null) return null;
  // A feed cannot write 24:00: the last minute of a day, or its first, stands for the end of it.
  const closes = closing === 0 || closing === endOfDay - 1 ? endOfDay : closing;
  if ((closes ?? endOfDay) <= opens) {
    report(desk, from, 'hours-crossed', [from.text, ...(until === undefined ? [] : [until.text])].join('–'));
    return null;
  }
  return stated({ opens, closes });
}

/** A day in a field; undefined when there is none, or what stands there is none. */
function dayIn(schedule: Thing, desk: Desk, name: string): PlainDate | undefined {
  const part = partOf(schedule, desk, name);
  if (part === undefined) return undefined;
  const day = dayOf(part.text);
  if (isPlainDate(day)) return day;
  report(desk, part, 'date-unread', part.text);
  return undefined;
}

/** The rule of a schedule with its hours as sessions; null when sessions cannot say it. */
function readRule(schedule: Thing, desk: Desk, { opens, closes }: Hours): Session[] | null {
  const starts = dayIn(schedule, desk, 'dtstart');
  const days = partOf(schedule, desk, ...dayFields);
  const byDay = days === undefined ? undefined : readDays(days.text);
  const text = (...names: string[]): string | undefined => partOf(schedule, desk, ...names)?.text.trim();
  const monthDays = text('bymonthday');
  const interval = Number(text('interval') ?? 1);
  const count = text('count');
  const frequency = text('freq')?.toUpperCase() ?? (byDay === undefined ? undefined : 'WEEKLY');
  if (
    byDay === null ||
    (starts === undefined && (byDay === undefined || interval > 1 || count !== undefined))
  )
    return null;
  const until = dayIn(schedule, desk, 'until');
  const rule = stated({
    FREQ: frequency,
    INTERVAL: String(interval),
    BYDAY: byDay,
    BYMONTHDAY: monthDays,
    BYSETPOS: text('bysetpos'),
    BYWEEKNO: text('byweekno'),
    BYYEARDAY: text('byyearday'),
    COUNT: count,
    UNTIL: until,
    WKST: text('wkst')?.toUpperCase(),
  });
  if (Object.values(rule).some((value) => !/^[A-Z0-9+,-]+$/.test(value))) return null;
  const ruleText = Object.entries(rule).map(([name, value]) => `${name}=${value}`);
  const sessions = readRecurrence(
    [
      `DTSTART:${(starts ?? someMonday).replaceAll('-', '')}T${clockText(opens).replace(':', '')}00`,
      ...(closes === undefined
        ? []
        : [`DURATION:PT${Math.floor((closes - opens) / 60)}H${(closes - opens) % 60}M`]),
      ...(frequency === undefined ? [] : [`RRULE:${ruleText.join(';')}`]),
    ].join(' '),
  );
  return (
    sessions?.map((session) => {
      if (starts !== undefined) return session;
      const { from: _, ...always } = session;
      return always;
    }) ?? null
  );
}

interface Times {
  sessions: Session[];
  words: Part[];
}

/** A rule that sessions cannot say, as people would put it: "every 2 weeks, Mon, 10:00-12:00". */
function inWords(schedule: Thing, hours: Hours | null): string {
  const text = (...names: string[]): string => schedule.text(...names)?.trim() ?? '';
  const days = readDays(text(...dayFields))?.replace(/[A-Z]{2}/g, (day) => ` ${dayNames.get(day)}`);
  const interval = text('interval');
  const unit = new Map([
    ['WEEKLY', 'week'],
    ['MONTHLY', 'month'],
    ['DAILY', 'day'],
  ]).get(text('freq').toUpperCase());
  const parts = [
    unit === undefined || interval === '1' || interval === '' ? text('freq') : `every ${interval} ${unit}s`,
    days?.trim() ?? text(...dayFields),
    text('bymonthday') === '' ? '' : `day ${text('bymonthday')} of the month`,
    text('dtstart') === '' ? '' : `from ${text('dtstart')}`,
    hours === null
      ? ''
      : [hours.opens, hours.closes]
          .filter((time) => time !== undefined)
          .map(clockText)
          .join('-'),
  ];
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .replace(/[;\n]/g, ',')
    .toLowerCase();
}

/** One schedule as sessions, and whatever of it stays in words. */
function readSchedule(schedule: Thing, desk: Desk, today: PlainDate | undefined): Times {
  const validFrom = dayIn(schedule, desk, 'valid_from');
  const validTo = dayIn(schedule, desk, 'valid_to');
  const over = schedule.field('valid_to');
  if (over !== undefined && validTo !== undefined && today !== undefined && validTo < today) {
    report(desk, { file: schedule.file, path: over.path, header: over.name }, 'information-over', validTo);
    // What belongs to it is left out with it.
    passOver(schedule);
    return { sessions: [], words: [] };
  }
  const said = [partOf(schedule, desk, 'description'), partOf(schedule, desk, 'notes')].filter(
    (part) => part !== undefined,
  );
  const words = said.filter(({ text }) => !termTime.test(text.trim()));
  const hours = readHours(schedule, desk);
  const at = { file: schedule.file, path: schedule.path, header: 'schedules' };
  if (hours === null) {
    const days = partOf(schedule, desk, ...dayFields);
    // On a day whose hours nobody states it may be open all the same.
    const isDayOnly = days !== undefined && schedule.field('opens_at') === undefined;
    const text = isDayOnly ? inWords(schedule, null) : '';
    for (const name of ['freq', 'interval', 'dtstart', 'until', 'bymonthday']) schedule.field(name);
    return { sessions: [], words: words.length > 0 || text === '' ? words : [{ ...at, text }] };
  }
  const sessions = readRule(schedule, desk, hours);
  if (sessions === null) {
    const text = inWords(schedule, hours);
    report(desk, at, 'when-in-words', text);
    return { sessions: [], words: [{ ...at, text }, ...words] };
  }
  const later = validFrom !== undefined && (today === undefined || validFrom > today) ? validFrom : undefined;
  const isTermTime = words.length < said.length;
  return {
    sessions: sessions.map((session) => {
      const from = session.from ?? later;
      const until = [session.until, validTo].filter((day) => day !== undefined).sort()[0];
      return stated({ ...session, from, until, termTimeOnly: isTermTime ? (true as const) : undefined });
    }),
    words,
  };
}

/** What is said in words, read as a cell of a sheet is where no rule says more. */
function readWords(parts: readonly Part[], hasSessions: boolean, desk: Desk): Schedule | undefined {
  const cells = feedCells(new Map([['when', parts]]), desk);
  if (!hasSessions) return cells.take('when', readWhen);
  const words = cells.take('when', (cell) =>
    isRecurrence(cell) ? unread('when-rule-unread', cell) : lineUpTo(limits.line)(cell),
  );
  return words === undefined ? undefined : { sessions: [], words };
}

/** Reads the schedules of a service, or of one of its places; undefined when they say nothing of when it is. */
export function readSchedules(
  schedules: readonly Thing[],
  desk: Desk,
  today: PlainDate | undefined,
): Schedule | undefined {
  const times = schedules.map((schedule) => readSchedule(schedule, desk, today));
  const unique = new Map(
    times.flatMap(({ sessions }) => sessions).map((session) => [JSON.stringify(session), session]),
  );
  const sessions = [...unique.values()];
  const [over] = sessions.slice(limits.sessions);
  if (over !== undefined) {
    const at = schedules[0] as Thing;
    report(desk, { file: at.file, path: at.path, header: 'schedules' }, 'list-too-long');
  }
  const words = [
    ...new Map(times.flatMap((one) => one.words).map((part) => [part.text.trim(), part])).values(),
  ];
  const said = words.length === 0 ? undefined : readWords(words, sessions.length > 0, desk);
  const all = [...sessions, ...(said?.sessions ?? [])].slice(0, limits.sessions);
  if (all.length === 0 && said?.words === undefined) return undefined;
  return stated({ sessions: all, words: said?.words });
}
