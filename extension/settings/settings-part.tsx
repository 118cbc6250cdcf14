import type { ComponentChildren } from 'preact';
import { Icon } from '../../shared/ui/icon.tsx';
import type { AdviserWords } from '../../shared/words/words.ts';
import { valueWords } from './setting-words.ts';
import type { SettingName } from './settings.ts';
import type { SettingsModel } from './settings-model.ts';

/** One part of the page, under a heading of its own. */
export function SettingsPart({
  id,
  heading,
  children,
}: {
  id: string;
  heading: string;
  children: ComponentChildren;
}) {
  return (
    <section class="fp-settings__part" aria-labelledby={id}>
      <h2 class="fp-h3" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

interface LockedProps {
  name: SettingName;
  model: SettingsModel;
  words: AdviserWords['settings'];
}

/** What an organisation has set for good: to be read, not changed. */
export function LockedSetting({ name, model, words }: LockedProps) {
  return (
    <div class="fp-settings__locked">
      <p>{valueWords(name, model.settings.value, words)}</p>
      <LockedLine words={words} />
    </div>
  );
}

/** Who set this. */
export function LockedLine({ words }: Pick<LockedProps, 'words'>) {
  return (
    <p class="fp-private">
      <Icon name="lock" />
      <span>{words.locked}</span>
    </p>
  );
}
