import { browser } from 'wxt/browser';
import { createSettingsModel, type SettingsModel } from './settings-model.ts';
import { changeSettings, readSettings, watchSettings } from './settings-store.ts';

/** The settings of this browser, as its screens follow and change them. */
export async function openSettings(): Promise<SettingsModel> {
  return createSettingsModel(
    {
      read: readSettings,
      change: changeSettings,
      watch: watchSettings,
      browserLang: browser.i18n.getUILanguage(),
    },
    await readSettings(),
  );
}
