// Opening times as a cell of a sheet that reads back as the same times.
import { isDeepStrictEqual } from 'node:util';
import type { Session } from '../shared/record/opening.ts';
import type { Schedule } from '../shared/record/service.ts';
import { readWhen } from './read-when.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const ordinals: Record<number, string> = {
  1: '1st ',
  2: '2nd ',
  3: '3rd ',
  4: '4th ',
  5: '5th ',
  [-1]: 'last ',
};

/** 605 minutes after midnight is "10:05". */
function clock(minutes: number): string {
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${part(minutes / 60)}:${part(minutes % 60)}`;
}

function timesOf({ opens, closes, termTimeOnly }: Session): string {
  return `${clock(opens)}${closes === undefined ? '' : `-${clock(closes)}`}${termTimeOnly ? ' (term time)' : ''}`;
}

/** `Tue 10:00-12:00; Mon-Fri 09:00-17:00`: sessions of days in a row, at the same times, are told together. */
function inWords(sessions: readonly Session[]): string {
  const runs: [Session, ...Session[]][] = [];
  for (const session of sessions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last?.ordinal === undefined &&
      session.ordinal === undefined &&
      session.weekday === (last?.weekday ?? 0) + 1 &&
      last !== undefined &&
      timesOf(last) === timesOf(session);
    if (run !== undefined && goesOn) run.push(session);
    else runs.push([session]);
  }
  return runs
    .map((run) => {
      const [first] = run;
      const last = run.at(-1) ?? first;
      const until = run.length === 1 ? '' : `-${days[last.weekday - 1]}`;
      return `${ordinals[first.ordinal ?? 0] ?? ''}${days[first.weekday - 1]}${until} ${timesOf(first)}`;
    })
    .join('; ');
}

/** A session as an event of RFC 5545; it cannot say term time, nor a rule without a first day. */
function asEvent({ weekday, ordinal, interval, from, until, opens, closes }: Session): string {
  const plain = (text: string): string => text.replace(/[-:]/g, '');
  const length = (closes ?? opens) - opens;
  const once = from !== undefined && from === until && ordinal === undefined && interval === undefined;
  const rule = [
    `FREQ=${ordinal === undefined ? 'WEEKLY' : 'MONTHLY'}`,
    ...(interval === undefined ? [] : [`INTERVAL=${interval}`]),
    `BYDAY=${ordinal ?? ''}${days[weekday - 1]?.slice(0, 2).toUpperCase()}`,
    ...(until === undefined ? [] : [`UNTIL=${plain(until)}`]),
  ].join(';');
  return [
    `DTSTART:${plain(from ?? '')}T${plain(clock(opens))}00`,
    ...(closes === undefined ? [] : [`DURATION:PT${Math.floor(length / 60)}H${length % 60}M`]),
    ...(once ? [] : [`RRULE:${rule}`]),
  ].join(' ');
}

/**
 * The cell for a schedule: its owner's words where they say all of it, else the sessions as people write them, else as a
 * calendar does. Where no cell can say all of it, the sessions stand without the words.
 */
export function whenCell(schedule: Schedule): string {
  const { sessions, words } = schedule;
  const written = [
    ...(words === undefined ? [] : [words]),
    inWords(sessions),
    sessions.map(asEvent).join('\n'),
  ];
  let timed: string | undefined;
  for (const cell of written) {
    const read = readWhen(cell).value;
    if (isDeepStrictEqual(read, schedule)) return cell;
    if (timed === undefined && isDeepStrictEqual(read?.sessions, sessions)) timed = cell;
  }
  return timed ?? words ?? inWords(sessions);
}
