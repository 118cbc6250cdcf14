import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Signpost } from '../explain/signpost.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import { fill, plural, type Words } from '../words/words.ts';
import { SignpostCard } from './signpost-card.tsx';

interface Props {
  words: Words;
  lang: FinderLang;
  best: readonly Signpost[];
  /** Shown when asked for. */
  more: readonly Signpost[];
  showsAll: boolean;
  onShowAll: () => void;
  headingLevel: number;
  /** What can be done with one of them besides. */
  waysOf: (signpost: Signpost) => ComponentChildren;
}

/** The post with its signs: the best at once, the others at a press, which leads to the first of them. */
export function SignpostList(props: Props) {
  const { words, lang, best, more, showsAll, headingLevel } = props;
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
            ways={props.waysOf(signpost)}
          />
        ))}
      </ol>
      {more.length > 0 && !showsAll && (
        <button type="button" class="fp-button fp-noprint" onClick={props.onShowAll}>
          {fill(plural(words.results.showMore, more.length, lang), { count: more.length })}
        </button>
      )}
    </>
  );
}
