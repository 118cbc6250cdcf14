// What a reader can count on, one test a sentence; docs/accessibility-criteria.md is the list of them.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectChromium, hasChromium, sideways, visit } from './chromium.ts';

describe.skipIf(!hasChromium)('the finder', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await connectChromium();
    ({ page } = await visit(browser, '/'));
  });
  afterAll(() => browser?.close());
  afterEach(() => page.unrouteAll());
  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ media: null, forcedColors: null, contrast: null, reducedMotion: null });
    await page.locator('fingerpost-finder').evaluate((element) => {
      for (const name of ['heading-level', 'theme', 'brand']) element.removeAttribute(name);
      element.setAttribute('lang', 'en');
      (element as HTMLElement & { reset(): void }).reset();
    });
    await page.locator('fingerpost-finder .fp[lang=en] #fp-need').waitFor();
  });
  /** Where the page around is changed, or nothing may have happened yet. */
  const loadAnew = async (): Promise<void> => {
    await page.reload();
    await need().waitFor();
  };

  const need = () => page.locator('#fp-need');
  const place = () => page.locator('#fp-place');
  const articles = () => page.getByRole('article');
  const start = async (words: string, where: string): Promise<void> => {
    await need().fill(words);
    await place().fill(where);
    await page.locator('fingerpost-finder [type=submit]').click();
  };
  const search = async (words = 'video calls', where = 'BN1 1AA'): Promise<void> => {
    await start(words, where);
    await articles().first().waitFor();
    // What can be done with results comes after them.
    await page.locator('fingerpost-finder .fp-pick').waitFor({ state: 'attached' });
  };
  /** What a function gives of all that a selector finds in the finder. */
  const ofAll = <Given>(selector: string, give: (all: HTMLElement[]) => Given): Promise<Given> =>
    page.locator(`fingerpost-finder ${selector}`).evaluateAll(give as (all: Element[]) => Given);
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document.querySelector('fingerpost-finder')?.shadowRoot ?? {};
      return { tag: activeElement?.tagName, id: activeElement?.id, text: activeElement?.textContent };
    });
  const status = () => page.getByRole('status').innerText();
  const setAttribute = (name: string, value: string) =>
    page
      .locator('fingerpost-finder')
      .evaluate((element, [named, said]) => element.setAttribute(named, said), [name, value] as const);

  describe('before anything', () => {
    test('nothing takes the focus before somebody acts', async () => {
      await loadAnew();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    });

    test('the finder is a landmark for searching, with a name of its own', async () => {
      expect(await page.getByRole('search', { name: 'Find digital help' }).count()).toBe(1);
    });

    test('each box has a label in sight and a hint that is read with it, and no example stands in it', async () => {
      const boxes = await ofAll('input', (inputs) =>
        (inputs as HTMLInputElement[]).map((input) => ({
          label: input.labels?.[0]?.getBoundingClientRect().height ?? 0,
          hint: (input.getRootNode() as ShadowRoot).getElementById(
            input.getAttribute('aria-describedby') ?? '',
          )?.textContent,
          example: input.placeholder,
        })),
      );
      expect(boxes).toHaveLength(2);
      for (const { label, hint, example } of boxes) {
        expect(label).toBeGreaterThan(10);
        expect(hint).not.toBe('');
        expect(example).toBe('');
      }
    });

    test('the place where things are said is there, and empty, before anything is said', async () => {
      await loadAnew();
      expect(await page.getByRole('status').count()).toBe(1);
      expect(await status()).toBe('');
    });

    test('a picture says whether it is chosen', async () => {
      const picture = page.getByRole('button', { name: 'Video calls' });
      expect(await picture.getAttribute('aria-pressed')).toBe('false');
      await picture.click();
      expect(await picture.getAttribute('aria-pressed')).toBe('true');
    });

    test('drawings stand beside words, and are not read', async () => {
      await search();
      const drawings = await ofAll('svg', (all) =>
        all.map((svg) => [
          svg.getAttribute('aria-hidden'),
          svg.parentElement?.ariaLabel ?? svg.parentElement?.textContent,
        ]),
      );
      expect(drawings.length).toBeGreaterThan(5);
      for (const [hidden, words] of drawings) {
        expect(hidden).toBe('true');
        expect(words).toMatch(/\w/);
      }
    });
  });

  describe('by keyboard', () => {
    /** Presses Tab until the focus leaves the finder; what had it, by its number among all that can have it. */
    async function tabThrough(): Promise<{ order: number[]; all: number; rings: string[] }> {
      await page.locator('main h1').evaluate((heading) => {
        heading.tabIndex = -1;
        heading.focus();
      });
      const order: number[] = [];
      const rings: string[] = [];
      let all = 0;
      for (;;) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const root = document.querySelector('fingerpost-finder')?.shadowRoot;
          const stops = [...(root?.querySelectorAll('button, input, summary, a[href]') ?? [])].filter(
            (each) => each.checkVisibility(),
          );
          const active = root?.activeElement;
          if (!active) return null;
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(active);
          return {
            at: stops.indexOf(active),
            all: stops.length,
            outlineStyle,
            outlineWidth,
            outlineColor,
            boxShadow,
          };
        });
        if (stop === null) return { order, all, rings };
        all = stop.all;
        order.push(stop.at);
        const [, shadow = ''] = /(rgb\([^)]+\)) 0px 0px 0px 3px/.exec(stop.boxShadow) ?? [];
        if (
          stop.outlineStyle !== 'solid' ||
          stop.outlineWidth !== '3px' ||
          shadow === '' ||
          shadow === stop.outlineColor
        )
          rings.push(`stop ${stop.at}: ${stop.outlineWidth} ${stop.outlineColor}, ${stop.boxShadow}`);
      }
    }

    test.each(['before a search', 'among results'])(
      'everything is reached with Tab in the order in which it is read, and left again: %s',
      async (when) => {
        if (when === 'among results') await search();
        const { order, all } = await tabThrough();
        expect(order).toEqual(Array.from({ length: all }, (_, index) => index));
        expect(all).toBeGreaterThan(10);
      },
    );

    test('whatever has the focus has a ring of two colours', async () => {
      await page.getByRole('button', { name: 'Video calls' }).click();
      expect((await tabThrough()).rings).toEqual([]);
      await search();
      expect((await tabThrough()).rings).toEqual([]);
    });

    test('Enter in a box asks, and sends no form of the page around', async () => {
      await page.evaluate(() => {
        const form = document.createElement('form');
        const finder = document.querySelector('fingerpost-finder') as HTMLElement;
        finder.before(form);
        form.append(finder);
        form.addEventListener('submit', () => {
          document.title = 'sent';
        });
      });
      await need().fill('video calls');
      await need().press('Enter');
      await articles().first().waitFor();
      expect(await page.title()).not.toBe('sent');
      await loadAnew();
    });

    test('more results are one press away, and the first of them has the focus', async () => {
      await search('video calls with my grandchildren');
      await page.getByRole('button', { name: /^Show \d more$/ }).press('Enter');
      await expect.poll(async () => (await focused()).id).toBe('fp-card-4');
    });

    test('a cross says what it takes away, and the focus goes to the heading', async () => {
      await search();
      await page.getByRole('button', { name: 'Remove: Video calls' }).press('Enter');
      await expect.poll(async () => (await focused()).id).toBe('fp-results');
    });
  });

  describe('an answer', () => {
    test('after a search the focus is on the heading of the answer', async () => {
      await search();
      expect(await focused()).toMatchObject({ tag: 'H2', id: 'fp-results' });
    });

    test('a heading that takes the focus is not under a header that sticks', async () => {
      await page.evaluate(() => {
        const header = document.querySelector('header') as HTMLElement;
        header.style.position = 'sticky';
        header.style.top = '0';
        header.style.zIndex = '9';
      });
      await page.setViewportSize({ width: 1280, height: 500 });
      await search();
      await expect
        .poll(() =>
          page.evaluate(() => {
            const root = document.querySelector('fingerpost-finder')?.shadowRoot;
            const { top = -1 } = root?.querySelector('#fp-results')?.getBoundingClientRect() ?? {};
            return (
              top >= (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) &&
              top < innerHeight
            );
          }),
        )
        .toBe(true);
      await loadAnew();
    });

    test('an answer is said once, when it has settled', async () => {
      await page.evaluate(() => {
        const region = document
          .querySelector('fingerpost-finder')
          ?.shadowRoot?.querySelector('[role=status]');
        const said: string[] = [];
        new MutationObserver(() => said.push((region as HTMLElement).innerText.trim())).observe(
          region as Node,
          {
            childList: true,
            characterData: true,
            subtree: true,
          },
        );
        Object.assign(globalThis, { said });
      });
      await search();
      await expect.poll(status).toMatch(/good places/);
      const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
      const told = said.filter((text, index) => text !== '' && text !== said[index - 1]);
      expect(told.filter((text) => /good places/.test(text))).toHaveLength(1);
      expect(told.filter((text) => !/good places|Looking/.test(text))).toEqual([]);
    });

    test('while an answer is looked for, the button keeps the focus and words say so; nothing turns', async () => {
      await page.route('**/directory/index.json', () => {});
      await loadAnew();
      await start('email', 'Leeds');
      await expect.poll(status).toBe('Looking for help…');
      expect(await focused()).toMatchObject({ tag: 'BUTTON', text: 'Find help' });
      expect(await page.locator('fingerpost-finder form .fp-row').innerText()).toContain('Looking for help…');
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      await page.unrouteAll();
      await loadAnew();
    });

    test('results are a list, each with a heading that names it', async () => {
      await search();
      const list = page.locator('fingerpost-finder').getByRole('list').filter({ has: articles() });
      expect(await list.count()).toBe(1);
      for (const article of await articles().all()) {
        const name = await article.getByRole('heading').innerText();
        expect(await page.getByRole('article', { name, exact: true }).count()).toBe(1);
      }
    });

    test('headings go down one level at a time, from the level that the page sets', async () => {
      await setAttribute('heading-level', '3');
      await search('video calls with my grandchildren');
      const levels = await ofAll(':is(h1, h2, h3, h4, h5, h6)', (all) =>
        all.map(({ tagName }) => Number(tagName[1])),
      );
      expect(levels[0]).toBe(3);
      levels.forEach((level, index) => {
        expect(level).toBeGreaterThanOrEqual(3);
        expect(level - (levels[index - 1] ?? 2)).toBeLessThanOrEqual(1);
      });
    });

    test('what is there does not jump when an answer comes', async () => {
      // What is under the finder is pushed on, as it must be: it is out of sight here.
      await page.setViewportSize({ width: 1280, height: 600 });
      // Later than half a second after the press: what moves before that counts as wanted.
      await page.route('**/directory/index.json', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
      await loadAnew();
      await page.evaluate(() => {
        const jumps: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput, sources } = entry as unknown as {
              value: number;
              hadRecentInput: boolean;
              sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
            };
            // A node that is no longer there has gone, not jumped.
            const moved = sources
              .filter(({ node }) => node !== null)
              .map(
                ({ node, previousRect, currentRect }) =>
                  `${node?.nodeName} ${previousRect.y} to ${currentRect.y}`,
              );
            if (!hadRecentInput && moved.length > 0) jumps.push(`${value}: ${moved.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        Object.assign(globalThis, { jumps });
      });
      await search();
      await expect.poll(status).toMatch(/good places/);
      expect(await page.evaluate(() => (globalThis as unknown as { jumps: string[] }).jumps)).toEqual([]);
    });
  });

  describe('what went wrong', () => {
    test('what went wrong is said at its box, which has the focus and keeps what was typed', async () => {
      await start('email', 'Qwertyville');
      await expect.poll(async () => (await focused()).id).toBe('fp-place');
      expect(await place().inputValue()).toBe('Qwertyville');
      expect(await place().getAttribute('aria-invalid')).toBe('true');
      expect(await place().getAttribute('aria-describedby')).toContain('fp-place-problem');
    });

    test('an error says what to do, and is marked by more than a colour', async () => {
      await start('email', 'Qwertyville');
      const message = page.locator('fingerpost-finder #fp-place-problem');
      await message.waitFor();
      expect(await message.textContent()).toMatch(/^Error: We cannot find that place\. .*\btry\b/);
      const widths = () => place().evaluate((box) => Number.parseFloat(getComputedStyle(box).borderTopWidth));
      const marked = await widths();
      await place().fill('Leeds');
      await place().press('Enter');
      await articles().first().waitFor();
      await page.getByRole('button', { name: 'Change' }).click();
      expect(marked).toBeGreaterThan(await widths());
    });

    test('danger has the focus, and the way off the page is the next stop', async () => {
      await need().fill('my husband checks my phone and I am scared');
      await need().press('Enter');
      await expect.poll(async () => (await focused()).text).toBe('If you are in danger, ring 999');
      await page.keyboard.press('Tab');
      expect((await focused()).text).toMatch(/^Leave this page now/);
    });
  });

  describe('as a reader likes it', () => {
    const fontSize = () => ofAll('.fp', ([all]) => (all ? getComputedStyle(all).fontSize : ''));

    test.each([
      ['10px', '17px'],
      ['16px', '17px'],
      ['32px', '34px'],
    ])('text follows the reader’s own size and never shrinks with the page: %s is %s', async (root, own) => {
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, root);
      expect(await fontSize()).toBe(own);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    });

    test('with text twice as large at 320 px nothing is scrolled sideways', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '32px';
        // The page around is not what is looked at.
        for (const each of document.querySelectorAll<HTMLElement>('header, nav, h1, footer, main > p'))
          each.style.display = 'none';
      });
      expect(await sideways(page)).toBe(0);
      await search();
      expect(await sideways(page)).toBe(0);
      await loadAnew();
    });

    test('with more room between letters, words and lines nothing is cut off', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await search();
      const cut = await page.evaluate(() => {
        const root = document.querySelector('fingerpost-finder')?.shadowRoot as ShadowRoot;
        const wide = new CSSStyleSheet();
        // https://www.w3.org/TR/WCAG22/#text-spacing
        wide.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        root.adoptedStyleSheets.push(wide);
        // The cross of a chip reaches over its edge, for the finger.
        const cut = [...root.querySelectorAll<HTMLElement>('.fp *:not(.fp-chips, .fp-chip)')]
          .filter((each) => !each.closest('.fp-hidden, svg') && each.checkVisibility())
          .filter(
            ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
              // Without a width of its own it is a run of words, which breaks with its line.
              clientWidth > 0 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1),
          )
          .map((each) => `${each.tagName} ${each.className}`);
        root.adoptedStyleSheets.pop();
        return cut;
      });
      expect(cut).toEqual([]);
    });

    test('nothing moves for who wants less motion', async () => {
      const durations = () =>
        ofAll('.fp-tile', ([tile]) => (tile ? getComputedStyle(tile).transitionDuration : ''));
      expect(await durations()).not.toBe('0s');
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await durations()).toBe('0s');
    });

    test('with colours of the reader’s own every box, button, picture and arm keeps an edge', async () => {
      await page.emulateMedia({ forcedColors: 'active' });
      const edges = (selector: string) =>
        ofAll(selector, (all) =>
          all.map((each) => {
            const { borderTopStyle, borderTopWidth } = getComputedStyle(each);
            return `${borderTopStyle} ${Number.parseFloat(borderTopWidth) >= 1}`;
          }),
        );
      expect(new Set(await edges(':is(.fp-input, .fp-button, .fp-tile)'))).toEqual(new Set(['solid true']));
      await page.getByRole('button', { name: 'Video calls' }).click();
      await page.mouse.move(0, 0);
      await need().focus();
      expect(
        await ofAll('[aria-pressed=true]', ([tile]) => tile && getComputedStyle(tile).outlineStyle),
      ).toBe('solid');
      await search();
      expect(new Set(await edges(':is(.fp-chip, .fp-why, .fp-roundel)'))).toEqual(new Set(['solid true']));
      const [edge, fill] = await ofAll('.fp-arm', ([arm]) =>
        ['::before', '::after'].map((layer) => arm && getComputedStyle(arm, layer).backgroundColor),
      );
      expect(edge).not.toBe(fill);
    });

    test('with more contrast asked for, soft words and edges are as dark as all others', async () => {
      await page.emulateMedia({ contrast: 'more' });
      await setAttribute('theme', 'govuk');
      await setAttribute('brand', '#ffcc00');
      const [ink, soft, edge] = await ofAll(':is(.fp, .fp-soft, .fp-input)', (all) =>
        all
          .slice(0, 3)
          .map((each, index) => getComputedStyle(each)[index === 2 ? 'borderTopColor' : 'color']),
      );
      expect([soft, edge]).toEqual([ink, ink]);
    });

    test('in every look, with any brand, words can be read', async () => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await search('I gave a scammer my bank details', 'Hove');
      await page.evaluate(axe.source);
      const faults: string[] = [];
      for (const theme of ['plain', 'govuk', 'nhs'].flatMap((look) => [`${look} light`, `${look} dark`]))
        for (const brand of ['', '#ffcc00']) {
          await setAttribute('theme', theme);
          await setAttribute('brand', brand);
          const found = await page.evaluate(async () => {
            const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
              'fingerpost-finder',
              {
                runOnly: ['color-contrast'],
                resultTypes: ['violations'],
              },
            );
            return violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary));
          });
          faults.push(...found.map((fault) => `${theme} ${brand}: ${fault}`));
        }
      expect(faults).toEqual([]);
    });

    test('in a language that is read from the right, arms and arrows point the other way', async () => {
      const turned = 'matrix(-1, 0, 0, 1, 0, 0)';
      await setAttribute('lang', 'ar');
      await page.locator('fingerpost-finder .fp[dir=rtl]').waitFor();
      await page.locator('fingerpost-finder .fp-tile').first().click();
      await page.locator('fingerpost-finder [type=submit]').click();
      await articles().first().waitFor();
      const arm = await ofAll('.fp-arm', ([first]) => {
        const card = first?.closest('.fp-card')?.getBoundingClientRect();
        const { right = 0 } = first?.getBoundingClientRect() ?? {};
        return {
          transform: first && getComputedStyle(first, '::before').transform,
          hangs: right > (card?.right ?? 0),
        };
      });
      expect(arm).toEqual({ transform: turned, hangs: true });
      await page
        .locator('fingerpost-finder')
        .evaluate((element) => (element as HTMLElement & { reset(): void }).reset());
      await start('email', 'Newport');
      await page.locator('fingerpost-finder .fp-choice').first().waitFor();
      const arrows = await ofAll('.fp-turns', (all) => all.map((arrow) => getComputedStyle(arrow).transform));
      expect(arrows.length).toBeGreaterThan(4);
      expect(new Set(arrows)).toEqual(new Set([turned]));
    });

    test('on paper there is nothing to press, and addresses are written out', async () => {
      await search();
      await page.emulateMedia({ media: 'print' });
      const pressed = await ofAll(
        ':is(button, input)',
        (all) => all.filter((each) => each.checkVisibility()).length,
      );
      expect(pressed).toBe(0);
      const [href, written] = await ofAll('article a[href^=http].fp-link', ([link]) => [
        link?.getAttribute('href') ?? '',
        link ? getComputedStyle(link, '::after').content : '',
      ]);
      expect(href).not.toBe('');
      expect(written).toContain(href);
    });
  });

  describe('languages', () => {
    test('a change of language keeps what was typed, and says which language it is', async () => {
      await need().fill('help with email');
      const change = page.getByRole('button', { name: 'Cymraeg' });
      expect(await change.getAttribute('lang')).toBe('cy');
      await change.click();
      await expect.poll(() => page.locator('fingerpost-finder .fp').getAttribute('lang')).toBe('cy');
      expect(await need().inputValue()).toBe('help with email');
    });

    test('a name in another language than the page says so', async () => {
      await setAttribute('lang', 'cy');
      await page.locator('fingerpost-finder .fp[lang=cy]').waitFor();
      await search('fideo', 'Caerdydd');
      const languages = await ofAll('article :is(h3) bdi', (all) => all.map((name) => name.lang));
      expect(new Set(languages)).toEqual(new Set(['en']));
    });
  });
});
