/** How often a property runs: a twentieth of `full` by default, all of it with `FULL=1` as in CI. */
export function numRuns(full: number): { numRuns: number } {
  return { numRuns: process.env.FULL === '1' ? full : Math.max(1, Math.round(full / 20)) };
}
