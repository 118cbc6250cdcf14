// The settings page, in a tab of its own.
import '../../zod-without-eval.ts';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { monthOf, serviceIdsOf } from '../../../shared/learn/tally.ts';
import { londonTime } from '../../../shared/record/london-time.ts';
import { cy } from '../../../shared/words/cy.ts';
import { cyAdviser } from '../../../shared/words/cy-adviser.ts';
import { en } from '../../../shared/words/en.ts';
import { enAdviser } from '../../../shared/words/en-adviser.ts';
import { readServiceNames } from '../../counting/service-names.ts';
import { stampMonth } from '../../counting/stamp-store.ts';
import { deleteCounts, forgetOldMonths, putBackCounts } from '../../counting/tally-store.ts';
import { createDirectoryStore } from '../../directories/directory-store.ts';
import { answer, send } from '../../messages.ts';
import { clearReports, putBackReports } from '../../reports/report-store.ts';
import { saveFile } from '../../save-file.ts';
import { bundledPlaces } from '../../settings/bundled-places.ts';
import { createDirectoriesModel } from '../../settings/directories-model.ts';
import type { AssignedKeys } from '../../settings/keyboard-part.tsx';
import { openSettings } from '../../settings/open-settings.ts';
import type { Reports } from '../../settings/reports-part.tsx';
import { SettingsPage } from '../../settings/settings-page.tsx';
import type { Counts } from '../../settings/tally-part.tsx';
import { reportsKey, tallyKey } from '../../storage/stored-keys.ts';
import { storedSignal } from '../../storage/stored-signal.ts';

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

const model = await openSettings();
const thisMonth = monthOf(londonTime(new Date()).date);
await forgetOldMonths(thisMonth).catch(() => {});
/** What services are called, once it is known; until then, and for those that are in no list any more, there are their ids. */
const serviceNames = signal<ReadonlyMap<string, string>>(new Map());
const counts: Counts = {
  kept: await storedSignal(tallyKey),
  thisMonth,
  serviceName: (id) => serviceNames.value.get(id) ?? null,
  stamp: (month) => stampMonth(month, thisMonth),
  deleteAll: deleteCounts,
  putBack: putBackCounts,
};
effect(() => {
  void readServiceNames(model.settings.value, serviceIdsOf(counts.kept.value.value)).then((names) => {
    serviceNames.value = names;
  });
});
const reports: Reports = {
  kept: await storedSignal(reportsKey),
  clear: clearReports,
  putBack: putBackReports,
};
const directories = createDirectoriesModel({
  store: createDirectoryStore(),
  urls: computed(() => model.settings.value.sources.map(({ url }) => url)),
  now: () => new Date(),
  check: () => send({ kind: 'check-directories' }),
  allow: (url) => browser.permissions.request({ origins: [`${new URL(url).origin}/*`] }),
});
effect(() => void directories.refresh());
answer('directories-checked', () => void directories.refresh());
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
    counts={counts}
    reports={reports}
    directories={directories}
    keys={keys.value}
    findPlace={findPlace}
    onChangeKeys={openKeySettings}
    onSaveFile={saveFile}
  />
);
render(<Screen />, place);
