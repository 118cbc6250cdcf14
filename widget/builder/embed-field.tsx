import type { ComponentChildren } from 'preact';
import { enBuilder as words } from '../../shared/words/en-builder.ts';
import { fill, plural } from '../../shared/words/words.ts';

interface TextProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  /** What is to be put right; null when nothing is. */
  problem?: string | null;
  onType: (value: string) => void;
  children?: ComponentChildren;
}

/** A line of text, with what it is for. */
export function TextSetting({ id, label, hint, value, problem = null, onType, children }: TextProps) {
  return (
    <div class="fp-field">
      <label class="fp-label" for={id}>
        {label}
      </label>
      <span class="fp-hint" id={`${id}-hint`}>
        {hint}
      </span>
      {problem !== null && (
        <p class="fp-error fp-error__words" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <div class="b-line">
        <input
          id={id}
          class="fp-input"
          type="text"
          value={value}
          spellcheck={false}
          autoComplete="off"
          autoCapitalize="none"
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-problem`}
          onInput={(event) => onType(event.currentTarget.value)}
        />
        {children}
      </div>
    </div>
  );
}

interface IdsProps {
  id: string;
  label: string;
  hint: string;
  names: readonly (readonly [id: string, name: string])[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

/** Any of many: shut until somebody wants them, and how many are chosen in sight. */
export function IdsSetting({ id, label, hint, names, chosen, onChoose }: IdsProps) {
  const choose = (each: string, isChosen: boolean) =>
    onChoose(
      names.map(([name]) => name).filter((name) => (name === each ? isChosen : chosen.includes(name))),
    );
  return (
    <details class="b-many">
      <summary>
        <span class="fp-label">{label}</span>
        <span class="fp-soft">
          {fill(plural(words.chosen, chosen.length, 'en'), { count: chosen.length })}
        </span>
      </summary>
      <fieldset aria-describedby={`${id}-hint`}>
        <legend class="fp-hidden">{label}</legend>
        <p class="fp-hint" id={`${id}-hint`}>
          {hint}
        </p>
        <div class="b-ids">
          {names.map(([each, name]) => (
            <label class="fp-tick" key={each}>
              <input
                type="checkbox"
                checked={chosen.includes(each)}
                onChange={(event) => choose(each, event.currentTarget.checked)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
