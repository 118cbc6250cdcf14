import type { AdviserWords } from '../../shared/words/words.ts';
import { fill } from '../../shared/words/words.ts';
import type { Counting } from '../counting/create-counting.ts';

interface Props {
  adviser: AdviserWords;
  last: Counting['last']['value'];
}

/** What was counted last, with a way to take it back; there from the start, so that its first words are read out too. */
export function CountedLine({ adviser, last }: Props) {
  const { tally, settings } = adviser;
  return (
    <div role="status" class="ad-counted fp-noprint">
      {last === 'failed' && settings.notSaved}
      {last !== null && last !== 'failed' && (
        <>
          {fill(tally.counted, { outcome: tally.outcome[last.outcome] })}
          <button type="button" class="fp-link" onClick={last.takeBack}>
            {tally.takeBack}
          </button>
        </>
      )}
    </div>
  );
}
