import type { ComponentChildren } from 'preact';
import type { enBuilder } from '../../shared/words/en-builder.ts';
import { fill, plural } from '../../shared/words/words.ts';

type BuilderWords = typeof enBuilder;

interface ChoiceProps<Value extends string> {
  name: string;
  legend: string;
  choices: readonly { value: Value; label: string; lang?: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, side by side. */
export function SegmentChoice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, legend, choices, chosen, onChoose } = props;
  return (
    <fieldset class="b-choices">
      <legend class="fp-label">{legend}</legend>
      <div class="b-segments">
        {choices.map(({ value, label, lang }) => (
          <label class="b-segment" key={value}>
            <input
              type="radio"
              class="fp-hidden"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span lang={lang}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

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
  words: BuilderWords;
  onChoose: (ids: readonly string[]) => void;
}

/** Any of many: shut until somebody wants them, and how many are chosen in sight. */
export function IdsSetting({ id, label, hint, names, chosen, words, onChoose }: IdsProps) {
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
            <label class="fp-pick" key={each}>
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
