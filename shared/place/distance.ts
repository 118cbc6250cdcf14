// How far apart things are, in a straight line, and how much of that can be told.
import type { Point } from '../record/service.ts';

/** Mean radius of the Earth (IUGG). */
const earthRadiusMetres = 6_371_008.8;
const radians = Math.PI / 180;
/** The least that two places are told apart by: a postcode's own addresses spread about so far. */
const leastStepMetres = 100;

/** South, west, north, east, in WGS84 degrees; no box crosses the 180th meridian. */
export type Box = readonly [south: number, west: number, north: number, east: number];

function metres(northDegrees: number, eastDegrees: number, atLatitude: number): number {
  const east = eastDegrees * Math.cos(atLatitude * radians);
  return earthRadiusMetres * radians * Math.sqrt(northDegrees * northDegrees + east * east);
}

/**
 * The distance between two points in metres: equirectangular, with the cosine of the mean latitude. Between points of
 * the British Isles it differs from the great circle by less than 0.002 % up to 70 km and 0.3 % up to 1,300 km.
 */
export function distanceMetres(a: Point, b: Point): number {
  return metres(b.latitude - a.latitude, b.longitude - a.longitude, (a.latitude + b.latitude) / 2);
}

/**
 * A distance that no point of a box is nearer than, in metres; 0 inside it. It holds exactly for `distanceMetres` on
 * the northern half of the Earth, because the highest mean latitude has the shortest degrees of longitude.
 */
export function distanceToBoxMetres({ latitude, longitude }: Point, [south, west, north, east]: Box): number {
  const northDegrees = Math.max(south - latitude, 0, latitude - north);
  const eastDegrees = Math.max(west - longitude, 0, longitude - east);
  return metres(northDegrees, eastDegrees, (latitude + north) / 2);
}

/**
 * A distance rounded up to whole steps of what the person's place can tell apart, one at least, in metres: what
 * cannot be told apart is exactly equal.
 */
export function steppedDistance(distance: number, uncertaintyMetres: number): number {
  const step = Math.max(leastStepMetres, uncertaintyMetres);
  return Math.max(1, Math.ceil(distance / step)) * step;
}

/** The direction from one point to another as a compass has it: 0 is north, 90 east; 0 too where both are one. */
export function bearingDegrees(from: Point, to: Point): number {
  const north = to.latitude - from.latitude;
  const east = (to.longitude - from.longitude) * Math.cos(((from.latitude + to.latitude) / 2) * radians);
  return (Math.atan2(east, north) / radians + 360) % 360;
}
