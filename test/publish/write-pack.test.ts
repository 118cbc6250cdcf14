import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { writePack } from '../../publish/write-pack.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import { largestFileBytes, type Part, readFileName } from '../../shared/pack/pack-index.ts';
import { openPack } from '../../shared/pack/read-pack.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { readTowns } from '../bench/towns.ts';

const towns = readTowns();
type Files = ReadonlyMap<string, Uint8Array>;

const byId = <T extends { id: string }>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

function textOf(files: Files, name: string): string {
  return new TextDecoder().decode(files.get(name));
}

/** Every tile that the index names, directly or through branches. */
function tilesIn(files: Files): Part[] {
  const index = JSON.parse(textOf(files, 'index.json'));
  const below = (part: Part): Part[] =>
    readFileName(part.file)?.kind === 'branch'
      ? (JSON.parse(textOf(files, part.file)) as Part[]).flatMap(below)
      : [part];
  return [index.national, ...index.tiles].filter((part) => part !== undefined).flatMap(below);
}

async function opened(files: Files): Promise<Directory> {
  const reading = await openPack(async (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error('404');
    return bytes;
  });
  if (reading.kind === 'refused') throw new Error(`${reading.file}: ${reading.code}`);
  return reading.directory;
}

const directory = seededDirectory(3_000, 5, towns);
const files = await writePack(directory, { audience: 'public' });

describe('a large directory', () => {
  test('comes out of its tiles as it went in, each service once', async () => {
    const { services, organisations } = await opened(files);
    expect(services).toEqual(byId(directory.services));
    const ids = new Set(directory.services.map(({ organisation }) => organisation));
    expect(organisations).toEqual(byId(directory.organisations.filter(({ id }) => ids.has(id))));
  });

  test('stands in tiles of at most 250 services, every place inside the box of a tile that has its service', () => {
    const tiles = tilesIn(files);
    const boxes = tiles.map(({ file, box }) => ({ box, text: textOf(files, file) }));
    expect(tiles.length).toBeGreaterThan(11);
    for (const { count } of tiles) expect(count).toBeLessThanOrEqual(250);
    for (const { id, places } of directory.services) {
      const holding = boxes.filter(({ text }) => text.includes(`"${id}"`));
      expect(holding.length, id).toBeGreaterThan(0);
      for (const { point } of places) {
        if (point === undefined) continue;
        const isHeld = holding.some(
          ({ box }) =>
            box === null ||
            (box[0] <= point.latitude &&
              point.latitude <= box[2] &&
              box[1] <= point.longitude &&
              point.longitude <= box[3]),
        );
        expect(isHeld, id).toBe(true);
      }
    }
  });

  test('names every file after what it holds, and none is larger than a reader takes', () => {
    const index = JSON.parse(textOf(files, 'index.json'));
    expect(index.tiles.length).toBeLessThanOrEqual(64);
    for (const [name, bytes] of files) {
      expect(bytes.length).toBeLessThan(largestFileBytes);
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (name !== 'index.json') expect(readFileName(name)?.sha256).toBe(hash);
    }
  });

  test('has the same bytes whatever the order of its records', async () => {
    const other = {
      ...directory,
      services: [...directory.services].reverse(),
      organisations: [...directory.organisations].reverse(),
    };
    expect(await writePack(other, { audience: 'public' })).toEqual(files);
  });

  test('keeps for advisers what the public does not get, and nowhere else', async () => {
    const marked: Directory = {
      ...directory,
      services: directory.services.map((service) => ({ ...service, adviserNote: 'KEEP-OUT' })),
      organisations: directory.organisations.map((organisation) => ({
        ...organisation,
        stage: 'awareness' as const,
        stageSince: '2026-01-01' as PlainDate,
        champions: { active: 5 },
      })),
    };
    const forPublic = await writePack(marked, { audience: 'public' });
    for (const name of forPublic.keys())
      expect(/KEEP-OUT|adviserNote|awareness|"champions"/.test(textOf(forPublic, name)), name).toBe(false);
    const { services, organisations } = await opened(await writePack(marked, { audience: 'advisers' }));
    expect(services).toEqual(byId(marked.services));
    expect(organisations[0]).toMatchObject({ stage: 'awareness', champions: { active: 5 } });
  });

  test('takes the number that it is given', async () => {
    const small = seededDirectory(5, 1, towns);
    const numbered = await writePack(small, { audience: 'public', seq: 9_999_999_999 });
    expect(JSON.parse(textOf(numbered, 'index.json')).seq).toBe(9_999_999_999);
  });
});

test('a directory of more tiles than an index lists has branches', async () => {
  const large = seededDirectory(16_000, 5, towns);
  const branched = await writePack(large, { audience: 'public' });
  const index = JSON.parse(textOf(branched, 'index.json'));
  expect(index.tiles.length).toBeLessThanOrEqual(64);
  expect(index.tiles.some(({ file }: Part) => readFileName(file)?.kind === 'branch')).toBe(true);
  expect(tilesIn(branched).length).toBeGreaterThan(64);
  expect((await opened(branched)).services).toEqual(byId(large.services));
});
