// What of a tally may be told to anybody. Why these numbers and no others: docs/decisions/0013-what-a-summary-may-tell.md.
import {
  type Cells,
  type Dimension,
  type Month,
  type MonthCounts,
  type Outcome,
  outcomes,
  type Tally,
} from './tally.ts';

/** Fewer than this are not told, and none at all is not told apart from them. */
export const leastTold = 8;
const step = 5;

/** One way of counting one outcome in one month. What is not in it was counted 0 to 7 times. */
export interface SummaryTable {
  month: Month;
  outcome: Outcome;
  by: Dimension;
  told: Cells;
}

/** A count as anybody may see it: to the nearest five; null when it is hidden. */
export function disclosed(count: number): number | null {
  return count < leastTold ? null : Math.round(count / step) * step;
}

/** Several counts as anybody may see them; those that are hidden are left out, like those that are nought. */
export function disclosedCells(cells: Cells): Cells {
  return cells.flatMap(([key, count]) => {
    const told = disclosed(count);
    return told === null ? [] : [[key, told] as const];
  });
}

/**
 * The sum of what is told. It is never made from the counts themselves: whoever knew that sum could take from it what is
 * told, and would have what is hidden.
 */
export function toldTotal(told: Cells): number {
  return told.reduce((sum, [, count]) => sum + count, 0);
}

/**
 * By what each outcome is told. No two tables of a summary count the same presses, but for the last, and there a press
 * may be in both, in either or in none.
 */
const toldBy = {
  given: ['service'],
  declined: ['group'],
  came: ['service'],
  'none-suitable': ['group', 'district'],
} as const satisfies Record<Outcome, readonly Dimension[]>;

/**
 * The summary for anybody, of months that have ended: a month that runs would be told again when it has grown, and the
 * difference of the two would tell of a day. Tables without a number to tell are left out.
 */
export function summaryOf(tally: Tally, thisMonth: Month): SummaryTable[] {
  return tally
    .filter(({ month }) => month < thisMonth)
    .flatMap(({ month, counts }) => tablesOf(counts).map((table) => ({ month, ...table })));
}

function tablesOf(counts: MonthCounts): Omit<SummaryTable, 'month'>[] {
  return outcomes.flatMap((outcome) =>
    toldBy[outcome].flatMap((by) => {
      const told = disclosedCells(counts[outcome]?.[by] ?? []);
      return told.length === 0 ? [] : [{ outcome, by, told }];
    }),
  );
}
