// The background: all that happens while no page of ours is open. It carries neither Preact nor Zod nor the lexicon.
import { browser } from 'wxt/browser';
import { cyMenu } from '../../shared/words/cy-adviser.ts';
import { enMenu } from '../../shared/words/en-adviser.ts';
import { browserUpdateDeps } from '../directories/browser-update.ts';
import { langOf } from '../settings/in-force.ts';
import { readSettings, watchSettings } from '../settings/settings-store.ts';
import { setupCommands } from './commands.ts';
import { applyDoor, setupAction } from './doors.ts';
import { createHandOver } from './hand-over.ts';
import { setupIdle } from './idle.ts';
import { setupMenu, showMenu } from './menu.ts';
import { setupOmnibox, showSuggestion } from './omnibox.ts';
import { updateSources } from './update-sources.ts';
import { setupUpdates } from './updates.ts';

/** Makes the browser show what holds now. */
async function apply(): Promise<void> {
  const { settings } = (await readSettings()).inForce;
  const words = langOf(settings, browser.i18n.getUILanguage()) === 'cy' ? cyMenu : enMenu;
  showSuggestion(words.addressBar);
  await showMenu(settings.door, words.find);
  await applyDoor(settings.door);
}

/** Registers everything at once, as the browser demands of a background that it may have woken for an event. */
export function setupBackground(): void {
  const handOver = createHandOver();
  setupMenu(handOver);
  setupOmnibox(handOver);
  setupCommands();
  setupAction();
  setupIdle();
  setupUpdates((onProgress) => updateSources(browserUpdateDeps(onProgress)));
  // Firefox keeps it from content scripts always, and has no word for it.
  void browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  // One after the other: two at once would each add a line to the menu.
  let applied = apply();
  watchSettings(() => {
    applied = applied.then(apply, apply);
  });
}
