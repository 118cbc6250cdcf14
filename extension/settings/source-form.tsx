import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { TextField } from '../../shared/ui/text-field.tsx';
import type { AdviserWords } from '../../shared/words/words.ts';
import { newSource, type SourceProblem } from './new-source.ts';
import type { Source } from './settings.ts';

interface Props {
  sources: readonly Source[];
  words: AdviserWords['settings'];
  errorPrefix: string;
  /** Answers whether it could be kept. */
  onAdd: (source: Source) => Promise<boolean>;
}

/** A directory to add: its address and, where it has one, its key. */
export function SourceForm({ sources, words, errorPrefix, onAdd }: Props) {
  const says = words.sources;
  const url = useSignal('');
  const key = useSignal('');
  const problem = useSignal<SourceProblem | null>(null);
  const attempt = useSignal(0);
  const keyInput = useRef<HTMLTextAreaElement>(null);
  const keyProblem = problem.value?.field === 'key' ? says.problem[problem.value.code] : null;
  useEffect(() => {
    if (keyProblem !== null) keyInput.current?.focus();
  }, [keyProblem, attempt.value]);

  async function add(): Promise<void> {
    const made = newSource({ url: url.value, key: key.value }, sources);
    attempt.value++;
    problem.value = 'problem' in made ? made.problem : null;
    if ('problem' in made || !(await onAdd(made.source))) return;
    url.value = '';
    key.value = '';
  }

  return (
    <form
      class="fp-settings__form"
      noValidate
      aria-labelledby="fp-add-source"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h3 class="fp-h4" id="fp-add-source">
        {says.add}
      </h3>
      <TextField
        id="fp-source-url"
        label={says.address}
        hint={says.addressHint}
        text={url}
        problem={problem.value?.field === 'url' ? says.problem[problem.value.code] : null}
        problemPrefix={errorPrefix}
        attempt={attempt.value}
        autocomplete="off"
      />
      <div class="fp-field">
        <label class="fp-label" for="fp-source-key">
          {says.key}
        </label>
        <span class="fp-hint" id="fp-source-key-hint">
          {says.keyHint}
        </span>
        {keyProblem !== null && (
          <div class="fp-error">
            <p class="fp-error__words" id="fp-source-key-problem">
              <span class="fp-hidden">{errorPrefix} </span>
              {keyProblem}
            </p>
          </div>
        )}
        <textarea
          ref={keyInput}
          id="fp-source-key"
          class="fp-input fp-settings__key"
          rows={3}
          value={key.value}
          onInput={(event) => {
            key.value = event.currentTarget.value;
          }}
          aria-describedby={
            keyProblem === null ? 'fp-source-key-hint' : 'fp-source-key-hint fp-source-key-problem'
          }
          aria-invalid={keyProblem === null ? undefined : true}
          spellcheck={false}
          autocomplete="off"
        />
      </div>
      <button type="submit" class="fp-button">
        {says.addNow}
      </button>
    </form>
  );
}
