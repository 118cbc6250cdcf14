// The ways in which one service can be had: at each of its venues, by a visit, and from afar.
import { distanceMetres, steppedDistance } from '../place/distance.ts';
import type { Capacity, PlainDate, Schedule, Service, ServicePlace } from '../record/service.ts';
import { type AccessId, type ModeId, remoteModes } from '../record/taxonomy.ts';
import { isAmongCouncils } from './council.ts';
import { covers } from './coverage.ts';
import { comingModes, type Question } from './question.ts';
import { afarDensities, journeyMetres, localDensities } from './weights.ts';

export interface Offer {
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
  /** To the venue, as the crow flies; null where either end is not known. */
  distanceMetres: number | null;
  /** How far off it counts as, in whole steps of what the person's place can tell apart; null where no place was given. */
  awayMetres: number | null;
  /** Whether it comes this far; null is not known. A venue is for whoever comes. */
  covers: boolean | null;
}

/** Whether help comes from no one place: for a whole nation, or nobody says for where. */
export function isFromAfar({ kind, service: { coverage } }: Pick<Offer, 'kind' | 'service'>): boolean {
  return kind !== 'venue' && (coverage === undefined || coverage.nations.length > 0);
}

/** Modes that need a venue. */
const venueModes: readonly ModeId[] = ['drop-in', 'course', 'group', 'grant'];

/** Every way in which the service can be had; at least one. */
export function offersOf(service: Service, question: Question): Offer[] {
  const venues = service.places
    .filter((place) => isMetAt(place, service))
    .map((place) => atVenue(service, place, question));
  const { modes, coverage } = service;
  const isVisited = modes.includes('home-visit') || (modes.includes('outreach') && coverage !== undefined);
  const isAfar =
    modes.some((mode) => remoteModes.includes(mode)) && (coverage !== undefined || venues.length === 0);
  const coming = [
    ...(isVisited ? [fromBase('visit', service, question, venues.length > 0)] : []),
    ...(isAfar || (coverage !== undefined && venues.length === 0 && !isVisited)
      ? [fromBase('afar', service, question, venues.length > 0)]
      : []),
  ];
  const offers = [...venues, ...coming];
  return offers.length > 0 ? offers : [atVenue(service, null, question)];
}

/** Whether a place is one to go to, rather than where those who come set out from. */
function isMetAt(place: ServicePlace, { modes, coverage }: Service): boolean {
  if (modes.some((mode) => venueModes.includes(mode))) return true;
  if (!modes.some((mode) => comingModes.includes(mode))) return true;
  // Help one to one may be either; a venue with a name settles it.
  if (place.venue !== undefined && modes.some((mode) => !comingModes.includes(mode))) return true;
  return coverage === undefined && !modes.some((mode) => ['home-visit', 'phone', 'remote'].includes(mode));
}

function atVenue(service: Service, place: ServicePlace | null, question: Question): Offer {
  const away =
    question.place === null || place?.point === undefined
      ? null
      : distanceMetres(question.place.point, place.point);
  return {
    ...factsAt(service, place),
    kind: 'venue',
    place,
    modes: service.modes.filter((mode) => !['home-visit', 'phone', 'remote'].includes(mode)),
    distanceMetres: away,
    awayMetres:
      question.place === null
        ? null
        : away === null
          ? unknownAway(place, question)
          : steppedDistance(away, question.place.uncertaintyMetres),
    covers: true,
  };
}

/** A venue without a point may be anywhere; one in the person's own council is not far. */
function unknownAway(place: ServicePlace | null, { place: from, densityMetres }: Question): number {
  const isOwn = place?.council !== undefined && isAmongCouncils(from?.council, [place.council]) === true;
  return isOwn ? Math.min(afarDensities * densityMetres, journeyMetres) : journeyMetres;
}

function fromBase(kind: 'visit' | 'afar', service: Service, question: Question, hasVenue: boolean): Offer {
  const [base] = service.places;
  const served = covers(service, question);
  return {
    ...factsAt(service, base ?? null),
    kind,
    place: null,
    modes: service.modes.filter((mode) => isHadBy(kind, mode)),
    distanceMetres: null,
    awayMetres: question.place === null ? null : awayOf(kind, service, served, hasVenue, question),
    covers: served,
  };
}

function isHadBy(kind: 'visit' | 'afar', mode: ModeId): boolean {
  if (mode === 'drop-in') return false;
  return kind === 'visit' ? !remoteModes.includes(mode) : mode !== 'home-visit' && mode !== 'outreach';
}

function awayOf(
  kind: 'visit' | 'afar',
  service: Service,
  served: boolean | null,
  hasVenue: boolean,
  { place, densityMetres, isFarToAll, wantsToStay }: Question,
): number {
  const isLocal = kind === 'visit' || !isFromAfar({ kind, service });
  const usual = isFarToAll ? 0 : (isLocal ? localDensities : afarDensities) * densityMetres;
  // Who has a venue is met there, unless it is a journey or somebody asked to stay where they are.
  const least = hasVenue && !wantsToStay && !isFarToAll ? Math.max(usual, journeyMetres) : usual;
  const centre = service.places[0]?.point;
  if (kind === 'afar' || served === true || place === null || centre === undefined) return least;
  return Math.max(least, steppedDistance(distanceMetres(place.point, centre), place.uncertaintyMetres));
}

/** What is stated at a place wins over what the service states. */
function factsAt(
  service: Service,
  place: ServicePlace | null,
): Pick<Offer, 'service' | 'access' | 'when' | 'capacity' | 'lastChecked'> {
  return {
    service,
    access: place?.access ?? service.access,
    when: place?.when ?? service.when,
    capacity: place?.capacity ?? service.capacity,
    lastChecked: place?.lastChecked ?? service.lastChecked,
  };
}
