// Everything that there is to search, as one: the stored directory of every source, and the one that comes with the
// extension.
import type { FetchFile } from '../../shared/pack/pack-files.ts';
import { openPackReader, type PackOpening } from '../../shared/pack/pack-reader.ts';
import { digestOf } from '../../shared/session/directory-digest.ts';
import { type UnitedDirectory, uniteReaders } from '../../shared/session/unite-readers.ts';
import type { OpeningProblem } from './directory-problem.ts';
import { type DirectoryStore, StorageFault, type StoredPack } from './directory-store.ts';
import { type DirectorySource, signatureProblemOf } from './update-directory.ts';

export interface OpenDeps {
  store: Pick<DirectoryStore, 'source' | 'file'>;
  /** Gets a file of the directory that comes with the extension; null where that is switched off. */
  starter: FetchFile | null;
}

export interface OpenedDirectories {
  /** Of all that could be opened; refused only where nothing could. */
  opening: PackOpening;
  /** The sources that serve nothing, by their addresses, and why; null is the starter's. */
  problems: { url: string | null; code: OpeningProblem }[];
}

type One = { directory: UnitedDirectory } | { code: OpeningProblem };

/** Opens the sources in their order, which is that of trust, and the starter last. */
export async function openDirectories(
  sources: readonly DirectorySource[],
  { store, starter }: OpenDeps,
): Promise<OpenedDirectories> {
  const prefixes = prefixesOf(sources.map(({ url }) => url));
  const tried = await Promise.all([
    ...sources.map(async (source, number) => ({
      url: source.url,
      one: await openStored(source, prefixes[number] ?? source.url, store),
    })),
    ...(starter === null ? [] : [openStarter(starter).then((one) => ({ url: null, one }))]),
  ]);
  const directories = tried.flatMap(({ one }) => ('directory' in one ? one.directory : []));
  const problems = tried.flatMap(({ url, one }) => ('code' in one ? { url, code: one.code } : []));
  const [first, ...others] = directories;
  if (first === undefined)
    return { opening: { kind: 'refused', code: 'pack-missing', file: 'index.json' }, problems };
  const reader = others.length === 0 ? first.reader : uniteReaders(directories);
  return { opening: { kind: 'open', reader }, problems };
}

async function openStarter(fetchFile: FetchFile): Promise<One> {
  const opening = await openPackReader(fetchFile);
  if (opening.kind === 'refused') return { code: opening.code };
  const { reader } = opening;
  return {
    directory: { prefix: starterPrefix, reader, digest: digestOf(reader.known().directory.services) },
  };
}

interface StoredFiles {
  /** The pack as it is now: it may be replaced while it is read, and the keys may have been pinned since it came. */
  packNow(): Promise<StoredPack | OpeningProblem>;
  /** Gets a file of it; rejects where there is none that may be used. */
  fetchFile: FetchFile;
}

/** The files of a source's stored pack. */
export function storedFiles({ url, publicKeys }: DirectorySource, store: OpenDeps['store']): StoredFiles {
  async function packNow(): Promise<StoredPack | OpeningProblem> {
    const stored = await store.source(url);
    if (stored === null || stored.pack === null) return stored?.problem ?? 'not-fetched';
    return (await signatureProblemOf(stored.pack, publicKeys)) ?? stored.pack;
  }
  return {
    packNow,
    async fetchFile(name) {
      if (name !== 'index.json') return (await store.file({ url, name })) ?? Promise.reject(new Error(name));
      const pack = await packNow();
      return typeof pack === 'string' ? Promise.reject(new Error(pack)) : pack.index;
    },
  };
}

async function openStored(source: DirectorySource, prefix: string, store: OpenDeps['store']): Promise<One> {
  const { packNow, fetchFile } = storedFiles(source, store);
  try {
    const first = await packNow();
    if (typeof first === 'string') return { code: first };
    const opening = await openPackReader(fetchFile);
    if (opening.kind === 'refused') return { code: opening.code };
    return { directory: { prefix, reader: opening.reader, digest: first.digest } };
  } catch (error) {
    if (error instanceof StorageFault) return { code: error.code };
    throw error;
  }
}

const starterPrefix = 'starter';

/** What stands before ids that clash: the host and path of the source, with a number where two would look the same. */
function prefixesOf(urls: readonly string[]): string[] {
  const taken = new Set([starterPrefix]);
  return urls.map((url) => {
    const { host, pathname } = new URL(url);
    const plain = `${host}${pathname}`
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, '');
    let prefix = plain;
    for (let number = 2; taken.has(prefix); number++) prefix = `${plain}-${number}`;
    taken.add(prefix);
    return prefix;
  });
}
