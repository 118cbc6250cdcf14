import type { Point } from '../record/service.ts';
import { distanceMetres } from './distance.ts';
import { type GazetteerFacts, unpackOutcodes } from './gazetteer-facts.ts';

/** Further from every outcode than this is at sea, or abroad. */
const mostMetres = 30_000;

/** The outcode whose middle is nearest to a point; null where none is near. */
export function nearestOutcode(facts: GazetteerFacts, point: Point): string | null {
  let nearest: string | null = null;
  let metres = mostMetres;
  for (const { code, point: middle } of unpackOutcodes(facts)) {
    const away = middle === null ? mostMetres : distanceMetres(point, middle);
    if (away < metres) [nearest, metres] = [code, away];
  }
  return nearest;
}
