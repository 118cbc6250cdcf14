// The settings page, in a tab of its own.
import '../../zod-without-eval.ts';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { cy } from '../../../shared/words/cy.ts';
import { cyAdviser } from '../../../shared/words/cy-adviser.ts';
import { en } from '../../../shared/words/en.ts';
import { enAdviser } from '../../../shared/words/en-adviser.ts';
import { bundledPlaces } from '../../settings/bundled-places.ts';
import type { AssignedKeys } from '../../settings/keyboard-part.tsx';
import { createSettingsModel } from '../../settings/settings-model.ts';
import { SettingsPage } from '../../settings/settings-page.tsx';
import { changeSettings, readSettings, watchSettings } from '../../settings/settings-store.ts';

const words = { en: { adviser: enAdviser, finder: en }, cy: { adviser: cyAdviser, finder: cy } };
const keys = signal<AssignedKeys>({ usual: '', window: '' });
const findPlace = bundledPlaces();

async function readKeys(): Promise<void> {
  const commands = await browser.commands.getAll();
  const keyOf = (name: string): string => commands.find((command) => command.name === name)?.shortcut ?? '';
  keys.value = { usual: keyOf('_execute_action'), window: keyOf('open-window') };
}

/** Only Firefox has a call for it; only the others let an extension open their page by its address. */
function openKeySettings(): void {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  void (commands.openShortcutSettings?.() ?? browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const model = createSettingsModel(
  {
    read: readSettings,
    change: changeSettings,
    watch: watchSettings,
    browserLang: browser.i18n.getUILanguage(),
  },
  await readSettings(),
);
effect(() => {
  document.documentElement.lang = model.lang.value;
  document.title = words[model.lang.value].adviser.settings.title;
});
// Somebody who changed the keys comes back from another tab.
addEventListener('focus', () => void readKeys());
await readKeys();

const place = document.getElementById('settings');
if (place === null) throw new Error('Opening the settings: their page has no place for them');
const Screen = () => (
  <SettingsPage
    model={model}
    words={words}
    statuses={[]}
    keys={keys.value}
    findPlace={findPlace}
    onAllow={(url) => void browser.permissions.request({ origins: [`${new URL(url).origin}/*`] })}
    onChangeKeys={openKeySettings}
    onSaveFile={saveFile}
  />
);
render(<Screen />, place);
