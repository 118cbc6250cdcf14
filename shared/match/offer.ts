// The ways in which one service can be had: at each of its venues, by a visit, and from afar.
import { distanceMetres, steppedDistance } from '../place/distance.ts';
import type { Capacity, PlainDate, Schedule, Service, ServicePlace } from '../record/service.ts';
import { type AccessId, type ModeId, remoteModes } from '../record/taxonomy.ts';
import { isAmongCouncils } from './council.ts';
import { covers } from './coverage.ts';
import { comingModes, type Question } from './question.ts';
import { afarDensities, journeyMetres, localDensities } from './weights.ts';

/** One way in which a service can be had, whoever asks. */
export interface Way {
  service: Service;
  kind: 'venue' | 'visit' | 'afar';
  /** The venue; null where help comes, or where no venue is stated. */
  place: ServicePlace | null;
  /** The modes of the service that it has in this way. */
  modes: readonly ModeId[];
  access: readonly AccessId[];
  when: Schedule | undefined;
  capacity: Capacity | undefined;
  lastChecked: PlainDate | undefined;
  /** The service can be had at a venue as well. */
  hasVenue: boolean;
}

/** One way of having a service, for one person. */
export interface Offer extends Way {
  /** The same for whoever asks. */
  way: Way;
  /** To the venue, as the crow flies; null where either end is not known. */
  distanceMetres: number | null;
  /** How far off it counts as, in whole steps of what the person's place can tell apart; null where no place was given. */
  awayMetres: number | null;
  /** Whether it comes this far; null is not known. A venue is for whoever comes. */
  covers: boolean | null;
}

/** Whether help comes from no one place: for a whole nation, or nobody says for where. */
export function isFromAfar({ kind, service: { coverage } }: Pick<Way, 'kind' | 'service'>): boolean {
  return kind !== 'venue' && (coverage === undefined || coverage.nations.length > 0);
}

/** Whether a way of being had is there for somebody who may live anywhere: it comes, and not in one area alone. */
export function isForAnyPlace(way: Way): boolean {
  if (way.kind === 'visit' && way.service.coverage === undefined) return false;
  return isFromAfar(way);
}

/** Modes that need a venue. */
const venueModes: readonly ModeId[] = ['drop-in', 'course', 'group', 'grant'];

/** Every way in which the service can be had; at least one. */
export function waysOf(service: Service): Way[] {
  const venues = service.places.filter((place) => isMetAt(place, service));
  const { modes, coverage } = service;
  const hasVenue = venues.length > 0;
  const isVisited = modes.includes('home-visit') || (modes.includes('outreach') && coverage !== undefined);
  const isAfar = modes.some((mode) => remoteModes.includes(mode)) && (coverage !== undefined || !hasVenue);
  const ways = venues.map((place) => wayBy('venue', service, place, true));
  const [base = null] = service.places;
  if (isVisited) ways.push(wayBy('visit', service, base, hasVenue));
  if (isAfar || (coverage !== undefined && !hasVenue && !isVisited))
    ways.push(wayBy('afar', service, base, hasVenue));
  return ways.length > 0 ? ways : [wayBy('venue', service, null, false)];
}

/** The way as it is for this person. */
export function offerOf(way: Way, question: Question): Offer {
  return way.kind === 'venue' ? atVenue(way, question) : fromBase(way, question);
}

/** Whether a place is one to go to, rather than where those who come set out from. */
function isMetAt(place: ServicePlace, { modes, coverage }: Service): boolean {
  if (modes.some((mode) => venueModes.includes(mode))) return true;
  if (!modes.some((mode) => comingModes.includes(mode))) return true;
  // Help one to one may be either; a venue with a name settles it.
  if (place.venue !== undefined && modes.some((mode) => !comingModes.includes(mode))) return true;
  return coverage === undefined && !modes.some((mode) => ['home-visit', 'phone', 'remote'].includes(mode));
}

function atVenue(way: Way, question: Question): Offer {
  const { place: from } = question;
  const point = way.place?.point;
  const away = from === null || point === undefined ? null : distanceMetres(from.point, point);
  const awayMetres =
    from === null
      ? null
      : away === null
        ? unknownAway(way.place, question)
        : steppedApart(away, from.uncertaintyMetres, way.place?.pointAccuracyMetres);
  return { ...way, way, distanceMetres: away, awayMetres, covers: true };
}

/** In whole steps of what is known least closely, the person's place or the venue's; never less than by the first alone. */
function steppedApart(away: number, uncertaintyMetres: number, accuracyMetres = 0): number {
  return Math.max(steppedDistance(away, uncertaintyMetres), steppedDistance(away, accuracyMetres));
}

/**
 * A venue without a point may be anywhere, but no nearer than its council is known to have places; one in the person's
 * own council is not far.
 */
function unknownAway(place: ServicePlace | null, question: Question): number {
  const { place: from, councilMetres } = question;
  if (place?.council === undefined) return journeyMetres;
  if (isAmongCouncils(from?.council, [place.council]) === true) return unlocatedMetres(question);
  return Math.max(journeyMetres, councilMetres(place.council) ?? 0);
}

/** The least that a venue without a known point can count as being off, in metres; 0 where no place was given. */
export function unlocatedMetres({ place, densityMetres }: Pick<Question, 'place' | 'densityMetres'>): number {
  return place === null ? 0 : Math.min(afarDensities * densityMetres, journeyMetres);
}

function fromBase(way: Way, question: Question): Offer {
  const served = covers(way.service, question);
  return {
    ...way,
    way,
    distanceMetres: null,
    awayMetres: question.place === null ? null : awayOf(way, served, question),
    covers: served,
  };
}

/** The least that help without a known place to go to can count as being off, in metres; 0 where no place was given. */
export function leastAwayOf({ kind, service, hasVenue }: Way, question: Question): number {
  const { place, densityMetres, isFarToAll, wantsToStay } = question;
  if (kind === 'venue') return unlocatedMetres(question);
  if (place === null || isFarToAll) return 0;
  const isLocal = kind === 'visit' || !isFromAfar({ kind, service });
  const usual = (isLocal ? localDensities : afarDensities) * densityMetres;
  // Who has a venue is met there, unless it is a journey or somebody asked to stay where they are.
  return hasVenue && !wantsToStay ? Math.max(usual, journeyMetres) : usual;
}

function awayOf(way: Way, served: boolean | null, question: Question): number {
  const { kind, service } = way;
  const { place } = question;
  const least = leastAwayOf(way, question);
  const centre = service.places[0]?.point;
  if (kind === 'afar' || served === true || place === null || centre === undefined) return least;
  return Math.max(least, steppedDistance(distanceMetres(place.point, centre), place.uncertaintyMetres));
}

/** What is stated at a place wins over what the service states; whoever comes sets out from there. */
function wayBy(kind: Way['kind'], service: Service, place: ServicePlace | null, hasVenue: boolean): Way {
  return {
    service,
    kind,
    place: kind === 'venue' ? place : null,
    modes: service.modes.filter((mode) => isHadBy(kind, mode)),
    access: place?.access ?? service.access,
    when: place?.when ?? service.when,
    capacity: place?.capacity ?? service.capacity,
    lastChecked: place?.lastChecked ?? service.lastChecked,
    hasVenue,
  };
}

function isHadBy(kind: Way['kind'], mode: ModeId): boolean {
  if (kind === 'venue') return mode !== 'home-visit' && mode !== 'phone' && mode !== 'remote';
  if (mode === 'drop-in') return false;
  return kind === 'visit' ? !remoteModes.includes(mode) : mode !== 'home-visit' && mode !== 'outreach';
}
