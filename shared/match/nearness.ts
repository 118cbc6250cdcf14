// How near help is, against how far help is in these parts: never a fixed radius.
import { isLikelyIn } from './coverage.ts';
import type { Offer } from './offer.ts';
import type { Question } from './question.ts';
import type { Told } from './told.ts';
import * as weights from './weights.ts';

/** From 1, next door, towards 0; the same distance counts for less where help is sparse. */
export function nearnessAt(awayMetres: number, densityMetres: number): number {
  const { baseMetres, perDensity, steepness } = weights.nearness;
  return 1 / (1 + (awayMetres / (baseMetres + perDensity * densityMetres)) ** steepness);
}

/** Weighs the way to an offer, and whether help that comes will come. */
export function weighNearness(offer: Offer, question: Question, told?: Told): number {
  const { kind, awayMetres, distanceMetres, covers, service } = offer;
  const { densityMetres } = question;
  let value = kind === 'venue' ? weights.nearness.placeUnknown : 1;
  if (awayMetres !== null) {
    value = nearnessAt(awayMetres, densityMetres);
    const isNear = distanceMetres !== null && awayMetres <= Math.min(densityMetres, weights.nearMetres);
    if (isNear) told?.reasons.push({ code: 'near', metres: distanceMetres });
  }
  if (covers === null) {
    const { nations = [], councils = [] } = service.coverage ?? {};
    const { coverageLikely, coverageUnknown } = weights.nearness;
    value *= isLikelyIn(councils, question) ? coverageLikely : coverageUnknown;
    const of = [...nations, ...councils];
    if (of.length > 0) told?.unknowns.push({ code: 'residence', of });
  }
  return value;
}
