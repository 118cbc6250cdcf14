import type { PlaceReading } from '../../shared/place/place.ts';
import type { enAdviser } from '../../shared/words/en-adviser.ts';
import { areaFrom } from './area-from.ts';

export type FindPlace = (text: string) => Promise<PlaceReading>;
export type AreaProblem = keyof typeof enAdviser.settings.area.problem;

/** What may be kept of a typed area, or why there is no such place. Kept is our own name of the place, not what was typed. */
export async function checkArea(
  typed: string,
  findPlace: FindPlace,
): Promise<{ area: string } | { problem: AreaProblem }> {
  const text = areaFrom(typed);
  if (text === '') return { area: '' };
  const reading = await findPlace(text);
  return reading.kind === 'found' ? { area: reading.place.label } : { problem: reading.kind };
}
