// How the levels of a service stand to the person's own.
import { type LevelId, levelIds } from '../record/taxonomy.ts';

/** `refused` is too far up, or a session for starters where the person asked for the next step. */
export type LevelStanding = 'right' | 'unknown' | 'above' | 'below' | 'refused';

const rank = (level: LevelId): number => levelIds.indexOf(level);
/** From here on somebody asks for the next step, and not to begin again. */
const nextStep = rank('improving');

/** Where the nearest of the stated levels stands; one step off is a lesser fit, more is none. */
export function standingOf(levels: readonly LevelId[], wanted: LevelId): LevelStanding {
  if (levels.length === 0) return 'unknown';
  if (levels.includes(wanted)) return 'right';
  const steps = levels.map((level) => rank(level) - rank(wanted));
  const above = Math.min(...steps.filter((step) => step > 0));
  const below = Math.max(...steps.filter((step) => step < 0));
  // Both sides of it and not it: whoever teaches both can teach what lies between.
  if (above !== Number.POSITIVE_INFINITY && below !== Number.NEGATIVE_INFINITY) return 'above';
  if (above === 1) return 'above';
  const startsOver = rank(wanted) >= nextStep && levels.includes('starting');
  return below === -1 && !startsOver ? 'below' : 'refused';
}
