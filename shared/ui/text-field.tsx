import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { takeFocus } from './take-focus.ts';

interface Props {
  id: string;
  label: string;
  hint: string;
  text: Signal<string>;
  /** What is wrong with what was typed, in words; null when nothing is. */
  problem: string | null;
  /** Read before the problem, for those who do not see its mark: "Error:". */
  problemPrefix: string;
  /** A way on in spite of the problem. */
  wayOn?: ComponentChildren;
  /** Counts the times that somebody asked: each with a problem moves the focus here. */
  attempt: number;
  narrow?: boolean;
  autocomplete: 'off' | 'postal-code';
}

/** A question, a hint, and a box to answer in. What was typed stays whatever is said of it. */
export function TextField(props: Props) {
  const { id, label, hint, text, problem, attempt } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem !== null) takeFocus(input.current);
  }, [problem, attempt]);
  return (
    <div class="fp-field">
      <label class="fp-label" for={id}>
        {label}
      </label>
      <span class="fp-hint" id={`${id}-hint`}>
        {hint}
      </span>
      {problem !== null && (
        <div class="fp-error">
          <p class="fp-error__words" id={`${id}-problem`}>
            <span class="fp-hidden">{props.problemPrefix} </span>
            {problem}
          </p>
          {props.wayOn}
        </div>
      )}
      <input
        ref={input}
        id={id}
        class={props.narrow ? 'fp-input fp-input--place' : 'fp-input'}
        type="text"
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-problem`}
        aria-invalid={problem === null ? undefined : true}
        autoComplete={props.autocomplete}
        // A browser's better spelling check would send the words to its maker.
        spellcheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        enterKeyHint="search"
      />
    </div>
  );
}
