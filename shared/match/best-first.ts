// Looking at the most promising first, and stopping when nothing left can matter.

/** Things that wait their turn, the most promising first. */
export interface Queue<Item> {
  push(item: Item, promise: number): void;
  /** The promise of the first in the queue; minus infinity when it is empty. */
  best(): number;
  /** Takes the first out; undefined when it is empty. */
  pop(): Item | undefined;
}

/** A queue by promise (a binary heap): what was promised the same comes in no particular order. */
export function createQueue<Item>(): Queue<Item> {
  const items: Item[] = [];
  const promises: number[] = [];

  return {
    best: () => (promises.length === 0 ? Number.NEGATIVE_INFINITY : (promises[0] as number)),
    push(item, promise) {
      let at = items.length;
      items.push(item);
      promises.push(promise);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if ((promises[parent] as number) >= promise) break;
        items[at] = items[parent] as Item;
        promises[at] = promises[parent] as number;
        at = parent;
      }
      items[at] = item;
      promises[at] = promise;
    },
    pop() {
      const first = items[0];
      const item = items.pop();
      const promise = promises.pop();
      const { length } = items;
      if (item === undefined || promise === undefined || length === 0) return first;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= length) break;
        if (child + 1 < length && (promises[child + 1] as number) > (promises[child] as number)) child++;
        if ((promises[child] as number) <= promise) break;
        items[at] = items[child] as Item;
        promises[at] = promises[child] as number;
        at = child;
      }
      items[at] = item;
      promises[at] = promise;
      return first;
    },
  };
}
