// Both exports of a tally as tables of words, for whoever is about to hand one out: what is shown is all that is in it.
import type { Sheet } from '../explain/sheet-text.ts';
import type { TopicGroupId } from '../record/taxonomy.ts';
import { type AdviserWords, type AllWords, capital, fill } from '../words/words.ts';
import type { SummaryTable } from './disclosure.ts';
import {
  type Cells,
  type Counts,
  type Dimension,
  dimensions,
  type Month,
  type MonthCounts,
  outcomes,
} from './tally.ts';

/** A table of two columns; the second holds numbers, or why there is none. */
export interface PreviewTable {
  caption: string;
  head: readonly [string, string];
  rows: readonly (readonly [name: string, times: string])[];
}

export interface PreviewWords {
  words: Pick<AllWords, 'group' | 'time'>;
  tally: AdviserWords['tally'];
  /** What a service is called; null where the directory has it no more. */
  serviceName: (id: string) => string | null;
}

/** The summary for anybody, a table for each way of counting. */
export function previewSummary(summary: readonly SummaryTable[], say: PreviewWords): PreviewTable[] {
  const { tally } = say;
  return summary.map((table) => ({
    caption: fill(tally.caption, {
      month: monthInWords(table.month, say),
      outcome: tally.outcome[table.outcome],
      by: tally.by[table.by],
    }),
    head: [tally.by[table.by], tally.times],
    rows: summaryRows(table, say),
  }));
}

/** The same summary as one sheet, to be saved. */
export function summarySheet(summary: readonly SummaryTable[], say: PreviewWords): Sheet {
  const { sheet, outcome: said, by: counted, times } = say.tally;
  return {
    columns: [sheet.month, sheet.outcome, sheet.by, sheet.name, times],
    rows: summary.flatMap((table) =>
      summaryRows(table, say).map((row) => [
        monthInWords(table.month, say),
        said[table.outcome],
        counted[table.by],
        ...row,
      ]),
    ),
  };
}

function summaryRows({ by, told }: SummaryTable, say: PreviewWords): [string, string][] {
  return [...rowsOf(by, told, say), [say.tally.others, say.tally.hidden]];
}

/** One month's exact counts, as they are sealed for the coordinator. */
export function previewBundle(month: Month, counts: MonthCounts, say: PreviewWords): PreviewTable[] {
  const { tally } = say;
  return outcomes.flatMap((outcome) => {
    const of = counts[outcome];
    if (of === undefined) return [];
    const named = { month: monthInWords(month, say), outcome: tally.outcome[outcome] };
    return [
      {
        caption: fill(tally.captionOfAll, named),
        head: [tally.outcome[outcome], tally.times],
        rows: [[tally.allTimes, String(of.presses)]],
      } satisfies PreviewTable,
      ...dimensions
        .filter((by) => of[by].length > 0)
        .map(
          (by): PreviewTable => ({
            caption: fill(tally.caption, { ...named, by: tally.by[by] }),
            head: [tally.by[by], tally.times],
            rows: [...rowsOf(by, of[by], say), ...notKnown(of, by, say)],
          }),
        ),
    ];
  });
}

/** A month as people write it. */
export function monthInWords(month: Month, { words, tally }: PreviewWords): string {
  const [year, number] = month.split('-').map(Number);
  return capital(
    fill(tally.month, { month: words.time.month[(number ?? 0) - 1] ?? month, year: year ?? '' }),
  );
}

function rowsOf(by: Dimension, cells: Cells, say: PreviewWords): [string, string][] {
  return cells.map(([key, count]) => [nameOf(by, key, say), String(count)]);
}

function nameOf(by: Dimension, key: string, { words, serviceName }: PreviewWords): string {
  switch (by) {
    case 'group':
      return words.group[key as TopicGroupId];
    case 'service':
      return serviceName(key) ?? key;
    case 'district':
      return key;
  }
}

/** The presses that a way of counting says nothing about. */
function notKnown(of: Counts, by: Dimension, { tally }: PreviewWords): [string, string][] {
  const left = of.presses - of[by].reduce((sum, [, count]) => sum + count, 0);
  return left === 0 ? [] : [[tally.notKnown, String(left)]];
}
