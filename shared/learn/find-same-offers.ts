// All offers that are told twice, without comparing each record with each: only those that share a postcode, a
// telephone number, a website or an id are looked at.
import { compareIds, compareText } from '../record/compare-text.ts';
import { type Offer, type SameOffer, sameOffer } from './same-offer.ts';

export interface SamePair extends SameOffer {
  a: Offer;
  b: Offer;
}

/** A contact that more records than this share is a switchboard or a front page: it counts only beside the same name. */
const crowd = 60;
/** More records than this with one contact and one name are of a kind, like the stops of one mobile library. */
const crowdOfOneName = 20;

function keysOf({ service, postcodes, phones, website }: Offer): string[] {
  return [
    `i ${service.source} ${service.id}`,
    ...[...postcodes].map((postcode) => `p ${postcode}`),
    ...[...phones].map((phone) => `t ${phone}`),
    ...(website === null ? [] : [`w ${website}`]),
  ];
}

function groupedBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** The groups of records within which each is compared with each. */
function blocks(offers: readonly Offer[]): Offer[][] {
  return groupedBy(offers, keysOf).flatMap((group) =>
    group.length <= crowd
      ? [group]
      : groupedBy(group, ({ name }) => [name.key]).filter(({ length }) => length <= crowdOfOneName),
  );
}

/** Records in an order that has nothing to do with where they were read. */
function inOrder({ service: one }: Offer, { service: other }: Offer): number {
  return compareText(one.source, other.source) || compareIds(one, other);
}

/** Every pair of records that is, or may be, one offer. Time grows with the records, not with their pairs. */
export function findSameOffers(offers: readonly Offer[]): SamePair[] {
  const ordered = [...offers].sort(inOrder);
  const rank = new Map(ordered.map((offer, index) => [offer, index]));
  const rankOf = (offer: Offer): number => rank.get(offer) ?? 0;
  const seen = new Set<number>();
  const pairs: SamePair[] = [];
  for (const block of blocks(ordered))
    for (const [index, a] of block.entries())
      for (const b of block.slice(index + 1)) {
        const key = rankOf(a) * ordered.length + rankOf(b);
        if (seen.has(key)) continue;
        seen.add(key);
        const same = sameOffer(a, b);
        if (same !== null) pairs.push({ a, b, ...same });
      }
  return pairs.sort((one, other) => rankOf(one.a) - rankOf(other.a) || rankOf(one.b) - rankOf(other.b));
}
