// Only what can matter is judged, and the answer is the same as if everything had been.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../shared/match/matcher.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import { createRandom } from '../bench/random.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { seededRequests } from '../bench/seeded-requests.ts';
import { readTowns } from '../bench/towns.ts';
import { numRuns } from '../runs.ts';
import { anyNeed } from './need-arbitrary.ts';
import { createScan } from './scan.ts';

const towns = readTowns();

/** Everybody; one city and what lies around it; a few towns far apart; one village. Who asks may live elsewhere. */
const directories = [
  [0, towns.length, 1_500],
  [3, 1, 400],
  [40, 3, 90],
  [3_000, 1, 12],
].map(([from = 0, many = 0, count = 0], seed) => {
  const own = towns.slice(from, from + many);
  const directory = withRoughPoints(seededDirectory(count, seed, own));
  return { directory, own, matcher: createMatcher(directory), scanner: createScan(directory) };
});

/** Some of its places are known no closer than by the district of their postcode. */
function withRoughPoints(directory: Directory): Directory {
  const services = directory.services.map((service, n) => {
    const places = service.places.map((place) => ({ ...place, pointAccuracyMetres: 700 * (n % 7) }));
    return n % 3 === 0 && n % 7 > 0 ? { ...service, places } : service;
  });
  return { ...directory, services };
}

describe('what is found is what a scan of every service finds', () => {
  test.each(directories)('$directory.name', ({ directory, own, matcher, scanner }) => {
    const { length: count } = directory.services;
    fc.assert(
      fc.property(
        anyNeed,
        fc.integer({ min: 0 }),
        fc.constantFrom(own, own, towns, null),
        fc.constantFrom('2026-11-25T10:00:00Z', '2026-11-28T20:30:00Z', '2027-02-03T12:00:00Z'),
        fc.constantFrom(1, 3, 10, 12, 40),
        fc.option(fc.nat({ max: count - 1 })),
        fc.boolean(),
        (need, seed, from, time, limit, named, knowsCouncil) => {
          const random = createRandom(seed);
          const [request] = from === null ? [] : seededRequests(1, random, from);
          const council = knowsCouncil ? { council: `${request?.place.label} Council` } : {};
          const place = request === undefined ? null : { ...request.place, ...council };
          const words = named === null ? [] : (directory.services[named]?.name.split(' ') ?? []);
          const at = new Date(time);
          const { fits, compromises } = matcher.find(need, place, at, { limit, words });
          const expected = scanner.find(need, place, at, { limit, words });
          expect(fits).toEqual(expected.fits);
          expect(compromises).toEqual(expected.compromises);
        },
      ),
      numRuns(count > 1_000 ? 400 : 2_000),
    );
  });
});
