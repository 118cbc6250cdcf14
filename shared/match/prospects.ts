// What a service may be worth at most, told without judging it: whatever else is weighed only takes away.
import type { WantedTopic } from '../need/need.ts';
import { severalNeeds } from './order.ts';
import type { Question } from './question.ts';
import type { Shelf, Stock, TopicStock } from './stock.ts';
import { type Findings, noEvidence } from './text.ts';
import { firstTopic, valueOfTopics } from './topic-fit.ts';
import { anythingValue, leniency, topicValue, unnamed } from './weights.ts';

/** A shelf, and what its services are worth at most, next door and trusted. */
export interface Prospect {
  shelf: Shelf;
  most: number;
}

export interface Prospects {
  /** Together they hold every service but those that stand out, some several times. */
  prospects: readonly Prospect[];
  /** Services that the words of the question point to one by one, by their numbers. */
  standingOut: Iterable<number>;
  /** The most that a service is worth for what it is about, next door and trusted; 0 where it is not about it. */
  aboutOf(number: number): number;
  /** What the question itself leaves at most of the worth of what it refuses. */
  leniency: number;
}

/** More than these are not looked at one by one. */
const mostStandingOut = 300;

/** Looks at what a question is about, and at where in the stock that may be found. */
export function createProspects(stock: Stock, question: Question, findings: Findings): Prospects {
  const { about, need } = question;
  const { evidence, hasNamed } = findings;
  const { topics } = need;
  const several = severalNeeds(need);
  const asked = topics.map(({ id }) => stock.topic(id));

  function generalOf(number: number): number {
    const service = stock.services[number];
    if (service?.generalist === true) return anythingValue.generalist;
    return service?.topics.includes(firstTopic) === true ? anythingValue.firstSteps : anythingValue.fitting;
  }

  const values = new Float64Array(topics.length);
  function worthOf(number: number): number {
    if (about === 'topics') {
      for (let index = 0; index < asked.length; index++) {
        const { tierOf, tiers } = asked[index] as TopicStock;
        values[index] = tiers[tierOf[number] as number]?.value ?? 0;
      }
      const inText = topicValue.textOnly * (evidence.get(number) ?? noEvidence).share;
      values[0] = Math.max(values[0] as number, inText);
      return worthFor(topics, several, values);
    }
    const general = generalOf(number);
    if (about === 'anything') return general;
    const { share } = evidence.get(number) ?? noEvidence;
    return (1 - topicValue.textOnly) * share + topicValue.textOnly * general;
  }
  const isUnnamed = (number: number): boolean => hasNamed && evidence.get(number)?.named !== true;

  const pointedTo = about === 'words' || hasNamed ? [...evidence.keys()] : [];
  const isFew = pointedTo.length <= mostStandingOut;
  const ofOthers = hasNamed && isFew ? unnamed : 1;
  const general = about === 'words' ? topicValue.textOnly : 1;
  const prospects: Prospect[] =
    about === 'topics'
      ? [
          ...asked.flatMap(({ tiers }, place) =>
            tiers.map(({ value, shelf }) => ({
              shelf,
              most: ofOthers * mostWith(topics, several, place, value),
            })),
          ),
          {
            shelf: stock.everything,
            most: findings.hasWords ? ofOthers * mostWith(topics, several, 0, topicValue.textOnly) : 0,
          },
        ]
      : !isFew
        ? [{ shelf: stock.everything, most: 1 }]
        : [
            { shelf: stock.generalists, most: general * anythingValue.generalist * ofOthers },
            { shelf: stock.firstSteps, most: general * anythingValue.firstSteps * ofOthers },
            { shelf: stock.everything, most: general * anythingValue.fitting * ofOthers },
          ];
  return {
    prospects: !isFew && about === 'topics' ? prospects.map(({ shelf }) => ({ shelf, most: 1 })) : prospects,
    standingOut: isFew ? pointedTo : [],
    aboutOf: (number) => (isUnnamed(number) ? unnamed * worthOf(number) : worthOf(number)),
    leniency: Math.max(
      question.demands.some(({ isMust }) => isMust) ? leniency.must : 0,
      need.mustNot.length > 0 ? leniency['must-not'] : 0,
      need.level === null ? 0 : leniency['wrong-level'],
      question.lacksDevice ? leniency['needs-device'] : 0,
    ),
  };
}

/** What a service is worth for its topics: on the whole, or, where there are several needs, for the one that it serves best. */
export function worthFor(
  topics: readonly WantedTopic[],
  several: readonly number[],
  values: ArrayLike<number>,
): number {
  let most = valueOfTopics(topics, values);
  for (const index of several) most = Math.max(most, values[index] as number);
  return most;
}

/**
 * The most that a service is worth that does so much for one topic, given by its place. What does more for another
 * by its weight is on the shelves of that topic as well, and is found there.
 */
function mostWith(
  topics: readonly WantedTopic[],
  several: readonly number[],
  place: number,
  value: number,
): number {
  const share = (topics[place] as WantedTopic).weight * value;
  const values = topics.map(({ weight }, index) => (index === place ? value : Math.min(1, share / weight)));
  return worthFor(topics, several, values);
}
