// A matcher's answers from a pack that is read bit by bit, each with more of it, until nothing unread could change them.
import type { Progress, TiledMatcher } from '../../shared/match/tiled-matcher.ts';
import { createTiledMatcher } from '../../shared/match/tiled-matcher.ts';
import type { PackReader } from '../../shared/pack/pack-reader.ts';

/** Answers better and better, the last like that of the whole directory; whoever has enough stops asking. */
export async function* findAll(
  reader: PackReader,
  ...question: Parameters<TiledMatcher['find']>
): AsyncGenerator<Progress, void> {
  const matcher = createTiledMatcher(reader);
  for (;;) {
    const progress = matcher.find(...question);
    // Before anything was read there is nothing to say.
    if (progress.wish === null || progress.known.directory.services.length > 0) yield progress;
    if (progress.wish === null) return;
    await reader.read(progress.wish);
  }
}

/** The last of those answers. */
export async function findLast(...question: Parameters<typeof findAll>): Promise<Progress> {
  let last: Progress | undefined;
  for await (const progress of findAll(...question)) last = progress;
  if (last === undefined) throw new Error('no answer');
  return last;
}
