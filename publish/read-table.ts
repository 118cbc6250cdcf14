// A file of comma-separated values as rows of cells, each with the line on which it begins.
import { CsvError, parse } from 'csv-parse/sync';

export interface TableRow {
  /** The first line of the file is 1. */
  line: number;
  cells: string[];
}

export type TableReading =
  | { kind: 'read'; rows: TableRow[] }
  /** The file stops being a table at that line. */
  | { kind: 'broken'; line: number };

interface RecordWithPlace {
  record: string[];
  /** How many bytes had been read at its end. */
  info: { bytes: number };
}

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

function skipBlankLines(bytes: Buffer, from: number): number {
  let position = from;
  while (bytes[position] === 10 || bytes[position] === 13) position++;
  return position;
}

/** Reads comma-separated text; empty lines are passed over, and a quotation mark inside a bare cell is kept. */
export function readTable(text: string): TableReading {
  const bytes = Buffer.from(text.replace(/^\ufeff/, ''));
  const lineAt = lineCounter(bytes);
  const lineOfRecordAfter = (end: number): number => lineAt(skipBlankLines(bytes, end));
  try {
    const records = parse(bytes, {
      info: true,
      // All three together: discovery settles on the first and then reads a mixed file's other lines as one cell.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as RecordWithPlace[];
    let end = 0;
    const rows = records.map(({ record, info }) => {
      const line = lineOfRecordAfter(end);
      end = info.bytes;
      return { line, cells: record };
    });
    return { kind: 'read', rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { kind: 'broken', line: lineOfRecordAfter(Number(error.bytes_records)) };
  }
}
