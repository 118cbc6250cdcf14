import { expect, test } from 'vitest';
import { fromNationalGrid, osgb36Degrees } from '../../publish/osgb.ts';
import { distanceMetres } from '../../shared/place/distance.ts';

const degrees = (whole: number, minutes: number, seconds: number) => whole + minutes / 60 + seconds / 3_600;

/** The worked example of the Ordnance Survey's guide: the water tower at Caister. */
const caister = { easting: 651_409.903, northing: 313_177.27 };

test('the grid is undone to a ten-thousandth of a second of arc', () => {
  const { latitude, longitude } = osgb36Degrees(caister.easting, caister.northing);
  expect(latitude).toBeCloseTo(degrees(52, 39, 27.2531), 7);
  expect(longitude).toBeCloseTo(degrees(1, 43, 4.5177), 7);
});

test.each<[place: string, easting: number, northing: number, latitude: number, longitude: number]>([
  ['Caister', caister.easting, caister.northing, degrees(52, 39, 28.8282), degrees(1, 42, 57.8663)],
  ['St Mary’s, Scilly', 91_492.146, 11_318.804, 49.922_263_937_3, -6.299_777_520_14],
])('%s is within seven metres of where it is', (_place, easting, northing, latitude, longitude) => {
  expect(distanceMetres(fromNationalGrid(easting, northing), { latitude, longitude })).toBeLessThan(7);
});

test.each<[place: string, easting: number, northing: number, latitude: number, longitude: number]>([
  ['Big Ben', 530_268, 179_640, 51.5007, -0.1246],
  ['Edinburgh Castle', 325_160, 673_480, 55.9486, -3.1999],
  ['Lerwick', 447_700, 1_141_300, 60.154, -1.143],
])('%s is where maps have it', (_place, easting, northing, latitude, longitude) => {
  expect(distanceMetres(fromNationalGrid(easting, northing), { latitude, longitude })).toBeLessThan(250);
});
