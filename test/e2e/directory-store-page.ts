// Runs in a page of a real browser: the directories' own store, and updates through it, for directory-store.test.ts.
import { browserUpdateDeps } from '../../extension/directories/browser-update.ts';
import { createDirectoryStore } from '../../extension/directories/directory-store.ts';
import { openDirectories } from '../../extension/directories/open-directories.ts';
import { type UpdateOutcome, updateDirectory } from '../../extension/directories/update-directory.ts';
import { Killed, killedAfter } from '../extension/directories/memory-store.ts';
import { tryStore } from '../extension/directories/store-contract.ts';

/** All that can be searched: the name of the directory and how many services it has, or why there is nothing. */
async function found(url: string, publicKeys: string[]): Promise<string> {
  const { opening, problems } = await openDirectories([{ url, publicKeys }], {
    store: createDirectoryStore(),
    starter: null,
  });
  if (opening.kind === 'refused') return problems.map(({ code }) => code).join();
  const { reader } = opening;
  for (let { unread } = reader.known(); unread.length > 0; { unread } = reader.known())
    await reader.read({ parts: unread, lists: reader.unreadLists(), cards: [] });
  const { directory, lost } = reader.known();
  return `${directory.name}: ${directory.services.length}, ${lost} lost`;
}

const page = {
  tryStore: () => tryStore(createDirectoryStore()),
  found,
  /** What came of it; null where it was killed after so many calls to the store. */
  async update(url: string, publicKeys: string[], calls?: number): Promise<UpdateOutcome | null> {
    const deps = browserUpdateDeps(() => {});
    const store = calls === undefined ? deps.store : killedAfter(deps.store, calls);
    try {
      return await updateDirectory({ url, publicKeys }, { ...deps, store });
    } catch (error) {
      if (error instanceof Killed) return null;
      throw error;
    }
  },
  async fill(url: string, name: string, bytes: number): Promise<string> {
    const noise = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
    return createDirectoryStore()
      .putFile({ url, name }, noise)
      .then(
        () => 'stored',
        (error: { code: string }) => error.code,
      );
  },
  remove: (url: string) => createDirectoryStore().remove(url),
};

Object.assign(globalThis, { page });
