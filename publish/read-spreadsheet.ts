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
import { type Problem, problemAt } from './problem.ts';
import { type Cells, cellsOf, lineUpTo } from './read-cells.ts';
import { readHeadings } from './read-headings.ts';
import { readPostcode } from './read-location.ts';
import { addPartnerFacts } from './read-partner.ts';
import { type RowDraft, type RowIds, readRow } from './read-row.ts';
import { readTable, type TableRow } from './read-table.ts';
import { slug } from './slug.ts';
import { uniteRows } from './unite-rows.ts';

/** A cell of a column that is none of ours. */
export interface ExtraCell {
  service: ServiceId;
  header: string;
  value: string;
}

export interface SheetReading {
  services: Service[];
  organisations: Organisation[];
  sources: Source[];
  extra: ExtraCell[];
  problems: Problem[];
}

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
  const ids = new Set<string>();
  const sheetName = file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '') || file;

  function organisationOf(cells: Cells): OrganisationId {
    const name = cells.take('organisation', lineUpTo(limits.name)) ?? '';
    const id = slug(name) as OrganisationId;
    const known = organisations.get(id) ?? { id, name };
    organisations.set(id, known);
    if (known.name !== name) cells.report('organisation', 'organisation-spelt-differently', name);
    addPartnerFacts(known, cells);
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

  /** An id for a row that states none: the same as long as organisation, service and postcode stay the same. */
  function idFor(cells: Cells): { id: ServiceId; clash: boolean } {
    const name = slug(`${cells.words('organisation')} ${cells.words('service')}`);
    const wanted = [name, slug(postcodeOf(cells))].filter((part) => part !== '').join('-');
    let id = wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted}-${n}`;
    return { id: id as ServiceId, clash: id !== wanted };
  }

  return { organisations, sources, ids, organisationOf, sourceOf, idFor };
}

function postcodeOf(cells: Cells): string {
  return readPostcode(cells.words('postcode')).value ?? '';
}

/** Reads a spreadsheet, version 1. `file` is its name, for problems and for rows that name no source. */
export function readSpreadsheet(text: string, file: string): SheetReading {
  const nothing = { services: [], organisations: [], sources: [], extra: [] };
  const table = readTable(text);
  if (table.kind === 'broken')
    return { ...nothing, problems: [problemAt({ file, line: table.line }, { code: 'file-broken' })] };
  const [top, ...rows] = table.rows;
  if (top === undefined)
    return { ...nothing, problems: [problemAt({ file, line: 1 }, { code: 'file-empty' })] };
  const { headings, unknown, problems, usable } = readHeadings(top, file);
  if (!usable) return { ...nothing, problems };

  const registers = createRegisters(file);
  const drafts = new Map<ServiceId, [RowDraft, ...RowDraft[]]>();
  const extra: ExtraCell[] = [];

  function cellsWith(row: TableRow, record: string | null): Cells {
    return cellsOf(row, headings, file, record, problems);
  }

  /** Refuses what cannot be a row of this sheet; true when it can. */
  function isRow(row: TableRow): boolean {
    const cells = cellsWith(row, null);
    const over = row.cells.slice(top?.cells.length).filter((cell) => cell.trim() !== '');
    const why = over.length > 0 ? null : refusal(cells);
    const at = { file, line: row.line };
    if (over.length > 0) problems.push(problemAt(at, { code: 'cells-too-many', value: over.join(', ') }));
    else if (why !== null) cells.report(why.column, why.code, cells.words(why.column));
    else if (row.cells.length < (top?.cells.length ?? 0))
      problems.push(problemAt(at, { code: 'cells-too-few' }));
    return over.length === 0 && why === null;
  }

  function addRow(row: TableRow, id: ServiceId): void {
    const cells = cellsWith(row, id);
    const ids: RowIds = {
      id,
      organisation: registers.organisationOf(cells),
      source: registers.sourceOf(cells),
    };
    const draft = readRow(cells, ids);
    const others = drafts.get(id);
    if (others === undefined) drafts.set(id, [draft]);
    else others.push(draft);
    for (const { index, header } of unknown) {
      const value = row.cells[index]?.trim() ?? '';
      if (value !== '') extra.push({ service: id, header, value });
    }
  }

  const good = rows
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''))
    .filter(isRow)
    .map((row) => ({
      row,
      own: cellsWith(row, null).take('id', lineUpTo(limits.id)) as ServiceId | undefined,
    }));
  // Stated ids first, so that none of them is taken by an id of our own making.
  for (const { own } of good) if (own !== undefined) registers.ids.add(own);
  for (const { row, own } of good) {
    if (own !== undefined) {
      addRow(row, own);
      continue;
    }
    const made = registers.idFor(cellsWith(row, null));
    registers.ids.add(made.id);
    if (made.clash) cellsWith(row, made.id).report('service', 'id-made-unique', made.id);
    addRow(row, made.id);
  }
  const services = [...drafts.values()].map(uniteRows);
  const owners = new Set(services.map(({ organisation }) => organisation));
  const origins = new Set(services.map(({ source }) => source));
  return {
    services,
    // A row that was overruled by the first with its id may have named somebody else.
    organisations: [...registers.organisations.values()].filter(({ id }) => owners.has(id)),
    sources: [...registers.sources.values()].filter(({ id }) => origins.has(id)),
    extra,
    problems: problems.sort((a, b) => a.line - b.line),
  };
}
