import { useRef } from 'preact/hooks';
import type { Appointment } from '../../shared/session/appointment.ts';
import type { FieldProblem } from '../../shared/session/finder-page.ts';
import { problemInWords } from '../../shared/ui/search-form.tsx';
import { type AdviserWords, fill } from '../../shared/words/words.ts';

interface Props {
  appointment: Appointment;
  adviser: AdviserWords;
  usualPlace: string;
  problem: FieldProblem | null;
}

/** What, and where: always there, so that the next try is one key away. Enter in either box asks. */
export function SearchBar({
  appointment: { finder },
  adviser: { screen: says },
  usualPlace,
  problem,
}: Props) {
  const { finder: own } = finder.words.value;
  const form = useRef<HTMLFormElement>(null);
  const boxes = [
    { id: 'ad-need', field: 'need', label: says.need, text: finder.text, hint: says.needHint },
    {
      id: 'ad-place',
      field: 'place',
      label: says.place,
      text: finder.near,
      hint: usualPlace === '' ? own.placeHint : fill(says.usualPlace, { place: usualPlace }),
    },
  ] as const;
  return (
    <search class="ad-bar fp-noprint" aria-label={own.landmark}>
      <form
        ref={form}
        noValidate
        onFocusIn={finder.prepare}
        onSubmit={(event) => {
          event.preventDefault();
          finder.submit();
        }}
      >
        {boxes.map(({ id, field, label, text, hint }) => (
          <div key={id} class={`ad-box ad-box--${field}`}>
            <label class="fp-small" for={id}>
              {label}
            </label>
            <input
              id={id}
              class="fp-input"
              type="text"
              value={text.value}
              onInput={(event) => {
                text.value = event.currentTarget.value;
              }}
              placeholder={hint}
              aria-describedby={problem?.field === field ? 'ad-problem' : undefined}
              aria-invalid={problem?.field === field || undefined}
              autoComplete="off"
              // A browser's better spelling check would send the words to its maker.
              spellcheck={false}
              autoCapitalize="none"
              autoCorrect="off"
              enterKeyHint="search"
            />
          </div>
        ))}
        <button type="submit" class="fp-button fp-button--main ad-find">
          {says.find}
        </button>
      </form>
      {problem !== null && (
        <div class="fp-error" role="alert">
          <p class="fp-error__words" id="ad-problem">
            {problemInWords(problem, finder.words.value)}
          </p>
          {problem.field === 'place' && (
            <button type="button" class="fp-link" onClick={finder.goWithoutPlace}>
              {own.withoutPlace}
            </button>
          )}
        </div>
      )}
    </search>
  );
}
