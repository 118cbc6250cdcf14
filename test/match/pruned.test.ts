// Looking only at what can matter gives the same answer as looking at everything.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Match } from '../../shared/match/match.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import { accessIds, audienceIds, levelIds, modeIds, topicIds } from '../../shared/record/taxonomy.ts';
import { createRandom } from '../bench/random.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { seededRequests } from '../bench/seeded-requests.ts';
import { readTowns } from '../bench/towns.ts';
import { aNeed, at } from '../builders.ts';
import { numRuns } from '../runs.ts';

const towns = readTowns();

/** All that a match says, but whether it is the nearest of those shown: of more that are shown another may be nearer. */
function told({ service, score, distanceMetres, reasons, unknowns, refusals }: Match) {
  const others = reasons.filter(({ code }) => code !== 'nearest' && code !== 'near');
  return { id: service.id, score, distanceMetres, reasons: others, unknowns, refusals };
}

describe('the ten best', () => {
  test.each([3, 60, 400, 1_500])('of %i services are those of a scan of all of them', (count) => {
    const directory = seededDirectory(count, 7, towns);
    const matcher = createMatcher(directory);
    const random = createRandom(11);
    const some = <T>(values: readonly T[], most: number) =>
      fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
    fc.assert(
      fc.property(
        some(topicIds, 3),
        some(audienceIds, 2),
        some(modeIds, 1),
        some(accessIds, 2),
        fc.option(fc.constantFrom(...levelIds)),
        fc.option(fc.integer({ min: 16, max: 95 })),
        fc.constantFrom(1, 3, 10),
        fc.boolean(),
        // Rare words and common ones, in texts and in names.
        fc.subarray(['ramp', 'coffee', 'volunteers', 'colleges', 'clinic', 'unheard-of'], { maxLength: 2 }),
        fc.subarray(['digital', 'drop-in', 'club', 'library', 'tablet'], { maxLength: 3 }),
        (topics, audiences, modes, access, level, age, limit, hasPlace, unread, words) => {
          const need = aNeed({
            topics: topics.map((id, index) => ({ id, weight: 1 / (index + 1) })),
            audiences,
            modes,
            access,
            level,
            age,
            must: access.map((id) => `access:${id}` as const),
            unread,
          });
          const [request] = seededRequests(1, random, towns);
          const place = hasPlace ? (request?.place ?? null) : null;
          const pruned = matcher.find(need, place, at, { limit, words });
          // Whoever asks for all of them has every one judged: nothing can be left out.
          const everything = matcher.find(need, place, at, { limit: count, words });
          expect(pruned.fits.map(told)).toEqual(everything.fits.slice(0, limit).map(told));
          expect(pruned.compromises.map(told)).toEqual(everything.compromises.slice(0, limit).map(told));
        },
      ),
      numRuns(200),
    );
  });
});
