import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  chromiumPath,
  dispatch,
  type ExtensionApi,
  type ExtensionChromium,
  keep,
  startExtension,
  storedIn,
} from './extension-chromium.ts';

const selection = 'Mrs Canary-Jones QQ123456C wants help with email';

describe.skipIf(chromiumPath === null)('the background in Chromium', () => {
  let chrome: ExtensionChromium;
  let options: Page;

  const stored = (): Promise<string> => storedIn(options);
  const choose = (chosen: object): Promise<void> =>
    keep(options, 'local', 'settings', { chosen, isSetUp: true });
  const windowIdOf = (page: Page): Promise<number> =>
    page.evaluate(async () => (await (globalThis as unknown as ExtensionApi).chrome.windows.getCurrent()).id);
  const clickMenu = async (door: string): Promise<void> =>
    dispatch(
      await chrome.worker(),
      'chrome.contextMenus.onClicked',
      { menuItemId: `find-${door}`, selectionText: selection },
      { id: 1, windowId: await windowIdOf(options) },
    );

  beforeAll(async () => {
    chrome = await startExtension();
    options = await chrome.open('options.html');
  });
  afterAll(() => chrome?.close());
  beforeEach(() => choose({}));

  test('the toolbar button opens what was chosen', async () => {
    const state = (): Promise<[string, boolean]> =>
      options.evaluate(async () => {
        const { action, sidePanel } = (globalThis as unknown as ExtensionApi).chrome;
        return [
          (await action.getPopup({})).split('/').at(-1) ?? '',
          (await sidePanel.getPanelBehavior()).openPanelOnActionClick,
        ];
      });
    await expect.poll(state).toEqual(['popup.html', false]);
    await choose({ door: 'panel' });
    await expect.poll(state).toEqual(['', true]);
    await choose({ door: 'window' });
    await expect.poll(state).toEqual(['', false]);
    await dispatch(await chrome.worker(), 'chrome.action.onClicked', {});
    const first = await chrome.opened('window.html');
    // A second press brings the same one forward.
    await dispatch(await chrome.worker(), 'chrome.action.onClicked', {});
    const windows = (): Promise<number> =>
      options.evaluate(
        async () =>
          (await (globalThis as unknown as ExtensionApi).chrome.windows.getAll()).filter(
            ({ type }) => type === 'popup',
          ).length,
      );
    await expect.poll(windows).toBe(1);
    await first.close();
    await expect.poll(windows).toBe(0);
  });

  test('selected text reaches the popup once, and stays nowhere', async () => {
    await clickMenu('popup');
    const popup = await chrome.opened('popup.html');
    const box = popup.locator('#ad-need');
    await expect.poll(() => box.inputValue()).toBe(selection);
    expect(popup.url()).not.toContain('Canary');
    expect(await stored()).not.toMatch(/Canary|QQ123456C/);
    await popup.close();
    // Opened again by hand, there is nothing left to hand over, and nothing to be sorry for.
    await (await chrome.worker()).evaluate(() =>
      (globalThis as unknown as ExtensionApi).chrome.action.openPopup(),
    );
    const again = await chrome.opened('popup.html');
    await again.locator('#ad-need').waitFor();
    expect(await again.locator('#ad-need').inputValue()).toBe('');
    expect(await again.locator('.ad-lost').count()).toBe(0);
    await again.close();
  });

  test('a press in the menu opens the side panel, which gets the text, and again when it is open already', async () => {
    // A message from a click carries the click's gesture; only so does the browser let a panel open.
    await (await chrome.worker()).evaluate(() => {
      const { runtime, contextMenus } = (globalThis as unknown as ExtensionApi).chrome;
      runtime.onMessage.addListener((message) => {
        const { selectionText, windowId } = message as { selectionText?: string; windowId: number };
        if (selectionText !== undefined)
          contextMenus.onClicked.dispatch({ menuItemId: 'find-panel', selectionText }, { id: 1, windowId });
      });
    });
    await options.bringToFront();
    const windowId = await windowIdOf(options);
    const press = async (selectionText: string): Promise<void> => {
      await options.evaluate(
        (message) => {
          const { runtime } = (globalThis as unknown as ExtensionApi).chrome;
          addEventListener('click', () => void runtime.sendMessage(message), { once: true });
        },
        { selectionText, windowId },
      );
      await options.locator('h1').click();
    };
    await press(selection);
    const panel = await chrome.opened('sidepanel.html');
    await expect.poll(() => panel.locator('#ad-need').inputValue()).toBe(selection);
    await press('another note');
    await expect.poll(() => panel.locator('#ad-need').inputValue()).toBe('another note');
    expect(await stored()).not.toMatch(/Canary|another/);
    await panel.close();
  });

  test('where no panel may be opened, the window opens and gets the text', async () => {
    await clickMenu('panel');
    const opened = await chrome.opened('window.html');
    await expect.poll(() => opened.locator('#ad-need').inputValue()).toBe(selection);
    await opened.close();
  });

  test('fp in the address bar opens a window with the words, which stand in no address', async () => {
    await dispatch(await chrome.worker(), 'chrome.omnibox.onInputEntered', selection, 'currentTab');
    const opened = await chrome.opened('window.html');
    await expect.poll(() => opened.locator('#ad-need').inputValue()).toBe(selection);
    expect(new URL(opened.url()).search + new URL(opened.url()).hash).toBe('');
    expect(await stored()).not.toMatch(/Canary/);
    await opened.close();
  });

  test('a background that died meanwhile leaves an empty box and a line that says so', async () => {
    await (await chrome.worker()).evaluate(() => {
      const { windows, contextMenus } = (globalThis as unknown as ExtensionApi).chrome;
      // The page must not come before the background has gone.
      Object.assign(windows, { create: () => Promise.resolve() });
      contextMenus.onClicked.dispatch(
        { menuItemId: 'find-window', selectionText: 'Mrs Canary-Jones' },
        { windowId: 1 },
      );
    });
    await expect.poll(stored).toContain('hand-over');
    await chrome.stopWorker();
    const page = await chrome.open('window.html');
    await page.getByText('was lost on the way').waitFor();
    expect(await page.locator('#ad-need').inputValue()).toBe('');
    await page.reload();
    await page.locator('#ad-need').waitFor();
    expect(await page.locator('.ad-lost').count()).toBe(0);
    await page.close();
  });

  test('an appointment that nobody used for twenty minutes is wiped, although the background was stopped meanwhile', async () => {
    const use = (usedAt: number): Promise<void> =>
      keep(options, 'session', 'appointment', { usedAt, by: 0, snapshot: { topics: ['email'] } });
    const minute = 60_000;
    const usedAt = Date.now() - 19 * minute;
    await use(usedAt);
    await chrome.worker();
    const alarm = (): Promise<number | undefined> =>
      options.evaluate(
        async () =>
          (await (globalThis as unknown as ExtensionApi).chrome.alarms.get('appointment-idle'))
            ?.scheduledTime,
      );
    await expect
      .poll(async () => Math.abs(((await alarm()) ?? 0) - (usedAt + 20 * minute)))
      .toBeLessThan(0.5 * minute);
    await dispatch(await chrome.worker(), 'chrome.alarms.onAlarm', { name: 'appointment-idle' });
    expect(await stored()).toContain('appointment');
    await chrome.stopWorker();
    // The change itself wakes it again.
    await use(Date.now() - 21 * minute);
    await expect.poll(stored).not.toContain('appointment');
  });
});
