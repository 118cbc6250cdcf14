// Judging only what can matter: the most promising first, until nothing left can be worth enough.
import { createQueue, type Queue } from './best-first.ts';
import { compareAny, isFit, type Judging, judge } from './judge.ts';
import { isForAnyPlace } from './offer.ts';
import { compareRanked, type Ranked } from './order.ts';
import { createPromises, type Promises, type Stretch } from './promises.ts';
import { createProspects, type Prospect } from './prospects.ts';
import type { Stock } from './stock.ts';

export interface Search {
  /** Those judged so far that fit, in their total order. */
  fits: readonly Ranked[];
  /** Those judged so far that do not, the most nearly right first. */
  refused: readonly Ranked[];
  /** Judges the most promising until it is enough; answers what nothing else that fits is worth more than. */
  seekFits(isEnough: (unseen: number) => boolean): number;
  /** Likewise for those that are refused, by how nearly right they are. */
  seekRefused(isEnough: (unseen: number) => boolean): number;
  /** Judges those that may fit and are to be met within so many metres, the nearest first, until it is enough. */
  seekNear(metres: number, isEnough: () => boolean): void;
}

/** Scores are rounded, and products depend a little on their order: a promise is kept to so much. */
const slack = 1e-4;

/** A part of the stock, a service at first sight, or one that was looked at more closely. */
type Waiting = Stretch | number | { service: number };

/** A search of the stock that has judged nothing yet. */
export function createSearch(stock: Stock, judging: Judging): Search {
  const prospects = createProspects(stock, judging.question, judging.findings);
  const promises = createPromises(stock, judging.question, prospects);
  const judged = new Set<number>();
  const fits: Ranked[] = [];
  const refused: Ranked[] = [];

  function judgeOnce(number: number): void {
    if (judged.has(number)) return;
    judged.add(number);
    const { forAnyPlace, findings } = judging;
    const all = stock.waysOf(number);
    const isAsked = !forAnyPlace || findings.evidence.get(number)?.named === true;
    const ways = isAsked ? all : all.filter(isForAnyPlace);
    if (ways.length === 0) return;
    const ranked = judge(ways, number, judging);
    if (isFit(ranked)) insert(fits, ranked, compareRanked);
    else insert(refused, ranked, compareAny);
  }

  /** Goes on where it stopped; answers the promise of the best that is left. */
  function createSeeker(
    purpose: Promises,
    seeds: readonly Prospect[],
    single: Iterable<number>,
  ): (isEnough: (best: number) => boolean) => number {
    let queue: Queue<Waiting> | null = null;
    return (isEnough) => {
      queue ??= fill(purpose, seeds, single);
      for (;;) {
        const best = queue.best();
        if (best === Number.NEGATIVE_INFINITY || isEnough(best)) return best;
        const next = queue.pop() as Waiting;
        if (typeof next === 'number') {
          if (judged.has(next)) continue;
          // It was promising at first sight; looked at more closely it may have to wait again.
          const share = purpose.share(next);
          if (share === 0) continue;
          if (share < 1 && best * share < queue.best()) queue.push({ service: next }, best * share);
          else if (purpose.holds(next)) judgeOnce(next);
        } else if ('part' in next) open(next, purpose, queue);
        else if (purpose.holds(next.service)) judgeOnce(next.service);
      }
    };
  }

  function fill(purpose: Promises, seeds: readonly Prospect[], single: Iterable<number>): Queue<Waiting> {
    const queue = createQueue<Waiting>();
    for (const { shelf, most } of seeds)
      for (const part of shelf) queue.push({ part, most }, purpose.ofStretch({ part, most }));
    // What stands out is judged first of all.
    for (const number of single) queue.push(number, Number.POSITIVE_INFINITY);
    return queue;
  }

  /** Puts the parts of a stretch into the queue, or its services one by one. */
  function open({ part, most }: Stretch, purpose: Promises, queue: Queue<Waiting>): void {
    if (!('box' in part)) for (const number of part.numbers) add(queue, number, purpose.anywhere(number));
    else if (part.parts === null)
      for (const { service, point } of part.sites) add(queue, service, purpose.atPoint(service, point));
    else
      for (const half of part.parts) {
        const stretch = { part: half, most };
        queue.push(stretch, purpose.ofStretch(stretch));
      }
  }

  const { prospects: seeds, standingOut } = prospects;
  const seekFits = createSeeker(promises.fits, seeds, standingOut);
  const seekRefused = createSeeker(promises.refused, seeds, standingOut);
  const seekNear = createSeeker(promises.near, [{ shelf: stock.venues, most: 1 }], []);
  return {
    fits,
    refused,
    seekFits: (isEnough) => seekFits((best) => isEnough(best + slack)) + slack,
    seekRefused: (isEnough) => seekRefused((best) => isEnough(best + slack)) + slack,
    seekNear: (metres, isEnough) => void seekNear((best) => -best > metres || isEnough()),
  };
}

function add(queue: Queue<Waiting>, number: number, promise: number): void {
  if (promise > Number.NEGATIVE_INFINITY) queue.push(number, promise);
}

function insert(list: Ranked[], ranked: Ranked, compare: (a: Ranked, b: Ranked) => number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle] as Ranked, ranked) < 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, ranked);
}
