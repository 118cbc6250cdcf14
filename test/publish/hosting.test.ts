// The hosting guide holds: a pack served with its headers is read from another origin, and every example says the same.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, extname, join } from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingPages } from '../../publish/listing-pages.ts';
import { ownerPages } from '../../publish/owner-pages.ts';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import { writePack } from '../../publish/write-pack.ts';
import { openPack } from '../../shared/pack/read-pack.ts';

const docs = join(import.meta.dirname, '../../docs');
const guide = readFileSync(join(docs, 'hosting.md'), 'utf8');
const example = (name: string): string => readFileSync(join(docs, 'examples/hosting', name), 'utf8');

/** The cells of the guide's tables: rows of `n` columns whose first cell says which files. */
function rowsOf(columns: number, first: RegExp): string[][] {
  return [...guide.matchAll(/^\|(.+)\|$/gm)]
    .map(([, row = '']) => row.split('|').map((cell) => cell.trim().replace(/^`|`$/g, '')))
    .filter((row) => row.length === columns && first.test(row[0] ?? ''));
}

const headerRows = rowsOf(3, /^(?:all|hashed|others)$/);
const types = new Map(rowsOf(2, /^\.\w+$/).map(([ending = '', type = '']) => [ending, type]));

/** What the guide calls hashed. */
function isHashed(path: string): boolean {
  return /-[0-9a-f]{16,}\.\w+$/.test(path) || /\/\d+\.\d+\.\d+\/[^/]+$/.test(path);
}

/** The headers that the guide wants for a file, by their names in small letters. */
function headersOf(path: string): Record<string, string> {
  const kinds = ['all', isHashed(path) ? 'hashed' : 'others'];
  const wanted = headerRows.filter(([files = '']) => kinds.includes(files));
  return Object.fromEntries([
    ...wanted.map(([, name = '', value = '']) => [name.toLowerCase(), value]),
    ['content-type', types.get(extname(path)) ?? 'no such type'],
  ]);
}

let folder: string;
let server: Server;
let origin: string;
const paths: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-hosting-'));
  const directory = sampleDirectory();
  const few = { ...directory, services: directory.services.slice(0, 3) };
  const at = new Date('2026-11-25T09:00:00Z');
  const files = [
    ...[...(await writePack(directory, { audience: 'public' }))].map(
      ([name, bytes]) => [`directory/${name}`, bytes] as const,
    ),
    ['directory/index.json.sig', new Uint8Array(64)] as const,
    ...[...(await listingPages(few, { at, base: 'https://council.example/pages/' }))].map(
      ([path, text]) => [`pages/${path}`, text] as const,
    ),
    ...[...(await ownerPages(few, { at }))].map(([path, text]) => [`pages/${path}`, text] as const),
    ['fingerpost/1.0.0/fingerpost.js', '//'] as const,
  ];
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    paths.push(`/${path}`);
  }
  const serve = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    },
  });
  server = createServer((request, response) =>
    serve(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Reads a file as a page of another origin may: only what that origin is allowed to see. */
async function fromElsewhere(path: string): Promise<Response> {
  const response = await fetch(origin + path, {
    headers: { origin: 'https://partner.example' },
    signal: AbortSignal.timeout(10_000),
  });
  const allowed = response.headers.get('access-control-allow-origin');
  if (!response.ok || allowed !== '*') throw new Error(`${path}: ${response.status}, for ${allowed}`);
  return response;
}

test('the guide has a header for every kind of file that we publish, and a type for every ending', () => {
  expect(headerRows).toHaveLength(6);
  expect(new Set(paths.map(extname))).toEqual(new Set(types.keys()));
});

test('every file comes with the headers of the guide', async () => {
  for (const path of paths) {
    const { headers } = await fromElsewhere(path);
    for (const [name, value] of Object.entries(headersOf(path)))
      expect(headers.get(name), `${path} ${name}`).toBe(value);
  }
});

test('a pack is read whole from another origin, and its index asked for anew each time', async () => {
  const reading = await openPack(async (name) => (await fromElsewhere(`/directory/${name}`)).bytes());
  expect(reading).toMatchObject({ kind: 'open' });
  if (reading.kind === 'open')
    expect(reading.directory.services).toHaveLength(sampleDirectory().services.length);
  const first = await fromElsewhere('/directory/index.json');
  const again = await fetch(`${origin}/directory/index.json`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect([first.headers.get('cache-control'), again.status]).toEqual(['no-cache', 304]);
});

test('what may be kept for ever has the hash of its bytes or a version in its name, and nothing else does', () => {
  const kept = paths.filter(isHashed).map((path) => path.replace(/[0-9a-f]{16,}/, 'HASH'));
  expect(kept.sort()).toEqual([
    '/directory/services-HASH.json',
    '/fingerpost/1.0.0/fingerpost.js',
    '/pages/owner-form-HASH.js',
    '/pages/style-HASH.css',
    '/pages/style-HASH.css',
  ]);
});

describe('the example for', () => {
  /** Each path with its headers, as an example of a server's configuration gives them. */
  function expectHeaders(headersBy: (path: string) => Record<string, string>): void {
    for (const path of paths) expect(headersBy(path), path).toEqual(headersOf(path));
  }

  test('nginx', () => {
    const text = example('nginx.conf');
    const rules = [...text.matchAll(/^ {4}"~(\S+)" "([^"]+)";$/gm)];
    expect(rules).toHaveLength(2);
    const added = [...text.matchAll(/add_header (\S+) "([^"]+)" always;/g)];
    const typed = new Map(
      [...text.matchAll(/^ {8}(\S+) (\w+);$/gm)].map(([, type = '', ending]) => [ending, type]),
    );
    const [, charset] = /^ {4}charset (\S+);/m.exec(text) ?? [];
    const [, withCharset = ''] = /charset_types ([^;]+);/.exec(text) ?? [];
    expect(text).toContain('add_header Cache-Control $fingerpost_cache;');
    expectHeaders((path) => {
      const rule = rules.find(([, pattern = '']) => new RegExp(pattern).test(path));
      const type = typed.get(extname(path).slice(1)) ?? '';
      return {
        ...Object.fromEntries(added.map(([, name = '', value = '']) => [name.toLowerCase(), value])),
        'cache-control': rule?.[2] ?? /default "([^"]+)"/.exec(text)?.[1] ?? '',
        'content-type': withCharset.split(' ').includes(type) ? `${type}; charset=${charset}` : type,
      };
    });
  });

  test('Apache', () => {
    const text = example('apache.conf');
    const typed = new Map(
      [...text.matchAll(/^AddType (\S+) (\.\w+)$/gm)].map(([, type = '', ending]) => [ending, type]),
    );
    const [, charset, endings = ''] = /^AddCharset (\S+) (.+)$/m.exec(text) ?? [];
    const set = [
      ...text.matchAll(/^Header (?:always )?set (\S+) "([^"]+)"(?: "expr=%{REQUEST_URI} =~ m#(.+)#")?$/gm),
    ];
    expect(set).toHaveLength(7);
    expectHeaders((path) => {
      const headers: Record<string, string> = {};
      // Later lines win, as they do in Apache.
      for (const [, name = '', value = '', pattern = ''] of set)
        if (new RegExp(pattern).test(path)) headers[name.toLowerCase()] = value;
      const type = typed.get(extname(path)) ?? '';
      const hasCharset = endings.split(' ').includes(extname(path));
      return { ...headers, 'content-type': hasCharset ? `${type}; charset=${charset}` : type };
    });
  });

  test('CloudFront, which leaves the type and the cache to what was sent to S3', () => {
    const policy = JSON.parse(example('cloudfront-headers.json'));
    const custom = policy.CustomHeadersConfig.Items as { Header: string; Value: string }[];
    expect(policy.CustomHeadersConfig.Quantity).toBe(custom.length);
    expect({
      'access-control-allow-origin': policy.CorsConfig.AccessControlAllowOrigins.Items.join(),
      'x-content-type-options': policy.SecurityHeadersConfig.ContentTypeOptions && 'nosniff',
      ...Object.fromEntries(custom.map(({ Header, Value }) => [Header.toLowerCase(), Value])),
    }).toEqual(
      Object.fromEntries(
        headerRows
          .filter(([files]) => files === 'all')
          .map(([, name = '', value]) => [name.toLowerCase(), value]),
      ),
    );
    for (const [, , value = ''] of headerRows.filter(([, name]) => name === 'Cache-Control'))
      expect(guide).toContain(`--cache-control '${value}'`);
  });
});

describe.skipIf(process.platform === 'win32')('the job that publishes by the clock', () => {
  /** Runs it with a stand-in for npm, which notes what it is asked and fails where it is told to. */
  function run(failing: string, hasLast: boolean): { status: number | null; asked: string[] } {
    const place = mkdtempSync(join(tmpdir(), 'fingerpost-job-'));
    const log = join(place, 'asked');
    writeFileSync(log, '');
    writeFileSync(
      join(place, 'npm'),
      `#!/bin/sh\nshift 4\necho "$*" >> '${log}'\n[ "$1" != "${failing}" ] || exit 2\n`,
    );
    chmodSync(join(place, 'npm'), 0o755);
    if (hasLast) {
      mkdirSync(join(place, 'site/directory'), { recursive: true });
      writeFileSync(join(place, 'site/directory/index.json'), '{}');
    }
    const { status } = spawnSync(
      'sh',
      [join(docs, 'examples/hosting/publish.sh'), 'SHEETS', join(place, 'site')],
      {
        env: { ...process.env, PATH: place + delimiter + process.env.PATH, FINGERPOST: place },
        timeout: 10_000,
      },
    );
    const asked = readFileSync(log, 'utf8').replaceAll(place, 'PLACE').trim().split('\n');
    rmSync(place, { recursive: true });
    return { status, asked };
  }
  const directory = 'PLACE/site/directory';

  test('compares with the last directory, where there is one', () => {
    expect(run('', true)).toEqual({
      status: 0,
      asked: ['check SHEETS', `publish SHEETS --base ${directory} --out ${directory}`, `verify ${directory}`],
    });
    expect(run('', false).asked[1]).toBe(`publish SHEETS --out ${directory}`);
  });

  test('publishes nothing when a sheet is not clean, and says that it failed', () => {
    expect(run('check', true)).toEqual({ status: 2, asked: ['check SHEETS'] });
  });

  test('says that it failed when the change is suspicious', () => {
    expect(run('publish', true)).toMatchObject({ status: 2, asked: [expect.anything(), expect.anything()] });
  });

  test('is the one that the workflow runs', () => {
    expect(example('publish.yml')).toContain(
      'fingerpost/docs/examples/hosting/publish.sh "$PWD/sheets" "$PWD/site"',
    );
  });
});
