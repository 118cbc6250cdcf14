// Pages that come and go by script put the finder up and take it down thousands of times: nothing of it may stay behind.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectChromium, hasChromium } from './chromium.ts';
import { type HostSite, startHostSite } from './host-site.ts';
import { openWatched } from './watched-page.ts';

/** Put up and taken down so often, in batches; every hundredth is asked something first. */
const rounds = 5_000;

describe.skipIf(!hasChromium)('put up and taken down 5,000 times', () => {
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

  test('leaves no listener, no node and no memory behind', async () => {
    const context = await browser.newContext();
    const { page, cdp, faults } = await openWatched(context);
    await page.goto(
      site.put('/page', {
        html: '<!doctype html><html lang="en"><title>A page</title><script type="module" src="/widget/fingerpost.js"></script><main></main>',
      }),
    );
    const comeAndGo = (count: number) =>
      page.evaluate(async (times) => {
        await customElements.whenDefined('fingerpost-finder');
        const main = document.querySelector('main') as HTMLElement;
        for (let time = 0; time < times; time++) {
          const finder = document.createElement('fingerpost-finder') as HTMLElement & { search(): void };
          finder.setAttribute('topics', 'email');
          main.append(finder);
          if (time % 100 === 0) {
            const done = new Promise((resolve) => finder.addEventListener('fingerpost-results', resolve));
            finder.search();
            await done;
          }
          finder.remove();
          // What it does when it is gone it does a moment later.
          if (time % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
      }, count);
    await cdp.send('Performance.enable');
    async function left() {
      await cdp.send('HeapProfiler.collectGarbage');
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const figure = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        listeners: figure('JSEventListeners'),
        nodes: figure('Nodes'),
        bytes: figure('JSHeapUsedSize'),
      };
    }
    // What is made once, and kept, is there after these.
    await comeAndGo(300);
    const before = await left();
    await comeAndGo(rounds);
    const after = await left();
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(20);
    expect(after.bytes - before.bytes).toBeLessThan(1_000_000);
    expect(faults).toEqual([]);
    await context.close();
  });
});
