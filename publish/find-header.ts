// The row of column names, which need not be the first: people put titles above it, and names over groups of columns.
import type { TableRow } from './read-table.ts';

export interface Header {
  /** The row's number among the rows of the table. */
  index: number;
  /** What each column is called. */
  names: string[];
}

/** Titles, dates and logos take up a few rows; nobody writes more. */
const mostTitleRows = 20;

function isBlank(row: TableRow): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

/** Names over groups of columns, each carried on over the columns that it stands above; null when there are none. */
function groupsIn(row: TableRow | undefined): string[] | null {
  if (row === undefined || row.cells.filter((cell) => cell.trim() !== '').length < 2) return null;
  let group = '';
  return row.cells.map((cell) => {
    group = cell.trim() || group;
    return group;
  });
}

/** Finds the row with the most names that are known, the earliest of equals; the first row when none is known. */
export function findHeader(rows: readonly TableRow[], knows: (name: string) => boolean): Header | null {
  const first = rows.findIndex((row) => !isBlank(row));
  if (first < 0) return null;
  const candidates = rows.slice(first, first + mostTitleRows).map(({ cells, brokenUntil }, n) => ({
    index: first + n,
    known: brokenUntil === undefined ? new Set(cells.filter(knows).map((cell) => cell.trim())).size : 0,
  }));
  const best = candidates.reduce((a, b) => (b.known > a.known ? b : a));
  // A single word that is also the name of a column may stand in any row.
  const index = best.known >= 2 ? best.index : first;
  const row = rows[index] as TableRow;
  const groups = groupsIn(rows[index - 1]);
  const names = row.cells.map((cell, at) => {
    const name = cell.trim();
    const joined = `${groups?.[at] ?? ''} ${name}`.trim();
    return !knows(name) && knows(joined) ? joined : name;
  });
  return { index, names };
}
