// Whatever becomes of the finder's files, within five seconds somebody has an answer, a dated answer, or another way to turn.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectChromium, hasChromium } from './chromium.ts';
import { type Fault, faultyFiles } from './faulty-files.ts';
import { type HostSite, startHostSite } from './host-site.ts';

describe.skipIf(!hasChromium)('where files are at fault', () => {
  const faulty = faultyFiles();
  let browser: Browser;
  let site: HostSite;
  let page: Page;
  const thrown: string[] = [];

  beforeAll(async () => {
    browser = await connectChromium();
    site = await startHostSite(faulty.interfere);
  });
  // A context of its own remembers no file of the last test.
  beforeEach(async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    thrown.length = 0;
    page.on('pageerror', (error) => thrown.push(error.message));
    return () => context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const link = () => page.getByRole('link', { name: 'Ask at the library' });
  const card = () => page.getByRole('article').first();

  async function open(fault: Fault, file: string, lang = 'en'): Promise<void> {
    const address = site.put('/page', {
      html: `<!doctype html><html lang="${lang}"><title>A page</title><script type="module" src="${faulty.script(fault, file)}"></script>
        <fingerpost-finder><a href="/library">Ask at the library</a></fingerpost-finder>`,
    });
    await page.goto(address);
  }
  async function ask(words = 'help with email'): Promise<void> {
    await page.getByRole('textbox').first().fill(words);
    await page.getByRole('textbox').first().press('Enter');
  }

  const files = ['index.json', 'services-', 'engine-', 'knowledge-'];
  const faults: Fault[] = ['404', 'cut', 'corrupt', 'html'];
  const cases: (readonly [string, Fault])[] = [
    ...files.flatMap((file) => faults.map((fault) => [file, fault] as const)),
    ['index.json', '500'],
    ['index.json', 'offline'],
    ['index.json', 'short'],
    ['services-', 'empty'],
  ];

  test.each(cases)(
    '%s: %s: the page’s own link is there, and another try goes on where all is well again',
    async (file, fault) => {
      await open(fault, file);
      await ask();
      await link().waitFor();
      await page.getByRole('heading', { name: 'There is no answer just now' }).waitFor();
      await expect.poll(() => page.getByText('Looking for help').count()).toBe(0);
      faulty.mend();
      await page.getByRole('button', { name: 'Try again' }).click();
      await card().waitFor();
      expect(await link().isVisible()).toBe(false);
      expect(thrown).toEqual([]);
    },
  );

  test.each([
    ['newer', 'This page is older than its list of help.'],
    ['gone', 'This list of help has closed.'],
  ] as const)('a list that is %s is told as such', async (fault, told) => {
    await open(fault, 'index.json');
    await ask();
    await page.getByText(told).waitFor();
    expect(await link().isVisible()).toBe(true);
  });

  test('a list that is old answers with its date', async () => {
    await open('old', 'index.json');
    await ask();
    await card().waitFor();
    expect(await page.getByText(/^This list is from \d+ \w+ \d{4}/).isVisible()).toBe(true);
  });

  test.each(files)(
    '%s that never answers: after four seconds the page’s own link is there too, and it goes on looking',
    async (file) => {
      await page.clock.install();
      await open('never', file);
      await ask();
      await page.getByRole('search').getByText('Looking for help…').waitFor();
      expect(await link().isVisible()).toBe(false);
      await page.clock.fastForward(4_500);
      await link().waitFor();
      expect(await page.getByText('Still looking.').isVisible()).toBe(true);
      faulty.mend();
      await card().waitFor();
      expect(await link().isVisible()).toBe(false);
      expect(thrown).toEqual([]);
    },
  );

  test.each([
    ['404', 'cy'],
    ['corrupt', 'cy'],
    ['never', 'cy'],
  ] as const)(
    'without its words (%s) a finder in Welsh begins in English, and is never blank',
    async (fault, lang) => {
      await page.clock.install();
      await open(fault, 'words.', lang);
      if (fault === 'never') {
        expect(await link().isVisible()).toBe(true);
        await page.waitForFunction(() => customElements.get('fingerpost-finder') !== undefined);
        await page.clock.fastForward(4_500);
      }
      await page.getByRole('button', { name: 'Find help', exact: true }).waitFor();
      faulty.mend();
      if (fault === 'never') await page.getByRole('button', { name: 'English', exact: true }).waitFor();
      else expect(thrown).toEqual([]);
    },
  );

  test('danger is answered with no file at all', async () => {
    await open('offline', '*');
    await ask('my husband checks my phone and I am scared');
    await page.getByRole('link', { name: '999' }).first().waitFor();
    expect(await page.getByText('0808 2000 247').isVisible()).toBe(true);
    expect(thrown).toEqual([]);
  });

  test.each(['404', 'offline', 'short', 'html'] as const)(
    'the script itself: %s: the page’s own link stays',
    async (fault) => {
      await open(fault, 'fingerpost.js');
      expect(await link().isVisible()).toBe(true);
    },
  );
});
