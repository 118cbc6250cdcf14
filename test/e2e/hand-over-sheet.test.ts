import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { correction, generate } from 'lean-qr';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import { armOf } from '../../shared/explain/arm.ts';
import { toHandOver } from '../../shared/explain/hand-over.ts';
import { createLookups } from '../../shared/explain/signpost.ts';
import type { Match } from '../../shared/match/match.ts';
import { waysOf } from '../../shared/match/offer.ts';
import type { Service } from '../../shared/record/service.ts';
import { HandOverList, HandOverSheets, type SheetItem } from '../../shared/ui/hand-over-sheet.tsx';
import { cy } from '../../shared/words/cy.ts';
import { cyAdviser } from '../../shared/words/cy-adviser.ts';
import { en } from '../../shared/words/en.ts';
import { enAdviser } from '../../shared/words/en-adviser.ts';
import type { Tongue } from '../../shared/words/words.ts';
import { aPlace, at } from '../builders.ts';
import { connectChromium, hasChromium } from './chromium.ts';

const english: Tongue = { lang: 'en', words: en, adviser: enAdviser };
const welsh: Tongue = { lang: 'cy', words: cy, adviser: cyAdviser };
type Tongues = readonly [Tongue, ...Tongue[]];
const directory = sampleDirectory();
const lookups = createLookups(directory);
const style = ['finder', 'arm', 'controls', 'signpost', 'hand-over']
  .map((name) => readFileSync(`shared/ui/${name}.css`, 'utf8'))
  .join('\n');

function serviceOf(id: string): Service {
  const service = directory.services.find((one) => one.id === id);
  if (service === undefined) throw new Error(`the sample town has no ${id}`);
  return service;
}

function itemOf(service: Service, tongues: Tongues): SheetItem {
  const way = waysOf(service)[0];
  const match: Match = {
    ...{ service, place: way?.place ?? null, remote: way?.kind !== 'venue', distanceMetres: 1_450 },
    ...{ score: 0, parts: [], meets: ['video-calls'], reasons: [], unknowns: [], refusals: [] },
  };
  return {
    handOver: toHandOver(match, lookups, tongues, at),
    arms: tongues.map(({ words, lang }) => armOf(match, { words, lang, place: aPlace(), isPartial: false })),
  };
}

const tea = serviceOf('tea-and-tablets');
const long = {
  ...tea,
  name: 'The Sampleford and District Community Association’s Friendly Thursday Morning Tablet, Telephone and Computer Circle for Everybody',
  places: tea.places.map((place) => ({
    ...place,
    venue: 'The Old Sampleford Mechanics’ Institute and Memorial Reading Room (sample)',
    address: 'Entrance by the side gate, behind the market hall, Lower Mill Lane, Sampleford',
  })),
  firstVisit:
    'Ask for the helper at the desk on the left. Bring a friend or someone from your family, your glasses, and your tablet or telephone with its charger if you have one.',
};
const { phone: _phone, ...silent } = { ...tea, places: tea.places.map(({ phone: _own, ...place }) => place) };

describe.skipIf(!hasChromium)('the sheet that a person takes away', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function show(
    items: SheetItem[],
    kind: typeof HandOverSheets = HandOverSheets,
    options: BrowserContextOptions = {},
  ): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 640, height: 860 }, ...options });
    const page = await context.newPage();
    const sheets = render(h(kind, { items }));
    await page.setContent(
      `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>Sheet</title><style>body{margin:0}${style}</style><body class="fp"><main>${sheets}</main></body></html>`,
    );
    return page;
  }

  /** How many pages it is on that paper. */
  async function pagesOn(page: Page, format: 'A5' | 'A4'): Promise<number> {
    const pdf = await page.pdf({ format });
    return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
  }

  const cases: [string, Service, Tongues, pages?: object][] = [
    ['english', tea, [english]],
    ['welsh', tea, [welsh]],
    ['both', tea, [english, welsh]],
    ['welsh-first', tea, [welsh, english]],
    ['no-number', silent as Service, [english, welsh]],
    ['long', long, [english]],
    ['long-both', long, [english, welsh], { A5: 2, A4: 2 }],
    ['home', serviceOf('tech-at-home'), [english, welsh]],
  ];
  test.each(cases)(
    '%s: as few pages of A5 and of A4 as can be, nothing sideways',
    async (_name, service, tongues, pages = { A5: 1, A4: 1 }) => {
      const page = await show([itemOf(service, tongues)]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
      expect({ A5: await pagesOn(page, 'A5'), A4: await pagesOn(page, 'A4') }).toEqual(pages);
      await page.context().close();
    },
  );

  test('the number is the largest thing on it, and comes before what to say', async () => {
    const page = await show([itemOf(tea, [english, welsh])]);
    const sizes = await page
      .locator('article :is(h1, h2, p, dt, dd, a)')
      .evaluateAll((elements) =>
        elements.map(
          (element) => [element.textContent, Number.parseFloat(getComputedStyle(element).fontSize)] as const,
        ),
      );
    const largest = sizes.reduce((best, one) => (one[1] > best[1] ? one : best));
    expect(largest[0]).toBe('01632 960123');
    expect(Math.min(...sizes.map(([, size]) => size))).toBeGreaterThanOrEqual(14);
    await page.context().close();
  });

  test('three services are three pages, or one list', async () => {
    const three = ['tea-and-tablets', 'tech-at-home', 'digital-friend-line'].map((id) =>
      itemOf(serviceOf(id), [english, welsh]),
    );
    const pages = await show(three);
    expect({ A5: await pagesOn(pages, 'A5'), A4: await pagesOn(pages, 'A4') }).toEqual({ A5: 3, A4: 3 });
    const list = await show(
      three.map(({ handOver, arms }) => ({
        handOver: { ...handOver, told: handOver.told.slice(0, 1) },
        arms: arms.slice(0, 1),
      })),
      HandOverList,
    );
    expect(await pagesOn(list, 'A4')).toBe(1);
    const both = await show(three, HandOverList);
    expect(await pagesOn(both, 'A4')).toBeLessThanOrEqual(2);
    await both.context().close();
    expect(await list.locator('li h2').allInnerTexts()).toEqual(three.map(({ handOver }) => handOver.name));
    await pages.context().close();
    await list.context().close();
  });

  test.each([
    ['a page for each', HandOverSheets],
    ['one list', HandOverList],
  ])('whom it is for is on %s', async (_what, kind) => {
    const item = itemOf({ ...tea, minimumAge: 60, onlyForInWords: 'tenants of ours' }, [english]);
    const page = await show([item], kind);
    const who = page.locator('dl > div', { hasText: en.card.who });
    expect(await who.innerText()).toMatch(/People aged 60 and over\..*tenants of ours/s);
    await page.context().close();
  });

  test('what is in another language says so', async () => {
    const page = await show([itemOf(tea, [welsh, english])]);
    const langOf = (text: string): Promise<string | undefined> =>
      page
        .getByText(text)
        .first()
        .evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang);
    expect(await langOf('Ga i ddod ddydd Iau?')).toBe('cy');
    expect(await langOf('Can I come on Thursday?')).toBe('en');
    expect(await langOf('Ask for the helper.')).toBe('en');
    expect(await langOf('Mill Lane')).toBe('en');
    // The address and what the owner said stand there once.
    expect(await page.getByText('Mill Lane').count()).toBe(1);
    expect(await page.getByText('Ask for the helper.').count()).toBe(1);
    await page.context().close();
  });

  test.each([
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
    ['a small screen', { viewport: { width: 320, height: 640 } }],
  ] satisfies [string, BrowserContextOptions][])(
    '%s: black on white, and nothing to fault',
    async (_name, options) => {
      const page = await show([itemOf(tea, [english, welsh])], HandOverSheets, options);
      const colours = await page
        .locator('article, article :is(h1, h2, p, dt, dd, a, b)')
        .evaluateAll((elements) => [...new Set(elements.map((element) => getComputedStyle(element).color))]);
      expect(colours.filter((colour) => colour !== 'rgb(0, 0, 0)' && colour !== 'rgb(21, 24, 27)')).toEqual(
        [],
      );
      expect(await page.locator('article').evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      });
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test('the code that a camera reads is the address of the map, with white around it', async () => {
    const item = itemOf(tea, [english, welsh]);
    const page = await show([item]);
    const map = item.handOver.map ?? '';
    expect(map).toContain('SF1%204DD');
    const code = generate(map, { minCorrectionLevel: correction.M });
    const side = code.size + 8;
    const shown = await page.locator('svg[role="img"]').evaluate(async (svg, cells) => {
      const copy = svg.cloneNode(true) as SVGElement;
      copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      copy.setAttribute('width', String(cells * 4));
      copy.setAttribute('height', String(cells * 4));
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: cells * 4, height: cells * 4 });
      const drawing = canvas.getContext('2d') as CanvasRenderingContext2D;
      drawing.drawImage(image, 0, 0);
      return Array.from({ length: cells }, (_row, y) =>
        Array.from({ length: cells }, (_cell, x) =>
          (drawing.getImageData(x * 4 + 2, y * 4 + 2, 1, 1).data[3] ?? 0) > 127 ? '#' : '.',
        ).join(''),
      );
    }, side);
    const wanted = Array.from({ length: side }, (_row, y) =>
      Array.from({ length: side }, (_cell, x) => (code.get(x - 4, y - 4) ? '#' : '.')).join(''),
    );
    expect(shown).toEqual(wanted);
    await page.context().close();
  });
});
