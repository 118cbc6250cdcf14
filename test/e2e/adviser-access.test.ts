// Every state of an adviser's screens, in light and dark and in both languages, as those meet it who see or move otherwise.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AdviserChromium, startAdviser } from './adviser-chromium.ts';
import { chromiumPath } from './extension-chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';

describe.skipIf(chromiumPath === null)('an adviser’s screens', () => {
  let chrome: AdviserChromium;
  beforeAll(async () => {
    chrome = await startAdviser();
  });
  afterAll(() => chrome?.close());

  const ask = async (page: Page, need: string, place = ''): Promise<void> => {
    await page.locator('#ad-need').fill(need);
    await page.locator('#ad-place').fill(place);
    await page.locator('#ad-need').press('Enter');
  };
  const answered = (page: Page) => page.locator('main article').first().waitFor();

  /** Each goes on from wherever the one before left the page. */
  const states: [state: string, reach: (page: Page) => Promise<unknown>][] = [
    ['nothing asked', (page) => page.locator('.ad-idle').waitFor()],
    ['nothing typed', (page) => ask(page, '')],
    ['no such place', (page) => ask(page, 'email', 'Qwertyville')],
    ['a place to choose', (page) => ask(page, 'email', 'Newport')],
    ['danger', (page) => ask(page, 'her partner tracks her phone')],
    ['too vague', (page) => ask(page, 'help')],
    [
      'several needs',
      (page) => ask(page, 'no laptop, no data, UC journal', 'Hove').then(() => answered(page)),
    ],
    ['an answer', (page) => ask(page, 'older lady, tablet', 'Hove').then(() => answered(page))],
    [
      'all that is folded',
      (page) =>
        page.locator('details').evaluateAll((all) => {
          for (const each of all) each.setAttribute('open', '');
        }),
    ],
    ['the picker', (page) => page.locator('.ad-chips .fp-link').click()],
    ['a list', (page) => page.locator('main article .ad-list').first().click()],
    ['the screen turned', (page) => page.locator('.ad-foot .ad-ways .fp-link').first().click()],
    ['the screen turned back', (page) => page.locator('.ad-turned .fp-button--main').click()],
    ['what is handed over', (page) => page.locator('.ad-foot .fp-button--main').click()],
  ];

  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['cy', 'light'],
    ['cy', 'dark'],
  ] as const)('%s, %s: every state is without a fault', async (lang, colorScheme) => {
    await chrome.settle({ lang, area: '' });
    const page = await chrome.context.newPage();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // So tall that nothing is half under what stays in sight: test/e2e/adviser-looks.test.ts scrolls.
    await page.setViewportSize({ width: 400, height: 8000 });
    await page.goto(`chrome-extension://${chrome.id}/popup.html`);
    const faults: string[] = [];
    for (const [state, reach] of states) {
      await reach(page);
      await page.waitForTimeout(100);
      faults.push(...(await faultsOfAccess(page)).map((fault) => `${state}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  test('where the lists cannot be had, it says so, and nothing else is at fault', async () => {
    await chrome.settle({ lang: 'en', area: '', starter: false });
    const page = await chrome.open('popup.html');
    await ask(page, 'email');
    await page.locator('main h1').waitFor();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.close();
  });
});
