import type { AdviserWords } from '../../shared/words/words.ts';
import type { SettingsModel } from './settings-model.ts';
import { LockedLine } from './settings-part.tsx';

interface Props {
  name: 'starter' | 'tally';
  label: string;
  hint?: string;
  model: SettingsModel;
  words: AdviserWords['settings'];
}

/** Something that is on or off. */
export function SwitchSetting({ name, label, hint, model, words }: Props) {
  const isOn = model.settings.value[name];
  if (model.isLocked(name))
    return (
      <div class="fp-settings__locked">
        <p>
          {label}: <strong>{isOn ? words.on : words.off}</strong>
        </p>
        <LockedLine words={words} />
      </div>
    );
  return (
    <div>
      <label class="fp-tick">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={hint === undefined ? undefined : `fp-${name}-hint`}
          onChange={(event) => void model.choose(name, event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="fp-hint fp-settings__under" id={`fp-${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
