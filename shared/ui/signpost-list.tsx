import { useEffect, useRef, useState } from 'preact/hooks';
import type { Signpost } from '../explain/signpost.ts';
import { fill, type Lang, plural, type Words } from '../words/words.ts';
import { SignpostCard } from './signpost-card.tsx';

interface Props {
  words: Words;
  lang: Lang;
  best: readonly Signpost[];
  /** Shown when asked for. */
  more: readonly Signpost[];
  headingLevel: number;
}

/** The post with its signs: the best at once, the others at a press, which leads to the first of them. */
export function SignpostList({ words, lang, best, more, headingLevel }: Props) {
  const [showsAll, showAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (showsAll) list.current?.querySelector<HTMLElement>(`#fp-card-${best.length + 1}`)?.focus();
  }, [showsAll]);
  return (
    <>
      <ol class="fp-post" ref={list}>
        {(showsAll ? [...best, ...more] : best).map((signpost, index) => (
          <SignpostCard
            key={signpost.id}
            words={words}
            lang={lang}
            signpost={signpost}
            number={index + 1}
            headingLevel={headingLevel}
          />
        ))}
      </ol>
      {more.length > 0 && !showsAll && (
        <button type="button" class="fp-button fp-noprint" onClick={() => showAll(true)}>
          {fill(plural(words.results.showMore, more.length, lang), { count: more.length })}
        </button>
      )}
    </>
  );
}
