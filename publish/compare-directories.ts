// What is different in a directory from the one it takes the place of, and what of that looks like a mistake or worse.
import type { Directory } from '../shared/pack/directory.ts';
import { compareIds, compareText } from '../shared/record/compare-text.ts';
import type { NoteId } from '../shared/record/practice-note.ts';
import type { OrganisationId, Service, ServiceId } from '../shared/record/service.ts';
import { canonicalJson } from './canonical-json.ts';

export interface NamedService {
  id: ServiceId;
  name: string;
}

export interface ChangedService extends NamedService {
  /** The fields of the record that differ, by name. */
  fields: string[];
}

export type Contact = 'phone' | 'email' | 'website';

/** A change that somebody should look at before everybody sees it. */
export type Suspicion =
  | { code: 'many-gone'; gone: number; closed: number; of: number }
  | { code: 'fact-emptied'; fact: EmptiedFact; services: number; of: number }
  | { code: 'contacts-made-alike'; contact: Contact; value: string; services: ServiceId[] }
  | { code: 'organisation-changed'; services: { id: ServiceId; from: string; to: string }[] };

/** What a column that was renamed or lost takes from many services at once. */
const emptiedFacts = ['phone', 'when', 'topics', 'places'] as const;
export type EmptiedFact = (typeof emptiedFacts)[number];

export interface Changes {
  added: NamedService[];
  gone: NamedService[];
  changed: ChangedService[];
  same: number;
  /** Practice notes that are new, and that are there no more. */
  notes: { added: NoteId[]; gone: NoteId[] };
  suspicions: Suspicion[];
}

/** More than this share of all services gone at once is a list that was cut rather than services that closed. */
const shareGone = 0.05;
/** So many services that get one number, or a smaller number that is much of the directory, are looked at. */
const manyAlike = 10;
const fewAlike = 3;
const shareAlike = 0.05;

type Owner = (id: OrganisationId) => string;

function ownerNames({ organisations }: Directory): Owner {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function named({ id, name }: Service): NamedService {
  return { id, name };
}

function changedFields(before: Service, after: Service, hidden: readonly (keyof Service)[]): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Service>;
  for (const field of hidden) fields.delete(field);
  return [...fields]
    .filter((field) => canonicalJson([before[field]]) !== canonicalJson([after[field]]))
    .sort();
}

/** What the public is told to ring, write to or open. */
function contactsOf({ phone, email, website, places }: Service, contact: Contact): string[] {
  if (contact === 'email') return email === undefined ? [] : [email.toLowerCase()];
  // All pages of one host have one owner.
  if (contact === 'website') return website === undefined ? [] : [new URL(website).hostname];
  const phones = [phone, ...places.map((place) => place.phone)].filter((each) => each !== undefined);
  return phones.map((each) => each.replace(/[^\d+]/g, '').replace(/^\+44/, '0'));
}

/** Whether a service, or a place of it, states a fact. */
function statesFact(service: Service, fact: EmptiedFact): boolean {
  const holders = fact === 'phone' || fact === 'when' ? [service, ...service.places] : [service];
  return holders.some((holder) => {
    const value = (holder as Service)[fact];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
}

function emptied(pairs: readonly [Service, Service][]): Suspicion[] {
  return emptiedFacts.flatMap((fact) => {
    const services = pairs.filter(
      ([before, after]) => statesFact(before, fact) && !statesFact(after, fact),
    ).length;
    const isMany = services >= fewAlike && services > shareGone * pairs.length;
    return isMany ? [{ code: 'fact-emptied' as const, fact, services, of: pairs.length }] : [];
  });
}

/** Where many services that had others now give one and the same. */
function madeAlike(pairs: readonly [Service, Service][], contact: Contact): Suspicion[] {
  const getting = new Map<string, ServiceId[]>();
  for (const [before, after] of pairs) {
    const had = contactsOf(before, contact);
    if (had.length === 0) continue;
    for (const value of new Set(contactsOf(after, contact)))
      if (!had.includes(value)) getting.set(value, [...(getting.get(value) ?? []), after.id]);
  }
  const isMany = ({ length }: ServiceId[]): boolean =>
    length >= manyAlike || (length >= fewAlike && length > shareAlike * pairs.length);
  return [...getting]
    .filter(([, services]) => isMany(services))
    .sort(([a], [b]) => compareText(a, b))
    .map(([value, services]) => ({ code: 'contacts-made-alike', contact, value, services: services.sort() }));
}

/** The names of the notes that one directory has and another has not. */
function notesBeyond({ notes = [] }: Directory, { notes: others = [] }: Directory): NoteId[] {
  const known = new Set(others.map(({ id }) => id));
  return notes.flatMap(({ id }) => (known.has(id) ? [] : id)).sort(compareText);
}

/** Compares two directories service by service, but for the fields that nobody is shown. */
export function compareDirectories(
  before: Directory,
  after: Directory,
  hidden: readonly (keyof Service)[] = [],
): Changes {
  const old = new Map(before.services.map((service) => [service.id, service]));
  const ids = new Set(after.services.map(({ id }) => id));
  const gone = before.services.filter(({ id }) => !ids.has(id)).map(named);
  const pairs = after.services.flatMap((service): [Service, Service][] => {
    const known = old.get(service.id);
    return known === undefined ? [] : [[known, service]];
  });
  const changed = pairs
    .map(([known, service]) => ({ ...named(service), fields: changedFields(known, service, hidden) }))
    .filter(({ fields }) => fields.length > 0);
  const [ownerBefore, ownerAfter] = [ownerNames(before), ownerNames(after)];
  const moved = pairs
    .filter(([known, service]) => known.organisation !== service.organisation)
    .map(([known, { id, organisation }]) => ({
      id,
      from: ownerBefore(known.organisation),
      to: ownerAfter(organisation),
    }));
  const closed = pairs.filter(
    ([known, service]) => known.status === 'active' && service.status !== 'active',
  ).length;
  const suspicions: Suspicion[] = [
    ...(gone.length + closed > shareGone * before.services.length
      ? [{ code: 'many-gone' as const, gone: gone.length, closed, of: before.services.length }]
      : []),
    ...emptied(pairs),
    ...(['phone', 'email', 'website'] as const).flatMap((contact) => madeAlike(pairs, contact)),
    ...(moved.length > 0 ? [{ code: 'organisation-changed' as const, services: moved }] : []),
  ];
  return {
    added: after.services
      .filter(({ id }) => !old.has(id))
      .map(named)
      .sort(compareIds),
    gone: gone.sort(compareIds),
    changed: changed.sort(compareIds),
    same: pairs.length - changed.length,
    notes: { added: notesBeyond(after, before), gone: notesBeyond(before, after) },
    suspicions,
  };
}
