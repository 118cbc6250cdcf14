// The same offer in two directories is shown once. Nothing here is made up of both records: one of them stands as its
// owner wrote it.
import { findSameOffers } from '../learn/find-same-offers.ts';
import type { Offer } from '../learn/same-offer.ts';
import { compareIds, compareText } from '../record/compare-text.ts';
import type { PlainDate, Service } from '../record/service.ts';

/** A record as one directory tells it. */
export interface Told {
  offer: Offer;
  /** The place of its directory among all, the most trusted first. */
  directory: number;
}

/**
 * Of each record that is certainly one offer with a record of another directory: which stands in its place. Two records
 * of one directory are left as they are, because its publisher has looked at both.
 */
export function standInsAmong(told: readonly Told[]): Map<Told, Told> {
  const toldBy = new Map(told.map((one) => [one.offer, one]));
  const twins = new Map<Told, Told[]>();
  for (const { a, b, strength } of findSameOffers([...toldBy.keys()])) {
    const [one, other] = [toldBy.get(a), toldBy.get(b)];
    if (one === undefined || other === undefined) continue;
    if (strength !== 'certain' || one.directory === other.directory) continue;
    twins.set(one, [...(twins.get(one) ?? []), other]);
    twins.set(other, [...(twins.get(other) ?? []), one]);
  }
  const shown = new Set<Told>();
  const standIns = new Map<Told, Told>();
  for (const one of [...twins.keys()].sort(byTrust)) {
    const before = twins.get(one)?.find((twin) => shown.has(twin));
    if (before === undefined) shown.add(one);
    else standIns.set(one, before);
  }
  return standIns;
}

/**
 * What was checked last stands first: who looked later knows whether it has closed since, or opened again. On one day, and
 * where somebody does not say when, who says that it is closed stands first: nobody is sent to a closed door. Among equals
 * it is the directory that is named first.
 */
function byTrust(a: Told, b: Told): number {
  const [one, other] = [a.offer.service, b.offer.service];
  const isOpen = ({ status }: Service): number => (status === 'active' ? 1 : 0);
  return (
    compareText(trustedFrom(other), trustedFrom(one)) ||
    isOpen(one) - isOpen(other) ||
    a.directory - b.directory ||
    compareIds(one, other)
  );
}

/** The day on which any of it was checked last. Without one, what is open is as old, and what is not as new, as can be. */
function trustedFrom({ status, lastChecked, places }: Service): PlainDate | '' | 'never outdated' {
  const days = [lastChecked, ...places.map((place) => place.lastChecked)].flatMap((day) => day ?? []);
  return days.sort().at(-1) ?? (status === 'active' ? '' : 'never outdated');
}
