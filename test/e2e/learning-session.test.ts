// The page of a learning session, opened from a disk.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSession } from '../../publish/read-session.ts';
import { sessionPage } from '../../publish/session-page.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { noteFile } from '../publish/note-files.ts';
import { connectChromium, hasChromium, visit } from './chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';

const notes: Record<string, string> = {
  'session.md':
    '---\ntitle: Who meets people at the door?\non: 2027-01-20\nprepare: 2027-01-06; coordinator; send this page round\n---\n\n- what we tried\n',
  'asked.md': noteFile({
    kind: 'learning-question',
    what_changed: '',
    question: 'Who rings first?',
    interested: 'Example Library',
  }),
  'idea.md': noteFile({ title: 'An idea', step: 'idea', topics: 'email', language: 'cy' }, 'Text.\n\n- item'),
  'change.md': noteFile({ follows: 'idea', may_we_share: 'partners', link: 'https://council.example/a' }),
};

describe.skipIf(!hasChromium)('the page of a learning session', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fingerpost-session-'));
    for (const [name, text] of Object.entries(notes)) writeFileSync(join(folder, name), text);
    const { session } = readSession(folder, '2026-11-25' as PlainDate);
    for (const lang of ['en', 'cy'] as const)
      writeFileSync(join(folder, `${lang}.html`), await sessionPage(session, lang));
    browser = await connectChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['on a small phone', 'en', { viewport: { width: 320, height: 640 } }],
    ['dark, in Welsh', 'cy', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
  ])('%s has nothing to fault, nothing sideways, and asks for nothing', async (_name, lang, options) => {
    const address = pathToFileURL(join(folder, `${lang}.html`)).href;
    const { page, requests, faults } = await visit(browser, address, options);
    expect(await faultsOfAccess(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect([faults, requests.map(({ url }) => url)]).toEqual([[], [address]]);
    // Three short parts and a plan are a page of A4, or two.
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(paper?.length).toBeLessThanOrEqual(2);
    await page.context().close();
  });
});
