import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type ExtensionChromium, keep, startExtension } from './extension-chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';

/** A panel, a window and a screen so high that what stays at their foot lies over nothing. */
const sizes = {
  'a popup': { width: 400, height: 600 },
  'a panel': { width: 360, height: 4000 },
  'a window': { width: 720, height: 4000 },
  'a large screen': { width: 1280, height: 4000 },
  'a narrow page': { width: 320, height: 480 },
  'a popup at twice its size': { width: 200, height: 300 },
} as const;

describe.skipIf(chromiumPath === null)('an adviser’s screens, as they look', () => {
  let chrome: ExtensionChromium;
  let page: Page;
  const path = 'popup.html';
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  beforeAll(async () => {
    chrome = await startExtension({ viewport: sizes['a popup'] });
    const options = await chrome.open('options.html');
    await keep(options, 'local', 'settings', { chosen: { area: 'Brighton' }, isSetUp: true });
    await options.close();
    page = await chrome.open(path);
    await page
      .getByRole('textbox', { name: 'What they need' })
      .fill('older lady wants to learn tablet, Hove');
    await page.keyboard.press('Enter');
    await page.getByRole('article').nth(2).waitFor();
  });
  afterAll(() => chrome?.close());

  /** How far down a box ends, in px of the page as it is seen. */
  const endOf = (selector: string): Promise<number> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().bottom);

  test('the first card says why, when, where, cost and how to reach it before anybody scrolls', async () => {
    const foot = await page.locator('.ad-foot').evaluate((element) => element.getBoundingClientRect().top);
    expect(await endOf('.ad-fits')).toBeLessThan(foot);
    expect(await endOf('.ad-card .fp-facts')).toBeLessThan(foot);
    expect(await endOf('.ad-ring')).toBeLessThan(foot);
    // The build once rewrote light-dark() into something that had no colour at all.
    const tint = await page
      .locator('.ad-fits')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(tint).not.toBe('rgba(0, 0, 0, 0)');
  });

  describe.each(Object.entries(sizes))('on %s', (_name, size) => {
    test.each([
      ['answers', async () => {}],
      ['facts to add', () => button(/^Add/).click()],
      ['the screen turned', () => button('Turn the screen').click()],
    ])('%s: nothing sideways, and nothing to fault by day or by night', async (_state, go) => {
      await page.setViewportSize(size);
      await page.goto(`chrome-extension://${chrome.id}/${path}`);
      await page.getByRole('article').first().waitFor();
      await go();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await faultsOfAccess(page)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    });
  });

  test('a lesson can be noted on a narrow page: nothing sideways, and nothing to fault by day or by night', async () => {
    await page.setViewportSize(sizes['a narrow page']);
    await page.goto(`chrome-extension://${chrome.id}/${path}`);
    await button('Note a lesson').click();
    await page.locator('#ad-lesson-text').fill('Jean rang 01632 960123');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await faultsOfAccess(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('the keyboard never goes under what stays in sight', async () => {
    await page.setViewportSize({ width: 360, height: 900 });
    await page.goto(`chrome-extension://${chrome.id}/sidepanel.html`);
    await page.getByRole('article').first().waitFor();
    const under: string[] = [];
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const foot = document.querySelector('.ad-foot');
        if (focused === null || focused === document.body || foot?.contains(focused) !== false) return '';
        const isHidden = focused.getBoundingClientRect().bottom > foot.getBoundingClientRect().top;
        return isHidden ? (focused.textContent ?? '') : '';
      });
      if (hidden !== '') under.push(hidden);
    }
    expect(under).toEqual([]);
  });

  test('what is printed is the sheets and nothing else', async () => {
    await page.goto(`chrome-extension://${chrome.id}/window.html`);
    const put = page.getByRole('button', { name: 'Put on the list' });
    await put.first().click();
    await put.first().click();
    await button(/^Hand over$/).click();
    const pagesOf = async (format: 'A4' | 'A5'): Promise<number> =>
      (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const printed = async (): Promise<string> => {
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('body').innerText();
      await page.emulateMedia({ media: null });
      return text;
    };
    expect([await pagesOf('A4'), await pagesOf('A5')]).toEqual([2, 2]);
    expect(await printed()).toMatch(/^\s*(?:By phone|Comes to|About|\d)/);
    expect(await printed()).not.toMatch(/Hand over|Language on paper|Copy|Fingerpost/);
    await page.getByLabel('All on one page').check();
    await page.locator('.fp-handover--list').waitFor();
    expect([await pagesOf('A4'), await pagesOf('A5')]).toEqual([1, 1]);
  });
});
