// What can be driven of the extension in Firefox: its pages, its storage and its background; not its real toolbar or sidebar.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import { startExtensionInFirefox } from './extension-firefox.ts';
import type { Firefox } from './firefox.ts';

const firefoxPath = findBrowser('firefox');

describe.skipIf(firefoxPath === null)('the extension in Firefox', () => {
  let firefox: Firefox;
  const open = (path: string): Promise<unknown> => firefox.open(path);
  const run = (expression: string): Promise<unknown> => firefox.run(expression);

  beforeAll(async () => {
    firefox = await startExtensionInFirefox(firefoxPath as string);
    await open('options.html');
  });
  afterAll(() => firefox?.close());

  test('settings are kept where no policy was set, and the page speaks Welsh in place', async () => {
    await expect.poll(() => run("document.querySelector('h1')?.innerText")).toBe('Fingerpost settings');
    await run("document.querySelector('input[name=lang][value=cy]').click()");
    await expect.poll(() => run("document.querySelector('h1').innerText")).toBe('Gosodiadau Fingerpost');
    await run("document.querySelector('input[name=door][value=panel]').click()");
    await expect
      .poll(() => run('browser.storage.local.get().then((all) => JSON.stringify(all.settings.value.chosen))'))
      .toBe('{"lang":"cy","door":"panel"}');
  });

  test('the toolbar button opens popup, sidebar or window as chosen', async () => {
    const popup = (): Promise<unknown> =>
      run("browser.action.getPopup({}).then((url) => url.split('/').at(-1))");
    await expect.poll(popup).toBe('');
    await run("document.querySelector('input[name=door][value=window]').click()");
    await expect.poll(popup).toBe('open-window.html');
    await run("document.querySelector('input[name=door][value=popup]').click()");
    await expect.poll(popup).toBe('popup.html');
  });

  test('the page behind the button opens the window, once', async () => {
    const windows = (): Promise<unknown> =>
      run("browser.windows.getAll().then((all) => all.filter(({ type }) => type === 'popup').length)");
    await run("browser.windows.create({ url: '/open-window.html', type: 'popup' }).then(() => 0)");
    await expect
      .poll(() =>
        run(
          "browser.tabs.query({}).then((tabs) => tabs.map(({ url }) => url.split('/').at(-1)).filter((name) => name.includes('window')).join())",
        ),
      )
      .toBe('window.html');
    expect(await windows()).toBe(1);
  });

  test('the sidebar has the page of the panel, and is closed at first', async () => {
    const panel = await run('browser.sidebarAction.getPanel({})');
    expect(String(panel)).toMatch(/\/sidepanel\.html$/);
    expect(await run('browser.sidebarAction.isOpen({})')).toBe(false);
  });

  test('an idle appointment is wiped', async () => {
    await run(
      'browser.storage.session.set({ appointment: { version: 1, value: { usedAt: Date.now() - 21 * 60000, snapshot: {} } } }).then(() => 0)',
    );
    await expect
      .poll(() => run('browser.storage.session.get().then((all) => JSON.stringify(all))'))
      .toBe('{}');
  });
});
