// What the person wants to do or to learn, from all that was found in their words.
import { type TopicId, topicGroups } from '../record/taxonomy.ts';
import { claimsOf, type Hit } from './cover.ts';
import { hitsOf } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import type { Possession, WantedTopic } from './need.ts';
import type { Negation } from './negation.ts';
import { seeksGift, seeksVolunteer } from './people.ts';
import { type Progress, progressIn } from './progress.ts';
import type { Reading } from './reading.ts';
import { rankTopics, weighTopics } from './weigh-topics.ts';

export interface TopicsRead {
  topics: WantedTopic[];
  ruledOut: ReadonlySet<TopicId>;
  progress: Progress | null;
  /** Offers help or a device, rather than seeks it. */
  gives: boolean;
}

/** What a thing that is owned may be wanted for, when nothing else says. */
const ownedTopics: readonly [Possession, TopicId][] = [
  ['tablet', 'tablet'],
  ['smartphone', 'smartphone'],
  ['computer', 'computer'],
  ['device', 'first-steps'],
  ['internet', 'using-internet'],
  ['email', 'email'],
];

/** Wants to be helped or taught, whatever it is. */
const asksForHelp =
  /\b(?:help\w*|learn\w*|teach\w*|taught|show|lessons?|training|support|advice|advise|sessions?|tuition|tutor|struggl\w+|stuck|understand|explain|use|using|how|problems?|trouble|lost|confused)\b/;

/** The topics of a text, strongest first, and those it rules out. */
export function readTopics(
  hits: readonly Hit[],
  negation: Negation,
  owned: readonly Possession[],
  reading: Reading,
  lexicon: Lexicon,
): TopicsRead {
  const found = asSought(hitsOf(hits, 'topic'), reading);
  const seeks = seeksVolunteer.test(reading.line);
  const open = found.filter(
    (hit) =>
      !negation.refused(hit) && !negation.mastered(hit) && !(seeks && hit.concept.id === 'digital-champion'),
  );
  const progress = progressIn(reading.line);
  const ruledOut = new Set<TopicId>([
    ...claimsOf(found.filter((hit) => isSaid(hit) && negation.refused(hit)))
      .filter(({ share }) => share > 0)
      .map(({ hit }) => hit.concept.id as TopicId),
    ...(progress?.past ?? []),
  ]);
  const weights = weighTopics(claimsOf(open.filter(isSaid)), reading, lexicon);
  for (const topic of ruledOut) weights.delete(topic);
  addProgress(weights, progress);
  if (weights.size === 0) fallBack(weights, hits, open, negation, owned, reading, lexicon);

  const [first] = [...weights].sort((a, b) => b[1] - a[1]);
  const gives = first?.[0] === 'digital-champion' || first?.[0] === 'device-give';
  if (gives) {
    // What is given away, or taught to others, is not what the giver wants to learn.
    for (const topic of weights.keys()) if (!isGiving(topic)) weights.delete(topic);
    for (const topic of ['first-steps', 'device-get'] as const) ruledOut.add(topic);
  }
  return { topics: rankTopics(weights, lexicon, ruledOut), ruledOut, progress, gives };
}

/** What is given away is what they want, when they ask who gives it. */
function asSought(hits: readonly Hit[], { line }: Reading): readonly Hit[] {
  if (!seeksGift.test(line)) return hits;
  return hits.map((hit) =>
    hit.concept.id === 'device-give' ? { ...hit, concept: { kind: 'topic', id: 'device-get' } } : hit,
  );
}

/** Named or hinted at, not merely what it might be about. */
function isSaid({ rank }: Hit): boolean {
  return rank === 'said' || rank === 'hint';
}

function isGiving(topic: TopicId): boolean {
  return topicGroups[topic] === 'give' || topic === 'device-give';
}

/** What comes next for somebody who has a qualification counts as said; for one who names a level, as meant too. */
function addProgress(weights: Map<TopicId, number>, progress: Progress | null): void {
  if (progress === null) return;
  progress.topics.forEach((topic, order) => {
    const weight = order === 0 ? progress.sure : progress.sure * 0.4;
    if ((weights.get(topic) ?? 0) < weight) weights.set(topic, weight);
  });
}

/** Nothing was said outright: what they can do and might take further, what they own, or simply help. */
function fallBack(
  weights: Map<TopicId, number>,
  hits: readonly Hit[],
  open: readonly Hit[],
  negation: Negation,
  owned: readonly Possession[],
  reading: Reading,
  lexicon: Lexicon,
): void {
  const mastered = hitsOf(hits, 'topic').filter((hit) => negation.mastered(hit) && !negation.refused(hit));
  const bare = open.filter(({ rank }) => rank !== 'with');
  for (const claims of [claimsOf(mastered), claimsOf(bare)]) {
    for (const [topic, weight] of weighTopics(claims, reading, lexicon)) weights.set(topic, weight);
    if (weights.size > 0) return;
  }
  const [thing] = ownedTopics.filter(([possession]) => owned.includes(possession));
  if (thing !== undefined) weights.set(thing[1], 1);
  else if (asksForHelp.test(reading.line)) weights.set('first-steps', 1);
}
