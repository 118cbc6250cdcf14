// A misspelt word and the word it was meant to be. The only file that uses Fuse.js.
import Fuse from 'fuse.js/basic';
import { editDistance } from './edit-distance.ts';
import { consonantsOf, soundOf } from './sound.ts';

/** Fuse.js takes time with the length of the pattern and of the list: both are kept small, whatever is typed. */
const longestPattern = 32;
const largestSlice = 160;
const candidatesWeighed = 48;
const memoSize = 2_000;
/** So many pairs of letters of a word can one slip undo: two letters changed about stand in three. */
const mostPairsInEdit = 3;
/** Fewer letters of a word that is still being typed say nothing. */
const leastBegun = 4;

export interface Mender {
  /** The known word nearest to a misspelt one, or null when none is near enough to be believed. */
  mend(word: string): string | null;
  /** The most useful known word that begins with these letters, for somebody who is still typing. */
  complete(beginning: string): string | null;
}

/**
 * A mender over a list of words, all in lower case without accents. `usefulness` settles ties: a word that means
 * something to us against one that is only known to be spelt correctly.
 */
export function createMender(words: readonly string[], usefulness: (word: string) => number): Mender {
  const fuse = new Fuse<string>([], { threshold: 0.6, ignoreLocation: true, ignoreFieldNorm: true });
  const memo = new Map<string, string | null>();
  // Most texts need no mending: what it takes is made when the first word does.
  let made: Shelves | null = null;

  /** All words that sound alike, and of those that can be near enough the ones that share most pairs of letters. */
  function sliceFor(shelves: Shelves, word: string, sound: string): { alike: Set<number>; slice: number[] } {
    const alike = new Set(soundingLike(sound, shelves));
    const shared = new Map<number, number>();
    const pairs = pairsOf(word);
    for (const pair of pairs)
      for (const at of shelves.wordsWith.get(shelfOf(word, pair)) ?? [])
        shared.set(at, (shared.get(at) ?? 0) + 1);
    const near = [...shared].filter(
      ([at, count]) =>
        !alike.has(at) && count >= pairs.size - mostPairsInEdit * limitFor(word, words[at] as string),
    );
    near.sort(([a, sharedA], [b, sharedB]) => sharedB - sharedA || a - b);
    return { alike, slice: [...alike, ...near.map(([at]) => at)].slice(0, largestSlice) };
  }

  function nearest(word: string): string | null {
    made ??= shelve(words);
    const { records, sounds } = made;
    const sound = soundOf(word);
    const { alike, slice } = sliceFor(made, word, sound);
    if (slice.length === 0) return null;
    fuse.setCollection(
      words,
      Fuse.parseIndex({ keys: [], records: slice.map((at) => records[at]) as never }),
    );
    const found = fuse.search(word, { limit: candidatesWeighed }).map(({ refIndex }) => refIndex);
    let best: string | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    // Bitap knows nothing of spelling by ear: what sounds alike is weighed whether it found it or not.
    for (const at of new Set([...found, ...alike])) {
      const candidate = words[at] as string;
      const isAlike = alike.has(at);
      const sameSound = isAlike && sound === sounds[at] ? 0.4 : 0;
      const use = usefulness(candidate);
      // A word that means something by itself is worth a guess; for any other, only spelling by ear is believed.
      if (!isAlike && use === 1 && word.length < 8) continue;
      const cost = costOf(word, candidate, isAlike) - sameSound - use * 0.1;
      if (cost < bestCost) [best, bestCost] = [candidate, cost];
    }
    return best;
  }

  return {
    mend(word) {
      if (word.length < 4 || word.length > longestPattern || /\d/.test(word)) return null;
      const known = memo.get(word);
      if (known !== undefined) return known;
      if (memo.size >= memoSize) memo.clear();
      const mended = nearest(word);
      memo.set(word, mended);
      return mended;
    },
    complete(beginning) {
      if (beginning.length < leastBegun) return null;
      made ??= shelve(words);
      let best: string | null = null;
      for (const word of made.wordsFrom.get(beginning.slice(0, leastBegun)) ?? []) {
        if (word.length > beginning.length && word.startsWith(beginning)) {
          const better = best === null || usefulness(word) > usefulness(best);
          if (better || (usefulness(word) === usefulness(best ?? '') && word.length < (best ?? '').length))
            best = word;
        }
      }
      return best !== null && usefulness(best) > 0 ? best : null;
    },
  };
}

interface Shelves {
  /** In the form of Fuse.js's own index, so that a slice of it needs no indexing. */
  records: { v: string; i: number; n: number }[];
  sounds: string[];
  /** By the consonants of their sound. */
  wordsSounding: Map<string, number[]>;
  /** By their first letter and each pair of letters. */
  wordsWith: Map<string, number[]>;
  /** By their first letters. */
  wordsFrom: Map<string, string[]>;
}

function shelve(words: readonly string[]): Shelves {
  const sounds = words.map(soundOf);
  const records = words.map((word, at) => ({ v: word, i: at, n: 1 }));
  const wordsSounding = new Map<string, number[]>();
  const wordsWith = new Map<string, number[]>();
  const wordsFrom = new Map<string, string[]>();
  words.forEach((word, at) => {
    push(wordsSounding, consonantsOf(sounds[at] as string), at);
    for (const pair of pairsOf(word)) push(wordsWith, shelfOf(word, pair), at);
    push(wordsFrom, word.slice(0, leastBegun), word);
  });
  return { records, sounds, wordsSounding, wordsWith, wordsFrom };
}

/** A word that does not sound alike is only believed with the same first letter. */
function shelfOf(word: string, pair: string): string {
  return `${word[0]}${pair}`;
}

/** How many slips are believed in a word that does not sound alike; negative where none are. */
function limitFor(word: string, candidate: string): number {
  const length = Math.min(word.length, candidate.length);
  // A slip in a four-letter word makes another word more often than not, and few people miss the first letter.
  if (length < 5 || word[0] !== candidate[0]) return -1;
  return length < 8 ? 1 : 2;
}

/** What it costs to believe that `candidate` was meant; infinite when it is too far to be believed. */
function costOf(word: string, candidate: string, soundsAlike: boolean): number {
  const length = Math.min(word.length, candidate.length);
  if (length < 4) return Number.POSITIVE_INFINITY;
  const limit = soundsAlike ? (length < 6 ? 2 : 3) : limitFor(word, candidate);
  const edits = limit < 0 ? Number.POSITIVE_INFINITY : editDistance(word, candidate, limit);
  if (edits > limit) return Number.POSITIVE_INFINITY;
  return (
    edits -
    (soundsAlike ? 0.5 : 0) +
    (word[0] === candidate[0] ? 0 : 0.3) +
    Math.abs(word.length - candidate.length) * 0.01
  );
}

/** The same consonants, and vowels that differ little: one slip of them in a short word, two in a long one. */
function soundingLike(sound: string, { sounds, wordsSounding }: Shelves): number[] {
  const consonants = consonantsOf(sound);
  if (consonants.length < 2) return [];
  const limit = sound.length < 4 ? 0 : sound.length < 6 ? 1 : 2;
  return (wordsSounding.get(consonants) ?? []).filter(
    (at) => editDistance(sound, sounds[at] as string, limit) <= limit,
  );
}

function pairsOf(word: string): Set<string> {
  const framed = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= framed.length; at++) pairs.add(framed.slice(at, at + 2));
  return pairs;
}

function push<Value>(shelves: Map<string, Value[]>, key: string, value: Value): void {
  const shelf = shelves.get(key);
  if (shelf === undefined) shelves.set(key, [value]);
  else shelf.push(value);
}
