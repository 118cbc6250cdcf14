// A store that forgets, fills up and breaks when it is told to.
import {
  type DirectoryStore,
  type FileKey,
  StorageFault,
  type StoredSource,
} from '../../../extension/directories/directory-store.ts';

export interface MemoryStore extends DirectoryStore {
  /** How many files it holds at most. */
  room: number;
  isBroken: boolean;
}

/** A store in memory; what goes in and comes out are copies, as of IndexedDB. */
export function createMemoryStore(): MemoryStore {
  const sources = new Map<string, StoredSource>();
  const files = new Map<string, { key: FileKey; bytes: Uint8Array }>();
  const idOf = ({ url, name }: FileKey): string => `${url} ${name}`;
  const dropFiles = (isDropped: (key: FileKey) => boolean): void => {
    for (const [id, { key }] of [...files]) if (isDropped(key)) files.delete(id);
  };
  const store: MemoryStore = {
    room: Number.POSITIVE_INFINITY,
    isBroken: false,
    sources: async () => structuredClone([...sources.values()]),
    source: async (url) => structuredClone(sources.get(url) ?? null),
    files: async () => [...files.values()].map(({ key }) => key),
    file: async (key) => files.get(idOf(key))?.bytes.slice() ?? null,
    async putFile(key, bytes) {
      if (!files.has(idOf(key)) && files.size >= store.room) throw new StorageFault('storage-full');
      files.set(idOf(key), { key, bytes: bytes.slice() });
    },
    async deleteFiles(keys) {
      for (const key of keys) files.delete(idOf(key));
    },
    async swap(source) {
      sources.set(source.url, structuredClone(source));
      dropFiles(({ url, name }) => url === source.url && !source.pack?.files.includes(name));
    },
    async note(url, check) {
      sources.set(url, { url, pack: null, seq: null, ...sources.get(url), ...check });
    },
    async remove(url) {
      sources.delete(url);
      dropFiles((key) => key.url === url);
    },
  };
  return guarded(store, () => {
    if (store.isBroken) throw new StorageFault('storage-failed');
  });
}

/** Another with the same in it. */
export async function copyOf(store: DirectoryStore): Promise<MemoryStore> {
  const copy = createMemoryStore();
  for (const key of await store.files()) await copy.putFile(key, (await store.file(key)) ?? new Uint8Array());
  for (const source of await store.sources()) await copy.swap(source);
  return copy;
}

/** The program was ended; nothing that it would do after this is done. */
export class Killed extends Error {}

/** The same store for a program that is killed when so many calls were done: it learns nothing of the last of them. */
export function killedAfter(store: DirectoryStore, calls: number): DirectoryStore {
  let done = 0;
  return guarded(store, () => {
    if (done++ >= calls) throw new Killed();
  });
}

function guarded<Store extends DirectoryStore>(store: Store, before: () => void): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...words: unknown[]) => {
        before();
        return await value.apply(target, words);
      };
    },
  });
}
