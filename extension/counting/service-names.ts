import { readServices } from '../../shared/pack/read-services.ts';
import { openInForce } from '../bundled-finder.ts';
import type { Settings } from '../settings/settings.ts';

/** What services are called, by their ids; those that are in no directory that is searched are left out. */
export async function readServiceNames(
  settings: Settings,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  if (ids.size === 0) return new Map();
  const { opening } = await openInForce(settings);
  if (opening.kind === 'refused') return new Map();
  return new Map((await readServices(opening.reader, ids)).map(({ id, name }) => [id, name]));
}
