// A service as Open Referral UK (HSDS-UK 3.0) tells it. What that profile took out of HSDS 3.0 (telephones, the names
// of languages, times at one location) is told in HSDS's own fields, which the profile allows; what neither has a field
// for stands in attributes of our own vocabulary (open-referral-terms.ts).
import type { Session } from '../shared/record/opening.ts';
import type {
  Organisation,
  Schedule,
  Service,
  ServicePlace,
  Source,
  Status,
} from '../shared/record/service.ts';
import { en } from '../shared/words/en.ts';
import {
  attributesOf,
  type IdMaker,
  type Link,
  notStated,
  ownAttribute,
} from './open-referral-attributes.ts';
import { uuidOf } from './open-referral-ids.ts';
import { generalCells, localCells } from './sheet-row.ts';
import { stated } from './stated.ts';

const statuses: Record<Status, string> = {
  active: 'active',
  paused: 'temporarily closed',
  closed: 'inactive',
  planned: 'inactive',
};
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** 605 minutes after midnight is "10:05:00"; the last minute of a day stands for its end. */
function clockOf(minutes: number): string {
  const [hour, minute] = minutes === 1_440 ? [23, 59] : [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
}

function scheduleOf(session: Session, id: string): object {
  const { weekday, ordinal, interval, from, until, opens, closes, termTimeOnly } = session;
  return stated({
    id,
    freq: ordinal === undefined ? 'WEEKLY' : 'MONTHLY',
    interval: interval ?? 1,
    byday: `${ordinal ?? ''}${weekdays[weekday - 1]}`,
    dtstart: from,
    valid_from: from,
    valid_to: until,
    until,
    opens_at: clockOf(opens),
    closes_at: closes === undefined ? undefined : clockOf(closes),
    notes: termTimeOnly ? 'Term time only' : undefined,
  });
}

function schedulesOf(
  when: Schedule | undefined,
  id: IdMaker,
  ...of: (string | number)[]
): object[] | undefined {
  if (when === undefined) return undefined;
  const sessions = when.sessions.map((session, n) => scheduleOf(session, id('schedule', ...of, n)));
  const words =
    when.words === undefined ? [] : [{ id: id('schedule', ...of, 'words'), description: when.words }];
  return [...sessions, ...words];
}

/** Texts that the profile requires, of which nobody may have stated any: then the service's name stands there, marked. */
function requiredTexts<Field extends string>(
  texts: Record<Field, string | undefined>,
  name: string,
  link: Link,
  id: IdMaker,
): Record<Field, string> & { attributes?: object[] } {
  const fields = Object.entries(texts) as [Field, string | undefined][];
  const marks = fields.flatMap(([field, text]) =>
    text === undefined ? [notStated(field, 'name', link, id)] : [],
  );
  const filled = Object.fromEntries(fields.map(([field, text]) => [field, text ?? name]));
  return { ...(filled as Record<Field, string>), ...(marks.length > 0 && { attributes: marks }) };
}

function addressOf(
  { address, postcode, town, council }: ServicePlace,
  link: Link,
  name: string,
  id: IdMaker,
): object {
  const own: Link = { id: id('address', link.id), type: 'address' };
  return {
    id: own.id,
    location_id: link.id,
    ...requiredTexts(
      { address_1: address, city: town, state_province: council, postal_code: postcode },
      name,
      own,
      id,
    ),
    country: 'GB',
    address_type: 'physical',
  };
}

function serviceAtLocation(
  place: ServicePlace,
  n: number,
  { name, id: serviceId }: { name: string; id: string },
  id: IdMaker,
): object {
  const { venue, postcode, address, access, phone, when, pointAccuracyMetres } = place;
  // The middle of a postcode's area is found again from the postcode, and not told as exact.
  const point = pointAccuracyMetres === undefined ? place.point : undefined;
  const link: Link = { id: id('location', n), type: 'location' };
  const hasAddress = [postcode, address].some((line) => line !== undefined);
  return stated({
    id: id('service_at_location', n),
    service_id: serviceId,
    location_id: link.id,
    phones: phonesOf(phone, id, n),
    schedules: schedulesOf(when, id, n),
    location: stated({
      id: link.id,
      location_type: 'physical',
      name: venue,
      latitude: point?.latitude,
      longitude: point?.longitude,
      addresses: hasAddress ? [addressOf(place, link, name, id)] : undefined,
      accessibility: access?.map((feature) => ({
        id: id('accessibility', n, feature),
        location_id: link.id,
        description: en.access[feature],
      })),
      attributes: someOf(attributesOf(localCells(place), link, id)),
    }),
  });
}

function phonesOf(phone: string | undefined, id: IdMaker, ...of: number[]): object[] | undefined {
  return phone === undefined ? undefined : [{ id: id('phone', ...of), number: phone }];
}

function someOf<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

function areasOf({ coverage }: Service, id: IdMaker): object[] | undefined {
  if (coverage === undefined) return undefined;
  const { nations, councils, withinKilometres } = coverage;
  const names = [
    ...nations.map((nation) => en.nation[nation]),
    ...councils,
    ...(withinKilometres === undefined ? [] : [`${withinKilometres} km`]),
  ];
  return names.map((name) => ({ id: id('service_area', name), name }));
}

function costsOf({ cost }: Service, id: IdMaker): object[] | undefined {
  if (cost === undefined) return undefined;
  // Only what is free for all has an amount that we know.
  const amount = cost.kind === 'free' ? 0 : undefined;
  return [
    stated({ id: id('cost_option'), option: en.cost[cost.kind], amount, amount_description: cost.words }),
  ];
}

/** A service with its organisation and its locations, whole: what a feed answers at `/services/{id}`. */
export function openReferralService(service: Service, organisation: Organisation, source: Source): object {
  const id: IdMaker = (kind, ...ids) => uuidOf(service.source, kind, service.id, ...ids);
  const link: Link = { id: uuidOf(service.source, 'service', service.id), type: 'service' };
  const owner: Link = { id: uuidOf(service.source, 'organization', organisation.id), type: 'organization' };
  const { name, description, summary, places, minimumAge, maximumAge, lastChecked, phone, when } = service;
  return stated({
    id: link.id,
    organization_id: owner.id,
    name,
    description: description?.en ?? summary?.en,
    url: service.website,
    email: service.email,
    status: statuses[service.status],
    fees: service.cost?.words,
    eligibility_description: service.eligibility,
    minimum_age: minimumAge,
    maximum_age: maximumAge,
    assured_date: lastChecked,
    phones: phonesOf(phone, id),
    schedules: schedulesOf(when, id),
    service_areas: areasOf(service, id),
    languages: someOf(
      service.languages.map((code) => ({
        id: id('language', code),
        service_id: link.id,
        code,
        name: en.language[code],
      })),
    ),
    cost_options: costsOf(service, id),
    service_at_locations: someOf(
      places.map((place, n) => serviceAtLocation(place, n, { name, id: link.id }, id)),
    ),
    organization: stated({
      id: owner.id,
      name: organisation.name,
      website: organisation.website,
      ...requiredTexts({ description: undefined }, name, owner, id),
    }),
    attributes: [
      ownAttribute('id', service.id, link, id),
      ...(description?.en === undefined && summary?.en !== undefined
        ? [notStated('description', 'summary', link, id)]
        : []),
      ...attributesOf(generalCells(service, organisation, source), link, id),
      ...attributesOf(localCells(service), link, id),
      ...(service.suggestedTopics ?? []).map((topic) => ownAttribute('suggested-topic', topic, link, id)),
    ],
  });
}
