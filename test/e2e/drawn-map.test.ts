import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawMap } from '../../shared/explain/map-drawing.ts';
import type { Match } from '../../shared/match/match.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import { DrawnMap } from '../../shared/ui/drawn-map.tsx';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { aPlace, aService, metresPerDegree, middle } from '../builders.ts';
import { connectChromium, hasChromium } from './chromium.ts';

const style = ['finder', 'drawn-map'].map((name) => readFileSync(`shared/ui/${name}.css`, 'utf8')).join('\n');

/** A result so many metres north and east of the middle of the sample town. */
function aMatch(name: string, north: number, east: number): Match {
  const point = {
    latitude: middle.latitude + north / metresPerDegree,
    longitude: middle.longitude + east / (metresPerDegree * Math.cos((middle.latitude * Math.PI) / 180)),
  };
  return {
    ...{ service: aService({ name }), place: { point }, remote: false, score: 0, parts: [] },
    ...{ distanceMetres: distanceMetres(middle, point), meets: [], reasons: [], unknowns: [], refusals: [] },
  };
}

const scattered = [aMatch('Tea and Tablets', -1_000, -1_000), aMatch('Digital Drop-in', 400, 450)];
const crowded = Array.from({ length: 9 }, (_one, index) => aMatch(`Group ${index + 1}`, 500 + index, 300));
const nearly = [aMatch('Screen Team', -800, 500), aMatch('Level 1', 500, -900)];

describe.skipIf(!hasChromium)('the drawing of where help is', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each<[string, Match[], number, 'en' | 'cy', BrowserContextOptions]>([
    ['scattered', scattered, 100, 'en', {}],
    ['crowded', crowded, 100, 'en', {}],
    ['unsure', scattered, 1_400, 'cy', {}],
    ['dark', scattered, 400, 'en', { colorScheme: 'dark' }],
    ['forced colours', scattered, 1_400, 'en', { forcedColors: 'active' }],
  ])(
    '%s: says in words what it draws, and shows every number',
    async (_name, matches, uncertaintyMetres, lang, options) => {
      const drawing = drawMap(matches, nearly, aPlace({ uncertaintyMetres }));
      if (drawing === null) throw new Error('nothing was drawn');
      const context = await browser.newContext({
        viewport: { width: 320, height: 420 },
        deviceScaleFactor: 2,
        ...options,
      });
      const page = await context.newPage();
      const map = h(DrawnMap, {
        drawing,
        lang,
        ...(lang === 'en' ? { words: en } : { words: cy }),
      });
      await page.setContent(
        `<!doctype html><html lang="${lang}"><meta name="color-scheme" content="light dark"><title>Map</title><style>${style}</style><body class="fp"><main><h1>Map</h1>${render(map)}</main></body></html>`,
      );
      const label = (await page.getByRole('img').getAttribute('aria-label')) ?? '';
      for (const { service } of matches) expect(label).toContain(service.name);
      expect(await page.locator('.fp-map__number').allTextContents()).toEqual(
        matches.map((_match, index) => String(index + 1)),
      );
      // Each number is seen: nothing is drawn over it.
      const covered = await page.locator('.fp-map__number').evaluateAll(
        (numbers) =>
          numbers.filter((number) => {
            const { x, y, width, height } = number.getBoundingClientRect();
            return document.elementFromPoint(x + width / 2, y + height / 2) !== number;
          }).length,
      );
      expect(covered).toBe(0);
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      });
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
