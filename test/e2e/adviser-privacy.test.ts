// Made-up secrets typed wherever something can be typed; then everything that a browser can keep or send is searched.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AdviserChromium, startAdviser } from './adviser-chromium.ts';
import { chromiumPath, dispatch, type ExtensionApi } from './extension-chromium.ts';

const secret = 'Zebediah Canarywick QQ 12 34 56 C, violet wheelbarrow';
const postcode = 'BN3 3AB';
/** However they are spelt and coded; an outcode is no secret. */
const traces = /zebediah|canarywick|qq\W*12\W*34\W*56|violet|wheelbarrow|3(?:\W|%20)?ab\b|BN33AB/i;

describe.skipIf(chromiumPath === null)('what a person is said to be', () => {
  let chrome: AdviserChromium;
  const told: string[] = [];
  beforeAll(async () => {
    chrome = await startAdviser();
    chrome.context.on('page', watch);
    watch(chrome.desk);
    (await chrome.worker()).on('console', (message) => told.push(message.text()));
  });
  afterAll(() => chrome?.close());

  function watch(page: Page): void {
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error.stack)));
    page.on('request', (request) => told.push(request.url(), request.postData() ?? ''));
  }

  /** Everything that any storage holds, to the last value. */
  const everything = (page: Page): Promise<string> =>
    page.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: Record<string, { get(k: null): unknown }> } }
      ).chrome;
      const areas = ['local', 'session', 'managed', 'sync'];
      const found: unknown[] = await Promise.all(areas.map((area) => storage[area]?.get(null)));
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        for (const store of database.objectStoreNames) {
          const values = database.transaction(store).objectStore(store).getAll();
          found.push(
            name,
            store,
            await new Promise((resolve) => (values.onsuccess = () => resolve(values.result))),
          );
        }
        database.close();
      }
      for (const key of await caches.keys())
        found.push(
          key,
          (await (await caches.open(key)).keys()).map(({ url }) => url),
        );
      found.push(
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        location.href,
        history.state,
        document.title,
      );
      return JSON.stringify(found);
    });

  async function search(page: Page, need: string, place: string): Promise<void> {
    await page.locator('#ad-need').fill(need);
    await page.locator('#ad-place').fill(place);
    await page.locator('#ad-need').press('Enter');
  }
  const links = (page: Page): Promise<string[]> =>
    page
      .locator('a')
      .evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)));

  test('is in nothing that is kept, sent, copied, printed, exported or told', async () => {
    // Before anything: the first questions.
    const first = await chrome.open('window.html');
    await first.locator('#fp-first-area').fill(secret);
    await first.getByRole('button', { name: 'Start' }).click();
    await first.locator('#fp-first-area[aria-invalid=true]').waitFor();
    told.push(await everything(first));
    await first.locator('#fp-first-area').fill(postcode);
    await first.getByRole('button', { name: 'Start' }).click();
    await first.locator('#ad-need').waitFor();

    // The settings' own area.
    const area = chrome.desk.getByRole('textbox', { name: 'first part of a postcode' });
    await area.fill(`${secret} ${postcode}`);
    await chrome.desk.getByRole('button', { name: 'Save', exact: true }).click();
    await chrome.desk.waitForTimeout(500);
    told.push(await everything(chrome.desk));

    // Both boxes, with an answer, without one, in danger, and where a place is to be chosen.
    await search(first, `${secret}, 74, tablet`, postcode);
    await first.getByRole('button', { name: /^Put on the list ?: Tablet Tea$/ }).click();
    await first.getByRole('button', { name: 'Add or put right' }).click();
    await first.locator('#ad-age').fill('Zeb');
    await first.locator('#ad-age').press('Tab');
    expect(await first.locator('#ad-age').inputValue()).toBe('74');
    for (const [need, place] of [
      [`email ${secret} at ${postcode}`, ''],
      [`email ${secret}`, 'violet wheelbarrow'],
      [`email ${secret}`, 'Newport'],
      [`${secret} her partner tracks her phone`, postcode],
      [secret, ''],
      [`tablet ${secret}`, postcode],
    ] as const) {
      await search(first, need, place);
      await first.waitForTimeout(300);
      told.push(await everything(first), ...(await links(first)));
    }

    // A selected text, by way of the background.
    await dispatch(
      await chrome.worker(),
      'chrome.contextMenus.onClicked',
      { menuItemId: 'find-window', selectionText: `${secret}, tablet, ${postcode}` },
      { id: 1, windowId: 1 },
    );
    await expect.poll(() => first.locator('#ad-need').inputValue()).toContain('Canarywick');
    await first.getByRole('button', { name: /^Hand over ?: Tablet Tea$/ }).click();
    told.push(await everything(first), ...(await links(first)));
    await chrome.context.grantPermissions(['clipboard-read']);
    for (const button of ['Copy it all', 'Copy a line for your notes']) {
      await first.bringToFront();
      await first.getByRole('button', { name: button }).click();
      await first.getByText(/^Copied/).waitFor();
      told.push(await first.evaluate(() => navigator.clipboard.readText()));
    }
    await first.emulateMedia({ media: 'print' });
    told.push(await first.locator('body').innerText());
    await first.emulateMedia({ media: 'screen' });

    // For the person across the desk.
    await first.getByRole('button', { name: 'Back' }).click();
    await first.getByRole('button', { name: 'Turn the screen' }).click();
    told.push(await first.locator('body').innerText());
    await first.getByRole('button', { name: 'Turn back' }).click();

    // A lesson that is being noted, until somebody saves or copies it on purpose.
    await first.getByRole('button', { name: 'Note a lesson' }).click();
    await first.locator('#ad-lesson-text').fill(`${secret} ${postcode}`);
    await first.getByText('looks like a postcode').waitFor();
    told.push(await everything(first), ...(await links(first)));
    await first.getByRole('button', { name: 'Back' }).click();
    await first.getByRole('button', { name: 'Note a lesson' }).click();
    expect(await first.locator('#ad-lesson-text').inputValue()).toBe('');
    await first.getByRole('button', { name: 'Back' }).click();

    // What goes out on purpose.
    const [download] = await Promise.all([
      chrome.desk.waitForEvent('download'),
      chrome.desk.getByRole('button', { name: 'Save settings to a file' }).click(),
    ]);
    told.push(readFileSync(await download.path(), 'utf8'), download.suggestedFilename());

    // No step of an appointment is a step of the browser's history.
    expect(await first.evaluate(() => window.history.length)).toBeLessThanOrEqual(2);
    for (const page of chrome.context.pages()) told.push(page.url(), await page.title());
    told.push(...chrome.wire);
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter((text) => traces.test(text))).toEqual([]);
    expect(chrome.sent()).toEqual([]);

    // The search itself finds what is there.
    expect(traces.test(JSON.stringify({ near: postcode }))).toBe(true);
    expect(await everything(first)).toContain('"near":"BN3"');
    await first.getByRole('button', { name: 'End appointment' }).click();
    await expect.poll(() => everything(first)).not.toContain('"near"');
  });

  test('a place is kept by our own name of it, whatever else was typed with it', async () => {
    await chrome.settle({ lang: 'en', area: '' });
    const page = await chrome.open('window.html');
    const near = async (): Promise<string> =>
      page.evaluate(async () => {
        const { session } = (globalThis as unknown as ExtensionApi).chrome.storage;
        const all = (await session.get(null)) as {
          appointment?: { value: { snapshot: { asked: { near: string } } } };
        };
        return all.appointment?.value.snapshot.asked.near ?? '';
      });
    for (const [typed, kept] of [
      ['bn3 3ab', 'BN3'],
      ['hove, near the violet wheelbarrow', 'Hove'],
      ['HOVE', 'Hove'],
      ['cf243zz', 'CF24'],
    ] as const) {
      await page.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.storage.session.clear());
      await search(page, 'tablet', typed);
      await expect.poll(near, { message: typed }).toBe(kept);
    }
    await page.close();
  });
});
