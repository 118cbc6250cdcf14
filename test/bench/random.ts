// Chance that repeats: the same seed gives the same directory and the same requests on every machine.

export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the first of each pair, as often as its second says against the others. */
  weighted<Item>(rows: readonly (readonly [Item, number])[]): Item;
  /** Different items, in the order of the list; all of them when there are fewer than `count`. */
  some<Item>(items: readonly Item[], count: number): Item[];
  /** Around 0, with a standard deviation of 1. */
  normal(): number;
}

/** A source of chance (mulberry32, 32 bits of state: long enough for a benchmark, no good for secrets). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (limit: number): number => Math.floor(next() * limit);
  function pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error('picking from an empty list');
    return items[below(items.length)] as Item;
  }
  return {
    next,
    below,
    pick,
    chance: (probability) => next() < probability,
    weighted(rows) {
      let left = next() * rows.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of rows) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(rows)[0];
    },
    some(items, count) {
      const places = new Set<number>();
      while (places.size < Math.min(count, items.length)) places.add(below(items.length));
      return items.filter((_item, place) => places.has(place));
    },
    // Irwin and Hall: twelve even throws make a bell near enough, and never an outlier in another county.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
  };
}
