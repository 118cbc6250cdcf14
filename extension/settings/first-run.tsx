import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { RadioChoice } from '../../shared/ui/radio-choice.tsx';
import { TextField } from '../../shared/ui/text-field.tsx';
import { endonyms } from '../../shared/words/finder-langs.ts';
import type { AdviserWords, Lang, Words } from '../../shared/words/words.ts';
import { type AreaProblem, checkArea, type FindPlace } from './check-area.ts';
import type { ChosenSettings } from './settings.ts';
import type { SettingsModel } from './settings-model.ts';

interface Props {
  model: SettingsModel;
  words: Record<Lang, { adviser: AdviserWords; finder: Words }>;
  findPlace: FindPlace;
}

/** Three lines and two questions, before the first search of all; what an organisation has locked is not asked. */
export function FirstRun({ model, words, findPlace }: Props) {
  const lang = useSignal(model.lang.value);
  const area = useSignal(model.settings.value.area);
  const problem = useSignal<AreaProblem | null>(null);
  const attempt = useSignal(0);
  const isSaving = useRef(false);
  const { adviser, finder } = words[lang.value];
  const { firstRun: says, settings } = adviser;

  async function start(): Promise<void> {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      const checked = await checkArea(area.value, findPlace);
      attempt.value++;
      problem.value = 'problem' in checked ? checked.problem : null;
      if ('problem' in checked) return;
      const answers: ChosenSettings = { lang: lang.value, area: checked.area };
      if (model.isLocked('lang')) delete answers.lang;
      if (model.isLocked('area')) delete answers.area;
      await model.finishFirstRun(answers);
    } finally {
      isSaving.current = false;
    }
  }

  return (
    <div class="fp fp-page" lang={lang.value}>
      <h1 class="fp-h2">{says.heading}</h1>
      <div>
        <p>{says.what}</p>
        <p>{says.private}</p>
        <p>{says.now}</p>
      </div>
      <form
        class="fp-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        {!model.isLocked('lang') && (
          <RadioChoice
            name="lang"
            legend={settings.name.lang}
            choices={(['en', 'cy'] as const).map((value) => ({
              value,
              label: endonyms[value],
              lang: value,
            }))}
            chosen={lang.value}
            onChoose={(value) => {
              lang.value = value;
            }}
          />
        )}
        {!model.isLocked('area') && (
          <TextField
            id="fp-first-area"
            label={settings.name.area}
            hint={`${settings.area.label}. ${settings.area.hint}`}
            text={area}
            problem={problem.value && settings.area.problem[problem.value]}
            problemPrefix={finder.finder.errorPrefix}
            attempt={attempt.value}
            narrow
            autocomplete="off"
          />
        )}
        <button type="submit" class="fp-button fp-button--main">
          {says.start}
        </button>
        <div role="status">{model.outcome.value?.kind === 'failed' && <p>{settings.notSaved}</p>}</div>
      </form>
    </div>
  );
}
