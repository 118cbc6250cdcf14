// A sheet to send back to its owner: the same rows, with what is wrong and what would be right in two more columns.
import { guardedCell } from '../shared/explain/sheet-text.ts';
import type { Problem } from './problem.ts';
import { isFixItColumn } from './read-headings.ts';
import { repeatsHeader, type Sheet } from './read-sheet.ts';
import type { TableRow } from './read-table.ts';

function quoted(cell: string): string {
  return `"${guardedCell(cell).replaceAll('"', '""')}"`;
}

function listOf(problems: readonly Problem[], say: (problem: Problem) => string | null): string {
  const parts = problems.map((problem) => {
    const words = say(problem);
    return words === null ? null : `${problem.header === null ? '' : `${problem.header}: `}${words}`;
  });
  return [...new Set(parts.filter((part) => part !== null))].join(' | ');
}

function wrong({ severity, why, mend }: Problem): string {
  return severity === 'repaired' ? why : `${why} ${mend}`;
}

/** The sheet as comma-separated UTF-8 with its mark, which `check` reads again as it reads the sheet. */
export function fixItCopy(sheet: Sheet, problems: readonly Problem[]): string {
  const { table, header } = sheet;
  const { names } = header;
  const own = names.filter((_, index) => !isFixItColumn(names, index)).length;
  const byLine = Map.groupBy(problems, ({ line }) => line);
  const rows = new Set(sheet.rows);
  const headerRow = table[header.index] as TableRow;

  function cellsOf(row: TableRow, index: number): string[] {
    const stated = row.cells.slice(0, own);
    const padded = [...stated, ...Array.from({ length: own - stated.length }, () => '')];
    if (index === header.index || (index > header.index && repeatsHeader(row, headerRow)))
      return [...padded, 'problem', 'suggestion'];
    if (!rows.has(row)) return stated;
    // What is left of broken lines in a copy that comes back: their words stand here and nowhere else.
    if (own < names.length && stated.every((cell) => cell.trim() === '')) return row.cells;
    const found = byLine.get(row.line) ?? [];
    const over = row.cells.slice(names.length);
    if (row.brokenUntil === undefined)
      return [...padded, listOf(found, wrong), listOf(found, ({ suggestion }) => suggestion), ...over];
    // Lines that are no row belong under no column, so their words stand with what is wrong with them; on one line,
    // since lines within a cell that look like rows are taken for rows that a quotation mark has swallowed.
    const broken = row.cells.join('').replace(/\r\n?|\n/g, '⏎');
    const words = [...found.map(wrong), broken].join(' | ');
    return [...padded.map(() => ''), words, ''];
  }

  const lines = table.map((row, index) => cellsOf(row, index).map(quoted).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
