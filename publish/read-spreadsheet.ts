// A partner's sheet, version 1, as records, with everything that is wrong with it. Nothing is left out or changed
// without a problem that says so.
import { limits } from '../shared/record/limits.ts';
import type {
  Organisation,
  OrganisationId,
  Service,
  ServiceId,
  Source,
  SourceId,
} from '../shared/record/service.ts';
import { cleanCell } from './clean-cell.ts';
import type { ColumnMap } from './column-map-schema.ts';
import type { Column } from './columns.ts';
import { type Finding, type Problem, problemAt } from './problem.ts';
import { type Cells, cellsOf, lineUpTo } from './read-cells.ts';
import { addPartnerFacts } from './read-partner.ts';
import { type RowDraft, type RowIds, readRow } from './read-row.ts';
import { openSheet, type Sheet } from './read-sheet.ts';
import type { TableRow } from './read-table.ts';
import { type Knowledge, type RowContext, rowContext } from './row-context.ts';
import { giveIds, wantedId } from './row-ids.ts';
import { peopleInExtra, remarkOnDates, remarkOnWords } from './row-remarks.ts';
import { slug } from './slug.ts';
import { uniteRows } from './unite-rows.ts';

/** A cell of a column that is none of ours. */
export interface ExtraCell {
  service: ServiceId;
  header: string;
  value: string;
}

/** What became of the rows: `in` is `published` and `refused` together. */
export interface RowCount {
  in: number;
  published: number;
  refused: number;
}

export interface SheetOptions {
  /** Maps of the columns of other people's sheets; one is used where all its columns are there. */
  maps?: readonly ColumnMap[];
  knowledge?: Knowledge;
}

export interface SheetReading {
  /** Null when the file cannot be used at all. */
  sheet: Sheet | null;
  rows: RowCount;
  /** Of how many rows a service is made, where that is more than one. */
  rowsOf?: ReadonlyMap<ServiceId, number>;
  services: Service[];
  organisations: Organisation[];
  sources: Source[];
  extra: ExtraCell[];
  problems: Problem[];
}

type RowFinding = Pick<Finding, 'code' | 'value'>;

/** Why a row cannot be published at all, or null. */
function refusal(cells: Cells): { column: 'organisation' | 'service'; code: Problem['code'] } | null {
  for (const column of ['organisation', 'service'] as const) {
    const name = cells.words(column);
    // A name without a single letter or figure is a dash or a dot that somebody typed to fill the cell.
    if (slug(name) === '') return { column, code: `${column}-missing` };
    if (name.length > limits.name) return { column, code: 'name-too-long' };
  }
  return null;
}

/** Everything that the rows of a sheet share: whose they are and where they came from. */
function createRegisters(file: string) {
  const organisations = new Map<OrganisationId, Organisation>();
  const sources = new Map<SourceId, Source>();
  // A copy that went back to its owner for mending is still the same source.
  const sheetName = file.replace(/^.*[\\/]/, '').replace(/(?:-fix-it(?:-\d+)?)?\.\w+$/, '') || file;

  function organisationOf(cells: Cells, context: RowContext): OrganisationId {
    const name = cells.take('organisation', lineUpTo(limits.name)) ?? '';
    const id = slug(name) as OrganisationId;
    const known = organisations.get(id) ?? { id, name };
    organisations.set(id, known);
    if (known.name !== name) cells.report('organisation', 'organisation-spelt-differently', name);
    addPartnerFacts(known, cells, context);
    return id;
  }

  function sourceOf(cells: Cells): SourceId {
    const name = cells.take('source', lineUpTo(limits.name)) ?? sheetName;
    const licence = cells.take('licence', lineUpTo(limits.line));
    const id = (slug(name) || name) as SourceId;
    const known = sources.get(id);
    if (known === undefined) sources.set(id, licence === undefined ? { id, name } : { id, name, licence });
    else if (licence !== undefined && licence !== known.licence)
      cells.report('licence', 'licence-disagrees', licence);
    return id;
  }

  return { organisations, sources, organisationOf, sourceOf };
}

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
  const why = refusal(cells);
  return why === null
    ? null
    : { column: why.column, finding: { code: why.code, value: cells.words(why.column) } };
}

/** Reads a spreadsheet, version 1. `file` is its name, for problems and for rows that name no source. */
export function readSpreadsheet(text: string, file: string, options: SheetOptions = {}): SheetReading {
  const { sheet, lost, problems } = openSheet(text, file, options.maps);
  const nothing = { services: [], organisations: [], sources: [], extra: [], sheet };
  if (sheet === null) return { ...nothing, rows: { in: lost, published: 0, refused: lost }, problems };

  const { header, headings, unknown } = sheet;
  const width = header.names.length;
  const registers = createRegisters(file);
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

  // A hundred thousand rows of cells would fill the memory, so they are looked at again when it is their turn. Only cells
  // that told something are kept: they know not to tell it twice.
  interface ReadableRow {
    row: TableRow;
    own: ServiceId | undefined;
    told: Cells | null;
  }
  function look<T>(one: ReadableRow, at: (cells: Cells) => T): T {
    const before = problems.length;
    const cells = one.told ?? cellsOf(one.row, headings, file, problems);
    const seen = at(cells);
    if (problems.length > before) one.told = cells;
    return seen;
  }

  function readOne(one: ReadableRow, ids: RowIds): RowDraft {
    return look(one, (unnamed) => {
      const cells = unnamed.of(ids.id);
      const draft = readRow(cells, ids, context);
      remarkOnWords(cells);
      remarkOnDates(draft, context.today);
      problems.push(...peopleInExtra(one.row, sheet as Sheet, ids.id));
      for (const { index, header: name } of unknown) {
        const value = one.row.cells[index]?.trim() ?? '';
        if (value !== '') extra.push({ service: ids.id, header: name, value });
      }
      return draft;
    });
  }

  const good = sheet.rows.flatMap((row): ReadableRow[] => {
    const before = problems.length;
    const cells = asCells(row);
    if (cells === null) return [];
    const own = cells.take('id', lineUpTo(limits.id)) as ServiceId | undefined;
    return [{ row, own, told: problems.length > before ? cells : null }];
  });
  const stated = new Set<string>(good.flatMap(({ own }) => own ?? []));
  const unnamed = good
    .filter(({ own }) => own === undefined)
    .map((one) => ({
      one,
      wish: () => look(one, wantedId),
      content: () =>
        JSON.stringify([
          ...look(one, ({ words }) => [...headings.keys()].map(words)),
          ...unknown.map(({ index }) => cleanCell(one.row.cells[index] ?? '').text),
        ]),
    }));
  const given = new Map([...giveIds(unnamed, stated)].map(([{ one }, id]) => [one, id]));
  const groups = Map.groupBy(good, (one) => given.get(one)?.id ?? (one.own as ServiceId));
  // What is kept of an organisation's rows must not depend on how the sheet is sorted: they are heard in the order of
  // their ids. Only of rows with one id the first is heard first.
  const idsAt = new Map<number, RowIds>();
  for (const id of [...groups.keys()].sort())
    for (const one of groups.get(id) ?? [])
      look(one, (unnamedCells) => {
        const cells = unnamedCells.of(id);
        if (given.get(one)?.clash) cells.report('service', 'id-made-unique', id);
        const organisation = registers.organisationOf(cells, context);
        idsAt.set(one.row.line, { id, organisation, source: registers.sourceOf(cells) });
      });
  const rowsOf = new Map<ServiceId, number>();
  let published = 0;
  const services = [...groups].map(([id, group]) => {
    const drafts = group.map((one) => readOne(one, idsAt.get(one.row.line) as RowIds));
    const { service, rows } = uniteRows(drafts as [RowDraft, ...RowDraft[]]);
    if (rows > 1) rowsOf.set(id, rows);
    published += rows;
    return service;
  });
  for (const problem of problems) problem.record ??= idsAt.get(problem.line ?? 0)?.id ?? null;
  const owners = new Set(services.map(({ organisation }) => organisation));
  const origins = new Set(services.map(({ source }) => source));
  return {
    services,
    // A row that was overruled by the first with its id may have named somebody else.
    organisations: [...registers.organisations.values()].filter(({ id }) => owners.has(id)),
    sources: [...registers.sources.values()].filter(({ id }) => origins.has(id)),
    extra,
    sheet,
    ...(rowsOf.size > 0 && { rowsOf }),
    rows: countRows(sheet, problems, published),
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
