// The one Chromium that all browser tests share, and the pages they open in it.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** Whether there is a Chromium to test in; a test without one is skipped, and CI allows no skipped one. */
export const hasChromium = inject('chromium') !== '';

export interface Visit {
  page: Page;
  /** Every request that the page made, with what it sent. */
  requests: { url: string; body: string | null }[];
  /** Errors thrown and policies broken. */
  faults: string[];
}

/** Connects to the shared Chromium. */
export function connectChromium(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}

/** Opens an address, of the built site unless it names another, in a fresh context that remembers nothing, and watches what it does. */
export async function visit(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: Visit['requests'] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push({ url: request.url(), body: request.postData() }));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(new URL(path, inject('origin')).href);
  return { page, requests, faults };
}

/** By how many pixels a page has to be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Holds back the files that a page asks for by this pattern, until what it gives is called. */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
