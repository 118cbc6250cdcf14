// Whether two names may be one. Every word that tells an offer from another has to be in both: "Group 1" is not
// "Group 2", and "Tablets for beginners" is not "Tablets". Only what places a name, or says what kind of thing it is,
// may be said by one and left out by the other.
import { editDistance } from '../need/edit-distance.ts';
import type { BareName } from './bare-name.ts';

const wordsOf = (text: string): string[] => text.split(' ');

/** What one list may add and another leave out. */
const spareWords = new Set(
  wordsOf(
    'library centre community service hub branch public local project programme scheme point group club session',
  ),
);

/** Words that a thousand offers share: a name made of them alone is nobody's own. */
const commonWords = new Set([
  ...spareWords,
  ...wordsOf(
    'digital computer internet online it ict skill help support learning training class course lesson',
  ),
  ...wordsOf(
    'dropin walkin popin cafe information access resource advice free tech technology support council ageuk',
  ),
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

/** What only the first says, and only the second, when slips are mended; and how many telling words they share. */
function compareWords(a: BareName, b: BareName): { onlyA: string[]; onlyB: string[]; telling: boolean } {
  const inB = new Set(b.words);
  const inA = new Set(a.words);
  const onlyA = a.words.filter((word) => !inB.has(word));
  const onlyB = b.words.filter((word) => !inA.has(word));
  let telling = a.words.some((word) => inB.has(word) && !commonWords.has(word));
  for (const word of [...onlyA]) {
    const slip = onlyB.findIndex((other) => isSlip(word, other));
    if (slip < 0) continue;
    telling ||= !commonWords.has(word);
    onlyB.splice(slip, 1);
    onlyA.splice(onlyA.indexOf(word), 1);
  }
  return { onlyA, onlyB, telling };
}

/**
 * How far two names are one, or null when they are not. `aroundA` and `aroundB` are the words of each one's place and
 * organisation, which the other's name may hold: "Digital drop-in" at Northgate Library is "Northgate Library digital
 * drop-in".
 */
export function namesAlike(
  a: BareName,
  b: BareName,
  aroundA: () => ReadonlySet<string>,
  aroundB: () => ReadonlySet<string>,
): Likeness | null {
  if (a.key === b.key || a.solid === b.solid)
    return { exact: true, telling: a.words.some((word) => !commonWords.has(word)) };
  const { onlyA, onlyB, telling } = compareWords(a, b);
  if (onlyA.length === a.words.length || onlyB.length === b.words.length) return null;
  if (onlyA.some(parts) || onlyB.some(parts)) return null;
  const leftA = onlyA.filter((word) => !aroundB().has(word));
  const leftB = onlyB.filter((word) => !aroundA().has(word));
  // A "digital class" and a "digital club" are two offers: only one of the names may say what kind of thing it is.
  const isSpared = leftA.length === 0 || leftB.length === 0;
  if (!isSpared || ![...leftA, ...leftB].every((word) => spareWords.has(word))) return null;
  return { exact: false, telling };
}
