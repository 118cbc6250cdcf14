import { headersOf, type MappedColumn, mappedColumns } from './column-map.ts';
import type { ColumnMap } from './column-map-schema.ts';
import { bareHeader, type Column, columnLetter, columnOf } from './columns.ts';
import type { Header } from './find-header.ts';
import { type Finding, type Problem, problemAt } from './problem.ts';
import type { Headings } from './read-cells.ts';

export interface HeaderReading {
  headings: Headings;
  /** Columns that are none of ours; what they hold is kept as `extra`. */
  unknown: { index: number; header: string }[];
  problems: Problem[];
}

const required = ['organisation', 'service'] as const;
/** A sheet of services has 51 columns of ours and some of its owner's. */
const mostColumns = 500;

/** Whether a column is one that we added to a sheet to send back to its owner: the last two, under these names. */
export function isFixItColumn(names: readonly string[], index: number): boolean {
  const [problem, suggestion] = names.slice(-2);
  return problem === 'problem' && suggestion === 'suggestion' && index >= names.length - 2;
}

/** Reads the row of column names, by a map of its columns if there is one. A refused problem makes the file useless. */
export function readHeadings({ names }: Header, file: string, line: number, map?: ColumnMap): HeaderReading {
  const problems: Problem[] = [];
  const report = (index: number | null, finding: Pick<Finding, 'code'> & Partial<Finding>): void => {
    const at = index === null ? {} : { column: columnLetter(index), header: names[index] ?? '' };
    problems.push(problemAt({ file, line, ...at }, finding));
  };
  if (names.length > mostColumns) {
    report(null, { code: 'columns-too-many', value: String(names.length) });
    return { headings: new Map(), unknown: [], problems };
  }
  const read = map === undefined ? readOwnNames(names, report) : readMapped(names, map, report);
  for (const column of required)
    if (!read.headings.has(column)) report(null, { code: 'column-missing', value: column });
  return { ...read, problems };
}

type Report = (index: number | null, finding: Pick<Finding, 'code'> & Partial<Finding>) => void;
type Read = Pick<HeaderReading, 'headings' | 'unknown'>;

function readOwnNames(names: readonly string[], report: Report): Read {
  const headings = new Map<Column, { index: number; header: string }>();
  const unknown: HeaderReading['unknown'] = [];
  for (const [index, header] of names.entries()) {
    if (isFixItColumn(names, index)) continue;
    const found = columnOf(header);
    if (found === null) {
      // A nameless column is a border of the sheet unless it holds something, and then its rows say so.
      unknown.push({ index, header });
      if (header !== '') report(index, { code: 'column-unknown' });
    } else if (headings.has(found.column)) {
      report(index, { code: 'column-twice', value: headings.get(found.column)?.header ?? '' });
    } else {
      headings.set(found.column, { index, header });
      if (!found.ownName) report(index, { code: 'column-other-name', suggestion: found.column });
    }
  }
  return { headings, unknown };
}

function readMapped(names: readonly string[], map: ColumnMap, report: Report): Read {
  const indexes = new Map<string, number>();
  const wanted = new Set(headersOf(map).map(bareHeader));
  const unknown: HeaderReading['unknown'] = [];
  for (const [index, header] of names.entries()) {
    const bare = bareHeader(header);
    if (isFixItColumn(names, index)) continue;
    if (!wanted.has(bare)) {
      unknown.push({ index, header });
      if (header !== '') report(index, { code: 'column-unknown' });
    } else if (indexes.has(bare)) {
      report(index, { code: 'column-twice', value: names[indexes.get(bare) ?? 0] ?? '' });
    } else {
      indexes.set(bare, index);
    }
  }
  for (const header of headersOf(map))
    if (!indexes.has(bareHeader(header))) report(null, { code: 'column-of-map-missing', value: header });
  const indexOf = (header: string): number => indexes.get(bareHeader(header)) ?? -1;
  const headings = mappedColumns(map, indexOf).map(
    (mapped) => [mapped.column, headingOf(mapped, indexOf, names)] as const,
  );
  return { headings: new Map(headings), unknown };
}

/** A mapped column stands where the first of its parts does; a constant stands nowhere. */
function headingOf(
  { headers, value }: MappedColumn,
  indexOf: (header: string) => number,
  names: readonly string[],
) {
  const [index = -1] = headers.map(indexOf);
  return { index, header: names[index] ?? '', value };
}
