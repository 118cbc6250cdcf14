// How much of what was asked a service does, topic by topic.
import type { WantedTopic } from '../need/need.ts';
import type { Service } from '../record/service.ts';
import { generalistGroups, type TopicId, topicGroups } from '../record/taxonomy.ts';
import type { Offer } from './offer.ts';
import { belongsToOne } from './person.ts';
import type { Question } from './question.ts';
import { relatedTopics } from './related-topics.ts';
import type { Evidence } from './text.ts';
import type { Told } from './told.ts';
import { anythingValue, bestTopicShare, topicValue } from './weights.ts';

/** Where everybody begins. */
export const firstTopic: TopicId = 'first-steps';

/** How much a service does for one topic: the strongest thing that speaks for it; 0 where nothing does. */
export function topicValueOf({ topics, suggestedTopics, generalist }: Service, topic: TopicId): number {
  const order = topics.indexOf(topic);
  if (order >= 0) return Math.max(topicValue.statedLeast, topicValue.stated - order * topicValue.perPlace);
  if (suggestedTopics?.includes(topic) === true) return topicValue.suggested;
  const close = relatedTopics[topic];
  const isGeneralist = generalist === true && isForGeneralists(topic);
  if (topics.some((stated) => close.includes(stated)))
    return isGeneralist ? topicValue.relatedGeneralist : topicValue.related;
  if (isGeneralist) return topicValue.generalist;
  return suggestedTopics?.some((likely) => close.includes(likely)) === true ? topicValue.relatedSuggested : 0;
}

const isForGeneralists = (topic: TopicId): boolean => generalistGroups.includes(topicGroups[topic]);

/** What a service is worth for several topics: the best counts most, and each adds to it by its weight; 0 where none is met. */
export function valueOfTopics(topics: readonly WantedTopic[], values: ArrayLike<number>): number {
  let strongest = 0;
  let best = 0;
  let all = 0;
  let most = 0;
  for (let index = 0; index < topics.length; index++) {
    const { weight } = topics[index] as WantedTopic;
    const value = weight * (values[index] as number);
    strongest = Math.max(strongest, weight);
    best = Math.max(best, value);
    all += value;
    most += weight;
  }
  return best === 0 ? 0 : bestTopicShare * (best / strongest) + (1 - bestTopicShare) * (all / most);
}

/** How well the service is about what was asked, 0 to 1; 0 where it is not about it at all. */
export function weighAbout(offer: Offer, question: Question, evidence: Evidence, told?: Told): number {
  switch (question.about) {
    case 'topics':
      return weighTopics(offer.service, question.need.topics, evidence, told);
    case 'words':
      return weighTextAlone(offer, question, evidence, told);
    case 'anything':
      return weighAnything(offer, question, told);
  }
}

/** The person's own words in a text speak for the topic that is wanted most; they are told where words are weighed. */
function weighTopics(
  service: Service,
  topics: readonly WantedTopic[],
  { share }: Evidence,
  told?: Told,
): number {
  const values = topics.map(({ id }) => topicValueOf(service, id));
  const [first] = topics;
  const inText = topicValue.textOnly * share;
  if (told !== undefined) tellTopics(service, topics, told);
  if (first !== undefined && inText > (values[0] ?? 0)) {
    values[0] = inText;
    told?.unknowns.push({ code: 'topic', topic: first.id });
  }
  return valueOfTopics(topics, values);
}

function tellTopics(service: Service, topics: readonly WantedTopic[], told: Told): void {
  const weighed = topics.map(({ id, weight }) => weight * topicValueOf(service, id));
  // One topic may be close to several that were asked for; it is said once.
  const close = new Set<TopicId>();
  topics.forEach(({ id }, index) => {
    // Only what the need is mostly about is worth asking about.
    tellTopic(service, id, weighed[index] === Math.max(...weighed), close, told);
  });
}

function tellTopic(service: Service, topic: TopicId, isMain: boolean, close: Set<TopicId>, told: Told): void {
  if (topicValueOf(service, topic) === 0) return;
  const { topics, suggestedTopics = [] } = service;
  const isStated = topics.includes(topic);
  const isTaught = isStated || suggestedTopics.includes(topic);
  const isGeneralist = !isTaught && service.generalist === true && isForGeneralists(topic);
  const isClose = (other: TopicId): boolean => relatedTopics[topic].includes(other);
  const related = isTaught
    ? undefined
    : (topics.find(isClose) ?? (isGeneralist ? undefined : suggestedTopics.find(isClose)));
  if (isTaught) told.reasons.push({ code: 'teaches', topic });
  if (isGeneralist) told.reasons.push({ code: 'generalist', topic });
  if (related !== undefined && !close.has(related)) {
    told.reasons.push({ code: 'related', topic: related, asked: topic });
    close.add(related);
  }
  if (isTaught || isGeneralist) told.meets.push(topic);
  if (isMain && !isStated && !isGeneralist) told.unknowns.push({ code: 'topic', topic });
}

/** A text that has the words stands above places that help with anything. */
function weighTextAlone(offer: Offer, question: Question, { words, share }: Evidence, told?: Told): number {
  for (const word of words) told?.reasons.push({ code: 'mentions', word });
  return (1 - topicValue.textOnly) * share + topicValue.textOnly * weighAnything(offer, question, told);
}

/** Places that help with anything, then first steps, then what is meant for such a person or given in the way asked for. */
function weighAnything({ service, modes }: Offer, { person, modes: wanted }: Question, told?: Told): number {
  if (service.generalist === true) {
    told?.reasons.push({ code: 'generalist', topic: firstTopic });
    return anythingValue.generalist;
  }
  if (service.topics.includes(firstTopic)) {
    told?.reasons.push({ code: 'teaches', topic: firstTopic });
    return anythingValue.firstSteps;
  }
  const isFor =
    belongsToOne(person, service.audiences) === true || belongsToOne(person, service.onlyFor) === true;
  return isFor || wanted.some((mode) => modes.includes(mode)) ? anythingValue.fitting : 0;
}
