// Pages that come and go by script put the finder up and take it down thousands of times: nothing of it may stay behind.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../shared/words/en.ts';
import { connectChromium, hasChromium } from './chromium.ts';
import { type HostSite, startHostSite } from './host-site.ts';

/** Put up and taken down so often, in each layout in turn; some are asked something first. */
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
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(
      site.put('/page', {
        html: '<!doctype html><html lang="en"><title>A page</title><script type="module" src="/widget/fingerpost.js"></script><main></main>',
      }),
    );
    // Gives what tells whether those that were asked something are held by anything still.
    const comeAndGo = (times: number, askedEvery: number) =>
      page.evaluateHandle(
        async ([times, askedEvery, printList]) => {
          await customElements.whenDefined('fingerpost-finder');
          const main = document.querySelector('main') as HTMLElement;
          const asked: WeakRef<Element>[] = [];
          for (let time = 0; time < times; time++) {
            const finder = document.createElement('fingerpost-finder') as HTMLElement & { search(): void };
            const mode = ['simple', 'button', 'steps'][time % 3] as string;
            finder.setAttribute('topics', 'email');
            finder.setAttribute('mode', mode);
            // With the keys of the way out, which listen on the document.
            finder.setAttribute('exit-url', 'https://www.gov.uk/');
            main.append(finder);
            if (time % askedEvery === 0 && mode !== 'steps') {
              const answered = new Promise((resolve) =>
                finder.addEventListener('fingerpost-results', resolve),
              );
              finder.search();
              await answered;
              // Until the last script has come, and what it adds.
              while (!finder.shadowRoot?.textContent?.includes(printList))
                await new Promise((resolve) => requestAnimationFrame(resolve));
              asked.push(new WeakRef(finder));
            }
            finder.remove();
            // What it does when it is gone it does a moment later.
            if (time % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
          }
          return asked;
        },
        [times, askedEvery, en.later.printList] as const,
      );
    await cdp.send('Performance.enable');
    async function left() {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      await cdp.send('HeapProfiler.collectGarbage');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
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
    await (await comeAndGo(300, 25)).dispose();
    const before = await left();
    const asked = await comeAndGo(rounds, 500);
    const after = await left();
    const held = await asked.evaluate((finders) => finders.filter((finder) => finder.deref()).length);
    expect({
      listeners: after.listeners - before.listeners,
      nodes: after.nodes - before.nodes,
      held,
    }).toEqual({ listeners: 0, nodes: 0, held: 0 });
    expect(await asked.evaluate((finders) => finders.length)).toBeGreaterThan(5);
    // Less than 100 bytes for each: compiled code comes and goes, and a kept element would be thousands.
    expect(after.bytes - before.bytes).toBeLessThan(500_000);
    expect(faults).toEqual([]);
    await context.close();
  }, 300_000);
});
