// What people asked for, as far as it may be told to anybody: month by month, and the months together. A month's figures
// are kept as they were first told (docs/decisions/0024-a-month-is-told-once.md).
import { type TopicGroupId, topicGroups } from '../record/taxonomy.ts';
import { type SummaryTable, summaryOf } from './disclosure.ts';
import type { Gap } from './find-gaps.ts';
import { addCells, type Month, type Tally } from './tally.ts';

export type FiguresTable = Omit<SummaryTable, 'month'>;

/** All that is ever told of a month that has ended; without a table where nothing in it may be told. */
export interface MonthFigures {
  month: Month;
  tables: readonly FiguresTable[];
}

export interface Demand {
  /** The oldest first. */
  figures: readonly MonthFigures[];
  /** The sums of what is told month by month, and so nothing more; most times first. */
  tables: readonly FiguresTable[];
}

/** A report looks back on so many months. */
const mostMonths = 12;

/** The figures of each month of a tally that has ended. */
export function figuresOf(tally: Tally, thisMonth: Month): MonthFigures[] {
  const summary = summaryOf(tally, thisMonth);
  return tally
    .filter(({ month }) => month < thisMonth)
    .map(({ month }) => ({
      month,
      tables: summary.flatMap(({ month: of, ...table }) => (of === month ? [table] : [])),
    }));
}

/** The figures of the last months together. */
export function demandOf(figures: readonly MonthFigures[]): Demand {
  const last = figures.toSorted((first, second) => (first.month < second.month ? -1 : 1)).slice(-mostMonths);
  const alike = Map.groupBy(
    last.flatMap(({ tables }) => tables),
    ({ outcome, by }) => `${outcome} ${by}`,
  );
  const tables = [...alike.values()].flatMap((all): FiguresTable[] => {
    const [first] = all;
    const told = addCells(all.map((table) => table.told)).toSorted(([, one], [, other]) => other - one);
    return first === undefined ? [] : [{ ...first, told }];
  });
  return { figures: last, tables };
}

/** How often nothing suitable was found for the topics of a group together; null where that is not told. */
export function unmetTimes({ tables }: Demand, group: TopicGroupId): number | null {
  const unmet = tables.find(({ outcome, by }) => outcome === 'none-suitable' && by === 'group');
  return unmet?.told.find(([key]) => key === group)?.[1] ?? null;
}

/** The same for the group of what a gap lacks. Who somebody is was never counted, nor what help should have. */
export function unmetBeside({ subject, facet }: Gap, demand: Demand): number | null {
  return facet === null && 'topic' in subject ? unmetTimes(demand, topicGroups[subject.topic]) : null;
}
