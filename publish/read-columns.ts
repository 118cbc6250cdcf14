// A small sheet with columns of fixed names, in any order.
import { findDelimiter } from './find-delimiter.ts';
import { readTable } from './read-table.ts';

export interface ColumnRow<Column extends string> {
  /** The first line of the file is 1. */
  line: number;
  /** Trimmed; empty where the row has none. */
  cells: Record<Column, string>;
}

export type ColumnsReading<Column extends string> =
  | { kind: 'read'; rows: ColumnRow<Column>[] }
  /** A column that it must have is not there; what its first row has instead. */
  | { kind: 'missing'; line: number; found: string };

/** The rows of a sheet by the names of its columns, empty rows left out. */
export function readColumns<Column extends string>(
  text: string,
  columns: readonly Column[],
  required: readonly Column[],
): ColumnsReading<Column> {
  const columnNamed = (cell: string): Column | undefined =>
    columns.find((column) => column === cell.trim().toLowerCase());
  const found = findDelimiter(text, (cell) => columnNamed(cell) !== undefined);
  const [head, ...rows] = found.kind === 'found' ? readTable(found.text, found.delimiter) : readTable(text);
  const at = new Map((head?.cells ?? []).map((cell, index) => [columnNamed(cell), index] as const));
  if (required.some((column) => !at.has(column)))
    return { kind: 'missing', line: head?.line ?? 1, found: (head?.cells ?? []).join(', ') };
  const named = rows
    .map(({ line, cells }) => {
      const own = columns.map((column) => [column, cells[at.get(column) ?? cells.length]?.trim() ?? '']);
      return { line, cells: Object.fromEntries(own) as Record<Column, string> };
    })
    .filter(({ cells }) => columns.some((column) => cells[column] !== ''));
  return { kind: 'read', rows: named };
}
