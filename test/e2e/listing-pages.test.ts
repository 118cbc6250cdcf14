import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingPages } from '../../publish/listing-pages.ts';
import { ownerPages } from '../../publish/owner-pages.ts';
import { fileNameOf } from '../../publish/page-files.ts';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import { connectChromium, hasChromium, sideways, visit } from './chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';

/** One of each kind: a group, a van at several places, a visit, what has stopped, and what nobody has looked at. */
const shown = new Set<string>([
  'tea-and-tablets',
  'digital-van',
  'tech-at-home',
  'digital-friend-line',
  'welcome-sampleford-sample-digital-buddies-sf1-1aa',
  'sampleford-library-sample-tablet-taster-sf1-1aa',
]);

/** Some of the sample town, with an address for corrections */
function directoryWithReports(): Directory {
  const directory = sampleDirectory();
  const services = directory.services.filter(({ id }) => shown.has(id));
  return {
    ...directory,
    services: services.map((service) => ({ ...service, reportTo: 'lists@council.example' })),
  };
}

const ownerPath = `owners/${fileNameOf('digital-friend-line')}.html`;
const listing = 'postcode-sf1.html';

describe.skipIf(!hasChromium)('pages that need no script', () => {
  let browser: Browser;
  let server: Server;
  let folder: string;
  let origin: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fingerpost-pages-'));
    const at = new Date('2026-11-25T09:00:00Z');
    const directory = directoryWithReports();
    const own = directory.services.filter(({ id }) => id === 'digital-friend-line');
    const pages = [
      ...(await listingPages(directory, { at })),
      ...(await ownerPages({ ...directory, services: own }, { at })),
    ];
    for (const [path, text] of pages) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const files = sirv(folder);
    server = createServer((request, response) =>
      files(request, response, () => {
        response.writeHead(404).end();
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await connectChromium();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const looks: [string, BrowserContextOptions][] = [
    ['a small phone, or 400 % zoom', { viewport: { width: 320, height: 640 } }],
    ['a desktop', { viewport: { width: 1280, height: 900 } }],
    ['dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
    ['forced colours', { viewport: { width: 768, height: 900 }, forcedColors: 'active' }],
    ['no script', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }],
  ];
  const paths = ['en/index.html', `en/${listing}`, `cy/${listing}`, `en/${ownerPath}`, `cy/${ownerPath}`];

  test.each(looks.flatMap(([name, options]) => paths.map((path) => ({ name, path, options }))))(
    '$path, $name: nothing to fault, nothing sideways, nothing from elsewhere',
    async ({ path, options }) => {
      const { page, requests, faults } = await visit(browser, `${origin}/${path}`, options);
      expect(await sideways(page)).toBe(0);
      if (options.javaScriptEnabled !== false) expect(await faultsOfAccess(page)).toEqual([]);
      expect(faults).toEqual([]);
      for (const { url } of requests) expect(url.startsWith(`${origin}/`), url).toBe(true);
      expect(requests.length).toBeLessThanOrEqual(3);
      await page.context().close();
    },
  );

  test('nothing is cut off when letters and lines are spread as a reader may ask', async () => {
    const { page } = await visit(browser, `${origin}/en/${listing}`, {
      viewport: { width: 320, height: 640 },
    });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await sideways(page)).toBe(0);
    await page.context().close();
  });

  test('from the list of areas to a number to ring, by keyboard', async () => {
    const { page } = await visit(browser, `${origin}/en/index.html`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the list');
    await page.getByRole('link', { name: 'SF1' }).click();
    const card = page.getByRole('article', { name: 'Tea and Tablets', exact: true });
    expect(await card.getByRole('link', { name: '01632 960123' }).getAttribute('href')).toBe(
      'tel:01632960123',
    );
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('cy');
    await page.context().close();
  });

  test('a link to one service shows that service, target and all', async () => {
    const { page } = await visit(browser, `${origin}/en/${listing}#tea-and-tablets`);
    const top = await page
      .locator(':target')
      .evaluate((element) => [element.id, element.getBoundingClientRect().top] as const);
    expect(top[0]).toBe('tea-and-tablets');
    expect(Math.abs(top[1])).toBeLessThan(100);
    await page.context().close();
  });

  test('on paper: the facts and the numbers, no links to press, no listing cut in two', async () => {
    const { page } = await visit(browser, `${origin}/en/${listing}`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.getByText('Link to this').first().isVisible()).toBe(false);
    const card = page.getByRole('article', { name: 'Tea and Tablets', exact: true });
    expect(await card.innerText()).toContain('01632 960123');
    const style = await card.evaluate((element) => {
      const { breakInside, color } = getComputedStyle(element);
      return { breakInside, color };
    });
    expect(style).toEqual({ breakInside: 'avoid', color: 'rgb(21, 24, 27)' });
    await page.context().close();
  });

  test('an owner writes what is different: the e-mail and the sheet hold it, with the day; nothing is sent', async () => {
    const { page, requests } = await visit(browser, `${origin}/en/${ownerPath}`);
    const before = requests.length;
    await page.getByRole('textbox', { name: 'When' }).fill('Fri 9.30am to 11am');
    await page.getByRole('textbox', { name: 'Phone' }).fill('01632 960777');
    await page.getByRole('combobox', { name: 'How people get in' }).selectOption('book');
    await page.getByRole('textbox', { name: 'Anything else' }).fill('Use the side door');
    const mail = new URL(
      (await page.getByRole('link', { name: 'Email the change' }).getAttribute('href')) ?? '',
    );
    expect(mail.protocol + mail.pathname).toBe('mailto:lists@council.example');
    const body = mail.searchParams.get('body') ?? '';
    expect(body).toContain('When: Fri 9.30am to 11am\r\nPhone: 01632 960777\r\nHow people get in: book\r\n');
    expect(body).toContain('Anything else: Use the side door');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save it as a sheet' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('digital-friend-line.csv');
    const file = join(folder, 'saved.csv');
    await download.saveAs(file);
    const saved = await readFile(file, 'utf8');
    const sheet = body.slice(body.indexOf('\r\nid,') + 2);
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' });
    for (const text of [saved, sheet]) {
      const { services, extra } = readSpreadsheet(text, 'answer.csv');
      expect(services).toMatchObject([
        {
          ...{ id: 'digital-friend-line', phone: '01632 960777', howToGetIn: 'book', lastChecked: today },
          ...{ when: { sessions: [{ weekday: 5, opens: 570, closes: 660 }] } },
          checkedBy: 'Sampleford Connects (sample)',
        },
      ]);
      expect(extra.map(({ value }) => value)).toEqual(['Use the side door']);
    }
    expect(requests.slice(before).filter(({ url }) => !url.startsWith('data:'))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    await page.context().close();
  });

  test('without a script the fields are not shown, and both e-mails are there', async () => {
    const { page } = await visit(browser, `${origin}/en/${ownerPath}`, { javaScriptEnabled: false });
    expect(await page.getByRole('textbox').count()).toBe(0);
    for (const name of ['Email: it is still right', 'Email the change'])
      expect(await page.getByRole('link', { name }).getAttribute('href')).toMatch(/^mailto:lists@council/);
    await page.context().close();
  });
});
