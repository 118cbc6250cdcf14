import { useEffect, useRef } from 'preact/hooks';
import type { Redirect } from '../need/need.ts';
import type { NationId } from '../record/taxonomy.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { FirstWords } from '../words/words.ts';
import { DestinationLines } from './destination-lines.tsx';
import { WithEnglish } from './with-english.tsx';

interface Props {
  words: FirstWords;
  lang: FinderLang;
  english: FirstWords | null;
  redirect: Redirect;
  nation: NationId | null;
}

/** What to do first, above results that are wanted as well: money that is being taken now. Its title takes the focus as
 * it appears, so that nobody at the button below misses it. */
export function RedirectNotice({ words, lang, english, redirect, nation }: Props) {
  const both = { words, english };
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="fp-first">
      <p ref={title} class="fp-h3" tabIndex={-1}>
        <WithEnglish {...both} say={(says) => says.redirect.heading[redirect.id]} />
      </p>
      <p>
        <WithEnglish {...both} say={(says) => says.redirect.lead[redirect.id]} />
      </p>
      <DestinationLines {...both} lang={lang} redirect={redirect.id} nation={nation} />
    </div>
  );
}
