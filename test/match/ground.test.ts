// What lies around a place, told by boxes within boxes, is what looking at every point tells.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGround } from '../../shared/match/ground.ts';
import { councilMetres, density, farMetres } from '../../shared/match/weights.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import type { Point, Service } from '../../shared/record/service.ts';
import { aPlace, aService } from '../builders.ts';
import { numRuns } from '../runs.ts';

const point = fc.record({
  latitude: fc.double({ min: 50, max: 58.5, noNaN: true }),
  longitude: fc.double({ min: -6, max: 1.7, noNaN: true }),
});
/** Close together, so that many stand within the limits of the density. */
const close = fc.record({
  latitude: fc.double({ min: 53.4, max: 53.5, noNaN: true }),
  longitude: fc.double({ min: -1.5, max: -1.3, noNaN: true }),
});
const sites = fc.array(
  fc.record({ point: fc.oneof(close, close, point), council: fc.constantFrom('Leeds', 'Hull', 'Kent') }),
  { maxLength: 120 },
);

const toHundredths = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.round(latitude * 100) / 100,
  longitude: Math.round(longitude * 100) / 100,
});

function servicesAt(
  at: readonly { point: typeof point extends fc.Arbitrary<infer P> ? P : never; council: string }[],
): Service[] {
  return at.map((place, number) => aService({ id: `s${number}` as Service['id'], places: [place] }));
}

describe('the ground', () => {
  test('density is the distance of the thirtieth place, within its limits', () => {
    fc.assert(
      fc.property(sites, fc.oneof(close, point), (at, from) => {
        const distances = at.map((site) => distanceMetres(from, site.point)).sort((a, b) => a - b);
        const nth = distances[density.places - 1] ?? density.mostMetres;
        const expected = Math.min(density.mostMetres, Math.max(density.leastMetres, nth));
        const { densityMetres } = createGround(servicesAt(at)).around(aPlace({ point: from }));
        expect(densityMetres).toBeCloseTo(expected, 6);
      }),
      numRuns(2_000),
    );
  });

  test('a council is as far off as the nearest of its places, to a hundredth of a degree, or too far to matter', () => {
    fc.assert(
      fc.property(
        sites,
        fc.oneof(close, point),
        fc.integer({ min: 100, max: 20_000 }),
        (at, from, uncertaintyMetres) => {
          const around = createGround(servicesAt(at)).around(aPlace({ point: from, uncertaintyMetres }));
          const beyond = Math.max(farMetres, councilMetres) + uncertaintyMetres;
          for (const council of ['Leeds', 'Hull', 'Kent', 'Elsewhere']) {
            const own = at.filter((site) => site.council === council);
            const nearest = Math.min(...own.map((site) => distanceMetres(from, toHundredths(site.point))));
            const told = around.councilMetres(council);
            if (own.length === 0) expect(told).toBeNull();
            else if (nearest > beyond) expect(told).toBeGreaterThan(beyond);
            else expect(told).toBeCloseTo(nearest, 6);
          }
        },
      ),
      numRuns(2_000),
    );
  });
});
