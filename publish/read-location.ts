import { limits } from '../shared/record/limits.ts';
import type { Point, ServicePlace } from '../shared/record/service.ts';
import { type Cells, lineUpTo } from './read-cells.ts';
import { type Reading, read, unread } from './reading.ts';
import { stated } from './stated.ts';

/** The United Kingdom and the Crown dependencies, with some sea around them. */
const box = { south: 49, north: 61.5, west: -9, east: 2.5 };

type Location = Pick<ServicePlace, 'venue' | 'address' | 'postcode' | 'point'>;

/** Reads one postcode by its shape; whether it is on a map is for the place room to say. */
export function readPostcode(cell: string): Reading<string> {
  const bare = cell.toUpperCase().replace(/\s/g, '');
  const found = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(bare);
  return found === null ? unread('postcode-unread', cell) : read(`${found[1]} ${found[2]}`);
}

function readDegrees(least: number, most: number): (cell: string) => Reading<number> {
  return (cell) => {
    const degrees = /^-?\d{1,3}(?:\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
    return degrees >= least && degrees <= most ? read(degrees) : unread('point-unread', cell);
  };
}

function readPoint(cells: Cells): Point | undefined {
  const latitude = cells.take('latitude', readDegrees(box.south, box.north));
  const longitude = cells.take('longitude', readDegrees(box.west, box.east));
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
  // Half a point is none; a half that could not be read has been reported already.
  for (const [half, other] of [
    ['latitude', 'longitude'],
    ['longitude', 'latitude'],
  ] as const)
    if (cells.words(half) !== '' && cells.words(other) === '')
      cells.report(half, 'point-unread', cells.words(half));
  return undefined;
}

/** Where a row's service can be met; null when the row names no place. */
export function readLocation(cells: Cells): Location | null {
  const location = stated({
    venue: cells.take('venue', lineUpTo(limits.name)),
    address: cells.take('address', lineUpTo(limits.line)),
    postcode: cells.take('postcode', readPostcode),
    point: readPoint(cells),
  });
  return Object.keys(location).length === 0 ? null : location;
}

/** What tells one place from another. */
export function locationKey({ venue, address, postcode, point }: Location): string {
  return JSON.stringify([venue?.toLowerCase(), address?.toLowerCase(), postcode, point]);
}
