import { useEffect, useRef, useState } from 'preact/hooks';
import { textMessageHref } from '../explain/hand-over-text.ts';
import type { Match } from '../match/match.ts';
import type { FinderAnswer } from '../session/finder-answer.ts';
import type { PublicTongue } from '../words/words.ts';
import { BackButton } from './back-button.tsx';
import { ExtraIcon } from './extra-icon.tsx';
import { HandOverSheets, type SheetItem, sheetOf } from './hand-over-sheet.tsx';
import { Icon } from './icon.tsx';
import { PrintFrame } from './print-frame.tsx';
import { WrongListing } from './wrong-listing.tsx';

interface Props extends PublicTongue {
  answer: FinderAnswer;
  match: Match;
}

/** What can be done with one service: a text to oneself, a big plain card for whoever helps, and word to its owner. */
export function CardWays({ words, lang, answer, match }: Props) {
  const [isShown, show] = useState(false);
  const { lookups, at, place, isPartial } = answer;
  const item = sheetOf(match, lookups, [{ words, lang }], { at, place, isPartial: isPartial(match) });
  return (
    <>
      <a class="fp-link fp-bytext fp-noprint" data-aside href={textMessageHref(item.handOver)}>
        <ExtraIcon name="message" />
        <span>{words.handover.textIt}</span>
      </a>
      <button type="button" class="fp-link fp-noprint" onClick={() => show(true)}>
        <ExtraIcon name="eye" />
        <span>{words.handover.showIt}</span>
      </button>
      {isShown && <BigCard words={words} lang={lang} item={item} onClose={() => show(false)} />}
      <WrongListing words={words} lang={lang} answer={answer} match={match} />
    </>
  );
}

interface CardProps extends PublicTongue {
  item: SheetItem;
  onClose: () => void;
}

/** The card alone, over everything else, to be handed over with the screen or printed. */
function BigCard({ words, lang, item, onClose }: CardProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [prints, setPrints] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const sheet = <HandOverSheets items={[item]} />;
  return (
    <dialog ref={dialog} class="fp-bigcard" aria-label={words.handover.showIt} onClose={onClose}>
      <div class="fp-row">
        <BackButton words={words} onBack={() => dialog.current?.close()} />
        <button type="button" class="fp-link" onClick={() => setPrints(true)}>
          <Icon name="print" />
          <span>{words.later.print}</span>
        </button>
      </div>
      {sheet}
      {prints && (
        <PrintFrame lang={lang} title={words.later.print} onPrinted={() => setPrints(false)}>
          {sheet}
        </PrintFrame>
      )}
    </dialog>
  );
}
