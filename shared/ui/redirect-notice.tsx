import { useEffect, useRef } from 'preact/hooks';
import type { Redirect } from '../need/need.ts';
import type { NationId } from '../record/taxonomy.ts';
import type { FirstWords, Lang } from '../words/words.ts';
import { DestinationLines } from './destination-lines.tsx';

interface Props {
  words: FirstWords;
  lang: Lang;
  redirect: Redirect;
  nation: NationId | null;
}

/** What to do first, above results that are wanted as well: money that is being taken now. Its title takes the focus as
 * it appears, so that nobody at the button below misses it. */
export function RedirectNotice({ words, lang, redirect, nation }: Props) {
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="fp-first">
      <p ref={title} class="fp-h3" tabIndex={-1}>
        {words.redirect.heading[redirect.id]}
      </p>
      <p>{words.redirect.lead[redirect.id]}</p>
      <DestinationLines words={words} lang={lang} redirect={redirect.id} nation={nation} />
    </div>
  );
}
