// A partner's sheet, version 1, as records, with everything that is wrong with it. Nothing is left out or changed
// without a problem that says so.
import { limits } from '../shared/record/limits.ts';
import type { ServiceId } from '../shared/record/service.ts';
import { cleanCell } from './clean-cell.ts';
import type { ColumnMap } from './column-map-schema.ts';
import type { Column } from './columns.ts';
import { type Finding, type Problem, problemAt } from './problem.ts';
import { type Cells, cellsOf, lineUpTo } from './read-cells.ts';
import { type RowDraft, type RowIds, readRow } from './read-row.ts';
import { openSheet, type Sheet } from './read-sheet.ts';
import type { TableRow } from './read-table.ts';
import { createRegisters, sourceNameOf } from './registers.ts';
import { type Knowledge, rowContext } from './row-context.ts';
import { giveIds } from './row-ids.ts';
import { refusalOf } from './row-refusal.ts';
import { peopleInExtra, remarkOnDates, remarkOnWords } from './row-remarks.ts';
import type { ExtraCell, RowCount, SourceReading } from './source-reading.ts';
import type { RecordPlace } from './telling.ts';
import { uniteRows } from './unite-rows.ts';

export interface SheetOptions {
  /** Maps of the columns of other people's sheets; one is used where all its columns are there. */
  maps?: readonly ColumnMap[];
  knowledge?: Knowledge;
}

export interface SheetReading extends SourceReading {
  /** Null when the file cannot be used at all. */
  sheet: Sheet | null;
}

type RowFinding = Pick<Finding, 'code' | 'value'>;

/** Why a row is no row of this sheet, or null. */
function fault(
  row: TableRow,
  cells: Cells,
  width: number,
): { column: Column | null; finding: RowFinding } | null {
  if (row.brokenUntil !== undefined)
    return { column: null, finding: { code: 'row-broken', value: row.cells.join('') } };
  const over = row.cells.slice(width).filter((cell) => cell.trim() !== '');
  if (over.length > 0) return { column: null, finding: { code: 'cells-too-many', value: over.join(', ') } };
  const why = refusalOf(cells);
  return why === null
    ? null
    : { column: why.column, finding: { code: why.code, value: cells.words(why.column) } };
}

/** Reads a spreadsheet, version 1. `file` is its name, for problems and for rows that name no source. */
export function readSpreadsheet(text: string, file: string, options: SheetOptions = {}): SheetReading {
  const { sheet, lost, problems } = openSheet(text, file, options.maps);
  const nothing = {
    services: [],
    places: new Map<ServiceId, RecordPlace>(),
    organisations: [],
    sources: [],
    extra: [],
    sheet,
    state: 'unusable' as const,
  };
  if (sheet === null) return { ...nothing, rows: { in: lost, published: 0, refused: lost }, problems };

  const { header, headings, unknown } = sheet;
  const width = header.names.length;
  const registers = createRegisters(sourceNameOf(file));
  const drafts = new Map<ServiceId, [RowDraft, ...RowDraft[]]>();
  const places = new Map<ServiceId, RecordPlace>();
  const extra: ExtraCell[] = [];
  const context = rowContext(sheet.rows, headings, options.knowledge);

  /** Refuses what cannot be a row of this sheet; null when it is refused. */
  function asCells(row: TableRow): Cells | null {
    const cells = cellsOf(row, headings, file, problems);
    const found = fault(row, cells, width);
    if (found?.column != null) cells.report(found.column, found.finding.code, found.finding.value);
    else if (found != null) problems.push(problemAt({ file, line: row.line }, found.finding));
    if (found !== null) return null;
    if (row.strayQuote) problems.push(problemAt({ file, line: row.line }, { code: 'quote-inside' }));
    if (row.cells.length < width)
      problems.push(problemAt({ file, line: row.line }, { code: 'cells-too-few' }));
    return cells;
  }

  function addRow(row: TableRow, unnamed: Cells, id: ServiceId): void {
    const cells = unnamed.of(id);
    const ids: RowIds = {
      id,
      organisation: registers.organisationOf(cells, context),
      source: registers.sourceOf(cells),
    };
    const draft = readRow(cells, ids, context);
    remarkOnWords(cells);
    remarkOnDates(draft, context.today);
    problems.push(...peopleInExtra(row, sheet as Sheet, id));
    const others = drafts.get(id);
    if (others === undefined) {
      drafts.set(id, [draft]);
      places.set(id, { line: row.line });
    } else others.push(draft);
    for (const { index, header: name } of unknown) {
      const value = row.cells[index]?.trim() ?? '';
      if (value !== '') extra.push({ service: id, header: name, value });
    }
  }

  const good = sheet.rows.flatMap((row) => {
    const cells = asCells(row);
    if (cells === null) return [];
    const own = cells.take('id', lineUpTo(limits.id)) as ServiceId | undefined;
    const content = (): string =>
      JSON.stringify([
        ...[...headings.keys()].map(cells.words),
        ...unknown.map(({ index }) => cleanCell(row.cells[index] ?? '').text),
      ]);
    return [{ row, cells, own, content }];
  });
  const stated = new Set<string>(good.flatMap(({ own }) => own ?? []));
  const unnamed = good.filter(({ own }) => own === undefined);
  const given = giveIds(unnamed, stated);
  for (const one of good) {
    const { id, clash } = given.get(one) ?? { id: one.own as ServiceId, clash: false };
    if (clash) one.cells.of(id).report('service', 'id-made-unique', id);
    addRow(one.row, one.cells, id);
  }
  const united = [...drafts.values()].map(uniteRows);
  const services = united.map(({ service }) => service);
  const owners = new Set(services.map(({ organisation }) => organisation));
  const origins = new Set(services.map(({ source }) => source));
  return {
    services,
    places,
    // A row that was overruled by the first with its id may have named somebody else.
    organisations: [...registers.organisations.values()].filter(({ id }) => owners.has(id)),
    sources: [...registers.sources.values()].filter(({ id }) => origins.has(id)),
    extra,
    sheet,
    state: 'whole',
    rows: countRows(
      sheet,
      problems,
      united.reduce((sum, { rows }) => sum + rows, 0),
    ),
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** What became of the rows; throws unless every one of them is either published or refused with a reason. */
function countRows(sheet: Sheet, problems: readonly Problem[], published: number): RowCount {
  const refusals = problems.filter(({ severity }) => severity === 'refused').map(({ line }) => line);
  const refused = new Set(refusals).size;
  if (sheet.rows.length !== published + refused)
    throw new Error(
      `reading ${sheet.file}: of ${sheet.rows.length} rows ${published} were published and ${refused} refused`,
    );
  return { in: sheet.rows.length, published, refused };
}
