// The nearest of many towns, without looking at each of them for every point.
import { mileMetres } from '../shared/explain/distance-words.ts';
import { byPeople, type Town } from '../shared/learn/town.ts';
import { distanceMetres } from '../shared/place/distance.ts';
import type { Point } from '../shared/record/service.ts';

/** Who lives further from a town than this does not live near it. */
const farthestMetres = 10 * mileMetres;
/** Towns within reach of a point are in its band or in one beside it: ten miles are 0.145 degrees of latitude. */
const bandDegrees = 0.15;

/** A finder of the town nearest to a point, of those that are wanted; null where none is within ten miles. Of equals the larger. */
export function createNearestTown(
  towns: readonly Town[],
): (point: Point, isWanted: (town: Town) => boolean) => Town | null {
  const bandOf = ({ latitude }: Point): number => Math.floor(latitude / bandDegrees);
  const bands = Map.groupBy(towns, ({ point }) => bandOf(point));
  return (point, isWanted) => {
    const band = bandOf(point);
    let [nearest, least]: [Town | null, number] = [null, farthestMetres];
    for (const town of [-1, 0, 1].flatMap((step) => bands.get(band + step) ?? [])) {
      if (!isWanted(town)) continue;
      const metres = distanceMetres(point, town.point);
      if (metres < least || (metres === least && (nearest === null || byPeople(town, nearest) < 0)))
        [nearest, least] = [town, metres];
    }
    return nearest;
  };
}
