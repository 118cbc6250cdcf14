import { useRef } from 'preact/hooks';
import type { FinderAnswer } from '../session/finder-answer.ts';
import { type ChoiceId, choiceIds, countChosen } from '../session/plain-choices.ts';
import { fill, type PublicTongue } from '../words/words.ts';
import { OpenerIcon } from './opener-icon.tsx';

interface Props extends PublicTongue {
  /** The whole of it, whatever is chosen. */
  answer: FinderAnswer;
  chosen: readonly ChoiceId[];
  onChoose: (chosen: ChoiceId[]) => void;
}

/** What matters to a person, each with how many would be left; a press is enough, and how many are shown is said. */
export function PlainChoices({ words, answer, chosen, onChoose }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  const { choices: says } = words.later;
  const isChosen = (id: ChoiceId): boolean => chosen.includes(id);
  const clear = () => {
    onChoose([]);
    // What was pressed is gone.
    group.current?.querySelector('input')?.focus();
  };
  return (
    <details class="fp-details fp-noprint">
      <summary>
        <OpenerIcon />
        {says.legend}
      </summary>
      <fieldset class="fp-pick" aria-label={says.legend} ref={group}>
        {choiceIds.map((id) => (
          <label key={id} class="fp-tick">
            <input
              type="checkbox"
              checked={isChosen(id)}
              onChange={() =>
                onChoose(choiceIds.filter((other) => (other === id ? !isChosen(id) : isChosen(other))))
              }
            />
            <span>
              {says[id]} ({countChosen(answer, [...chosen, id])})
            </span>
          </label>
        ))}
      </fieldset>
      <div class="fp-row">
        <p aria-live="polite">
          {chosen.length > 0 &&
            fill(says.shown, { count: countChosen(answer, chosen), all: countChosen(answer, []) })}
        </p>
        {chosen.length > 0 && (
          <button type="button" class="fp-link" onClick={clear}>
            {says.clear}
          </button>
        )}
      </div>
      {chosen.length > 0 && <p class="fp-small fp-soft fp-pick__stays">{says.stays}</p>}
    </details>
  );
}
