import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LondonTime, londonTime } from '../../shared/record/london-time.ts';
import {
  nextOpening,
  type Opening,
  offersEvening,
  offersWeekend,
  type Season,
  type Session,
  upcomingOpenings,
} from '../../shared/record/opening.ts';
import { addDays, weekdayOf } from '../../shared/record/plain-date.ts';
import type { PlainDate, Schedule } from '../../shared/record/service.ts';
import { numRuns } from '../runs.ts';

const at = (date: string, hour: number, minute = 0): LondonTime => ({
  date: date as PlainDate,
  minute: hour * 60 + minute,
});
const season = (starts?: string, ends?: string): Season => ({
  ...(starts === undefined ? {} : { starts: starts as PlainDate }),
  ...(ends === undefined ? {} : { ends: ends as PlainDate }),
});
const thursday: Session = { weekday: 4, opens: 600, closes: 720 };
const lastWednesday: Session = { weekday: 3, ordinal: -1, opens: 630, closes: 750 };
const fifthFriday: Session = { weekday: 5, ordinal: 5, opens: 600 };

describe('nextOpening', () => {
  // 25 November 2026 is a Wednesday, and the last one of its month.
  test.each<[string, Session[], LondonTime, Season, string | null]>([
    ['tomorrow', [thursday], at('2026-11-25', 12), {}, '2026-11-26'],
    ['today, before it opens', [thursday], at('2026-11-26', 9), {}, '2026-11-26'],
    ['today, while it is open', [thursday], at('2026-11-26', 11, 59), {}, '2026-11-26'],
    ['next week, once it has closed', [thursday], at('2026-11-26', 12), {}, '2026-12-03'],
    [
      'today, at the start of a session with no end',
      [fifthFriday],
      at('2027-01-29', 9, 59),
      {},
      '2027-01-29',
    ],
    [
      'later, after the start of a session with no end',
      [fifthFriday],
      at('2027-01-29', 10),
      {},
      '2027-04-30',
    ],
    [
      'the next fifth Monday, seventeen weeks on',
      [{ weekday: 1, ordinal: 5, opens: 0 }],
      at('2033-01-31', 23),
      {},
      '2033-05-30',
    ],
    ['the last Wednesday', [lastWednesday], at('2026-11-25', 9), {}, '2026-11-25'],
    ['the last Wednesday of next month', [lastWednesday], at('2026-11-25', 13), {}, '2026-12-30'],
    ['the second Friday', [{ weekday: 5, ordinal: 2, opens: 840 }], at('2026-11-25', 9), {}, '2026-12-11'],
    [
      'none, where nobody can tell when it ends',
      [thursday],
      at('2026-11-25', 9),
      { endsInWords: 'Easter' },
      null,
    ],
    [
      'none, where nobody can tell when it starts',
      [thursday],
      at('2026-11-25', 9),
      { startsInWords: 'soon' },
      null,
    ],
    ['the first day of a course', [thursday], at('2026-11-25', 9), season('2027-01-11'), '2027-01-14'],
    ['a course that has begun', [thursday], at('2026-11-25', 9), season('2026-09-01'), '2026-11-26'],
    [
      'the last day of a course',
      [thursday],
      at('2026-11-25', 9),
      season(undefined, '2026-11-26'),
      '2026-11-26',
    ],
    ['none after the course', [thursday], at('2026-11-25', 9), season(undefined, '2026-11-25'), null],
    [
      'none of a course that is over',
      [thursday],
      at('2026-11-25', 9),
      season('2026-07-06', '2026-07-10'),
      null,
    ],
    ['none when nothing is known', [], at('2026-11-25', 9), {}, null],
    [
      'a fortnightly van, in its week',
      [{ ...thursday, interval: 2, from: '2026-11-12' as PlainDate }],
      at('2026-11-25', 9),
      {},
      '2026-11-26',
    ],
    [
      'a fortnightly van, in the other week',
      [{ ...thursday, interval: 2, from: '2026-11-05' as PlainDate }],
      at('2026-11-25', 9),
      {},
      '2026-12-03',
    ],
    [
      'weeks are counted from Monday, whatever day of the week the rule began on',
      [{ weekday: 1, opens: 600, interval: 2, from: '2026-11-13' as PlainDate }],
      at('2026-11-13', 9),
      {},
      '2026-11-23',
    ],
    [
      'a van that comes every four weeks over the clock change and the new year',
      [{ ...thursday, interval: 4, from: '2019-01-24' as PlainDate }],
      at('2026-12-25', 9),
      {},
      '2027-01-14',
    ],
    [
      'every other month',
      [{ ...lastWednesday, interval: 2, from: '2026-09-30' as PlainDate }],
      at('2026-11-25', 13),
      {},
      '2027-01-27',
    ],
    [
      'a rule that begins years from now',
      [{ ...thursday, from: '2031-03-01' as PlainDate }],
      at('2026-11-25', 9),
      {},
      '2031-03-06',
    ],
    [
      'none of a rule that is over',
      [{ ...thursday, until: '2026-11-25' as PlainDate }],
      at('2026-11-25', 9),
      {},
      null,
    ],
    ['a year and a half ahead', [thursday], at('2026-11-25', 9), season('2028-05-01'), '2028-05-04'],
  ])('%s', (_name, sessions, now, when, expected) => {
    expect(nextOpening(sessions, now, when)?.on ?? null).toBe(expected);
  });

  test('says what is known of the opening, and that term time must be asked about', () => {
    const session: Session = { weekday: 1, ordinal: 1, opens: 540, closes: 600, termTimeOnly: true };
    expect(nextOpening([session], at('2026-11-25', 9), {})).toEqual({
      on: '2026-12-07',
      opens: 540,
      closes: 600,
      termTimeOnly: true,
    });
  });

  test('keeps to the wall clock over both clock changes', () => {
    const sunday: Session = { weekday: 7, opens: 60, closes: 120 };
    const beforeSpring = londonTime(new Date('2026-03-29T00:30:00Z'));
    expect(nextOpening([sunday], beforeSpring, {})?.on).toBe('2026-03-29');
    // One o'clock does not exist that night; at two the session is over.
    const afterSpring = londonTime(new Date('2026-03-29T01:00:00Z'));
    expect(nextOpening([sunday], afterSpring, {})?.on).toBe('2026-04-05');
    const autumn = londonTime(new Date('2026-10-24T23:30:00Z'));
    expect(nextOpening([sunday], autumn, {})?.on).toBe('2026-10-25');
  });
});

const session = fc
  .record({
    weekday: fc.constantFrom(...([1, 2, 3, 4, 5, 6, 7] as const)),
    ordinal: fc.option(fc.constantFrom(...([1, 2, 3, 4, 5, -1] as const)), { nil: undefined }),
    opens: fc.integer({ min: 0, max: 1_400 }),
    length: fc.option(fc.integer({ min: 1, max: 39 }), { nil: undefined }),
    interval: fc.option(fc.integer({ min: 2, max: 12 }), { nil: undefined }),
    from: fc.option(
      fc.integer({ min: 0, max: 3_200 }).map((days) => addDays('2024-06-01' as PlainDate, days)),
      { nil: undefined },
    ),
    until: fc.option(
      fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2025-01-01' as PlainDate, days)),
      { nil: undefined },
    ),
  })
  .map(
    ({ weekday, ordinal, opens, length, interval, from, until }): Session => ({
      weekday,
      opens,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      // Years lie between the fifth Fridays of every twelfth month: no reader makes such a session.
      ...(from === undefined || interval === undefined || ordinal === 5 ? {} : { interval }),
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(length === undefined ? {} : { closes: opens + length }),
    }),
  );
const date = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2025-01-01' as PlainDate, days));

/** Counts on from the first week or month, one interval at a time. */
function isInTurn(on: PlainDate, from: PlainDate, interval: number, ordinal: Session['ordinal']): boolean {
  if (ordinal === undefined) {
    let monday = from;
    while (weekdayOf(monday) !== 1) monday = addDays(monday, -1);
    while (addDays(monday, 7) <= on) monday = addDays(monday, 7 * interval);
    return monday <= on;
  }
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const written = () => `${year}-${String(month).padStart(2, '0')}`;
  while (written() < on.slice(0, 7)) {
    month += interval;
    if (month > 12) [year, month] = [year + 1, month - 12];
  }
  return written() === on.slice(0, 7);
}

/** Writes each month out on paper and ticks the days, as a person with a calendar would. */
function onPaper(
  sessions: Session[],
  now: LondonTime,
  { starts, ends }: Season,
  until: PlainDate,
): Opening[] {
  const openings: Opening[] = [];
  for (let on = now.date; on < until; on = addDays(on, 1)) {
    if ((starts !== undefined && on < starts) || (ends !== undefined && on > ends)) continue;
    const month = Array.from({ length: 31 }, (_, n) => `${on.slice(0, 8)}${String(n + 1).padStart(2, '0')}`)
      .filter((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text))
      .filter((text) => weekdayOf(text as PlainDate) === weekdayOf(on));
    for (const { weekday, ordinal, opens, closes, interval, from, until } of sessions) {
      const meant = ordinal === undefined ? on : month.at(ordinal > 0 ? ordinal - 1 : ordinal);
      if (weekday !== weekdayOf(on) || meant !== on) continue;
      if ((from !== undefined && on < from) || (until !== undefined && on > until)) continue;
      if (from !== undefined && interval !== undefined && !isInTurn(on, from, interval, ordinal)) continue;
      if (on === now.date && (closes ?? opens) <= now.minute) continue;
      openings.push({ on, opens, ...(closes === undefined ? {} : { closes }) });
    }
  }
  return openings;
}

describe('upcomingOpenings', () => {
  test('are those on a paper calendar, in order', () => {
    const rank = ({ on, opens, closes }: Opening) =>
      `${on} ${String(opens).padStart(4, '0')} ${closes ?? ''}`;
    fc.assert(
      fc.property(
        fc.array(session, { maxLength: 5 }),
        date,
        fc.integer({ min: 0, max: 1_439 }),
        fc.option(fc.integer({ min: -60, max: 60 }), { nil: undefined }),
        fc.option(fc.integer({ min: -10, max: 90 }), { nil: undefined }),
        (sessions, today, minute, startsIn, endsIn) => {
          const bounds: Season = {
            ...(startsIn === undefined ? {} : { starts: addDays(today, startsIn) }),
            ...(endsIn === undefined ? {} : { ends: addDays(today, endsIn) }),
          };
          const first = startsIn !== undefined && startsIn > 0 ? addDays(today, startsIn) : today;
          const now = { date: today, minute };
          const listed = [...upcomingOpenings(sessions, now, bounds, 100)];
          const expected = onPaper(sessions, now, bounds, addDays(first, 100));
          expect(listed.map(rank).sort()).toEqual(expected.map(rank).sort());
          const days = listed.map(({ on, opens }) => `${on} ${String(opens).padStart(4, '0')}`);
          expect(days).toEqual([...days].sort());
        },
      ),
      numRuns(2_000),
    );
  });

  test('any session without an end comes round again', () => {
    fc.assert(
      fc.property(session, date, ({ until: _, ...one }, today) => {
        expect(nextOpening([one], { date: today, minute: 1_439 }, {})).not.toBeNull();
      }),
      numRuns(4_000),
    );
  });

  test('the next is the first of all that are to come', () => {
    fc.assert(
      fc.property(
        fc.array(session, { maxLength: 4 }),
        date,
        fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
        (sessions, today, endsIn) => {
          const now = { date: today, minute: 700 };
          const bounds = endsIn === undefined ? {} : { ends: addDays(today, endsIn) };
          const [first] = upcomingOpenings(sessions, now, bounds, 420);
          const next = nextOpening(sessions, now, bounds);
          if (first === undefined) expect(next === null || next.on >= addDays(today, 420)).toBe(true);
          else expect(next).toEqual(first);
        },
      ),
      numRuns(1_000),
    );
  });
});

describe('evenings and weekends', () => {
  const schedule = (sessions: Partial<Session>[], words?: string): Schedule => ({
    sessions: sessions.map((part) => ({ weekday: 2, opens: 600, ...part })),
    ...(words === undefined ? {} : { words }),
  });

  test.each<[string, Schedule | undefined, boolean | null]>([
    ['nothing stated', undefined, null],
    ['words only', schedule([], 'by arrangement'), null],
    ['opens at five', schedule([{ opens: 1_020 }]), true],
    ['stays open an hour past five', schedule([{ opens: 780, closes: 1_080 }]), true],
    ['closes at half past five', schedule([{ opens: 540, closes: 1_050 }]), false],
    ['mornings', schedule([{ closes: 720 }]), false],
    ['mornings, and something in words', schedule([{ closes: 720 }], 'Tue 10-12; some evenings'), null],
    ['a start with no end', schedule([{ opens: 960 }]), null],
    ['a morning and an evening', schedule([{ closes: 720 }, { opens: 1_080, closes: 1_200 }]), true],
  ])('an evening: %s', (_name, when, expected) => {
    expect(offersEvening(when)).toBe(expected);
  });

  test.each<[string, Schedule | undefined, boolean | null]>([
    ['nothing stated', undefined, null],
    ['Tuesdays', schedule([{}]), false],
    ['Tuesdays, and something in words', schedule([{}], 'Tue 10am; some weekends'), null],
    ['Saturdays', schedule([{}, { weekday: 6 }]), true],
    ['Sundays', schedule([{ weekday: 7 }], 'and more'), true],
  ])('a weekend: %s', (_name, when, expected) => {
    expect(offersWeekend(when)).toBe(expected);
  });
});
