// Which words and names the texts of a directory hold, and in which tiles: without it whoever reads tile by tile could
// not tell how rare a word is, nor where a service stands that somebody asks for by its name.
import { createTextReader } from '../shared/match/text.ts';
import { splitService } from '../shared/pack/details.ts';
import type { WordList } from '../shared/pack/word-list.ts';
import { compareText } from '../shared/record/compare-text.ts';
import type { OrganisationId, Service } from '../shared/record/service.ts';

/** What is in more tiles than these is taken to be in any. */
const mostListed = 8;

interface Entry {
  services: number;
  tiles: Set<number>;
}

/** The words and the names of services, given by tile; `nameOf` tells what an organisation is called. */
export function tileWords(
  tiles: readonly (readonly Service[])[],
  nameOf: (id: OrganisationId) => string,
): { words: WordList; names: WordList } {
  const words = new Map<string, Entry>();
  const names = new Map<string, Entry>();
  const tilesOf = new Map<Service, number[]>();
  for (const [tile, own] of tiles.entries())
    for (const service of own) {
      const others = tilesOf.get(service);
      if (others === undefined) tilesOf.set(service, [tile]);
      else others.push(tile);
    }
  const read = createTextReader();
  for (const [service, own] of tilesOf) {
    // Only what stands with the tile can be found there.
    const text = read(splitService(service).found, nameOf(service.organisation));
    for (const key of new Set(text.words)) note(words, key, own);
    for (const key of new Set(text.names.map((keys) => keys.join(' ')))) note(names, key, own);
  }
  return { words: listOf(words, tilesOf.size), names: listOf(names, tilesOf.size) };
}

function note(entries: Map<string, Entry>, key: string, tiles: readonly number[]): void {
  const entry = entries.get(key) ?? { services: 0, tiles: new Set() };
  entries.set(key, entry);
  entry.services++;
  // One more than are listed tells as much as all.
  for (const tile of tiles) if (entry.tiles.size <= mostListed) entry.tiles.add(tile);
}

function listOf(entries: ReadonlyMap<string, Entry>, services: number): WordList {
  const sorted = [...entries].sort(([a], [b]) => compareText(a, b));
  return {
    services,
    keys: sorted.map(([key]) => key),
    counts: sorted.map(([, entry]) => entry.services),
    tiles: sorted.map(([, { tiles }]) => (tiles.size > mostListed ? null : [...tiles].sort((a, b) => a - b))),
  };
}
