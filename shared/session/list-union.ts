// The words and names of several directories as one list. A directory in one file brings none, and needs none: it is read.
import { createTextReader } from '../match/text.ts';
import type { PackReader } from '../pack/pack-reader.ts';
import type { WordList } from '../pack/word-list.ts';
import { compareText } from '../record/compare-text.ts';

type ListKind = 'words' | 'names';

export interface ListUnion {
  /** The list of all, the same object while it is the same; null while one of them is not known. */
  known(kind: ListKind): WordList | null;
}

/** Tiles of the second directory are numbered from `tilesApart`, those of the third from twice as much. */
export function createListUnion(readers: readonly PackReader[], tilesApart: number): ListUnion {
  const isWhole = readers.map((reader) => reader.known().unread.length === 0);
  let ownLists: (Record<ListKind, WordList> | null)[] | null = null;
  const last: Partial<Record<ListKind, { of: (WordList | null)[]; list: WordList | null }>> = {};
  return {
    known(kind) {
      if (isWhole.every(Boolean)) return null;
      ownLists ??= readers.map((reader, number) => (isWhole[number] ? listsOf(reader) : null));
      const of = readers.map((reader, number) => ownLists?.[number]?.[kind] ?? reader.known()[kind]);
      const before = last[kind];
      if (before !== undefined && of.every((list, number) => list === before.of[number])) return before.list;
      const known = of.filter((list) => list !== null);
      const list = known.length < of.length ? null : unite(known, tilesApart);
      last[kind] = { of, list };
      return list;
    },
  };
}

/** What is in the texts of services that were all read, so that it is in no tile. */
function listsOf(reader: PackReader): Record<ListKind, WordList> {
  const { services, organisations } = reader.known().directory;
  const bodies = new Map(organisations.map(({ id, name }) => [id, name]));
  const counts = { words: new Map<string, number>(), names: new Map<string, number>() };
  const read = createTextReader();
  for (const service of services) {
    const { words, names } = read(service, bodies.get(service.organisation) ?? '');
    for (const key of new Set(words)) counts.words.set(key, (counts.words.get(key) ?? 0) + 1);
    for (const key of new Set(names.map((keys) => keys.join(' '))))
      counts.names.set(key, (counts.names.get(key) ?? 0) + 1);
  }
  const listOf = (kind: ListKind): WordList => ({
    services: services.length,
    keys: [...counts[kind].keys()],
    counts: [...counts[kind].values()],
    tiles: [...counts[kind]].map(() => []),
  });
  return { words: listOf('words'), names: listOf('names') };
}

function unite(lists: readonly WordList[], tilesApart: number): WordList {
  const entries = new Map<string, { count: number; tiles: number[] | null }>();
  for (const [number, { keys, counts, tiles }] of lists.entries())
    for (const [place, key] of keys.entries()) {
      const entry = entries.get(key) ?? { count: 0, tiles: [] };
      const own = tiles[place]?.map((tile) => tile + number * tilesApart) ?? null;
      entries.set(key, {
        count: entry.count + (counts[place] ?? 0),
        tiles: own === null || entry.tiles === null ? null : [...entry.tiles, ...own],
      });
    }
  const sorted = [...entries].sort(([a], [b]) => compareText(a, b));
  return {
    services: lists.reduce((sum, { services }) => sum + services, 0),
    keys: sorted.map(([key]) => key),
    counts: sorted.map(([, { count }]) => count),
    tiles: sorted.map(([, { tiles }]) => tiles),
  };
}
