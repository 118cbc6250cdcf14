import { useRef } from 'preact/hooks';
import type { Appointment } from '../../shared/session/appointment.ts';
import type { FinderAnswer } from '../../shared/session/finder-answer.ts';
import { factKey, type NeedFact } from '../../shared/session/need-facts.ts';
import { factWords } from '../../shared/ui/fact-words.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { type AdviserWords, fill } from '../../shared/words/words.ts';
import { AdviserIcon } from './adviser-icon.tsx';

interface Props {
  appointment: Appointment;
  answer: FinderAnswer;
  adviser: AdviserWords;
  isPicking: boolean;
  onPick: () => void;
}

/** What was understood: each fact a button that takes it back at a press or at Delete, and one button that adds. */
export function AdviserChips({ appointment: { finder }, answer, adviser, isPicking, onPick }: Props) {
  const { words, facts, place } = answer;
  const chips = useRef<HTMLDivElement>(null);
  const takeBack = (fact: NeedFact, at: number) => {
    finder.takeBack(factKey(fact));
    // The focus goes on to the next, or to the button that adds.
    queueMicrotask(() => {
      const buttons = chips.current?.querySelectorAll('button');
      buttons?.[Math.min(at, buttons.length - 1)]?.focus();
    });
  };
  return (
    <div class="ad-chips fp-noprint" ref={chips}>
      <ul class="fp-chips" aria-label={words.results.asked}>
        {place !== null && <li class="ad-near">{fill(words.fact.near, { place: place.label })}</li>}
        {facts.map((fact, at) => (
          <li key={factKey(fact)}>
            <button
              type="button"
              class="fp-chip ad-chip"
              aria-label={fill(words.results.remove, { fact: factWords(fact, words) })}
              onClick={() => takeBack(fact, at)}
              onKeyDown={({ key }) => {
                if (key === 'Delete' || key === 'Backspace') takeBack(fact, at);
              }}
            >
              <span>{factWords(fact, words)}</span>
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="fp-link ad-add"
        aria-label={adviser.screen.addFact}
        aria-expanded={isPicking}
        onClick={onPick}
      >
        <AdviserIcon name="plus" />
        <span>{adviser.screen.add}</span>
      </button>
    </div>
  );
}
