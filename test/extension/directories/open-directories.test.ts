import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDirectories } from '../../../extension/directories/open-directories.ts';
import { openNotes } from '../../../extension/directories/open-notes.ts';
import { updateDirectory } from '../../../extension/directories/update-directory.ts';
import { writePack } from '../../../publish/write-pack.ts';
import type { Directory } from '../../../shared/pack/directory.ts';
import type { FetchFile } from '../../../shared/pack/pack-files.ts';
import type { NoteId, PracticeNote } from '../../../shared/record/practice-note.ts';
import type { PlainDate, SourceId } from '../../../shared/record/service.ts';
import { aDirectory, aService } from '../../builders.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { type PackHost, servePack } from './pack-host.ts';

const aNote = (title: string): PracticeNote => ({
  ...{
    id: 'note' as NoteId,
    kind: 'practice-note',
    language: 'en',
    title,
    gist: 'More came.',
    forWhom: 'anybody',
  },
  ...{ topics: [], audiences: [], text: [], sharedWith: 'public', published: '2026-10-09' as PlainDate },
});

/** A directory with one service of its own and one whose id others have too. */
function named(name: string): Directory {
  const source = name as SourceId;
  const services = [`of-${name}`, 'shared'].map((id) => aService({ id, source, name: `${id} at ${name}` }));
  return {
    ...aDirectory(...services),
    name,
    sources: [{ id: source, name, attribution: `Thanks to ${name}` }],
    notes: [aNote(`of ${name}`), { ...aNote('told by all'), id: 'other' as NoteId }],
  };
}
const packOf = (directory: Directory) => writePack(directory, { audience: 'public' });
const starterFiles = await packOf(named('starter'));
const starter: FetchFile = async (name) => starterFiles.get(name) ?? Promise.reject(new Error('404'));

let hosts: PackHost[];
let store: MemoryStore;
beforeAll(async () => {
  hosts = await Promise.all(['one', 'two'].map(async (name) => servePack(await packOf(named(name)))));
});
afterAll(() => Promise.all(hosts.map((host) => host.close())));
beforeEach(async () => {
  store = createMemoryStore();
  for (const { url } of hosts)
    await updateDirectory(
      { url, publicKeys: [] },
      {
        store,
        fetch,
        now: () => new Date('2026-11-26T09:00:00Z'),
        isOnline: () => true,
        patience: { file: 20_000, update: 60_000 },
        alone: (work) => work(),
        onProgress: () => {},
      },
    );
});

const open = (
  fetchStarter: FetchFile | null,
  sources = hosts.map(({ url }) => ({ url, publicKeys: [] as string[] })),
) => openDirectories(sources, { store, starter: fetchStarter });
async function opened(...words: Parameters<typeof open>) {
  const { opening, problems } = await open(...words);
  if (opening.kind === 'refused') throw new Error(opening.code);
  const { directory } = opening.reader.known();
  return { ids: directory.services.map(({ id }) => id), directory, problems };
}
const prefixOf = ({ url }: PackHost): string => `127-0-0-1-${new URL(url).port}-directory`;

describe('what there is to search', () => {
  test('is every source, and the starter after them, each with its own credit', async () => {
    const { ids, directory, problems } = await opened(starter);
    const [one, two] = hosts.map(prefixOf);
    expect(ids).toEqual([
      'of-one',
      `${one}-shared`,
      'of-two',
      `${two}-shared`,
      'of-starter',
      'starter-shared',
    ]);
    expect(directory.sources.map(({ attribution }) => attribution)).toEqual([
      'Thanks to one',
      'Thanks to two',
      'Thanks to starter',
    ]);
    expect(problems).toEqual([]);
  });

  test('is without the starter where that is switched off', async () => {
    expect((await opened(null)).ids).not.toContain('of-starter');
  });

  test('has its own ids where there is only one', async () => {
    expect((await opened(starter, [])).ids).toEqual(['of-starter', 'shared']);
  });

  test('is what is left where one is not there, broken or not signed, and that is told', async () => {
    const [one, two] = hosts as [PackHost, PackHost];
    await store.deleteFiles((await store.files()).filter(({ url }) => url === one.url));
    const never = 'https://never.example/';
    const { ids, problems } = await opened(starter, [
      { url: one.url, publicKeys: [] },
      { url: two.url, publicKeys: ['a key'] },
      { url: never, publicKeys: [] },
    ]);
    expect(ids).toEqual(['of-starter', 'shared']);
    expect(problems).toEqual([
      { url: one.url, code: 'pack-missing' },
      { url: two.url, code: 'signature-missing' },
      { url: never, code: 'not-fetched' },
    ]);
  });

  test('is the starter where nothing can be stored', async () => {
    store.isBroken = true;
    const { ids, problems } = await opened(starter);
    expect(ids).toEqual(['of-starter', 'shared']);
    expect(problems.map(({ code }) => code)).toEqual(['storage-failed', 'storage-failed']);
  });

  test('is the sources where the starter is broken', async () => {
    const { ids, problems } = await opened(() => Promise.reject(new Error('404')));
    expect(ids).toContain('of-one');
    expect(problems).toEqual([{ url: null, code: 'pack-missing' }]);
  });

  test('is nothing where there is nothing', async () => {
    const { opening, problems } = await open(null, []);
    expect([opening.kind, problems]).toEqual(['refused', []]);
  });
});

describe('practice notes', () => {
  const titles = async (sources = hosts.map(({ url }) => ({ url, publicKeys: [] as string[] }))) =>
    (await openNotes(sources, { store, starter })).map(({ title }) => title);

  test('are those of every source and of the starter, and what all of them tell is told once', async () => {
    expect(await titles()).toEqual(['of one', 'told by all', 'of two', 'of starter']);
  });

  test('are what is left where a source is not signed, or nothing can be stored', async () => {
    const [one, two] = hosts as [PackHost, PackHost];
    expect(
      await titles([
        { url: one.url, publicKeys: ['a key'] },
        { url: two.url, publicKeys: [] },
      ]),
    ).not.toContain('of one');
    store.isBroken = true;
    expect(await titles()).toEqual(['of starter', 'told by all']);
  });
});
