// The records of all sources as one directory: a service that two of them tell is one record, with what each knows. The
// source named first is trusted most. Only what is certain is made one; what is likely is proposed, with its evidence.
import type { Evidence } from '../shared/learn/same-offer.ts';
import { compareIds, compareText } from '../shared/record/compare-text.ts';
import type {
  Organisation,
  OrganisationId,
  Service,
  ServiceId,
  Source,
  SourceId,
} from '../shared/record/service.ts';
import { distinctIds } from './distinct-ids.ts';
import { type Entry, type Joined, joinOffers } from './join-offers.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Retired } from './retired-organisations.ts';
import {
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
  /** What each service is made of, where that is more than one record. */
  joins: Service[][];
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

/** The records with ids that are each its own, by which others speak of them. */
function withOwnIds(
  entries: readonly Entry<ToldService>[],
  told: readonly ToldService[],
): Entry<ToldService>[] {
  const ids = distinctIds(entries.map(({ service: { id, source } }) => ({ id, source }))) as ServiceId[];
  const idOf = new Map<ToldService, ServiceId>();
  for (const [index, { members }] of entries.entries())
    for (const member of members) idOf.set(member, ids[index] as ServiceId);
  const successors = successorsOf(told);
  return entries.map((entry, index) => {
    const { supersededBy, ...service } = entry.service;
    const id = ids[index] as ServiceId;
    const speaker = entry.members.find((member) => member.service.supersededBy === supersededBy);
    const target = speaker === undefined ? undefined : successors.get(speaker);
    const successor = target === undefined ? supersededBy : idOf.get(target);
    const isOther = successor !== undefined && successor !== id;
    return { ...entry, service: { ...service, id, ...(isOther && { supersededBy: successor }) } };
  });
}

/** Records of one id that are certainly one, made one; the others as they are. */
function joinSameIds(entries: readonly Entry<ToldService>[]): Joined<ToldService> {
  const holders = Map.groupBy(entries, ({ service }) => service.id);
  const joined = [...holders.values()].filter(({ length }) => length > 1).map((group) => joinOffers(group));
  const left = new Map(joined.flatMap((one) => one.entries).map((entry) => [entry.members[0], entry]));
  return {
    entries: entries.flatMap((entry) =>
      holders.get(entry.service.id)?.length === 1 ? [entry] : (left.get(entry.members[0]) ?? []),
    ),
    proposals: [],
    disagreements: joined.flatMap((one) => one.disagreements),
  };
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
  const entries = told.map((one): Entry<ToldService> => {
    return { service: one.service, organisation: one.organisation.bare, members: [one] };
  });
  // First those of one id: what is left has ids of its own, and is compared as it would be if it were united again.
  const sameIds = joinSameIds(entries);
  const { proposals, ...rest } = joinOffers(withOwnIds(sameIds.entries, told));
  const joined = { ...rest, proposals, disagreements: [...sameIds.disagreements, ...rest.disagreements] };
  const ownerOf = ({ members: [lead] }: Entry<ToldService>): ToldOrganisation => lead.organisation;
  const ofBody = Map.groupBy(joined.entries, ownerOf);
  const bodies = uniteOrganisations(
    records.flatMap(({ organisations }) => organisations),
    (body) => ofBody.get(body)?.map(({ service }) => service) ?? [],
  );
  const services = joined.entries.map((entry): Service => {
    const organisation = bodies.idOf.get(ownerOf(entry)) as OrganisationId;
    return { ...entry.service, organisation };
  });
  const used = new Set(services.map(({ organisation }) => organisation));
  const credited = new Set(services.flatMap(({ source, alsoFrom = [] }) => [source, ...alsoFrom]));
  const { sources, problems } = uniteSources(tellings);
  return {
    services: services.sort(compareIds),
    // A body that a more trusted name has replaced on all its services stays for what only the partnership knows of it.
    organisations: bodies.organisations
      .filter(({ id, stage, champions }) => used.has(id) || stage !== undefined || champions !== undefined)
      .sort(compareIds),
    sources: sources.filter(({ id }) => credited.has(id)).sort(compareIds),
    proposals: proposals.map(({ entries: [a, b], evidence }) => ({
      ids: [a.service.id, b.service.id],
      evidence,
    })),
    joined: told.length - services.length,
    joins: joined.entries
      .filter(({ members }) => members.length > 1)
      .map(({ members }) => members.map(({ service }) => service)),
    problems: [
      ...problems,
      ...problemsOf(bodies.notes, records, tellings),
      ...remarksOn(joined),
      ...retiredAmong(told, retired),
    ].sort(byPlace),
  };
}
