// One row of a sheet, cell by cell. Every reader's findings become problems at the cell's own place.
import { hiddenCharacters } from '../shared/record/plain-text.ts';
import { type Column, columnLetter } from './columns.ts';
import { type Problem, problemAt } from './problem.ts';
import type { TableRow } from './read-table.ts';
import { type Reading, read, unread } from './reading.ts';

/** Where a column stands in a file and what it is called there. */
export interface Heading {
  index: number;
  header: string;
}
export type Headings = ReadonlyMap<Column, Heading>;

export interface Cells {
  line: number;
  /** What a cell says, cleaned; empty when it, or the whole column, is not there. */
  words(column: Column): string;
  /** What a reader makes of a cell; undefined when it is empty or cannot be read. */
  take<T>(column: Column, reader: (cell: string) => Reading<T>): T | undefined;
  /** Reports a problem with a cell. */
  report(column: Column, code: Problem['code'], value?: string): void;
}

/** Text as its owner meant it: composed letters, ordinary spaces and line ends, nothing hidden. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(new RegExp(hiddenCharacters, 'gu'), '')
    .trim();
}

function hidesSomething(text: string): boolean {
  return hiddenCharacters.test(text.replace(/\r\n?/g, '\n'));
}

/** The cells of a row, which add what is wrong with them to `problems` under the given record id. */
export function cellsOf(
  row: TableRow,
  headings: Headings,
  file: string,
  record: string | null,
  problems: Problem[],
): Cells {
  const raw = (column: Column): string => row.cells[headings.get(column)?.index ?? -1] ?? '';
  const report: Cells['report'] = (column, code, value) => {
    const heading = headings.get(column);
    const place = heading && { column: columnLetter(heading.index), header: heading.header };
    problems.push(
      problemAt({ file, line: row.line, record, ...place }, value === undefined ? { code } : { code, value }),
    );
  };
  const words = (column: Column): string => cleaned(raw(column));
  return {
    line: row.line,
    words,
    report,
    take(column, reader) {
      if (hidesSomething(raw(column))) report(column, 'hidden-characters');
      const cell = words(column);
      if (cell === '') return undefined;
      const { value, findings } = reader(cell);
      for (const finding of findings) report(column, finding.code, finding.value);
      return value;
    },
  };
}

/** A reader of text on one line, at most so long. */
export function lineUpTo(longest: number): (cell: string) => Reading<string> {
  return (cell) => {
    const line = cell.replace(/\s+/g, ' ');
    return line.length > longest ? unread('text-too-long', line) : read(line);
  };
}

/** A reader of text that may have several lines, at most so long. */
export function textUpTo(longest: number): (cell: string) => Reading<string> {
  return (cell) => (cell.length > longest ? unread('text-too-long', cell) : read(cell));
}

/** A reader of whole numbers between two others. */
export function wholeUpTo(most: number): (cell: string) => Reading<number> {
  return (cell) =>
    /^\d{1,7}$/.test(cell) && Number(cell) <= most ? read(Number(cell)) : unread('number-unread', cell);
}

/** Reads yes or no; no is the same as not saying so. */
export function readYes(cell: string): Reading<true> {
  if (/^(?:yes|y|true|1)$/i.test(cell)) return read(true);
  return /^(?:no|n|false|0)$/i.test(cell) ? { findings: [] } : unread('yes-no-unread', cell);
}
