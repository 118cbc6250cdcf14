// Which words and names the texts of a directory hold, and in which tiles: without it whoever reads tile by tile could
// not tell how rare a word is, nor where a service stands that somebody asks for by its name.
import { createTextReader } from '../shared/match/text.ts';
import type { WordList } from '../shared/pack/word-list.ts';
import type { OrganisationId, Service } from '../shared/record/service.ts';

/** What is in more tiles than these is taken to be in any. */
const mostListed = 8;

interface Entry {
  services: Set<Service>;
  tiles: Set<number>;
}

/** The words and the names of services, given by tile; `nameOf` tells what an organisation is called. */
export function tileWords(
  tiles: readonly (readonly Service[])[],
  nameOf: (id: OrganisationId) => string,
): { words: WordList; names: WordList } {
  const words = new Map<string, Entry>();
  const names = new Map<string, Entry>();
  const services = new Set<Service>();
  const read = createTextReader();
  for (const [tile, own] of tiles.entries()) {
    for (const service of own) {
      services.add(service);
      const text = read(service, nameOf(service.organisation));
      for (const key of text.words) note(words, key, service, tile);
      for (const keys of text.names) note(names, keys.join(' '), service, tile);
    }
  }
  return { words: listOf(words, services.size), names: listOf(names, services.size) };
}

function note(entries: Map<string, Entry>, key: string, service: Service, tile: number): void {
  const entry = entries.get(key) ?? { services: new Set(), tiles: new Set() };
  entries.set(key, entry);
  entry.services.add(service);
  entry.tiles.add(tile);
}

function listOf(entries: ReadonlyMap<string, Entry>, services: number): WordList {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    services,
    keys: sorted.map(([key]) => key),
    counts: sorted.map(([, entry]) => entry.services.size),
    tiles: sorted.map(([, { tiles }]) => (tiles.size > mostListed ? null : [...tiles].sort((a, b) => a - b))),
  };
}
