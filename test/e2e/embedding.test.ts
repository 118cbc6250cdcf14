// How the finder stands on other people's pages: both scripts, in a form, in the page's address, late, twice, moved, copied.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import packageFacts from '../../package.json' with { type: 'json' };
import { ar } from '../../shared/words/ar.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { connectChromium, hasChromium, type Visit, visit } from './chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';
import { cards, need, where } from './finder-page.ts';
import { startFirefox } from './firefox.ts';
import { type HostSite, startHostSite } from './host-site.ts';

const link = '<a href="/pages">Find help</a>';
const module = `<script type="module" src="${inject('origin')}/fingerpost.js"></script>`;

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
});
afterAll(() => site.close());

/** A page of another host than the script's, with this body. */
function hostPage(body: string, headers: Record<string, string> = {}): string {
  const html = `<!doctype html><html lang="en"><title>A page</title>${body}`;
  return site.put('/partner', { html, headers });
}

/** Asks, follows a link of the first service and resets the form, with nothing but what a page can do. */
const journey = `(async () => {
  await customElements.whenDefined('fingerpost-finder');
  const finder = document.querySelector('fingerpost-finder');
  const root = finder.shadowRoot;
  const form = document.forms[0];
  let sent = 0;
  form.addEventListener('submit', () => sent++);
  finder.addEventListener('fingerpost-select', (event) => event.preventDefault());
  const box = root.querySelector('input');
  box.value = 'help with email';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.form.requestSubmit();
  const chosen = () => JSON.stringify([...new FormData(form)]);
  const told = [chosen()];
  while (root.querySelector('[data-service] a') === null) await new Promise(requestAnimationFrame);
  const card = root.querySelector('[data-service]');
  card.querySelector('a').click();
  told.push(chosen().replace(card.dataset.service, 'ID'));
  form.reset();
  return [...told, chosen(), sent, Object.getOwnPropertyNames(window).filter((name) => /finger/i.test(name)).length].join(' ');
})()`;
const travelled = '[] [["service","ID"]] [] 0 0';

/** The page of the guide for each script: of a version, with its hash, under the policy that the guide asks for and no other. */
function strictPage(script: 'fingerpost.js' | 'fingerpost-classic.js'): string {
  const guide = readFileSync('docs/embedding.md', 'utf8');
  const copied =
    guide.split('\n').find((line) => line.startsWith('<script') && line.includes(`.0/${script}`)) ?? '';
  const hashes = JSON.parse(readFileSync(`.build/site/${packageFacts.version}/integrity.json`, 'utf8'));
  const [policy = ''] = /^script-src https:\/\/HOST;.*$/m.exec(guide) ?? [];
  const hosted = (text: string) =>
    text.replaceAll('https://HOST/fingerpost', inject('origin')).replaceAll('https://HOST', inject('origin'));
  const trust = "require-trusted-types-for 'script'; trusted-types 'none'";
  return hostPage(
    `${hosted(copied).replace('sha384-HASH', hashes[script])}<form><fingerpost-finder name="service">${link}</fingerpost-finder></form>`,
    { 'content-security-policy': `default-src 'none'; ${hosted(policy)}; ${trust}` },
  );
}

describe.skipIf(!hasChromium)('on a page of somebody else’s', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser?.close());

  const partnerPage = (body: string, hash = ''): Promise<Visit> => visit(browser, hostPage(body) + hash);
  async function ask(page: Page, words: string): Promise<void> {
    await need(page).fill(words);
    await page.keyboard.press('Enter');
    await expect.poll(() => cards(page).count()).toBeGreaterThanOrEqual(1);
  }

  test.each(['fingerpost.js', 'fingerpost-classic.js'] as const)(
    '%s of a version, with its hash, does all that it can under the guide’s policy',
    async (script) => {
      const { page, faults } = await visit(browser, strictPage(script));
      expect(await page.evaluate(journey)).toBe(travelled);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test('in a form it has the chosen service as its value; Enter in its box sends nothing', async () => {
    const { page, requests } = await partnerPage(`${module}
      <form action="/sent"><fieldset><fingerpost-finder name="service">${link}</fingerpost-finder></fieldset>
      <button>Send</button></form>
      <script>addEventListener('fingerpost-select', (event) => { event.preventDefault(); document.told = event.detail.id })</script>`);
    const inForm = () => page.evaluate(() => [...new FormData(document.forms[0])]);
    await ask(page, 'help with email');
    expect(await inForm()).toEqual([]);
    // To say that a listing is wrong is not to choose it.
    await page.getByText('Something wrong with this?').first().click();
    await page.locator('a[download]').first().click();
    expect(await inForm()).toEqual([]);
    await cards(page).first().getByRole('link').first().click();
    const id = await page.evaluate(() => (document as Document & { told?: string }).told ?? '');
    expect(id).not.toBe('');
    expect(await inForm()).toEqual([['service', id]]);
    expect(requests.some(({ url }) => url.includes('/sent'))).toBe(false);

    // On the way back the browser fills the form in again.
    await page.goto(inject('origin'));
    await page.goBack();
    await expect.poll(inForm).toEqual([['service', id]]);
    await page.getByRole('textbox').first().fill('tablet');
    await page.evaluate(() => document.forms[0]?.reset());
    expect(await inForm()).toEqual([]);
    expect(await need(page).inputValue()).toBe('');

    const disable = (how: boolean) =>
      page.evaluate((how) => document.querySelector('fieldset')?.toggleAttribute('disabled', how), how);
    const canType = () =>
      need(page).evaluate((box) => {
        (document.activeElement as HTMLElement).blur();
        box.focus();
        return document.activeElement !== document.body;
      });
    await disable(true);
    await expect.poll(canType).toBe(false);
    await disable(false);
    await expect.poll(canType).toBe(true);
    await page.context().close();
  });

  test('topics, and nothing else, stand in the address; danger takes them away', async () => {
    const { page } = await partnerPage(
      `${module}<base href="https://elsewhere.example/a/"><fingerpost-finder sync-url topics="cv">${link}</fingerpost-finder>`,
      '#part&topics=scams+nonsense',
    );
    const hash = () => new URL(page.url()).hash;
    const chosen = page
      .getByRole('search')
      .getByRole('listitem')
      .filter({ hasNot: page.getByRole('button') });
    await where(page).fill('Leeds');
    await expect.poll(() => chosen.allInnerTexts()).toEqual(['Scams and fraud']);
    await ask(page, 'email for a woman of 74');
    expect(hash()).toBe('#part&topics=scams+email');
    await page.getByRole('button', { name: 'Change' }).click();
    await where(page).fill('');
    await need(page).fill('my husband checks my phone and I am scared');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('link', { name: '999' }).count()).toBeGreaterThanOrEqual(1);
    expect(hash()).toBe('#part');
    await page.getByRole('button', { name: /digital help|phones and computers/ }).click();
    await expect.poll(() => cards(page).count()).toBeGreaterThanOrEqual(1);
    expect(hash()).toBe('#part');
    // With a place it is the same search.
    await where(page).fill('Leeds');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('Near Leeds').count()).toBe(1);
    expect(hash()).toBe('#part');
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(3);
    await page.context().close();
  });

  test('late, twice, moved, copied and taken away, each finder keeps to itself', async () => {
    const { page, faults } = await partnerPage(`<div id="here"></div><div id="there"></div>`);
    const told: string[] = [];
    page.on('console', (message) => message.type() === 'info' && told.push(message.text()));
    await page.route('**/older.js', async (route) => {
      const { body } = {
        body: await (await route.fetch({ url: `${inject('origin')}/fingerpost.js` })).text(),
      };
      await route.fulfill({ contentType: 'text/javascript', body: body.replace(/1\.0\.0/g, '0.9.0') });
    });
    const load = (src: string, type: string) => page.addScriptTag({ url: src, type });
    await page.evaluate(() => {
      const early = document.createElement('fingerpost-finder');
      Object.assign(early, { heading: 'Set early', headingLevel: 4, limit: null });
      document.querySelector('#here')?.append(early);
    });
    await load(`${inject('origin')}/fingerpost.js`, 'module');
    await load(`${inject('origin')}/fingerpost-classic.js`, '');
    await load('/older.js', 'module');
    await load('/older.js', 'module');
    await expect.poll(() => page.getByRole('heading', { level: 4, name: 'Set early' }).count()).toBe(1);
    expect(told).toEqual(['fingerpost 0.9.0: another version is here already, and stays']);
    await need(page).fill('help with email');
    await page.evaluate(() => {
      const finder = document.querySelector('fingerpost-finder');
      if (finder) document.querySelector('#there')?.append(finder, finder.cloneNode(true));
    });
    await expect.poll(() => need(page).count()).toBe(2);
    expect(
      await need(page).evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
    ).toEqual(['help with email', '']);
    expect(await page.getByRole('heading', { level: 4, name: 'Set early' }).count()).toBe(2);
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('fingerpost-finder');
      first?.remove();
      Object.assign(second ?? {}, { heading: null, headingLevel: 3, syncUrl: true });
      document.querySelector('#here')?.append(first ?? '');
    });
    expect(await page.evaluate(() => document.querySelectorAll('fingerpost-finder')[1]?.outerHTML)).toBe(
      '<fingerpost-finder heading-level="3" sync-url=""></fingerpost-finder>',
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('an attribute set to the same again changes nothing; set to another, the finder stays in the language that was chosen', async () => {
    const { page } = await partnerPage(`${module}<fingerpost-finder limit="3">${link}</fingerpost-finder>`);
    await need(page).fill('email');
    const set = (limit: string) =>
      page.evaluate(
        (limit) => document.querySelector('fingerpost-finder')?.setAttribute('limit', limit),
        limit,
      );
    await set('3');
    expect(await need(page).inputValue()).toBe('email');
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    const find = page.getByRole('button', { name: 'Dod o hyd i help', exact: true });
    await find.waitFor();
    await set('5');
    await find.waitFor();
    expect(await page.getByRole('button', { name: 'Find help', exact: true }).count()).toBe(0);
    await page.context().close();
  });

  test('on its own page the address holds its settings, and words and addresses in it count for nothing', async () => {
    const { page, requests, faults } = await visit(
      browser,
      '/find.html#lang=cy&topics=email+nonsense&limit=1&pack=https://elsewhere.example/&near=Leeds&heading=Ring+0900',
    );
    const element = page.locator('fingerpost-finder');
    await expect.poll(() => page.getByRole('button', { name: 'English' }).count()).toBe(1);
    expect(await element.evaluate((finder) => finder.outerHTML.replace(/>.*/s, ''))).toBe(
      '<fingerpost-finder sync-url="" lang="cy" topics="email nonsense" limit="1"',
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    expect(await page.title()).toMatch(/^Dod o hyd/);
    expect(await page.getByRole('textbox').last().inputValue()).toBe('');
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.evaluate(() => {
      location.hash = 'topics=scams&theme=%3Cscript%3E';
    });
    await expect.poll(() => page.getByRole('button', { name: 'Find help', exact: true }).count()).toBe(1);
    expect(await page.title()).toMatch(/^Find help/);
    await ask(page, 'tablet');
    expect(page.url()).toMatch(/#theme=[^&]*&topics=scams\+tablet$/);
    expect(requests.filter(({ url }) => !url.startsWith(inject('origin')))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each(['find.html', 'frame.html'])(
    '%s is in the language that the finder speaks, whichever way that came about',
    async (own) => {
      const { page, faults } = await visit(browser, `/${own}#lang=cy`);
      const told = () =>
        page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]);
      const speak = (language: string) => page.getByRole('button', { name: language }).click();
      const welsh = ['cy', 'ltr', cy.finder.heading];
      const english = ['en', 'ltr', en.finder.heading];
      await expect.poll(told).toEqual(welsh);
      await speak('العربية');
      await expect.poll(told).toEqual(['ar', 'rtl', ar.finder.heading]);
      // What stands in the page for whoever has no finder keeps its own language.
      expect(
        await page
          .locator('fingerpost-finder > p')
          .evaluateAll((lines) => lines.map((line) => line.getAttribute('lang'))),
      ).toEqual(['en', 'cy']);
      await speak('English');
      await expect.poll(told).toEqual(english);
      // What else changes in the address leaves the language that was chosen as it is.
      await page.evaluate(() => {
        location.hash = 'lang=cy&mode=button';
      });
      await page.getByRole('button', { name: en.finder.open }).click();
      await expect.poll(told).toEqual(english);
      await speak('Cymraeg');
      await expect.poll(told).toEqual(welsh);
      await page.evaluate(() => {
        location.hash = 'mode=button';
      });
      await page.getByRole('button', { name: en.finder.close }).waitFor();
      await expect.poll(told).toEqual(english);
      // Where words do not come, both stay as they were.
      await page.route('**/words.pl.json', (route) => route.abort());
      await page.evaluate(() => {
        location.hash = 'lang=pl&mode=button';
      });
      await page.getByText(en.finder.missingLanguage).waitFor();
      await expect.poll(told).toEqual(english);
      expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
      await page.context().close();
    },
  );

  test('a chosen language stays when the address changes in all but its language', async () => {
    const { page, faults } = await visit(browser, '/find.html');
    const told = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    await page.getByRole('button', { name: 'العربية' }).click();
    await expect.poll(told).toEqual(['ar', 'rtl']);
    await page.evaluate(() => {
      location.hash = 'topics=email&mode=button';
    });
    await page.getByRole('button', { name: ar.finder.open }).waitFor();
    expect(await told()).toEqual(['ar', 'rtl']);
    await page.evaluate(() => {
      location.hash = 'topics=email&mode=button&lang=cy';
    });
    await page.getByRole('button', { name: cy.finder.open }).waitFor();
    await expect.poll(told).toEqual(['cy', 'ltr']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('in a frame it does the same, leaves with the page around, and opens links there', async () => {
    const { page, faults } = await partnerPage(
      `<iframe src="${inject('origin')}/frame.html#topics=email" title="Find help" width="100%" height="900"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await frame.getByRole('textbox').first().fill('my husband checks my phone and I am scared');
    await page.keyboard.press('Enter');
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'weather' }));
    await frame.getByRole('button', { name: 'Leave this page now' }).click();
    await expect.poll(() => page.url()).toBe('https://www.bbc.co.uk/weather');
    await page.goto(`${site.origin}/partner`);
    await frame.getByRole('textbox').first().fill('help with a tablet');
    await page.keyboard.press('Enter');
    const website = frame
      .getByRole('article')
      .getByRole('link', { name: /^Website/ })
      .first();
    const address = (await website.getAttribute('href')) ?? '';
    await page.route(`${address}**`, (route) => route.fulfill({ body: 'there' }));
    await website.click();
    await expect.poll(() => page.url()).toBe(new URL(address).href);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

const firefoxPath = findBrowser('firefox');

describe.skipIf(firefoxPath === null)('in Firefox', () => {
  test('the classic script of a version, with its hash, does all that it can under the guide’s policy', async () => {
    const firefox = await startFirefox(firefoxPath as string, { 'app.update.enabled': false });
    try {
      await firefox.open(strictPage('fingerpost-classic.js'));
      expect(await firefox.run(journey)).toBe(travelled);
    } finally {
      await firefox.close();
    }
  });
});
