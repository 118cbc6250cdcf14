// What somebody alone with the finder can do once there are results, and what they are spared.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectChromium, hasChromium, holdBack, type Visit, visit } from './chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';
import { cards, need, where } from './finder-page.ts';

const words = 'jaws training';
const choices = (page: Page) => page.getByText('What matters to you?');

/** What the page's regions say, each time that it changes. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const root = document.querySelector('fingerpost-finder')?.shadowRoot;
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const said = element?.closest('[role="status"], [aria-live]')?.textContent ?? '';
        if (said !== '' && heard.at(-1) !== said) heard.push(said);
      }
    }).observe(root as ShadowRoot, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { inCard: element?.closest('article') != null, text: element?.textContent ?? '' };
  });

/** Nothing that was typed, and no place on the ground, is in what left the page or stayed on it. */
async function expectPrivate({ page, requests, faults }: Visit, typed: RegExp): Promise<void> {
  const events = await page.evaluate(() => (window as unknown as { events?: string[] }).events ?? []);
  const kept = await page.evaluate(() => [
    ...Object.values(localStorage),
    ...Object.values(sessionStorage),
    document.cookie,
  ]);
  expect(kept.join('')).toBe('');
  for (const { url, body } of requests) {
    expect(url.startsWith(`${inject('origin')}/`), url).toBe(true);
    expect(body).toBeNull();
  }
  for (const text of [...requests.map(({ url }) => decodeURIComponent(url)), page.url(), ...events])
    expect(text).not.toMatch(typed);
  expect(faults).toEqual([]);
}

/** Voices of the device and of its maker, and papers that come out of no printer. */
function standIns(): void {
  const said: string[] = [];
  const voice = (name: string, lang: string, localService: boolean) => ({
    name,
    lang,
    localService,
    default: false,
    voiceURI: name,
  });
  Object.defineProperty(window, 'speechSynthesis', {
    value: Object.assign(new EventTarget(), {
      getVoices: () => [
        voice('far', 'en-GB', false),
        voice('near', 'en-GB', true),
        voice('far', 'cy-GB', false),
      ],
      speak: ({ text, voice }: SpeechSynthesisUtterance) => said.push(`${voice?.name}: ${text}`),
      cancel: () => said.push('stop'),
    }),
  });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      voice = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  const events: string[] = [];
  Object.assign(window, { said, events });
  for (const name of ['ready', 'search', 'results', 'select', 'empty', 'error'])
    document.addEventListener(`fingerpost-${name}`, (event) =>
      events.push(name + JSON.stringify((event as CustomEvent).detail)),
    );
  window.print = () => {
    const paper = document.body?.textContent ?? '';
    (window.top as unknown as { papers: string[] }).papers ??= [];
    (window.top as unknown as { papers: string[] }).papers.push(paper);
    window.dispatchEvent(new Event('afterprint'));
  };
}

describe.skipIf(!hasChromium)('somebody alone with the finder', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser?.close());

  async function open(options: BrowserContextOptions = {}): Promise<Visit> {
    const visited = await visit(browser, '/', options);
    await visited.page.addInitScript(standIns);
    await visited.page.reload();
    await need(visited.page).waitFor();
    return visited;
  }

  test('S07: asks and comes to the first result by keyboard, told once; choices are told and undone; all on a screen enlarged four times', async () => {
    const visited = await open({ viewport: { width: 320, height: 640 } });
    const { page } = visited;
    const heard = await listen(page);
    await need(page).focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await choices(page).waitFor();
    expect(await cards(page).count()).toBeLessThanOrEqual(3);
    for (const card of await cards(page).all())
      expect(await card.getByRole('heading', { level: 3 }).count()).toBe(1);
    const heading = await page.getByRole('heading', { level: 2 }).first().innerText();
    await expect.poll(async () => (await heard()).filter((said) => said.startsWith(heading)).length).toBe(1);

    await page.keyboard.press('Tab');
    expect((await focused(page)).text).toBe('Go to the first result');
    await page.keyboard.press('Enter');
    expect((await focused(page)).inCard).toBe(true);

    await choices(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const label = await page.getByRole('checkbox').first().locator('..').innerText();
    const count = Number(/\((\d+)\)/.exec(label)?.[1]);
    await page.keyboard.press('Space');
    await expect
      .poll(async () => (await heard()).at(-1))
      .toBe(`Showing ${count} of ${/\d+/.exec((await heard()).at(-1)?.split(' of ')[1] ?? '')?.[0]}.`);
    expect(await cards(page).count()).toBe(Math.min(3, count));
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear choices' }).click();
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(false);
    expect((await focused(page)).inCard).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await heard()).filter((said) => said.startsWith(heading)).length).toBe(1);
    await expectPrivate(visited, /jaws/i);
    await page.context().close();
  });

  test('S05: from a picture and a place, a card to text to oneself, to show, to print and to hear; nothing else leaves', async () => {
    const visited = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const { page } = visited;
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    const papers = () => page.evaluate(() => (window as unknown as { papers?: string[] }).papers ?? []);
    await page.getByRole('button', { name: 'Use a phone or tablet' }).tap();
    await where(page).fill('BN1 9ZZ');
    await page.getByRole('button', { name: 'Find help', exact: true }).tap();
    await choices(page).waitFor();
    const first = cards(page).first();
    const name = await first.getByRole('heading').innerText();

    const text = decodeURIComponent(
      (await first.getByRole('link', { name: 'Text it to me' }).getAttribute('href')) ?? '',
    );
    expect(text).toMatch(/^sms:\?&body=/);
    expect(text).toContain(name);
    expect(text).not.toMatch(/BN1 9ZZ|tablet/i);

    expect(await said()).toEqual([]);
    await page.getByRole('button', { name: 'Read this to me' }).tap();
    expect((await said())[1]).toMatch(/^near: /);
    expect((await said()).join(' ')).toContain(name);
    await page.getByRole('button', { name: 'Stop reading' }).tap();
    expect((await said()).at(-1)).toBe('stop');

    await page.getByRole('button', { name: 'Print this list' }).tap();
    await expect.poll(papers).toHaveLength(1);
    expect((await papers())[0]).toContain(name);
    expect((await papers())[0]).not.toContain('Sampleford Town Council');

    await first.getByRole('button', { name: 'Show this to someone who helps you' }).tap();
    const shown = page.getByRole('dialog');
    expect(await shown.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    expect(await faultsOfAccess(page)).toEqual([]);
    await shown.getByRole('button', { name: 'Print this' }).tap();
    await expect.poll(papers).toHaveLength(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => shown.count()).toBe(0);
    expect((await focused(page)).text).toBe('Show this to someone who helps you');

    await first.getByText('Something wrong with this?').tap();
    const note = decodeURIComponent(
      (await first.getByRole('link', { name: 'The number is wrong.' }).getAttribute('href')) ?? '',
    );
    expect(note).toContain(name);
    expect(note).not.toMatch(/BN1 9ZZ/);
    await expectPrivate(visited, /9ZZ/i);

    await page.getByRole('button', { name: 'Cymraeg' }).tap();
    await page.getByText('Beth sy’n bwysig i chi?').waitFor();
    // The only Welsh voice here sends what it reads away.
    expect(await page.getByRole('button', { name: 'Darllen hyn i mi' }).count()).toBe(0);
    await page.context().close();
  });

  test('the device is asked where it is at a press alone, and only an outcode is made of it', async () => {
    const visited = await open({
      geolocation: { latitude: 50.874_321, longitude: 0.012_345 },
      permissions: ['geolocation'],
    });
    const { page } = visited;
    await page.getByRole('button', { name: 'Use my location' }).click();
    await expect.poll(() => where(page).inputValue()).toBe('BN7');
    await need(page).fill('email');
    await page.keyboard.press('Enter');
    await choices(page).waitFor();
    await expectPrivate(visited, /50\.87|0\.012/);
    await page.context().clearPermissions();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.getByText('Your location was not shared.').waitFor();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.context().close();
  });

  test('a location that was asked for while an answer was on its way is let go when that is there', async () => {
    const { page, faults } = await visit(browser, '/');
    const answer = await holdBack(page, '**/directory/*');
    await page.evaluate(() => {
      navigator.geolocation.getCurrentPosition = (tell) =>
        document.addEventListener('located', () =>
          tell({ coords: { latitude: 50.87, longitude: 0.01 } } as GeolocationPosition),
        );
    });
    await need(page).fill('email');
    await where(page).fill('Leeds');
    await page.keyboard.press('Enter');
    await page.getByText('Looking for help…').first().waitFor();
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.getByRole('button', { name: 'Finding where you are…' }).waitFor();
    answer();
    await choices(page).waitFor();
    await page.evaluate(() => document.dispatchEvent(new Event('located')));
    await page.getByRole('button', { name: 'Change' }).click();
    expect(await where(page).inputValue()).toBe('Leeds');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('where the third script cannot be had, results stand without it', async () => {
    const { page } = await visit(browser, '/');
    await page.route(/extras-/, (route) =>
      route.fulfill({
        body: 'export const open = () => { throw new Error("not ours"); };',
        contentType: 'text/javascript',
      }),
    );
    const refused = page.waitForResponse(/extras-/);
    await need(page).fill('email');
    await page.keyboard.press('Enter');
    await expect.poll(() => cards(page).count()).toBe(3);
    await (await refused).finished();
    // The room that was kept for it is given up once nothing more can come.
    await expect.poll(() => page.locator('.fp-later').count()).toBe(0);
    expect(await cards(page).count()).toBe(3);
    expect(await choices(page).count()).toBe(0);
    expect(await page.getByText('Something wrong with this?').count()).toBe(0);
    await page.context().close();
  });

  test.each([
    ['the button', async (page: Page) => page.getByRole('button', { name: /^Leave this page now/ }).click()],
    ['Shift, three times', async (page: Page) => pressed(page, 'Shift')],
    ['Escape, three times', async (page: Page) => pressed(page, 'Escape')],
  ])(
    'S08: danger at home comes before any result, and %s leaves without a way back',
    async (_name, leave) => {
      const { page, requests } = await visit(browser, '/');
      await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'The weather' }));
      const before = requests.length;
      await need(page).fill('my partner tracks my phone');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'If you are in danger, ring 999' }).waitFor();
      expect(await cards(page).count()).toBe(0);
      expect(requests.slice(before).every(({ url }) => !/partner|track/.test(decodeURIComponent(url)))).toBe(
        true,
      );
      expect(
        await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
      ).toBe(0);
      const steps = await page.evaluate(() => history.length);
      await leave(page);
      await page.waitForURL('https://www.bbc.co.uk/weather');
      expect(await page.evaluate(() => history.length)).toBe(steps);
      await page.context().close();
    },
  );

  test('each press of a leaving key is told, a capital letter is none, and the way out is nowhere else unasked', async () => {
    const { page } = await visit(browser, '/');
    expect(await page.getByRole('button', { name: /^Leave this page now/ }).count()).toBe(0);
    await page.evaluate(() =>
      document.querySelector('fingerpost-finder')?.setAttribute('exit-url', 'https://weather.example/'),
    );
    await page.getByRole('button', { name: 'Leave this page now Or press Shift 3 times.' }).waitFor();
    const heard = await listen(page);
    await need(page).focus();
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('Shift');
    await expect.poll(async () => (await heard()).at(-1)).toBe('Shift: press 2 more times to leave.');
    await page.keyboard.press('Shift');
    await expect.poll(async () => (await heard()).at(-1)).toBe('Shift: press 1 more time to leave.');
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.context().close();
  });
});

async function pressed(page: Page, key: string): Promise<void> {
  for (let press = 0; press < 3; press++) await page.keyboard.press(key);
}
