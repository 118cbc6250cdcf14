// The page of a report in a real browser: what it says, to whom, on what screen and on which paper.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportPages } from '../../publish/report-page.ts';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import type { MonthFigures } from '../../shared/learn/demand.ts';
import { type NeedArea, plainWeights } from '../../shared/learn/priorities.ts';
import { makeReport } from '../../shared/learn/report.ts';
import { subjectKey } from '../../shared/learn/subject.ts';
import type { Month } from '../../shared/learn/tally.ts';
import type { Town } from '../../shared/learn/town.ts';
import type { KeptMonth } from '../../shared/learn/what-changed.ts';
import type { OrganisationId, PlainDate } from '../../shared/record/service.ts';
import { audienceIds, topicIds } from '../../shared/record/taxonomy.ts';
import { cyReport } from '../../shared/words/cy-report.ts';
import { northOf } from '../builders.ts';
import { aCheck } from '../learn/self-check-arbitrary.ts';
import { connectChromium, hasChromium, sideways, visit } from './chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';

/** Towns around the made-up one, the last two too far from it for most. */
const towns = [
  ['Sampleford', 0, 21_400],
  ['Mere Green', 4, 9_800],
  ['Harwick', 9, 4_100],
  ['Stoke Dean', 14, 2_900],
  ['Low Fell End', 19, 1_300],
].map(([name, miles, people]): Town => {
  const place = { point: northOf(Number(miles) * 1_609.344), people: Number(people) };
  return { name: String(name), area: 'Samplshire', council: 'Samplshire', nation: 'ENG', ...place };
});

/** What was told of a month: about topics, districts and services. */
const october: MonthFigures = {
  month: '2026-10' as Month,
  tables: [
    { outcome: 'none-suitable', by: 'group', told: [['connect', 15]] },
    { outcome: 'none-suitable', by: 'district', told: [['Samplshire', 25]] },
    { outcome: 'given', by: 'service', told: [['a-service-that-has-gone', 40]] },
  ],
};

const needOf = (town: Town, need: number): NeedArea => ({
  ...{ key: town.name, name: town.name },
  towns: [town],
  need,
  people: null,
  // Counted alike, since nobody knows how many people they have.
  parts: ['E01000001', 'E01000002'].map((code) => ({ name: code, need, people: null })),
});
/** An earlier month, in which nearly all was otherwise. */
const before: KeptMonth = {
  on: '2026-10-05' as PlainDate,
  reachMetres: 16_093,
  services: [{ id: 'gone', name: 'A club that has gone' }],
  towns: towns.map(({ point: { latitude, longitude } }) => `${latitude},${longitude}`),
  subjects: [
    ...topicIds.map((topic) => subjectKey({ topic })),
    ...audienceIds.map((audience) => subjectKey({ audience })),
  ],
  gaps: [],
  stages: [],
};

const [organisation] = sampleDirectory().organisations;

function sampleReport(reports: readonly Town[] = towns) {
  return makeReport(sampleDirectory(), {
    ...{ today: '2026-11-25' as PlainDate, reachMetres: 16_093.44, towns: reports, areas: ['Samplshire'] },
    duplicates: [],
    histories: new Map(),
    selfChecks: new Map([[organisation?.id as OrganisationId, aCheck({ plan: 3, skills: 1 })]]),
    figures: reports.length === 0 ? [] : [october],
    need: { areas: reports.map((town, index) => needOf(town, index + 1)), weights: plainWeights },
    before: reports.length === 0 ? null : before,
  });
}

describe.skipIf(!hasChromium)('a report’s page', () => {
  let browser: Browser;
  let folder: string;
  const addressOf = (name: string): string => pathToFileURL(join(folder, name)).href;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fingerpost-report-'));
    const report = sampleReport();
    const pages = { en: await reportPages(report, 'en'), cy: await reportPages(report, 'cy') };
    await writeFile(join(folder, 'en.html'), pages.en.report);
    await writeFile(join(folder, 'cy.html'), pages.cy.report);
    await writeFile(join(folder, 'empty.html'), (await reportPages(sampleReport([]), 'en')).report);
    await writeFile(join(folder, 'summary.html'), pages.cy.summary);
    browser = await connectChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const unfold = (page: Page): Promise<void> =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });

  const looks: [string, string, BrowserContextOptions][] = [
    ['en.html', 'a desktop', { viewport: { width: 1_280, height: 900 } }],
    ['en.html', 'a small phone, or 400 % zoom', { viewport: { width: 320, height: 640 } }],
    ['en.html', 'dark', { viewport: { width: 768, height: 900 }, colorScheme: 'dark' }],
    ['en.html', 'forced colours', { viewport: { width: 768, height: 900 }, forcedColors: 'active' }],
    ['cy.html', 'in Welsh', { viewport: { width: 320, height: 640 } }],
    ['summary.html', 'on a small phone', { viewport: { width: 320, height: 640 } }],
    ['empty.html', 'without a town', { viewport: { width: 320, height: 640 } }],
  ];
  test.each(looks)(
    '%s, %s: nothing to fault, nothing sideways, nothing asked of anybody',
    async (name, _look, options) => {
      const { page, requests, faults } = await visit(browser, addressOf(name), options);
      await unfold(page);
      expect(await sideways(page)).toBe(0);
      expect(await faultsOfAccess(page)).toEqual([]);
      expect(faults).toEqual([]);
      expect(requests.map(({ url }) => url)).toEqual([addressOf(name)]);
      await page.context().close();
    },
  );

  test('needs no script, and a click from a gap to all that is known of the topic', async () => {
    const { page } = await visit(browser, addressOf('en.html'), { javaScriptEnabled: false });
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the report');
    const gap = page.getByRole('listitem').filter({ hasText: 'Stoke Dean' }).getByRole('link').first();
    const topic = await gap.textContent();
    await gap.click();
    const part = page.locator('details', { has: page.locator(':target') });
    expect(await part.locator('summary').first().textContent()).toContain(topic);
    expect(await part.getByText('Who helps, best placed first').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('what was asked for stands beside what nobody helps with, and all that is told of it in its own part', async () => {
    const { page } = await visit(browser, addressOf('en.html'), { javaScriptEnabled: false });
    const gaps = page.getByRole('region', { name: 'Where nobody helps' });
    const gap = gaps.getByRole('listitem').filter({ hasText: 'Giving away a device:' });
    expect(await gap.textContent()).toContain('Nothing suitable for “Internet and devices” about 15 times.');
    const section = page.getByRole('region', { name: 'What people asked for' });
    const table = section.getByRole('table', { name: 'Asked for, and nothing suitable, by district' });
    expect(await table.getByRole('row').allTextContents()).toEqual([
      ...[
        'DistrictAbout how often',
        'Samplshire25',
        'All others0 to 7 each month',
        'These numbers together25',
      ],
    ]);
    await page.context().close();
  });

  test('every drawing is told in words, and in a table or list beside it', async () => {
    const { page } = await visit(browser, addressOf('en.html'));
    await unfold(page);
    const drawings = await page
      .getByRole('img')
      .evaluateAll((all) =>
        all.map(
          (one) => [one.getAttribute('aria-label') ?? '', one.querySelectorAll('text').length > 0] as const,
        ),
      );
    expect(drawings.length).toBeGreaterThan(3);
    for (const [told, hasText] of drawings) {
      expect(hasText).toBe(true);
      for (const { name } of towns) expect(told).toContain(name);
    }
    const map = page.getByRole('figure').filter({ hasText: 'The towns, and how much they lack' });
    expect(await map.getByRole('row').count()).toBe(towns.length + 1);
    expect(await page.locator('svg style, [style]').count()).toBe(0);
    await page.context().close();
  });

  test('goes on A4, and nothing is cut off at its edge', async () => {
    // The page less its margins, at the 96 pixels an inch that a browser prints with.
    const { page } = await visit(browser, addressOf('en.html'), { viewport: { width: 687, height: 1_000 } });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await unfold(page);
    expect(await sideways(page)).toBe(0);
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (one) => one.getBoundingClientRect().right > innerWidth + 1,
        ).length,
    );
    expect(cut).toBe(0);
    // Black on white, however the reader's screen is.
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toMatch(
      /^rgb\((?:0, 0, 0|21, 24, 27)\)$/,
    );
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) => [
      Math.round(Number(wide)),
      Math.round(Number(high)),
    ]);
    expect(sizes.length).toBeGreaterThan(1);
    for (const size of sizes) expect(size).toEqual([595, 842]);
    await page.context().close();
  });

  test('the summary for anybody is one side of A4, and has nothing of partners’ own business', async () => {
    const { page } = await visit(browser, addressOf('summary.html'));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/MediaBox/g)).toHaveLength(1);
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain('tua 40 o weithiau');
    expect(text).not.toContain(cyReport.partners.title);
    expect(text).not.toContain(cyReport.overlaps.title);
    await page.context().close();
  });

  test('says in Welsh all that it says in English', async () => {
    const { page } = await visit(browser, addressOf('cy.html'));
    // Names are their owners'.
    const text = await page.evaluate(() => {
      for (const own of document.querySelectorAll('bdi')) own.remove();
      return document.body.innerText;
    });
    for (const english of ['Nearest', 'nobody', 'people', 'Towns', 'organisation', 'miles'])
      expect(text).not.toContain(english);
    await page.context().close();
  });
});
