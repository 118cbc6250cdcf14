import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Asked,
  addPress,
  addTallies,
  dropOldMonths,
  type Month,
  monthOf,
  mostCells,
  noTally,
  type Press,
  pressOf,
  type Tally,
  takeBackPress,
} from '../../shared/learn/tally.ts';
import { tallySchema } from '../../shared/learn/tally-schema.ts';
import type { Place } from '../../shared/place/place.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { numRuns } from '../runs.ts';
import { months, press, presses, tallyOf } from './press-arbitrary.ts';

const october = '2026-10' as Month;
const place: Place = {
  label: 'BN1',
  kind: 'outcode',
  point: { latitude: 50.84, longitude: -0.14 },
  uncertaintyMetres: 2_000,
  outcode: 'BN1',
};
const asked: Asked = {
  topics: [
    { id: 'video-calls', weight: 0.9 },
    { id: 'scams', weight: 0.6 },
  ],
  place,
  wasRedirected: false,
};
const given: Press = {
  month: october,
  outcome: 'given',
  group: 'communicate',
  service: 'a-drop-in',
  district: 'BN1',
};

describe('a press', () => {
  test('is of the group of the topic that weighs most, and of no other', () => {
    expect(pressOf(asked, 'given', 'a-drop-in', october)).toEqual(given);
  });

  test.each<[string, Partial<Asked>, Partial<Press>]>([
    ['the council where it is certain', { place: { ...place, council: 'Lewes' } }, { district: 'Lewes' }],
    ['no district without a place', { place: null }, { district: null }],
    ['no group without a topic', { topics: [] }, { group: null }],
  ])('has %s', (_name, asks, has) => {
    expect(pressOf({ ...asked, ...asks }, 'given', 'a-drop-in', october)).toEqual({ ...given, ...has });
  });

  test('of a place known by its name alone has no district: a label may be anything', () => {
    const { outcode: _none, ...named } = place;
    expect(pressOf({ ...asked, place: named }, 'given', null, october)?.district).toBeNull();
  });

  test('after danger, or when somebody was sent to other services, is never counted', () => {
    expect(pressOf({ ...asked, wasRedirected: true }, 'given', 'a', october)).toBeNull();
  });
});

describe('a tally', () => {
  test('adds one to each of its numbers, and keeps nothing else', () => {
    const twice = addPress(addPress(noTally, given), { ...given, service: 'b-club', district: null });
    expect(twice).toEqual([
      {
        month: october,
        counts: {
          given: {
            presses: 2,
            group: [['communicate', 2]],
            service: [
              ['a-drop-in', 1],
              ['b-club', 1],
            ],
            district: [['BN1', 1]],
          },
        },
      },
    ]);
  });

  test('keeps each outcome apart', () => {
    const [entry] = addPress(addPress(noTally, given), { ...given, outcome: 'came' });
    expect([entry?.counts.given?.presses, entry?.counts.came?.presses]).toEqual([1, 1]);
  });

  test('is the same whatever the order of the presses', () => {
    fc.assert(
      fc.property(
        presses.chain((told) =>
          fc.tuple(
            fc.constant(told),
            fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length }),
          ),
        ),
        ([told, shuffled]) => {
          const one = told.reduce(addPress, noTally);
          expect(JSON.stringify(shuffled.reduce(addPress, noTally))).toBe(JSON.stringify(one));
          expect(tallyOf(told)).toEqual(one);
        },
      ),
      numRuns(1_000),
    );
  });

  test('is always one that its schema takes, and comes back from storage as it was', () => {
    fc.assert(
      fc.property(presses, (told) => {
        const tally = tallyOf(told);
        expect(tallySchema.parse(JSON.parse(JSON.stringify(tally)))).toEqual(tally);
      }),
      numRuns(1_000),
    );
  });

  test('has nothing of a press that was taken back', () => {
    fc.assert(
      fc.property(presses, press, (told, one) => {
        const before = tallyOf(told);
        expect(takeBackPress(addPress(before, one), one, one.month)).toEqual(before);
      }),
      numRuns(1_000),
    );
  });

  test('stays as it is when a press of an ended month, or one that was never made, is taken back', () => {
    const tally = addPress(noTally, given);
    expect(takeBackPress(tally, given, '2026-11' as Month)).toEqual(tally);
    expect(takeBackPress(tally, { ...given, outcome: 'came' }, october)).toEqual(tally);
    expect(takeBackPress(noTally, given, october)).toEqual(noTally);
  });

  test.each([
    ['2026-10', 2],
    ['2027-10', 2],
    ['2027-11', 1],
    ['2028-01', 0],
  ])('read in %s has %i of its months left', (now, left) => {
    const tally = addPress(addPress(noTally, given), { ...given, month: '2026-12' as Month });
    expect(dropOldMonths(tally, now as Month)).toHaveLength(left);
  });

  test('drops its old months with the next press', () => {
    const tally = addPress(addPress(noTally, given), { ...given, month: '2027-11' as Month });
    expect(tally.map(({ month }) => month)).toEqual(['2027-11']);
  });

  test('can be read again, however often the clock was wrong', () => {
    const years = ['2026', '2031', '2032', '2033', '2034'];
    const ofYear = (year: string): Press[] =>
      Array.from({ length: 12 }, (_, at) => ({
        ...given,
        month: `${year}-${String(at + 1).padStart(2, '0')}` as Month,
      }));
    // Back and back again: every month told so far lies ahead.
    const tally = years.toReversed().flatMap(ofYear).reduce(addPress, noTally);
    expect(tallySchema.safeParse(tally).success).toBe(true);
    expect(tally.map(({ month }) => month)).toContain('2026-12');
  });

  test('counts a service too many without its name, and loses none of the others', () => {
    const named = (at: number): Press => ({ ...given, service: `s${at}` });
    const full = Array.from({ length: mostCells }, (_, at) => named(at)).reduce(addPress, noTally);
    const more = [named(mostCells), named(0)].reduce(addPress, full);
    const counts = more[0]?.counts.given;
    expect(counts?.service).toHaveLength(mostCells);
    expect([counts?.presses, counts?.service.find(([key]) => key === 's0')]).toEqual([
      mostCells + 2,
      ['s0', 2],
    ]);
    expect(tallySchema.safeParse(more).success).toBe(true);
    expect(takeBackPress(more, named(mostCells), october)[0]?.counts.given?.service).toEqual(counts?.service);
  });

  test('is no bigger than a browser’s store can hold, full to the last name', () => {
    const cells = Array.from({ length: mostCells }, (_, at): [string, number] => [
      String(at).padStart(200, 'x'),
      1,
    ]);
    const counts = { presses: 1_000_000, group: [], service: cells, district: cells };
    const all = { given: counts, declined: counts, came: counts, 'none-suitable': counts };
    const size = JSON.stringify(Array.from({ length: 13 }, () => ({ month: october, counts: all }))).length;
    expect(size).toBeLessThan(12_000_000);
  });

  test('added to others is the sum of all', () => {
    fc.assert(
      fc.property(presses, presses, (mine, yours) => {
        expect(addTallies([tallyOf(mine), tallyOf(yours)])).toEqual(tallyOf([...mine, ...yours]));
      }),
      numRuns(1_000),
    );
  });
});

test.each<[string, unknown]>([
  ['a row of its own', [{ month: october, counts: {}, note: 'Mrs A' }]],
  ['a month that is none', [{ month: '2026-13', counts: {} }]],
  ['a group that is none', [{ month: october, counts: { given: { ...only(1), group: [['x', 1]] } } }]],
  ['nought', [{ month: october, counts: { given: { ...only(1), service: [['a', 0]] } } }]],
  [
    'more by service than was pressed',
    [{ month: october, counts: { given: { ...only(1), service: [['a', 2]] } } }],
  ],
  [
    'a key twice',
    [
      {
        month: october,
        counts: {
          given: {
            ...only(2),
            service: [
              ['a', 1],
              ['a', 1],
            ],
          },
        },
      },
    ],
  ],
  [
    'a month twice',
    [
      { month: october, counts: {} },
      { month: october, counts: {} },
    ],
  ],
])('a stored tally with %s is refused', (_name, stored) => {
  expect(tallySchema.safeParse(stored).success).toBe(false);
});

function only(pressed: number) {
  return { presses: pressed, group: [], service: [], district: [] };
}

test('the month of a day', () => {
  expect(months).toContain(monthOf('2026-10-31' as PlainDate));
  const none: Tally = noTally;
  expect(none).toEqual([]);
});
