/**
 * How often a property runs: a twentieth of `full` by default, all of it with `FULL=1`. In CI the cases are the same each
 * time, so that a red run is about the change; on a developer's machine they are new each time, and find more.
 */
export function numRuns(full: number): { numRuns: number; seed?: number } {
  const count = process.env.FULL === '1' ? full : Math.max(1, Math.round(full / 20));
  return { numRuns: count, ...(process.env.CI === 'true' && { seed: 20_261_125 }) };
}
