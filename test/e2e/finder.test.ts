import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectChromium, hasChromium, holdBack, sideways, visit } from './chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';
import { cards, need, search, where } from './finder-page.ts';

describe.skipIf(!hasChromium)('the page that npm start serves', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser?.close());

  test('answers a need and a postcode with ranked, explained results; nothing typed leaves the page', async () => {
    const { page, requests, faults } = await visit(browser, '/');
    await search(page, 'video calls with my grandchildren', 'BN1 1AA');
    await expect.poll(() => cards(page).count()).toBeGreaterThanOrEqual(3);
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/help/);
    for (const card of (await cards(page).all()).slice(0, 3)) {
      expect(await card.innerText()).toContain('Why this fits');
      expect(await card.innerText()).toMatch(/Cost/);
    }
    expect(await cards(page).allInnerTexts()).toContainEqual(expect.stringContaining('Brighton'));

    const origin = inject('origin');
    const isLater = ({ url }: { url: string }): boolean => /\/extras-/.test(url);
    expect(requests.filter((request) => !isLater(request)).length).toBeLessThanOrEqual(7);
    for (const { url, body } of requests) {
      expect(url.startsWith(`${origin}/`), url).toBe(true);
      expect(body).toBeNull();
      // A hash may have any three letters in it.
      expect(decodeURIComponent(url).replace(/[0-9a-f]{64}/, '')).not.toMatch(/video|grandchildren|BN1|1AA/i);
    }
    expect(page.url()).toBe(`${origin}/`);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(faults).toEqual([]);
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.context().close();
  });

  test('asks which Newport, and never guesses', async () => {
    const { page } = await visit(browser, '/');
    await search(page, 'help with email', 'Newport');
    await expect
      .poll(() => page.getByRole('button', { name: /^Newport, / }).count())
      .toBeGreaterThanOrEqual(4);
    expect(await cards(page).count()).toBe(0);
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.getByRole('button', { name: /Isle of Wight/ }).click();
    await expect.poll(() => cards(page).count()).toBeGreaterThanOrEqual(1);
    await page.context().close();
  });

  test.each([
    ['Newport', 'button', /^Newport, /],
    ['Nowhereville', 'textbox', 'Where are you?'],
  ] as const)(
    'in %s, what to do about money that is being taken comes first and has the focus',
    async (place, role, name) => {
      const { page } = await visit(browser, '/');
      await search(page, 'I just gave a scammer my bank details by email', place);
      await expect.poll(() => page.getByRole(role, { name }).first().isVisible()).toBe(true);
      await expect
        .poll(() => page.getByText('We cannot find that place.').or(page.getByText('Which Newport')).count())
        .toBeGreaterThan(0);
      expect(await page.getByRole('link', { name: '159' }).isVisible()).toBe(true);
      const focused = await page.evaluate(
        () =>
          document.querySelector('fingerpost-finder')?.shadowRoot?.activeElement?.closest('.fp-first') !==
          null,
      );
      expect(focused).toBe(true);
      expect(await faultsOfAccess(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('danger interrupts before anything is fetched, and digital help is still one press away', async () => {
    const { page, requests } = await visit(browser, '/');
    // Straight into the box, without the focus on which the other files are fetched.
    await page.evaluate(() => {
      const input = document.querySelector('fingerpost-finder')?.shadowRoot?.querySelector('input');
      if (!input) throw new Error('no box to type in');
      input.value = 'my husband checks my phone and I am scared';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.form?.querySelector<HTMLElement>('[type=submit]')?.click();
    });
    await expect.poll(() => page.getByRole('link', { name: '999' }).count()).toBeGreaterThanOrEqual(1);
    expect(requests.filter(({ url }) => /\.json$/.test(url))).toEqual([]);
    expect(await cards(page).count()).toBe(0);
    expect(await page.getByText('0808 2000 247').count()).toBe(1);
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.getByRole('button', { name: /digital help|phones and computers/ }).click();
    await expect.poll(() => cards(page).count()).toBeGreaterThanOrEqual(1);
    await page.context().close();
  });

  test.each([
    ['nothing typed', '', '', 'Write what you want help with, or choose a picture.'],
    ['a place that is not on the map', 'email', 'Nowhereville', 'We cannot find that place.'],
  ])('%s: says what to do, keeps what was typed', async (_name, words, place, message) => {
    const { page } = await visit(browser, '/');
    await search(page, words, place);
    await expect.poll(() => page.getByText(message).count()).toBe(1);
    expect(await need(page).inputValue()).toBe(words);
    expect(await where(page).inputValue()).toBe(place);
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.context().close();
  });

  test('on a wide page the words stand next to their number, however short it is', async () => {
    const { page } = await visit(browser, '/', { viewport: { width: 1280, height: 800 } });
    await search(page, 'i just gave a man on the phone my bank details and he is on my computer', 'Leeds');
    const bank = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '159' }) });
    const arm = await bank.getByRole('link').boundingBox();
    const said = await bank.getByText('Your bank.').boundingBox();
    if (arm === null || said === null) throw new Error('the bank’s number or its words are not shown');
    expect(said.x - (arm.x + arm.width)).toBeLessThan(40);
    const number = await bank.getByText('159', { exact: true }).boundingBox();
    expect(arm.width - (number?.width ?? 0)).toBeLessThan(60);
    await page.context().close();
  });

  test('works with the keyboard alone, and Enter asks', async () => {
    const { page } = await visit(browser, '/');
    await need(page).focus();
    await page.keyboard.type('learn to use a tablet');
    await page.keyboard.press('Enter');
    await expect.poll(() => cards(page).count()).toBeGreaterThanOrEqual(1);
    const focused = await page.evaluate(
      () => document.querySelector('fingerpost-finder')?.shadowRoot?.activeElement?.tagName,
    );
    expect(focused).toMatch(/^H[1-6]$/);
    await page.context().close();
  });

  /** The words that have the focus, and whether they are in sight. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document.querySelector('fingerpost-finder')?.shadowRoot ?? {};
      const { top = -1 } = activeElement?.getBoundingClientRect() ?? {};
      return [activeElement?.textContent, top >= 0 && top < innerHeight];
    });

  test('money that is being taken now has the focus, is in sight and is said, from the first moment on', async () => {
    const { page } = await visit(browser, '/', { viewport: { width: 320, height: 640 } });
    const arrive = await holdBack(page, '**/directory/index.json');
    const said = () => page.getByRole('status').innerText();
    await search(page, 'I gave a scammer my bank details', 'BN1 1AA');
    await expect.poll(() => focused(page)).toEqual(['Ring your bank now', true]);
    await expect.poll(said).toMatch(/^Ring your bank now\. Looking for help…$/);
    arrive();
    await expect.poll(() => cards(page).count()).toBeGreaterThanOrEqual(1);
    await expect.poll(said).toMatch(/^Ring your bank now\. \w+ good places/);
    expect(await focused(page)).toEqual(['Ring your bank now', true]);
    // Asked again, with everything there, it takes the focus again.
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Find help', exact: true }).click();
    await expect.poll(() => focused(page)).toEqual(['Ring your bank now', true]);
    await page.context().close();
  });

  test('money that is being taken now keeps the focus where nothing can be had, and another try goes on', async () => {
    const { page } = await visit(browser, '/', { viewport: { width: 320, height: 640 } });
    await page.route('**/directory/index.json', (route) => route.abort());
    await search(page, 'I gave a scammer my bank details', 'BN1 1AA');
    await expect
      .poll(() => page.getByRole('status').innerText())
      .toBe('Ring your bank now. There is no answer just now.');
    expect(await focused(page)).toEqual(['Ring your bank now', true]);
    await page.unroute('**/directory/index.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    // The pressed button is gone: the heading of what came has the focus, and the panel is not read twice.
    await expect.poll(() => focused(page)).toEqual([expect.stringMatching(/good places/), true]);
    await page.context().close();
  });

  test('turns Welsh in place, keeping what was typed', async () => {
    const { page } = await visit(browser, '/');
    await need(page).fill('help with email');
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Dod o hyd i help' }).count()).toBe(1);
    expect(await page.locator('input').first().inputValue()).toBe('help with email');
    await page.context().close();
  });

  test('a list that cannot be opened says what to do next', async () => {
    const { page } = await visit(browser, '/');
    await page.route('**/directory/index.json', (route) => route.abort());
    await search(page, 'help with email', 'Leeds');
    await expect.poll(() => page.getByText('We cannot open the list of help.').count()).toBe(1);
    await page.unroute('**/directory/index.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => cards(page).count()).toBeGreaterThanOrEqual(1);
    await page.context().close();
  });

  test.each([320, 768, 1280])(
    'does not scroll sideways at %i px, before or after a search',
    async (width) => {
      const { page } = await visit(browser, '/', { viewport: { width, height: 800 } });
      expect(await sideways(page)).toBe(0);
      await search(page, 'scams', 'Cardiff');
      await expect.poll(() => cards(page).count()).toBeGreaterThanOrEqual(1);
      expect(await sideways(page)).toBe(0);
      await page.context().close();
    },
  );
});
