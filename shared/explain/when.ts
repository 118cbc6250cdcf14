// When somebody can next go, and on which days it is on.
import { isBankHoliday } from '../record/bank-holidays.ts';
import { type LondonTime, londonTime } from '../record/london-time.ts';
import { nextOpening, type Season, type Session } from '../record/opening.ts';
import type { PlainDate, Schedule } from '../record/service.ts';
import type { NationId } from '../record/taxonomy.ts';
import { capital, fill, listed, sentence, type Words } from '../words/words.ts';
import { namedDateInWords, shortDateInWords, timesInWords, weekdayDateInWords } from './date-words.ts';

export interface When {
  /** The next day: "Tomorrow, Thursday 26 November". */
  lead?: string;
  /** Follows the lead at once, comma and all: ", 10am to 12 noon. Every Thursday." */
  text?: string;
  /** What the owner said, in the owner's words. */
  own?: string;
  /** What to ask, because it is not known. */
  ask?: string;
}

/** More sets of times than this are not read by anybody: the next one is shown, and the rest are asked about. */
const mostTimetables = 4;

/** A schedule in words, as it stands at that moment in Europe/London; `nations` are those in which it may be. */
export function whenInWords(
  schedule: Schedule | undefined,
  season: Season,
  at: Date,
  words: Words,
  nations: readonly NationId[],
): When {
  const now = londonTime(at);
  if (season.ends !== undefined && season.ends < now.date)
    return {
      text: sentence(fill(words.time.ended, { date: shortDateInWords(season.ends, now.date, words) }), words),
    };
  const stated = schedule?.sessions ?? [];
  const sessions = stated.filter(({ until }) => until === undefined || until >= now.date);
  const next = nextOpening(sessions, now, season);
  const timetables = timetablesOf(sessions);
  const shown = timetables.length <= mostTimetables ? timetables : [];
  const sentences = [
    ...shown.map((timetable) => timetableInWords(timetable, shown.length > 1 || next === null, words)),
    ...seasonInWords(season, next === null, now.date, words),
  ].map((said) => sentence(said, words));
  const ask = next?.termTimeOnly
    ? words.time.askTerm
    : shown.length < timetables.length
      ? words.time.askOther
      : null;
  const times =
    next === null ? [] : [words.mark.comma + timesInWords(next.opens, next.closes, words) + words.mark.stop];
  const isHoliday = next !== null && isBankHoliday(next.on, nations);
  const text = [...times, ...(isHoliday ? [words.time.bankHoliday] : []), ...sentences].join(' ');
  return {
    ...(next !== null && { lead: capital(namedDateInWords(next.on, now.date, words)) }),
    ...(text !== '' && { text }),
    ...(schedule?.words !== undefined && { own: schedule.words }),
    ...(ask !== null && { ask }),
    ...(stated.length === 0 && schedule?.words === undefined && { ask: words.unknown.when }),
  };
}

/**
 * A schedule in words that stay true for weeks: which days, without the next of them. What is over at that moment is left
 * out, and of what is not on each week, the first day to come is told.
 */
export function timesInFull(schedule: Schedule | undefined, season: Season, at: Date, words: Words): When {
  const now = londonTime(at);
  const stated = schedule?.sessions ?? [];
  const current = stated.filter(({ until }) => until === undefined || until >= now.date);
  const alike = Map.groupBy(current, (session) => JSON.stringify(seasonOf(session, now)));
  const sentences = [...alike.values()].flatMap((sessions) => {
    const { from, until } = sessions[0] as Session;
    if (from !== undefined && from === until)
      return sessions.map(({ opens, closes }) =>
        [weekdayDateInWords(from, now.date, words), timesInWords(opens, closes, words)].join(
          words.mark.comma,
        ),
      );
    return [
      ...timetablesOf(sessions).map((timetable) => timetableInWords(timetable, true, words)),
      ...seasonInWords(seasonOf(sessions[0] as Session, now), true, now.date, words),
    ];
  });
  const text = [...sentences, ...seasonInWords(season, true, now.date, words)]
    .map((said) => sentence(said, words))
    .join(' ');
  return {
    ...(text !== '' && { text }),
    ...(schedule?.words !== undefined && { own: schedule.words }),
    ...(stated.length === 0 && schedule?.words === undefined && { ask: words.unknown.when }),
  };
}

/** The days of a session that a reader of the coming weeks has to know: its first, if that is to come, and its last. */
function seasonOf(session: Session, now: LondonTime): Season {
  const { from, until, interval } = session;
  const next = interval === undefined ? from : nextOpening([session], now, {})?.on;
  const isToCome = next !== undefined && (next > now.date || interval !== undefined);
  return { ...(isToCome && { starts: next }), ...(until !== undefined && { ends: until }) };
}

/** Sessions that differ in nothing but their day, and the day from which they are counted. */
interface Timetable {
  days: Session['weekday'][];
  times: Omit<Session, 'weekday' | 'from' | 'until'>;
}

function timetablesOf(sessions: readonly Session[]): Timetable[] {
  const timetables = new Map<string, Timetable>();
  for (const { weekday, from: _from, until: _until, ...times } of [...sessions].sort(
    (a, b) => a.weekday - b.weekday || a.opens - b.opens,
  )) {
    const key = [times.ordinal, times.interval, times.opens, times.closes, times.termTimeOnly].join(' ');
    const timetable = timetables.get(key) ?? { days: [], times };
    if (!timetable.days.includes(weekday)) timetable.days.push(weekday);
    timetables.set(key, timetable);
  }
  return [...timetables.values()];
}

function timetableInWords({ days, times }: Timetable, withTimes: boolean, words: Words): string {
  const named =
    times.ordinal === undefined
      ? daysInWords(days, times.interval, words)
      : ofMonthInWords(days, times.ordinal, times.interval, words);
  const told = withTimes ? named + words.mark.comma + timesInWords(times.opens, times.closes, words) : named;
  return times.termTimeOnly ? fill(words.time.termTime, { days: told }) : told;
}

/** "every Monday and Thursday", "Monday to Friday", "Monday, every 2 weeks". */
function daysInWords(
  days: readonly Session['weekday'][],
  interval: Session['interval'],
  words: Words,
): string {
  const nameOf = (day: Session['weekday']) => words.time.weekday[day - 1] as string;
  const runs: Session['weekday'][][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const parts = runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return run.length >= 3 && first !== undefined && last !== undefined
      ? [fill(words.time.days, { from: nameOf(first), to: nameOf(last) })]
      : run.map((day) => fill(words.time.oneDay, { weekday: nameOf(day) }));
  });
  const joined = listed(parts, words, 'and');
  if (interval !== undefined) return fill(words.time.everyWeeks, { days: joined, count: String(interval) });
  return runs.some(({ length }) => length >= 3) ? joined : fill(words.time.every, { days: joined });
}

const ordinals = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last' } as const;

/** "the 1st Monday of the month", "the 1st Monday of the month, every 2 months". */
function ofMonthInWords(
  days: readonly Session['weekday'][],
  ordinal: NonNullable<Session['ordinal']>,
  interval: Session['interval'],
  words: Words,
): string {
  const template = words.time[ordinals[ordinal]];
  const parts = days.map((day) => fill(template, { weekday: words.time.weekday[day - 1] as string }));
  const joined = listed(parts, words, 'and');
  return interval === undefined
    ? joined
    : fill(words.time.everyMonths, { days: joined, count: String(interval) });
}

/** When it begins, if no session says so already, and when it ends. */
function seasonInWords(season: Season, tellStart: boolean, today: PlainDate, words: Words): string[] {
  const { starts, ends } = season;
  const start =
    tellStart && starts !== undefined && starts > today
      ? [fill(words.time.start, { from: shortDateInWords(starts, today, words) })]
      : [];
  const end =
    ends === undefined ? [] : [fill(words.time.until, { date: shortDateInWords(ends, today, words) })];
  return [...start, ...end];
}
