// Other people's pages: whatever they do to styles, to the language or to their own elements, somebody gets an answer that
// looks as it should, and nothing of the page is touched.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectChromium, hasChromium, holdBack } from './chromium.ts';
import { cards, need, search, where } from './finder-page.ts';
import { type HostSite, startHostSite } from './host-site.ts';
import { brokenPages, type HostilePage, hostilePages } from './hostile-pages.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

const finder = '<fingerpost-finder lang="en"><a href="/library">Ask at the library</a></fingerpost-finder>';

/** The page's own script first, then what names there are, then ours. */
function written(
  {
    doctype = '<!doctype html>',
    html = 'lang="en"',
    head = '',
    script = '',
    around = (inner) => `<div style="width:720px">${inner}</div>`,
    tag = (address) => `<script type="module" src="${address}"></script>`,
    headers = {},
  }: Omit<HostilePage, 'habit'>,
  { origin }: HostSite,
): { html: string; headers: Record<string, string> } {
  const own = `${script}\ndocument.documentElement.setAttribute('data-names', Object.getOwnPropertyNames(window).join());`;
  return {
    headers,
    html: `${doctype}<html ${html}><head><title>A page</title>${head}</head><body>${around(finder)}
<script>//<![CDATA[
${own}
//]]></script>${tag(`${origin}/widget/fingerpost.js`)}</body></html>`,
  };
}

const ofQuestion = [
  '.fp-frame',
  'h2',
  'input',
  'form input:last-of-type',
  '.fp-tile',
  '[type=submit]',
  '.fp-foot',
];
const ofAnswer = ['.fp-frame', 'h2', 'article', 'article h3', '.fp-foot'];
/** What a page lends a finder: how wide it is, and its letters. */
type Room = { width: string; fontFamily: string };
type Boxes = Record<string, [left: number, top: number, width: number, height: number] | null>;

const searchForEmail = (page: Page): Promise<void> => search(page, 'help with email', 'Leeds');

/** Waits for the answer, and for what comes after it: both change where things stand. */
async function settle(page: Page): Promise<void> {
  await cards(page).first().waitFor({ state: 'attached' });
  await page.getByText('What matters to you?').first().waitFor({ state: 'attached' });
}

describe.skipIf(!hasChromium)('on a page that', () => {
  let browser: Browser;
  let site: HostSite;
  let context: BrowserContext;
  let plain: { question: WatchedPage; answer: WatchedPage };
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await connectChromium();
    site = await startHostSite();
    context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    plain = { question: await openWatched(context), answer: await openWatched(context) };
    const address = site.put('/plain', written({}, site));
    for (const { page } of Object.values(plain)) await page.goto(address);
    await searchForEmail(plain.answer.page);
    await settle(plain.answer.page);
    watched = await openWatched(context);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Where parts stand on a page that does nothing, in a finder of this width with these letters. */
  async function usual(kind: 'question' | 'answer', room: Room, parts: readonly string[]): Promise<Boxes> {
    await plain[kind].ask(`Object.assign(finder().parentElement.style, ${JSON.stringify(room)})`);
    return plain[kind].ask(`boxes(${JSON.stringify(parts)})`);
  }

  function expectAlike(found: Boxes, meant: Boxes): void {
    for (const [part, box] of Object.entries(meant)) {
      const sides = box?.map((side, at) => Math.abs(side - (found[part]?.[at] ?? Number.NaN)));
      expect(
        sides?.every((difference) => difference <= 2),
        `${part}: ${found[part]}, not ${box}`,
      ).toBe(true);
    }
  }

  test.each(hostilePages.map((page) => [page.habit, page] as const))('%s', async (_habit, hostile) => {
    const { page, faults, ask, askPage } = watched;
    faults.length = 0;
    await page.goto(site.put('/hostile', written(hostile, site)));
    await where(page).waitFor();
    if (hostile.isSqueezed !== true) {
      const room = await ask<Room>('room()');
      expect(Number.parseFloat(room.width)).toBeGreaterThanOrEqual(400);
      const question = await ask<Boxes>(`boxes(${JSON.stringify(ofQuestion)})`);
      expectAlike(question, await usual('question', room, ofQuestion));
    }
    await searchForEmail(page);
    await settle(page);
    if (hostile.isSqueezed !== true) {
      const answer = await ask<Boxes>(`boxes(${JSON.stringify(ofAnswer)})`);
      expectAlike(answer, await usual('answer', await ask<Room>('room()'), ofAnswer));
    }
    const names = await askPage<string>(
      `Object.getOwnPropertyNames(window).filter((name) => !document.documentElement.getAttribute('data-names').split(',').includes(name)).join()`,
    );
    expect(names).toBe('');
    expect(await ask('changes')).toEqual([]);
    expect(faults).toEqual([]);
  });

  test.each(brokenPages.map((page) => [page.habit, page] as const))(
    '%s, the page’s own link is there',
    async (_habit, broken) => {
      const { page } = watched;
      await page.goto(site.put('/broken', written(broken, site)));
      if (await where(page).isVisible()) await searchForEmail(page);
      await page.getByRole('link', { name: 'Ask at the library' }).waitFor();
    },
  );
});

describe.skipIf(!hasChromium)('a finder', () => {
  let browser: Browser;
  let site: HostSite;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await connectChromium();
    site = await startHostSite();
    watched = await openWatched(await browser.newContext());
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens a page with this in it, and the script after it. */
  async function open(around: (finder: string) => string): Promise<Page> {
    watched.faults.length = 0;
    await watched.page.goto(site.put('/page', written({ around }, site)));
    return watched.page;
  }

  test.each([
    ['append', 'document.querySelector("aside").append(document.querySelector("fingerpost-finder"))'],
    [
      'moveBefore',
      'document.querySelector("aside").moveBefore(document.querySelector("fingerpost-finder"), null)',
    ],
  ])('keeps its answer when it is moved by %s, and answers again', async (_how, move) => {
    const page = await open((inner) => `<main>${inner}</main><aside></aside>`);
    await searchForEmail(page);
    // What can be done with results comes after them, and would change what is set side by side.
    await page.getByText('Something wrong with this?').first().waitFor();
    const before = await cards(page).allInnerTexts();
    await page.evaluate(move);
    expect(await page.locator('aside').getByRole('article').allInnerTexts()).toEqual(before);
    await page.getByRole('button', { name: 'Change' }).click();
    expect(await need(page).inputValue()).toBe('help with email');
    expect(watched.faults).toEqual([]);
  });

  test('taken off the page while it looks, it lets go without a word, and begins anew when it is put back', async () => {
    const page = await open((inner) => `<main>${inner}</main>`);
    const arrive = await holdBack(page, '**/directory/index.json');
    await searchForEmail(page);
    const put = await page.evaluateHandle(() => {
      const element = document.querySelector('fingerpost-finder') as HTMLElement;
      element.remove();
      return () => document.querySelector('main')?.append(element);
    });
    const come = page.waitForResponse('**/directory/index.json');
    arrive();
    await (await come).finished();
    await put.evaluate((putBack) => putBack());
    await page.unroute('**/directory/index.json');
    expect(await need(page).inputValue()).toBe('');
    await searchForEmail(page);
    await cards(page).first().waitFor();
    expect(watched.faults).toEqual([]);
  });

  test.each([
    [
      'in details that are closed',
      (inner: string) => `<details><summary>Help</summary>${inner}</details>`,
      'document.querySelector("details").open = true',
    ],
    [
      'in something inert',
      (inner: string) => `<div inert>${inner}</div>`,
      'document.querySelector("[inert]").inert = false',
    ],
    [
      'in something hidden',
      (inner: string) => `<div hidden>${inner}</div>`,
      'document.querySelector("[hidden]").hidden = false',
    ],
    [
      'hidden itself',
      (inner: string) => inner.replace('<fingerpost-finder', '<fingerpost-finder hidden'),
      'document.querySelector("fingerpost-finder").hidden = false',
    ],
    [
      'in a dialog that is closed',
      (inner: string) => `<dialog>${inner}</dialog>`,
      'document.querySelector("dialog").showModal()',
    ],
  ])('%s waits there, out of reach, and answers once it is shown', async (_where, around, show) => {
    const page = await open(around);
    await page.waitForFunction(() => customElements.get('fingerpost-finder') !== undefined);
    const isReached = await page.evaluate(() => {
      const element = document.querySelector('fingerpost-finder') as HTMLElement;
      element.focus();
      return element.shadowRoot?.activeElement !== null;
    });
    expect(isReached).toBe(false);
    await page.evaluate(show);
    await searchForEmail(page);
    await cards(page).first().waitFor();
    expect(watched.faults).toEqual([]);
  });

  test('in a form of the page sends nothing of it by Enter, by its buttons or by what is typed in it', async () => {
    const page = await open(
      (inner) => `<form action="/sent"><input name="own" value="1">${inner}<button>Send</button></form>`,
    );
    await need(page).fill('help with email');
    await need(page).press('Enter');
    await cards(page).first().waitFor();
    await where(page).fill('Leeds');
    await where(page).press('Enter');
    await page.getByRole('heading', { name: /Leeds/ }).first().waitFor();
    for (const box of await cards(page).getByRole('button').all()) await box.click();
    expect(new URL(page.url()).pathname).toBe('/page');
    expect(await page.evaluate(() => [...new FormData(document.forms[0]).keys()])).toEqual(['own']);
    expect(watched.faults).toEqual([]);
  });

  test.each([
    'allow-scripts',
    'allow-scripts allow-forms',
    'allow-scripts allow-same-origin',
    'allow-scripts allow-forms allow-popups allow-same-origin',
  ])('in a frame with sandbox="%s" answers by its button, by Enter and about danger', async (sandbox) => {
    site.put('/framed', written({}, site));
    const page = await open(
      () => `<iframe title="Help" sandbox="${sandbox}" src="/framed" width="700" height="900"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    const box = frame.getByRole('textbox', { name: 'What do you want help with?' });
    await box.fill('help with email');
    await frame.getByRole('button', { name: 'Find help', exact: true }).click();
    await frame.getByRole('article').first().waitFor();
    await frame.getByRole('button', { name: 'Change' }).click();
    await box.fill('my husband checks my phone and I am scared');
    await box.press('Enter');
    await frame.getByRole('link', { name: '999' }).first().waitFor();
    expect(watched.faults).toEqual([]);
  });

  test('is not covered, where the focus goes, by a header that sticks to the top', async () => {
    const page = await open(
      (inner) =>
        `<header style="position:sticky;top:0;height:72px;background:teal;z-index:9">Council</header><div style="height:60vh"></div>${inner}`,
    );
    await need(page).fill('help with email');
    await need(page).press('Enter');
    await cards(page).first().waitFor();
    const top = await page.evaluate(
      () =>
        document.querySelector('fingerpost-finder')?.shadowRoot?.activeElement?.getBoundingClientRect().top ??
        0,
    );
    expect(top).toBeGreaterThanOrEqual(72);
  });

  test('whose words something has wrapped, as pages that translate do, still answers', async () => {
    const page = await open((inner) => inner);
    const wrap = () =>
      page.evaluate(() => {
        const root = document.querySelector('fingerpost-finder')?.shadowRoot as ShadowRoot;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text);
        }
      });
    await wrap();
    await searchForEmail(page);
    await cards(page).first().waitFor();
    await wrap();
    await page.getByRole('button', { name: 'Change' }).click();
    await searchForEmail(page);
    await cards(page).first().waitFor();
    expect(watched.faults).toEqual([]);
  });
});
