// What a finder asks of the network and of the page around it: its own few files, once, without a cookie or an address, and no
// room that it did not have.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { budgets } from '../../build/size-budgets.ts';
import { connectChromium, hasChromium, holdBack } from './chromium.ts';
import { cards, need, search } from './finder-page.ts';
import { type HostSite, startHostSite } from './host-site.ts';

const finder = (site: HostSite, settings = '') =>
  `<script type="module" src="${site.otherOrigin}/widget/fingerpost.js"></script><fingerpost-finder lang="en"${settings}><a href="/library">Ask at the library</a></fingerpost-finder>`;

describe.skipIf(!hasChromium)('a finder', () => {
  let browser: Browser;
  let site: HostSite;
  beforeAll(async () => {
    browser = await connectChromium();
    site = await startHostSite();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A council's page, which would send its own address and a cookie to everybody. */
  async function open(body: string): Promise<Page> {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'visitor', value: '1', domain: 'localhost', path: '/' }]);
    const page = await context.newPage();
    await page.addInitScript(() => {
      const told = { shift: 0, paint: 0 };
      Object.assign(document, { told });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!entry.hadRecentInput) told.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { size: number })[])
          told.paint = entry.size;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    site.asked.length = 0;
    const html = `<!doctype html><html lang="en"><title>A page</title><meta name="referrer" content="unsafe-url">
      <style>fingerpost-finder:not(:defined) { display: block; min-height: 1200px }</style><h1>Help to go online</h1>${body}`;
    await page.goto(`${site.put('/council/page', { html })}?visitor=1`);
    return page;
  }
  /** Without what is fetched for later, once there is an answer. */
  const ours = () => site.asked.filter(({ path }) => /^\/widget\/(?!extras-)/.test(path));

  test('asks for its script alone until somebody types, then for few and small files, without cookie or address', async () => {
    const page = await open(finder(site));
    await need(page).waitFor();
    expect(ours().map(({ path }) => path)).toEqual(['/widget/fingerpost.js']);
    await search(page, 'video calls with my grandchildren', 'BN1 1AA');
    await cards(page).first().waitFor();

    const [, ...further] = ours();
    expect(further.length).toBeGreaterThanOrEqual(3);
    expect(further.length).toBeLessThanOrEqual(budgets.furtherRequests.most);
    for (const { path, headers } of further) {
      expect(headers.referer, path).toBeUndefined();
      expect(headers.cookie, path).toBeUndefined();
    }
    const bytes = ours().map(
      ({ path }) =>
        brotliCompressSync(readFileSync(join('.build/site', path.replace('/widget/', '')))).length,
    );
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(budgets.firstResult.most);
    expect(
      site.asked.filter(({ path }) => !/^\/(?:widget\/|favicon\.ico$)/.test(path)).map(({ path }) => path),
    ).toEqual(['/council/page']);
    await page.context().close();
  });

  test('asks for no more where its page has chosen a topic that has no picture; its name is there as soon as somebody acts, and moves nothing', async () => {
    const page = await open(finder(site, ' topics="immigration-online email"'));
    const unsure = page.getByRole('button', { name: 'I’m not sure' });
    await need(page).waitFor();
    const before = await unsure.boundingBox();
    expect(await page.getByRole('button', { name: 'Email', pressed: true }).count()).toBe(1);
    expect(ours().map(({ path }) => path)).toEqual(['/widget/fingerpost.js']);
    await need(page).focus();
    await page.getByRole('listitem').filter({ hasText: 'UK visas online' }).waitFor();
    expect(await unsure.boundingBox()).toEqual(before);
    await page.getByRole('button', { name: 'Find help', exact: true }).click();
    await cards(page).first().waitFor();
    await page.context().close();
  });

  test('moves nothing when it comes, next to nothing when it answers, and leaves its largest paint as it was', async () => {
    const told = (page: Page) =>
      page.evaluate(() => (document as Document & { told?: { shift: number; paint: number } }).told);
    const settle = (page: Page) =>
      page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
    const picture =
      '<div style="height:700px;font:bold 90px sans-serif">The council helps everybody to go online, at home and in every library of the town</div>';
    const plain = await open(picture);
    await settle(plain);
    const page = await open(picture + finder(site));
    await need(page).waitFor();
    await settle(page);
    expect((await told(page))?.shift).toBe(0);
    expect((await told(page))?.paint).toBe((await told(plain))?.paint);
    // What moves within half a second of a key is forgiven; an answer is held back for longer.
    const arrive = await holdBack(page, '**/directory/index.json');
    await page.evaluate(() => document.querySelector('fingerpost-finder')?.scrollIntoView());
    await need(page).fill('help with email');
    await need(page).press('Enter');
    await page.getByRole('search').getByText('Looking for help').waitFor();
    const pressed = await page.evaluate(() => performance.now());
    await page.waitForFunction((from) => performance.now() - from > 600, pressed);
    arrive();
    await cards(page).first().waitFor();
    await settle(page);
    // The room that is kept for what comes after an answer is a guess, and may be a line too large.
    expect((await told(page))?.shift).toBeLessThanOrEqual(0.02);
    await plain.context().close();
    await page.context().close();
  });
});
