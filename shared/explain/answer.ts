// One answer of `ask --json`, exactly as CONTRACTS.md, section 3 has it: what other people's programs read.
import type { Match, Reason, Refusal, Unknown } from '../match/match.ts';
import type { Behaviour, Need } from '../need/need.ts';
import type { Understanding } from '../need/understand.ts';
import type { Place, PlaceKind, PlaceReading } from '../place/place.ts';
import type { ServiceId, ServicePlace } from '../record/service.ts';
import type { RedirectId, TopicId } from '../record/taxonomy.ts';
import type { Lookups } from './signpost.ts';

export interface AnswerPlace {
  label: string;
  latitude: number;
  longitude: number;
  uncertaintyMetres: number;
  kind: PlaceKind;
}

export interface AnswerMatch {
  id: ServiceId;
  name: string;
  organisation: string | null;
  /** Null for remote help, and where no place is known. */
  place: string | null;
  distanceMetres: number | null;
  remote: boolean;
  score: number;
  meets: TopicId[];
  reasons: Reason[];
  unknowns: Unknown[];
  refusals: Refusal[];
}

export interface Answer {
  id?: string;
  text: string;
  need: Need;
  place: AnswerPlace | null;
  placeChoices: AnswerPlace[];
  redirect: RedirectId | null;
  behaviour: Behaviour;
  matches: AnswerMatch[];
  problems: { code: 'place-not-found' | 'place-has-no-point' }[];
}

/** What was asked, what was made of it, and what was found. */
export interface Answering {
  id?: string;
  text: string;
  understanding: Understanding;
  /** What became of the place that was given apart or in the text; null when there was none. */
  where: PlaceReading | null;
  /** In the order shown. */
  matches: readonly Match[];
}

/** The answer as data, ready for JSON. */
export function toAnswer({ id, text, understanding, where, matches }: Answering, lookups: Lookups): Answer {
  const behaviour = behaviourOf(understanding, where);
  return {
    ...(id !== undefined && { id }),
    text,
    need: understanding.need,
    place: where?.kind === 'found' ? answerPlace(where.place) : null,
    placeChoices: where?.kind === 'choose' ? where.choices.map(answerPlace) : [],
    redirect: understanding.redirect?.id ?? null,
    behaviour,
    matches: showsMatches(behaviour) ? matches.map((match) => answerMatch(match, lookups)) : [],
    problems:
      where?.kind === 'not-found'
        ? [{ code: 'place-not-found' }]
        : where?.kind === 'no-location'
          ? [{ code: 'place-has-no-point' }]
          : [],
  };
}

/** What a page does with a request: danger comes before the question which place is meant, and that before results. */
export function behaviourOf({ behaviour }: Understanding, where: PlaceReading | null): Behaviour {
  return where?.kind === 'choose' && showsMatches(behaviour) ? 'ask-place' : behaviour;
}

/** Whether there are matches to show under a behaviour. */
export function showsMatches(behaviour: Behaviour): boolean {
  return behaviour === 'results' || behaviour === 'inline' || behaviour === 'tiles';
}

/** What a place may be called outside its own page: of a full postcode only the outcode. */
function publicLabel({ kind, label, outcode }: Place): string {
  return kind === 'postcode' || kind === 'sector' ? (outcode ?? label.split(' ')[0] ?? label) : label;
}

function answerPlace(place: Place): AnswerPlace {
  return {
    label: publicLabel(place),
    latitude: decimals(place.point.latitude, 5),
    longitude: decimals(place.point.longitude, 5),
    uncertaintyMetres: Math.round(place.uncertaintyMetres),
    kind: place.kind,
  };
}

function answerMatch(match: Match, lookups: Lookups): AnswerMatch {
  const { service, place, distanceMetres, remote, score, meets, reasons, unknowns, refusals } = match;
  return {
    id: service.id,
    name: service.name,
    organisation: lookups.organisation(service.organisation)?.name ?? null,
    place: place === null ? null : nameOf(place),
    distanceMetres: distanceMetres === null ? null : Math.round(distanceMetres),
    remote,
    score: decimals(score, 6),
    meets,
    reasons,
    unknowns,
    refusals,
  };
}

function nameOf({ venue, address, town, postcode, council }: ServicePlace): string | null {
  return venue ?? address ?? town ?? postcode ?? council ?? null;
}

function decimals(value: number, places: number): number {
  return Number(value.toFixed(places));
}
