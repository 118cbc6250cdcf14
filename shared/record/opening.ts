// When help is given. Sessions are wall times in Europe/London, so a clock change moves none of them.
import type { LondonTime } from './london-time.ts';
import { addDays, daysBetween, weekdayOf } from './plain-date.ts';
import type { PlainDate, Schedule } from './service.ts';

/** Monday is 1, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A time of day in minutes after midnight, Europe/London. */
export type MinuteOfDay = number;

/** A regular session, local time. */
export interface Session {
  weekday: Weekday;
  /** Which of that weekday in the month; -1 is the last; absent is every week. */
  ordinal?: 1 | 2 | 3 | 4 | 5 | -1;
  /**
   * Every so many weeks, 2 to 52, or months for an ordinal, 2 to 12, counted from the Monday or the month of `from`;
   * absent is each. It says nothing without `from`.
   */
  interval?: number;
  /** Not before this day. */
  from?: PlainDate;
  /** Not after this day. */
  until?: PlainDate;
  opens: MinuteOfDay;
  /** After `opens`; absent when only a start was stated. */
  closes?: MinuteOfDay;
  termTimeOnly?: true;
}

/** One day on which a session takes place. */
export interface Opening {
  on: PlainDate;
  opens: MinuteOfDay;
  closes?: MinuteOfDay;
  /** School holidays differ by council and are not known here: ask. */
  termTimeOnly?: true;
}

/** The first and last day of a course or an offer; a `Service` is one. */
export interface Season {
  starts?: PlainDate;
  /** Said, but not as a day: nobody can tell then which days are within the season. */
  startsInWords?: string;
  ends?: PlainDate;
  endsInWords?: string;
}

/** No rule that a session can state has more weeks between two of its days: 12 months, or 52 weeks. */
const mostWeeksBetween = 56;
const eveningOpens: MinuteOfDay = 17 * 60;
/** Closing at half past five is not an evening session: somebody must be able to use an hour of it. */
const eveningUseMinutes = 60;

/** Whether a day is the one of its weekday that is meant: the second of the month, the last, or any. */
function isOrdinal(on: PlainDate, ordinal: Session['ordinal']): boolean {
  if (ordinal === undefined) return true;
  if (ordinal === -1) return addDays(on, 7).slice(5, 7) !== on.slice(5, 7);
  return Math.ceil(Number(on.slice(8)) / 7) === ordinal;
}

/** Months since the year 0. */
function monthOf(on: PlainDate): number {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
}

/** Whether a session takes place on a day that has its weekday. */
function isDue({ ordinal, interval = 1, from, until }: Session, on: PlainDate): boolean {
  if ((from !== undefined && on < from) || (until !== undefined && on > until)) return false;
  if (!isOrdinal(on, ordinal)) return false;
  if (interval === 1 || from === undefined) return true;
  if (ordinal !== undefined) return (monthOf(on) - monthOf(from)) % interval === 0;
  const monday = addDays(from, 1 - weekdayOf(from));
  return Math.floor(daysBetween(monday, on) / 7) % interval === 0;
}

/** Whether a session takes place on a day, whatever its service's season. */
export function takesPlace(session: Session, on: PlainDate): boolean {
  return session.weekday === weekdayOf(on) && isDue(session, on);
}

function isOver(session: Session, on: PlainDate, now: LondonTime): boolean {
  return on === now.date && (session.closes ?? session.opens) <= now.minute;
}

function openingOn({ opens, closes, termTimeOnly }: Session, on: PlainDate): Opening {
  return { on, opens, ...(closes !== undefined && { closes }), ...(termTimeOnly && { termTimeOnly }) };
}

function byTime(a: Session, b: Session): number {
  return a.opens - b.opens || (a.closes ?? 0) - (b.closes ?? 0);
}

function isVague({ startsInWords, endsInWords }: Season): boolean {
  return startsInWords !== undefined || endsInWords !== undefined;
}

function later(a: PlainDate, b: PlainDate | undefined): PlainDate {
  return b !== undefined && b > a ? b : a;
}

/**
 * The openings of the coming days, soonest first: one that is under way counts, one that is over does not.
 * None where nobody can tell when the season is. `days` counts from today, or from the first day of the season when that is later; today is the first.
 */
export function* upcomingOpenings(
  sessions: readonly Session[],
  now: LondonTime,
  season: Season,
  days: number,
): Generator<Opening, void> {
  if (isVague(season)) return;
  const first = later(now.date, season.starts);
  const inOrder = [...sessions].sort(byTime);
  for (let day = 0; day < days; day++) {
    const on = addDays(first, day);
    if (season.ends !== undefined && on > season.ends) return;
    // Asked for every service on every keystroke: the weekday, the cheapest question, is asked of the day only once.
    const weekday = weekdayOf(on);
    for (const session of inOrder)
      if (session.weekday === weekday && isDue(session, on) && !isOver(session, on, now))
        yield openingOn(session, on);
  }
}

/** The first day of one session that is not over; null when its rule or the season ends before it. */
function nextDay(session: Session, now: LondonTime, { starts, ends }: Season): PlainDate | null {
  const first = later(later(now.date, starts), session.from);
  const toWeekday = (session.weekday - weekdayOf(first) + 7) % 7;
  for (let week = 0; week <= mostWeeksBetween; week++) {
    const on = addDays(first, toWeekday + 7 * week);
    if (ends !== undefined && on > ends) return null;
    if (isDue(session, on) && !isOver(session, on, now)) return on;
  }
  return null;
}

/** The next opening; null when there is none before the season ends, nobody can tell when that is, or no session is known. */
export function nextOpening(sessions: readonly Session[], now: LondonTime, season: Season): Opening | null {
  if (isVague(season)) return null;
  const openings = [...sessions].sort(byTime).flatMap((session) => {
    const on = nextDay(session, now, season);
    return on === null ? [] : [openingOn(session, on)];
  });
  return openings.reduce<Opening | null>(
    (best, one) => (best === null || one.on < best.on ? one : best),
    null,
  );
}

/** What all sessions say together: yes if one does, unknown if one might or if part of it is only in words. */
function anySession(
  schedule: Schedule | undefined,
  does: (session: Session) => boolean | null,
): boolean | null {
  const answers = schedule?.sessions.map(does) ?? [];
  if (answers.includes(true)) return true;
  const unsure = answers.length === 0 || answers.includes(null) || schedule?.words !== undefined;
  return unsure ? null : false;
}

/** Whether somebody who is free from 5pm could use it; null when that is not known. */
export function offersEvening(schedule: Schedule | undefined): boolean | null {
  return anySession(schedule, ({ opens, closes }) => {
    if (opens >= eveningOpens) return true;
    return closes === undefined ? null : closes >= eveningOpens + eveningUseMinutes;
  });
}

/** Whether it opens on a Saturday or Sunday; null when that is not known. */
export function offersWeekend(schedule: Schedule | undefined): boolean | null {
  return anySession(schedule, ({ weekday }) => weekday >= 6);
}
