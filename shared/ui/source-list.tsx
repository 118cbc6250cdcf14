import { safeHref } from '../explain/safe-href.ts';
import type { Source } from '../record/service.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import { SourceLink } from './out-link.tsx';
import { OwnName } from './own-words.tsx';

/** Who vouches for what is told, each with what they ask to be said. */
export function SourceList({ sources, lang }: { sources: readonly Source[]; lang: FinderLang }) {
  return (
    <ul class="fp-sources">
      {sources.map(({ id, name, attribution, licence, website }) => {
        const href = website === undefined ? null : safeHref(website);
        return (
          <li key={id}>
            <OwnName lang={lang}>
              <b>{name}</b>. {attribution} {licence}
            </OwnName>{' '}
            {href !== null && <SourceLink href={href} />}
          </li>
        );
      })}
    </ul>
  );
}
