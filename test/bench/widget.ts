// `npm run bench:widget`: what our widget asks of a partner's page and of a visitor, beside what others embed there, in the
// Chromium that is installed. The same page, the same services, the same word.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { findBrowser } from '../../build/browsers.ts';
import { widgetFiles } from '../../build/build-widget.ts';
import { starterDirectory } from '../../publish/starter-directory.ts';
import { quietChromium } from '../e2e/quiet-chromium.ts';
import { documentsOf } from './documents.ts';
import { percentile } from './stopwatch.ts';
import { table } from './table.ts';
import { type WidgetPeer, widgetPeers } from './widget-peers.ts';

const slowdown = 4;
const runs = 5;
const word = 'tablet';
const folder = '.build/bench-widget';

/** What a strict page allows: its own scripts, data and style sheets, and no string that becomes HTML or code. */
const strictPolicy = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'font', 'connect', 'worker', 'frame'].map((kind) => `${kind}-src 'self'`),
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

type Contender = Pick<WidgetPeer, 'name' | 'opener' | 'box' | 'takesEnter' | 'result'> & { path: string };

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const pageOf = (title: string, head: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${head}<body><h1>${title}</h1>${body}</body></html>`;

async function buildPeer(peer: WidgetPeer, path: string): Promise<Contender> {
  const bundled = await build({
    stdin: { contents: peer.script, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const css = await build({
    stdin: {
      contents: peer.styles.map((style) => `@import '${style}';`).join(''),
      loader: 'css',
      resolveDir: '.',
    },
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
  });
  await write(`${path}/app.js`, bundled.outputFiles[0]?.text ?? '');
  await write(`${path}/app.css`, css.outputFiles[0]?.text ?? '');
  for (const [name, content] of peer.data) await write(`${path}/${name}`, content);
  await write(
    `${path}/index.html`,
    pageOf(
      peer.name,
      '<link rel="stylesheet" href="app.css"><script type="module" src="app.js"></script>',
      peer.body,
    ),
  );
  return { ...peer, path };
}

async function buildOurs(): Promise<Contender> {
  const { files } = await widgetFiles();
  for (const [name, content] of files) await write(`ours/${name}`, content);
  await write(
    'ours/index.html',
    pageOf(
      'Fingerpost',
      '<script type="module" src="fingerpost.js"></script>',
      '<fingerpost-finder lang="en"></fingerpost-finder>',
    ),
  );
  return {
    name: 'Fingerpost',
    path: 'ours',
    opener: null,
    box: 'fingerpost-finder input',
    takesEnter: true,
    result: 'article',
  };
}

/** What one visit asked for, beyond the page itself. */
interface Asked {
  requests: number;
  /** As brotli packs them at its best, whoever serves them. */
  bytes: number;
  /** Requests to others than the page's own host. */
  elsewhere: number;
}

/** Counts what a page fetches. */
function counting(page: Page, origin: string): () => Promise<Asked> {
  const bodies: Promise<Buffer>[] = [];
  let elsewhere = 0;
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) elsewhere++;
  });
  page.on('response', (response) => {
    const isAsked =
      response.request().resourceType() !== 'document' && !response.url().endsWith('favicon.ico');
    if (isAsked) bodies.push(response.body().catch(() => Buffer.alloc(0)));
  });
  return async () => {
    const all = await Promise.all(bodies);
    const bytes = all.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
    return { requests: all.length, bytes, elsewhere };
  };
}

interface Visit {
  atLoad: Asked;
  /** Null where no result came. */
  toResult: Asked | null;
  /** Milliseconds of the page's own thread that scripts took, at load. */
  scriptAtLoad: number;
  breaches: number;
}

async function visit(
  browser: Browser,
  origin: string,
  contender: Contender,
  isStrict: boolean,
): Promise<Visit> {
  const { path, opener, box, takesEnter, result } = contender;
  const context = await browser.newContext();
  const page = await context.newPage();
  let breaches = 0;
  await page.exposeFunction('tellBreach', () => breaches++);
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', () =>
      (globalThis as unknown as { tellBreach(): void }).tellBreach(),
    ),
  );
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const asked = counting(page, origin);
  await page.goto(`${origin}/${path}/index.html${isStrict ? '?strict' : ''}`, { waitUntil: 'networkidle' });
  const { metrics } = await session.send('Performance.getMetrics');
  const scriptSeconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  const atLoad = await asked();
  const found = async (): Promise<boolean> => {
    if (opener !== null) await page.locator(opener).click({ timeout: 5000 });
    const input = page.locator(box).first();
    await input.click({ timeout: 5000 });
    await input.pressSequentially(word, { timeout: 10_000 });
    if (takesEnter) await input.press('Enter');
    if (result === null) return false;
    // What a policy has emptied is there and cannot be read.
    await page.locator(result).filter({ hasText: /\p{L}/u }).first().waitFor({ timeout: 15_000 });
    return true;
  };
  const isFound = await found().catch(() => false);
  await page.waitForLoadState('networkidle');
  const toResult = isFound ? await asked() : null;
  await context.close();
  return { atLoad, toResult, scriptAtLoad: scriptSeconds * 1000, breaches };
}

await rm(folder, { recursive: true, force: true });
const peers = await widgetPeers(documentsOf(starterDirectory()));
const contenders = [
  await buildOurs(),
  ...(await Promise.all(peers.map((peer, index) => buildPeer(peer, `peer-${index}`)))),
];
const serve = sirv(folder, { dev: true });
const server = createServer((request, response) => {
  if (request.url?.endsWith('?strict')) response.setHeader('content-security-policy', strictPolicy);
  serve(request, response, () => {
    response.writeHead(404).end();
  });
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('measuring the widget: there is no Chromium here');
const browser = await chromium.launch({
  executablePath,
  // Whatever is asked of others is counted, and goes nowhere.
  args: [...quietChromium, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

const rows: string[][] = [];
try {
  const visits = new Map<Contender, Visit[]>(contenders.map((contender) => [contender, []]));
  // By turns, so that what else the machine does meets all of them alike.
  for (let run = 0; run < runs; run++)
    for (const contender of contenders)
      visits.get(contender)?.push(await visit(browser, origin, contender, false));
  for (const [contender, all] of visits) {
    const [first] = all as [Visit];
    const strict = await visit(browser, origin, contender, true);
    const reached = first.toResult;
    const script = percentile(
      all.map(({ scriptAtLoad }) => scriptAtLoad),
      0.5,
    );
    rows.push([
      contender.name,
      String(first.atLoad.bytes),
      String(first.atLoad.requests),
      script.toFixed(0),
      reached === null ? '-' : String(reached.bytes),
      reached === null ? '-' : String(reached.requests),
      String((reached ?? first.atLoad).elsewhere),
      String(strict.breaches),
      contender.result === null ? '-' : strict.toResult === null ? 'no' : 'yes',
    ]);
  }
} finally {
  await browser.close();
  server.close();
}
console.log(
  `Bytes as brotli packs them; script in ms of a processor ${slowdown} times slowed, median of ${runs}; “${word}” typed.`,
);
console.log(
  table(
    [
      '',
      'bytes at load',
      'requests',
      'script ms',
      'bytes to result',
      'requests',
      'elsewhere',
      'breaches, strict',
      'result, strict',
    ],
    rows,
  ),
);
console.log('-: takes its makers’ servers. “strict” is a page with Trusted Types on and no policy allowed.');
