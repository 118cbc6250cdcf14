// Directories from a host, in the built extension itself: fetched by its background, told on its settings page, searched
// from its popup.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import { writePack } from '../../publish/write-pack.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { readTowns } from '../bench/towns.ts';
import { type PackHost, type Play, servePack } from '../extension/directories/pack-host.ts';
import {
  chromiumPath,
  type ExtensionApi,
  type ExtensionChromium,
  keep,
  startExtension,
} from './extension-chromium.ts';
import { startExtensionInFirefox } from './extension-firefox.ts';
import type { Firefox } from './firefox.ts';
import { selfSigned } from './self-signed.ts';

const seeded = seededDirectory(1_510, 1, readTowns().slice(0, 3));
/** One that anybody near it can use, found among all by its name. */
const known = seeded.services.findIndex(
  ({ places, modes, topics, audiences, residentsOf, status }) =>
    places[0]?.point !== undefined &&
    modes.includes('drop-in') &&
    topics.includes('email') &&
    audiences.length + residentsOf.length === 0 &&
    status === 'active',
);
const area = seeded.services[known]?.places[0]?.town ?? '';
/** The list as it was published at a time, when that one had this name. */
const town = (published: string, name: string): typeof seeded => ({
  ...seeded,
  name: 'Town list',
  published,
  services: seeded.services.map((service, at) => (at === known ? { ...service, name } : service)),
});
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

type Files = ReadonlyMap<string, Uint8Array>;
async function signed(directory: typeof seeded): Promise<Files> {
  const files = await writePack(directory, { audience: 'public' });
  const signature = sign(null, files.get('index.json') as Uint8Array, privateKey);
  return new Map([...files, ['index.json.sig', new Uint8Array(signature)]]);
}
const older = await signed(town('2026-11-21T09:00:00Z', 'Zebrafish Quarters'));
const newer = await signed(town('2026-11-24T09:00:00Z', 'Walrusfield Quarters'));
/** As many bytes, one of them changed, under the old signature. */
const tampered: Files = new Map([
  ...newer,
  [
    'index.json',
    new TextEncoder().encode(
      new TextDecoder().decode(newer.get('index.json')).replace('Town list', 'Tawn list'),
    ),
  ],
]);
const noise = (): string => randomBytes(2_500).toString('hex');
/** More than a test leaves room for: text that no store makes smaller by much. */
const large = await signed({
  ...town('2026-11-21T09:00:00Z', 'Zebrafish Quarters'),
  services: seeded.services.map((service) => ({ ...service, description: { en: noise() } })),
});
const certificate = selfSigned();
const whole: Play = (_name, bytes) => bytes;

let host: PackHost;
beforeEach(async () => {
  host = await servePack(older, certificate.tls);
});
afterEach(() => host.close());

describe.skipIf(chromiumPath === null)('directories in Chromium', () => {
  let chrome: ExtensionChromium;
  let options: Page;
  beforeEach(async () => {
    chrome = await startExtension({ flags: [certificate.chromiumFlag] });
    options = await chrome.open('options.html');
    await options.locator('h1').waitFor();
  });
  afterEach(() => chrome?.close());

  const choose = (): Promise<void> =>
    keep(options, 'local', 'settings', {
      chosen: { area, sources: [{ url: host.url, publicKeys: [pem] }] },
      isSetUp: true,
    });
  const said = (): Promise<string> => options.locator('li', { hasText: host.url }).innerText();
  const check = (): Promise<void> =>
    options.getByRole('button', { name: 'Look for newer lists now' }).click();
  /** Rings an alarm of the background's, which wakes it where it sleeps. */
  const ring = (name: string): Promise<void> =>
    options.evaluate(
      (alarm) => (globalThis as unknown as ExtensionApi).chrome.alarms.create(alarm, { when: Date.now() }),
      name,
    );
  const hasAlarm = (name: string): Promise<boolean> =>
    options.evaluate(
      async (alarm) => (await (globalThis as unknown as ExtensionApi).chrome.alarms.get(alarm)) !== undefined,
      name,
    );
  const search = async (page: Page, text: string): Promise<void> => {
    await page.locator('#ad-need').fill(text);
    await page.locator('#ad-need').press('Enter');
  };
  const card = (page: Page, name: string) => page.getByRole('article').filter({ hasText: name }).first();

  test('one that is added on the settings page is fetched, told and searched', async () => {
    await options.getByRole('textbox', { name: 'Web address' }).fill(host.url);
    await options.getByRole('textbox', { name: 'Public key' }).fill(pem);
    await options.getByRole('button', { name: 'Add this directory' }).click();
    await expect.poll(said).toContain('Town list');
    expect(await said()).toContain('List of 21 November 2026. Last looked for a newer one on ');
    await keep(options, 'local', 'settings', {
      chosen: { area, starter: false, sources: [{ url: host.url, publicKeys: [pem] }] },
      isSetUp: true,
    });
    const popup = await chrome.open('popup.html');
    await popup.locator('.ad-directory', { hasText: 'List of 21 November 2026' }).waitFor();
    await search(popup, 'email at Zebrafish Quarters');
    await card(popup, 'Zebrafish Quarters').waitFor();
    await popup.locator('.ad-directory', { hasText: 'List of 21 November 2026' }).waitFor();
    // Taken out of the settings, it is there for whoever undoes that, and forgotten a day later.
    await options.getByRole('button', { name: `Remove ${host.url}` }).click();
    /** How many files there are, where every source that is not in force has not been for long; null where none is so yet. */
    const filesLongAfter = (): Promise<number | null> =>
      options.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('fingerpost-directories');
            opening.onsuccess = () => {
              const change = opening.result.transaction(['sources', 'files'], 'readwrite');
              const sources = change.objectStore('sources').getAll();
              const files = change.objectStore('files').count();
              change.oncomplete = () => {
                opening.result.close();
                resolve(sources.result.some((source) => 'unusedSince' in source) ? files.result : null);
              };
              sources.onsuccess = () => {
                for (const source of sources.result.filter((one) => 'unusedSince' in one))
                  change.objectStore('sources').put({ ...source, unusedSince: '2026-01-01T00:00:00Z' });
              };
            };
          }),
      );
    await expect.poll(filesLongAfter).toBeGreaterThan(0);
    await ring('update-directories');
    await expect.poll(filesLongAfter).toBe(0);
  });

  test('an alarm takes what is new; on any doubt the one from before serves on, and why is said', async () => {
    await choose();
    await expect.poll(said).toContain('21 November');
    host.asked();
    await ring('update-directories');
    await expect.poll(() => host.asked()).toEqual(['304 index.json']);
    const popup = await chrome.open('popup.html');
    await search(popup, 'email at Zebrafish Quarters');
    await card(popup, 'Zebrafish Quarters').waitFor();

    host.files = newer;
    await ring('update-directories');
    await expect.poll(said).toContain('24 November');
    // What is open stays as it is; the next question is answered from the new one.
    expect(await card(popup, 'Zebrafish Quarters').count()).toBe(1);
    await search(popup, 'email at Walrusfield Quarters');
    await card(popup, 'Walrusfield Quarters').waitFor();
    await popup.close();

    host.files = older;
    await ring('update-directories');
    await expect.poll(said).toContain('The site gave an older list than before');
    host.files = tampered;
    await ring('update-directories');
    await expect.poll(said).toContain('not signed with the key you gave');
    host.play = (_name, _bytes, response) => {
      response.removeHeader('access-control-allow-origin');
      response.end('{}');
      return 'answered';
    };
    await check();
    await expect.poll(said).toContain('does not let Fingerpost read its list');
    await options.getByRole('button', { name: 'Allow Fingerpost to read from 127.0.0.1' }).waitFor();
    host.play = (_name, _bytes, response) => {
      response.destroy();
      return 'answered';
    };
    await check();
    await expect.poll(said).toContain('could not reach this address');
    await options.getByText('We have looked.').waitFor();
    expect(await hasAlarm('update-directories-again')).toBe(true);
    expect(await said()).toContain('List of 24 November 2026');
    const again = await chrome.open('popup.html');
    await again.getByRole('button', { name: 'End appointment' }).click();
    await search(again, 'email at Walrusfield Quarters');
    await card(again, 'Walrusfield Quarters').waitFor();
    host.play = whole;
    host.files = newer;
    await ring('update-directories-again');
    await expect.poll(said).not.toContain('could not');
  });

  test('a background that is ended in the middle leaves the old one whole, and goes on when it is woken', async () => {
    await choose();
    await expect.poll(said).toContain('21 November');
    host.files = newer;
    const changed = [...newer.keys()].filter((name) => name !== 'index.json' && !older.has(name));
    for (const wanted of ['index.json', 'index.json.sig', changed[0], changed.at(-1)]) {
      let isHeld = false;
      host.play = (name, bytes) => {
        isHeld ||= name === wanted;
        return name === wanted ? 'answered' : bytes;
      };
      await ring('update-directories');
      await expect.poll(() => isHeld, { message: wanted ?? '' }).toBe(true);
      await chrome.stopWorker();
      expect(await hasAlarm('update-directories-again'), wanted).toBe(true);
      await options.reload();
      await expect.poll(said).toContain('21 November');
    }
    host.play = whole;
    host.asked();
    await ring('update-directories-again');
    await expect.poll(said).toContain('24 November');
    // What had been fetched until then is not fetched again.
    const again = host.asked().filter((name) => name.startsWith('200'));
    expect(again.length).toBeLessThan(changed.length + 2);
  });

  test('two windows that look at once fetch each file once', async () => {
    await choose();
    await expect.poll(said).toContain('21 November');
    const other = await chrome.open('options.html');
    host.files = newer;
    host.asked();
    const press = (page: Page): Promise<void> =>
      page.getByRole('button', { name: 'Look for newer lists now' }).click();
    await Promise.all([press(options), press(other)]);
    for (const page of [options, other]) await page.getByText('We have looked.').waitFor();
    for (const page of [options, other])
      expect(await page.locator('li', { hasText: host.url }).innerText()).toContain('24 November');
    const tiles = host.asked().filter((name) => name.includes('services-'));
    expect(new Set(tiles).size).toBe(tiles.length);
  });

  test('with no room it says so, the rest serves on, and it is there once there is room', async () => {
    const session = await chrome.context.newCDPSession(options);
    const origin = `chrome-extension://${chrome.id}`;
    // Set before the first use: a browser looks again only once what it knew of is used up.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
    host.files = large;
    await choose();
    await expect.poll(said).toContain('no room on this computer');
    const popup = await chrome.open('popup.html');
    await search(popup, 'help with email');
    await popup.getByText('1 list could not be opened. See Settings.').waitFor();
    expect(await popup.getByRole('article').count()).toBeGreaterThan(0);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await check();
    await expect.poll(said).toContain('21 November');
  });

  test('first started with no network, it answers from the list that it brings, and says what is missing', async () => {
    await host.close();
    await chrome.context.setOffline(true);
    await choose();
    const popup = await chrome.open('popup.html');
    await search(popup, 'help with email');
    await popup.getByRole('article').first().waitFor();
    await popup.getByText('1 list could not be opened. See Settings.').waitFor();
    await expect.poll(said).toMatch(/not online|could not reach/);
  });
});

const firefoxPath = findBrowser('firefox');
describe.skipIf(firefoxPath === null)('directories in Firefox', () => {
  let firefox: Firefox;
  const open = (path: string): Promise<unknown> => firefox.open(path);
  const run = (expression: string): Promise<unknown> => firefox.run(expression);
  const said = (): Promise<unknown> =>
    run("document.querySelector('.fp-settings__sources')?.innerText ?? ''");

  beforeAll(async () => {
    firefox = await startExtensionInFirefox(firefoxPath as string);
  });
  afterAll(() => firefox?.close());

  test('are fetched, brought up to date by the alarm, searched, and one can be put on the list', async () => {
    await open('options.html');
    const settings = {
      version: 1,
      value: {
        isSetUp: true,
        chosen: { starter: false, area, sources: [{ url: host.url, publicKeys: [pem] }] },
      },
    };
    await run(`browser.storage.local.set(${JSON.stringify({ settings })}).then(() => 0)`);
    await expect.poll(said).toContain('List of 21 November 2026');
    host.files = newer;
    await run("browser.alarms.create('update-directories', { when: Date.now() })");
    await expect.poll(said).toContain('List of 24 November 2026');
    host.files = tampered;
    await run("browser.alarms.create('update-directories', { when: Date.now() })");
    await expect.poll(said).toContain('not signed with the key you gave');

    await open('popup.html');
    await expect.poll(() => run("document.querySelectorAll('#ad-place').length")).toBe(1);
    await run(`(() => {
      const need = document.querySelector('#ad-need');
      need.value = 'email at Walrusfield Quarters';
      need.dispatchEvent(new Event('input', { bubbles: true }));
      need.form.requestSubmit();
    })()`);
    await expect
      .poll(() => run("document.querySelector('article')?.innerText ?? ''"))
      .toContain('Walrusfield Quarters');
    await run(
      "[...document.querySelectorAll('article button')].find((one) => /on the list/i.test(one.innerText)).click()",
    );
    await expect
      .poll(() => run('browser.storage.session.get().then((all) => JSON.stringify(all.appointment ?? null))'))
      .toMatch(/"shortlist":\[{"id":"[^"]+","place":[^}]*}\]/);
  });
});
