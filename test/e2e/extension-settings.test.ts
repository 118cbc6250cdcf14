import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  chromiumPath,
  type ExtensionApi,
  type ExtensionChromium,
  keep,
  startExtension,
  storedIn,
} from './extension-chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';

describe.skipIf(chromiumPath === null)('the settings page in Chromium', () => {
  let chrome: ExtensionChromium;
  let options: Page;
  const stored = (): Promise<string> => storedIn(options);
  const choose = (chosen: object): Promise<void> =>
    keep(options, 'local', 'settings', { chosen, isSetUp: true });

  beforeAll(async () => {
    chrome = await startExtension();
    options = await chrome.open('options.html');
  });
  afterAll(() => chrome?.close());
  beforeEach(() => choose({}));

  test('speaks the other language in place, keeps an outcode alone, and the menu follows', async () => {
    const page = await chrome.open('options.html');
    await page.getByRole('textbox', { name: 'first part of a postcode' }).fill('pl1 2ab');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(stored).toContain('"area":"PL1"');
    expect(await stored()).not.toMatch(/2ab/i);
    await page.getByLabel('Cymraeg').check();
    await page.getByRole('heading', { name: 'Gosodiadau Fingerpost' }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'cy',
      'Gosodiadau Fingerpost',
    ]);
    await page.getByLabel('English').check();
    await page.getByRole('heading', { name: 'Fingerpost settings' }).waitFor();
    await page.close();
  });

  test('a directory is added, removed and put back; what is wrong is said beside the box', async () => {
    const page = await chrome.open('options.html');
    const address = page.getByRole('textbox', { name: 'Web address' });
    const add = page.getByRole('button', { name: 'Add this directory' });
    await address.fill('http://directory.example/');
    await add.click();
    await page.getByText('The address must start with https://').waitFor();
    expect(await address.evaluate((element) => element === document.activeElement)).toBe(true);
    await address.fill('https://directory.example/town');
    await page.getByRole('textbox', { name: 'Public key' }).fill('a key');
    await add.click();
    await page.getByText('This is not a public key').waitFor();
    await page.getByRole('textbox', { name: 'Public key' }).fill('');
    await add.click();
    await page.getByRole('listitem').filter({ hasText: 'https://directory.example/town/' }).waitFor();
    expect(await address.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Remove https://directory.example/town/' }).click();
    await expect.poll(stored).not.toContain('directory.example');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Put it back');
    await page.keyboard.press('Enter');
    await expect.poll(stored).toContain('https://directory.example/town/');
    await page.close();
  });

  test('settings go to a file and come back, shown before they are used', async () => {
    await choose({ door: 'window', area: 'Plymouth' });
    const page = await chrome.open('options.html');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save settings to a file' }).click(),
    ]);
    const file = await download.path();
    await choose({ door: 'panel' });
    await page.getByLabel('A panel at the side').and(page.locator(':checked')).waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('From “A panel at the side” to “A window of its own”').waitFor();
    expect(await stored()).toContain('panel');
    await page.getByRole('button', { name: 'Use these settings' }).click();
    await expect.poll(stored).toContain('"area":"Plymouth","door":"window"');
    await page.locator('input[type=file]').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('<html>'),
    });
    await page.getByText('This is not a file of Fingerpost settings.').waitFor();
    await page.close();
  });

  test('shows the keys that are really assigned', async () => {
    const page = await chrome.open('options.html');
    const assigned = await page.evaluate(async () =>
      (await (globalThis as unknown as ExtensionApi).chrome.commands.getAll()).map(
        ({ shortcut }) => shortcut,
      ),
    );
    expect(assigned).toHaveLength(2);
    const shown = await page.locator('kbd').allInnerTexts();
    expect(shown.sort()).toEqual(assigned.filter((key) => key !== '').sort());
    await page.close();
  });

  test.each([
    [360, 'light', 'en'],
    [768, 'dark', 'cy'],
    [1200, 'light', 'en'],
  ] as const)(
    'at %i wide, %s, in %s: nothing stands in the way of anybody',
    async (width, colorScheme, lang) => {
      await choose({
        lang,
        sources: [{ url: 'https://directory.example/a-rather-long-name-of-a-folder/', publicKeys: [] }],
      });
      const faults: string[] = [];
      const page = await chrome.open('options.html');
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await faultsOfAccess(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    },
  );
});

const policyFolder = '/etc/chromium/policies/managed';
const mayWritePolicies = chromiumPath !== null && process.getuid?.() === 0;
describe.skipIf(!mayWritePolicies)('an organisation’s policy in Chromium', () => {
  test('arrives while pages are open, locks, names, and tells what is wrong in it', async () => {
    const chrome = await startExtension();
    let made: string | undefined;
    const file = `${policyFolder}/fingerpost-test-${process.pid}.json`;
    try {
      const page = await chrome.open('options.html');
      await page.getByRole('heading', { level: 1 }).waitFor();
      made = mkdirSync(policyFolder, { recursive: true });
      const policy = {
        name: 'Borough of Example',
        door: 'panel',
        area: 'PL1 2AB',
        tally: true,
        locked: ['door', 'tally'],
        somethingNewer: true,
      };
      writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [chrome.id]: policy } } }));
      await page.getByText('Organisation: Borough of Example').waitFor();
      await page.getByText('Set by your organisation').first().waitFor();
      expect(await page.getByRole('radio', { name: 'A panel at the side' }).count()).toBe(0);
      await page.getByText('Show this to your IT team:').waitFor();
      expect(await page.locator('code').innerText()).toBe('area');
      await expect
        .poll(async () =>
          page.evaluate(
            async () =>
              (await (globalThis as unknown as ExtensionApi).chrome.sidePanel.getPanelBehavior())
                .openPanelOnActionClick,
          ),
        )
        .toBe(true);
    } finally {
      rmSync(file, { force: true });
      if (made !== undefined) rmSync(made, { recursive: true, force: true });
      await chrome.close();
    }
  });
});
