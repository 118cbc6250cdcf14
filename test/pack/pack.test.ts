import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePack } from '../../publish/write-pack.ts';
import { toTable } from '../../shared/pack/columns.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import type { FetchFile } from '../../shared/pack/pack-files.ts';
import { openPack, type PackReading } from '../../shared/pack/read-pack.ts';
import { sha256 } from '../../shared/pack/sha256.ts';
import type { PlainDate, Service } from '../../shared/record/service.ts';
import { anyOrganisation, anyService, anySource } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const from =
  (files: Files): FetchFile =>
  async (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error('404');
    return bytes;
  };
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const byId = <T extends { id: string }>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

const distinct = <T extends { id: string }>(of: fc.Arbitrary<T>) =>
  fc.uniqueArray(of, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
const anyDirectory: fc.Arbitrary<Directory> = fc
  .tuple(distinct(anySource), distinct(anyOrganisation), distinct(anyService), fc.nat(), fc.boolean())
  .map(([sources, organisations, services, n, stale]) => ({
    name: 'Example directory',
    published: '2026-11-25T09:30:00Z',
    ...(stale ? { staleAfter: '2027-03-01' as PlainDate } : {}),
    sources,
    organisations,
    services: services.map(
      (service, index): Service => ({
        ...service,
        organisation: organisations[(n + index) % organisations.length]?.id ?? service.organisation,
        source: sources[(n + index) % sources.length]?.id ?? service.source,
        ...(service.alsoFrom && { alsoFrom: sources.slice(0, 2).map(({ id }) => id) }),
      }),
    ),
  }));

async function someFiles(): Promise<Map<string, Uint8Array>> {
  const [directory] = fc.sample(anyDirectory, { numRuns: 1, seed: 7 });
  if (directory === undefined) throw new Error('no directory');
  return writePack(directory, { audience: 'public' });
}

/** A pack whose records are these bytes, named and measured as they should be. */
async function packOf(body: unknown, more: object = {}): Promise<Files> {
  const bytes = encode(body);
  const file = `services-${await sha256(bytes)}.json`;
  const index = {
    format: 1,
    name: 'Example directory',
    seq: 1,
    published: '2026-11-25T09:30:00Z',
    sources: [{ id: 's', name: 'S' }],
    taxonomyVersion: 1,
    tiles: [{ box: null, count: 1, file, bytes: bytes.length }],
    ...more,
  };
  return new Map([
    ['index.json', encode(index)],
    [file, bytes],
  ]);
}

const tea = { id: 'tea', organisation: 'o', source: 's', name: 'Tea', topics: ['email'] };
const organisations = toTable([{ id: 'o', name: 'O' }]);
const code = (reading: PackReading) => (reading.kind === 'open' ? 'open' : reading.code);

describe('a pack', () => {
  test('opens as the directory that was written, without what is not for the public', async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, async (directory) => {
        const reading = await openPack(from(await writePack(directory, { audience: 'public' })));
        expect(reading).toEqual({
          kind: 'open',
          directory: {
            ...directory,
            sources: byId(directory.sources),
            organisations: byId(directory.organisations).map(
              ({ stage: _, stageSince: __, champions: ___, ...rest }) => rest,
            ),
            services: byId(directory.services).map(({ adviserNote: _, ...rest }) => rest),
          },
        });
      }),
      numRuns(1_000),
    );
  });

  test('has the same bytes whatever the order of its records and of their fields', async () => {
    const turned = <T extends object>(record: T): T =>
      Object.fromEntries(Object.entries(record).reverse()) as T;
    await fc.assert(
      fc.asyncProperty(anyDirectory, async (directory) => {
        const other = {
          ...directory,
          sources: directory.sources.map(turned).reverse(),
          organisations: directory.organisations.map(turned).reverse(),
          services: directory.services.map(turned).reverse(),
        };
        expect(await writePack(other, { audience: 'public' })).toEqual(
          await writePack(directory, { audience: 'public' }),
        );
      }),
      numRuns(400),
    );
  });

  test('holds an adviser’s note and the partnership’s own business nowhere in its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, async (directory) => {
        const marked = {
          ...directory,
          services: directory.services.map((service) => ({ ...service, adviserNote: 'KEEP-OUT' })),
          organisations: directory.organisations.map((organisation) => ({
            ...organisation,
            stage: 'awareness' as const,
            stageSince: '2026-01-01' as PlainDate,
            champions: { active: 5 },
          })),
        };
        for (const bytes of (await writePack(marked, { audience: 'public' })).values())
          expect(decode(bytes)).not.toMatch(/KEEP-OUT|adviserNote|awareness|champions/);
      }),
      numRuns(200),
    );
  });

  test('names its file after its bytes, and says where its places lie', async () => {
    const at = (latitude: number, longitude: number) => ({ point: { latitude, longitude } });
    const [service] = fc.sample(anyService, { numRuns: 1, seed: 1 });
    const files = await writePack(
      {
        name: 'Two places',
        published: '2026-11-25T09:30:00Z',
        sources: [{ id: service?.source ?? ('' as never), name: 'S' }],
        organisations: [],
        services: [{ ...(service as Service), places: [at(55.3, -2.6), at(55.1, -2.4), {}] }],
      },
      { audience: 'public' },
    );
    const index = JSON.parse(decode(files.get('index.json')));
    const [tile] = index.tiles;
    expect(index).toMatchObject({
      format: 1,
      seq: Date.UTC(2026, 10, 25, 9, 30) / 1_000,
      name: 'Two places',
    });
    expect(tile).toMatchObject({ box: [55.1, -2.6, 55.3, -2.4], count: 1 });
    expect(tile.file).toBe(`services-${await sha256(files.get(tile.file) ?? new Uint8Array())}.json`);
    expect(tile.bytes).toBe(files.get(tile.file)?.length);
  });

  test('is not written from a record that no reader would accept', async () => {
    const bad = { ...tea, levels: [], website: 'javascript:alert(1)' } as never;
    const directory = { name: 'Bad', published: '2026-11-25T09:30:00Z', sources: [], organisations: [] };
    await expect(writePack({ ...directory, services: [bad] }, { audience: 'public' })).rejects.toThrow(
      /no reader would accept tea/,
    );
  });
});

describe('a reader', () => {
  test.each<[string, unknown, string]>([
    ['an empty file', '', 'pack-corrupt'],
    ['half a file', '{"format":1,', 'pack-corrupt'],
    ['the page of a captive network', '<!doctype html><p>Sign in</p>', 'pack-corrupt'],
    ['a number', '7', 'pack-corrupt'],
    ['null', 'null', 'pack-corrupt'],
    ['a list', '[]', 'pack-corrupt'],
    ['a newer format that looks like nothing we know', '{"format":2,"pieces":[]}', 'pack-newer-format'],
    ['a directory that is no more', '{"format":1,"gone":true}', 'pack-gone'],
    ['a gone that nobody said', '{"format":1,"gone":"no"}', 'pack-corrupt'],
    ['an index without tiles', '{"format":1,"name":"x"}', 'pack-corrupt'],
    ['an index that is too large', ' '.repeat(64 * 1_024 + 1), 'pack-too-large'],
  ])('answers %s', async (_name, text, expected) => {
    const files = new Map([['index.json', new TextEncoder().encode(String(text))]]);
    expect(code(await openPack(from(files)))).toBe(expected);
  });

  test('says which file is missing', async () => {
    expect(await openPack(from(new Map()))).toEqual({
      kind: 'refused',
      code: 'pack-missing',
      file: 'index.json',
    });
    const files = await someFiles();
    const [, file = ''] = files.keys();
    files.delete(file);
    expect(await openPack(from(files))).toEqual({ kind: 'refused', code: 'pack-missing', file });
  });

  test('refuses bytes that are not UTF-8', async () => {
    const files = new Map([['index.json', new Uint8Array([0x7b, 0xff, 0x7d])]]);
    expect(code(await openPack(from(files)))).toBe('pack-corrupt');
  });

  test.each(['../services.json', 'https://other.example/x.json', 'services-1.json', '__proto__'])(
    'never asks for a file named %s',
    async (file) => {
      const asked: string[] = [];
      const files = await packOf({}, { tiles: [{ box: null, count: 0, file, bytes: 2 }] });
      const reading = await openPack(async (name) => {
        asked.push(name);
        return from(files)(name);
      });
      expect([code(reading), asked]).toEqual(['pack-corrupt', ['index.json']]);
    },
  );

  test('does not fetch a file that says it is too large', async () => {
    const file = `services-${'0'.repeat(64)}.json`;
    const files = await packOf({}, { tiles: [{ box: null, count: 0, file, bytes: 9_000_000 }] });
    expect(await openPack(from(files))).toEqual({ kind: 'refused', code: 'pack-too-large', file });
  });

  test('notices any one bit that has changed in the services, and any cut', async () => {
    const files = await someFiles();
    const [, file = ''] = files.keys();
    const bytes = files.get(file) ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (where, bit) => {
        const changed = bytes.slice();
        changed[where] = (changed[where] ?? 0) ^ (1 << bit);
        expect(code(await openPack(from(new Map(files).set(file, changed))))).toBe('pack-corrupt');
        expect(code(await openPack(from(new Map(files).set(file, bytes.slice(0, where)))))).toBe(
          'pack-corrupt',
        );
      }),
      numRuns(1_000),
    );
  });

  test('still checks length and records where the page may not compute a hash', async () => {
    const files = await someFiles();
    const [, file = ''] = files.keys();
    const bytes = files.get(file) ?? new Uint8Array();
    const subtle = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    try {
      Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
      expect(code(await openPack(from(files)))).toBe('open');
      // Still sound JSON, but not of the length that the index tells.
      const longer = new Uint8Array([...bytes, 0x20]);
      expect(code(await openPack(from(new Map(files).set(file, longer))))).toBe('pack-corrupt');
    } finally {
      if (subtle !== undefined) Object.defineProperty(globalThis, 'crypto', subtle);
    }
  });

  test.each<[string, object, string]>([
    ['a sound record', tea, 'open'],
    ['a field that a later release has added', { ...tea, colour: 'red' }, 'open'],
    [
      'a prototype among the fields',
      JSON.parse('{"__proto__":{"name":"x"},"id":"tea"}') as object,
      'pack-corrupt',
    ],
    ['an element in place of a name', { ...tea, name: { type: 'b' } }, 'pack-corrupt'],
    ['a topic that nobody knows', { ...tea, topics: ['time-travel'] }, 'pack-corrupt'],
    ['an organisation that is not there', { ...tea, organisation: 'x' }, 'pack-corrupt'],
    ['a source that is not there', { ...tea, source: 'x' }, 'pack-corrupt'],
    ['a further source that is not there', { ...tea, alsoFrom: ['x'] }, 'pack-corrupt'],
  ])('meets %s', async (_name, service, expected) => {
    expect(code(await openPack(from(await packOf({ organisations, services: toTable([service]) }))))).toBe(
      expected,
    );
  });

  test('leaves out what only a later taxonomy knows, and keeps the rest', async () => {
    const later = { ...tea, id: 'later', topics: ['time-travel'] };
    const body = { organisations, services: toTable([tea, later]) };
    const reading = await openPack(from(await packOf(body, { taxonomyVersion: 99 })));
    expect(reading.kind === 'open' && reading.directory.services.map(({ id }) => id)).toEqual(['tea']);
  });

  test('does not take a field that the page has hung on Object.prototype for one of the file’s', async () => {
    const polluted = Object.prototype as unknown as Record<string, unknown>;
    const files = await packOf({ organisations });
    try {
      polluted.services = toTable([]);
      expect(code(await openPack(from(files)))).toBe('pack-corrupt');
    } finally {
      delete polluted.services;
    }
  });
});
