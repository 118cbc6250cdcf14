// Directories on the adviser's machine: for each source one record, and the files of its packs under their own names,
// which say what is in them. A record names all that it needs, so files that it does not name change nothing.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PlainDate } from '../../shared/record/service.ts';
import type { DirectoryDigest } from '../../shared/session/directory-digest.ts';
import type { UpdateProblem } from './directory-problem.ts';

/** A pack that is here, whole. */
export interface StoredPack {
  /** The exact bytes of its index and of the signature on it; null where none was asked for. */
  index: Uint8Array;
  signature: Uint8Array | null;
  /** All its other files. */
  files: readonly string[];
  name: string;
  /** ISO 8601. */
  published: string;
  staleAfter: PlainDate | null;
  services: number;
  digest: DirectoryDigest;
  /** When it was fetched, ISO 8601. */
  fetchedAt: string;
}

/** What is known of one source. */
export interface StoredSource {
  url: string;
  pack: StoredPack | null;
  /** The highest that was ever taken, also of a directory that has been dropped and of a source that was removed. */
  seq: number | null;
  /** When its host was asked last, ISO 8601, and what was wrong then. */
  checkedAt: string;
  problem: UpdateProblem | null;
  /** Since when it is not in force, as far as anybody looked, ISO 8601; absent while it is. */
  unusedSince?: string;
}

export interface FileKey {
  url: string;
  name: string;
}

/** Each call is done whole or not at all. All reject with a StorageFault. */
export interface DirectoryStore {
  sources(): Promise<StoredSource[]>;
  source(url: string): Promise<StoredSource | null>;
  /** Of all sources. */
  files(): Promise<FileKey[]>;
  file(key: FileKey): Promise<Uint8Array | null>;
  putFile(key: FileKey, bytes: Uint8Array): Promise<void>;
  deleteFiles(keys: readonly FileKey[]): Promise<void>;
  /** The record takes the place of the one before, and files of its source that its pack does not name go. */
  swap(source: StoredSource): Promise<void>;
  /** Changes nothing but how the last check went. */
  note(url: string, check: Pick<StoredSource, 'checkedAt' | 'problem'>): Promise<void>;
  /** The record and all files of a source. */
  remove(url: string): Promise<void>;
}

/** The browser would not store or give something; what it said is kept nowhere. */
export class StorageFault extends Error {
  readonly code: 'storage-full' | 'storage-failed';
  constructor(code: StorageFault['code']) {
    super(`storing a directory: ${code}`);
    this.code = code;
  }
}

interface Schema extends DBSchema {
  sources: { key: string; value: StoredSource };
  files: { key: [url: string, name: string]; value: Uint8Array };
}

const version = 1;

/** The store in this browser's IndexedDB; opened when it is first used. */
export function createDirectoryStore(): DirectoryStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>('fingerpost-directories', version, {
      upgrade(db) {
        db.createObjectStore('sources', { keyPath: 'url' });
        db.createObjectStore('files');
      },
      // A later version of the extension wants to change it: nothing of ours may stand in its way.
      blocking: (_current, _blocked, event) => {
        opened = null;
        (event.target as IDBDatabase).close();
      },
      terminated: () => {
        opened = null;
      },
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const using = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await work(await database());
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw new StorageFault(isFull ? 'storage-full' : 'storage-failed');
    }
  };
  return {
    sources: () => using((db) => db.getAll('sources')),
    source: (url) => using(async (db) => (await db.get('sources', url)) ?? null),
    files: () => using(async (db) => (await db.getAllKeys('files')).map(([url, name]) => ({ url, name }))),
    file: ({ url, name }) => using(async (db) => (await db.get('files', [url, name])) ?? null),
    putFile: ({ url, name }, bytes) => using(async (db) => void (await db.put('files', bytes, [url, name]))),
    deleteFiles: (keys) =>
      using(async (db) => {
        const change = db.transaction('files', 'readwrite');
        await Promise.all([...keys.map(({ url, name }) => change.store.delete([url, name])), change.done]);
      }),
    swap: (source) =>
      using(async (db) => {
        const change = db.transaction(['sources', 'files'], 'readwrite');
        const needed = new Set(source.pack?.files);
        const ownFiles = change.objectStore('files');
        const keys = await ownFiles.getAllKeys(allOf(source.url));
        await Promise.all([
          change.objectStore('sources').put(source),
          ...keys.filter(([, name]) => !needed.has(name)).map((key) => ownFiles.delete(key)),
          change.done,
        ]);
      }),
    note: (url, check) =>
      using(async (db) => {
        const change = db.transaction('sources', 'readwrite');
        const before = await change.store.get(url);
        await Promise.all([
          change.store.put({ url, pack: null, seq: null, ...before, ...check }),
          change.done,
        ]);
      }),
    remove: (url) =>
      using(async (db) => {
        const change = db.transaction(['sources', 'files'], 'readwrite');
        await Promise.all([
          change.objectStore('sources').delete(url),
          change.objectStore('files').delete(allOf(url)),
          change.done,
        ]);
      }),
  };
}

/** Every key of a source: a list comes after all texts. */
function allOf(url: string): IDBKeyRange {
  return IDBKeyRange.bound([url], [url, []]);
}
