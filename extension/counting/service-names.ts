import type { PackReader } from '../../shared/pack/pack-reader.ts';
import { en } from '../../shared/words/en.ts';
import { bundledFinder } from '../bundled-finder.ts';
import type { Settings } from '../settings/settings.ts';

/** No directory is deeper than this. */
const mostRounds = 4;

/** What services are called, by their ids; those that are in no directory that is searched are left out. */
export async function readServiceNames(
  settings: Settings,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  if (ids.size === 0) return new Map();
  const opening = await bundledFinder({
    settings: () => settings,
    wordsOf: () => en,
    onMissing: () => {},
  }).openPack();
  if (opening.kind === 'refused') return new Map();
  const { reader } = opening;
  for (let round = 0; round < mostRounds && namesIn(reader, ids).size < ids.size; round++)
    await reader.read({ parts: reader.known().unread, lists: [], cards: [] });
  return namesIn(reader, ids);
}

function namesIn(reader: PackReader, ids: ReadonlySet<string>): Map<string, string> {
  const { services } = reader.known().directory;
  return new Map(services.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, name]));
}
