// What a question's words find in a whole directory of which only some services were read.
import type { TileRange } from '../pack/pack-reader.ts';
import type { WordList } from '../pack/word-list.ts';

/** What the words of one question may find among services that were not read. */
export interface FindingsBeyond {
  /** The most that the words say of any text there, 0 to 1. */
  shareIn(range: TileRange): number;
  /** Whether somebody may have asked by name for a service there. */
  mayBeNamed(range: TileRange): boolean;
}

export interface WordsBeyond {
  /** How many services there are in all. */
  services: number;
  /** How many of all services have a word, by its key; null where nobody knows yet. */
  count(key: string): number | null;
  /** The names that are made of these keys only; a name of one word must not have been understood as something else. */
  findNamed(typed: ReadonlySet<string>, unknown: ReadonlySet<string>): string[];
  /** What may be found of words with these weights, and of these names. */
  findings(weights: ReadonlyMap<string, number>, named: readonly string[]): FindingsBeyond;
}

/** Makes the lists of a pack ready; either is null while it was not read. */
export function createWordsBeyond(
  services: number,
  words: WordList | null,
  names: WordList | null,
): WordsBeyond {
  const placeOf = new Map(words?.keys.map((key, place) => [key, place]));
  const namePlaceOf = new Map(names?.keys.map((key, place) => [key, place]));
  const namesFrom = new Map<string, string[]>();
  for (const name of names?.keys ?? []) {
    const [first = ''] = name.split(' ');
    const known = namesFrom.get(first);
    if (known === undefined) namesFrom.set(first, [name]);
    else known.push(name);
  }
  const mayHold = (list: WordList | null, place: number | undefined, range: TileRange): boolean => {
    if (list === null) return true;
    const tiles = place === undefined ? [] : list.tiles[place];
    const isIn = (tile: number): boolean => tile >= range.first && tile < range.first + range.tiles;
    return tiles === null || tiles === undefined || tiles.some(isIn);
  };
  return {
    services: words?.services ?? services,
    count: (key) => (words === null ? null : (words.counts[placeOf.get(key) ?? -1] ?? 0)),
    findNamed: (typed, unknown) =>
      [...typed].flatMap((key) =>
        (namesFrom.get(key) ?? []).filter((name) => {
          const keys = name.split(' ');
          return keys.every((each) => typed.has(each)) && (keys.length > 1 || unknown.has(key));
        }),
      ),
    findings(weights, named) {
      let all = 0;
      for (const weight of weights.values()) all += weight;
      return {
        shareIn(range) {
          if (words === null) return 1;
          let sum = 0;
          for (const [key, weight] of weights) if (mayHold(words, placeOf.get(key), range)) sum += weight;
          return all === 0 ? 0 : sum / all;
        },
        mayBeNamed: (range) =>
          names === null || named.some((name) => mayHold(names, namePlaceOf.get(name), range)),
      };
    },
  };
}
