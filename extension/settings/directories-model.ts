// How the directories in force fare, as a page shows it; it shows anew when the background has looked for newer ones.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type DirectoryStatus, directoryStatuses } from '../directories/directory-status.ts';
import { type DirectoryStore, StorageFault } from '../directories/directory-store.ts';

export interface DirectoriesDeps {
  store: Pick<DirectoryStore, 'sources'>;
  /** The addresses in force. */
  urls: ReadonlySignal<readonly string[]>;
  now(): Date;
  /** Has the background look for newer ones; ends when it has, with null where it could not. */
  check(): Promise<unknown>;
  /** Asks the browser's leave to read from the host of an address; answers whether it was given. */
  allow(url: string): Promise<boolean>;
}

export type DirectoriesModel = ReturnType<typeof createDirectoriesModel>;

/** The directories of a page; `refresh` is to be called first, and whenever they may have changed. */
export function createDirectoriesModel({ store, urls, now, check, allow }: DirectoriesDeps) {
  const read = signal<readonly DirectoryStatus[]>([]);
  const state = signal<'unasked' | 'checking' | 'checked'>('unasked');

  async function refresh(): Promise<void> {
    try {
      read.value = await directoryStatuses(urls.value, store, now());
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      const { code: problem } = error;
      read.value = urls.value.map((url) => ({ url, directory: null, checkedAt: null, problem }));
    }
  }
  async function checkNow(): Promise<void> {
    state.value = 'checking';
    const wasChecked = (await check()) !== null;
    await refresh();
    state.value = wasChecked ? 'checked' : 'unasked';
  }
  return {
    statusOf: (url: string): DirectoryStatus | null =>
      read.value.find((status) => status.url === url) ?? null,
    state: computed(() => state.value),
    refresh,
    checkNow,
    async allow(url: string): Promise<void> {
      if (await allow(url)) await checkNow();
    },
  };
}
