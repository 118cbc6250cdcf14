// Records that certainly tell of one service, made one; and the pairs of which that is only likely.
import type { BareName } from '../shared/learn/bare-name.ts';
import { findSameOffers, type SamePair } from '../shared/learn/find-same-offers.ts';
import { type Evidence, type Offer, offerOf } from '../shared/learn/same-offer.ts';
import type { Service, ServiceId } from '../shared/record/service.ts';
import { type Disagreement, uniteFacts } from './unite-facts.ts';

/** A service with all the records that tell of it, the most trusted first. */
export interface Entry<Told> {
  service: Service;
  /** The bare name of its organisation. */
  organisation: BareName;
  members: readonly [Told, ...Told[]];
}

export interface Joined<Told> {
  /** In the order of trust of their first records. */
  entries: Entry<Told>[];
  /** What may be one, the more trusted first. */
  proposals: { entries: [Entry<Told>, Entry<Told>]; evidence: Evidence[] }[];
  disagreements: { told: Told; disagreement: Disagreement }[];
}

/** Groups in which every record is certainly the same as every other; a chain of likenesses is none. */
function certainGroups(pairs: readonly SamePair[]): Offer[][] {
  const partners = new Map<Offer, Set<Offer>>();
  const link = (one: Offer, other: Offer): void => {
    partners.set(one, (partners.get(one) ?? new Set()).add(other));
  };
  for (const { a, b, strength } of pairs) {
    if (strength !== 'certain') continue;
    link(a, b);
    link(b, a);
  }
  const seen = new Set<Offer>();
  const groups: Offer[][] = [];
  for (const start of partners.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const one of group)
      for (const other of partners.get(one) ?? [])
        if (!seen.has(other)) {
          seen.add(other);
          group.push(other);
        }
    if (group.every((one) => partners.get(one)?.size === group.length - 1)) groups.push(group);
  }
  return groups;
}

/** Groups of entries that are one, the most trusted first in each, and the pairs that may be. */
function compareEntries<Told>(
  entries: readonly Entry<Told>[],
  ready: Map<Entry<Told>, Offer>,
): { groups: Entry<Told>[][]; proposals: Joined<Told>['proposals'] } {
  for (const entry of entries)
    if (!ready.has(entry)) ready.set(entry, offerOf(entry.service, entry.organisation));
  const entryOf = new Map(entries.map((entry) => [ready.get(entry) as Offer, entry]));
  const rank = new Map(entries.map((entry, index) => [entry, index]));
  const inOrder = (offers: readonly Offer[]): Entry<Told>[] =>
    offers
      .flatMap((offer) => entryOf.get(offer) ?? [])
      .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const pairs = findSameOffers([...entryOf.keys()]);
  return {
    groups: certainGroups(pairs).map(inOrder),
    proposals: pairs.map(({ a, b, evidence }) => ({
      entries: inOrder([a, b]) as [Entry<Told>, Entry<Told>],
      evidence,
    })),
  };
}

/** Records that speak of one that has become part of another now speak of that; none speaks of itself. */
function followed<Told>(entry: Entry<Told>, movedTo: ReadonlyMap<ServiceId, ServiceId>): Entry<Told> {
  const { supersededBy, ...service } = entry.service;
  const next = supersededBy === undefined ? undefined : movedTo.get(supersededBy);
  if (next === undefined) return entry;
  return { ...entry, service: next === service.id ? service : { ...service, supersededBy: next } };
}

/**
 * Joins until nothing certain is left, so that joining the result again changes nothing. `entries` are in the order of
 * trust.
 */
export function joinOffers<Told>(entries: readonly Entry<Told>[]): Joined<Told> {
  const disagreements: Joined<Told>['disagreements'] = [];
  const ready = new Map<Entry<Told>, Offer>();
  let current = [...entries];
  for (;;) {
    const { groups, proposals } = compareEntries(current, ready);
    if (groups.length === 0) return { entries: current, proposals, disagreements };
    const replaced = new Map<Entry<Told>, Entry<Told> | null>();
    const movedTo = new Map<ServiceId, ServiceId>();
    for (const group of groups) {
      const [lead, ...others] = group as [Entry<Told>, ...Entry<Told>[]];
      const united = uniteFacts([lead.service, ...others.map(({ service }) => service)]);
      for (const disagreement of united.disagreements)
        disagreements.push({ told: (group[disagreement.of] ?? lead).members[0], disagreement });
      const members = [...lead.members, ...others.flatMap((other) => other.members)] as const;
      for (const { service } of group) movedTo.set(service.id, united.service.id);
      for (const other of others) replaced.set(other, null);
      replaced.set(lead, { service: united.service, organisation: lead.organisation, members });
    }
    current = current.flatMap((entry) => {
      const next = replaced.get(entry) ?? entry;
      return replaced.get(entry) === null ? [] : [followed(next, movedTo)];
    });
  }
}
