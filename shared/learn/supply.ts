// The help that there is on a day, as a report counts it: what is on, where it can be had, and whom it takes.
import { bareName, isAmongCouncils, isSameCouncil } from '../match/council.ts';
import { type Way, waysOf } from '../match/offer.ts';
import { distanceMetres } from '../place/distance.ts';
import type { Session } from '../record/opening.ts';
import type { PlainDate, Schedule, Service, ServiceId, ServicePlace } from '../record/service.ts';
import type { AudienceId } from '../record/taxonomy.ts';
import { mostRoom, type Room, roomOn } from './room.ts';
import type { Town } from './town.ts';

/** A service that is on, or that nobody can tell whether it is. */
export interface Supplied {
  service: Service;
  /** Inside its dates for certain; false where they are in words only. */
  isSure: boolean;
  ways: readonly Way[];
  /** Everybody that it says it is for. */
  audiences: readonly AudienceId[];
  /** Wherever it can be had. */
  room: Room;
}

/** Whether a service is inside its dates on a day; null where one of them is said in words only. */
function isInSeason({ starts, startsInWords, ends, endsInWords }: Service, today: PlainDate): boolean | null {
  if ((starts !== undefined && starts > today) || (ends !== undefined && ends < today)) return false;
  return startsInWords === undefined && endsInWords === undefined ? true : null;
}

/** Everybody that a service says it is for. */
export function audiencesOf({ audiences, onlyFor }: Service): AudienceId[] {
  return [...new Set([...audiences, ...onlyFor])];
}

/** The services that are active and may be inside their dates, in the order given; one that another has replaced is not. */
export function suppliedOn(services: readonly Service[], today: PlainDate): Supplied[] {
  const listed = new Set<ServiceId>(services.map(({ id }) => id));
  return services.flatMap((service) => {
    const inSeason = isInSeason(service, today);
    const isReplaced = service.supersededBy !== undefined && listed.has(service.supersededBy);
    if (service.status !== 'active' || isReplaced || inSeason === false) return [];
    const ways = waysOf(service);
    const room = mostRoom(ways.map((way) => roomOn(today, way)));
    return [{ service, isSure: inSeason === true, ways, audiences: audiencesOf(service), room }];
  });
}

/** The times of a schedule without the sessions whose last day is past. */
export function timesFrom(today: PlainDate, when: Schedule | undefined): Schedule | undefined {
  if (when === undefined) return undefined;
  return { ...when, sessions: when.sessions.filter(({ until }) => until === undefined || until >= today) };
}

/** The sessions of every week that are not over. */
export function weeklyFrom(today: PlainDate, when: Schedule | undefined): Session[] {
  const sessions = timesFrom(today, when)?.sessions ?? [];
  return sessions.filter(({ ordinal, interval = 1 }) => ordinal === undefined && interval === 1);
}

/** Less than a degree of latitude is long, so that nothing within reach is passed over. */
const metresOfDegree = 111_000;

/**
 * The latitudes between which a town has to lie for a service to be within reach of it: a glance that spares measuring
 * most distances. All of them, where it may be had otherwise than at its places.
 */
export function beltOf({ ways }: Supplied, reachMetres: number): [south: number, north: number] {
  const known = ways.flatMap(({ kind, place }) => (kind === 'venue' ? (place?.point?.latitude ?? []) : []));
  if (known.length < ways.length) return [-90, 90];
  const degrees = reachMetres / metresOfDegree;
  return [Math.min(...known) - degrees, Math.max(...known) + degrees];
}

/** Whether a town lies in one of several councils, or in a county whose council serves it; null is not known. */
function liesIn({ council, county }: Town, councils: readonly string[]): boolean | null {
  if (council === undefined) return null;
  const isOfCounty = (named: string): boolean =>
    county !== undefined && isSameCouncil(council, named) === null && bareName(named) === bareName(county);
  return councils.some(isOfCounty) || isAmongCouncils(council, councils);
}

/** Whether a service takes people who live in a town; null is not known. */
export function takesPeopleOf({ residentsOf }: Service, town: Town): boolean | null {
  return residentsOf.length === 0 || liesIn(town, residentsOf);
}

/** Whether a place of which no point is known may be near a town: nobody says that it is in another council. */
export function mayBeNear(place: ServicePlace | null, town: Town): boolean {
  return place?.council === undefined || liesIn(town, [place.council]) !== false;
}

/** Whether a service that comes to people comes to a town; null where it does not say for where, or that cannot be told. */
export function comesTo({ coverage, places }: Service, town: Town): boolean | null {
  if (coverage === undefined) return null;
  const { nations, councils, withinKilometres } = coverage;
  const centre = places[0]?.point;
  const answers = [
    ...(nations.length === 0 ? [] : [town.nation === undefined ? null : nations.includes(town.nation)]),
    ...(councils.length === 0 ? [] : [liesIn(town, councils)]),
    ...(withinKilometres === undefined
      ? []
      : [centre === undefined ? null : distanceMetres(town.point, centre) <= withinKilometres * 1_000]),
  ];
  if (answers.includes(true)) return true;
  return answers.length === 0 || answers.includes(null) ? null : false;
}
