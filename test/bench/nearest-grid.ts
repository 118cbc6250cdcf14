// The nearest of many points, for the peers that know nothing of places: a grid of cells about 11 km high.
import type { Point, Service } from '../../shared/record/service.ts';

export interface NearestGrid {
  /** The `count` nearest, or a few more at the same distance, by their numbers; help without a place is not among them. */
  nearest(from: Point, count: number): number[];
  /** Kilometres to each service's nearest place; infinite where it has none. */
  kilometresTo(from: Point, number: number): number;
}

const cellDegrees = 0.1;
const kilometresPerDegree = 111.2;

/** Puts every service in the cell of its first place. */
export function createNearestGrid(services: readonly Service[]): NearestGrid {
  const latitudes = new Float64Array(services.length).fill(Number.NaN);
  const longitudes = new Float64Array(services.length).fill(Number.NaN);
  const cells = new Map<number, number[]>();
  const key = (row: number, column: number): number => row * 10_000 + column + 5_000;
  for (const [number, { places }] of services.entries()) {
    const point = places[0]?.point;
    if (point === undefined) continue;
    latitudes[number] = point.latitude;
    longitudes[number] = point.longitude;
    const cell = key(Math.floor(point.latitude / cellDegrees), Math.floor(point.longitude / cellDegrees));
    const held = cells.get(cell);
    if (held === undefined) cells.set(cell, [number]);
    else held.push(number);
  }

  function kilometresTo(from: Point, number: number): number {
    const north = (latitudes[number] as number) - from.latitude;
    const east =
      ((longitudes[number] as number) - from.longitude) * Math.cos((from.latitude * Math.PI) / 180);
    const away = Math.sqrt(north * north + east * east) * kilometresPerDegree;
    return Number.isNaN(away) ? Number.POSITIVE_INFINITY : away;
  }

  /** The services of the cells that are so many steps away, no nearer and no further. */
  function ring(row: number, column: number, steps: number, into: number[]): void {
    for (let down = -steps; down <= steps; down++) {
      const stride = Math.abs(down) === steps || steps === 0 ? 1 : 2 * steps;
      for (let across = -steps; across <= steps; across += stride) {
        const held = cells.get(key(row + down, column + across));
        if (held !== undefined) for (const number of held) into.push(number);
      }
    }
  }

  function around(
    from: Point,
    isEnough: (sureKilometres: number, found: readonly number[]) => boolean,
  ): number[] {
    const [row, column] = [Math.floor(from.latitude / cellDegrees), Math.floor(from.longitude / cellDegrees)];
    const narrow =
      cellDegrees * kilometresPerDegree * Math.cos(((Math.abs(from.latitude) + 1) * Math.PI) / 180);
    const found: number[] = [];
    for (let steps = 0; steps <= 120; steps++) {
      ring(row, column, steps, found);
      if (isEnough(steps * narrow, found)) break;
    }
    return found;
  }

  return {
    kilometresTo,
    nearest(from, count) {
      let enough = Number.POSITIVE_INFINITY;
      const found = around(from, (sure, numbers) => {
        if (numbers.length < count) return false;
        const sorted = Float64Array.from(numbers, (number) => kilometresTo(from, number)).sort();
        enough = sorted[count - 1] as number;
        return enough <= sure;
      });
      return [...found.filter((number) => kilometresTo(from, number) <= enough)];
    },
  };
}
