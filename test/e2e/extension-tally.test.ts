// From the press of a button in an appointment to the files that may leave the computer, in a real browser.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newTallyKeyPair } from '../../publish/tally-key.ts';
import { openBundle } from '../../shared/learn/open-bundle.ts';
import { readOpeningKey } from '../../shared/learn/sealed-bundle.ts';
import { type MonthCounts, monthOf, type Tally } from '../../shared/learn/tally.ts';
import { londonTime } from '../../shared/record/london-time.ts';
import {
  chromiumPath,
  type ExtensionApi,
  type ExtensionChromium,
  keep,
  startExtension,
  storedIn,
} from './extension-chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';

const thisMonth = () => monthOf(londonTime(new Date()).date);
const counts = 'Count what help is given';
const typed = 'Canarywords wants to learn email, BN1';

let chrome: ExtensionChromium;
let options: Page;
let pages: Page[] = [];

async function open(path: string): Promise<Page> {
  const page = await chrome.open(path);
  pages.push(page);
  return page;
}
async function asking(text: string): Promise<Page> {
  const page = await open('popup.html');
  await page.locator('#ad-need').fill(text);
  await page.keyboard.press('Enter');
  return page;
}
const keptTally = (): Promise<Tally> =>
  options.evaluate(async () => {
    const all = await (globalThis as unknown as ExtensionApi).chrome.storage.local.get(null);
    return (all as { tally?: { value: Tally } }).tally?.value ?? [];
  });
const pressed = async (): Promise<Record<string, number>> => {
  const [entry, ...others] = await keptTally();
  expect(others).toEqual([]);
  const told = Object.entries((entry?.counts ?? {}) as MonthCounts);
  return Object.fromEntries(told.map(([outcome, { presses }]) => [outcome, presses]));
};
async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
/** Whoever sees nothing happen presses again. */
async function waitInSight(page: Page, text: string): Promise<void> {
  await expect
    .poll(() =>
      page.getByText(text).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.skipIf(chromiumPath === null)('counting in Chromium', () => {
  beforeAll(async () => {
    chrome = await startExtension();
    options = await chrome.open('options.html');
  });
  afterAll(() => chrome?.close());
  beforeEach(async () => {
    await options.evaluate(async () => {
      const { local, session } = (globalThis as unknown as ExtensionApi).chrome.storage as unknown as Record<
        string,
        { clear(): Promise<void> }
      >;
      await local?.clear();
      await session?.clear();
    });
    await keep(options, 'local', 'settings', { chosen: {}, isSetUp: true });
  });
  afterEach(async () => {
    for (const page of pages) await page.close();
    pages = [];
  });

  test('is switched on, counts, takes back, and loses nothing between two windows', async () => {
    const page = await asking(typed);
    await page.getByRole('article').first().waitFor();
    expect(await button(page, 'Nothing suitable here').count()).toBe(0);
    await options.getByLabel(counts).check();
    await button(page, 'Nothing suitable here').click();
    await waitInSight(page, 'Counted: Nothing suitable here');
    await page.getByRole('button', { name: 'Put on the list' }).first().click();
    await button(page, 'Hand over').click();
    await button(page, 'Given').click();
    await waitInSight(page, 'Counted: Given');
    await expect.poll(pressed).toEqual({ 'none-suitable': 1, given: 1 });
    await button(page, 'Take it back').click();
    await expect.poll(pressed).toEqual({ 'none-suitable': 1 });
    await expect.poll(() => page.getByText('Counted:').count()).toBe(0);

    const other = await open('window.html');
    await button(other, 'Hand over').click();
    for (let times = 0; times < 5; times++)
      await Promise.all([page, other].map((each) => button(each, 'Given').click()));
    await expect.poll(pressed).toEqual({ 'none-suitable': 1, given: 10 });
    const [entry] = await keptTally();
    expect(entry?.month).toBe(thisMonth());
    expect(entry?.counts.given).toMatchObject({
      group: [['communicate', 10]],
      district: [['BN1', 10]],
    });
    await options.getByLabel(counts).uncheck();
    await expect.poll(() => button(page, 'Given').count()).toBe(0);
    expect(await storedIn(page)).not.toMatch(/canarywords/i);
  });

  test('stops at danger, and does not begin again with the next question', async () => {
    await keep(options, 'local', 'settings', { chosen: { tally: true }, isSetUp: true });
    const page = await asking('my husband hits me and reads my email, Brighton');
    await page.getByRole('button', { name: 'help with phones' }).click();
    await page.getByRole('article').first().waitFor();
    expect(await button(page, 'Nothing suitable here').count()).toBe(0);
    await page.close();
    const again = await asking(typed);
    await again.getByRole('article').first().waitFor();
    await again.getByRole('button', { name: 'Put on the list' }).first().click();
    await button(again, 'Hand over').click();
    await again.getByRole('heading', { name: 'Hand over' }).waitFor();
    expect(await button(again, 'Given').count()).toBe(0);
    expect(await keptTally()).toEqual([]);
    await again.getByRole('button', { name: 'Back' }).click();
    await button(again, 'End appointment').click();
    await again.locator('#ad-need').fill(typed);
    await again.keyboard.press('Enter');
    await button(again, 'Nothing suitable here').click();
    await expect.poll(pressed).toEqual({ 'none-suitable': 1 });
  });

  test('is looked at before it is saved for anyone, without what is hidden, and without a key nothing is sealed', async () => {
    const named = await asking(typed);
    const card = named.getByRole('article').first();
    const id = (await card.getAttribute('data-service')) as string;
    const name = await card.getByRole('heading').innerText();
    const of = (presses: number, service: [string, number][]) => ({
      presses,
      group: [],
      service,
      district: [],
    });
    await keep(options, 'local', 'tally', [
      { month: '2020-01', counts: { given: of(50, [[id, 50]]) } },
      {
        month: lastMonth(),
        counts: {
          given: of(
            20,
            (
              [
                [id, 13],
                ['zz-gone', 7],
              ] as [string, number][]
            ).sort(),
          ),
        },
      },
      { month: thisMonth(), counts: { given: of(90, [[id, 90]]) } },
    ]);
    const page = await open('options.html');
    await page.getByText('Show what is in it').click();
    await page.getByRole('rowheader', { name }).waitFor();
    expect(await page.getByRole('table').count()).toBe(1);
    const file = await downloaded(page, () => button(page, 'Save the summary').click());
    expect(file.name).toBe(`fingerpost-summary-${lastMonth()}.csv`);
    const [head, first, others, ...rest] = file.text.split('\r\n').filter((line) => line !== '');
    expect(head).toBe('\ufeffMonth,What happened,Counted,Name,Times');
    expect(first).toContain(name.includes(',') ? `"${name}",15` : `${name},15`);
    expect(others).toMatch(/,All others,0 to 7 each$/);
    expect(rest).toEqual([]);
    expect(await page.getByText('A sealed file of exact counts').count()).toBe(0);
    // The months that are too old went when somebody looked.
    expect((await keptTally()).map(({ month }) => month)).toEqual([lastMonth(), thisMonth()]);

    await button(page, 'Delete all counts').click();
    await expect.poll(keptTally).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Put it back');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await keptTally()).length).toBe(2);
    expect(file.text).not.toMatch(/canarywords/i);
  });

  test('that cannot be read is told in the appointment and in the settings, and can be deleted', async () => {
    await keep(options, 'local', 'settings', { chosen: { tally: true }, isSetUp: true });
    await keep(options, 'local', 'tally', 'broken');
    const page = await asking(typed);
    await button(page, 'Nothing suitable here').click();
    await page.getByText('We could not save this.').waitFor();
    await options.getByText('We cannot read the counts').waitFor();
    await button(options, 'Delete all counts').click();
    await button(page, 'Nothing suitable here').click();
    await page.getByText('Counted: Nothing suitable here').waitFor();
  });

  test('a wrong listing is kept offline, looked at, saved as a sheet, deleted and put back', async () => {
    const page = await asking(typed);
    const card = page.getByRole('article').first();
    const name = await card.getByRole('heading').innerText();
    await chrome.context.setOffline(true);
    try {
      await card.getByText('Where this comes from, and what is wrong').click();
      await card.getByRole('button', { name: 'The number is wrong.' }).click();
      await card.getByText('Kept. You can save the sheet in Settings.').waitFor();
      await card.getByRole('button', { name: 'The times are wrong.' }).click();
      await options.getByText('2 reports to send.').waitFor();
    } finally {
      await chrome.context.setOffline(false);
    }
    const part = options.getByRole('region', { name: 'Reports to send' });
    await part.getByText('Show what is in it').click();
    expect(await part.getByRole('definition').filter({ hasText: name }).count()).toBeGreaterThan(0);
    const file = await downloaded(options, () => button(options, 'Save the sheet').click());
    expect(file.name).toBe('fingerpost-reports.csv');
    const lines = file.text.split('\r\n').filter((line) => line !== '');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\ufeffid,organisation,service,/);
    expect(lines[1]).toMatch(/The number is wrong\. .* \| The times are wrong\. /);
    expect(file.text + (await storedIn(page))).not.toMatch(/canarywords/i);
    await button(options, 'Delete these reports').click();
    await options.getByText('There are no reports to send.').waitFor();
    await part.getByRole('button', { name: 'Put it back' }).click();
    await options.getByText('2 reports to send.').waitFor();
  });
});

function lastMonth(): string {
  const [year = 0, month = 0] = thisMonth().split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}

const policyFolder = '/etc/chromium/policies/managed';
const mayWritePolicies = chromiumPath !== null && process.getuid?.() === 0;
describe.skipIf(!mayWritePolicies)(
  'exact counts for the coordinator, where an organisation has set a key',
  () => {
    const pair = newTallyKeyPair();
    let made: string | undefined;
    const file = `${policyFolder}/fingerpost-tally-${process.pid}.json`;
    beforeAll(async () => {
      chrome = await startExtension();
      options = await chrome.open('options.html');
      made = mkdirSync(policyFolder, { recursive: true });
      const policy = { name: 'Borough of Example', tally: true, tallyKey: pair.publicKey };
      writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [chrome.id]: policy } } }));
      await options.getByText('Organisation: Borough of Example').waitFor();
    });
    afterAll(async () => {
      rmSync(file, { force: true });
      if (made !== undefined) rmSync(made, { recursive: true, force: true });
      await chrome?.close();
    });

    async function opened(text: string) {
      const key = await readOpeningKey(pair.privateKey);
      if (key === null) throw new Error('the private key is one');
      const reading = await openBundle(text, key);
      if (reading.kind !== 'opened') throw new Error(`the bundle does not open: ${reading.kind}`);
      return reading.bundle;
    }

    test('are looked at, sealed, and opened by nobody else; a second file takes the place of the first', async () => {
      await keep(options, 'local', 'settings', { chosen: {}, isSetUp: true });
      const page = await asking(typed);
      await button(page, 'Nothing suitable here').click();
      await expect.poll(pressed).toEqual({ 'none-suitable': 1 });
      const part = options.getByRole('region', { name: 'Counting' });
      expect(await button(options, 'Save the sealed file').isVisible()).toBe(false);
      await part.locator('summary').click();
      await part.getByRole('row', { name: 'BN1 1' }).waitFor();
      const save = () => downloaded(options, () => button(options, 'Save the sealed file').click());
      const first = await save();
      expect(first.name).toBe(`fingerpost-sealed-counts-${thisMonth()}.json`);
      expect(Object.keys(JSON.parse(first.text))).toEqual(['format', 'version', 'enc', 'sealed']);
      await button(page, 'Nothing suitable here').click();
      await part.getByRole('row', { name: 'BN1 2' }).waitFor();
      const second = await save();
      const [one, two] = [await opened(first.text), await opened(second.text)];
      expect([one.edition, two.edition, two.id === one.id]).toEqual([1, 2, true]);
      expect([{ month: two.month, counts: two.counts }]).toEqual(await keptTally());
      expect(JSON.stringify([one, two])).not.toMatch(/canarywords/i);
    });

    test.each([
      [360, 'dark', 'cy'],
      [1200, 'light', 'en'],
    ] as const)(
      'at %i wide, %s, in %s: nothing stands in the way of anybody',
      async (width, colorScheme, lang) => {
        await keep(options, 'local', 'settings', { chosen: { lang }, isSetUp: true });
        const page = await open('options.html');
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.locator('summary').first().waitFor();
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await faultsOfAccess(page)).toEqual([]);
      },
    );
  },
);
