import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { directoryStatuses } from '../../../extension/directories/directory-status.ts';
import type { DirectoryStore } from '../../../extension/directories/directory-store.ts';
import { openDirectories } from '../../../extension/directories/open-directories.ts';
import {
  dropUnused,
  type UpdateDeps,
  type UpdateOutcome,
  updateDirectory,
} from '../../../extension/directories/update-directory.ts';
import { writePack } from '../../../publish/write-pack.ts';
import type { Directory } from '../../../shared/pack/directory.ts';
import { seededDirectory } from '../../bench/seeded-directory.ts';
import { readTowns } from '../../bench/towns.ts';
import { copyOf, createMemoryStore, Killed, killedAfter, type MemoryStore } from './memory-store.ts';
import { type PackHost, type Play, servePack } from './pack-host.ts';

const towns = readTowns().slice(0, 3);
const oldDirectory = { ...seededDirectory(1_510, 1, towns), name: 'Old' };
/** Most is as it was: most tiles are files of the same name. */
const newDirectory: Directory = {
  ...oldDirectory,
  name: 'New',
  published: '2026-11-26T00:00:00Z',
  services: oldDirectory.services.map((service, place) =>
    place < 3 ? { ...service, name: `${service.name} anew`, description: { en: 'Anew.' } } : service,
  ),
};
type Files = Map<string, Uint8Array>;
const [oldFiles, newFiles] = (await Promise.all(
  [oldDirectory, newDirectory].map((each) => writePack(each, { audience: 'public' })),
)) as [Files, Files];

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    signed(files: Files, by = files): Files {
      const index = by.get('index.json') as Uint8Array;
      return new Map([...files, ['index.json.sig', new Uint8Array(sign(null, index, privateKey))]]);
    },
  };
}
const [mine, other] = [keyPair(), keyPair()];
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const withIndex = (files: Files, change: (index: Record<string, unknown>) => object): Files => {
  const index = JSON.parse(new TextDecoder().decode(files.get('index.json'))) as Record<string, unknown>;
  return new Map([...files, ['index.json', text(JSON.stringify(change(index)))]]);
};

let host: PackHost;
let store: MemoryStore;
beforeAll(async () => {
  host = await servePack(oldFiles);
});
afterAll(() => host.close());
beforeEach(() => {
  store = createMemoryStore();
  host.files = oldFiles;
  host.play = (_name, bytes) => bytes;
  host.asked();
});

const now = () => new Date('2026-11-26T09:00:00Z');
function depsOf(own: DirectoryStore = store, more: Partial<UpdateDeps> = {}): UpdateDeps {
  return {
    store: own,
    fetch,
    now,
    isOnline: () => true,
    patience: { file: 20_000, update: 60_000 },
    alone: (work) => work(),
    onProgress: () => {},
    ...more,
  };
}
const update = (publicKeys: string[] = [], deps = depsOf()): Promise<UpdateOutcome> =>
  updateDirectory({ url: host.url, publicKeys }, deps);

/** All that can be searched now: the name of the directory and each service with all its words. */
async function found(publicKeys: string[] = []): Promise<string> {
  const { opening, problems } = await openDirectories([{ url: host.url, publicKeys }], {
    store,
    starter: null,
  });
  if (opening.kind === 'refused') return problems.map(({ code }) => code).join();
  const { reader } = opening;
  for (let { unread } = reader.known(); unread.length > 0; { unread } = reader.known())
    await reader.read({ parts: unread, lists: reader.unreadLists(), cards: [] });
  await reader.read({ parts: [], lists: reader.unreadLists(), cards: reader.known().directory.services });
  const { directory, lost, words } = reader.known();
  const services = directory.services.map((service) => JSON.stringify(reader.whole(service))).sort();
  return `${directory.name} ${lost} ${words?.services} ${services.join('\n')}`;
}
/** What is found where a directory is here, and was never anything else. */
async function foundIn(files: Files): Promise<string> {
  const before = store;
  store = createMemoryStore();
  host.files = files;
  expect(await update()).toEqual({ kind: 'updated' });
  const all = await found();
  store = before;
  return all;
}
const statusOf = async () => (await directoryStatuses([host.url], store, now()))[0];

describe('a directory', () => {
  test('is fetched whole, and then only what has changed', async () => {
    const progress: string[] = [];
    const deps = depsOf(store, { onProgress: (_source, files, of) => progress.push(`${files}/${of}`) });
    expect(await update([], deps)).toEqual({ kind: 'updated' });
    expect(host.asked().sort()).toEqual([...oldFiles.keys()].map((name) => `200 ${name}`).sort());
    const all = oldFiles.size - 1;
    expect(progress.at(-1)).toBe(`${all}/${all}`);
    expect(await found()).toContain('Old 0 1510 ');
    expect(await statusOf()).toEqual({
      url: host.url,
      directory: {
        name: 'Old',
        services: 1_510,
        published: oldDirectory.published,
        fetchedAt: now().toISOString(),
        ageDays: 1,
        isOld: false,
      },
      checkedAt: now().toISOString(),
      problem: null,
    });

    host.files = newFiles;
    expect(await update()).toEqual({ kind: 'updated' });
    const changed = [...newFiles].filter(([name]) => !oldFiles.has(name)).map(([name]) => name);
    expect(host.asked().sort()).toEqual(['index.json', ...changed].map((name) => `200 ${name}`).sort());
    expect(await found()).toBe(await foundIn(newFiles));
    expect((await store.files()).map(({ name }) => name).sort()).toEqual(
      [...newFiles.keys()].filter((name) => name !== 'index.json').sort(),
    );
  });

  test('that has not changed costs one request', async () => {
    await update();
    host.asked();
    const deps = depsOf(store, { now: () => new Date('2026-12-24T09:00:00Z') });
    expect(await update([], deps)).toEqual({ kind: 'unchanged' });
    expect(host.asked()).toEqual(['200 index.json']);
    expect(await statusOf()).toMatchObject({
      checkedAt: '2026-12-24T09:00:00.000Z',
      directory: { fetchedAt: now().toISOString() },
    });
  });

  test('of which a file is no more there is made whole', async () => {
    await update();
    const [lost] = await store.files();
    await store.deleteFiles(lost === undefined ? [] : [lost]);
    host.asked();
    expect(await update()).toEqual({ kind: 'updated' });
    expect(host.asked()).toEqual(['200 index.json', `200 ${lost?.name}`]);
  });

  test('that is no more is dropped, and told', async () => {
    await update();
    host.files = new Map([['index.json', text('{"gone":true}')]]);
    expect(await update()).toEqual({ kind: 'gone' });
    expect([await found(), await store.files()]).toEqual(['pack-gone', []]);
    expect(await statusOf()).toMatchObject({ directory: null, problem: 'pack-gone' });
  });

  test('that is swapped while somebody reads it is read on as the new one', async () => {
    await update();
    const { opening } = await openDirectories([{ url: host.url, publicKeys: [] }], { store, starter: null });
    if (opening.kind === 'refused') throw new Error(opening.code);
    const { reader } = opening;
    host.files = newFiles;
    await update();
    for (let { unread } = reader.known(); unread.length > 0; { unread } = reader.known())
      await reader.read({ parts: unread, lists: [], cards: [] });
    const { directory, lost } = reader.known();
    expect([directory.name, directory.services.length, lost]).toEqual(['New', 1_510, 0]);
  });

  test('of a source that is no more set is there for a day, and then no more', async () => {
    const dropAt = (time: string) => dropUnused([], depsOf(store, { now: () => new Date(time) }));
    await update();
    await store.putFile({ url: 'https://never-finished.example/', name: 'x' }, text('{}'));
    await dropUnused([host.url], depsOf());
    const whole = await store.files();
    expect(whole.every(({ url }) => url === host.url)).toBe(true);
    await dropAt('2026-11-26T10:00:00Z');
    await dropAt('2026-11-27T09:59:00Z');
    expect(await store.files()).toEqual(whole);
    await dropAt('2026-11-27T10:00:00Z');
    expect([await store.files(), (await store.source(host.url))?.pack]).toEqual([[], null]);
  });

  test('of a source that was removed and is set again can be no older than before', async () => {
    host.files = newFiles;
    await update();
    await dropUnused([], depsOf());
    await dropUnused([], depsOf(store, { now: () => new Date('2026-11-28T09:00:00Z') }));
    await dropUnused([host.url], depsOf());
    host.files = withIndex(newFiles, (index) => ({ ...index, seq: 1 }));
    expect(await update()).toEqual({ kind: 'kept', problem: 'pack-older' });
    host.files = newFiles;
    expect(await update()).toEqual({ kind: 'updated' });
    expect(await store.source(host.url)).not.toHaveProperty('unusedSince');
  });
});

const tile = [...newFiles.keys()].find(
  (name) => name.startsWith('services') && !oldFiles.has(name),
) as string;
const details = [...newFiles.keys()].find(
  (name) => name.startsWith('details') && !oldFiles.has(name),
) as string;
const on =
  (file: string, change: Play): Play =>
  (name, bytes, response) =>
    name === file ? change(name, bytes, response) : bytes;
const page = text('<!doctype html><title>Sign in</title>');

describe('on any doubt the directory from before serves on', () => {
  const whole: Play = (_name, bytes) => bytes;
  const answered =
    (work: (response: Parameters<Play>[2]) => unknown): Play =>
    (_name, _bytes, response) => {
      work(response);
      return 'answered';
    };
  test.each<[string, string, Files, Play]>([
    [
      'an index that is cut',
      'pack-corrupt',
      newFiles,
      on('index.json', (_name, bytes) => bytes?.slice(0, 400)),
    ],
    [
      'an index of another schema',
      'pack-corrupt',
      withIndex(newFiles, (index) => ({ ...index, tiles: 'x' })),
      whole,
    ],
    [
      'an index of a newer format',
      'pack-newer-format',
      withIndex(newFiles, (index) => ({ ...index, format: 2 })),
      whole,
    ],
    ['an index from before', 'pack-older', withIndex(newFiles, (index) => ({ ...index, seq: 1 })), whole],
    ['an index without an end', 'pack-too-large', newFiles, on('index.json', () => new Uint8Array(80_000))],
    ['a page in place of the index', 'web-page', newFiles, on('index.json', () => page)],
    ['no index', 'pack-missing', new Map(), whole],
    [
      'a tile that was changed',
      'pack-corrupt',
      newFiles,
      on(tile, (_name, bytes) => bytes?.map((byte, at) => (at === 50 ? byte ^ 1 : byte))),
    ],
    ['a tile that is cut', 'pack-corrupt', newFiles, on(tile, (_name, bytes) => bytes?.slice(0, -1))],
    ['a tile that is not there', 'pack-missing', newFiles, on(tile, () => undefined)],
    ['a tile without an end', 'pack-too-large', newFiles, on(tile, () => new Uint8Array(9_000_000))],
    ['a page in place of a tile', 'web-page', newFiles, on(tile, () => page)],
    ['details that are not there', 'pack-missing', newFiles, on(details, () => undefined)],
    [
      'a list of words that is cut',
      'pack-corrupt',
      newFiles,
      (name, bytes) => (name.startsWith('words') ? bytes?.slice(9) : bytes),
    ],
    [
      'a host that sends on',
      'redirected',
      newFiles,
      answered((response) => response.writeHead(302, { location: '/x' }).end()),
    ],
    [
      'a host that refuses',
      'server-refused',
      newFiles,
      answered((response) => response.writeHead(503).end()),
    ],
    ['a host that hangs up', 'unreachable', newFiles, answered((response) => response.destroy())],
    [
      'a host that hangs up in the middle of a tile',
      'unreachable',
      newFiles,
      on(tile, (_name, bytes, response) => {
        response.write(bytes?.slice(0, 100), () => response.destroy());
        return 'answered';
      }),
    ],
  ])('%s: %s', async (_name, problem, files, play) => {
    const before = await foundIn(oldFiles);
    host.files = oldFiles;
    await update();
    [host.files, host.play] = [files, play];
    expect(await update()).toEqual({ kind: 'kept', problem });
    expect(await found()).toBe(before);
    expect(await statusOf()).toMatchObject({ problem, directory: { name: 'Old' } });
    [host.files, host.play] = [newFiles, whole];
    expect(await update()).toEqual({ kind: 'updated' });
    expect((await statusOf())?.problem).toBeNull();
  });

  test('a host that is slow, for one file or for all', async () => {
    await update();
    host.files = newFiles;
    host.play = on(tile, () => 'answered');
    for (const patience of [
      { file: 50, update: 60_000 },
      { file: 60_000, update: 300 },
    ])
      expect(await update([], depsOf(store, { patience }))).toEqual({ kind: 'kept', problem: 'too-slow' });
    expect(await found()).toContain('Old 0 ');
  });

  test('no network', async () => {
    await update();
    host.play = (_name, _bytes, response) => {
      response.destroy();
      return 'answered';
    };
    expect(await update([], depsOf(store, { isOnline: () => false }))).toEqual({
      kind: 'kept',
      problem: 'offline',
    });
  });

  test('a host that is there, and lets no page of another read it', async () => {
    const asked: RequestInit[] = [];
    const answers: typeof fetch = async (_address, request = {}) => {
      asked.push(request);
      if (request.mode !== 'no-cors') throw new TypeError('Failed to fetch');
      return Response.error();
    };
    expect(await update([], depsOf(store, { fetch: answers }))).toEqual({
      kind: 'kept',
      problem: 'not-allowed',
    });
    for (const request of asked)
      expect(request).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  test('a branch that names the same again and again', async () => {
    const files = new Map(newFiles);
    let parts: object[] = [];
    for (let depth = 0; depth < 4; depth++) {
      const bytes = text(JSON.stringify(parts));
      const file = `branch-${createHash('sha256').update(bytes).digest('hex')}.json`;
      files.set(file, bytes);
      parts = Array.from({ length: 64 }, () => ({ file, bytes: bytes.length, box: null, count: 1 }));
    }
    host.files = withIndex(files, (index) => ({ ...index, tiles: parts }));
    expect(await update()).toEqual({ kind: 'kept', problem: 'pack-too-large' });
  });

  test('a store that does not work', async () => {
    store.isBroken = true;
    expect(await update()).toEqual({ kind: 'kept', problem: 'storage-failed' });
    expect(await found()).toBe('storage-failed');
  });
});

describe('where a key is pinned', () => {
  test.each<[string, string | null, Files]>([
    ['what it signed is taken', null, mine.signed(newFiles)],
    ['nothing unsigned is', 'signature-missing', newFiles],
    ['nothing that another key signed is', 'signature-wrong', other.signed(newFiles)],
    ['no other index under its signature is', 'signature-wrong', mine.signed(newFiles, oldFiles)],
    ['no unsigned end is', 'signature-missing', new Map([['index.json', text('{"gone":true}')]])],
    ['a signed end is', null, mine.signed(new Map([['index.json', text('{"gone":true}')]]))],
  ])('%s', async (_name, problem, files) => {
    host.files = mine.signed(oldFiles);
    expect(await update([mine.pem])).toEqual({ kind: 'updated' });
    host.files = files;
    const outcome = await update([mine.pem]);
    expect(outcome.kind === 'kept' ? outcome.problem : null).toBe(problem);
    if (problem !== null) expect(await found([mine.pem])).toContain('Old 0 ');
  });

  test('after the directory came, it serves only once it is known to be signed', async () => {
    host.files = mine.signed(oldFiles);
    await update();
    expect(await found([mine.pem])).toBe('signature-missing');
    expect(await update([mine.pem])).toEqual({ kind: 'updated' });
    expect(await found([mine.pem])).toContain('Old 0 ');
    expect(await found([other.pem])).toBe('signature-wrong');
    expect(await found([other.pem, mine.pem])).toContain('Old 0 ');
  });

  test('a browser that cannot check takes nothing', async () => {
    host.files = mine.signed(oldFiles);
    const { crypto } = globalThis;
    const importKey = () => Promise.reject(new DOMException('no Ed25519', 'NotSupportedError'));
    const subtle = { importKey, digest: crypto.subtle.digest.bind(crypto.subtle) };
    Object.defineProperty(globalThis, 'crypto', { value: { subtle }, configurable: true });
    try {
      expect(await update([mine.pem])).toEqual({ kind: 'kept', problem: 'signature-unsupported' });
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    }
  });
});

test('killed after any call to the store: the old directory or the new, whole, and the rest is fetched the next time', async () => {
  const [before, after] = [await foundIn(oldFiles), await foundIn(newFiles)];
  const fresh = [...newFiles.keys()].filter((name) => !oldFiles.has(name)).length;
  const files = (): number => host.asked().filter((name) => !name.includes('index')).length;
  const seen = new Set<string>();
  host.files = oldFiles;
  await update();
  const filled = store;
  host.files = newFiles;
  for (let calls = 0, isDone = false; !isDone; calls++) {
    store = await copyOf(filled);
    files();
    isDone = await update([], depsOf(killedAfter(store, calls))).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return false;
      },
    );
    const first = files();
    const now = await found();
    expect([before, after]).toContain(now);
    seen.add(now === before ? 'old' : 'new');
    expect((await update()).kind).toBe(now === after ? 'unchanged' : 'updated');
    // The one that had just come may not have been stored.
    expect(first + files()).toBeLessThanOrEqual(fresh + 1);
  }
  expect([...seen]).toEqual(['old', 'new']);
}, 120_000);

describe('where there is no room left', () => {
  test('what nobody needs goes, and the update is done', async () => {
    await update();
    await store.putFile({ url: host.url, name: 'left from before' }, text('{}'));
    await store.putFile({ url: 'https://gone.example/', name: 'left' }, text('{}'));
    const fresh = [...newFiles.keys()].filter((name) => !oldFiles.has(name)).length;
    store.room = oldFiles.size - 1 + fresh;
    host.files = newFiles;
    expect(await update()).toEqual({ kind: 'updated' });
  });

  test('else the old one serves on, and nothing is left lying about', async () => {
    await update();
    store.room = oldFiles.size + 1;
    host.files = newFiles;
    expect(await update()).toEqual({ kind: 'kept', problem: 'storage-full' });
    expect(await found()).toBe(await foundIn(oldFiles));
    expect(await store.files()).toHaveLength(oldFiles.size - 1);
  });
});
