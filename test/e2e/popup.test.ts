import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import { startFirefox } from './firefox.ts';
import { quietChromium } from './quiet-chromium.ts';

const built = (browser: 'chrome' | 'firefox') => resolve(`.output/${browser}-mv3`);

const chromiumPath = findBrowser('chromium');
describe.skipIf(chromiumPath === null)('the popup in Chromium', () => {
  const profile = mkdtempSync(join(tmpdir(), 'fingerpost-chromium-'));
  let context: BrowserContext;
  let page: Page;
  const asked: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath as string,
      args: [...quietChromium, '--enable-unsafe-extension-debugging', '--remote-debugging-port=0'],
      ignoreDefaultArgs: ['--disable-extensions'],
      viewport: { width: 400, height: 600 },
    });
    const own = context.browser();
    if (own === null) throw new Error('starting Chromium: the context has no browser of its own');
    const session = await own.newBrowserCDPSession();
    // Not in Playwright's list of commands yet.
    const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
    const { id } = (await send('Extensions.loadUnpacked', { path: built('chrome') })) as { id: string };
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await context.setOffline(true);
    await page.goto(`chrome-extension://${id}/popup.html`);
  });
  afterAll(async () => {
    await context?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('opens ready to type, and answers from the bundled directory with no network', async () => {
    await page.keyboard.type('older tenant wants to learn tablet, Cardiff');
    await page.keyboard.press('Enter');
    const cards = page.getByRole('article');
    await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(3);
    expect(await cards.first().innerText()).toContain('Why this fits');
    expect(await page.getByText('Near Cardiff').count()).toBe(1);
    // The build once rewrote light-dark() into something that had no colour at all.
    const tint = await page
      .locator('.fp-why')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(tint).not.toBe('rgba(0, 0, 0, 0)');
    for (const url of asked) expect(url).toMatch(/^chrome-extension:/);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    });
    expect(violations).toEqual([]);
  });
});

const firefoxPath = findBrowser('firefox');
describe.skipIf(firefoxPath === null)('the popup in Firefox', () => {
  test('answers from the bundled directory', async () => {
    const uuid = '11111111-2222-4333-8444-555555555555';
    const firefox = await startFirefox(firefoxPath as string, {
      'extensions.webextensions.uuids': JSON.stringify({ 'fingerpost@fingerpost.example': uuid }),
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    });
    try {
      await firefox.send('webExtension.install', { extensionData: { type: 'path', path: built('firefox') } });
      const { contexts } = (await firefox.send('browsingContext.getTree', {})) as {
        contexts: { context: string }[];
      };
      const context = contexts[0]?.context;
      await firefox.send('browsingContext.navigate', {
        context,
        url: `moz-extension://${uuid}/popup.html`,
        wait: 'complete',
      });
      const run = async (expression: string): Promise<unknown> => {
        const { result } = (await firefox.send('script.evaluate', {
          expression,
          target: { context },
          awaitPromise: true,
        })) as {
          result: { value?: unknown };
        };
        return result.value;
      };
      await expect.poll(() => run("document.querySelectorAll('input').length")).toBeGreaterThanOrEqual(2);
      await run(`(() => {
        const [need] = document.querySelectorAll('input');
        need.value = 'help with email in Leeds';
        need.dispatchEvent(new Event('input', { bubbles: true }));
        need.form.requestSubmit();
      })()`);
      await expect
        .poll(() => run("document.querySelectorAll('article').length"), { timeout: 20_000 })
        .toBeGreaterThanOrEqual(3);
      expect(await run("document.querySelector('article').innerText")).toContain('Why this fits');
    } finally {
      await firefox.close();
    }
  });
});
