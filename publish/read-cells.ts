// One record of a source, cell by cell. Every reader's findings become problems at the cell's own place.

import { holdsPersonalNumber } from '../shared/record/personal-data.ts';
import { type CleanCell, cleanCell, plainCell } from './clean-cell.ts';
import { type Column, columnLetter } from './columns.ts';
import { type Finding, type Problem, type ProblemCode, type ProblemPlace, problemAt } from './problem.ts';
import type { TableRow } from './read-table.ts';
import { type Reading, read, unread } from './reading.ts';

/** Where a column stands in a file and what it is called there. */
export interface Heading {
  /** -1 for a constant of a column map, which stands nowhere in the file. */
  index: number;
  header: string;
  /** What the cell says when it is made of several; absent when it is the one at `index`. */
  value?(cells: readonly string[]): string;
}
export type Headings = ReadonlyMap<Column, Heading>;

/** Where the cells of one record stand, and what is in them. */
export interface CellSource {
  /** What a cell holds; empty when it, or the whole column, is not there. */
  raw(column: Column): string;
  /** Where a problem with a cell is to be looked for; `value` is the part of the cell that is meant. */
  placeOf(column: Column, value: string | undefined): ProblemPlace;
}

export interface Cells {
  /** What a cell says, cleaned; empty when it, or the whole column, is not there. */
  words(column: Column): string;
  /** Whether a cell holds a formula that comes to something which we do not see. */
  isHidden(column: Column): boolean;
  /** What a reader makes of a cell; undefined when it is empty or cannot be read. */
  take<T>(column: Column, reader: (cell: string) => Reading<T>): T | undefined;
  /** Reports a problem with a cell. */
  report(column: Column, code: ProblemCode, value?: string, suggestion?: string): void;
  /** The same cells, whose problems name the record. */
  of(record: string): Cells;
}

/** Ids are their owner's, whatever they look like, and without its names a row is nothing. */
const ownIds = new Set<Column>(['id', 'superseded_by', 'organisation', 'service']);

const formulaCodes = new Set<ProblemCode>(['formula-unread', 'formula-error']);

/** Where a link is wanted rather than the words that stand for it. */
const linkColumns = new Set<Column>(['email', 'website', 'report_to']);

/**
 * The cells of a record, which add what is wrong with them to `problems`. Records that share cells share `told`, so that
 * their owner hears of each once.
 */
export function cellsFrom({ raw, placeOf }: CellSource, problems: Problem[], told?: Set<string>): Cells {
  // Only what took some cleaning is remembered: of a hundred thousand rows of plain cells it would fill the memory.
  let cleaned: Map<Column, CleanCell> | undefined;
  let heard = told;
  const clean = (column: Column): CleanCell => {
    const cell = raw(column);
    const plain = plainCell(cell);
    if (plain !== null) return plain;
    cleaned ??= new Map();
    const known = cleaned.get(column) ?? cleanCell(cell, linkColumns.has(column) ? 'link' : 'words');
    cleaned.set(column, known);
    return known;
  };
  const named = (record: string | null): Cells => {
    const tell = (column: Column, finding: Pick<Finding, 'code'> & Partial<Finding>): void => {
      const place = placeOf(column, finding.value);
      // Of a cell that a column map reads twice, its owner hears once.
      const key = JSON.stringify([place.path, place.column, place.header, finding.code, finding.value]);
      heard ??= new Set();
      if (heard.has(key)) return;
      heard.add(key);
      problems.push(problemAt({ ...place, record }, finding));
    };
    return {
      words: (column) => clean(column).text,
      isHidden: (column) => clean(column).findings.some(({ code }) => formulaCodes.has(code)),
      report: (column, code, value, suggestion) =>
        tell(column, {
          code,
          ...(value !== undefined && { value }),
          ...(suggestion !== undefined && { suggestion }),
        }),
      take(column, reader) {
        const { text, findings: before } = clean(column);
        for (const finding of before) tell(column, finding);
        if (text === '') return undefined;
        if (!ownIds.has(column) && holdsPersonalNumber(text)) {
          tell(column, { code: 'number-of-person', value: text });
          return undefined;
        }
        const { value, findings } = reader(text);
        for (const finding of findings) tell(column, finding);
        return value;
      },
      of: named,
    };
  };
  return named(null);
}

/** The cells of a row of a sheet, which add what is wrong with them to `problems`. */
export function cellsOf(row: TableRow, headings: Headings, file: string, problems: Problem[]): Cells {
  const source: CellSource = {
    raw(column) {
      const heading = headings.get(column);
      return heading?.value?.(row.cells) ?? row.cells[heading?.index ?? -1] ?? '';
    },
    placeOf(column) {
      const heading = headings.get(column);
      const stands = heading !== undefined && heading.index >= 0;
      const place = stands
        ? { column: columnLetter(heading.index), header: heading.header }
        : { header: column };
      return { file, line: row.line, ...place };
    },
  };
  return cellsFrom(source, problems);
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

/** A reader of whole numbers from 0 up; "16+" and "16 years" are one reading, "16-25" is none. */
export function wholeUpTo(most: number): (cell: string) => Reading<number> {
  return (cell) => {
    const [, figures, rest = ''] =
      /^(\d{1,7})(\.0|\+| ?\+? ?(?:years?(?: old)?|yrs?|oed))?$/i.exec(cell) ?? [];
    const number = Number(figures);
    if (figures === undefined || number > most) return unread('number-unread', cell);
    return rest === ''
      ? read(number)
      : read(number, { code: 'number-in-words', value: cell, suggestion: String(number) });
  };
}

/** Reads yes or no; no is the same as not saying so. */
export function readYes(cell: string): Reading<true> {
  if (/^(?:yes|y|true|1|x|✓|✔|☑|ydy|oes|ie|ydw)$/iu.test(cell)) return read(true);
  return /^(?:no|n|false|0|✗|✘|☐|na|nac oes|nac ydy)$/iu.test(cell)
    ? { findings: [] }
    : unread('yes-no-unread', cell);
}
