// The page of a self-check, opened from a disk.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfCheckPage } from '../../publish/self-check-page.ts';
import { aCheck } from '../learn/self-check-arbitrary.ts';
import { connectChromium, hasChromium, visit } from './chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';

const before = aCheck(
  { plan: 1, means: 1, skills: 3, asking: 0, signposting: 2, devices: 2, connection: 1, lessons: 2 },
  '2025-11-25',
);
/** Some answers went on, some back; some were found, some lost; and one is not known. */
const now = aCheck({
  ...{ plan: 2, means: 1, skills: 3, helping: 2, asking: 1, signposting: 3 },
  ...{ devices: 1, 'other-ways': 4, website: 2, partners: 3, lessons: 4 },
});
const all = { plan: 4, means: 4, skills: 4, helping: 4, asking: 4, signposting: 4 } as const;
const top = aCheck({
  ...all,
  devices: 4,
  connection: 4,
  'other-ways': 4,
  website: 4,
  partners: 4,
  lessons: 4,
});

describe.skipIf(!hasChromium)('the page of a self-check', () => {
  let browser: Browser;
  let folder: string;
  const addressOf = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fingerpost-self-check-'));
    const reading = { names: ['Example Homes (sample)'], latest: null, shared: null, problems: [] };
    for (const [name, checks, lang] of [
      ['en', [before, now], 'en'],
      ['cy', [before, now], 'cy'],
      ['first', [top], 'en'],
    ] as const) {
      const page = await selfCheckPage(
        checks[checks.length - 1] ?? now,
        { ...reading, checks: [...checks] },
        lang,
      );
      writeFileSync(join(folder, `${name}.html`), page);
    }
    browser = await connectChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['en', 'on a desktop', { viewport: { width: 1280, height: 900 } }],
    ['en', 'on a small phone', { viewport: { width: 320, height: 640 } }],
    ['cy', 'dark, on a small phone', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
    ['en', 'forced colours', { viewport: { width: 768, height: 900 }, forcedColors: 'active' as const }],
    ['first', 'of a first check', { viewport: { width: 320, height: 640 } }],
  ])(
    '%s, %s: nothing to fault, nothing sideways, nothing asked, one sheet of A4',
    async (name, _look, options) => {
      const { page, requests, faults } = await visit(browser, addressOf(name), options);
      expect(await faultsOfAccess(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect([faults, requests.map(({ url }) => url)]).toEqual([[], [addressOf(name)]]);
      const paper = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      expect(paper?.length).toBeLessThanOrEqual(2);
      await page.context().close();
    },
  );

  test('a box is full for each point, and dashed where nobody is sure; the words say the same', async () => {
    const { page } = await visit(browser, addressOf('en'), { javaScriptEnabled: false });
    const theme = page.locator('.fp-levels > div').filter({ hasText: 'Devices and internet' });
    expect(await theme.innerText()).toContain('First steps: 1 of 4 points. One question is open.');
    const looks = await theme.locator('rect').evaluateAll((boxes) =>
      boxes.map((box) => {
        const { fill, strokeDasharray } = getComputedStyle(box);
        return fill === 'none' ? (strokeDasharray === 'none' ? 'empty' : 'dashed') : 'full';
      }),
    );
    expect(looks).toEqual(['full', 'empty', 'empty', 'empty', 'dashed', 'dashed', 'dashed', 'dashed']);
    await page.context().close();
  });
});
