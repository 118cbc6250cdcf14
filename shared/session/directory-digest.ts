// What has to be known of a whole directory before it can stand beside others, also where it is read tile by tile.
import { councilPointsOf } from '../match/ground.ts';
import type { Point, Service, ServiceId } from '../record/service.ts';

export interface DirectoryDigest {
  /** Of all its services: an id that another directory has too is told apart, whichever of the two is read first. */
  ids: readonly ServiceId[];
  /** Where its councils have their known places, by their bare names: others may name the same councils. */
  councils: ReadonlyMap<string, readonly Point[]>;
}

/** The digest of a directory that has these services. */
export function digestOf(services: readonly Service[]): DirectoryDigest {
  const councils = new Map<string, readonly Point[]>();
  for (const [name, points] of councilPointsOf(services)) {
    const distinct = new Map(points.map((point) => [`${point.latitude} ${point.longitude}`, point]));
    councils.set(name, [...distinct.values()]);
  }
  return { ids: services.map(({ id }) => id), councils };
}
