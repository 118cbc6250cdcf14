// Who could carry what: for each topic and audience, the organisations that help with it, how firmly that is stated, and
// how many people they reach already.

import { distanceMetres } from '../place/distance.ts';
import { compareText } from '../record/compare-text.ts';
import type { OrganisationId, PlainDate, Service, ServiceId } from '../record/service.ts';
import type { Gap } from './find-gaps.ts';
import { mostRoom, type Room } from './room.ts';
import { type Subject, subjectKey } from './subject.ts';
import { beltOf, comesTo, type Supplied, takesPeopleOf } from './supply.ts';
import type { Town } from './town.ts';

/** Stated by the owner, or only read from the owner's own text by us. */
export type Firmness = 'stated' | 'suggested';

/** One organisation, for one subject. */
export interface Placed {
  organisation: OrganisationId;
  firmness: Firmness;
  services: ServiceId[];
  /** Towns within reach of them, or visited. */
  towns: Town[];
  people: number;
  room: Room;
  /** When one of them was last checked; null is never. */
  checked: PlainDate | null;
}

export interface BestPlaced {
  subject: Subject;
  /** The towns where there is a gap, most people first. */
  gaps: Gap[];
  /** Who live in those towns. */
  people: number;
  /** The firmest first, then those who reach most people. */
  placed: Placed[];
}

/** The organisations for every subject that somebody helps with or that is missing somewhere, those that most people lack first. */
export function bestPlaced(
  supplied: readonly Supplied[],
  towns: readonly Town[],
  subjects: readonly Subject[],
  gaps: readonly Gap[],
  reachMetres: number,
): BestPlaced[] {
  const reached = new Map(supplied.map((one) => [one, townsReached(one, towns, reachMetres)]));
  const gapsOf = Map.groupBy(
    gaps.filter(({ facet }) => facet === null),
    ({ subject }) => subjectKey(subject),
  );
  return subjects
    .map((subject): BestPlaced => {
      const own = gapsOf.get(subjectKey(subject)) ?? [];
      const people = own.reduce((sum, { town }) => sum + town.people, 0);
      return { subject, gaps: own, people, placed: placedFor(subject, reached) };
    })
    .filter(({ gaps: own, placed }) => own.length + placed.length > 0)
    .sort((a, b) => b.people - a.people);
}

function townsReached(one: Supplied, towns: readonly Town[], reachMetres: number): Town[] {
  const { service, ways } = one;
  const [south, north] = beltOf(one, reachMetres);
  const isReached = (town: Town): boolean =>
    takesPeopleOf(service, town) === true &&
    ways.some(({ kind, place }) => {
      if (kind === 'visit') return comesTo(service, town) === true;
      const point = kind === 'venue' ? place?.point : undefined;
      return point !== undefined && distanceMetres(town.point, point) <= reachMetres;
    });
  return towns.filter((town) => {
    const { latitude } = town.point;
    return latitude >= south && latitude <= north && isReached(town);
  });
}

function firmnessOf({ service, audiences, isSure }: Supplied, subject: Subject): Firmness | null {
  if (!isSure) return null;
  if ('audience' in subject) return audiences.includes(subject.audience) ? 'stated' : null;
  if (service.topics.includes(subject.topic)) return 'stated';
  return service.suggestedTopics?.includes(subject.topic) ? 'suggested' : null;
}

/** The latest day on which a service or one of its places was checked. */
export function checkedOn({ lastChecked, places }: Service): PlainDate | null {
  const days = [lastChecked, ...places.map((place) => place.lastChecked)].filter((day) => day !== undefined);
  return days.sort(compareText).at(-1) ?? null;
}

function placedFor(subject: Subject, reached: ReadonlyMap<Supplied, readonly Town[]>): Placed[] {
  const helping = [...reached].flatMap(([of, towns]) => {
    const firmness = firmnessOf(of, subject);
    return firmness === null || towns.length === 0 ? [] : [{ of, towns, firmness }];
  });
  const ofBody = Map.groupBy(helping, ({ of }) => of.service.organisation);
  return [...ofBody]
    .map(([organisation, all]): Placed => {
      const isStated = all.some(({ firmness }) => firmness === 'stated');
      const firmness = isStated ? 'stated' : 'suggested';
      const own = all.filter((one) => one.firmness === firmness);
      const towns = [...new Set(own.flatMap((one) => one.towns))];
      const days = own.flatMap(({ of }) => checkedOn(of.service) ?? []);
      return {
        organisation,
        firmness,
        services: own.map(({ of }) => of.service.id),
        towns,
        people: towns.reduce((sum, { people }) => sum + people, 0),
        room: mostRoom(own.map(({ of }) => of.room)),
        checked: days.sort(compareText).at(-1) ?? null,
      };
    })
    .sort(
      (a, b) =>
        compareText(b.firmness === 'stated' ? '1' : '0', a.firmness === 'stated' ? '1' : '0') ||
        b.people - a.people ||
        b.services.length - a.services.length ||
        compareText(a.organisation, b.organisation),
    );
}
