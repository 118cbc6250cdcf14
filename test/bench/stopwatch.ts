// Times that can be compared: the same requests, by turns, the best of a few rounds, and never longer than was given.

export interface Timing {
  /** Milliseconds for each request that was run: the best of its rounds. */
  times: number[];
  /** What the last round answered, in the order of the requests. */
  answers: number[][];
}

/** Something whose answers are timed. */
export interface Runner<Request> {
  find(request: Request): number[];
  /** What was remembered of earlier rounds is forgotten here. */
  beforeRound?: () => void;
}

const rounds = 5;
/** While others have their turn, an engine throws away compiled code that is not in use. */
const warmUpMilliseconds = 300;

/**
 * Times each request five times, the runners by turns, so that what else the machine does meets all of them alike. A
 * runner whose milliseconds do not last for one round answers as many requests as they do, one at least, and only once.
 */
export function timeByTurns<Request>(
  runners: readonly Runner<Request>[],
  requests: readonly Request[],
  budgetMilliseconds: number,
): Timing[] {
  const timings = runners.map((): Timing => ({ times: [], answers: [] }));
  for (let round = 0; round < rounds; round++)
    for (const [which, runner] of runners.entries()) {
      const { times, answers } = timings[which] as Timing;
      if (round > 0 && times.length < requests.length) continue;
      warmUp(runner, requests);
      runner.beforeRound?.();
      const started = performance.now();
      for (const [place, request] of requests.entries()) {
        const from = performance.now();
        if (round === 0 && place > 0 && from - started > budgetMilliseconds) break;
        answers[place] = runner.find(request);
        times[place] = Math.min(times[place] ?? Number.POSITIVE_INFINITY, performance.now() - from);
      }
    }
  return timings;
}

function warmUp<Request>({ find }: Runner<Request>, requests: readonly Request[]): void {
  const until = performance.now() + warmUpMilliseconds;
  for (const request of requests) if (performance.now() < until) find(request);
}

/** The value that this share of the values does not pass; values in any order, one at least. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new Error('taking a percentile of nothing');
  return value;
}
