// How much each topic is wanted: what is said outright, how surely, how early, and what usually goes with it.
import type { TopicId } from '../record/taxonomy.ts';
import type { Claim, Hit } from './cover.ts';
import type { Lexicon } from './lexicon.ts';
import type { WantedTopic } from './need.ts';
import type { Reading } from './reading.ts';
import { isWithin, zonesAfter } from './zones.ts';

/** A word that only leans towards a topic weighs this much of one that names it. */
const hintWeight = 0.42;
/** Each further word of a phrase makes it this much surer, up to three. */
const perWord = 0.16;
/** Each step between the words of a phrase makes it this much less sure. */
const perStep = 0.08;
/** What usually goes with a topic, against the topic itself. */
const alongsideWeight = 0.35;
/** Said again, or another way: adds this part of the further evidence. */
const again = 0.3;
/** A device that is only the means ("on my phone") against one that is to be learnt. */
const asMeans = 0.6;
/** What is named only as the reason ("because I cannot use the phone line") against what is asked for. */
const asReason = 0.6;
/** What is named inside a longer phrase of another topic ("scared of computers") keeps this much. */
const within = 0.3;
const mostTopics = 5;

const asking =
  /\b(?:wants?|wanting|needs?|needing|help|learn|learning|how|teach|show|struggl\w+|cant|dont know|looking for|like to|interested in|trouble|problems?|stuck|keen)\b/g;
/** How somebody feels about it comes after what it is, where both are said: it then weighs this much. */
const asManner = 0.6;
const manner: TopicId = 'digital-confidence';
const devices: readonly TopicId[] = ['smartphone', 'tablet', 'computer', 'device-get', 'using-internet'];
const reason = /\b(?:because|due to|owing to|ever since|now that)\b/g;
const means = /^(?:on|with|using|via|from|by|through)$/;
const owned = /^(?:has|have|got|ive|owns?)$/;
const onIt = /^(?:on|via|using)$/;
const whereabouts = /^(?:near|at|from|of|by|past|opposite|outside|behind)$/;

/** What the claims say for each topic; about 1 for a topic named once and outright. */
export function weighTopics(
  claims: readonly Claim[],
  reading: Reading,
  lexicon: Lexicon,
): Map<TopicId, number> {
  const weights = new Map<TopicId, number>();
  const asked = [...reading.line.matchAll(asking)].map(({ index }) => reading.wordAt(index));
  const others =
    new Set(claims.filter(({ hit }) => hit.rank === 'said').map(({ hit }) => hit.concept.id)).size > 1;
  const reasons = zonesAfter(reading, reason, 10);
  const ordered = [...claims].sort((a, b) => (a.hit.words[0] ?? 0) - (b.hit.words[0] ?? 0));
  ordered.forEach(({ hit, share }, order) => {
    if (hit.concept.kind !== 'topic') return;
    const { id } = hit.concept;
    const free = hit.rank === 'said' ? Math.max(share, within) : share;
    if (free === 0) return;
    const sure =
      (hit.rank === 'said' ? 1 : hintWeight) *
      (1 + perWord * Math.min(hit.length - 1, 3)) *
      (1 - perStep * hit.gap);
    const first = hit.words[0] ?? 0;
    const wanted = asked.some((word) => word < first && isSameSentence(reading, word, first)) ? 1.1 : 1;
    const early = 1 - 0.02 * Math.min(order, 10);
    const isMeans = others && isOnlyContext(hit, reading);
    const weight =
      sure *
      free *
      wanted *
      early *
      lexicon.standing(id) *
      (isMeans ? asMeans : 1) *
      (isWithin(hit, reasons) ? asReason : 1);
    const known = weights.get(id) ?? 0;
    weights.set(id, Math.max(known, weight) + again * Math.min(known, weight));
  });
  const feeling = weights.get(manner);
  const isBeside = claims.some(
    ({ hit, share }) => share === 1 && hit.concept.id !== manner && hit.concept.id !== 'first-steps',
  );
  if (feeling !== undefined && isBeside) weights.set(manner, feeling * asManner);
  return weights;
}

/** Topics from strongest to weakest, with what usually goes along, the strongest 1; `ruledOut` never appears. */
export function rankTopics(
  weights: ReadonlyMap<TopicId, number>,
  lexicon: Lexicon,
  ruledOut: ReadonlySet<TopicId>,
): WantedTopic[] {
  const all = new Map([...weights].filter(([topic]) => !ruledOut.has(topic)));
  for (const [topic, weight] of [...all].sort((a, b) => b[1] - a[1])) {
    lexicon.alongside(topic).forEach((other, order) => {
      if (ruledOut.has(other)) return;
      const along = weight * (alongsideWeight - 0.05 * order);
      if ((all.get(other) ?? 0) < along) all.set(other, along);
    });
  }
  const topics = [...all].map(([id, weight]) => ({ id, weight })).sort((a, b) => b.weight - a.weight);
  const most = topics[0]?.weight ?? 1;
  return topics
    .slice(0, mostTopics)
    .map(({ id, weight }) => ({ id, weight: Math.round((weight / most) * 100) / 100 }))
    .filter(({ weight }) => weight >= 0.1);
}

function isSameSentence({ words }: Reading, from: number, to: number): boolean {
  return (words[to]?.at ?? 0) - (words[from]?.at ?? 0) < 100;
}

/** "On my phone", "got a laptop", "near the library": how, with what and where, not what for. */
function isOnlyContext({ concept, length, gap, words: where }: Hit, { words }: Reading): boolean {
  const id = concept.id as TopicId;
  const first = where[0] ?? 0;
  const before = (at: number) => [words[at - 1]?.word ?? '', words[at - 2]?.word ?? ''];
  if (id === 'public-access') return length === 1 && before(first).some((word) => whereabouts.test(word));
  if (id === 'device-fix' && length === 1)
    return before(first).some((word) => /^(?:got|have|no)$/.test(word));
  if (id === 'device-fix') return gap > 0 && before(where.at(-1) ?? 0).some((word) => onIt.test(word));
  if (id === 'social-media') return before(first)[0] === 'on';
  if (!devices.includes(id) || length > 1) return false;
  return before(first).some((word) => means.test(word) || owned.test(word));
}
