// Whether two names may be one. Every word that tells an offer from another has to be in both: "Group 1" is not
// "Group 2", and "Tablets for beginners" is not "Tablets". Only what places a name, or says what kind of thing it is,
// may be said by one and left out by the other.
import { editDistance } from '../need/edit-distance.ts';
import type { BareName } from './bare-name.ts';

const wordsOf = (text: string): string[] => text.split(' ');

/** What one list may add and another leave out. */
const spareWords = new Set([
  ...wordsOf(
    'library centre community service hub branch public local project programme scheme point group club',
  ),
  ...wordsOf('session information learning resource'),
]);

/** Words that a thousand offers share: a name made of them alone is nobody's own. */
const commonWords = new Set([
  ...spareWords,
  ...wordsOf('digital computer internet online it ict skill help support training class course lesson'),
  ...wordsOf('dropin walkin popin cafe access advice free tech technology support council ageuk'),
  ...wordsOf(
    'tablet smartphone phone device coffee tea open work job silver surfer champion buddy champions get',
  ),
]);

/** Levels, days and times of day: two offers that differ in one are two offers, whatever their address says. */
const partingWords = new Set([
  ...wordsOf('starting basic improving advanced next level'),
  ...wordsOf('monday tuesday wednesday thursday friday saturday sunday morning afternoon evening'),
]);

/** Slips are looked for in words of this length or more; below it they are other words: "Hale" and "Dale". */
const shortestMisspelt = 6;

export interface Likeness {
  /** The same words, however they are written. */
  exact: boolean;
  /** They share a word that is more than "library", "digital" or "group". */
  telling: boolean;
}

function parts(word: string): boolean {
  return partingWords.has(word) || /\d/.test(word);
}

/** Whether one word is the other with a slip in it; the first letter is seldom the one that slips. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortestMisspelt || a[0] !== b[0]) return false;
  return !parts(a) && !parts(b) && editDistance(a, b, 1) <= 1;
}

/** The words of a name that a thousand others do not have too. */
export function tellingWords({ words }: BareName): string[] {
  return words.filter((word) => !commonWords.has(word));
}

interface Comparison {
  onlyA: string[];
  onlyB: string[];
  /** How many words are the same but for a slip. */
  slips: number;
  /** Whether a word that they share tells more than a kind. */
  telling: boolean;
}

function compareWords(a: BareName, b: BareName): Comparison {
  const onlyA = a.words.filter((word) => !b.words.includes(word));
  const onlyB = b.words.filter((word) => !a.words.includes(word));
  const common = a.words.filter((word) => b.words.includes(word));
  const same = common.length;
  for (const word of [...onlyA]) {
    const slip = onlyB.findIndex((other) => isSlip(word, other));
    if (slip < 0) continue;
    common.push(word);
    onlyB.splice(slip, 1);
    onlyA.splice(onlyA.indexOf(word), 1);
  }
  return {
    onlyA,
    onlyB,
    slips: common.length - same,
    telling: common.some((word) => !commonWords.has(word)),
  };
}

/** A name, and what stands around it. */
export interface Named {
  name: BareName;
  /** Whose it is. */
  organisation: BareName;
  /** The words of its organisation and of where it is. */
  around(): ReadonlySet<string>;
}

/** Of the words that only one has, those that the other's organisation does not say. */
function beyond(words: readonly string[], { organisation }: Named): string[] {
  return words.filter((word) => !organisation.words.includes(word));
}

/**
 * How far two names are one, or null when they are not. What stands around the one may be part of the other's name:
 * "Digital drop-in" at Northgate Library is "Northgate Library digital drop-in". With the organisation's name before it,
 * it is still exactly the same.
 */
export function namesAlike(a: Named, b: Named): Likeness | null {
  if (a.name.key === b.name.key || a.name.solid === b.name.solid)
    return { exact: true, telling: tellingWords(a.name).length > 0 };
  const { onlyA, onlyB, telling, slips } = compareWords(a.name, b.name);
  if (onlyA.length === a.name.words.length || onlyB.length === b.name.words.length) return null;
  if (onlyA.some(parts) || onlyB.some(parts)) return null;
  const beyondA = beyond(onlyA, b);
  const beyondB = beyond(onlyB, a);
  if (slips === 0 && beyondA.length + beyondB.length === 0) return { exact: true, telling };
  const leftA = beyondA.filter((word) => !b.around().has(word));
  const leftB = beyondB.filter((word) => !a.around().has(word));
  // A "digital class" and a "digital club" are two offers: only one of the names may say what kind of thing it is.
  const isSpared = leftA.length === 0 || leftB.length === 0;
  if (!isSpared || ![...leftA, ...leftB].every((word) => spareWords.has(word))) return null;
  return { exact: false, telling };
}
