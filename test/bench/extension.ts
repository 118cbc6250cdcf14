// `npm run bench:extension`: how long an adviser waits on a slow computer with no network, in the Chromium that is installed.
// The popup's page in a tab: a real popup is open before anybody can slow it down.
import type { Page } from 'playwright-core';
import { buildExtension } from '../../build/build-extension.ts';
import { keep, startExtension } from '../e2e/extension-chromium.ts';
import { percentile } from './stopwatch.ts';
import { table } from './table.ts';

const slowdown = 4;
const runs = 9;
const budgets = { box: 150, results: 600 };
const request = 'older tenant wants to learn tablet';

/** Marks in the page itself when the box has the focus, and when there are results: painted, and free for the next key. */
function watch(): void {
  // What the browser itself takes to read the page: no script of ours can be quicker.
  addEventListener('readystatechange', () => performance.mark('read'), { capture: true, once: true });
  const mark = (name: string): void => {
    requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
  };
  addEventListener('focusin', () => mark('box'), { once: true });
  addEventListener('keydown', ({ key }) => key === 'Enter' && performance.mark('asked'), true);
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('article') === null) return;
    observer.disconnect();
    mark('results');
  }).observe(document, { childList: true, subtree: true });
}

const timeOf = (page: Page, name: string): Promise<number> =>
  page
    .waitForFunction((wanted) => performance.getEntriesByName(wanted)[0]?.startTime, name)
    .then((handle) => handle.jsonValue() as Promise<number>);

await buildExtension(['chrome']);
const chrome = await startExtension({ viewport: { width: 400, height: 600 } });
const pages: number[] = [];
const boxes: number[] = [];
const results: number[] = [];
try {
  const options = await chrome.open('options.html');
  await keep(options, 'local', 'settings', { chosen: { area: 'Cardiff', door: 'popup' }, isSetUp: true });
  await chrome.context.setOffline(true);
  for (let run = 0; run < runs; run++) {
    // A page of the extension first: what is set for it holds for the next, which runs in the same process.
    const page = await chrome.open('icon/16.png');
    await page.addInitScript(watch);
    const session = await chrome.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(`chrome-extension://${chrome.id}/popup.html`);
    pages.push(await timeOf(page, 'read'));
    boxes.push(await timeOf(page, 'box'));
    await page.keyboard.insertText(request);
    await page.keyboard.press('Enter');
    results.push((await timeOf(page, 'results')) - (await timeOf(page, 'asked')));
    await page.close();
    await options.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { session: { clear(): Promise<void> } } } }
      ).chrome.storage.session.clear(),
    );
  }
} finally {
  await chrome.close();
}

const row = (name: string, times: readonly number[], budget: number): string[] => [
  name,
  ...[0, 0.5, 1].map((share) => percentile(times, share).toFixed(0)),
  String(budget),
];
console.log(`Milliseconds, ${runs} runs, ${slowdown} times slowed, no network`);
console.log(
  table(
    ['', 'least', 'median', 'most', 'budget'],
    [
      row('from the click to the page', pages, budgets.box),
      row('from the click to a box that takes keys', boxes, budgets.box),
      row('from Enter, at once, to first results', results, budgets.results),
    ],
  ),
);
