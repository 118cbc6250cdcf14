import { describe, expect, test } from 'vitest';
import { writePack } from '../../publish/write-pack.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import {
  openPackReader,
  type PackReader,
  type UnreadPart,
  type Wish,
} from '../../shared/pack/pack-reader.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { readTowns } from '../bench/towns.ts';

const towns = readTowns();
const directory = seededDirectory(1_700, 9, towns);
const files = await writePack(directory, { audience: 'public' });

/** A host with those files, and what was asked of it. */
function hostOf(served: () => ReadonlyMap<string, Uint8Array>) {
  const asked: string[] = [];
  const fetchFile = async (name: string): Promise<Uint8Array> => {
    asked.push(name);
    return served().get(name) ?? Promise.reject(new Error('404'));
  };
  return { asked, fetchFile };
}

async function opened(fetchFile: (name: string) => Promise<Uint8Array>): Promise<PackReader> {
  const opening = await openPackReader(fetchFile);
  if (opening.kind === 'refused') throw new Error(opening.code);
  return opening.reader;
}

const wish = (parts: readonly UnreadPart[], more: Partial<Wish> = {}): Wish => ({
  parts,
  lists: [],
  cards: [],
  ...more,
});

describe('a pack in tiles', () => {
  test('is opened by its index alone, and grows by what is read', async () => {
    const { asked, fetchFile } = hostOf(() => files);
    const reader = await opened(fetchFile);
    expect(asked).toEqual(['index.json']);
    const before = reader.known();
    expect(before.directory.services).toEqual([]);
    expect(reader.known()).toBe(before);
    const [first] = before.unread as [UnreadPart];
    await reader.read(wish([first]));
    expect(asked).toEqual(['index.json', first.part.file]);
    const { directory: known, unread } = reader.known();
    expect(known.services).toHaveLength(first.part.count);
    expect(unread).toHaveLength(before.unread.length - 1);
  });

  test('all read, it has every service once, and each whole once its card is asked for', async () => {
    const { fetchFile } = hostOf(() => files);
    const reader = await opened(fetchFile);
    await reader.read(wish(reader.known().unread, { lists: reader.unreadLists() }));
    const { unread, lost, directory: known, words, names } = reader.known();
    expect([unread.length, lost, reader.unreadLists()]).toEqual([0, 0, []]);
    expect(words?.services).toBe(directory.services.length);
    expect(names?.keys.length).toBeGreaterThan(0);
    expect(known.services).toHaveLength(directory.services.length);
    const [service] = known.services.filter((each) => reader.lacksDetails(each));
    if (service === undefined) throw new Error('no details apart');
    expect(reader.isPartial(service)).toBe(true);
    await reader.read(wish([], { cards: [service] }));
    expect([reader.lacksDetails(service), reader.isPartial(service)]).toEqual([false, false]);
    expect(reader.whole(service)).toEqual(directory.services.find(({ id }) => id === service.id));
  });

  test('a service whose details cannot be had lacks none to be read, and is not whole', async () => {
    const { fetchFile } = hostOf(() => new Map([...files].filter(([name]) => !name.startsWith('details'))));
    const reader = await opened(fetchFile);
    await reader.read(wish(reader.known().unread));
    const [service] = reader.known().directory.services.filter((each) => reader.lacksDetails(each));
    if (service === undefined) throw new Error('no details apart');
    await reader.read(wish([], { cards: [service] }));
    expect([reader.lacksDetails(service), reader.isPartial(service)]).toEqual([false, true]);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array | null]>([
    ['missing', () => null],
    ['cut short', (bytes) => bytes.slice(0, -1)],
    ['of other bytes', (bytes) => bytes.map((byte, at) => (at === 50 ? byte ^ 1 : byte))],
    ['a page of the host’s', () => new TextEncoder().encode('<!doctype html><p>Sign in</p>')],
  ])(
    'a tile that is %s is left out and told, and asked for again when it is forgiven',
    async (_name, change) => {
      const faulty = new Map(files);
      const { asked, fetchFile } = hostOf(() => faulty);
      const reader = await opened(fetchFile);
      const [bad, good] = reader.known().unread as [UnreadPart, UnreadPart];
      const changed = change(files.get(bad.part.file) ?? new Uint8Array());
      if (changed === null) faulty.delete(bad.part.file);
      else faulty.set(bad.part.file, changed);
      await reader.read(wish([bad, good]));
      expect(reader.known().lost).toBe(1);
      expect(reader.known().directory.services).toHaveLength(good.part.count);
      expect(reader.known().unread.map(({ part }) => part.file)).not.toContain(bad.part.file);
      // Whether it was published anew was asked once.
      expect(asked.filter((name) => name === 'index.json')).toHaveLength(2);
      faulty.set(bad.part.file, files.get(bad.part.file) ?? new Uint8Array());
      reader.forgive();
      expect(reader.known().lost).toBe(0);
      await reader.read(wish([bad]));
      expect(reader.known().directory.services.length).toBeGreaterThan(good.part.count);
    },
  );

  test('published anew while it was read, it goes on from its new index, and keeps what is the same', async () => {
    const changed: Directory = {
      ...directory,
      published: '2026-11-26T00:00:00Z',
      services: directory.services.map((service, number) =>
        number === 0 ? { ...service, name: 'Of another name' } : service,
      ),
    };
    const newer = await writePack(changed, { audience: 'public' });
    let served: ReadonlyMap<string, Uint8Array> = files;
    const { asked, fetchFile } = hostOf(() => served);
    const reader = await opened(fetchFile);
    const [same, gone] = ['stays', 'goes'].map((kind) =>
      reader.known().unread.find(({ part }) => newer.has(part.file) === (kind === 'stays')),
    ) as [UnreadPart, UnreadPart];
    await reader.read(wish([same]));
    served = newer;
    await reader.read(wish([gone]));
    expect(reader.known().lost).toBe(0);
    await reader.read(wish(reader.known().unread));
    const { directory: known } = reader.known();
    expect(known.published).toBe(changed.published);
    expect(known.services.map(({ name }) => name)).toContain('Of another name');
    expect(known.services).toHaveLength(changed.services.length);
    expect(asked.filter((name) => name === same.part.file)).toHaveLength(1);
  });
});

test('a small pack is read when it is opened, and refused where it cannot be', async () => {
  const small = await writePack(seededDirectory(20, 1, towns), { audience: 'public' });
  const { asked, fetchFile } = hostOf(() => small);
  const reader = await opened(fetchFile);
  expect(asked).toHaveLength(2);
  expect(reader.known().directory.services).toHaveLength(20);
  expect(reader.known().unread).toEqual([]);
  const [, file = ''] = asked;
  const { fetchFile: half } = hostOf(() => new Map([...small].slice(0, 1)));
  expect(await openPackReader(half)).toEqual({ kind: 'refused', code: 'pack-missing', file });
});
