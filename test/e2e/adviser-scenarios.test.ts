// What an adviser comes with, from the design's own scenarios: what they press and type is counted, and so is what goes out.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AdviserChromium, newHands, startAdviser } from './adviser-chromium.ts';
import { chromiumPath, dispatch, type ExtensionApi, storedIn } from './extension-chromium.ts';

describe.skipIf(chromiumPath === null)('an adviser in an appointment', () => {
  let chrome: AdviserChromium;
  beforeAll(async () => {
    chrome = await startAdviser();
  });
  afterAll(() => chrome?.close());
  afterEach(() => chrome.closeDoors());

  const cards = (page: Page) => page.locator('main article');
  const names = (page: Page) => page.locator('main article h2').allInnerTexts();
  const answered = async (page: Page, first: string) =>
    expect.poll(() => cards(page).first().locator('h2').innerText()).toBe(first);

  test('S01: an older tenant goes to the project for older people, though another is nearer; on paper in three presses', async () => {
    await chrome.settle({ lang: 'en', area: '' });
    const hands = newHands();
    const popup = await chrome.openPopup(hands);
    await hands.type(popup, 'older lady wants to learn tablet, Hove');
    await hands.press(popup, 'Enter');
    await answered(popup, 'Tablet Tea');
    const card = await cards(popup).first().innerText();
    for (const told of [
      'tablet',
      'older people',
      'Thursday',
      '01632 960301',
      'mile',
      'Free',
      'Yes. No need to book.',
    ])
      expect(card).toContain(told);
    expect((await names(popup)).slice(1)).toContain('Computer corner');
    await hands.click(cards(popup).first().getByRole('button', { name: 'Hand over' }));
    await hands.click(popup.getByRole('button', { name: 'Copy it all' }));
    await popup.getByText('Copied.', { exact: true }).waitFor();
    expect(hands.clicks).toBeLessThanOrEqual(3);
    expect(hands.keys).toBeLessThanOrEqual(45);
    expect(chrome.sent()).toEqual([]);
  });

  test('S02: whoever has Level 1 is shown Level 2, no beginners’ sessions, and the way on', async () => {
    await chrome.settle({ lang: 'en', area: '' });
    const hands = newHands();
    const popup = await chrome.openPopup(hands);
    await hands.type(popup, 'has L1, wants next level, CF24');
    await hands.press(popup, 'Enter');
    await expect.poll(() => cards(popup).count()).toBeGreaterThanOrEqual(3);
    await hands.click(popup.getByRole('button', { name: 'Show 2 more' }));
    expect((await names(popup)).slice(0, 5).toSorted()).toEqual([
      'Computer Skills, Level 2',
      'Computing, Level 3',
      'ICDL evenings',
      'ICDL from home',
      'Office Skills, Level 2',
    ]);
    const steps = popup.getByRole('navigation', { name: 'How far they are' }).getByRole('button');
    expect(await steps.count()).toBe(4);
    expect(await steps.and(popup.locator('[aria-current=step]')).count()).toBe(1);
    expect(hands.clicks).toBeLessThanOrEqual(2);
    expect(hands.keys).toBeLessThanOrEqual(40);
    expect(chrome.sent()).toEqual([]);
  });

  test('S03: a case note is three needs: three short lists, one plan, and nothing of it kept', async () => {
    await chrome.settle({ lang: 'en', area: 'Hove' });
    const hands = newHands();
    const note = 'Tenant has no laptop and no data. Has to do UC journal by Friday. Mrs Canary-Jones.';
    const before = await storedIn(chrome.desk);
    const windowId = await chrome.desk.evaluate(
      async () => (await (globalThis as unknown as ExtensionApi).chrome.windows.getCurrent()).id,
    );
    hands.clicks += 2;
    await dispatch(
      await chrome.worker(),
      'chrome.contextMenus.onClicked',
      { menuItemId: 'find-popup', selectionText: note },
      { id: 1, windowId },
    );
    const popup = await chrome.opened('popup.html');
    const plan = popup.getByRole('region', { name: 'One for each need' });
    await plan.waitFor();
    expect(await plan.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('Universal Credit desk'),
      expect.stringContaining('SIM card shelf'),
      expect.stringContaining('Laptops to keep'),
    ]);
    expect(await popup.locator('.ad-needlist').count()).toBe(3);
    const numbers = await popup.locator('main article .fp-roundel').allInnerTexts();
    expect(numbers.length).toBeGreaterThanOrEqual(3);
    expect(numbers).toEqual(numbers.map((_number, index) => String(index + 1)));
    expect([hands.clicks, hands.keys]).toEqual([2, 0]);
    const stored = await storedIn(chrome.desk);
    expect(stored).not.toMatch(/Canary|journal|Friday|Tenant has/);
    expect(JSON.parse(stored)[0]).toEqual(JSON.parse(before)[0]);

    // One plan on one page.
    await plan.getByRole('button', { name: 'Put these on the list' }).click();
    await popup.getByRole('button', { name: 'Hand over', exact: true }).click();
    await popup.getByLabel('All on one page').check();
    await popup.emulateMedia({ media: 'print' });
    const paper = await popup.locator('body').innerText();
    for (const told of ['Universal Credit desk', 'SIM card shelf', 'Laptops to keep', '01632 960305'])
      expect(paper).toContain(told);
    expect(paper).not.toMatch(/Canary|Tenant has/);
    expect(chrome.sent()).toEqual([]);
  });

  test('S04: in Welsh, for somebody who cannot go out: help that comes first, Welsh speakers before others', async () => {
    await chrome.settle({ lang: 'cy', area: '' });
    const hands = newHands();
    const popup = await chrome.openPopup(hands);
    await hands.type(popup, 'nain 82, Pwllheli, galwad fideo, methu gadael y ty');
    await hands.press(popup, 'Enter');
    await answered(popup, 'Digidol yn y Cartref');
    expect((await names(popup)).slice(0, 3)).toEqual([
      'Digidol yn y Cartref',
      'Ffôn a Ffrind',
      'Video calls by phone',
    ]);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('cy');
    const [first, second] = [cards(popup).nth(0), cards(popup).nth(1)];
    expect(await first.innerText()).toContain('Mae cynorthwyydd yn dod i’ch cartref.');
    const english = second.getByText('By phone, one small thing at a time.');
    expect(await english.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('en');
    expect(await popup.locator('.ad-chips').innerText()).toContain('Ger Pwllheli');
    expect(hands.clicks).toBeLessThanOrEqual(2);
    expect(hands.keys).toBeLessThanOrEqual(55);
    expect(chrome.sent()).toEqual([]);
  });

  test('S08: danger comes before any result, in a professional’s words, and is neither kept nor counted', async () => {
    await chrome.settle({ lang: 'en', area: 'Hove', tally: true });
    const before = await storedIn(chrome.desk);
    const hands = newHands();
    const popup = await chrome.openPopup(hands);
    await hands.type(popup, 'her partner tracks her phone');
    await hands.press(popup, 'Enter');
    await popup.getByRole('heading', { name: 'If they are in danger, ring 999' }).waitFor();
    const said = await popup.locator('main').innerText();
    for (const told of ['follow your own policy', '999', '0808 2000 247']) expect(said).toContain(told);
    expect(await cards(popup).count()).toBe(0);
    expect(hands.clicks).toBeLessThanOrEqual(1);
    expect(hands.keys).toBeLessThanOrEqual(40);
    // No more than that nothing of this appointment is counted.
    const [local, session] = JSON.parse(await storedIn(chrome.desk));
    expect(local).toEqual(JSON.parse(before)[0]);
    expect(session.appointment.value.snapshot).toEqual({ asked: null, shortlist: [], wasRedirected: true });
    expect(popup.url()).toBe(`chrome-extension://${chrome.id}/popup.html`);
    expect(chrome.sent()).toEqual([]);
  });
});
