// The hours of one session. Nobody teaches at two in the morning, so most bare hours can mean only one thing.
import type { MinuteOfDay, Session } from '../shared/record/opening.ts';

type Half = 'am' | 'pm';

interface Clock {
  /** As written; 12 stands for noon or midnight until the half of the day is known. */
  hour: number;
  minute: number;
  half: Half | null;
  /** Written with two figures, a mark and two more: `09:30`. */
  fourFigures: boolean;
}

const noon: MinuteOfDay = 720;
const endOfDay: MinuteOfDay = 1_440;
/** A bare 6, 7 or 8 may be morning or evening; a bare 9, 10 or 11 is morning, a bare 1 to 5 afternoon. */
const firstSureMorningHour = 9;
const lastSureAfternoonHour = 5;

function readClock(text: string): Clock | null {
  if (text === 'noon' || text === 'midday') return { hour: 12, minute: 0, half: 'pm', fourFigures: false };
  const found = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|noon|midday)?$/.exec(text);
  if (found === null) return null;
  const [, hours = '', minutes = '0', word] = found;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hour > 24 || minute > 59 || (word !== undefined && hour > 12)) return null;
  const half = word === undefined ? null : word === 'am' ? 'am' : 'pm';
  return { hour, minute, half, fourFigures: /^\d\d[:.]\d\d$/.test(text) };
}

function inHalf({ hour, minute }: Clock, half: Half): MinuteOfDay {
  return (hour % 12) * 60 + minute + (half === 'pm' ? noon : 0);
}

/** The times that a clock reading may mean, earliest first. */
function meanings(clock: Clock): MinuteOfDay[] {
  if (clock.half !== null) return [inHalf(clock, clock.half)];
  if (clock.hour > 12 || clock.hour === 0) return [clock.hour * 60 + clock.minute];
  return clock.hour === 12 ? [inHalf(clock, 'pm')] : [inHalf(clock, 'am'), inHalf(clock, 'pm')];
}

function readStart(clock: Clock): MinuteOfDay | null {
  if (clock.fourFigures) return clock.hour * 60 + clock.minute;
  const [only, other] = meanings(clock);
  return only === undefined || other !== undefined ? null : only;
}

function readBoth(from: Clock, until: Clock): [MinuteOfDay, MinuteOfDay] | null {
  if (from.fourFigures && until.fourFigures && from.half === null && until.half === null)
    return [from.hour * 60 + from.minute, until.hour * 60 + until.minute];
  const pairs = meanings(from).flatMap((opens) =>
    meanings(until).flatMap((closes): [MinuteOfDay, MinuteOfDay][] =>
      closes > opens ? [[opens, closes]] : [],
    ),
  );
  // "6-8pm" is two hours of the evening, not fourteen of the day; "9-5" closes the same day.
  const [shortest, next] = pairs.sort(([a, b], [c, d]) => b - a - (d - c));
  if (shortest === undefined) return null;
  const tie = next !== undefined && next[1] - next[0] === shortest[1] - shortest[0];
  if (!tie) return shortest;
  // Both ends bare, as in "10-12" or "2-4": the same hours in the morning or in the afternoon.
  if (from.hour >= firstSureMorningHour) return shortest[0] < next[0] ? shortest : next;
  if (from.hour <= lastSureAfternoonHour) return shortest[0] < next[0] ? next : shortest;
  return null;
}

/** Reads `10:00-12:00`, `9-5`, `2pm to 4pm` or `10am`; null when it has no meaning, or more than one. */
export function readTimeRange(text: string): Pick<Session, 'opens' | 'closes'> | null {
  const [first = '', last] = text.split(/ ?(?:-|–|—|\bto\b|\buntil\b|\btill\b) ?/);
  const from = readClock(first);
  if (from === null) return null;
  if (last === undefined) {
    const opens = readStart(from);
    return opens === null || opens >= endOfDay ? null : { opens };
  }
  const until =
    last === 'midnight' ? { hour: 24, minute: 0, half: null, fourFigures: true } : readClock(last);
  const both = until === null ? null : readBoth(from, until);
  if (both === null || both[1] <= both[0] || both[1] > endOfDay) return null;
  return { opens: both[0], closes: both[1] };
}
