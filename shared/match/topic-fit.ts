// How much of what was asked a service does, topic by topic.
import type { Service } from '../record/service.ts';
import { generalistGroups, type TopicId, topicGroups } from '../record/taxonomy.ts';
import type { Consideration } from './consideration.ts';
import type { Reason, Unknown } from './match.ts';
import type { Offer } from './offer.ts';
import { belongsToOne } from './person.ts';
import type { Question } from './question.ts';
import { relatedTopics } from './related-topics.ts';
import type { Evidence } from './text.ts';
import { anythingValue, bestTopicShare, topicValue } from './weights.ts';

/** What a service does for one topic. */
export interface TopicFit {
  /** 0 where nothing speaks for it. */
  value: number;
  reasons: Reason[];
  unknowns: Unknown[];
  /** Does it, rather than something close to it. */
  meets: boolean;
}

export interface AboutFit extends Consideration {
  /** Whether it is about what was asked at all. */
  isAbout: boolean;
  meets: TopicId[];
  /** What it does for each topic of the need, in its order. */
  perTopic: number[];
}

const nothing: TopicFit = { value: 0, reasons: [], unknowns: [], meets: false };
const first: TopicId = 'first-steps';

/** What a service does for one topic: the strongest thing that speaks for it. */
export function topicFit(service: Service, topic: TopicId): TopicFit {
  const order = service.topics.indexOf(topic);
  if (order >= 0) {
    const value = Math.max(topicValue.statedLeast, topicValue.stated - order * topicValue.perPlace);
    return { value, reasons: [{ code: 'teaches', topic }], unknowns: [], meets: true };
  }
  const unknowns: Unknown[] = [{ code: 'topic', topic }];
  if (service.suggestedTopics?.includes(topic) === true)
    return { value: topicValue.suggested, reasons: [{ code: 'teaches', topic }], unknowns, meets: true };
  const close = relatedTopics[topic];
  const related = service.topics.find((stated) => close.includes(stated));
  const isGeneralist = service.generalist === true && generalistGroups.includes(topicGroups[topic]);
  const generalist: Reason[] = isGeneralist ? [{ code: 'generalist', topic }] : [];
  if (related !== undefined) {
    const reasons: Reason[] = [...generalist, { code: 'related', topic: related, asked: topic }];
    return isGeneralist
      ? { value: topicValue.relatedGeneralist, reasons, unknowns: [], meets: true }
      : { value: topicValue.related, reasons, unknowns, meets: false };
  }
  if (isGeneralist) return { value: topicValue.generalist, reasons: generalist, unknowns: [], meets: true };
  const suggested = service.suggestedTopics?.find((likely) => close.includes(likely));
  if (suggested === undefined) return nothing;
  const reasons: Reason[] = [{ code: 'related', topic: suggested, asked: topic }];
  return { value: topicValue.relatedSuggested, reasons, unknowns, meets: false };
}

/** How well the service is about what was asked. */
export function aboutFit(offer: Offer, question: Question, evidence: Evidence): AboutFit {
  switch (question.about) {
    case 'topics':
      return fitOfTopics(offer.service, question, evidence);
    case 'words':
      return fitOfWords(offer, question, evidence);
    case 'anything':
      return fitOfAnything(offer, question);
  }
}

/** The best of the topics counts most, and each further one that is met adds to it, by its weight. */
function fitOfTopics(service: Service, { need: { topics } }: Question, evidence: Evidence): AboutFit {
  const fits = topics.map(({ id }) => topicFit(service, id));
  const perTopic = fits.map(({ value }) => value);
  const weighed = topics.map(({ weight }, index) => weight * (perTopic[index] ?? 0));
  const strongest = Math.max(...topics.map(({ weight }) => weight));
  const best = Math.max(...weighed) / strongest;
  const all =
    weighed.reduce((sum, value) => sum + value, 0) / topics.reduce((sum, { weight }) => sum + weight, 0);
  if (best === 0) return fitOfText(topicValue.textOnly, evidence, topics[0]?.id, perTopic);
  return {
    value: bestTopicShare * best + (1 - bestTopicShare) * all,
    reasons: onceEach(fits.flatMap(({ reasons }) => reasons)),
    // Only what the need is mostly about is worth asking about.
    unknowns: fits.flatMap(({ unknowns }, index) =>
      weighed[index] === Math.max(...weighed) ? unknowns : [],
    ),
    isAbout: true,
    meets: topics.filter((_, index) => fits[index]?.meets === true).map(({ id }) => id),
    perTopic,
  };
}

/** One topic may be close to several that were asked for; it is said once. */
function onceEach(reasons: readonly Reason[]): Reason[] {
  const said = new Set<TopicId>();
  return reasons.filter((reason) => {
    if (reason.code !== 'related') return true;
    return said.has(reason.topic) ? false : said.add(reason.topic);
  });
}

function fitOfText(
  most: number,
  { words, share }: Evidence,
  topic: TopicId | undefined,
  perTopic: number[],
): AboutFit {
  const reasons = words.map((word): Reason => ({ code: 'mentions', word }));
  const unknowns: Unknown[] = topic === undefined ? [] : [{ code: 'topic', topic }];
  if (words.length === 0)
    return { value: topicValue.none, reasons: [], unknowns: [], isAbout: false, meets: [], perTopic };
  return {
    value: Math.max(topicValue.none, most * share),
    reasons,
    unknowns,
    isAbout: true,
    meets: [],
    perTopic,
  };
}

/** A text that has the words stands above places that help with anything. */
function fitOfWords(offer: Offer, question: Question, evidence: Evidence): AboutFit {
  const general = fitOfAnything(offer, question);
  const inText = fitOfText(1 - topicValue.textOnly, evidence, undefined, []);
  if (evidence.words.length === 0) return { ...general, value: topicValue.textOnly * general.value };
  return {
    ...inText,
    value: inText.value + (general.isAbout ? topicValue.textOnly * general.value : 0),
    reasons: [...inText.reasons, ...(general.isAbout ? general.reasons : [])],
  };
}

/** Places that help with anything, then first steps, then what is meant for such a person or given in the way asked for. */
function fitOfAnything({ service, modes }: Offer, { person, modes: wanted }: Question): AboutFit {
  const about = (value: number, reasons: Reason[]): AboutFit => ({
    value,
    reasons,
    unknowns: [],
    isAbout: true,
    meets: [],
    perTopic: [],
  });
  if (service.generalist === true)
    return about(anythingValue.generalist, [{ code: 'generalist', topic: first }]);
  if (service.topics.includes(first))
    return about(anythingValue.firstSteps, [{ code: 'teaches', topic: first }]);
  const isFor = belongsToOne(person, [...service.audiences, ...service.onlyFor]) === true;
  if (isFor || wanted.some((mode) => modes.includes(mode))) return about(anythingValue.fitting, []);
  return { ...about(topicValue.none, []), isAbout: false };
}
