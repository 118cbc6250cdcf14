// The strictest policies that a partner may set: everything works under them, and the browser reports nothing.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import { connectChromium, hasChromium } from './chromium.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { type HostSite, startHostSite } from './host-site.ts';
import { openWatched } from './watched-page.ts';
import { wholeJourney } from './whole-journey.ts';

const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";
const ours = "default-src 'none'; script-src THERE; connect-src THERE";

/** What a partner's page says of itself; our script and data come from another origin, THERE. */
const policies: [name: string, policy: string][] = [
  ['our script and data, and nothing else', ours],
  ['the same, with Trusted Types and no policy allowed', `${ours}; ${trusted}`],
  [
    'the page’s own everything as well',
    `default-src 'none'; script-src 'self' THERE; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' THERE; worker-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; ${trusted}`,
  ],
  ['a sandbox besides', `${ours}; ${trusted}; sandbox allow-scripts`],
];

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
});
afterAll(() => site?.close());

/** Puts a page of a partner's under a policy, and gives its address. */
const pageUnder = (policy: string, body: string): string =>
  site.put('/page', {
    html: `<!doctype html><html lang="en"><title>A page</title>${body}`,
    headers: { 'content-security-policy': policy.replaceAll('THERE', site.otherOrigin) },
  });
const pageWithFinder = (policy: string): string =>
  pageUnder(
    policy,
    `<script type="module" crossorigin src="${site.otherOrigin}/widget/fingerpost.js"></script><fingerpost-finder lang="en"><a href="/library">Ask</a></fingerpost-finder>`,
  );
const pageWithFrame = (own: string): string =>
  pageUnder(
    "default-src 'none'; frame-src 'self'",
    `<iframe title="Help" sandbox="allow-scripts allow-forms allow-popups allow-same-origin" src="/widget/${own}" width="800" height="900"></iframe>`,
  );
const brokenPage = (): string => pageUnder("default-src 'none'", '<style>p { color: red }</style><p>Styled');

describe.skipIf(!hasChromium)('in Chromium, under a policy that allows', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser?.close());

  test.each(policies)('%s', async (_name, policy) => {
    const context = await browser.newContext();
    const watched = await openWatched(context);
    await watched.page.goto(pageWithFinder(policy));
    expect(await watched.askPage(wholeJourney)).toBe('arrived');
    expect(await watched.ask('changes')).toEqual([]);
    expect(watched.faults).toEqual([]);
    await context.close();
  });

  test.each(['find.html', 'frame.html'])('our own %s, in the frame that we recommend', async (own) => {
    const context = await browser.newContext();
    const { page, faults } = await openWatched(context);
    await page.goto(pageWithFrame(own));
    await page.frameLocator('iframe').getByRole('button', { name: 'Find help', exact: true }).waitFor();
    expect(await page.frames()[1]?.evaluate(wholeJourney)).toBe('arrived');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a page that breaks its own policy is found out', async () => {
    const context = await browser.newContext();
    const watched = await openWatched(context);
    await watched.page.goto(brokenPage());
    await expect.poll(() => watched.ask('changes')).toEqual([expect.stringContaining('style-src')]);
    await context.close();
  });
});

const firefoxPath = findBrowser('firefox');

describe.skipIf(firefoxPath === null)('in Firefox, under a policy that allows', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await startFirefox(firefoxPath as string, {
      // A page's icon is asked for by the browser, and refused by the page's policy.
      'browser.chrome.site_icons': false,
      'network.captive-portal-service.enabled': false,
    });
    // Counted from the first moment on, out of the page's reach.
    await firefox.send('script.addPreloadScript', {
      functionDeclaration: `() => { globalThis.broken = []; document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective + ' ' + event.blockedURI)); addEventListener('error', (event) => broken.push(event.message)); addEventListener('unhandledrejection', (event) => broken.push(String(event.reason))); }`,
      sandbox: 'watching',
    });
  });
  afterAll(() => firefox?.close());

  const broken = (context?: string) => firefox.run('JSON.stringify(broken)', context, 'watching');

  test.each(policies)('%s', async (_name, policy) => {
    await firefox.open(pageWithFinder(policy));
    expect(await firefox.run(wholeJourney)).toBe('arrived');
    expect(await broken()).toBe('[]');
  });

  test('our own find.html, in the frame that we recommend', async () => {
    await firefox.open(pageWithFrame('find.html'));
    const inner = (await firefox.contexts())[0]?.children[0]?.context;
    expect(await firefox.run(wholeJourney, inner)).toBe('arrived');
    expect(await broken(inner)).toBe('[]');
  });

  test('a page that breaks its own policy is found out', async () => {
    await firefox.open(brokenPage());
    await expect.poll(() => broken()).toContain('style-src');
  });
});
