import type { FirstWords } from '../words/words.ts';
import { WithEnglish } from './with-english.tsx';

interface Props {
  words: FirstWords;
  english: FirstWords;
}

/** The number for danger, in sight at all times where words of danger are not understood. */
export function DangerLine({ words, english }: Props) {
  return (
    <p class="fp-always fp-noprint">
      <a class="fp-link" href="tel:999">
        <b>
          <WithEnglish words={words} english={english} say={({ redirect }) => redirect.always} />
        </b>
      </a>
    </p>
  );
}
