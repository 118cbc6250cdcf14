// How near help is, against how far help is in these parts: never a fixed radius.
import { asking, because, type Consideration, only } from './consideration.ts';
import { isLikelyIn } from './coverage.ts';
import type { Offer } from './offer.ts';
import type { Question } from './question.ts';
import * as weights from './weights.ts';

/** From 1, next door, towards 0; the same distance counts for less where help is sparse. */
export function nearnessAt(awayMetres: number, densityMetres: number): number {
  const { baseMetres, perDensity, steepness } = weights.nearness;
  return 1 / (1 + (awayMetres / (baseMetres + perDensity * densityMetres)) ** steepness);
}

/** Weighs the way to an offer, and whether help that comes will come. */
export function weighNearness(offer: Offer, question: Question): Consideration[] {
  const { kind, awayMetres, distanceMetres, covers, service } = offer;
  const { densityMetres } = question;
  const considered: Consideration[] = [];
  if (awayMetres === null) considered.push(only(kind === 'venue' ? weights.nearness.placeUnknown : 1));
  else {
    const value = nearnessAt(awayMetres, densityMetres);
    const isNear = distanceMetres !== null && awayMetres <= Math.min(densityMetres, weights.nearMetres);
    considered.push(isNear ? because(value, { code: 'near', metres: distanceMetres }) : only(value));
  }
  if (covers === null) {
    const { nations = [], councils = [] } = service.coverage ?? {};
    const of = [...nations, ...councils];
    const { coverageLikely, coverageUnknown } = weights.nearness;
    const value = isLikelyIn(councils, question) ? coverageLikely : coverageUnknown;
    considered.push(of.length === 0 ? only(value) : asking(value, { code: 'residence', of }));
  }
  return considered;
}
