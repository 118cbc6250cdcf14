// Latitude and longitude as people give them: swapped, in metres, without the minus. A point is only moved when there is
// one way of moving it that makes sense.
import { distanceMetres } from '../shared/place/distance.ts';
import type { Place } from '../shared/place/place.ts';
import type { Point } from '../shared/record/service.ts';
import { fromNationalGrid } from './osgb.ts';
import type { Finding, ProblemCode } from './problem.ts';
import type { Cells } from './read-cells.ts';

/** The United Kingdom and the Crown dependencies, with some sea around them. */
const box = { south: 49, north: 61.5, west: -9, east: 2.5 };
/** A point and its postcode that lie further apart than this cannot both be right. */
const farMetres = 20_000;
/** A point that was moved must come as near as this. */
const nearMetres = 2_000;
/** The National Grid ends here, in metres. */
const gridEnd = { easting: 700_000, northing: 1_300_000 };
/** Six decimals are a tenth of a metre. */
const decimals = 1e6;

function isInBox({ latitude, longitude }: Point): boolean {
  return latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east;
}

function isWithin(point: Point, place: Place, metres: number): boolean {
  return distanceMetres(point, place.point) <= place.uncertaintyMetres + metres;
}

/** A number of degrees or metres; null when it is none. */
export function coordinateIn(cell: string): number | null {
  return /^-?\d{1,7}(?:\.\d+)?$/.test(cell) ? Number(cell) : null;
}

function inDegrees({ latitude, longitude }: Point): string {
  return `${latitude}, ${longitude}`;
}

interface PointReading {
  point?: Point;
  finding?: Pick<Finding, 'code'> & Partial<Finding>;
}

function moved(code: ProblemCode, point: Point): PointReading {
  return { point, finding: { code, suggestion: inDegrees(point) } };
}

/** What two numbers mean, beside the place of the row's postcode where that is known. */
export function readPair(first: number, second: number, place: Place | null): PointReading {
  const point = { latitude: first, longitude: second };
  const west = { latitude: first, longitude: -second };
  if (isInBox(point)) {
    if (place === null || isWithin(point, place, farMetres)) return { point };
    return isWithin(west, place, nearMetres)
      ? moved('point-turned-west', west)
      : { point, finding: { code: 'point-far-from-postcode' } };
  }
  const swapped = { latitude: second, longitude: first };
  if (isInBox(swapped)) return moved('point-swapped', swapped);
  if (isInBox(west) && place !== null && isWithin(west, place, nearMetres))
    return moved('point-turned-west', west);
  return readMetres(first, second, place) ?? { finding: { code: 'point-unread' } };
}

/** Whether two numbers can be metres of the National Grid. */
export function isOnGrid(easting: number, northing: number): boolean {
  return easting > 1_000 && northing > 1_000 && easting < gridEnd.easting && northing < gridEnd.northing;
}

/** Metres of the National Grid, northing first as latitude is, or the other way; null when they cannot be such. */
function readMetres(first: number, second: number, place: Place | null): PointReading | null {
  const orders = [
    [second, first],
    [first, second],
  ] as const;
  const points = orders
    .filter(([easting, northing]) => isOnGrid(easting, northing))
    .map(([easting, northing]) => fromNationalGrid(easting, northing))
    .map(({ latitude, longitude }) => ({
      latitude: Math.round(latitude * decimals) / decimals,
      longitude: Math.round(longitude * decimals) / decimals,
    }));
  if (points.length === 0) return null;
  const [right, other] = points.filter((point) => place !== null && isWithin(point, place, nearMetres));
  return right === undefined || other !== undefined
    ? { finding: { code: 'point-in-metres' } }
    : moved('point-from-metres', right);
}

/** Reads the point of a row; `place` is where its postcode is, as far as that is known. */
export function readPoint(cells: Cells, place: Place | null): Point | undefined {
  const pass = (cell: string) => ({ value: cell, findings: [] });
  const latitude = cells.take('latitude', pass);
  const longitude = cells.take('longitude', pass);
  if (latitude === undefined && longitude === undefined) return undefined;
  const column = latitude === undefined ? 'longitude' : 'latitude';
  const [first, second] = [coordinateIn(latitude ?? ''), coordinateIn(longitude ?? '')];
  const value = [latitude, longitude].filter((cell) => cell !== undefined).join(', ');
  if (first === null || second === null || (first === 0 && second === 0)) {
    cells.report(column, 'point-unread', value);
    return undefined;
  }
  const { point, finding } = readPair(first, second, place);
  if (finding !== undefined) cells.report(column, finding.code, value, finding.suggestion);
  return point;
}
