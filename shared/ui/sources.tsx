import { dateInWords } from '../explain/date-words.ts';
import type { Directory } from '../pack/directory.ts';
import type { PlainDate } from '../record/service.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import { fill, sentence, type Words } from '../words/words.ts';
import { OpenerIcon } from './opener-icon.tsx';
import { OwnName } from './own-words.tsx';
import { SourceList } from './source-list.tsx';

/** Who vouches for the list, and of which day it is. */
export function Sources({
  words,
  lang,
  directory,
}: {
  words: Words;
  lang: FinderLang;
  directory: Directory;
}) {
  const date = dateInWords(directory.published.slice(0, 10) as PlainDate, words);
  return (
    <details class="fp-details fp-noprint">
      <summary>
        <OpenerIcon />
        {words.results.sources}
      </summary>
      <div class="fp-details__in">
        <p>
          <OwnName lang={lang}>{directory.name}</OwnName>
          {words.mark.stop} {sentence(fill(words.results.listOf, { date }), words)}
        </p>
        <SourceList sources={directory.sources} lang={lang} />
      </div>
    </details>
  );
}
