// Several outcodes, or several addresses, as one place: its middle, and how far from there people live.
import type { Point } from '../record/service.ts';
import { distanceMetres } from './distance.ts';

export interface Circle {
  point: Point;
  radiusMetres: number;
}

/** The circle around the mean of the middles that takes in nine of ten of the circles whole; null for none. */
export function circleAround(circles: readonly Circle[]): Circle | null {
  if (circles.length === 0) return null;
  const mean = (of: (point: Point) => number): number =>
    circles.reduce((sum, { point }) => sum + of(point), 0) / circles.length;
  const point = { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
  const reaches = circles
    .map((circle) => distanceMetres(point, circle.point) + circle.radiusMetres)
    .sort((a, b) => a - b);
  return { point, radiusMetres: reaches[Math.ceil(reaches.length * 0.9) - 1] ?? 0 };
}
