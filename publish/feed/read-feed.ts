// The services of an Open Referral feed as records, with everything that is wrong with it. A service at one place is
// read as a row of a spreadsheet is, by the same readers.
import { limits } from '../../shared/record/limits.ts';
import type { Schedule, Service, ServiceId, ServicePlace } from '../../shared/record/service.ts';
import { columns } from '../columns.ts';
import { placeColumns } from '../place-columns.ts';
import { type Problem, problemAt } from '../problem.ts';
import { type Cells, lineUpTo } from '../read-cells.ts';
import { readWebsite } from '../read-links.ts';
import { readWords } from '../read-list.ts';
import { locationKey } from '../read-location.ts';
import { type RowDraft, readRow } from '../read-row.ts';
import { createRegisters } from '../registers.ts';
import { createContext, type Knowledge } from '../row-context.ts';
import { refusalOf } from '../row-refusal.ts';
import { remarkOnDates, remarkOnWords } from '../row-remarks.ts';
import { slug } from '../slug.ts';
import type { ExtraCell, SourceReading } from '../source-reading.ts';
import { stated } from '../stated.ts';
import type { RecordPlace } from '../telling.ts';
import { reportDisagreement, uniteRows } from '../unite-rows.ts';
import { vocabularies } from '../vocabulary.ts';
import { type Desk, feedCells, type Part, type Parts, report } from './feed-cells.ts';
import type { FeedContent, FeedRecord } from './find-records.ts';
import { createAreaAdder } from './read-areas.ts';
import { createPlaceReader, type PlaceCells } from './read-places.ts';
import { readService, type ServiceCells } from './read-service.ts';
import { createTermReader, judgeTerm } from './read-terms.ts';
import { type Thing, textOf } from './thing.ts';

export interface FeedOptions {
  /** What the source is called where a record does not say. */
  sourceName: string;
  knowledge: Knowledge;
}

/** A service whose id has been met, with its rows by the place they speak of. */
interface Kept {
  rows: Map<string, RowDraft>;
  organisation: string;
  name: string;
}

/** Fields that only tie records together. */
const idName = /(?:^|[a-z]_?)id$/i;
/** Fields that say how, or when somebody last touched them. */
const structure = /^(?:link_?type|link_?entity|last_?modified|metadata)$/i;

/** Schedules of one place that a feed tells of twice: all sessions, each once. */
function bothTimes(first: Schedule | undefined, second: Schedule | undefined): Schedule | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const sessions = [...first.sessions, ...second.sessions].map((session) => JSON.stringify(session));
  return stated({
    sessions: [...new Set(sessions)].slice(0, limits.sessions).map((session) => JSON.parse(session)),
    words: first.words ?? second.words,
  });
}

/** Reads all services of a feed. */
export function readFeed(content: FeedContent, options: FeedOptions): SourceReading {
  const { records, tables, terms, findings } = content;
  const { knowledge, sourceName } = options;
  const problems: Problem[] = findings.map(({ file, path, header, finding }) =>
    problemAt({ file, path, ...(header !== undefined && { header }) }, finding),
  );
  const extra: ExtraCell[] = [];
  const context = createContext(new Set(), knowledge);
  const registers = createRegisters(sourceName);
  const toldFields = new Set<string>();
  const addTerms = createTermReader(new Set());
  const readers = { tables, addTerms, addAreas: createAreaAdder(), today: context.today };
  const readPlaces = createPlaceReader(tables, addTerms, context.today);
  const kept = new Map<ServiceId, Kept>();
  const whereRecords = new Map<ServiceId, RecordPlace>();
  let published = 0;

  const deskAt = (file: string, path: string): Desk => ({
    file,
    path,
    record: null,
    problems,
    told: new Set(),
  });

  /** Reports each kind of field that nobody has asked for once, and keeps what it holds. */
  function tellLeftOver(things: readonly Thing[], record: ServiceId | null): void {
    for (const thing of things)
      for (const { path, name, value } of thing.leftOver()) {
        const text = textOf(value);
        // An id is a word or a number: more than that under its name may be somebody's facts.
        if (structure.test(name) || (idName.test(name) && text !== undefined)) continue;
        const pattern = path.replace(/\/\d+(?=\/|$)/g, '');
        if (record !== null && text !== undefined)
          extra.push({ service: record, header: pattern, value: text });
        if (toldFields.has(pattern)) continue;
        toldFields.add(pattern);
        const told = text === undefined ? {} : { value: text };
        problems.push(
          problemAt({ file: thing.file, path, header: name, record }, { code: 'field-unused', ...told }),
        );
      }
  }

  /** The id of a service that can be published, with whose it is; null when it is refused. */
  function admit(cells: Cells, service: Thing, desk: Desk): ServiceId | null {
    const id = cells.take('id', lineUpTo(limits.id)) as ServiceId | undefined;
    const why = refusalOf(cells);
    const named = service.text('organization_id', 'organisation_id', 'provider_id') ?? '';
    if (why !== null)
      cells.report(
        why.column,
        why.code,
        cells.words(why.column) || (why.column === 'organisation' ? named : ''),
      );
    if (id === undefined) report(desk, { file: desk.file, path: desk.path, header: 'id' }, 'id-missing');
    if (why !== null || id === undefined) return null;
    const known = kept.get(id);
    const isSame =
      known === undefined ||
      (known.name === slug(cells.words('service')) &&
        known.organisation === slug(cells.words('organisation')));
    if (!isSame) cells.report('id', 'id-clash', id);
    return isSame ? id : null;
  }

  function readRows(
    { parts, when, suggested }: ServiceCells,
    places: readonly PlaceCells[],
    ids: Pick<Service, 'id' | 'organisation' | 'source'>,
    desk: Desk,
  ): { draft: RowDraft; at: PlaceCells['at'] | null }[] {
    const differs = places.some(
      (place) =>
        (place.when !== undefined && when !== undefined) ||
        placeColumns.some((column) => place.parts.has(column) && parts.has(column)),
    );
    // What a service says itself, beside places that say something else, has a row of its own.
    const rows: readonly (PlaceCells | null)[] = differs || places.length === 0 ? [...places, null] : places;
    return rows.map((place) => {
      const all: Parts = new Map(parts);
      if (differs && place !== null) for (const column of placeColumns) all.delete(column);
      for (const [column, own] of place?.parts ?? []) all.set(column, own);
      const cells = feedCells(all, desk);
      const draft = readRow(cells, ids, context);
      remarkOnWords(cells);
      remarkOnDates(draft, context.today);
      draft.atPlace.when ??= place?.when ?? (differs && place !== null ? undefined : when);
      addTown(draft, place?.town, desk);
      if (draft.service.topics.length === 0) addSuggested(draft, suggested, desk);
      return { draft, at: place?.at ?? null };
    });
  }

  function addRecord(record: FeedRecord): void {
    const { file, path, service } = record;
    const desk = deskAt(file, path);
    if (service === null) {
      report(desk, { file, path, header: 'services' }, 'record-unread');
      return;
    }
    const read = readService(record, service, desk, readers);
    const { places, remote } = readPlaces(service, record.at, desk);
    for (const part of remote) read.parts.set('modes', [...(read.parts.get('modes') ?? []), part]);
    const cells = feedCells(read.parts, desk);
    const id = admit(cells, service, desk);
    tellLeftOver([service, ...(record.at === undefined ? [] : [record.at])], id);
    if (id === null) return;
    published++;
    if (!whereRecords.has(id)) whereRecords.set(id, { path });
    const organisation = registers.organisationOf(cells, context);
    const owner = registers.organisations.get(organisation);
    const website = feedCells(read.organisation, desk).take('website', readWebsite);
    if (owner !== undefined && website !== undefined) owner.website ??= website;
    const ids = { id, organisation, source: registers.sourceOf(cells) };
    const known = kept.get(id);
    const rows = known?.rows ?? new Map<string, RowDraft>();
    const isAgain = addRows(rows, readRows(read, places, ids, desk), known !== undefined, desk);
    if (known !== undefined && (isAgain || record.at === undefined)) cells.report('id', 'id-repeated', id);
    kept.set(id, { rows, organisation, name: slug(cells.words('service')) });
  }

  for (const term of terms) {
    judgeTerm(term, deskAt(term.file, term.path));
  }
  for (const record of records) {
    const [before, told] = [published, problems.length];
    addRecord(record);
    const isRefused = problems.slice(told).some(({ severity }) => severity === 'refused');
    if (isRefused === published > before)
      throw new Error(`reading ${record.file}: ${record.path} was neither published nor refused, or both`);
  }
  const holders = new Set(records.flatMap(({ organisation }) => organisation ?? []));
  tellLeftOver([...holders, ...tables.reached()], null);
  for (const row of tables.unreached())
    problems.push(
      problemAt({ file: row.file, path: row.path }, { code: 'row-unused', value: row.text('id') ?? '' }),
    );

  const services = [...kept.values()].map(({ rows }) => {
    const [first, ...others] = rows.values();
    return uniteRows([first as RowDraft, ...others]).service;
  });
  return {
    rows: { in: records.length, published, refused: records.length - published },
    services,
    places: whereRecords,
    organisations: [...registers.organisations.values()],
    sources: [...registers.sources.values()],
    extra,
    problems,
    state: 'whole',
  };
}

/** Adds rows for places that a service does not have yet; answers whether all of them told of known places. */
function addRows(
  rows: Map<string, RowDraft>,
  read: readonly { draft: RowDraft; at: PlaceCells['at'] | null }[],
  isRepeat: boolean,
  desk: Desk,
): boolean {
  const before = new Set(rows.keys());
  let added = 0;
  for (const { draft, at } of read) {
    const key = draft.where === null ? '' : locationKey(draft.where);
    const known = rows.get(key);
    if (known !== undefined && isRepeat && before.has(key)) {
      reportDisagreement([known, draft], columns);
      const when = draft.atPlace.when;
      if (when !== undefined && JSON.stringify(when) !== JSON.stringify(known.atPlace.when))
        draft.cells.report('when', 'rows-disagree', when.words);
    } else if (known !== undefined) {
      known.atPlace.when = bothTimes(known.atPlace.when, draft.atPlace.when);
      if (at !== null) report(desk, at, 'place-repeated', draft.where?.venue ?? draft.where?.postcode);
    } else if (rows.size >= limits.places) {
      if (at !== null) report(desk, at, 'list-too-long', draft.where?.venue ?? draft.where?.postcode);
    } else {
      rows.set(key, draft);
      added++;
    }
  }
  return added === 0;
}

/** The town of a place, for which a spreadsheet has no column. */
function addTown(draft: RowDraft, part: Part | undefined, desk: Desk): void {
  if (part === undefined) return;
  const town = feedCells(new Map([['venue', [part]]]), desk).take('venue', lineUpTo(limits.name));
  if (town !== undefined) draft.where = { ...draft.where, town } satisfies ServicePlace;
}

/** Topics that were suggested before keep their mark. */
function addSuggested(draft: RowDraft, suggested: Part[], desk: Desk): void {
  if (suggested.length === 0) return;
  const read = (cell: string) => readWords(cell, vocabularies.topics);
  const topics = feedCells(new Map([['topics', suggested]]), desk).take('topics', read) ?? [];
  if (topics.length > 0) draft.service.suggestedTopics = topics;
}
