// Chromium with the built extension in it, as an adviser has it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import { findBrowser } from '../../build/browsers.ts';
import { quietChromium } from './quiet-chromium.ts';

/** Where the extension for a browser was built. */
export const builtExtension = (browser: 'chrome' | 'edge' | 'firefox'): string =>
  resolve(`.output/${browser}-mv3`);

export const chromiumPath = findBrowser('chromium');

export interface ExtensionChromium {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  /** Opens a page of the extension in a tab. */
  open(path: string): Promise<Page>;
  /** The background, woken when it sleeps. */
  worker(): Promise<Worker>;
  /** Ends the background, as the browser does when it has nothing to do. */
  stopWorker(): Promise<void>;
  /** A real popup, panel or window of the extension, once it is open: Playwright's own list has only tabs. Downloads go astray after it. */
  opened(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium with a fresh profile and an extension loaded. */
export async function startExtension(
  { flags = [], ...options }: BrowserContextOptions & { flags?: readonly string[] } = {},
  extension = builtExtension('chrome'),
): Promise<ExtensionChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'fingerpost-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath as string,
    args: [...quietChromium, '--enable-unsafe-extension-debugging', '--remote-debugging-port=0', ...flags],
    ignoreDefaultArgs: ['--disable-extensions'],
    ...options,
  });
  const own = context.browser();
  if (own === null) throw new Error('starting Chromium: the context has no browser of its own');
  const session = await own.newBrowserCDPSession();
  // Not in Playwright's list of commands yet.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  const { id } = (await send('Extensions.loadUnpacked', { path: extension })) as { id: string };
  const origin = `chrome-extension://${id}`;
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const others: Browser[] = [];

  return {
    context,
    id,
    async open(path) {
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    async worker() {
      const isOurs = (worker: Worker): boolean => worker.url().startsWith(origin);
      return context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', isOurs);
    },
    async stopWorker() {
      const page = await context.newPage();
      const pageSession = await context.newCDPSession(page);
      await pageSession.send('ServiceWorker.enable');
      await pageSession.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    async opened(path) {
      const patienceEnds = Date.now() + 30_000;
      while (Date.now() < patienceEnds) {
        // A connection sees the popups and panels that are open when it is made.
        const other = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        const pages = other.contexts().flatMap((each) => each.pages());
        const page = pages.find((each) => each.url().startsWith(`${origin}/${path}`));
        if (page !== undefined) {
          others.push(other);
          return page;
        }
        await other.close();
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`waiting for ${path}: it did not open`);
    },
    async close() {
      for (const other of others) await other.close();
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Calls the listeners of an event of the extension's interface as the browser does; Chromium has this and does not say so. */
export async function dispatch(worker: Worker, event: string, ...values: unknown[]): Promise<void> {
  await worker.evaluate(
    ([name, given]) => {
      const found = name
        .split('.')
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], globalThis);
      (found as { dispatch(...all: unknown[]): void }).dispatch(...given);
    },
    [event, values] as const,
  );
}

/** Keeps a value as the extension itself does, from one of its pages. */
export function keep(page: Page, area: 'local' | 'session', name: string, value: unknown): Promise<void> {
  return page.evaluate(
    ([where, values]) => (globalThis as unknown as ExtensionApi).chrome.storage[where].set(values),
    [area, { [name]: { version: 1, value } }] as const,
  );
}

/** Everything that every kind of storage holds, as text. */
export function storedIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { local, session } = (globalThis as unknown as ExtensionApi).chrome.storage;
    return JSON.stringify([
      await local.get(null),
      await session.get(null),
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
    ]);
  });
}

/** The parts of the extension's interface that these tests call inside the browser. */
export interface ExtensionApi {
  chrome: {
    action: { getPopup(details: object): Promise<string>; openPopup(): Promise<void> };
    alarms: {
      get(name: string): Promise<{ scheduledTime: number } | undefined>;
      create(name: string, info: { when: number }): Promise<void>;
    };
    commands: { getAll(): Promise<{ shortcut: string }[]> };
    contextMenus: { onClicked: { dispatch(...values: unknown[]): void } };
    runtime: {
      onMessage: { addListener(listener: (message: unknown) => void): void };
      sendMessage(message: unknown): Promise<void>;
    };
    sidePanel: {
      getPanelBehavior(): Promise<{ openPanelOnActionClick: boolean }>;
    };
    storage: Record<
      'local' | 'session',
      { get(keys: null): Promise<object>; set(values: object): Promise<void>; clear(): Promise<void> }
    >;
    windows: { getCurrent(): Promise<{ id: number }>; getAll(): Promise<{ type: string }[]> };
  };
}
