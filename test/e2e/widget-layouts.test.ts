// One question a page, and the finder behind a button: by keyboard, by touch, on a strict and hostile page, on paper.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectChromium, hasChromium } from './chromium.ts';
import { type HostSite, startHostSite } from './host-site.ts';

describe.skipIf(!hasChromium)('another layout', () => {
  let browser: Browser;
  let site: HostSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([connectChromium(), startHostSite()]);
  });
  afterAll(() => Promise.all([browser?.close(), site?.close()]));

  /** A page under the strictest policy, which unsets every style, with the finder in one layout. */
  async function open(
    mode: string,
    width = 1280,
    { headers = {}, ...context }: BrowserContextOptions & { headers?: Record<string, string> } = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const own = `${site.origin}/widget/`;
    const address = site.put(`/${mode}`, {
      headers: {
        ...headers,
        'content-security-policy': `default-src 'none'; script-src ${own}; connect-src ${own}; style-src ${site.origin}/page.css; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
      html: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>
<link rel="stylesheet" href="/page.css"><h1>Help</h1><fingerpost-finder mode="${mode}"><a href="/library">Ask at the library</a></fingerpost-finder>
<p>${'Words of the page. '.repeat(900)}</p><script type="module" src="${own}fingerpost.js"></script></html>`,
    });
    site.put('/page.css', { headers: { 'content-type': 'text/css' }, html: '* { all: unset !important }' });
    const viewport = { width, height: 640 };
    const page = await (await browser.newContext({ viewport, hasTouch: width < 400, ...context })).newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(address);
    site.asked.length = 0;
    return { page, faults };
  }

  /** The words that have the focus. */
  const focused = (page: Page) =>
    page.evaluate(
      () =>
        document
          .querySelector('fingerpost-finder')
          ?.shadowRoot?.activeElement?.textContent?.replace(/\s+/g, ' ')
          .trim() ?? '',
    );
  const said = (page: Page) => page.getByRole('status').innerText();
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  /** Goes on with the Tab key until that has the focus. */
  async function tabTo(page: Page, words: string): Promise<void> {
    for (let presses = 0; presses < 40; presses++) {
      if ((await focused(page)).startsWith(words)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no Tab leads to “${words}”`);
  }

  test('one question a page: four taps and eight keys lead from a picture to somebody to turn to', async () => {
    const { page, faults } = await open('steps', 360);
    let taps = 0;
    // Far enough apart that two taps, as quick as only a test is, are no double tap.
    const tap = async (name: string, x: number) => {
      taps++;
      await button(page, name).tap({ position: { x, y: 20 } });
    };
    await tap('Use a phone, tablet or computer', 20);
    await tap('Using a tablet or iPad', 260);
    const box = page.getByRole('textbox', { name: 'A postcode, or the name of a town' });
    await box.tap();
    taps++;
    await page.keyboard.type('BN1 1AA');
    await page.keyboard.press('Enter');
    const first = page.getByRole('article').first();
    await expect.poll(() => first.isVisible()).toBe(true);
    expect(await first.innerText()).toMatch(/^\W*1/);
    // Three are shown at once; what can be done with the first is a tap away, or said where there is none to tap.
    expect(await page.getByRole('article').count()).toBeLessThanOrEqual(3);
    expect(taps + 1).toBeLessThanOrEqual(4);
    // Help by phone is offered on this page as on all before.
    expect(await button(page, /Would you rather talk/).count()).toBe(1);
    expect(site.asked.filter(({ path }) => path.includes('/widget/')).length).toBeLessThanOrEqual(6);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('one question a page: each answer tells the page of its search once, also after all was forgotten', async () => {
    const { page } = await open('steps');
    const told = () => page.evaluate(() => document.querySelector('h1')?.getAttribute('data-told') ?? '');
    await page.evaluate(() => {
      for (const name of ['search', 'results'])
        document.addEventListener(`fingerpost-${name}`, () => {
          const heading = document.querySelector('h1') as HTMLElement;
          heading.dataset.told = `${heading.dataset.told ?? ''} ${name}`.trim();
        });
    });
    const answer = async (...pictures: string[]) => {
      for (const name of pictures) await button(page, name).click();
      await page.getByRole('textbox').fill('BN1 1AA');
      await button(page, 'Next').click();
      await page.getByRole('article').first().waitFor();
    };
    await answer('Talk to people I know', 'Video calls');
    await expect.poll(told).toBe('search results');
    await page.evaluate(() =>
      (document.querySelector('fingerpost-finder') as never as { reset(): void }).reset(),
    );
    await answer('See my doctor online');
    await expect.poll(told).toBe('search results search results');
    await page.context().close();
  });

  test('one question a page, by keyboard: each heading has the focus, answers stay, and can be changed', async () => {
    const { page, faults } = await open('steps');
    await tabTo(page, 'Talk to people I know');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Question 2 of 3 Which of these?');
    await tabTo(page, 'Video calls');
    await page.keyboard.press(' ');
    await expect.poll(() => focused(page)).toBe('Question 3 of 3 Where are you?');

    // What to put right: the box has the focus, and the words stand with it.
    await tabTo(page, 'Next');
    await page.keyboard.press('Enter');
    const box = page.getByRole('textbox');
    await expect.poll(() => box.getAttribute('aria-invalid')).toBe('true');
    expect(await box.evaluate((input) => input.matches(':focus'))).toBe(true);
    expect(await page.getByText('Write a postcode or a town.').count()).toBe(1);
    await page.keyboard.type('Nowhereville\n');
    await expect.poll(() => page.getByText('We cannot find that place.').count()).toBe(1);
    expect(await box.inputValue()).toBe('Nowhereville');
    await box.fill('BN1 1AA');

    // Back, twice: what was chosen says so, what was typed is there, and the page around has not moved in its history.
    const before = await page.evaluate(() => history.length);
    await tabTo(page, 'Next');
    await button(page, 'Back').press('Enter');
    await expect.poll(() => focused(page)).toBe('Question 2 of 3 Which of these?');
    expect(await button(page, 'Video calls').getAttribute('aria-current')).toBe('true');
    await button(page, 'Back').press('Enter');
    await expect.poll(() => focused(page)).toBe('What do you want help with?');
    expect(await button(page, 'Talk to people I know').getAttribute('aria-current')).toBe('true');
    await button(page, 'Talk to people I know').press('Enter');
    await button(page, 'Video calls').press('Enter');
    await button(page, 'Next').press('Enter');
    await expect.poll(() => focused(page)).toMatch(/good places? for help with video calls/);
    await expect.poll(() => said(page)).toMatch(/good places? for help with video calls/);

    // Another need: back on the results, without being asked where once more.
    await button(page, 'Change what you want help with').press('Enter');
    await button(page, 'Stay safe from scams').press('Enter');
    await button(page, 'Passwords and logging in').press('Enter');
    await expect.poll(() => focused(page)).toMatch(/passwords and logging in/);
    await button(page, 'Change where you are').press('Enter');
    expect(await box.inputValue()).toBe('BN1 1AA');
    expect(await page.evaluate(() => history.length)).toBe(before);

    await button(page, /Would you rather talk/).press('Enter');
    await expect.poll(() => page.getByText('By phone').first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a second press of a double one chooses nothing on the page that comes', async () => {
    const { page } = await open('steps');
    await button(page, 'Use a phone, tablet or computer').dblclick();
    await expect.poll(() => focused(page)).toBe('Question 2 of 3 Which of these?');
    // All is there now, so that the page changes between the two presses.
    await button(page, 'Back').click();
    await button(page, 'Use a phone, tablet or computer').dblclick();
    // The second press may have given the focus to what came under it, but it has chosen nothing.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await page.getByRole('heading', { level: 2 }).innerText()).toMatch(/Which of these\?$/);
    await page.context().close();
  });

  test('danger in own words comes before the next question, which comes after it', async () => {
    const { page } = await open('steps');
    await button(page, 'Say it in your own words').click();
    await page.getByRole('textbox').fill('my husband checks my phone and I am scared');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('link', { name: '999' }).count()).toBeGreaterThanOrEqual(1);
    expect(await button(page, 'Leave this page now').count()).toBe(1);
    await button(page, 'Look for help with phones and computers').click();
    await expect.poll(() => focused(page)).toBe('Question 3 of 3 Where are you?');
    await button(page, 'Back').click();
    await page.getByRole('textbox').fill('I gave a scammer my bank details');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Ring your bank now');
    expect(await page.getByRole('heading', { name: 'Where are you?' }).count()).toBe(1);
    await page.context().close();
  });

  test('where the device is goes into the box at a press, is told, and is asked of no adviser’s', async () => {
    const { page, faults } = await open('steps', 360, {
      geolocation: { latitude: 50.874_321, longitude: 0.012_345 },
      permissions: ['geolocation'],
    });
    const locate = button(page, 'Use my location');
    const box = page.getByRole('textbox');
    await button(page, 'See my doctor online').tap();
    await locate.tap();
    await expect.poll(() => box.inputValue()).toBe('BN7');
    await expect.poll(() => said(page)).toBe('BN7 is in the box now.');
    await page.context().clearPermissions();
    await locate.tap();
    await page.getByText('Your location was not shared.').waitFor();
    expect(await box.evaluate((input) => input.matches(':focus'))).toBe(true);
    expect(await box.inputValue()).toBe('BN7');
    await button(page, 'Next').tap();
    await page.getByRole('article').first().waitFor();
    await page.evaluate(() =>
      document.querySelector('fingerpost-finder')?.setAttribute('audience', 'adviser'),
    );
    await button(page, 'Change where you are').tap();
    await box.waitFor();
    expect(await locate.count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('on a page that may not ask where the device is, the question says so, and the box is there', async () => {
    const { page } = await open('steps', 360, { headers: { 'permissions-policy': 'geolocation=()' } });
    await button(page, 'See my doctor online').tap();
    await button(page, 'Use my location').tap();
    await page.getByText('This page cannot ask where you are.').waitFor();
    await page.getByRole('textbox').fill('BN1 1AA');
    await button(page, 'Next').tap();
    await page.getByRole('article').first().waitFor();
    await page.context().close();
  });

  test('what cannot be fetched after the first question says so, and another try goes on', async () => {
    const { page } = await open('steps');
    await page.route('**/knowledge-*', (route) => route.abort());
    await button(page, 'See my doctor online').click();
    await expect.poll(() => focused(page)).toBe('There is no answer just now');
    await page.unroute('**/knowledge-*');
    await button(page, 'Try again').click();
    await expect.poll(() => focused(page)).toBe('Question 2 of 2 Where are you?');
    await page.context().close();
  });

  const isModal = (page: Page) =>
    page.evaluate(() =>
      Boolean(document.querySelector('fingerpost-finder')?.shadowRoot?.querySelector('dialog:modal')),
    );

  test('the button opens over the page by keyboard, holds the focus, closes with Escape and keeps everything', async () => {
    const { page, faults } = await open('button');
    const opener = button(page, 'Find help with going online');
    await opener.focus();
    expect(site.asked).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await isModal(page)).toBe(true);
    expect(await focused(page)).toBe(await page.getByRole('heading', { level: 2 }).innerText());
    await page.keyboard.press('Tab');
    await page.keyboard.type('video calls with my family');
    // Round the whole of it, the focus never comes out into the page.
    for (let presses = 0; presses < 24; presses++) {
      await page.keyboard.press('Tab');
      const isPage = await page.evaluate(() => document.activeElement?.localName ?? '');
      expect(['fingerpost-finder', 'body']).toContain(isPage);
    }
    await page.keyboard.press('Escape');
    expect(await isModal(page)).toBe(false);
    expect(await focused(page)).toBe('Find help with going online');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('textbox').first().inputValue()).toBe('video calls with my family');
    await page.getByRole('textbox').first().press('Enter');
    await expect.poll(() => focused(page)).toMatch(/good places? for help with video calls/);
    await button(page, 'Close').press('Enter');
    expect(await focused(page)).toBe('Find help with going online');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/good places? for help with video calls/);
    expect(faults).toEqual([]);

    // The wheel turns what is open, and never the page behind, wherever the pointer is.
    const scrolled = () =>
      page.evaluate(() => [
        scrollY,
        document.querySelector('fingerpost-finder')?.shadowRoot?.querySelector('dialog')?.scrollTop ?? 0,
      ]);
    await page.mouse.move(8, 300);
    await page.mouse.wheel(0, 400);
    await expect.poll(async () => (await scrolled())[1]).toBeGreaterThan(300);
    await page.mouse.wheel(0, 100_000);
    await expect.poll(async () => (await scrolled())[1]).toBeGreaterThan(1_000);
    await page.mouse.wheel(0, 100_000);
    expect((await scrolled())[0]).toBe(0);

    // On paper it stands in the page, as long as it is; afterwards it is open as before.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await isModal(page)).toBe(false);
    const paper = await page.evaluate(() => {
      const dialog = document.querySelector('fingerpost-finder')?.shadowRoot?.querySelector('dialog');
      return dialog && [getComputedStyle(dialog).position, dialog.scrollHeight - dialog.clientHeight <= 1];
    });
    expect(paper).toEqual(['static', true]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await isModal(page)).toBe(true);
    await page.context().close();
  });

  test('on a phone it fills the screen; a danger that was closed is not there for whoever opens it next', async () => {
    const { page } = await open('button', 360);
    await button(page, 'Find help with going online').tap();
    const box = await page
      .locator('dialog > .fp')
      .evaluate((inner) => [inner.clientWidth, inner.clientHeight >= innerHeight]);
    expect(box[0]).toBeGreaterThanOrEqual(340);
    expect(box[1]).toBe(true);
    for (const close of [() => button(page, 'Close').tap(), () => page.keyboard.press('Escape')]) {
      await page.getByRole('textbox').first().fill('my husband checks my phone and I am scared');
      await page.keyboard.press('Enter');
      await expect.poll(() => button(page, 'Leave this page now').isVisible()).toBe(true);
      await close();
      expect(await isModal(page)).toBe(false);
      await button(page, 'Find help with going online').tap();
      expect(await page.getByRole('textbox').first().inputValue()).toBe('');
      expect(await page.getByText('999').count()).toBe(0);
    }
    // Nor are the words, whether somebody went back from the panel or on from it.
    for (const way of ['Back', 'Look for help with phones and computers']) {
      await page.getByRole('textbox').first().fill('my husband checks my phone and I am scared');
      await page.keyboard.press('Enter');
      await button(page, way).tap();
      await expect.poll(() => button(page, 'Leave this page now').count()).toBe(0);
      await button(page, 'Close').tap();
      await button(page, 'Find help with going online').tap();
      expect(await page.getByRole('textbox').first().inputValue(), way).toBe('');
    }
    // From the page's own script: asking opens it, focus finds the button while it is closed.
    await button(page, 'Close').tap();
    await page.evaluate(() => (document.querySelector('fingerpost-finder') as HTMLElement).focus());
    expect(await focused(page)).toBe('Find help with going online');
    await page.evaluate(() =>
      (document.querySelector('fingerpost-finder') as never as { search(): void }).search(),
    );
    expect(await isModal(page)).toBe(true);

    // Keys lead off the page only from a way out that is in sight.
    const left: string[] = [];
    await page.route('https://weather.example/**', (route) => {
      left.push(route.request().url());
      return route.fulfill({ body: 'The weather' });
    });
    await page.evaluate(() =>
      document.querySelector('fingerpost-finder')?.setAttribute('exit-url', 'https://weather.example/'),
    );
    await button(page, 'Close').tap();
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await button(page, 'Find help with going online').tap();
    expect([await isModal(page), left]).toEqual([true, []]);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL('https://weather.example/');
    await page.context().close();
  });
});
