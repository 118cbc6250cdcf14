// A whole appointment in the real popup, the real side panel and a window, mostly without a mouse.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readNote } from '../../publish/read-note.ts';
import { type AdviserChromium, startAdviser } from './adviser-chromium.ts';
import { chromiumPath, dispatch, type ExtensionApi, keep, storedIn } from './extension-chromium.ts';

describe.skipIf(chromiumPath === null)('an appointment', () => {
  let chrome: AdviserChromium;
  beforeAll(async () => {
    chrome = await startAdviser();
  });
  afterAll(() => chrome?.close());
  afterEach(() => chrome.closeDoors());

  const stored = (): Promise<string> => storedIn(chrome.desk);
  const chips = (page: Page) => page.locator('.ad-chips .ad-chip').allInnerTexts();
  const names = (page: Page) => page.locator('main article h2').allInnerTexts();
  const focused = (page: Page): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );

  /** Goes on with Tab until something with this name has the focus. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let presses = 0; presses < 120; presses++) {
      if (name.test(await focused(page))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`tabbing to ${name}: it never came`);
  }

  test('goes from the question to the paper and its end without a mouse', async () => {
    await chrome.settle({ lang: 'en', area: 'Hove' });
    const popup = await chrome.openPopup();
    await popup.keyboard.type('older lady wants to learn tablet and email');
    await popup.keyboard.press('Enter');
    await expect.poll(() => names(popup)).toContain('Tablet Tea');
    expect(await chips(popup)).toEqual(['Email', 'Using a tablet or iPad', 'Older people']);

    // One key takes a fact back, and the focus goes on to the next.
    await tabTo(popup, /^Remove: Email/);
    await popup.keyboard.press('Delete');
    await expect.poll(() => chips(popup)).toEqual(['Using a tablet or iPad', 'Older people']);
    await expect.poll(() => focused(popup)).toMatch(/Using a tablet/);

    // What is known is added and put right in the picker, which gives the focus back.
    await tabTo(popup, /^Add/);
    await popup.keyboard.press('Enter');
    await expect.poll(() => popup.evaluate(() => document.activeElement?.id)).toBe('ad-age');
    await popup.keyboard.type('74');
    await tabTo(popup, /^Just starting$/);
    await popup.keyboard.press('Space');
    await tabTo(popup, /^Knows a little$/);
    await popup.keyboard.press('Space');
    await popup.keyboard.press('Escape');
    await expect
      .poll(() => chips(popup))
      .toEqual(['Using a tablet or iPad', 'Aged 74', 'Older people', 'Knows a little']);
    await expect.poll(() => focused(popup)).toMatch(/^Add/);

    await tabTo(popup, /^Put on the list ?: Tablet Tea$/);
    await popup.keyboard.press('Space');
    await tabTo(popup, /^Hand over$/);
    await popup.keyboard.press('Enter');
    await popup.getByRole('heading', { name: 'Hand over' }).waitFor();
    await tabTo(popup, /^Copy it all$/);
    await popup.keyboard.press('Enter');
    await popup.getByText('Copied.', { exact: true }).waitFor();
    await tabTo(popup, /^Back$/);
    await popup.keyboard.press('Enter');
    await expect.poll(() => names(popup)).toContain('Tablet Tea');
    await tabTo(popup, /^End appointment$/);
    await popup.keyboard.press('Enter');
    await expect.poll(() => popup.evaluate(() => document.activeElement?.id)).toBe('ad-need');
    expect(await popup.locator('#ad-need').inputValue()).toBe('');
    await expect.poll(stored).not.toContain('snapshot');
  });

  test('has what helped others beside it, and a lesson can be noted down, kept nowhere but in its file', async () => {
    await chrome.settle({ lang: 'en', area: 'Hove' });
    const popup = await chrome.openPopup();
    await popup.keyboard.type('older lady wants to learn tablet');
    await popup.keyboard.press('Enter');
    const note = popup.locator('.ad-note');
    await note.waitFor();
    // One is about a tablet and older people; the other is about scams.
    expect(await note.locator('summary').allInnerTexts()).toEqual([
      'What helped others: Meet people at the door',
    ]);
    await tabTo(popup, /^What helped others/);
    await popup.keyboard.press('Enter');
    expect((await note.innerText()).replace(/\n+/g, '|')).toBe(
      'What helped others: Meet people at the door|People came in once somebody met them at the door (made up).|Say whom to ask for:|by their role|on the card|For: somebody who has never been to a drop-in|Worked more than once · Example Library · 9 October 2026',
    );

    await tabTo(popup, /^Note a lesson$/);
    await popup.keyboard.press('Enter');
    const box = popup.locator('#ad-lesson-text');
    await box.focus();
    expect(await popup.locator('#ad-lesson-topic').inputValue()).toBe('tablet');
    await popup.keyboard.type('Jean rang 01632 960123 from LS1 3AB');
    const found = popup.locator('.ad-lesson__found li');
    await expect
      .poll(() => found.allInnerTexts())
      .toEqual([
        '“01632 960123” looks like a phone number. Take it out.',
        '“LS1 3AB” looks like a postcode. Name a town or a district.',
        '“Jean” looks like a name. Say what sort of person it was.',
      ]);
    await box.fill('x'.repeat(300));
    expect(await box.inputValue()).toHaveLength(280);
    await box.fill('We rang ahead together, and she went.');
    await popup.getByText('Would a neighbour know who it was?').waitFor();
    await popup.locator('#ad-lesson-audience').selectOption('older');
    const [saved] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: 'Save the draft' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^lesson-\d{4}-\d\d-\d\d-\d{1,5}\.md$/);
    const { draft, problems } = readNote(readFileSync(await saved.path(), 'utf8'), saved.suggestedFilename());
    expect([
      draft?.facts.gist,
      draft?.facts.topics,
      draft?.facts.audiences,
      draft?.mayShare,
      problems,
    ]).toEqual(['We rang ahead together, and she went.', ['tablet'], ['older'], null, []]);
    expect(await stored()).not.toContain('ahead together');
    // The appointment is forgotten, by whatever: what was being noted goes with it.
    await chrome.desk.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.storage.session.clear());
    await expect.poll(() => box.count()).toBe(0);
  });

  test('is copied as it will be read, in text and in rich text, and as a line for the notes', async () => {
    await chrome.settle({ lang: 'en', area: 'Hove' });
    const popup = await chrome.open('window.html');
    await popup.locator('#ad-need').fill('older lady wants to learn tablet');
    await popup.locator('#ad-need').press('Enter');
    await popup.getByRole('button', { name: /^Hand over ?: Tablet Tea$/ }).click();
    await popup.getByRole('button', { name: 'Copy it all' }).click();
    await popup.getByText('Copied.', { exact: true }).waitFor();
    await chrome.context.grantPermissions(['clipboard-read']);
    const pasted = async (): Promise<Record<string, string>> => {
      await chrome.desk.bringToFront();
      return chrome.desk.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const types = item?.types ?? [];
        const texts = types.map(async (type) => [type, await (await item?.getType(type))?.text()]);
        return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
      });
    };
    const all = await pasted();
    expect(all['text/plain']).toMatch(/^Ring: 01632 960301\nTablet Tea\n/);
    expect(all['text/plain']).toContain('Goldstone Hall (made up), 9 Sample Road, Hove BN3 3ZZ');
    expect(all['text/html']).toContain('<b>Tablet Tea</b>');
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Copy a line for your notes' }).click();
    await popup.getByText('Copied for your notes.').waitFor();
    expect(Object.values(await pasted())).toEqual([
      expect.stringMatching(
        /^Signposted to Tablet Tea \(Hove Elders’ Project \(made up\)\), 01632 960301, Thursday/,
      ),
    ]);
  });

  test('is printed on one A5 page for each service', async () => {
    await chrome.settle({ lang: 'en', area: 'Hove' });
    const page = await chrome.open('popup.html');
    await page.locator('#ad-need').fill('no laptop and no data, UC journal');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Put these on the list' }).click();
    await page.getByRole('button', { name: 'Hand over', exact: true }).click();
    const pages = async (): Promise<number> =>
      (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ??
      0;
    await expect.poll(pages).toBe(3);
    await page.getByLabel('All on one page').check();
    await expect.poll(pages).toBe(1);
    await page.close();
  });

  test('turns all that was chosen by the numbers of its cards, and the focus comes back to the answer', async () => {
    await chrome.settle({ lang: 'en', area: 'Hove' });
    const popup = await chrome.open('window.html');
    const focused = () => popup.evaluate(() => document.activeElement?.id);
    const ask = async (need: string) => {
      await popup.locator('#ad-need').fill(need);
      await popup.locator('#ad-need').press('Enter');
    };
    const put = (name: string) =>
      popup.getByRole('button', { name: new RegExp(`^Put on the list ?: ${name}$`) }).click();
    await ask('no laptop');
    await put('Laptops to keep');
    await ask('older lady wants to learn tablet');
    await expect.poll(async () => (await names(popup))[1]).toBe('Computer corner');
    await put('Computer corner');
    await popup.getByRole('button', { name: 'Turn the screen' }).click();
    await popup.getByRole('heading', { name: 'Which one sounds right to you?' }).waitFor();
    const turned = popup.locator('.ad-turned__list > li');
    expect(await turned.locator('h2').allInnerTexts()).toEqual(['Laptops to keep', 'Computer corner']);
    expect(await turned.locator('.fp-roundel').allInnerTexts()).toEqual(['2']);
    expect(await turned.nth(1).locator('.fp-roundel').count()).toBe(1);
    await popup.keyboard.press('Escape');
    await expect.poll(focused).toBe('ad-answer');
    await popup.getByRole('button', { name: 'Hand over', exact: true }).click();
    await popup.getByRole('button', { name: 'Back' }).click();
    await expect.poll(focused).toBe('ad-answer');

    await popup.getByText('2 on the list').click();
    await popup.getByRole('button', { name: /^Take off the list ?: Laptops to keep$/ }).click();
    await popup.getByText('1 on the list').waitFor();
    await expect.poll(() => popup.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await popup.getByRole('button', { name: /^Take off the list ?: Computer corner$/ }).click();
    await expect.poll(focused).toBe('ad-answer');
  });

  test.each([
    ['someone may be in danger', 'she says she wants to end her life'],
    ['nothing fits yet and a place is to be chosen', 'tablet, Newport'],
  ])('can be ended where %s', async (_where, need) => {
    await chrome.settle({ lang: 'en', area: '' });
    const popup = await chrome.open('window.html');
    const end = popup.getByRole('button', { name: 'End appointment' });
    await popup.locator('#ad-need').waitFor();
    expect(await end.count()).toBe(0);
    await popup.locator('#ad-need').fill(need);
    await popup.locator('#ad-need').press('Enter');
    await popup.locator('main h1:not(.fp-hidden), main h2').first().waitFor();
    await end.click();
    await expect.poll(() => popup.locator('#ad-need').inputValue()).toBe('');
    expect(await end.count()).toBe(0);
  });

  test('what is handed over though it is only nearly right says why not, beside its name', async () => {
    await chrome.settle({ lang: 'en', area: '' });
    const popup = await chrome.open('window.html');
    await popup.locator('#ad-need').fill('has L1, wants next level, CF24');
    await popup.locator('#ad-need').press('Enter');
    const card = popup.locator('main article', { has: popup.locator('.fp-whynot') }).first();
    const why = await card.locator('.fp-whynot').innerText();
    await card.getByRole('button', { name: /^Hand over/ }).click();
    await expect.poll(() => popup.locator('.ad-hand__each .fp-whynot').allInnerTexts()).toEqual([why]);
  });

  test('outlives a closed popup as ids, an outcode and a list, and never as words', async () => {
    await chrome.settle({ lang: 'en', area: '' });
    const popup = await chrome.openPopup();
    await popup.keyboard.type('Mrs Canary-Jones, 74, tablet');
    await popup.locator('#ad-place').fill('BN3 3AB');
    await popup.keyboard.press('Enter');
    await popup.getByRole('button', { name: /^Put on the list ?: Tablet Tea$/ }).click();
    await expect.poll(stored).toContain('"shortlist":[{"id":"');
    const kept = await stored();
    expect(kept).toContain('"near":"BN3"');
    expect(kept).not.toMatch(/Canary|3AB|Mrs/i);
    const before = await names(popup);
    await popup.close();

    const again = await chrome.openPopup();
    await expect.poll(() => names(again)).toEqual(before);
    expect(await chips(again)).toContain('Aged 74');
    expect(await again.locator('#ad-need').inputValue()).toBe('');
    // The place is told, and the box is for the next one.
    expect(await again.locator('#ad-place').inputValue()).toBe('');
    expect(await again.getByText('Near BN3').count()).toBe(1);
    await again.getByText('1 on the list').waitFor();
  });

  test('is the same in the side panel and a window: one list, and an end is an end in both', async () => {
    await chrome.settle({ lang: 'en', area: 'Hove' });
    await chrome.desk.bringToFront();
    const windowId = await chrome.desk.evaluate(
      async () => (await (globalThis as unknown as ExtensionApi).chrome.windows.getCurrent()).id,
    );
    await chrome.desk.evaluate((id) => {
      const { sidePanel } = (
        globalThis as unknown as { chrome: { sidePanel: { open(where: object): Promise<void> } } }
      ).chrome;
      addEventListener('click', () => void sidePanel.open({ windowId: id }), { once: true });
    }, windowId);
    await chrome.desk.locator('h1').click();
    const panel = await chrome.opened('sidepanel.html');
    const page = await chrome.open('window.html');
    await panel.locator('#ad-need').fill('older lady, tablet');
    await panel.locator('#ad-need').press('Enter');
    await panel.getByRole('button', { name: /^Put on the list ?: Tablet Tea$/ }).click();
    await page.getByText('1 on the list').waitFor();
    await page.locator('#ad-need').fill('no laptop');
    await page.locator('#ad-need').press('Enter');
    await page.getByRole('button', { name: /^Put on the list ?: Laptops to keep$/ }).click();
    await panel.getByText('2 on the list').waitFor();
    // Each goes on with its own question.
    expect(await names(panel)).toContain('Tablet Tea');
    await panel.getByText('2 on the list').click();
    await panel.getByRole('button', { name: /^Take off the list ?: Laptops to keep$/ }).click();
    await page.getByText('1 on the list').waitFor();

    await page.locator('#ad-need').fill('half a word of Canary');
    await panel.getByRole('button', { name: 'End appointment' }).click();
    await expect.poll(() => page.locator('#ad-need').inputValue()).toBe('');
    await expect.poll(() => page.locator('main article').count()).toBe(0);
    expect(await page.getByText('on the list').count()).toBe(0);
    await expect.poll(stored).not.toContain('snapshot');
    await page.close();
  });

  test('that nobody used for twenty minutes is wiped where it stands open too', async () => {
    await chrome.settle({ lang: 'en', area: 'Hove' });
    const page = await chrome.open('window.html');
    await page.locator('#ad-need').fill('older lady, tablet');
    await page.locator('#ad-need').press('Enter');
    await page.getByRole('button', { name: /^Put on the list ?: Tablet Tea$/ }).click();
    await expect.poll(stored).toContain('"shortlist":[{"id":"');
    const { appointment } = JSON.parse(await stored())[1];
    await keep(chrome.desk, 'session', 'appointment', {
      ...appointment.value,
      usedAt: Date.now() - 21 * 60_000,
    });
    await dispatch(await chrome.worker(), 'chrome.alarms.onAlarm', { name: 'appointment-idle' });
    await expect.poll(stored).not.toContain('snapshot');
    await expect.poll(() => page.locator('main article').count()).toBe(0);
    expect(await page.locator('#ad-need').inputValue()).toBe('');
    await page.close();
  });

  test('a service is found first by its own name or its giver’s, in either language', async () => {
    const named = [
      ['en', 'Hove', 'Universal Credit desk', 'Universal Credit desk'],
      ['en', 'Hove', 'data for all', 'SIM card shelf'],
      ['en', 'Hove', 'video calls by phone', 'Video calls by phone'],
      ['cy', 'Pwllheli', 'ffon a ffrind', 'Ffôn a Ffrind'],
      ['cy', 'Pwllheli', 'tablets on the maes', 'Tablets on the Maes'],
    ] as const;
    for (const [lang, area, typed, first] of named) {
      await chrome.settle({ lang, area });
      const page = await chrome.open('popup.html');
      await page.locator('#ad-need').fill(typed);
      await page.locator('#ad-need').press('Enter');
      await expect.poll(async () => (await names(page))[0], { message: `${lang}: ${typed}` }).toBe(first);
      await page.close();
    }
  });
});
