// What services do for topics, in a form that can be asked of all of them in a moment.
import type { PartFacts } from '../pack/pack-index.ts';
import type { Service } from '../record/service.ts';
import { generalistGroups, type TopicId, topicGroups, topicIds } from '../record/taxonomy.ts';
import { relatedTopics } from './related-topics.ts';
import { topicValue } from './weights.ts';

/** The topics of a service, a bit for each: the first 32 topics in `low`, the others in `high`. */
export interface TopicFacts {
  statedLow: number;
  statedHigh: number;
  suggestedLow: number;
  suggestedHigh: number;
  isGeneralist: boolean;
}

/** The topic facts of one service. */
export function topicFactsOf({ topics, suggestedTopics = [], generalist }: Service): TopicFacts {
  const [statedLow, statedHigh] = bitsOf(topics);
  const [suggestedLow, suggestedHigh] = bitsOf(suggestedTopics);
  return { statedLow, statedHigh, suggestedLow, suggestedHigh, isGeneralist: generalist === true };
}

/** The topic facts of all services of a part of a pack together; null where the pack does not tell. */
export function topicFactsIn({ topics, suggested, generalist }: PartFacts): TopicFacts | null {
  if (topics === undefined || suggested === undefined || generalist === undefined) return null;
  const [statedLow, statedHigh] = halvesOf(topics);
  const [suggestedLow, suggestedHigh] = halvesOf(suggested);
  return { statedLow, statedHigh, suggestedLow, suggestedHigh, isGeneralist: generalist };
}

/** Hexadecimal digits as their lower and higher 32 bits. */
function halvesOf(digits: string): [low: number, high: number] {
  const all = digits.padStart(16, '0');
  return [Number.parseInt(all.slice(-8), 16) | 0, Number.parseInt(all.slice(-16, -8), 16) | 0];
}

/** Tells of any service how much it does for a topic at most: `topicValueOf`, but that all stated topics count alike. */
export function createTopicGauge(topic: TopicId): (facts: TopicFacts) => number {
  const { stated, suggested, relatedGeneralist, related, generalist, relatedSuggested } = topicValue;
  const [low, high] = bitsOf([topic]);
  const [closeLow, closeHigh] = bitsOf(relatedTopics[topic]);
  const isForGeneralists = generalistGroups.includes(topicGroups[topic]);
  return ({ statedLow, statedHigh, suggestedLow, suggestedHigh, isGeneralist }) => {
    if ((statedLow & low) !== 0 || (statedHigh & high) !== 0) return stated;
    if ((suggestedLow & low) !== 0 || (suggestedHigh & high) !== 0) return suggested;
    const helps = isGeneralist && isForGeneralists;
    if ((statedLow & closeLow) !== 0 || (statedHigh & closeHigh) !== 0)
      return helps ? relatedGeneralist : related;
    if (helps) return generalist;
    return (suggestedLow & closeLow) !== 0 || (suggestedHigh & closeHigh) !== 0 ? relatedSuggested : 0;
  };
}

const places = new Map(topicIds.map((id, place) => [id, place]));

function bitsOf(topics: readonly TopicId[]): [low: number, high: number] {
  let low = 0;
  let high = 0;
  for (const topic of topics) {
    const place = places.get(topic) ?? 0;
    if (place < 32) low |= 1 << place;
    else high |= 1 << (place - 32);
  }
  return [low, high];
}
