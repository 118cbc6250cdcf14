// The finder in languages that nobody has reviewed, among them those written from the right (docs/decisions/0021).
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import { finderWords } from '../../build/finder-words.ts';
import { budgets } from '../../build/size-budgets.ts';
import { ar } from '../../shared/words/ar.ts';
import { en } from '../../shared/words/en.ts';
import { directionOf, endonyms, finderLangs, isDangerReviewed } from '../../shared/words/finder-langs.ts';
import { pl } from '../../shared/words/pl.ts';
import { connectChromium, hasChromium, sideways, visit } from './chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';
import { cards } from './finder-page.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { makeTools, type Tools } from './widget-states.ts';

/** What Chromium's developer tools call slow 3G. */
const slow3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** The finder's files, apart from the page that it stands on. */
const isOurs =
  /\/(?:fingerpost|engine-\w+|extras-\w+)\.js|\/(?:knowledge-\w+|words\.\w+)\.json|\/directory\//;
/** The narrowest page that everything has to fit on. */
const narrow = { viewport: { width: 320, height: 640 } };

describe.skipIf(!hasChromium)('a language that nobody has reviewed', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser?.close());

  const speak = (page: Page, lang: keyof typeof endonyms) =>
    page.getByRole('button', { name: endonyms[lang], exact: true }).click();
  /** How the finder is marked, and whether the line with 999 is in sight. */
  const state = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('fingerpost-finder')?.shadowRoot;
      const { lang, dir } = root?.querySelector<HTMLElement>('.fp') ?? {};
      const line = root?.querySelector('a[href="tel:999"]')?.getBoundingClientRect();
      return { lang, dir, isInSight: line !== undefined && line.top >= 0 && line.bottom <= innerHeight };
    });

  test('S06: on a slow line, Arabic by its own name, a picture and L4 lead to free SIM cards', async () => {
    const { page, requests, faults } = await visit(browser, 'about:blank', narrow);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', slow3G);
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (answer) => {
      if (isOurs.test(answer.url())) bodies.push(answer.body());
    });
    await page.goto(inject('origin'));
    // Four taps, and two keys.
    await speak(page, 'ar');
    await page.getByRole('button', { name: ar.finder.tiles.wifi }).click();
    await page.getByRole('textbox', { name: ar.finder.place }).fill('L4');
    await page.getByRole('button', { name: ar.finder.find, exact: true }).click();
    await expect.poll(() => cards(page).count(), { timeout: 40_000 }).toBeGreaterThan(0);

    expect(await state(page)).toEqual({ lang: 'ar', dir: 'rtl', isInSight: true });
    const told = (await cards(page).allInnerTexts()).join();
    expect(told).toContain(ar.topic['mobile-data-sim']);
    expect(told).toContain(ar.cost.free);
    expect(await sideways(page)).toBe(0);
    // Names are their owners' own, and marked as such.
    expect(await cards(page).first().locator('h3 bdi').getAttribute('lang')).toBe('en');
    const words = requests.filter(({ url }) => /words\.\w+\.json$/.test(url));
    expect(words.map(({ url }) => url.split('/').at(-1))).toEqual(['words.ar.json']);
    await page.waitForLoadState('networkidle');
    expect(requests.filter(({ url }) => isOurs.test(url)).length - 2).toBeLessThanOrEqual(
      budgets.furtherRequests.most,
    );
    const weight = (await Promise.all(bodies)).reduce(
      (sum, each) => sum + brotliCompressSync(each).length,
      0,
    );
    expect(weight).toBeLessThan(budgets.firstResult.most + budgets.extras.most + budgets.words.most);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('opens on pictures, keeps 999 in sight, and understands what is typed in English', async () => {
    const { page } = await visit(browser, '/', narrow);
    await page.getByRole('textbox', { name: en.finder.place }).fill('L4');
    await speak(page, 'pl');
    await expect.poll(() => state(page)).toEqual({ lang: 'pl', dir: 'ltr', isInSight: true });
    expect(await page.getByRole('textbox', { name: pl.finder.place }).inputValue()).toBe('L4');
    const order = await page.evaluate(() => {
      const root = document.querySelector('fingerpost-finder')?.shadowRoot;
      return [...(root?.querySelectorAll('.fp-tile, input') ?? [])].map(({ id }) => id || 'tile');
    });
    expect([order[0], ...order.filter((id) => id !== 'tile')]).toEqual(['tile', 'fp-need', 'fp-place']);
    expect(await faultsOfAccess(page)).toEqual([]);
    for (const at of [0, 0.5, 1]) {
      await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), at);
      const finder = await page.locator('fingerpost-finder').boundingBox();
      if (finder !== null && finder.y + finder.height >= 640)
        expect((await state(page)).isInSight).toBe(true);
    }
    await page.getByRole('textbox', { name: pl.finder.inEnglish }).fill('video calls');
    await page.getByRole('button', { name: pl.finder.find, exact: true }).click();
    await expect.poll(() => cards(page).count()).toBeGreaterThan(0);
    expect(await cards(page).first().innerText()).toContain(pl.card.why);
    // What lies under the line at one moment is clear of it at the next: axe looks with all of it in sight.
    await page.setViewportSize({ width: 320, height: 9000 });
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.context().close();
  });

  test.each(['ar', 'pl'] as const)(
    '%s: a panel of danger stands in that language and in English',
    async (lang) => {
      const { page } = await visit(browser, '/', narrow);
      await speak(page, lang);
      const words = { ar, pl }[lang];
      await page.getByRole('textbox', { name: words.finder.inEnglish }).fill('my husband hits me');
      await page.getByRole('button', { name: words.finder.find, exact: true }).click();
      const panel = page.getByRole('region', { name: words.redirect.heading['domestic-abuse'] });
      await expect.poll(() => panel.count()).toBe(1);
      for (const says of [words, en]) {
        const said = await panel.innerText();
        expect(said).toContain(says.redirect.heading['domestic-abuse']);
        expect(said).toContain(says.redirect.lead['domestic-abuse']);
        expect(said).toContain(says.destination.danger);
        expect(said).toContain(says.finder.leave);
      }
      expect(await panel.locator('[lang="en"][dir="ltr"]').count()).toBeGreaterThan(4);
      // A number is read from the left wherever it stands.
      expect(await panel.locator('a[href^="tel:"] bdi').count()).toBeGreaterThan(1);
      expect(await sideways(page)).toBe(0);
      expect(await faultsOfAccess(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('written from the right, what points forward points left', async () => {
    const { page } = await visit(browser, '/', narrow);
    await speak(page, 'ur');
    await page
      .getByRole('button', { name: endonyms.ur, exact: true })
      .and(page.locator('[aria-current=true]'))
      .waitFor();
    await page.locator('#fp-need').fill('email');
    await page.locator('#fp-place').fill('Newport');
    await page.keyboard.press('Enter');
    const choice = page.locator('.fp-choice').first();
    await choice.waitFor();
    const isTurned = (selector: string, pseudo?: string) =>
      page.evaluate(
        ([found, part]) => {
          const element = document.querySelector('fingerpost-finder')?.shadowRoot?.querySelector(found ?? '');
          return element ? new DOMMatrix(getComputedStyle(element, part).transform).a : null;
        },
        [selector, pseudo] as const,
      );
    expect(await isTurned('.fp-choice svg')).toBe(-1);
    expect(await isTurned('.fp-part > .fp-link svg')).toBe(-1);
    expect(await sideways(page)).toBe(0);
    await choice.click();
    await page.locator('.fp-arm').first().waitFor();
    expect(await isTurned('.fp-arm', '::before')).toBe(-1);
    expect(await sideways(page)).toBe(0);
    await page.context().close();
  });

  test('the language of the page around is the finder’s; a file that is not the one that was built changes nothing', async () => {
    const { page } = await visit(browser, '/');
    await page.route('**/words.fa.json', (route) =>
      route.fulfill({ json: { ...en, finder: { ...en.finder, find: 'Not ours' } } }),
    );
    await speak(page, 'fa');
    await expect.poll(() => page.getByRole('alert').innerText()).toBe(en.finder.missingLanguage);
    expect(await page.getByText('Not ours').count()).toBe(0);
    await page.unroute('**/words.fa.json');
    await page.evaluate(() => {
      document.documentElement.lang = 'fa-IR';
      const later = document.createElement('fingerpost-finder');
      document.querySelector('fingerpost-finder')?.replaceWith(later);
    });
    await expect.poll(() => state(page)).toMatchObject({ lang: 'fa', dir: 'rtl' });
    await page.context().close();
  });
});

/** What a reader has before them: how it is marked, what is written, and what is wrong with how it lies; sent to a browser. */
function screen({ root }: Tools) {
  const finder = root.querySelector('.fp') as HTMLElement;
  // A panel has a 999 of its own, which comes first.
  const line = root.querySelector('.fp-always a[href="tel:999"]')?.getBoundingClientRect();
  const { scrollWidth, clientWidth } = document.documentElement;
  const words = new Intl.Segmenter(finder.lang, { granularity: 'word' });
  /** What is neither a space nor a mark, and stands on two lines. */
  const cutIn = (text: Text): string[] =>
    [...words.segment(text.data)].flatMap(({ segment, index, isWordLike }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + segment.length);
      return isWordLike && range.getClientRects().length > 1 ? [segment] : [];
    });
  const textsIn = (element: Node): Text[] =>
    element instanceof Text ? [element] : [...element.childNodes].flatMap(textsIn);
  const largest = [...root.querySelectorAll('.fp-h1, .fp-tile')].flatMap(textsIn);
  return JSON.stringify({
    ...{ lang: finder.lang, dir: finder.dir, written: getComputedStyle(finder).direction },
    page: document.documentElement.lang,
    isInSight: line !== undefined && line.top >= 0 && line.bottom <= innerHeight,
    sideways: scrollWidth - clientWidth,
    cut: largest.flatMap(cutIn),
    first: root.querySelector('.fp-tile, input')?.className,
    text: finder.innerText,
  });
}

const firefoxPath = findBrowser('firefox');

describe.skipIf(firefoxPath === null)('in Firefox, on a phone', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await startFirefox(firefoxPath as string, { 'app.update.enabled': false });
    const [tab] = await firefox.contexts();
    await firefox.send('browsingContext.setViewport', {
      context: tab?.context,
      viewport: { width: 390, height: 844 },
    });
  });
  afterAll(() => firefox?.close());

  const unreviewed = finderLangs.filter((lang) => !isDangerReviewed(lang));
  test.each(unreviewed)(
    '%s: opens on pictures, one leads to help, and danger stands in English beside',
    async (lang) => {
      const words = finderWords[lang];
      const dir = directionOf(lang);
      const asItShouldBe = { lang, dir, written: dir, page: lang, isInSight: true, sideways: 0, cut: [] };
      const seen = async () => JSON.parse((await firefox.run(`(${screen})(widgetTools)`)) as string);
      await firefox.open(`${inject('origin')}/find.html?${lang}#lang=${lang}`);
      await firefox.run(
        `customElements.whenDefined('fingerpost-finder').then(() => void (globalThis.widgetTools = (${makeTools})()))`,
      );

      await firefox.run(`widgetTools.one('.fp[lang=${lang}] .fp-tile').then(() => 'there')`);
      const first = await seen();
      expect(first).toMatchObject({ ...asItShouldBe, first: 'fp-tile' });
      for (const tile of Object.values(words.finder.tiles)) expect(first.text).toContain(tile);

      await firefox.run(`widgetTools.press('li:last-child > .fp-tile')
      .then(() => widgetTools.press('[type=submit]'))
      .then(() => widgetTools.one('article'))
      .then(() => 'there')`);
      const answer = await seen();
      expect(answer).toMatchObject(asItShouldBe);
      for (const said of [words.card.why, words.topic['home-internet']]) expect(answer.text).toContain(said);

      await firefox.run(`widgetTools.ask('my husband hits me', '', '.fp-leave').then(() => 'there')`);
      const danger = await seen();
      expect(danger).toMatchObject(asItShouldBe);
      for (const { redirect, destination, finder } of [words, en])
        for (const said of [
          redirect.heading['domestic-abuse'],
          redirect.watched,
          destination.danger,
          finder.leave,
        ])
          expect(danger.text).toContain(said);
    },
  );
});
