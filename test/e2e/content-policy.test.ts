// The strictest policies that a partner may set: everything works under them, and the browser reports nothing.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import { connectChromium, hasChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { type HostSite, startHostSite } from './host-site.ts';
import { openWatched } from './watched-page.ts';
import { wholeJourney } from './whole-journey.ts';

const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";

/** Pages by their names: what a partner's page says of itself. The script and the data come from another origin. */
function policies({ otherOrigin: from }: HostSite): Record<string, string> {
  return {
    'our script and data, and nothing else': `default-src 'none'; script-src ${from}; connect-src ${from}`,
    'the same, with Trusted Types and no policy allowed': `default-src 'none'; script-src ${from}; connect-src ${from}; ${trusted}`,
    'the page’s own everything as well': `default-src 'none'; script-src 'self' ${from}; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' ${from}; worker-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; ${trusted}`,
    'a sandbox besides': `default-src 'none'; script-src ${from}; connect-src ${from}; ${trusted}; sandbox allow-scripts`,
  };
}

function addressOf(site: HostSite, policy: string, body: string): string {
  const html = `<!doctype html><html lang="en"><title>A page</title>${body}`;
  return site.put('/page', {
    html,
    headers: { 'content-security-policy': policy },
  });
}
const embedded = ({ otherOrigin: from }: HostSite) =>
  `<script type="module" crossorigin src="${from}/widget/fingerpost.js"></script><fingerpost-finder lang="en"><a href="/library">Ask</a></fingerpost-finder>`;

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
});
afterAll(() => site?.close());

const names = [
  'our script and data, and nothing else',
  'the same, with Trusted Types and no policy allowed',
  'the page’s own everything as well',
  'a sandbox besides',
];

describe.skipIf(!hasChromium)('in Chromium, under a policy that allows', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser?.close());

  test.each(names)('%s', async (name) => {
    const context = await browser.newContext();
    const watched = await openWatched(context);
    await watched.page.goto(addressOf(site, policies(site)[name] ?? '', embedded(site)));
    expect(await watched.askPage(wholeJourney)).toBe('arrived');
    expect(await watched.ask('changes')).toEqual([]);
    expect(watched.faults).toEqual([]);
    await context.close();
  });

  test.each(['find.html', 'frame.html'])('our own %s, in the frame that we recommend', async (own) => {
    const context = await browser.newContext();
    const { page, faults } = await openWatched(context);
    const framed = `<iframe title="Help" sandbox="allow-scripts allow-forms allow-popups allow-same-origin" src="/widget/${own}" width="800" height="900"></iframe>`;
    await page.goto(addressOf(site, "default-src 'none'; frame-src 'self'", framed));
    await page.frameLocator('iframe').getByRole('button', { name: 'Find help', exact: true }).waitFor();
    expect(await page.frames()[1]?.evaluate(wholeJourney)).toBe('arrived');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a page that breaks its own policy is found out', async () => {
    const context = await browser.newContext();
    const watched = await openWatched(context);
    await watched.page.goto(
      addressOf(site, "default-src 'none'", '<style>p { color: red }</style><p>Styled'),
    );
    await expect.poll(() => watched.ask('changes')).toEqual([expect.stringContaining('style-src')]);
    await context.close();
  });
});

const firefoxPath = findBrowser('firefox');

describe.skipIf(firefoxPath === null)('in Firefox, under a policy that allows', () => {
  let firefox: Awaited<ReturnType<typeof startFirefox>>;
  let top: string;

  beforeAll(async () => {
    firefox = await startFirefox(firefoxPath as string, {
      // A page's icon is asked for by the browser, and refused by the page's policy.
      'browser.chrome.site_icons': false,
      'network.captive-portal-service.enabled': false,
    });
    top = (await contexts())[0]?.context ?? '';
    // Counted from the first moment on, out of the page's reach.
    await firefox.send('script.addPreloadScript', {
      functionDeclaration: `() => { globalThis.broken = []; document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective + ' ' + event.blockedURI)); addEventListener('error', (event) => broken.push(event.message)); addEventListener('unhandledrejection', (event) => broken.push(String(event.reason))); }`,
      sandbox: 'watching',
    });
  });
  afterAll(() => firefox?.close());

  interface Context {
    context: string;
    children: Context[];
  }
  async function contexts(): Promise<Context[]> {
    return (await firefox.send('browsingContext.getTree', {})).contexts as Context[];
  }
  async function run(expression: string, context: string, sandbox?: string): Promise<unknown> {
    const { result, exceptionDetails } = (await firefox.send('script.evaluate', {
      expression,
      target: { context, ...(sandbox !== undefined && { sandbox }) },
      awaitPromise: true,
    })) as { result?: { value?: unknown }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result?.value;
  }
  const broken = (context: string) => run('JSON.stringify(broken)', context, 'watching');
  const open = (url: string) =>
    firefox.send('browsingContext.navigate', { context: top, url, wait: 'complete' });

  test.each(names)('%s', async (name) => {
    await open(addressOf(site, policies(site)[name] ?? '', embedded(site)));
    expect(await run(wholeJourney, top)).toBe('arrived');
    expect(await broken(top)).toBe('[]');
  });

  test('our own find.html, in the frame that we recommend', async () => {
    const framed = `<iframe title="Help" sandbox="allow-scripts allow-forms allow-popups allow-same-origin" src="/widget/find.html" width="800" height="900"></iframe>`;
    await open(addressOf(site, "default-src 'none'; frame-src 'self'", framed));
    const inner = (await contexts())[0]?.children[0]?.context ?? '';
    expect(await run(wholeJourney, inner)).toBe('arrived');
    expect(await broken(inner)).toBe('[]');
  });

  test('a page that breaks its own policy is found out', async () => {
    await open(addressOf(site, "default-src 'none'", '<style>p { color: red }</style><p>Styled'));
    await expect.poll(() => broken(top)).toContain('style-src');
  });
});
