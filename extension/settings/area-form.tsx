import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { TextField } from '../../shared/ui/text-field.tsx';
import type { AdviserWords } from '../../shared/words/words.ts';
import { type AreaProblem, checkArea, type FindPlace } from './check-area.ts';
import type { SettingsModel } from './settings-model.ts';

interface Props {
  model: SettingsModel;
  words: AdviserWords['settings'];
  errorPrefix: string;
  findPlace: FindPlace;
}

/** The usual area: checked, and of a postcode only the first part kept. */
export function AreaForm({ model, words, errorPrefix, findPlace }: Props) {
  const typed = useSignal('');
  const problem = useSignal<AreaProblem | null>(null);
  const attempt = useSignal(0);
  // The area alone: another setting's change leaves what is half typed.
  const area = useComputed(() => model.settings.value.area);
  useSignalEffect(() => {
    typed.value = area.value;
  });
  async function save(): Promise<void> {
    const checked = await checkArea(typed.value, findPlace);
    attempt.value++;
    problem.value = 'problem' in checked ? checked.problem : null;
    if ('problem' in checked) return;
    if (await model.choose('area', checked.area)) typed.value = checked.area;
  }
  return (
    <form
      class="fp-settings__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        id="fp-area"
        label={words.area.label}
        hint={`${words.area.hint} ${words.area.shortened}`}
        text={typed}
        problem={problem.value && words.area.problem[problem.value]}
        problemPrefix={errorPrefix}
        attempt={attempt.value}
        narrow
        autocomplete="off"
      />
      <button type="submit" class="fp-button">
        {words.save}
      </button>
    </form>
  );
}
