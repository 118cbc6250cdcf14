// The records of all sources as one directory: a service that two of them tell is one record, with what each knows. The
// source named first is trusted most. Only what is certain is made one; what is likely is proposed, with its evidence.
import type { Evidence } from '../shared/learn/same-offer.ts';
import type {
  Organisation,
  OrganisationId,
  Service,
  ServiceId,
  Source,
  SourceId,
} from '../shared/record/service.ts';
import { distinctIds } from './distinct-ids.ts';
import { type Entry, joinOffers } from './join-offers.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Retired } from './retired-organisations.ts';
import {
  compareText,
  problemOf,
  type Telling,
  type ToldOrganisation,
  type ToldRecords,
  type ToldService,
  toldBy,
} from './telling.ts';
import { type OrganisationNote, uniteOrganisations } from './unite-organisations.ts';
import { remarksOn, retiredAmong } from './unite-remarks.ts';

/** Two records that may be one service, and what speaks for it. */
export interface Proposal {
  ids: [ServiceId, ServiceId];
  evidence: Evidence[];
}

export interface United {
  services: Service[];
  organisations: Organisation[];
  sources: Source[];
  proposals: Proposal[];
  /** How many records became part of another: with the services, all that went in. */
  joined: number;
  problems: Problem[];
}

/** The record that each one speaks of as its successor: in its own list, else of its own source, else the only one. */
function successorsOf(told: readonly ToldService[]): Map<ToldService, ToldService> {
  const byId = Map.groupBy(told, ({ service }) => service.id as string);
  const successors = new Map<ToldService, ToldService>();
  for (const one of told) {
    const named = byId.get(one.service.supersededBy ?? '') ?? [];
    const found =
      named.find(({ telling }) => telling === one.telling) ??
      named.find(({ service }) => service.source === one.service.source) ??
      (named.length === 1 ? named[0] : undefined);
    if (found !== undefined) successors.set(one, found);
  }
  return successors;
}

/** Credits for every source, the first that is said of each. */
function uniteSources(tellings: readonly Telling[]): { sources: Source[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const united = new Map<SourceId, Source>();
  for (const { file, sources } of tellings)
    for (const source of sources) {
      const known = united.get(source.id);
      united.set(source.id, { ...source, ...known });
      const { licence } = source;
      if (known?.licence !== undefined && licence !== undefined && licence !== known.licence)
        problems.push(
          problemAt({ file, line: 1, header: 'licence' }, { code: 'licence-disagrees', value: licence }),
        );
    }
  return { sources: [...united.values()], problems };
}

/** The ids of the records, each its own, and what becomes of every record that speaks of another. */
function withFinalIds(
  entries: readonly Entry<ToldService>[],
  told: readonly ToldService[],
  organisationOf: (told: ToldService) => OrganisationId,
): Map<Entry<ToldService>, Service> {
  const ids = distinctIds(entries.map(({ service: { id, source } }) => ({ id, source }))) as ServiceId[];
  const idOf = new Map<ToldService, ServiceId>();
  for (const [index, { members }] of entries.entries())
    for (const member of members) idOf.set(member, ids[index] as ServiceId);
  const successors = successorsOf(told);
  return new Map(
    entries.map((entry, index) => {
      const { supersededBy, ...service } = entry.service;
      const id = ids[index] as ServiceId;
      const speaker = entry.members.find((member) => member.service.supersededBy === supersededBy);
      const target = speaker === undefined ? undefined : successors.get(speaker);
      const successor = target === undefined ? supersededBy : idOf.get(target);
      const organisation = organisationOf(entry.members[0]);
      const isOther = successor !== undefined && successor !== id;
      return [entry, { ...service, id, organisation, ...(isOther && { supersededBy: successor }) }];
    }),
  );
}

function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.path ?? '', b.path ?? '')
  );
}

/** What is said of an organisation, at the first of its services; without one, at the head of the file. */
function problemsOf(
  notes: readonly OrganisationNote[],
  records: readonly ToldRecords[],
  tellings: readonly Telling[],
): Problem[] {
  const first = new Map<ToldOrganisation, ToldService>();
  for (const { services } of records)
    for (const told of services) if (!first.has(told.organisation)) first.set(told.organisation, told);
  return notes.map(({ of, code, column, value, suggestion }) => {
    const finding = { code, value, ...(suggestion !== undefined && { suggestion }) };
    const told = first.get(of);
    if (told !== undefined) return problemOf(told, column, finding);
    const file = tellings[records.findIndex(({ organisations }) => organisations.includes(of))]?.file ?? '';
    return problemAt({ file, line: 1, header: column }, finding);
  });
}

/**
 * One directory of all that is told, the most trusted first. Uniting what came of it again changes nothing. `retired` are
 * the bare names of what is known to have ended.
 */
export function unite(tellings: readonly Telling[], retired: ReadonlyMap<string, Retired>): United {
  const records = tellings.map(toldBy);
  const told = records.flatMap(({ services }) => services);
  const bodies = uniteOrganisations(records.flatMap(({ organisations }) => organisations));
  const organisationOf = (one: ToldService): OrganisationId =>
    bodies.idOf.get(one.organisation) ?? one.service.organisation;
  const joined = joinOffers(
    told.map((one) => ({
      service: one.service,
      organisation: one.organisation.bare,
      members: [one] as const,
    })),
  );
  const services = withFinalIds(joined.entries, told, organisationOf);
  const finalId = (entry: Entry<ToldService>): ServiceId => services.get(entry)?.id ?? entry.service.id;
  const used = new Set([...services.values()].map(({ organisation }) => organisation));
  const credited = new Set(
    [...services.values()].flatMap(({ source, alsoFrom = [] }) => [source, ...alsoFrom]),
  );
  const { sources, problems } = uniteSources(tellings);
  const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);
  return {
    services: [...services.values()].sort(byId),
    // A body that a more trusted name has replaced on all its services stays for what only the partnership knows of it.
    organisations: bodies.organisations
      .filter(({ id, stage, champions }) => used.has(id) || stage !== undefined || champions !== undefined)
      .sort(byId),
    sources: sources.filter(({ id }) => credited.has(id)).sort(byId),
    proposals: joined.proposals.map(({ entries: [a, b], evidence }) => ({
      ids: [finalId(a), finalId(b)],
      evidence,
    })),
    joined: told.length - services.size,
    problems: [
      ...problems,
      ...problemsOf(bodies.notes, records, tellings),
      ...remarksOn(joined, services),
      ...retiredAmong(told, retired),
    ].sort(byPlace),
  };
}
