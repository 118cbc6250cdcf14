// Sources read and judged: what would be published, what would not, and why.
import type { ColumnMap } from './column-map-schema.ts';
import { findFiles, readFileText } from './find-files.ts';
import { type Problem, problemAt } from './problem.ts';
import { type RowCount, readSpreadsheet, type SheetReading } from './read-spreadsheet.ts';
import type { Knowledge } from './row-context.ts';

export interface CheckedFile {
  file: string;
  /** Null when the file holds no text that can be read. */
  reading: SheetReading | null;
  problems: Problem[];
}

export interface Check extends RowCount {
  files: CheckedFile[];
  problems: Problem[];
  /** Whether every source could be used, at least in part. */
  usable: boolean;
}

export interface CheckOptions {
  maps: readonly ColumnMap[];
  knowledge: Knowledge;
  /** Hears of every file that has been read. */
  onFile?: (done: number, of: number) => void;
}

/** Reads the bytes of one file as a sheet. */
function checkFile(file: string, options: CheckOptions): CheckedFile {
  const bytes = readFileText(file);
  if (bytes.kind === 'refused')
    return { file, reading: null, problems: [problemAt({ file, line: bytes.line }, bytes.finding)] };
  const reading = readSpreadsheet(bytes.text, file, options);
  const ofBytes = bytes.findings.map((finding) => problemAt({ file, line: 1 }, finding));
  return { file, reading, problems: [...ofBytes, ...reading.problems] };
}

/** Reads and judges every source, in the order given. */
export function checkSources(sources: readonly string[], options: CheckOptions): Check {
  const found = sources.map(findFiles);
  const paths = [...new Set(found.flatMap(({ files }) => files))];
  const files = paths.map((file, index) => {
    const checked = checkFile(file, options);
    options.onFile?.(index + 1, paths.length);
    return checked;
  });
  const unread = found.flatMap(({ problems }) => problems);
  const sum = (of: keyof RowCount): number =>
    files.reduce((total, { reading }) => total + (reading?.rows[of] ?? 0), 0);
  return {
    in: sum('in'),
    published: sum('published'),
    refused: sum('refused'),
    files,
    problems: [...unread, ...files.flatMap(({ problems }) => problems)],
    usable:
      unread.every(({ severity }) => severity !== 'refused') &&
      files.every(({ reading }) => reading?.sheet != null),
  };
}
