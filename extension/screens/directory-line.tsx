import { dateInWords } from '../../shared/explain/date-words.ts';
import { londonTime } from '../../shared/record/london-time.ts';
import type { Tongue } from '../../shared/words/words.ts';
import { fill, plural } from '../../shared/words/words.ts';

interface Props {
  tongue: Tongue;
  /** When the list in use was published, ISO 8601; of several the one that is old first. Null before it was opened. */
  published: string | null;
  /** How many of the directories in force could not be opened. */
  missing: number;
}

/** How old the list in use is, and whether there should be more of it. */
export function DirectoryLine({ tongue, published, missing }: Props) {
  const { words, adviser, lang } = tongue;
  if (published === null && missing === 0) return null;
  return (
    <p class="fp-small fp-soft fp-noprint ad-directory">
      {published !== null &&
        fill(words.results.listOf, { date: dateInWords(londonTime(new Date(published)).date, words) })}
      {published !== null && missing > 0 && ' · '}
      {missing > 0 && fill(plural(adviser.screen.missing, missing, lang), { count: missing })}
    </p>
  );
}
