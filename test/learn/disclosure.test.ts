import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  disclosed,
  disclosedCells,
  leastTold,
  type SummaryTable,
  summaryOf,
  toldTotal,
} from '../../shared/learn/disclosure.ts';
import {
  addPress,
  type Dimension,
  type Month,
  type Outcome,
  outcomes,
  type Press,
  type Tally,
} from '../../shared/learn/tally.ts';
import { numRuns } from '../runs.ts';
import { everyKey, months, patient, presses, published, tallyOf } from './press-arbitrary.ts';

const november = '2026-11' as Month;

test.each([
  [0, null],
  [1, null],
  [7, null],
  [8, 10],
  [12, 10],
  [13, 15],
  [17, 15],
  [1_002, 1_000],
])('%i is told as %s', (count, told) => {
  expect(disclosed(count)).toBe(told);
});

test('a total is that of what is told', () => {
  const told = disclosedCells([
    ['a', 7],
    ['b', 8],
    ['c', 23],
  ]);
  expect([told, toldTotal(told)]).toEqual([
    [
      ['b', 10],
      ['c', 25],
    ],
    35,
  ]);
});

describe('a summary', () => {
  test('tells of months that have ended, and only of numbers that may be told', () => {
    const many = (month: Month, times: number): Press[] =>
      Array.from({ length: times }, () => ({
        month,
        outcome: 'given',
        group: 'work',
        service: 'a-drop-in',
        district: 'Lewes',
      }));
    const tally = tallyOf([
      ...many('2026-08' as Month, 7),
      ...many('2026-09' as Month, 8),
      ...many('2026-10' as Month, 30),
    ]);
    expect(summaryOf(tally, '2026-10' as Month)).toEqual([
      { month: '2026-09', outcome: 'given', by: 'service', told: [['a-drop-in', 10]] },
    ]);
  });

  test('has exactly the tables that the proof below is about', () => {
    const all = outcomes.flatMap((outcome) =>
      Array.from(
        { length: 8 },
        (): Press => ({
          month: '2026-10' as Month,
          outcome,
          group: 'work',
          service: 'a-drop-in',
          district: 'Lewes',
        }),
      ),
    );
    const tables = summaryOf(tallyOf(all), november).map(({ outcome, by }) => [outcome, by]);
    expect(tables.toSorted()).toEqual(published.toSorted());
  });
});

type Bounds = [least: number, most: number];
const noEnd = 1_000_000;

/** What is known of a cell when nothing but its own line is looked at. */
function boundsOf(
  summary: readonly SummaryTable[],
  month: Month,
  outcome: Outcome,
  by: Dimension,
): Map<string, Bounds> {
  const told = new Map(
    summary.find((table) => table.month === month && table.outcome === outcome && table.by === by)?.told ??
      [],
  );
  return new Map(
    everyKey[by].map((key) => {
      const number = told.get(key);
      return [key, number === undefined ? [0, 7] : [Math.max(leastTold, number - 2), number + 2]];
    }),
  );
}

/**
 * The attacker. Every press has one outcome, and at most one group, service and district: so in each way of counting the
 * cells and the presses without one add up to all presses. Bounds are drawn together until none moves. Gives the bounds of
 * every cell that is not told; `presses` is what is known of all presses.
 */
function attack(
  tables: readonly Map<string, Bounds>[],
  { presses: known }: { presses: Bounds } = { presses: [0, noEnd] },
): Bounds[] {
  let pressed = known;
  const sums = tables.map((cells) => ({
    cells: [...cells.values()].map((bounds): Bounds => [...bounds]),
    hidden: [...cells.values()].map(([least]) => least < leastTold),
    without: [0, noEnd] as Bounds,
  }));
  for (let moved = true; moved; ) {
    moved = false;
    const drawIn = (bounds: Bounds, least: number, most: number): Bounds => {
      const next: Bounds = [Math.max(bounds[0], least), Math.min(bounds[1], most)];
      moved ||= next[0] !== bounds[0] || next[1] !== bounds[1];
      return next;
    };
    for (const sum of sums) {
      const parts = [...sum.cells, sum.without];
      const least = parts.reduce((total, part) => total + part[0], 0);
      const most = parts.reduce((total, part) => total + part[1], 0);
      pressed = drawIn(pressed, least, most);
      const rest = (part: Bounds): Bounds =>
        drawIn(part, pressed[0] - (most - part[1]), pressed[1] - (least - part[0]));
      const next = parts.map(rest);
      sum.without = next.pop() ?? sum.without;
      sum.cells = next;
    }
  }
  return sums.flatMap(({ cells, hidden }) => cells.filter((_, at) => hidden[at]));
}

const narrowed = (bounds: readonly Bounds[]): Bounds[] =>
  bounds.filter(([least, most]) => least > 1 || most < 7);

function attacksOn(
  tally: Tally,
  known: (month: Month, outcome: Outcome) => Parameters<typeof attack>[1],
): Bounds[] {
  const summary = summaryOf(tally, november);
  return months.flatMap((month) =>
    outcomes.flatMap((outcome) =>
      attack(
        published.filter(([of]) => of === outcome).map(([, by]) => boundsOf(summary, month, outcome, by)),
        known(month, outcome),
      ),
    ),
  );
}

describe('whoever has a whole summary', () => {
  test(
    'learns of no hidden number more than that it is none to seven',
    () => {
      fc.assert(
        fc.property(presses, (told) => {
          const bounds = attacksOn(tallyOf(told), () => undefined);
          expect(bounds.filter(([least, most]) => least !== 0 || most !== 7)).toEqual([]);
        }),
        numRuns(50_000),
      );
    },
    patient,
  );

  test(
    'cannot tell it from that of another tally, whatever a hidden number is',
    () => {
      fc.assert(
        fc.property(
          presses,
          fc.constantFrom(...months),
          fc.constantFrom(...published),
          fc.nat(),
          fc.nat(7),
          (told, month, [outcome, by], at, wanted) => {
            const keys = everyKey[by].filter(
              (key) => told.filter((one) => isOf(one, month, outcome, by, key)).length < leastTold,
            );
            const key = keys[at % Math.max(1, keys.length)];
            if (key === undefined) return;
            const other = withCell(told, month, outcome, by, key, wanted);
            expect(other.filter((one) => isOf(one, month, outcome, by, key))).toHaveLength(wanted);
            // Every summary that was ever given out, month after month, is the same.
            const [mine, its] = [tallyOf(told), tallyOf(other)];
            for (const now of [...months, november])
              expect(summaryOf(its, now)).toEqual(summaryOf(mine, now));
          },
        ),
        numRuns(50_000),
      );
    },
    patient,
  );

  test('has all that an earlier summary told, and nothing to take it from', () => {
    fc.assert(
      fc.property(presses, (told) => {
        const inOrder = told.toSorted((first, second) => (first.month < second.month ? -1 : 1));
        const last = summaryOf(tallyOf(told), november);
        let tally: Tally = [];
        for (const one of inOrder) {
          tally = addPress(tally, one);
          const summary = summaryOf(tally, one.month);
          expect(summary).toEqual(last.filter(({ month }) => month < one.month));
        }
      }),
      numRuns(1_000),
    );
  });
});

describe('the attacker is no fool: it finds what other ways of telling would give away', () => {
  const share = (known: (tally: Tally) => Parameters<typeof attacksOn>[1]): number => {
    const drawn = fc.sample(presses, { numRuns: 300, seed: 7 });
    return drawn.filter((told) => narrowed(attacksOn(tallyOf(told), known(tallyOf(told)))).length > 0).length;
  };
  const pressed = (tally: Tally, month: Month, outcome: Outcome): number =>
    tally.find((entry) => entry.month === month)?.counts[outcome]?.presses ?? 0;

  test('a true total beside the numbers', () => {
    const found = share((tally) => (month, outcome) => {
      const total = pressed(tally, month, outcome);
      return { presses: [total, total] };
    });
    expect(found).toBeGreaterThan(200);
  });

  test('a true total to the nearest five', () => {
    const found = share((tally) => (month, outcome) => {
      const total = Math.round(pressed(tally, month, outcome) / 5) * 5;
      return { presses: [Math.max(0, total - 2), total + 2] };
    });
    expect(found).toBeGreaterThan(200);
  });

  test('the difference of two summaries of a month that runs', () => {
    // Seven and then eight: told as nothing on one day and as ten on the next, so that one day more says both.
    expect([disclosed(7), disclosed(8)]).toEqual([null, 10]);
  });
});

function isOf(one: Press, month: Month, outcome: Outcome, by: Dimension, key: string): boolean {
  return one.month === month && one.outcome === outcome && one[by] === key;
}

/** Presses that differ from these only in how often one thing was counted. */
function withCell(
  told: readonly Press[],
  month: Month,
  outcome: Outcome,
  by: Dimension,
  key: string,
  wanted: number,
): Press[] {
  const blank: Press = { month, outcome, group: null, service: null, district: null };
  let left = wanted;
  const kept = told.map((one) => {
    if (!isOf(one, month, outcome, by, key)) return one;
    left -= 1;
    return left < 0 ? { ...one, [by]: null } : one;
  });
  return [...kept, ...Array.from({ length: Math.max(0, left) }, () => ({ ...blank, [by]: key }))];
}
