import { dateInWords } from '../explain/date-words.ts';
import { safeHref } from '../explain/safe-href.ts';
import type { Directory } from '../pack/directory.ts';
import type { PlainDate } from '../record/service.ts';
import { fill, type Lang, type Words } from '../words/words.ts';
import { OpenerIcon } from './icon.tsx';
import { SourceLink } from './out-link.tsx';
import { nameLang, OwnWords } from './own-words.tsx';

/** Who vouches for the list, and of which day it is. */
export function Sources({ words, lang, directory }: { words: Words; lang: Lang; directory: Directory }) {
  const date = dateInWords(directory.published.slice(0, 10) as PlainDate, words);
  return (
    <details class="fp-details fp-noprint">
      <summary>
        <OpenerIcon />
        {words.finder.sources}
      </summary>
      <div class="fp-details__in">
        <p>
          <OwnWords lang={nameLang(lang)}>{directory.name}</OwnWords>. {fill(words.finder.listOf, { date })}.
        </p>
        <ul class="fp-sources">
          {directory.sources.map(({ id, name, attribution, licence, website }) => {
            const href = website === undefined ? null : safeHref(website);
            return (
              <li key={id}>
                <OwnWords lang={nameLang(lang)}>
                  <b>{name}</b>. {attribution} {licence}
                </OwnWords>{' '}
                {href !== null && <SourceLink href={href} />}
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}
