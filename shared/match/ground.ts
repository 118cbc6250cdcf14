// The ground that a directory covers: where help stands, how dense it is, and where its councils are.
import { distanceMetres } from '../place/distance.ts';
import type { Place } from '../place/place.ts';
import type { Point, Service, ServicePlace } from '../record/service.ts';
import { bareName } from './council.ts';
import type { Surroundings } from './question.ts';
import { density } from './weights.ts';

export interface Ground {
  /** What lies around a place; where none is given, help is taken to be sparse. */
  around(place: Place | null): Surroundings;
}

/** Finds every located place of the services. */
export function createGround(services: readonly Service[]): Ground {
  const points: Point[] = [];
  const pointsOf = new Map<string, Point[]>();
  for (const place of services.flatMap(({ places }) => places)) {
    if (place.point === undefined) continue;
    points.push(place.point);
    for (const name of namesOf(place)) {
      const known = pointsOf.get(name);
      if (known === undefined) pointsOf.set(name, [place.point]);
      else known.push(place.point);
    }
  }
  return {
    around: (place) => ({
      densityMetres: place === null ? density.mostMetres : densityAround(place.point, points),
      councilMetres(council) {
        const known = pointsOf.get(bareName(council));
        if (place === null || known === undefined) return null;
        return known.reduce((least, point) => Math.min(least, distanceMetres(place.point, point)), Infinity);
      },
    }),
  };
}

/** The council of a place, and the town that most councils are called after: the last line of its address. */
function namesOf({ council, town, address }: ServicePlace): Set<string> {
  const names = [council, town, address?.split(',').at(-1)].map((name) => bareName(name ?? ''));
  return new Set(names.filter((name) => name !== ''));
}

/** The radius around a point that holds so many of the points, in metres, within the limits of `density`. */
export function densityAround(from: Point, points: readonly Point[]): number {
  const { places, leastMetres, mostMetres } = density;
  const near = points
    .map((point) => distanceMetres(from, point))
    .filter((metres) => metres < mostMetres)
    .sort((a, b) => a - b);
  return Math.max(leastMetres, near[places - 1] ?? mostMetres);
}
