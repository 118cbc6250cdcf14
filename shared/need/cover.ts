// Which phrases of the lexicon are in a text, and which of them explain it best.
import { type Concept, type PhraseRank, phraseRanks } from './concept.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrase } from './phrase-index.ts';
import type { Reading } from './reading.ts';

/** A phrase found in a text. */
export interface Hit {
  concept: Concept;
  rank: PhraseRank;
  /** Words of meaning in the phrase. */
  length: number;
  /** Which words of the reading it is made of, in order. */
  words: readonly number[];
  /** Steps between its words that belong to something else. */
  gap: number;
}

/** A hit and how much of it no better hit had taken, 0 to 1. */
export interface Claim {
  hit: Hit;
  share: number;
}

/** The words of a phrase may be so many steps apart: "my laptop that I got last year is slow". */
const widestGap = 4;
/** A pair of hints counts a little more than one word that says it outright, as long as they are together. */
const pairLength = 1.1;
/** A part that occurs more often than this in one text is looked at this often. */
const mostOccurrences = 24;

interface Span {
  first: number;
  last: number;
}

/** Every phrase of the lexicon that is in the reading, in no order that means anything. */
export function findHits(reading: Reading, lexicon: Lexicon): Hit[] {
  const occurrences = occurrencesOf(reading, lexicon);
  const hits = new Map<string, Hit>();
  for (const [part, spans] of occurrences) {
    for (const phrase of lexicon.phrasesFrom(part)) {
      for (const span of spans) {
        const hit = matchAround(phrase, part, span, occurrences, reading);
        if (hit === null) continue;
        const key = `${hit.concept.kind} ${hit.concept.id} ${hit.words.join(' ')}`;
        const known = hits.get(key);
        if (known === undefined || known.length < hit.length || isSurer(hit, known)) hits.set(key, hit);
      }
    }
  }
  return [...hits.values(), ...pairsOf([...hits.values()], reading)];
}

/** Two hints of one topic near each other say it as well as a phrase does, only less surely. */
function pairsOf(hits: readonly Hit[], { words }: Reading): Hit[] {
  const pairs: Hit[] = [];
  const leaning = hits.filter(
    ({ concept, rank }) => concept.kind === 'topic' && (rank === 'hint' || rank === 'with'),
  );
  leaning.sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0));
  leaning.forEach((one, order) => {
    const other = leaning
      .slice(order + 1)
      .find(
        ({ concept, words: [first = 0] }) => concept.id === one.concept.id && first > (one.words.at(-1) ?? 0),
      );
    if (other === undefined || (one.rank === 'with' && other.rank === 'with')) return;
    const indices = [...one.words, ...other.words];
    const [first, last] = [indices[0] as number, indices.at(-1) as number];
    if (words[first]?.word === words[last]?.word) return;
    const gap =
      (words[last] as Reading['words'][number]).at -
      (words[first] as Reading['words'][number]).at +
      1 -
      indices.length;
    if (gap <= widestGap)
      pairs.push({ concept: one.concept, rank: 'said', length: pairLength, words: indices, gap });
  });
  return pairs;
}

/** Where each part stands, as one word or as several in a row. */
function occurrencesOf({ words }: Reading, lexicon: Lexicon): Map<number, Span[]> {
  const occurrences = new Map<number, Span[]>();
  const add = (part: number, span: Span) => {
    const spans = occurrences.get(part);
    if (spans === undefined) occurrences.set(part, [span]);
    else if (spans.length < mostOccurrences) spans.push(span);
  };
  words.forEach((word, first) => {
    for (const part of word.parts) {
      add(part, { first, last: first });
      for (const { items, makes } of lexicon.sequencesFrom(part)) {
        const follows = items.every((item, index) => {
          const there = words[first + index];
          return there?.parts.includes(item) && there.at - word.at <= index;
        });
        if (follows) add(makes, { first, last: first + items.length - 1 });
      }
    }
  });
  return occurrences;
}

/** The phrase with its anchor here and its other parts as near as they come; null when they are too far off. */
function matchAround(
  phrase: Phrase,
  anchor: number,
  here: Span,
  occurrences: Map<number, Span[]>,
  { words }: Reading,
): Hit | null {
  const at = (index: number) => (words[index] as Reading['words'][number]).at;
  const taken: Span[] = [here];
  let anchorSeen = false;
  for (const part of phrase.parts) {
    if (part === anchor && !anchorSeen) {
      anchorSeen = true;
      continue;
    }
    let nearest: Span | null = null;
    let nearestSteps = Number.POSITIVE_INFINITY;
    for (const span of occurrences.get(part) ?? []) {
      if (taken.some(({ first, last }) => span.first <= last && first <= span.last)) continue;
      const steps = span.first > here.last ? at(span.first) - at(here.last) : at(here.first) - at(span.last);
      if (steps < nearestSteps) [nearest, nearestSteps] = [span, steps];
    }
    if (nearest === null || nearestSteps > widestGap + phrase.parts.length) return null;
    taken.push(nearest);
  }
  if (phrase.ordered && !isInOrder(phrase.parts, anchor, taken)) return null;
  const indices = taken
    .flatMap(({ first, last }) =>
      new Array<number>(last - first + 1).fill(first).map((start, step) => start + step),
    )
    .sort((a, b) => a - b);
  const gap = at(indices.at(-1) as number) - at(indices[0] as number) + 1 - indices.length;
  if (gap > widestGap) return null;
  return { concept: phrase.concept, rank: phrase.rank, length: phrase.length, words: indices, gap };
}

/** Whether the spans (the anchor's first, the others in the order of their parts) stand as the phrase is written. */
function isInOrder(parts: readonly number[], anchor: number, [here, ...others]: readonly Span[]): boolean {
  const spans = [...others];
  spans.splice(parts.indexOf(anchor), 0, here as Span);
  return spans.every(({ first }, index) => index === 0 || first > (spans[index - 1] as Span).last);
}

/**
 * The hits of one kind that explain the text: what is surely meant before what is hinted at, longer phrases before
 * shorter. A word that a better phrase has taken counts no more; equally good ones may share, since both are meant.
 */
export function claimsOf(hits: readonly Hit[]): Claim[] {
  const ranked = [...hits].sort(
    (a, b) =>
      phraseRanks.indexOf(a.rank) - phraseRanks.indexOf(b.rank) ||
      tightness(b) - tightness(a) ||
      (a.words[0] ?? 0) - (b.words[0] ?? 0),
  );
  const claims: Claim[] = [];
  const taken = new Set<number>();
  let group: Hit[] = [];
  const settle = () => {
    claims.push(...group.map((hit) => ({ hit, share: freeShare(hit, taken) })));
    for (const { words } of group) for (const word of words) taken.add(word);
    group = [];
  };
  for (const hit of ranked) {
    const [first] = group;
    if (first && (first.rank !== hit.rank || tightness(first) !== tightness(hit))) settle();
    group.push(hit);
  }
  settle();
  return claims;
}

/** Words of meaning, fewer when they are scattered: four steps between them cost as much as a word is worth. */
function tightness({ length, gap }: Hit): number {
  return length - gap / 4;
}

function isSurer(one: Hit, other: Hit): boolean {
  return phraseRanks.indexOf(one.rank) < phraseRanks.indexOf(other.rank);
}

function freeShare({ words }: Hit, taken: ReadonlySet<number>): number {
  return words.filter((word) => !taken.has(word)).length / words.length;
}
