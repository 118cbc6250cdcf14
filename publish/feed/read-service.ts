// One service of a feed as the cells of a spreadsheet's columns. docs/open-referral.md has the table.
import { limits } from '../../shared/record/limits.ts';
import type { PlainDate, Schedule } from '../../shared/record/service.ts';
import type { Column } from '../columns.ts';
import { partnerColumns } from '../read-partner.ts';
import { dayOf } from './day-of.ts';
import { addPart, type Desk, type Part, type Parts, partOf } from './feed-cells.ts';
import type { FeedRecord } from './find-records.ts';
import { addAccess } from './read-access.ts';
import type { createAreaAdder } from './read-areas.ts';
import { addContacts } from './read-contacts.ts';
import { addCosts } from './read-costs.ts';
import { readSchedules } from './read-schedules.ts';
import { type createTermReader, notStated } from './read-terms.ts';
import type { Tables } from './tables.ts';
import { passOver, type Thing } from './thing.ts';

export interface ServiceCells {
  parts: Parts;
  /** Cells of the organisation itself. */
  organisation: Parts;
  when: Schedule | undefined;
  /** Topics that another reader suggested before, where the owner stated none. */
  suggested: Part[];
}

/** What version 1 says of how a service is attended, and we of modes; a venue is no mode of its own. */
const attendingTypes = new Map([
  ['phone', 'phone'],
  ['online', 'remote'],
  ['homevisit', 'home-visit'],
  ['venue', null],
]);
const attendingAccess = new Map<string, [Column, string]>([
  ['referral', ['access', 'referral-needed']],
  ['appointment', ['modes', 'appointment']],
  ['dropin', ['modes', 'drop-in']],
  ['selfreferral', ['access', 'self-refer']],
]);

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

function separately(part: Part | undefined): Part[] {
  return (part?.text ?? '')
    .split(/[;,|]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ ...(part as Part), text }));
}

/** The part with the smallest or the largest number; undefined unless all of them have one. */
function extreme(
  found: readonly (Part | undefined)[],
  isLess: (a: number, b: number) => boolean,
): Part | undefined {
  const known = found.filter((part) => part !== undefined);
  if (known.length < found.length) return undefined;
  return known.reduce<Part | undefined>(
    (best, part) =>
      best === undefined || isLess(Number.parseFloat(part.text), Number.parseFloat(best.text)) ? part : best,
    undefined,
  );
}

interface Readers {
  tables: Tables;
  addTerms: ReturnType<typeof createTermReader>;
  addAreas: ReturnType<typeof createAreaAdder>;
  today: PlainDate | undefined;
}

/** Ages and other conditions; version 1 keeps them in rows of their own, any of which lets a person in. */
function addEligibility(service: Thing, parts: Parts, desk: Desk, { tables }: Readers): void {
  const rows = tables.related(service, 'service', 'eligibilitys', 'eligibilities', 'eligibility');
  const ages = (name: string): (Part | undefined)[] => rows.map((row) => partOf(row, desk, name));
  const [least, most] = [ages('minimum_age'), ages('maximum_age')];
  const own = (name: string): Part | undefined => partOf(service, desk, name);
  addPart(parts, 'minimum_age', own('minimum_age') ?? extreme(least, (a, b) => a < b));
  addPart(parts, 'maximum_age', own('maximum_age') ?? extreme(most, (a, b) => a > b));
  if (parts.has('eligibility')) return;
  addPart(parts, 'eligibility', own('eligibility_description'));
  for (const row of rows) {
    row.field('taxonomies', 'taxonomys');
    addPart(parts, 'eligibility', partOf(row, desk, 'eligibility', 'name', 'description'));
  }
}

function addWays(service: Thing, parts: Parts, desk: Desk): void {
  for (const part of separately(partOf(service, desk, 'attending_type'))) {
    const mode = attendingTypes.get(bare(part.text));
    if (mode !== null) addPart(parts, 'modes', { ...part, text: mode ?? part.text });
  }
  for (const part of separately(partOf(service, desk, 'attending_access'))) {
    const [column, text] = attendingAccess.get(bare(part.text)) ?? ['how_to_get_in', part.text];
    if (!parts.has('how_to_get_in')) addPart(parts, column, { ...part, text });
  }
}

function addLanguages(service: Thing, parts: Parts, desk: Desk, { tables }: Readers): void {
  for (const language of tables.related(service, 'service', 'languages', 'language')) {
    language.field('note');
    const [code, name] = [partOf(language, desk, 'code'), partOf(language, desk, 'name', 'language')];
    const part = name ?? code;
    // "en-GB" is English, wherever it is spoken.
    if (part !== undefined)
      addPart(parts, 'languages', {
        ...part,
        text: part.text.trim().replace(/^([a-z]{2,3})[-_][A-Za-z]{2,4}$/, '$1'),
      });
  }
}

/** What a person should do or bring first, from the fields in which HSDS keeps it. */
function addFirstVisit(service: Thing, parts: Parts, desk: Desk, { tables }: Readers): void {
  if (parts.has('first_visit')) return;
  const documents = tables
    .related(service, 'service', 'required_documents', 'required_document')
    .map((document) => {
      document.field('uri');
      return partOf(document, desk, 'document', 'name');
    })
    .filter((part) => part !== undefined);
  const steps = partOf(service, desk, 'application_process');
  const bring =
    documents[0] === undefined
      ? []
      : [{ ...documents[0], text: `Bring: ${documents.map(({ text }) => text.trim()).join(', ')}` }];
  const said = [...(steps === undefined ? [] : [steps]), ...bring];
  const [first] = said;
  if (first !== undefined)
    addPart(parts, 'first_visit', { ...first, text: said.map(({ text }) => text.trim()).join(' ') });
}

/** What is so just now is told to whoever comes, before anything else; where both are too long for a card, alone. */
function addAlert(service: Thing, parts: Parts, desk: Desk): void {
  const alert = partOf(service, desk, 'alert');
  if (alert === undefined) return;
  const others = (parts.get('first_visit') ?? []).map(({ text }) => text.trim());
  const said = alert.text.trim();
  const both = [others.length === 0 ? said : ended(said), ...others].join(' ');
  parts.set('first_visit', [{ ...alert, text: both.length > limits.line ? said : both }]);
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Whose service it is; a name that the feed does not tell of is reported. */
function readOrganisation(record: FeedRecord, service: Thing, desk: Desk, { tables, addTerms }: Readers) {
  const own: Parts = new Map();
  const organisation =
    record.organisation ??
    tables.parent(
      service,
      ['organization', 'organisation', 'provider'],
      ['organization_id', 'organisation_id', 'provider_id'],
    );
  const named = partOf(service, desk, 'organization_id', 'organisation_id', 'provider_id');
  if (organisation === undefined) {
    // Without a name it will be refused, and this is where its owner should look.
    if (named !== undefined) addPart(own, 'organisation', { ...named, text: '' });
    return own;
  }
  addPart(own, 'organisation', partOf(organisation, desk, 'name'));
  addPart(own, 'website', partOf(organisation, desk, 'website', 'url'));
  addContacts(organisation, 'organization', tables, own, desk);
  const terms: Parts = new Map();
  addTerms(organisation, 'organization', tables, terms, desk);
  for (const column of partnerColumns) {
    const part = terms.get(column);
    if (part !== undefined) own.set(column, part);
  }
  return own;
}

/** Reads a service as cells; what is said of its places is read apart. */
export function readService(record: FeedRecord, service: Thing, desk: Desk, readers: Readers): ServiceCells {
  const { tables, addTerms, addAreas, today } = readers;
  const parts: Parts = new Map();
  // Our own terms come first, since each says exactly one thing; a field of the profile fills what they leave open.
  const suggested = addTerms(service, 'service', tables, parts, desk);
  const fill = (column: Column, ...names: string[]): void => {
    const part = partOf(service, desk, ...names);
    if (!parts.has(column)) addPart(parts, column, part);
  };
  fill('id', 'id');
  desk.record = parts.get('id')?.[0]?.text.trim() ?? null;
  fill('service', 'name', 'service_name', 'title');
  if (notStated(service, tables, 'service').has('description')) service.field('description');
  else fill('description', 'description');
  fill('website', 'url', 'website');
  const own = readOrganisation(record, service, desk, readers);
  for (const column of ['organisation', ...partnerColumns] as const) {
    const part = own.get(column);
    if (part !== undefined && !parts.has(column)) parts.set(column, part);
  }
  addContacts(service, 'service', tables, parts, desk);
  for (const column of ['phone', 'email', 'website'] as const) {
    const part = own.get(column);
    if (part !== undefined && !parts.has(column)) parts.set(column, part);
  }
  const status = partOf(service, desk, 'status');
  if (status !== undefined && !parts.has('status')) addPart(parts, 'status', status);
  const assured = partOf(service, desk, 'assured_date');
  // Who assured it is a person with an address, which is nobody's business.
  service.field('assurer_email');
  if (assured !== undefined && !parts.has('last_checked'))
    addPart(parts, 'last_checked', { ...assured, text: dayOf(assured.text) });
  addEligibility(service, parts, desk, readers);
  addWays(service, parts, desk);
  addLanguages(service, parts, desk, readers);
  addFirstVisit(service, parts, desk, readers);
  addAlert(service, parts, desk);
  if (!parts.has('coverage'))
    addAreas(tables.related(service, 'service', 'service_areas', 'service_area'), parts, desk);
  addAccess(
    tables.related(service, 'service', 'accessibility', 'accessibility_for_disabilities'),
    parts,
    desk,
  );
  const options = tables.related(service, 'service', 'cost_options', 'cost_option');
  const fees = partOf(service, desk, 'fees', 'fees_description');
  if (parts.has('cost')) options.forEach(passOver);
  else addCosts(options, fees, parts, desk, today);
  const schedules = ['schedules', 'schedule', 'regular_schedules', 'regular_schedule'];
  const when = readSchedules(tables.related(service, 'service', ...schedules), desk, today);
  return { parts, organisation: own, when, suggested };
}
