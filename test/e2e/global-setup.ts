// Builds the widget as it ships, once, and lends every test file the same server and the same Chromium.
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../build/browsers.ts';
import { buildSite } from '../../build/build-widget.ts';
import { serveSite } from '../../build/serve-site.ts';
import { quietChromium } from './quiet-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served: `http://127.0.0.1:PORT`. */
    origin: string;
    /** Playwright's address of the shared Chromium; empty when there is none. */
    chromium: string;
  }
}

/** Vitest calls this once before the browser tests; what it returns runs after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildSite('.build/site');
  const site = await serveSite('.build/site', 0);
  const executablePath = findBrowser('chromium');
  const browser =
    executablePath === null ? null : await chromium.launchServer({ executablePath, args: quietChromium });
  project.provide('origin', `http://127.0.0.1:${(site.address() as AddressInfo).port}`);
  project.provide('chromium', browser?.wsEndpoint() ?? '');
  return async () => {
    await browser?.close();
    site.close();
  };
}
