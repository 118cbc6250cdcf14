import { coarseness, gridDegrees, gridOrigin } from '../shared/place/gazetteer-facts.ts';
import type { Circle } from '../shared/place/region.ts';
import { writeSignedColumn } from './write-column.ts';

/** Points as two columns of steps from one to the next, each as coarse as its circle allows. */
export function writePoints(circles: readonly Circle[]): { latitudes: string; longitudes: string } {
  const latitudes: number[] = [];
  const longitudes: number[] = [];
  let { latitude, longitude } = gridOrigin;
  for (const { point, radiusMetres } of circles) {
    const step = coarseness(radiusMetres);
    const north = Math.round(point.latitude / gridDegrees.latitude / step);
    const east = Math.round(point.longitude / gridDegrees.longitude / step);
    latitudes.push(north - Math.round(latitude / step));
    longitudes.push(east - Math.round(longitude / step));
    [latitude, longitude] = [north * step, east * step];
  }
  return { latitudes: writeSignedColumn(latitudes), longitudes: writeSignedColumn(longitudes) };
}
