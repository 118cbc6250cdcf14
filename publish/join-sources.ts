// Several sources as one list of services. Whatever the order in which they are named, the answer is the same.
import type { Directory } from '../shared/pack/directory.ts';
import { limits } from '../shared/record/limits.ts';
import type { Organisation, Service, ServiceId } from '../shared/record/service.ts';
import { canonicalJson } from './canonical-json.ts';
import type { OpenedSource } from './open-sources.ts';
import { type Problem, problemAt } from './problem.ts';

export interface Joined extends Pick<Directory, 'services' | 'organisations' | 'sources'> {
  problems: Problem[];
  /** How many services another source told in exactly the same words, and which are here once. */
  repeated: number;
}

interface Told<Record> {
  record: Record;
  file: string;
  json: string;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every record with its file, those with the same id together, in an order that no file name has a part in. */
function gathered<Record extends { id: string }>(
  sources: readonly OpenedSource[],
  recordsOf: (source: OpenedSource) => readonly Record[],
): Map<string, Told<Record>[]> {
  const byId = new Map<string, Told<Record>[]>();
  for (const source of sources)
    for (const record of recordsOf(source)) {
      const told = { record, file: source.file, json: '' };
      const others = byId.get(record.id);
      if (others === undefined) byId.set(record.id, [told]);
      else others.push(told);
    }
  for (const group of byId.values()) {
    if (group.length === 1) continue;
    for (const told of group) told.json = canonicalJson(told.record);
    group.sort((a, b) => compare(a.json, b.json));
  }
  return byId;
}

/** The first of several records, with what only later ones state. */
function filledIn<Record extends object>(told: readonly Told<Record>[]): Record {
  return Object.fromEntries(told.toReversed().flatMap(({ record }) => Object.entries(record))) as Record;
}

/** An organisation as its sources tell it: of what they disagree on, the one with the later stage stays. */
function joinOrganisation(told: Told<Organisation>[], problems: Problem[]): Organisation {
  const since = ({ record }: Told<Organisation>): string =>
    record.stage === undefined ? '' : `1${record.stageSince ?? ''}`;
  const [latest, ...others] = told.toSorted((a, b) => compare(since(b), since(a)) || compare(a.json, b.json));
  if (latest === undefined) throw new Error('joining an organisation that nobody tells');
  // A stage and its date are one fact: the date of one source never goes with the stage of another.
  const bare = others.map(({ record: { stage: _, stageSince: __, ...record }, ...rest }) => ({
    ...rest,
    record,
  }));
  const joined = filledIn([latest, ...bare]);
  for (const { record, file } of others)
    if (record.name !== joined.name)
      problems.push(
        problemAt(
          { file, line: 1, header: 'organisation' },
          { code: 'organisation-in-two-sources', value: record.name },
        ),
      );
  return joined;
}

/** Ids for services that share one: each its own, with the name of its source before it. */
function ownIds(told: readonly Told<Service>[], taken: Set<string>): ServiceId[] {
  return told.map(({ record }) => {
    // Room for a number behind it.
    const wanted = `${record.source}-${record.id}`.slice(0, limits.id - 6);
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    taken.add(id);
    return id as ServiceId;
  });
}

/**
 * All services of all sources as one list. Where two sources clash in an id, the source's name stands before it; a
 * service that is told twice in the same words is there once; organisations and sources are joined by their ids.
 */
export function joinSources(opened: readonly OpenedSource[]): Joined {
  const problems: Problem[] = [];
  const { kept, repeated } = joinServices(opened, problems);
  return {
    services: kept,
    organisations: [...gathered(opened, (source) => source.organisations).values()].map((told) =>
      joinOrganisation(told, problems),
    ),
    sources: [...gathered(opened, (source) => source.sources).values()].map(filledIn),
    problems,
    repeated,
  };
}

function joinServices(
  opened: readonly OpenedSource[],
  problems: Problem[],
): { kept: Service[]; repeated: number } {
  const byId = gathered(opened, (source) => source.services);
  const taken = new Set(byId.keys());
  const kept: { service: Service; file: string }[] = [];
  /** For each file of which ids changed, the new ones: others of its services may speak of them. */
  const renamed = new Map<string, Map<ServiceId, ServiceId>>();
  let repeated = 0;
  for (const [id, group] of [...byId].sort(([a], [b]) => compare(a, b))) {
    const distinct = group.filter(({ json }, index) => index === 0 || json !== group[index - 1]?.json);
    repeated += group.length - distinct.length;
    const ids = distinct.length === 1 ? [id as ServiceId] : ownIds(distinct, taken);
    for (const [index, { record, file }] of distinct.entries()) {
      const own = ids[index] as ServiceId;
      kept.push({ service: own === id ? record : { ...record, id: own }, file });
      if (own === id) continue;
      renamed.set(file, (renamed.get(file) ?? new Map()).set(record.id, own));
      problems.push(
        problemAt({ file, line: 1, header: 'id', record: own }, { code: 'id-in-two-sources', value: id }),
      );
    }
  }
  const services = kept.map(({ service, file }) => {
    const { supersededBy } = service;
    const moved = supersededBy === undefined ? undefined : renamed.get(file)?.get(supersededBy);
    return moved === undefined ? service : { ...service, supersededBy: moved };
  });
  return { kept: services, repeated };
}
