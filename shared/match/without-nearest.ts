import type { Match } from './match.ts';

/** The match without the claim that it is the nearest: something nearer may be in what was not read. */
export function withoutNearest(match: Match): Match {
  return { ...match, reasons: match.reasons.filter(({ code }) => code !== 'nearest') };
}
