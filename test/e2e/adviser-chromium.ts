// An adviser at work: Chromium with the extension over a made-up directory of our own, hands that count what they do, and
// a wire that every request of the whole browser would have to go through.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  builtExtension,
  type ExtensionApi,
  type ExtensionChromium,
  keep,
  startExtension,
} from './extension-chromium.ts';

/** Presses of a mouse, and of keys. */
export interface Hands {
  clicks: number;
  keys: number;
  click(what: Locator): Promise<void>;
  type(page: Page, text: string): Promise<void>;
  press(page: Page, ...keys: string[]): Promise<void>;
}

export interface AdviserChromium extends ExtensionChromium {
  /** What went out to any network, as far as a proxy can read it, but for what Chromium tells its own maker. */
  sent(): string[];
  /** All that went out, that included. */
  wire: readonly string[];
  /** A page of the extension that is always there: to read storage from. */
  desk: Page;
  /** The adviser's settings, and nothing kept of any appointment before. */
  settle(chosen: object): Promise<void>;
  /** Closes every popup, panel and window that was opened. */
  closeDoors(): Promise<void>;
  /** Presses the toolbar button. */
  openPopup(hands?: Hands): Promise<Page>;
}

/** Hands that have done nothing yet. */
export function newHands(): Hands {
  return {
    clicks: 0,
    keys: 0,
    async click(what) {
      this.clicks++;
      await what.click();
    },
    async type(page, text) {
      this.keys += text.length;
      await page.keyboard.type(text);
    },
    async press(page, ...keys) {
      for (const key of keys) {
        this.keys++;
        await page.keyboard.press(key);
      }
    },
  };
}

/** Starts Chromium with the extension, whose own directory is the made-up one. */
export async function startAdviser(): Promise<AdviserChromium> {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-adviser-'));
  const extension = join(folder, 'extension');
  cpSync(builtExtension('chrome'), extension, { recursive: true });
  const directory = join(extension, 'directory');
  rmSync(directory, { recursive: true });
  const sheet = 'test/e2e/adviser-directory.csv';
  const publish = [
    'publish/fingerpost.ts',
    'publish',
    sheet,
    'test/e2e/adviser-notes',
    '--out',
    directory,
    '--name',
    'A made-up directory',
  ];
  execFileSync(process.execPath, publish, { stdio: 'pipe' });

  const wire: string[] = [];
  const proxy = await listen(wire);
  const { port } = proxy.address() as AddressInfo;
  const chrome = await startExtension(
    { proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' } },
    extension,
  );
  const desk = await chrome.open('options.html');
  const doors: Page[] = [];
  const opened = async (path: string): Promise<Page> => {
    const door = await chrome.opened(path);
    doors.push(door);
    return door;
  };
  return {
    ...chrome,
    wire,
    desk,
    sent: () => wire.filter((request) => request !== '' && !ownRequest.test(request)),
    async settle(chosen) {
      await keep(desk, 'local', 'settings', { chosen, isSetUp: true });
      await desk.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.storage.session.clear());
    },
    async openPopup(hands) {
      if (hands !== undefined) hands.clicks++;
      await (await chrome.worker()).evaluate(() =>
        (globalThis as unknown as ExtensionApi).chrome.action.openPopup(),
      );
      const popup = await opened('popup.html');
      await popup.locator('#ad-need, #fp-first-area').first().waitFor();
      return popup;
    },
    async closeDoors() {
      for (const door of doors.splice(0)) if (!door.isClosed()) await door.close();
    },
    opened,
    async close() {
      await chrome.close();
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Chromium itself looks for parts of its own and for an account, whatever it is told. */
const ownRequest = /^(?:CONNECT |POST http:\/\/)(?:update\.googleapis|accounts\.google)\.com\b/;

/** A proxy that lets nothing through, and remembers what it was asked, each connection as one text. */
async function listen(wire: string[]): Promise<Server> {
  const proxy = createServer((socket) => {
    const own = wire.push('') - 1;
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      wire[own] += bytes.toString('latin1');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  return proxy;
}
