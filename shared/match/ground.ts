// The ground that a directory covers: where help stands, how dense it is, and where its councils are.
import { distanceToBoxMetres } from '../place/distance.ts';
import type { Place } from '../place/place.ts';
import type { Point, Service, ServicePlace } from '../record/service.ts';
import { bareName } from './council.ts';
import { onceFor } from './once-for.ts';
import type { Surroundings } from './question.ts';
import { createSiteTree, inGroundOrder, metresToNth, type Region } from './site-tree.ts';
import { councilMetres, density, farMetres } from './weights.ts';

export interface Ground {
  /** What lies around a place; where none is given, help is taken to be sparse. */
  around(place: Place | null): Surroundings;
}

/** Where the known places of each council are, by its bare name, to a hundredth of a degree: a kilometre or so. */
export type CouncilPoints = ReadonlyMap<string, readonly Point[]>;

/** Finds the known places of every council, and of every town that one may be called after. */
export function councilPointsOf(services: readonly Service[]): CouncilPoints {
  const pointsOf = new Map<string, Point[]>();
  const bare = onceFor(bareName);
  for (const { places } of services) {
    for (const place of places) {
      if (place.point === undefined) continue;
      const point = nearEnough(place.point);
      for (const name of new Set(namesOf(place).map(bare))) {
        const known = pointsOf.get(name);
        if (name === '') continue;
        if (known === undefined) pointsOf.set(name, [point]);
        else known.push(point);
      }
    }
  }
  return pointsOf;
}

/** Packs carry these, and what depends on them counts in kilometres. */
function nearEnough({ latitude, longitude }: Point): Point {
  return { latitude: Math.round(latitude * 100) / 100, longitude: Math.round(longitude * 100) / 100 };
}

/** Finds every located place of the services; where the councils have theirs may be known from more than these. */
export function createGround(
  services: readonly Service[],
  pointsOf: CouncilPoints = councilPointsOf(services),
): Ground {
  const bare = onceFor(bareName);
  const points = services.flatMap(({ places }) => places.flatMap(({ point }) => point ?? []));
  const everywhere = treeOf(points);
  const treeOfCouncil = onceFor((council: string) => treeOf(pointsOf.get(bare(council)) ?? []));
  // Whoever types asks many times from one place.
  let last: { place: Place | null; surroundings: Surroundings } | null = null;

  function surroundingsOf(place: Place | null): Surroundings {
    if (place === null) return { densityMetres: density.mostMetres, councilMetres: () => null };
    const { point, uncertaintyMetres } = place;
    // From here on it makes no difference how far off a council is.
    const beyond = Math.max(farMetres, councilMetres) + uncertaintyMetres;
    return {
      densityMetres: densityAround(point, everywhere),
      councilMetres: onceFor((council: string) => {
        const tree = treeOfCouncil(council);
        if (tree === null) return null;
        const least = distanceToBoxMetres(point, tree.box);
        return least > beyond ? least : metresToNth(1, tree, point, Number.POSITIVE_INFINITY);
      }),
    };
  }
  return {
    around(place) {
      if (last?.place !== place) last = { place, surroundings: surroundingsOf(place) };
      return last.surroundings;
    },
  };
}

function treeOf(points: readonly Point[]): Region | null {
  return createSiteTree(inGroundOrder(points.map((point, number) => ({ service: number, point }))), []);
}

/** The council of a place, and the town that most councils are called after: the last line of its address. */
function namesOf({ council, town, address }: ServicePlace): string[] {
  return [council, town, address?.split(',').at(-1)?.trim()].map((name) => name ?? '');
}

/** The radius around a point that holds so many of the places, in metres, within the limits of `density`. */
function densityAround(from: Point, tree: Region | null): number {
  const { places, leastMetres, mostMetres } = density;
  return tree === null ? mostMetres : Math.max(leastMetres, metresToNth(places, tree, from, mostMetres));
}
