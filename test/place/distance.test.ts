import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  bearingDegrees,
  distanceMetres,
  distanceToBoxMetres,
  steppedDistance,
} from '../../shared/place/distance.ts';
import type { Point } from '../../shared/record/service.ts';
import { numRuns } from '../runs.ts';

/** The great-circle distance, by the haversine formula. */
function greatCircleMetres(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(half));
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const somewhere = fc.record({ latitude: between(49, 61), longitude: between(-8.7, 1.9) });

test.each<[from: string, to: string, a: Point, b: Point, kilometres: number]>([
  [
    'Brighton Pier',
    'Big Ben',
    { latitude: 50.8167, longitude: -0.1367 },
    { latitude: 51.5007, longitude: -0.1246 },
    76.1,
  ],
  [
    'Land’s End',
    'John o’ Groats',
    { latitude: 50.0657, longitude: -5.7132 },
    { latitude: 58.6373, longitude: -3.0689 },
    968,
  ],
  ['a place', 'itself', { latitude: 54, longitude: -2 }, { latitude: 54, longitude: -2 }, 0],
])('%s to %s', (_from, _to, a, b, kilometres) => {
  expect(distanceMetres(a, b) / 1_000).toBeCloseTo(kilometres, kilometres > 900 ? -1 : 0);
});

test('it agrees with the great circle as closely as it says', () => {
  fc.assert(
    fc.property(somewhere, somewhere, (a, b) => {
      const exact = greatCircleMetres(a, b);
      const most = exact <= 70_000 ? 0.000_02 : 0.003;
      expect(Math.abs(distanceMetres(a, b) - exact)).toBeLessThanOrEqual(exact * most + 0.001);
    }),
    numRuns(20_000),
  );
});

test('it agrees with the great circle close by', () => {
  const near = between(-0.4, 0.4);
  fc.assert(
    fc.property(somewhere, near, near, (a, north, east) => {
      const b = { latitude: a.latitude + north, longitude: a.longitude + east };
      const exact = greatCircleMetres(a, b);
      expect(Math.abs(distanceMetres(a, b) - exact)).toBeLessThanOrEqual(exact * 0.000_02 + 0.001);
    }),
    numRuns(20_000),
  );
});

test('it is the same both ways', () => {
  fc.assert(
    fc.property(somewhere, somewhere, (a, b) => {
      expect(distanceMetres(a, b)).toBe(distanceMetres(b, a));
    }),
    numRuns(2_000),
  );
});

describe('to a box', () => {
  const within = (from: number, to: number, part: number) =>
    Math.min(to, Math.max(from, from + (to - from) * part));
  const part = between(0, 1);

  test('nothing in the box is nearer', () => {
    fc.assert(
      fc.property(somewhere, somewhere, somewhere, part, part, (from, a, b, north, east) => {
        const box: Box = [
          Math.min(a.latitude, b.latitude),
          Math.min(a.longitude, b.longitude),
          Math.max(a.latitude, b.latitude),
          Math.max(a.longitude, b.longitude),
        ];
        const inside = { latitude: within(box[0], box[2], north), longitude: within(box[1], box[3], east) };
        expect(distanceToBoxMetres(from, box)).toBeLessThanOrEqual(
          distanceMetres(from, inside) * (1 + 1e-12),
        );
      }),
      numRuns(20_000),
    );
  });

  test.each<[string, Point, number]>([
    ['inside it', { latitude: 51.5, longitude: -0.5 }, 0],
    ['on its edge', { latitude: 51, longitude: -0.5 }, 0],
    ['a degree south of it', { latitude: 50, longitude: -0.5 }, 111_195],
    ['half a degree east of it', { latitude: 51.5, longitude: 0.5 }, 34_418],
  ])('%s', (_where, from, metres) => {
    expect(distanceToBoxMetres(from, [51, -1, 52, 0])).toBeCloseTo(metres, -1);
  });
});

describe('stepped', () => {
  test.each<[metres: number, uncertain: number, stepped: number]>([
    [0, 1_400, 1_400],
    [1, 1_400, 1_400],
    [1_400, 1_400, 1_400],
    [1_401, 1_400, 2_800],
    [812, 0, 900],
    [812, 30, 900],
    [812, 150, 900],
    [0, 0, 100],
  ])('%d m known to %d m counts as %d m', (metres, uncertain, stepped) => {
    expect(steppedDistance(metres, uncertain)).toBe(stepped);
  });

  test('it never falls as the distance grows, is never less, and never more by a whole step', () => {
    const metres = between(0, 1_000_000);
    fc.assert(
      fc.property(metres, metres, between(0, 50_000), (a, b, uncertain) => {
        const [near, far] = a < b ? [a, b] : [b, a];
        const step = Math.max(100, uncertain);
        const stepped = steppedDistance(near, uncertain);
        expect(stepped).toBeLessThanOrEqual(steppedDistance(far, uncertain));
        expect(stepped).toBeGreaterThanOrEqual(near * (1 - 1e-12));
        expect(stepped - near).toBeLessThanOrEqual(step * (1 + 1e-9));
      }),
      numRuns(5_000),
    );
  });
});

describe('the bearing', () => {
  const here = { latitude: 52, longitude: -2 };
  test.each<[string, Point, number]>([
    ['north', { latitude: 52.1, longitude: -2 }, 0],
    ['east', { latitude: 52, longitude: -1.9 }, 90],
    ['south', { latitude: 51.9, longitude: -2 }, 180],
    ['west', { latitude: 52, longitude: -2.1 }, 270],
    ['nowhere', here, 0],
  ])('%s', (_name, to, degrees) => {
    expect(bearingDegrees(here, to)).toBeCloseTo(degrees, 6);
  });

  test('it agrees with the great circle’s within a degree, close by', () => {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const initial = (a: Point, b: Point): number => {
      const [from, to, turn] = [a.latitude, b.latitude, b.longitude - a.longitude].map(radians) as [
        number,
        number,
        number,
      ];
      const east = Math.sin(turn) * Math.cos(to);
      const north = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn);
      return (Math.atan2(east, north) * 180) / Math.PI;
    };
    const near = between(-0.5, 0.5);
    fc.assert(
      fc.property(somewhere, near, near, (a, north, east) => {
        const b = { latitude: a.latitude + north, longitude: a.longitude + east };
        if (distanceMetres(a, b) < 10) return;
        const off = Math.abs(bearingDegrees(a, b) - ((initial(a, b) + 360) % 360));
        expect(Math.min(off, 360 - off)).toBeLessThan(1);
      }),
      numRuns(2_000),
    );
  });
});
