// Every state of the finder, in every setting that a reader may have, in two browsers: what axe finds, what is too small to
// press, and what has to be scrolled sideways.
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import { connectChromium, hasChromium, visit } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { makeTools, type Tools, type WidgetState, widgetStates } from './widget-states.ts';

interface Setting {
  name: string;
  scheme: 'light' | 'dark';
  forcedColours: boolean;
  /** In CSS pixels: 1280 at 400 % is 320. */
  width: number;
  zoom: number;
  dir: 'ltr' | 'rtl';
}

/** Each state is seen in all of them; dark, narrow and right to left are looked at in one go. */
const settings: readonly Setting[] = [
  { name: 'light', scheme: 'light', forcedColours: false, width: 1280, zoom: 1, dir: 'ltr' },
  {
    name: 'dark, 320 px, right to left',
    scheme: 'dark',
    forcedColours: false,
    width: 320,
    zoom: 1,
    dir: 'rtl',
  },
  { name: 'forced colours, 400 %', scheme: 'light', forcedColours: true, width: 320, zoom: 4, dir: 'ltr' },
];

/** A page with the finder on it, in any browser. */
interface DrivenPage {
  /** What an expression gives in the page. */
  run(expression: string): Promise<unknown>;
  set(setting: Setting): Promise<unknown>;
  close(): Promise<unknown>;
}

async function inChromium(): Promise<DrivenPage> {
  const browser = await connectChromium();
  const { page } = await visit(browser, '/', { reducedMotion: 'reduce' });
  const devTools = await page.context().newCDPSession(page);
  return {
    run: (expression) => page.evaluate(expression),
    async set({ scheme, forcedColours, width, zoom }) {
      await page.emulateMedia({ colorScheme: scheme, forcedColors: forcedColours ? 'active' : 'none' });
      await devTools.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 1024 / zoom,
        deviceScaleFactor: zoom,
        mobile: false,
      });
    },
    close: () => browser.close(),
  };
}

async function inFirefox(program: string): Promise<DrivenPage> {
  const firefox = await startFirefox(program, { 'ui.prefersReducedMotion': 1 });
  const [page] = await firefox.contexts();
  // Where Firefox's own settings are changed: BiDi has no word for these two yet.
  const [chrome] = await firefox.contexts('chrome');
  await firefox.open(inject('origin'));
  return {
    run: firefox.run,
    async set({ scheme, forcedColours, width, zoom }) {
      const prefer = (name: string, value: number) =>
        firefox.run(`Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`, chrome?.context);
      await prefer('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
      await prefer('browser.display.document_color_use', forcedColours ? 2 : 1);
      const isSet = `matchMedia('(prefers-color-scheme: ${scheme})').matches && matchMedia('(forced-colors: active)').matches === ${forcedColours}`;
      await expect.poll(() => firefox.run(isSet)).toBe(true);
      await firefox.send('browsingContext.setViewport', {
        context: page?.context,
        viewport: { width, height: 1024 / zoom },
        devicePixelRatio: zoom,
      });
    },
    close: firefox.close,
  };
}

/** What can be faulted in the finder as it stands, one line a fault; its text is sent to a browser. */
async function faultsNow(tools: Tools, rules: string[] | null): Promise<string> {
  const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
    resultTypes: ['violations'],
    ...(rules && { runOnly: rules }),
  });
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`${scrollWidth - clientWidth} px have to be scrolled sideways`);
  for (const control of tools.root.querySelectorAll('button, input, summary, a[href]')) {
    // A tick is as large as the words beside it.
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    if (width > 0 && (height < 43.5 || width < 24))
      faults.push(`${control.className || control.tagName} is ${width} by ${height} px, too small to press`);
  }
  return faults.join('\n');
}

const browsers: [name: string, start: (() => Promise<DrivenPage>) | null][] = [
  ['Chromium', hasChromium ? inChromium : null],
  [
    'Firefox',
    ((program) => program && (() => inFirefox(program)))(findBrowser('firefox')) as
      | (() => Promise<DrivenPage>)
      | null,
  ],
];

describe.each(browsers)('in %s', (_name, start) => {
  describe.skipIf(start === null)(
    'in every state and every setting, nothing is at fault that axe knows, nothing is too small to press, and nothing is scrolled sideways',
    () => {
      let page: DrivenPage;
      beforeAll(async () => {
        if (start === null) throw new Error('there is no such browser');
        page = await start();
        await page.run(axe.source);
        await page.run('customElements.whenDefined("fingerpost-finder").then(() => "defined")');
        await page.run(`void (globalThis.widgetTools = (${makeTools})())`);
      });
      afterAll(() => page?.close());

      const reach = (state: WidgetState) =>
        page.run(`(async ({ reach }) => void (await reach(widgetTools)))({ ${asProperty(state.reach)} })`);
      const faults = async (dir: Setting['dir'], rules: string[] | null = null) => {
        await page.run(`void (widgetTools.root.querySelector('.fp').dir = '${dir}')`);
        return page.run(`(${faultsNow})(widgetTools, ${JSON.stringify(rules)})`);
      };

      test.each(widgetStates)('$name', async (state) => {
        await reach(state);
        const found: Record<string, unknown> = {};
        for (const setting of settings) {
          await page.set(setting);
          found[setting.name] = await faults(setting.dir);
        }
        expect(found).toEqual(Object.fromEntries(settings.map(({ name }) => [name, ''])));
      });
    },
  );
});

/** A function as it stands in an object, whether it was written as a method or not. */
function asProperty(reach: WidgetState['reach']): string {
  const text = reach.toString();
  return /^(?:async )?reach\(/.test(text) ? text : `reach: ${text}`;
}
