// Times that can be compared: the same requests, the best of a few rounds, and never longer than it was given.

export interface Timing {
  /** Milliseconds for each request that was run: the best of its rounds. */
  times: number[];
  /** What the last round answered, in the order of the requests. */
  answers: number[][];
}

const rounds = 5;

/** Runs as many of the requests as fit into so many milliseconds, one at least, and each up to five times. */
export function timeEach<Request>(
  requests: readonly Request[],
  budgetMilliseconds: number,
  find: (request: Request) => number[],
  beforeRound: () => void = () => {},
): Timing {
  const started = performance.now();
  const isOver = (): boolean => performance.now() - started > budgetMilliseconds;
  const times: number[] = [];
  const answers: number[][] = [];
  for (let round = 0; round < rounds && (round === 0 || !isOver()); round++) {
    beforeRound();
    for (const [place, request] of requests.entries()) {
      if (isOver() && (round > 0 || place > 0)) break;
      const from = performance.now();
      answers[place] = find(request);
      times[place] = Math.min(times[place] ?? Number.POSITIVE_INFINITY, performance.now() - from);
    }
  }
  return { times, answers };
}

/** The value that this share of the values does not pass; values in any order, one at least. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new Error('taking a percentile of nothing');
  return value;
}
