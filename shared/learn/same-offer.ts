// Whether two records are one offer told twice. What speaks for it and against it is data, for the publisher's notes
// and the report; only what is certain may be made into one record without a person looking.
import type { Service } from '../record/service.ts';
import { type BareName, bareName } from './bare-name.ts';
import { type Likeness, type Named, namesAlike } from './names-alike.ts';

/** A record with all that is compared, made ready once. */
export interface Offer extends Named {
  service: Service;
  postcodes: readonly string[];
  /** Figures only, of the service and of its places. */
  phones: readonly string[];
  /** Host and path. */
  website: string | null;
  email: string | null;
  /** The days of the week on which it is given; empty when none can be read. */
  days: readonly number[];
}

export type EvidenceCode =
  | 'same-id'
  | 'same-name'
  | 'name-alike'
  | 'same-organisation'
  | 'organisation-alike'
  | 'same-postcode'
  | 'same-phone'
  | 'same-website'
  | 'same-email'
  | 'other-organisation'
  | 'other-postcode'
  | 'other-days'
  | 'other-audience';

/** What speaks for one offer, and last (`other-…`) what makes it less sure; `value` is what they share. */
export interface Evidence {
  code: EvidenceCode;
  value?: string;
}

/** Whether evidence makes it less sure. */
export function isAgainst(code: EvidenceCode): boolean {
  return code.startsWith('other-');
}

export interface SameOffer {
  strength: 'certain' | 'probable';
  evidence: Evidence[];
}

function phoneKey(phone: string): string {
  const figures = phone.replace(/(?:ext\.?|x).*$/i, '').replace(/\D/g, '');
  return figures.replace(/^(?:00)?44(?=\d{9,10}$)/, '0');
}

function websiteKey(website: string): string {
  const { hostname, pathname, search } = new URL(website);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`.toLowerCase();
}

function dayList({ when, places }: Service): number[] {
  const schedules = [when, ...places.map((place) => place.when)];
  return schedules.flatMap((schedule) => schedule?.sessions.map(({ weekday }) => weekday) ?? []);
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** Makes a record ready to be compared; `organisation` is the bare name of the body that offers it. */
export function offerOf(service: Service, organisation: BareName): Offer {
  const { places, phone, website, email } = service;
  const phones = [phone, ...places.map((place) => place.phone)].flatMap((one) => one ?? []);
  let around: ReadonlySet<string> | undefined;
  return {
    service,
    name: bareName(service.name),
    organisation,
    postcodes: distinct(places.flatMap(({ postcode }) => postcode?.replaceAll(' ', '').toUpperCase() ?? [])),
    phones: distinct(phones.map(phoneKey)),
    website: website === undefined ? null : websiteKey(website),
    email: email?.toLowerCase() ?? null,
    days: distinct(dayList(service)),
    around() {
      const where = places.flatMap(({ venue, address, town, council }) => [venue, address, town, council]);
      around ??= new Set([
        ...organisation.words,
        ...where.flatMap((text) => (text === undefined ? [] : bareName(text).words)),
      ]);
      return around;
    },
  };
}

function shared<T>(a: readonly T[], b: readonly T[]): T | undefined {
  return a.find((value) => b.includes(value));
}

/** Both say something, and nothing of it is the same. */
function isApart<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length > 0 && b.length > 0 && shared(a, b) === undefined;
}

/** Whether what is stated of whom and when they are for cannot be true of one offer, or one has taken the other's place. */
function excludes(a: Service, b: Service): boolean {
  const oldest = Math.min(a.maximumAge ?? 200, b.maximumAge ?? 200);
  const youngest = Math.max(a.minimumAge ?? 0, b.minimumAge ?? 0);
  const isOver = (one: Service, other: Service): boolean =>
    String(one.ends ?? '9') < String(other.starts ?? '0');
  return (
    a.supersededBy === b.id ||
    b.supersededBy === a.id ||
    youngest > oldest ||
    isOver(a, b) ||
    isOver(b, a) ||
    isApart(a.levels, b.levels) ||
    isApart(a.onlyFor, b.onlyFor)
  );
}

const noName = bareName('');

/** Whether two organisations may be one by their names alone: their words are the same, or alike with one of their own. */
export function bodiesAlike(a: BareName, b: BareName): 'same' | 'alike' | null {
  if (a.key === b.key) return 'same';
  const named = (name: BareName): Named => ({ name, organisation: noName, around: () => new Set() });
  return namesAlike(named(a), named(b))?.telling ? 'alike' : null;
}

const organisationCodes = { same: 'same-organisation', alike: 'organisation-alike' } as const;

/** How the two organisations are named, as evidence. */
function ofOrganisations(a: Offer, b: Offer): Evidence {
  const likeness = bodiesAlike(a.organisation, b.organisation);
  return { code: likeness === null ? 'other-organisation' : organisationCodes[likeness] };
}

/** An organisation that has the name of its only service says no more than the service does. */
function isNamedAfterItself({ name, organisation }: Offer): boolean {
  return name.key === organisation.key;
}

/** Whether every place of the one is exactly one place of the other. */
function standTogether(a: Offer, b: Offer): boolean {
  const counts = [a.service.places.length, b.service.places.length, a.postcodes.length, b.postcodes.length];
  return (
    counts.every((count) => count === a.postcodes.length) &&
    a.postcodes.every((one) => b.postcodes.includes(one))
  );
}

/** What the two share that leads to a place or a person. */
function ofContacts(a: Offer, b: Offer): Evidence[] {
  const postcode = shared(a.postcodes, b.postcodes);
  const phone = shared(a.phones, b.phones);
  return [
    ...(postcode === undefined ? [] : [{ code: 'same-postcode' as const, value: postcode }]),
    ...(phone === undefined ? [] : [{ code: 'same-phone' as const, value: phone }]),
    ...(a.website === null || a.website !== b.website
      ? []
      : [{ code: 'same-website' as const, value: a.website }]),
    ...(a.email === null || a.email !== b.email ? [] : [{ code: 'same-email' as const, value: a.email }]),
  ];
}

interface Compared {
  a: Offer;
  b: Offer;
  likeness: Likeness;
  found: ReadonlySet<EvidenceCode>;
}

/** Whether one list tells both of them, if only beside others. */
function shareSource({ service: a }: Offer, { service: b }: Offer): boolean {
  const ofB = [b.source, ...(b.alsoFrom ?? [])];
  return [a.source, ...(a.alsoFrom ?? [])].some((source) => ofB.includes(source));
}

/** Whether what they share is more than two offers of one body, or two bodies in one house, would share. */
function isProbable({ a, b, likeness, found }: Compared): boolean {
  const isKin = !found.has('other-organisation');
  if (found.has('other-postcode'))
    return !shareSource(a, b) && likeness.exact && likeness.telling && isKin && found.has('same-phone');
  if (!likeness.telling) return isKin;
  return found.has('same-postcode') || likeness.exact || isKin;
}

/** Whether nobody who looked would say that they are two. */
function isCertain({ a, b, likeness, found }: Compared): boolean {
  if (shareSource(a, b)) return false;
  if (found.has('other-days') || found.has('other-audience')) return false;
  if (found.has('same-id')) return true;
  if (!likeness.exact || !standTogether(a, b)) return false;
  if (found.has('same-organisation')) return true;
  const leads = found.has('same-phone') || found.has('same-email') || found.has('same-website');
  return (
    likeness.telling &&
    found.has('same-postcode') &&
    (leads || isNamedAfterItself(a) || isNamedAfterItself(b))
  );
}

/**
 * Whether two records are one offer: a postcode, telephone number or website in common, and names alike. Certain only
 * between two sources; within one, its owner has to say so. Null when they are two.
 */
export function sameOffer(a: Offer, b: Offer): SameOffer | null {
  const contacts = ofContacts(a, b);
  const isSameId = a.service.id === b.service.id;
  const isSameRecord = isSameId && a.service.source === b.service.source;
  if (!isSameRecord && contacts.every(({ code }) => code === 'same-email')) return null;
  const likeness = namesAlike(a, b);
  if (likeness === null || (!isSameRecord && excludes(a.service, b.service))) return null;
  const evidence: Evidence[] = [
    ...(isSameId ? [{ code: 'same-id' as const }] : []),
    { code: likeness.exact ? 'same-name' : 'name-alike' },
    ...contacts,
    ofOrganisations(a, b),
    ...(isApart(a.postcodes, b.postcodes) ? [{ code: 'other-postcode' as const }] : []),
    ...(isApart(a.days, b.days) ? [{ code: 'other-days' as const }] : []),
    ...(isApart(a.service.audiences, b.service.audiences) ? [{ code: 'other-audience' as const }] : []),
  ];
  if (isSameRecord) return { strength: 'certain', evidence };
  const compared: Compared = { a, b, likeness, found: new Set(evidence.map(({ code }) => code)) };
  if (!isProbable(compared)) return null;
  return { strength: isCertain(compared) ? 'certain' : 'probable', evidence };
}
