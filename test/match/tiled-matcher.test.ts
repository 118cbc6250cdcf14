// What is found in a few tiles is what is found in the whole directory, which scan.test.ts compares with a full scan.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePack } from '../../publish/write-pack.ts';
import { createMatcher, type Matches } from '../../shared/match/matcher.ts';
import { splitService } from '../../shared/pack/details.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import { openPackReader, type PackReader } from '../../shared/pack/pack-reader.ts';
import type { Place } from '../../shared/place/place.ts';
import { createRandom } from '../bench/random.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { seededRequests } from '../bench/seeded-requests.ts';
import { readTowns } from '../bench/towns.ts';
import { aNeed, aPlace } from '../builders.ts';
import { numRuns } from '../runs.ts';
import { findAll, findLast } from './find-all.ts';
import { anyNeed } from './need-arbitrary.ts';

const towns = readTowns();

async function readerOf(files: ReadonlyMap<string, Uint8Array>): Promise<PackReader> {
  const reading = await openPackReader(async (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error('404');
    return bytes;
  });
  if (reading.kind === 'refused') throw new Error(reading.code);
  return reading.reader;
}

/** What a reader of tiles knows of services: what they are found by. */
function asFound(directory: Directory): Directory {
  return { ...directory, services: directory.services.map((service) => splitService(service).found) };
}

/** All that fits; of what does not, as much as stands on a first page. */
function promised({ fits, compromises }: Matches) {
  return { fits, compromises: compromises.slice(0, Math.max(0, 3 - fits.length)) };
}

/** All over the country, and crowded in one city: few tiles far apart, and many side by side. */
const directories = await Promise.all(
  [
    { own: towns, count: 2_200 },
    { own: towns.slice(0, 2), count: 1_600 },
  ].map(async ({ own, count }) => {
    const directory = seededDirectory(count, 3, own);
    const files = await writePack(directory, { audience: 'public' });
    const boxes = (await readerOf(files)).known().unread.flatMap(({ part }) => part.box ?? []);
    return { directory, own, files, edges: boxes, whole: createMatcher(asFound(directory)) };
  }),
);

describe('what is found tile by tile is what is found in the whole directory', () => {
  test.each(directories)('$directory.name', async ({ directory, own, files, edges, whole }) => {
    const { length: count } = directory.services;
    await fc.assert(
      fc.asyncProperty(
        anyNeed,
        fc.integer({ min: 0 }),
        fc.constantFrom<'town' | 'edge' | 'nowhere' | 'elsewhere'>('town', 'edge', 'elsewhere', 'nowhere'),
        fc.constantFrom(100, 2_000, 9_000),
        fc.constantFrom(1, 3, 10, 12),
        fc.option(fc.nat({ max: count - 1 })),
        fc.boolean(),
        fc.boolean(),
        async (need, seed, where, uncertaintyMetres, limit, named, knowsCouncil, isLarge) => {
          const random = createRandom(seed);
          const [request] = seededRequests(1, random, where === 'elsewhere' ? towns : own);
          const edge = Math.floor(random.below(edges.length) / 4) * 4;
          const [latitude = 0, longitude = 0] = edges.slice(edge);
          const council = knowsCouncil ? { council: `${request?.place.label} Council` } : {};
          const places: Record<typeof where, Place | null> = {
            town: { ...(request?.place as Place), ...council },
            elsewhere: request?.place ?? null,
            edge: aPlace({ point: { latitude, longitude }, uncertaintyMetres }),
            nowhere: null,
          };
          const words = named === null ? [] : (directory.services[named]?.name.split(' ') ?? []);
          const at = new Date('2026-11-25T10:00:00Z');
          const reader = await readerOf(files);
          const options = { limit, words, forAnyPlace: isLarge && where === 'nowhere' };
          const { matches, wish } = await findLast(reader, need, places[where], at, options);
          const expected = promised(whole.find(need, places[where], at, options));
          expect(wish).toBeNull();
          expect(promised(matches)).toEqual(expected);
        },
      ),
      numRuns(200),
    );
  });

  test('and most tiles are left unread by somebody who asks for something common in a town', async () => {
    const [{ files, own }] = directories as [(typeof directories)[number]];
    const [request] = seededRequests(1, createRandom(5), own);
    const need = aNeed({ topics: [{ id: 'email', weight: 1 }] });
    const reader = await readerOf(files);
    const all = reader.known().unread.length;
    const at = new Date('2026-11-25T10:00:00Z');
    const answers = findAll(reader, need, request?.place ?? null, at, { limit: 3 });
    const counts: number[] = [];
    for await (const { known, matches } of answers) {
      counts.push(known.unread.length);
      expect(matches.fits.length).toBeGreaterThan(0);
    }
    expect(counts[0]).toBeGreaterThanOrEqual(all - 2);
    expect(counts.at(-1)).toBeGreaterThan(all / 4);
  });
});
