// A need, and all that is the same for every service it is set against.
import type { Must, Need } from '../need/need.ts';
import type { Place } from '../place/place.ts';
import { type ModeId, remoteModes } from '../record/taxonomy.ts';
import type { Clock } from './clock.ts';
import { type Person, personOf } from './person.ts';
import { strongTopic } from './weights.ts';

/** Something that an offer should have. */
export interface Demand {
  code: Must;
  /** Without it the person cannot take part. */
  isMust: boolean;
}

/** What decides whether a service is about the right thing: its topics, its own words, or neither was said. */
export type About = 'topics' | 'words' | 'anything';

/** What can be known of the ground around a place; see `ground.ts`. */
export interface Surroundings {
  densityMetres: number;
  /**
   * How far off the nearest known place of a council, or of the town it is called after, is; null where none is known.
   * Where that is too far to matter it may be nearer than that, but still too far.
   */
  councilMetres(council: string): number | null;
}

export interface Question extends Surroundings {
  need: Need;
  about: About;
  place: Place | null;
  clock: Clock;
  person: Person;
  /** Ways of helping that were asked for; any of them will do. */
  modes: readonly ModeId[];
  demands: readonly Demand[];
  /** Has nothing to learn or call on. */
  lacksDevice: boolean;
  /** Help that comes was asked for, so it is as good as help next door. */
  wantsToStay: boolean;
  /** Can hardly leave home. */
  isHousebound: boolean;
  /** Even the nearest that fits is a journey: help that comes stands as high as if it were next door. */
  isFarToAll: boolean;
}

/** Modes in which help comes to the person. */
export const comingModes: readonly ModeId[] = ['home-visit', 'outreach', ...remoteModes];

/** Makes the question; `about` is 'words' where only words were said and some service has them. */
export function toQuestion(
  need: Need,
  about: About,
  place: Place | null,
  clock: Clock,
  surroundings: Surroundings,
): Question {
  const modes = [...new Set([...need.modes, ...need.must.flatMap((must) => modeOf(must))])];
  const wantsToStay = modes.some((mode) => comingModes.includes(mode));
  // "I can't leave him": for today it is the same as not being able to go out.
  const person = personOf(need, wantsToStay && need.mustNot.includes('mode:drop-in') ? ['housebound'] : []);
  return {
    ...surroundings,
    need,
    about,
    place,
    clock,
    person,
    modes,
    demands: demandsOf(need),
    lacksDevice: lacksDevice(need),
    wantsToStay,
    isHousebound: person.audiences.has('housebound') || person.implied.has('housebound'),
    isFarToAll: false,
  };
}

function modeOf(must: Must): ModeId[] {
  return must.startsWith('mode:') ? [must.slice('mode:'.length) as ModeId] : [];
}

/** Musts first, then wishes that are not musts as well. A wish for one of several modes is not a demand for each. */
function demandsOf({ must, access, availability, language, cost }: Need): Demand[] {
  const wishes: Must[] = [
    ...access.map((id): Must => `access:${id}`),
    ...(availability === null ? [] : ([`access:${availability}`] as const)),
    ...(language === null || language === 'en' ? [] : ([`lang:${language}`] as const)),
    ...(cost === null ? [] : ([`cost:${cost}`] as const)),
  ];
  const musts = new Set(must);
  return [
    ...[...musts].map((code) => ({ code, isMust: true })),
    ...[...new Set(wishes)].filter((code) => !musts.has(code)).map((code) => ({ code, isMust: false })),
  ];
}

/** Nobody says "I have nothing": somebody who asks for a device, and was not said to have one, has none. */
function lacksDevice({ topics, has }: Need): boolean {
  const asks = topics.some(({ id, weight }) => id === 'device-get' && weight >= strongTopic);
  return asks && !has.some((thing) => thing !== 'internet' && thing !== 'email');
}
