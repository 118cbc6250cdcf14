import { StorageFault } from '../directories/directory-store.ts';
import { dropUnused, type UpdateDeps, updateDirectory } from '../directories/update-directory.ts';
import { readSettings } from '../settings/settings-store.ts';

/** What ends by itself: a host that is away, or a computer without a network. */
const passing: readonly string[] = ['offline', 'unreachable', 'too-slow', 'server-refused'];

/**
 * Brings every directory in force up to date, and answers whether trying again soon may do better. Where settings cannot
 * be read, nobody knows what is in force, and nothing is dropped.
 */
export async function updateSources(deps: UpdateDeps): Promise<boolean> {
  const { inForce, faults } = await readSettings();
  const { sources } = inForce.settings;
  const isSure = faults.own.length + faults.policy.length === 0;
  if (isSure) {
    const urls = sources.map(({ url }) => url);
    await dropUnused(urls, deps).catch((error: unknown) => {
      if (!(error instanceof StorageFault)) throw error;
    });
  }
  const ended = await Promise.allSettled(sources.map((source) => updateDirectory(source, deps)));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return ended.some(
    (one) => one.status === 'fulfilled' && one.value.kind === 'kept' && passing.includes(one.value.problem),
  );
}
