// When help is given. Sessions are wall times in Europe/London, so a clock change moves none of them.
import type { LondonTime } from './london-time.ts';
import { addDays, weekdayOf } from './plain-date.ts';
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
  ends?: PlainDate;
}

/** From the fifth Tuesday of one December to the next month that has five, over a short February: 17 weeks. */
const longestGapDays = 119;
const eveningOpens: MinuteOfDay = 17 * 60;
/** Closing at half past five is not an evening session: somebody must be able to use an hour of it. */
const eveningUseMinutes = 60;

/** Whether a day is the one of its weekday that is meant: the second of the month, the last, or any. */
function isOrdinal(on: PlainDate, ordinal: Session['ordinal']): boolean {
  if (ordinal === undefined) return true;
  if (ordinal === -1) return addDays(on, 7).slice(5, 7) !== on.slice(5, 7);
  return Math.ceil(Number(on.slice(8)) / 7) === ordinal;
}

/**
 * The openings of the coming days, soonest first: one that is under way counts, one that is over does not.
 * `days` counts from today, or from the first day of the season when that is later; today is the first.
 */
export function* upcomingOpenings(
  sessions: readonly Session[],
  now: LondonTime,
  season: Season,
  days: number,
): Generator<Opening, void> {
  const first = season.starts !== undefined && season.starts > now.date ? season.starts : now.date;
  const inOrder = [...sessions].sort((a, b) => a.opens - b.opens || (a.closes ?? 0) - (b.closes ?? 0));
  for (let day = 0; day < days; day++) {
    const on = addDays(first, day);
    if (season.ends !== undefined && on > season.ends) return;
    const weekday = weekdayOf(on);
    for (const session of inOrder) {
      const over = on === now.date && (session.closes ?? session.opens) <= now.minute;
      if (over || session.weekday !== weekday || !isOrdinal(on, session.ordinal)) continue;
      const { weekday: _weekday, ordinal: _ordinal, ...times } = session;
      yield { on, ...times };
    }
  }
}

/** The next opening; null when there is none before the season ends, or no session is known. */
export function nextOpening(sessions: readonly Session[], now: LondonTime, season: Season): Opening | null {
  return upcomingOpenings(sessions, now, season, longestGapDays + 1).next().value ?? null;
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
