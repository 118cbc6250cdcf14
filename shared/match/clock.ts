// The moment at which a question is asked, and what is counted from it.
import { type LondonTime, londonTime } from '../record/london-time.ts';
import { upcomingOpenings } from '../record/opening.ts';
import { addDays } from '../record/plain-date.ts';
import type { PlainDate } from '../record/service.ts';
import type { Way } from './offer.ts';
import { bookAheadDays, openSoonDays, recentDays, soonDays, yearDays } from './weights.ts';

/** The days between which dates are judged, counted once. */
export interface Days {
  /** An offer that starts later is not there yet; a course that starts by then is one to join soon. */
  soon: PlainDate;
  /** Courses that start by this day are signed up for now. */
  bookAhead: PlainDate;
  /** A course that started before this day is under way. */
  justStarted: PlainDate;
  /** Checked since this day is lately. */
  lately: PlainDate;
  yearAgo: PlainDate;
}

export interface Clock {
  now: LondonTime;
  days: Days;
  /** The day of the coming week on which a way of having a service is surely open; null where none is known. */
  opensSoon(way: Way): PlainDate | null;
}

/** What is counted from one moment; each opening is looked up once, for all the questions of a minute. */
export function createClock(at: Date): Clock {
  const now = londonTime(at);
  const openings = new Map<Way, PlainDate | null>();
  return {
    now,
    days: {
      soon: addDays(now.date, soonDays),
      bookAhead: addDays(now.date, bookAheadDays),
      justStarted: addDays(now.date, -soonDays),
      lately: addDays(now.date, -recentDays),
      yearAgo: addDays(now.date, -yearDays),
    },
    opensSoon(way) {
      const known = openings.get(way);
      if (known !== undefined) return known;
      const on = openingOf(way, now);
      openings.set(way, on);
      return on;
    },
  };
}

/** A session that is on in term time only may not be on: it is something to ask. */
function openingOf({ service, when }: Way, now: LondonTime): PlainDate | null {
  if (when === undefined || when.sessions.length === 0 || (service.starts ?? now.date) > now.date)
    return null;
  for (const { on, termTimeOnly } of upcomingOpenings(when.sessions, now, service, openSoonDays))
    if (termTimeOnly !== true) return on;
  return null;
}
