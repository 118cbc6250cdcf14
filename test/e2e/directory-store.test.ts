// Directories in real browsers: their own IndexedDB, HTTP cache, locks and cryptography.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import { writePack } from '../../publish/write-pack.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { readTowns } from '../bench/towns.ts';
import { type PackHost, servePack } from '../extension/directories/pack-host.ts';
import { tried } from '../extension/directories/store-contract.ts';
import { connectChromium, hasChromium } from './chromium.ts';
import { type Context, type Firefox, startFirefox } from './firefox.ts';

const directory = seededDirectory(1_510, 1, readTowns().slice(0, 3));
const [first = directory.services[0], ...rest] = directory.services;
const newer = {
  ...directory,
  name: 'Newer',
  published: '2026-11-26T00:00:00Z',
  services: [{ ...first, name: 'Of another name' }, ...rest],
} as typeof directory;
const noise = (): string => randomBytes(2_500).toString('hex');
/** Larger than the room that a test leaves: text that no store makes smaller by much. */
const newest = {
  ...newer,
  name: 'Newest',
  published: '2026-11-27T00:00:00Z',
  services: newer.services.map((service) => ({ ...service, description: { en: noise(), cy: noise() } })),
};
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ type: 'spki', format: 'pem' }).toString();
async function signed(own: typeof directory): Promise<Map<string, Uint8Array>> {
  const files = await writePack(own, { audience: 'public' });
  const signature = sign(null, files.get('index.json') as Uint8Array, privateKey);
  return files.set('index.json.sig', new Uint8Array(signature));
}

let site: Server;
let address: string;
let host: PackHost;
const packs: Record<'old' | 'new' | 'newest', Map<string, Uint8Array>> = {
  old: await signed(directory),
  new: await signed(newer),
  newest: await signed(newest),
};
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/e2e/directory-store-page.ts'],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const script = outputFiles[0]?.text ?? '';
  site = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>Store</title><script type="module" src="page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
});
afterAll(() => site.close());
beforeEach(async () => {
  host = await servePack(packs.old);
});
afterEach(() => host.close());

/** A page that runs one expression, in which `page` is `directory-store-page.ts`. */
type Run = (expression: string) => Promise<unknown>;
const call = (name: string, ...words: unknown[]): string => `page.${name}(...${JSON.stringify(words)})`;

/** What holds in every browser; `open` gives another page of the same origin. */
function isStore(open: () => Promise<Run>): void {
  test('stores what it is given, and swaps it in one go', async () => {
    const run = await open();
    expect(await run(call('tryStore'))).toEqual(tried);
  });

  test('fetches a signed pack, asks the next time whether it has changed, and takes what has', async () => {
    const run = await open();
    const update = call('update', host.url, [key]);
    const found = call('found', host.url, [key]);
    expect(await run(found)).toBe('not-fetched');
    expect(await run(update)).toEqual({ kind: 'updated' });
    expect(await run(found)).toBe('Seeded 1510: 1510, 0 lost');
    host.asked();
    expect(await run(update)).toEqual({ kind: 'unchanged' });
    expect(host.asked()).toEqual(['304 index.json']);
    host.files = packs.new;
    expect(await run(update)).toEqual({ kind: 'updated' });
    expect(await run(found)).toBe('Newer: 1510, 0 lost');
    host.files = packs.old;
    expect(await run(update)).toEqual({ kind: 'kept', problem: 'pack-older' });
    host.files = new Map([...packs.new, ['index.json', new TextEncoder().encode('{}')]]);
    expect(await run(update)).toEqual({ kind: 'kept', problem: 'signature-wrong' });
    host.play = (_name, _bytes, response) => {
      response.writeHead(302, { location: 'https://elsewhere.example/' }).end();
      return 'answered';
    };
    expect(await run(update)).toEqual({ kind: 'kept', problem: 'redirected' });
    expect(await run(found)).toBe('Newer: 1510, 0 lost');
  });

  test('killed after any call, it has the old or the new, whole', async () => {
    const run = await open();
    const [update, found] = [call('update', host.url, [key]), call('found', host.url, [key])];
    const seen: unknown[] = [];
    for (let calls = 0; ; calls++) {
      await run(call('remove', host.url));
      host.files = packs.old;
      await run(update);
      host.files = packs.new;
      const outcome = await run(call('update', host.url, [key], calls));
      const now = await run(found);
      if (seen.at(-1) !== now) seen.push(now);
      if (outcome !== null) break;
    }
    expect(seen).toEqual(['Seeded 1510: 1510, 0 lost', 'Newer: 1510, 0 lost']);
  });

  test('two pages at once do it one after the other', async () => {
    const runs = [await open(), await open()];
    const outcomes = await Promise.all(runs.map((run) => run(call('update', host.url, [key]))));
    expect(outcomes.map((outcome) => (outcome as { kind: string }).kind).sort()).toEqual([
      'unchanged',
      'updated',
    ]);
    const tiles = host.asked().filter((name) => name.includes('services-'));
    expect(new Set(tiles).size).toBe(tiles.length);
  });
}

describe.skipIf(!hasChromium)('the store of directories in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser?.close());

  let context: Awaited<ReturnType<Browser['newContext']>>;
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());
  const openPage = async () => {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction('"page" in globalThis');
    return page;
  };
  isStore(async () => {
    const page = await openPage();
    return (expression) => page.evaluate(expression);
  });

  test('out of room, it clears up what nobody needs, and else keeps what it has', async () => {
    const page = await openPage();
    const run: Run = (expression) => page.evaluate(expression);
    const session = await context.newCDPSession(page);
    // Set before the first use: a browser looks again only once what it knew of is used up.
    const { origin } = new URL(address);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12_000_000 });
    const [update, found] = [call('update', host.url, [key]), call('found', host.url, [key])];
    expect(await run(update)).toEqual({ kind: 'updated' });
    for (const bytes of [2_000_000, 100_000, 1_000])
      for (let file = 0; ; file++)
        if ((await run(call('fill', 'https://gone.example/', `${bytes}-${file}`, bytes))) !== 'stored') break;
    host.files = packs.new;
    expect(await run(update)).toEqual({ kind: 'updated' });
    expect(await run(found)).toBe('Newer: 1510, 0 lost');

    host.files = packs.newest;
    expect(await run(update)).toEqual({ kind: 'kept', problem: 'storage-full' });
    expect(await run(found)).toBe('Newer: 1510, 0 lost');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await run(update)).toEqual({ kind: 'updated' });
    expect(await run(found)).toBe('Newest: 1510, 0 lost');
  });
});

const firefoxPath = findBrowser('firefox');
describe.skipIf(firefoxPath === null)('the store of directories in Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await startFirefox(firefoxPath as string, { 'network.captive-portal-service.enabled': false });
  });
  afterAll(() => firefox?.close());
  isStore(async () => {
    const { context } = (await firefox.send('browsingContext.create', { type: 'tab' })) as unknown as Context;
    await firefox.open(address, context);
    return async (expression) => {
      const text = await firefox.run(`(async () => JSON.stringify(await ${expression}))()`, context);
      return JSON.parse((text ?? 'null') as string);
    };
  });
});
