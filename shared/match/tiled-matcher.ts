// Finding in a pack that is read bit by bit: each answer is that of what was read so far, and the last is that of the
// whole directory, because nothing unread could change it.
import type { Need } from '../need/need.ts';
import type { Known, PackReader, Wish } from '../pack/pack-reader.ts';
import type { Place } from '../place/place.ts';
import { createMatcher, type FindOptions, type Matcher, type Matches } from './matcher.ts';
import { createRememberingReader } from './text.ts';
import { createWordsBeyond, type WordsBeyond } from './words-beyond.ts';

export interface Progress {
  matches: Matches;
  /** What was read when it was found. */
  known: Known;
  /** What to read for a better answer; null where nothing that can be read would change it. */
  wish: Wish | null;
}

export interface TiledMatcher {
  /** What is found in what was read so far. */
  find(need: Need, place: Place | null, at: Date, options: FindOptions): Progress;
}

/** A matcher for a pack that reads what each question needs; what it has read serves the next. */
export function createTiledMatcher(reader: PackReader): TiledMatcher {
  const readText = createRememberingReader();
  let last: { known: Known; matcher: Matcher; words: WordsBeyond } | null = null;

  function matcherFor(known: Known): Matcher {
    if (last?.known === known) return last.matcher;
    const { directory, services, unread, councils, listed, words, names } = known;
    const hasSameLists =
      last !== null && last.known.words === known.words && last.known.names === known.names;
    const beyond = hasSameLists && last !== null ? last.words : createWordsBeyond(services, words, names);
    const isWhole = unread.length === 0 && known.lost === 0;
    const matcher = createMatcher(
      directory,
      isWhole ? null : { unread, councils, listed, words: beyond, readText },
    );
    last = { known, matcher, words: beyond };
    return matcher;
  }

  return {
    find(need, place, at, options) {
      const known = reader.known();
      const matches = matcherFor(known).find(need, place, at, options);
      const isUnread = need.unread.length > 0;
      const needs = { words: isUnread, names: isUnread || (options.words ?? []).length > 0 };
      const lists = reader.unreadLists().filter((list) => needs[list]);
      if (matches.wanted.length + lists.length === 0) return { matches, known, wish: null };
      // What stands apart for everybody is on its way with the first tile.
      const isFirst = known.directory.services.length === 0;
      const national = isFirst ? known.unread.filter(({ part }) => part.box === null).slice(0, 1) : [];
      const parts = new Set([...matches.wanted.slice(0, atOnce(known)), ...national]);
      return { matches, known, wish: { parts: [...parts], lists, cards: [] } };
    },
  };
}

/** One after another at first, for each may show that the next is not needed; then more at once, to be done sooner. */
function atOnce({ directory }: Known): number {
  return 1 + Math.floor(directory.services.length / 1_000);
}
