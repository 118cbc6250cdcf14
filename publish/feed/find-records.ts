// The services in a document, however it wraps them: one object, a list, a page with an envelope, tables, places with
// their service, or organisations with their services.
import type { Finding } from '../problem.ts';
import { createTables, type Tables } from './tables.ts';
import { bareName, isObject, openThing, pointerStep, type Thing, textOf } from './thing.ts';

/** One service as a document tells of it. */
export interface FeedRecord {
  file: string;
  path: string;
  /** Null when something else stands where a service should be. */
  service: Thing | null;
  /** The organisation in whose record the service stands. */
  organisation?: Thing;
  /** The service at one location in whose record the service stands. */
  at?: Thing;
}

/** What is wrong with a document as such, at its place in it. */
export interface DocumentFinding {
  file: string;
  path: string;
  header?: string;
  finding: Pick<Finding, 'code'> & Partial<Finding>;
}

export interface FeedContent {
  records: FeedRecord[];
  tables: Tables;
  /** Terms that stand by themselves. */
  terms: Thing[];
  findings: DocumentFinding[];
}

/** A value of JSON, and where it stands. */
export interface FeedDocument {
  file: string;
  path: string;
  value: unknown;
}

type ItemKind = 'service' | 'place' | 'organisation' | 'term' | 'other';

/** Under these names lists of services stand in an envelope. */
const listNames = ['contents', 'content', 'data', 'items', 'results', 'services'];
/** What one service says of itself, and a set of tables never does. */
const ofService = new Set(['id', 'name', 'status', 'organization', 'organizationid']);
const serviceHints = [
  'organization',
  'organization_id',
  'organisation',
  'organisation_id',
  'service_at_locations',
  'schedules',
  'regular_schedules',
  'cost_options',
  'eligibilitys',
  'eligibilities',
  'service_taxonomys',
  'service_areas',
  'attending_type',
  'attending_access',
  'deliverable_type',
  'assured_date',
  'status',
];

function kindOf(item: unknown): ItemKind {
  if (!isObject(item)) return 'other';
  const names = new Set(Object.keys(item).map(bareName));
  const has = (...wanted: string[]): boolean => wanted.some((name) => names.has(bareName(name)));
  if (has('location', 'location_id') && has('service', 'service_id')) return 'place';
  // Where a text stands for the list, there is nothing to read of it, which has to be told of the record.
  const holdsServices = Object.keys(item).some(
    (name) => bareName(name) === 'services' && (Array.isArray(item[name]) || isObject(item[name])),
  );
  if (holdsServices && has('name') && !has('organization', 'organization_id')) return 'organisation';
  if (has('organization_identifiers', 'parent_organization_id', 'legal_status')) return 'organisation';
  if (has(...serviceHints)) return 'service';
  if (has('term_uri', 'term', 'taxonomy', 'taxonomy_id', 'vocabulary', 'parent_id')) return 'term';
  return 'other';
}

function numberIn(value: unknown): number | null {
  const number = Number(textOf(value) || Number.NaN);
  return Number.isFinite(number) ? number : null;
}

/** What an envelope says of itself that is not so. */
function judgeEnvelope(
  root: Record<string, unknown>,
  length: number,
  { file, path }: FeedDocument,
): DocumentFinding[] {
  const envelope = openThing(root, file, path);
  const told = (code: Finding['code'], value: string, ...names: string[]): DocumentFinding[] => {
    const field = envelope.field(...names);
    return field === undefined
      ? []
      : [{ file, path: field.path, header: field.name, finding: { code, value } }];
  };
  const count = (...names: string[]): number | null => numberIn(envelope.field(...names)?.value);
  const pages = count('total_pages');
  const isPart = (pages !== null && pages > 1) || envelope.field('last_page', 'last')?.value === false;
  const total = count('total_items', 'total_elements', 'total');
  const counts =
    total !== null && total !== length && !(isPart && total > length)
      ? told('envelope-count', `${total}, but ${length}`, 'total_items', 'total_elements', 'total')
      : [];
  const parts = isPart
    ? told('page-of-several', `${pages ?? 'more'}`, 'total_pages', 'last_page', 'last')
    : [];
  return [...counts, ...parts];
}

/** The list in a value that is one, or a page with one, and where in the value it stands; null when it has none. */
export function listIn(value: unknown): { list: readonly unknown[]; path: string } | null {
  if (Array.isArray(value)) return { list: value, path: '' };
  if (!isObject(value) || kindOf(value) !== 'other') return null;
  for (const name of Object.keys(value)) {
    const list = value[name];
    if (listNames.includes(bareName(name)) && Array.isArray(list)) return { list, path: pointerStep(name) };
  }
  return null;
}

/** Finds the services in the values of a document; several are the lines of one file, or the pages of one feed. */
export function findRecords(documents: readonly FeedDocument[]): FeedContent {
  const records: FeedRecord[] = [];
  const terms: Thing[] = [];
  const findings: DocumentFinding[] = [];
  const tableRows = new Map<string, Thing[]>();
  const organisations: Thing[] = [];

  function addItem(item: unknown, file: string, path: string, isSure: boolean): void {
    const kind = kindOf(item);
    if (!isObject(item) || (kind === 'other' && !isSure)) {
      if (isSure) records.push({ file, path, service: null });
      return;
    }
    const thing = openThing(item, file, path);
    if (kind === 'term') terms.push(thing);
    else if (kind === 'organisation') {
      organisations.push(thing);
      for (const service of thing.things('services'))
        records.push({ file, path: service.path, service, organisation: thing });
    } else if (kind === 'place') {
      const [service = null] = thing.things('service');
      records.push({ file, path: service?.path ?? path, service, at: thing });
    } else records.push({ file, path, service: thing });
  }

  /** Adds a list of which every item is a service, unless none of them looks like anything of Open Referral. */
  function addList(list: readonly unknown[], file: string, path: string): void {
    const isFeed = list.some((item) => kindOf(item) !== 'other');
    list.forEach((item, n) => {
      addItem(item, file, path + pointerStep(n), isFeed);
    });
  }

  function addTables(root: Record<string, unknown>, { file, path }: FeedDocument): boolean {
    const names = Object.keys(root).filter((name) => Array.isArray(root[name]));
    const isTable = (name: string): boolean =>
      /^(?:organi[sz]ations?|locations?|serviceatlocations?|physicaladdress(?:es)?|addresses)$/.test(
        bareName(name),
      );
    const isOfTables = names.some((name) => bareName(name) === 'services') && names.some(isTable);
    // What is a service by itself is no table, whatever lists it has.
    const isService = Object.keys(root).some((name) => ofService.has(bareName(name)));
    if (!isOfTables || isService) return false;
    for (const name of names) {
      const at = path + pointerStep(name);
      const list = root[name] as unknown[];
      if (bareName(name) === 'services')
        list.forEach((item, n) => {
          const place = at + pointerStep(n);
          const service = isObject(item) ? openThing(item, file, place) : null;
          records.push({ file, path: place, service });
        });
      else
        tableRows.set(
          name,
          list.flatMap((item, n) => (isObject(item) ? [openThing(item, file, at + pointerStep(n))] : [])),
        );
    }
    return true;
  }

  // Of lines that are services, one that is none is lost with a word; a single object may be anything.
  const isSure = documents.length > 1 && documents.some(({ value }) => kindOf(value) !== 'other');

  function addDocument(document: FeedDocument): void {
    const { file, path, value } = document;
    if (Array.isArray(value)) {
      addList(value, file, path);
      return;
    }
    if (isObject(value) && addTables(value, document)) return;
    const found = listIn(value);
    if (found === null) {
      addItem(value, file, path, isSure);
      return;
    }
    addList(found.list, file, path + found.path);
    findings.push(...judgeEnvelope(value as Record<string, unknown>, found.list.length, document));
  }

  documents.forEach(addDocument);
  const tables = createTables(tableRows);
  for (const organisation of organisations) tables.add('organization', organisation);
  // An organisation that one service tells of in full, another may name by its id.
  for (const { service } of records)
    for (const organisation of service?.things('organization', 'organisation') ?? [])
      if (organisation.has('name')) tables.add('organization', organisation);
  return { records, tables, terms, findings };
}
