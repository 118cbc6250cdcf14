import { type Column, columnLetter, columnOf } from './columns.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Headings } from './read-cells.ts';
import type { TableRow } from './read-table.ts';

export interface HeaderReading {
  headings: Headings;
  /** Columns that are none of ours; what they hold is kept as `extra`. */
  unknown: { index: number; header: string }[];
  problems: Problem[];
  /** False when the rows below cannot be read for want of a column, or for two of the same. */
  usable: boolean;
}

/** Reads the row of column names. */
export function readHeadings(row: TableRow, file: string): HeaderReading {
  const headings = new Map<Column, { index: number; header: string }>();
  const unknown: HeaderReading['unknown'] = [];
  const problems: Problem[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const header = cell.trim();
    const report = (code: Problem['code'], value?: string): void => {
      const place = { file, line: row.line, column: columnLetter(index), header };
      problems.push(problemAt(place, value === undefined ? { code } : { code, value }));
    };
    const found = columnOf(header);
    if (found === null) {
      // A nameless column is a border of the sheet unless it holds something, and then its rows say so.
      unknown.push({ index, header });
      if (header !== '') report('column-unknown');
    } else if (headings.has(found.column)) {
      report('column-twice', headings.get(found.column)?.header);
    } else {
      headings.set(found.column, { index, header });
      if (!found.ownName) report('column-other-name', found.column);
    }
  }
  for (const column of ['organisation', 'service'] as const)
    if (!headings.has(column))
      problems.push(problemAt({ file, line: row.line }, { code: 'column-missing', value: column }));
  return { headings, unknown, problems, usable: problems.every(({ severity }) => severity !== 'refused') };
}
