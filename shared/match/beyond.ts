// What services that were not read can be worth at most, told from what the pack says of them: never less than what
// judging them would show.
import type { Part } from '../pack/pack-index.ts';
import type { UnreadPart } from '../pack/pack-reader.ts';
import { distanceToBoxMetres, steppedDistance } from '../place/distance.ts';
import type { PlainDate, ServiceId } from '../record/service.ts';
import { isAmongCouncils } from './council.ts';
import type { CouncilPoints } from './ground.ts';
import { nearnessAt } from './nearness.ts';
import { severalNeeds } from './order.ts';
import { worthFor } from './prospects.ts';
import type { Question } from './question.ts';
import type { Findings, TextReader } from './text.ts';
import { createTopicGauge, topicFactsIn } from './topic-facts.ts';
import { firstTopic } from './topic-fit.ts';
import * as weights from './weights.ts';
import type { WordsBeyond } from './words-beyond.ts';

/** What is known of a directory beyond the services at hand. */
export interface Beyond {
  unread: readonly UnreadPart[];
  councils: CouncilPoints;
  /** Services that are somewhere in the directory and take the place of some at hand. */
  listed: readonly ServiceId[];
  words: WordsBeyond;
  /** Remembers the texts that were read when there was less at hand. */
  readText: TextReader;
}

/** What the services of one unread part are worth at most. */
export interface Outlook {
  of: UnreadPart;
  /** The least that any known place of them can be off, in metres; 0 where no place was given, infinite where none is known. */
  metres: number;
  /** Of those that fit, the most that one is worth; minus infinity where none can fit. */
  fits: number;
  /** Of the others, how nearly right one is at most. */
  refused: number;
}

/** Scores are rounded, and products depend a little on their order: a promise is kept to so much. */
const slack = 1e-4;
const nothing = Number.NEGATIVE_INFINITY;
/** Nobody else's fault than being far off, or in another's area, leaves more. */
const leniencyLeft = Math.max(weights.leniency['not-started'], weights.leniency.full, weights.leniency.must);
/** What is about something else is worth no more than this. */
const astray = weights.topicValue.none * weights.leniency['wrong-topic'];

/** Looks from a question at each unread part. */
export function lookBeyond(unread: readonly UnreadPart[], question: Question, findings: Findings): Outlook[] {
  const aboutIn = createAbout(question, findings);
  return unread.map((of) => {
    const { part } = of;
    const { metres, nearness, ofFar } = nearnessIn(part, question);
    const worth = aboutIn(of) * trustIn(part, question);
    const isTooFar = part.box !== null && part.councils === undefined && nearness.isFar;
    const refused = Math.max(
      leniencyLeft * worth * nearness.value,
      worth * ofFar,
      astray * nearness.value,
      part.box === null || part.councils !== undefined ? worth * weights.leniency.elsewhere : 0,
    );
    return {
      of,
      metres,
      fits: worth === 0 || isTooFar ? nothing : worth * nearness.value + slack,
      refused: refused + slack,
    };
  });
}

interface Nearness {
  metres: number;
  nearness: { value: number; isFar: boolean };
  /** The most that being too far off leaves. */
  ofFar: number;
}

function nearnessIn({ box, met, councils }: Part, question: Question): Nearness {
  const { place, densityMetres, isFarToAll } = question;
  if (place === null) {
    const isMet = box !== null && councils === undefined;
    const value = isMet ? weights.nearness.placeUnknown : 1;
    return { metres: 0, nearness: { value, isFar: false }, ofFar: 0 };
  }
  const { point, uncertaintyMetres } = place;
  const ofFar = nearnessAt(weights.farMetres, densityMetres);
  if (box === null) {
    const least = isFarToAll ? 0 : weights.localDensities * densityMetres;
    const away = met === undefined ? Number.POSITIVE_INFINITY : distanceToBoxMetres(point, met);
    return { metres: away, nearness: { value: nearnessAt(least, densityMetres), isFar: false }, ofFar };
  }
  const metres = distanceToBoxMetres(point, box);
  if (councils === undefined) {
    const value = nearnessAt(steppedDistance(metres, uncertaintyMetres), densityMetres);
    const isFar = metres - uncertaintyMetres > weights.farMetres;
    return { metres, nearness: { value, isFar }, ofFar: isFar ? value : ofFar };
  }
  // Somebody who is sure to be in one of the councils is next door to all who come there.
  const isServed = isAmongCouncils(place.council, councils) === true;
  const least = isServed ? 0 : Math.max(0, metres - uncertaintyMetres);
  return { metres, nearness: { value: nearnessAt(least, densityMetres), isFar: false }, ofFar };
}

/** The most that a service of a part is worth for what it is about; 0 where none is about it. */
function createAbout(question: Question, findings: Findings): (of: UnreadPart) => number {
  const { about, need } = question;
  const { topics } = need;
  const several = severalNeeds(need);
  const gauges = topics.map(({ id }) => createTopicGauge(id));
  const { general, inText, missing } = {
    general: weights.topicValue.textOnly,
    ...weights.words,
  };

  function worthOf(of: UnreadPart, share: number): number {
    const facts = topicFactsIn(of.part);
    if (about === 'topics') {
      const values = gauges.map((gauge) => (facts === null ? weights.topicValue.stated : gauge(facts)));
      values[0] = Math.max(values[0] ?? 0, general * share);
      const worth = worthFor(topics, several, values);
      return findings.hasWords ? worth * (missing + (inText - missing) * share) : worth;
    }
    const helps = facts === null ? 1 : generalIn(facts);
    return about === 'anything' ? helps : (1 - general) * share + general * helps;
  }
  const firstGauge = createTopicGauge(firstTopic);
  const generalIn = (facts: NonNullable<ReturnType<typeof topicFactsIn>>): number => {
    const { generalist, firstSteps, fitting } = weights.anythingValue;
    if (facts.isGeneralist) return generalist;
    return firstGauge(facts) === weights.topicValue.stated ? firstSteps : fitting;
  };
  return (of) => {
    const share = findings.hasWords ? (findings.unread?.shareIn(of) ?? 1) : 0;
    const worth = worthOf(of, share);
    const mayBeNamed = findings.unread?.mayBeNamed(of) ?? true;
    return findings.hasNamed && !mayBeNamed ? worth * weights.unnamed : worth;
  };
}

/** The most that is to be relied on what a service of a part says. */
function trustIn({ checked }: Part, { clock: { days } }: Question): number {
  const { recently, withinYear, longAgo, never } = weights.checked;
  const at = (day: PlainDate | ''): number =>
    day >= days.lately ? recently : day >= days.yearAgo ? withinYear : longAgo;
  if (checked === undefined) return recently;
  return checked === '' ? never : Math.max(never, at(checked));
}
