// A file of separated values as rows of cells, each with the line on which it begins.
import { CsvError, type Options, parse } from 'csv-parse/sync';

export interface TableRow {
  /** The first line of the file is 1. */
  line: number;
  cells: string[];
  /** A quotation mark stands in a cell without any around it. */
  strayQuote?: true;
  /** These lines are no row: `cells` holds only their text. The last of them. */
  brokenUntil?: number;
}

interface RecordWithPlace {
  record: string[];
  /** How many bytes had been read at its end. */
  info: { bytes: number };
}

/** Where a reader is to go on looking for a row, in bytes scanned for each byte of the file. */
const mostScans = 10;
/** A row that takes up more than this is not looked for after a break, in bytes. */
const longestRow = 32_000;
/** Two lines of prose with exactly five commas each are rarer than a quotation mark that was never closed. */
const surelyRows = { width: 6, lines: 2 };

/** Thrown out of the parser when a cell holds what can only be rows. */
const swallowed = Symbol('a quotation has swallowed rows');

/** Counts the lines of a text up to growing byte offsets; the parser's own count is off where cells hold `\r\n`. */
function lineCounter(bytes: Buffer): (until: number) => number {
  let [line, position] = [1, 0];
  return (until) => {
    for (; position < until; position++) {
      const isBreak = bytes[position] === 10 || (bytes[position] === 13 && bytes[position + 1] !== 10);
      if (isBreak) line++;
    }
    return line;
  };
}

const isBreak = (byte: number | undefined): boolean => byte === 10 || byte === 13;

function skipBlankLines(bytes: Buffer, from: number): number {
  let position = from;
  while (isBreak(bytes[position])) position++;
  return position;
}

function endOfLine(bytes: Buffer, from: number): number {
  let position = from;
  while (position < bytes.length && !isBreak(bytes[position])) position++;
  return position;
}

function optionsFor(delimiter: string, more: Options): Options {
  return {
    delimiter,
    info: true,
    // All three together: discovery settles on the first and then reads a mixed file's other lines as one cell.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    ...more,
  };
}

/** Whether a cell holds whole lines with as many delimiters as a row has: rows inside a quotation. */
function holdsRows(cells: readonly string[], delimiter: string, width: number): boolean {
  if (width < surelyRows.width) return false;
  return cells.some((cell) => {
    if (!/[\r\n]/.test(cell)) return false;
    const lines = cell.split(/\r\n?|\n/).slice(1);
    return lines.filter((line) => line.split(delimiter).length === width).length >= surelyRows.lines;
  });
}

type Stop = 'end' | 'stray-quote' | 'broken';

/** Hands over rows by the rules until the end, or until one breaks them. */
function readByTheRules(
  bytes: Buffer,
  delimiter: string,
  width: number,
  onRow: (cells: string[], end: number) => void,
): Stop {
  try {
    parse(
      bytes,
      optionsFor(delimiter, {
        on_record: (read) => {
          const { record, info } = read as unknown as RecordWithPlace;
          if (holdsRows(record, delimiter, width)) throw swallowed;
          onRow(record, info.bytes);
          return null;
        },
      }),
    );
    return 'end';
  } catch (error) {
    if (error === swallowed) return 'broken';
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'INVALID_OPENING_QUOTE' ? 'stray-quote' : 'broken';
  }
}

/** The first row that stands at the beginning of some bytes; null when none does. */
function firstRow(bytes: Buffer, delimiter: string, more: Options): { cells: string[]; end: number } | null {
  let row: { cells: string[]; end: number } | null = null;
  try {
    parse(
      bytes,
      optionsFor(delimiter, {
        ...more,
        on_record: (read) => {
          const { record, info } = read as unknown as RecordWithPlace;
          row ??= { cells: record, end: info.bytes };
          throw swallowed;
        },
      }),
    );
  } catch (error) {
    if (error !== swallowed && !(error instanceof CsvError)) throw error;
  }
  return row;
}

/** Finds the next line that can be a row: the only thing done by hand, since the parser stops at the first break. */
function resynchronise(bytes: Buffer, from: number, delimiter: string, width: number): number {
  let budget = bytes.length * mostScans;
  for (let at = skipBlankLines(bytes, endOfLine(bytes, from)); at < bytes.length; ) {
    const end = endOfLine(bytes, at);
    const alone = firstRow(bytes.subarray(at, end), delimiter, { relax_quotes: true });
    if (alone?.cells.length === width) return at;
    // A row may begin here and end lines below, if a cell of several lines stands in it.
    if (alone === null && budget > 0) {
      budget -= longestRow;
      const several = firstRow(bytes.subarray(at, at + longestRow), delimiter, {});
      if (several?.cells.length === width) return at;
    }
    at = skipBlankLines(bytes, end);
  }
  return bytes.length;
}

/**
 * Reads separated text. Empty lines are passed over, and a quotation mark inside a bare cell is kept. Where the text
 * stops being a table, the row is marked as broken, and reading goes on at the next line with `width` cells (by
 * default, as many as the first row has).
 */
export function readTable(text: string, delimiter = ',', width?: number): TableRow[] {
  const bytes = Buffer.from(text.replace(/^\ufeff/, ''));
  const lineAt = lineCounter(bytes);
  const rows: TableRow[] = [];
  let from = 0;
  const widthOfRows = (): number =>
    width ?? rows.find((row) => row.brokenUntil === undefined)?.cells.length ?? 0;
  const add = (start: number, end: number, cells: string[], more: Partial<TableRow> = {}): void => {
    rows.push({ line: lineAt(start), cells, ...more });
    from = end;
  };
  while (from < bytes.length) {
    const base = from;
    const stop = readByTheRules(bytes.subarray(base), delimiter, width ?? 0, (cells, end) => {
      add(skipBlankLines(bytes, from), base + end, cells);
    });
    if (stop === 'end') break;
    const start = skipBlankLines(bytes, from);
    const end = endOfLine(bytes, start);
    const relaxed =
      stop === 'stray-quote'
        ? firstRow(bytes.subarray(start, end), delimiter, { relax_quotes: true, ltrim: delimiter !== '\t' })
        : null;
    if (relaxed !== null) {
      add(start, end, relaxed.cells, { strayQuote: true });
      continue;
    }
    const next = resynchronise(bytes, start, delimiter, widthOfRows());
    const words = bytes.subarray(start, next).toString().trimEnd();
    add(start, next, [words], { brokenUntil: lineAt(start) + (words.match(/\r\n?|\n/g)?.length ?? 0) });
  }
  return rows;
}
