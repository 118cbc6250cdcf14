// A misspelt word and the word it was meant to be. The only file that uses Fuse.js.
import Fuse from 'fuse.js/basic';
import { editDistance } from './edit-distance.ts';
import { consonantsOf, soundOf } from './sound.ts';

/** Fuse.js takes time with the length of the pattern and of the list: both are kept small, whatever is typed. */
const longestPattern = 32;
const largestSlice = 160;
const candidatesWeighed = 48;
const memoSize = 2_000;

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

  /** The words that share most pairs of letters with this one, and all that sound like it. */
  function sliceFor({ wordsWith, wordsSounding }: Shelves, word: string, consonants: string): number[] {
    const shared = new Map<number, number>();
    for (const pair of pairsOf(word)) {
      for (const at of wordsWith.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const near = [...shared].filter(([at]) => Math.abs((words[at] as string).length - word.length) <= 3);
    near.sort(([a, sharedA], [b, sharedB]) => sharedB - sharedA || a - b);
    const alike = wordsSounding.get(consonants) ?? [];
    return [...new Set([...alike, ...near.map(([at]) => at)])].slice(0, largestSlice);
  }

  function nearest(word: string): string | null {
    made ??= shelve(words);
    const { records, sounds } = made;
    const sound = soundOf(word);
    const slice = sliceFor(made, word, consonantsOf(sound));
    if (slice.length === 0) return null;
    fuse.setCollection(
      words,
      Fuse.parseIndex({ keys: [], records: slice.map((at) => records[at]) as never }),
    );
    const found = fuse.search(word, { limit: candidatesWeighed }).map(({ refIndex }) => refIndex);
    // Bitap knows nothing of spelling by ear: what sounds alike is weighed whether it found it or not.
    const likeIt = slice.filter((at) => soundsLike(sound, sounds[at] as string));
    let best: string | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const at of new Set([...found, ...likeIt])) {
      const candidate = words[at] as string;
      const alike = soundsLike(sound, sounds[at] as string);
      const sameSound = alike && sound === sounds[at] ? 0.4 : 0;
      const use = usefulness(candidate);
      // A word that means something by itself is worth a guess; for any other, only spelling by ear is believed.
      if (!alike && use === 1 && word.length < 8) continue;
      const cost = costOf(word, candidate, alike) - sameSound - use * 0.1;
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
      if (beginning.length < 4) return null;
      let best: string | null = null;
      for (const word of words) {
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
  wordsSounding: Map<string, number[]>;
  wordsWith: Map<string, number[]>;
}

function shelve(words: readonly string[]): Shelves {
  const sounds = words.map(soundOf);
  const wordsSounding = new Map<string, number[]>();
  for (const [at, sound] of sounds.entries()) {
    const consonants = consonantsOf(sound);
    wordsSounding.set(consonants, [...(wordsSounding.get(consonants) ?? []), at]);
  }
  const records = words.map((word, at) => ({ v: word, i: at, n: 1 }));
  return { records, sounds, wordsSounding, wordsWith: indexByPair(words) };
}

/** What it costs to believe that `candidate` was meant; infinite when it is too far to be believed. */
function costOf(word: string, candidate: string, soundsAlike: boolean): number {
  const length = Math.min(word.length, candidate.length);
  if (length < 4) return Number.POSITIVE_INFINITY;
  const limit = soundsAlike ? (length < 6 ? 2 : 3) : length < 8 ? 1 : 2;
  const edits = editDistance(word, candidate, limit);
  if (edits > limit) return Number.POSITIVE_INFINITY;
  // A slip in a four-letter word makes another word more often than not, and few people miss the first letter.
  const sameStart = word[0] === candidate[0];
  if (!soundsAlike && (length < 5 || !sameStart)) return Number.POSITIVE_INFINITY;
  return (
    edits - (soundsAlike ? 0.5 : 0) + (sameStart ? 0 : 0.3) + Math.abs(word.length - candidate.length) * 0.01
  );
}

/** The same consonants, and vowels that differ little: one slip of them in a short word, two in a long one. */
function soundsLike(sound: string, other: string): boolean {
  const consonants = consonantsOf(sound);
  if (consonants.length < 2 || consonants !== consonantsOf(other)) return false;
  const limit = sound.length < 4 ? 0 : sound.length < 6 ? 1 : 2;
  return editDistance(sound, other, limit) <= limit;
}

function pairsOf(word: string): Set<string> {
  const framed = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= framed.length; at++) pairs.add(framed.slice(at, at + 2));
  return pairs;
}

function indexByPair(words: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    for (const pair of pairsOf(word)) {
      const list = index.get(pair);
      if (list) list.push(at);
      else index.set(pair, [at]);
    }
  }
  return index;
}
