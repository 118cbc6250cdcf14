// The text of a file as a sheet: its columns known, its rows apart from titles, notes and lines that are no rows.
import { headersOf, isNamedBy } from './column-map.ts';
import type { ColumnMap } from './column-map-schema.ts';
import { bareHeader, columnOf } from './columns.ts';
import { delimiterNames, findDelimiter, sampleOf } from './find-delimiter.ts';
import { findHeader, type Header } from './find-header.ts';
import { type Finding, type Problem, problemAt } from './problem.ts';
import type { Headings } from './read-cells.ts';
import { readHeadings } from './read-headings.ts';
import { readTable, type TableRow } from './read-table.ts';

export interface Sheet {
  file: string;
  /** Every row of the file that holds anything, in order. */
  table: TableRow[];
  /** Which of them has the names of the columns. */
  header: Header;
  headings: Headings;
  /** Columns that are none of ours. */
  unknown: { index: number; header: string }[];
  /** The rows below the names that are for a service, whether or not they can be read. */
  rows: TableRow[];
}

export interface SheetOpening {
  /** Null when the file cannot be used at all. */
  sheet: Sheet | null;
  /** How many rows are lost with a file that cannot be used for want of a column. */
  lost: number;
  problems: Problem[];
}

/**
 * The map whose columns the names all are, of several the one that reads most of them; without one, none if the names
 * are ours, else the map that fits best.
 */
function mapFor(names: readonly string[], maps: readonly ColumnMap[]): ColumnMap | undefined {
  const bare = new Set(names.map(bareHeader));
  const missing = (map: ColumnMap): number =>
    headersOf(map).filter((header) => !bare.has(bareHeader(header))).length;
  const read = (map: ColumnMap): number => new Set(headersOf(map).map(bareHeader)).size;
  // A list of more columns has those of a smaller one too: the smaller map would leave out what only it has.
  const [fitting] = maps.filter((map) => missing(map) === 0).sort((a, b) => read(b) - read(a));
  if (fitting !== undefined) return fitting;
  const ours = new Set(names.map((name) => columnOf(name)?.column));
  if (ours.has('organisation') && ours.has('service')) return undefined;
  return [...maps].sort((a, b) => missing(a) - missing(b))[0];
}

const footWords =
  /^(?:(?:grand |sub)?totals?\b|notes?\b\W|sources?:|last updated|updated\b|data (?:as|correct|from)\b|copyright|©|\*)/i;

function filledCells(row: TableRow): string[] {
  return row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** Whether a row below the last service is a total or a note: it names no service, has little in it, and says so. */
function isFoot(row: TableRow, headings: Headings): boolean {
  const filled = filledCells(row);
  if (filled.length > 3 || row.brokenUntil !== undefined || !footWords.test(filled[0] ?? '')) return false;
  if (/^(?:grand )?totals?:?$/i.test(filled[0] ?? '') && /^[\d,.]+$/.test(filled[1] ?? '')) return true;
  return (['organisation', 'service'] as const).some((column) => {
    const heading = headings.get(column);
    return (heading?.value?.(row.cells) ?? row.cells[heading?.index ?? -1] ?? '').trim() === '';
  });
}

type Report = (line: number, finding: Pick<Finding, 'code'> & Partial<Finding>) => void;

/** Whether a name is that of a column: ours, or one that a map reads. */
function knownNames(maps: readonly ColumnMap[]): (name: string) => boolean {
  const mapped = maps.map(isNamedBy);
  return (name) => columnOf(name) !== null || mapped.some((names) => names(name));
}

/** Opens the text of a file as a sheet. `file` is its name, for problems. */
export function openSheet(text: string, file: string, maps: readonly ColumnMap[] = []): SheetOpening {
  const problems: Problem[] = [];
  const knows = knownNames(maps);
  const found = findDelimiter(text, knows);
  if (found.kind === 'unclear') {
    problems.push(problemAt({ file, line: 1 }, { code: 'delimiter-unclear', value: found.scores }));
    return { sheet: null, lost: 0, problems };
  }
  if (found.delimiter !== ',')
    problems.push(
      problemAt({ file, line: 1 }, { code: 'delimiter-other', value: delimiterNames[found.delimiter] }),
    );
  const top = findHeader(readTable(sampleOf(found.text), found.delimiter), knows);
  const opening = openTable(readTable(found.text, found.delimiter, top?.names.length), file, maps);
  return { ...opening, problems: [...problems, ...opening.problems] };
}

/** Opens rows of cells as a sheet, wherever they come from. */
function openTable(table: TableRow[], file: string, maps: readonly ColumnMap[]): SheetOpening {
  const problems: Problem[] = [];
  const report: Report = (line, finding) => {
    problems.push(problemAt({ file, line }, finding));
  };
  const header = findHeader(table, knownNames(maps));
  const headerRow = table[header?.index ?? -1];
  if (header === null || headerRow === undefined) {
    report(1, { code: 'file-empty' });
    return { sheet: null, lost: 0, problems };
  }
  const titles = table.slice(0, header.index).filter((row) => filledCells(row).length > 0);
  const [title] = titles;
  if (title !== undefined)
    report(title.line, { code: 'title-rows', value: titles.flatMap(filledCells).join(', ') });
  if (headerRow.brokenUntil !== undefined) {
    report(headerRow.line, { code: 'row-broken', value: headerRow.cells.join('') });
    return { sheet: null, lost: 0, problems };
  }
  const read = readHeadings(header, file, headerRow.line, mapFor(header.names, maps));
  problems.push(...read.problems);
  const rows = rowsOf(table.slice(header.index + 1), headerRow, read.headings, report);
  if (read.problems.some(({ severity }) => severity === 'refused'))
    return { sheet: null, lost: rows.length, problems };
  if (rows.length === 0) {
    report(headerRow.line, { code: 'file-without-rows' });
    return { sheet: null, lost: 0, problems };
  }
  const { headings, unknown } = read;
  return { sheet: { file, table, header, headings, unknown, rows }, lost: 0, problems };
}

/** Whether a row says the names of the columns once more, whatever is empty around them. */
export function repeatsHeader(row: TableRow, headerRow: TableRow): boolean {
  return JSON.stringify(filledCells(row)) === JSON.stringify(filledCells(headerRow));
}

/** The rows that are for a service; the others are reported, all but the blank ones. */
function rowsOf(
  below: readonly TableRow[],
  headerRow: TableRow,
  headings: Headings,
  report: Report,
): TableRow[] {
  const rows = below.filter((row) => {
    if (filledCells(row).length === 0) return false;
    const isRepeat = repeatsHeader(row, headerRow);
    if (isRepeat) report(row.line, { code: 'header-repeated' });
    return !isRepeat;
  });
  for (let last = rows.at(-1); last !== undefined && isFoot(last, headings); last = rows.at(-1)) {
    report(last.line, { code: 'foot-row', value: filledCells(last).join(', ') });
    rows.pop();
  }
  return rows;
}
