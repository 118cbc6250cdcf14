import { createDirectoryStore } from './directory-store.ts';
import type { UpdateDeps } from './update-directory.ts';

/** What an update needs of this browser; windows and workers of the extension wait for one another. */
export function browserUpdateDeps(onProgress: UpdateDeps['onProgress']): UpdateDeps {
  return {
    store: createDirectoryStore(),
    fetch: (...request) => fetch(...request),
    now: () => new Date(),
    isOnline: () => navigator.onLine,
    patience: { file: 60_000, update: 600_000 },
    alone: (work) => navigator.locks.request('fingerpost-directories', work),
    onProgress,
  };
}
