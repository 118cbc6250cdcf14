// Words or names that the texts of a directory hold, in how many services, and in which tiles.
import { type Check, listOf, shape, wholeBetween } from './shape.ts';

export interface WordList {
  /** How many services there are in all. */
  services: number;
  /** In the order of their code units, each once. */
  keys: string[];
  /** How many services have each. */
  counts: number[];
  /** The tiles that have each, by their numbers; null is any of them. */
  tiles: (number[] | null)[];
}

const most = 1_000_000;
const count = wholeBetween(0, most);
const tiles: Check = (value) => value === null || listOf(count, 64)(value);
const isList = shape(
  {
    services: count,
    keys: listOf((value) => typeof value === 'string', most),
    counts: listOf(count, most),
    tiles: listOf(tiles, most),
  },
  {},
);

/** A list of words from what its file holds; null if it is none. */
export function asWordList(value: unknown): WordList | null {
  if (!isList(value)) return null;
  const list = value as WordList;
  const { length } = list.keys;
  return list.counts.length === length && list.tiles.length === length ? list : null;
}
