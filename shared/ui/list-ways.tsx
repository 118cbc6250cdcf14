import { useState } from 'preact/hooks';
import { armOf } from '../explain/arm.ts';
import { toHandOver } from '../explain/hand-over.ts';
import { spokenList } from '../explain/spoken-list.ts';
import type { FinderAnswer } from '../session/finder-answer.ts';
import type { PublicTongue } from '../words/words.ts';
import { HandOverList } from './hand-over-sheet.tsx';
import { Icon } from './icon.tsx';
import { PrintFrame } from './print-frame.tsx';
import { ReadAloud } from './read-aloud.tsx';

interface Props extends PublicTongue {
  answer: FinderAnswer;
}

/** What can be done with a list: a clean sheet on paper, and having it read out. */
export function ListWays({ words, lang, answer }: Props) {
  const [prints, setPrints] = useState(false);
  const { best, comesToYou, shown, lookups, place, at, summary, isPartial } = answer;
  const listed = best.length > 0 ? best : comesToYou;
  const items = () =>
    listed.flatMap(({ id }) => {
      const match = shown.get(id);
      if (match === undefined) return [];
      const handOver = toHandOver(match, lookups, [{ words, lang }], at);
      return { handOver, arms: [armOf(match, { words, lang, place, isPartial: isPartial(match) })] };
    });
  return (
    <>
      <button type="button" class="fp-link fp-noprint" onClick={() => setPrints(true)}>
        <Icon name="print" />
        <span>{words.later.printList}</span>
      </button>
      <ReadAloud words={words} lang={lang} texts={spokenList(summary, best, words)} />
      {prints && (
        <PrintFrame lang={lang} title={words.later.printList} onPrinted={() => setPrints(false)}>
          <HandOverList items={items()} />
        </PrintFrame>
      )}
    </>
  );
}
