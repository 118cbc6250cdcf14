// What is written about the extension for those who decide on it: held to what it asks for, keeps and is called.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StoredKey } from '../../extension/storage/stored-key.ts';
import * as keys from '../../extension/storage/stored-keys.ts';
import config from '../../wxt.config.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The text under a heading, up to the next of its rank or a higher one. */
function under(page: string, heading: string): string {
  const [, rank = '#'] = /^(#+) /.exec(heading) ?? [];
  const lines = page.split('\n');
  const from = lines.indexOf(heading);
  if (from === -1) throw new Error(`the page has no “${heading}”`);
  const rest = lines.slice(from + 1);
  const isEnd = (line: string): boolean => /^#+ /.test(line) && line.indexOf(' ') <= rank.length;
  const to = rest.findIndex(isEnd);
  return rest
    .slice(0, to === -1 ? undefined : to)
    .join('\n')
    .trim();
}

type Browser = 'chrome' | 'edge' | 'firefox';
interface Asked {
  permissions: string[];
  optional_host_permissions: string[];
}

async function askedFor(browser: Browser): Promise<string[]> {
  if (typeof config.manifest !== 'function') throw new Error('the manifest is made for each browser');
  const env = { browser, command: 'build', manifestVersion: 3, mode: 'production' } as const;
  const { permissions, optional_host_permissions } = (await config.manifest(env)) as Asked;
  return [...permissions, ...optional_host_permissions];
}

test('each permission that is asked for has its reason, and no other has', async () => {
  const page = under(read('docs/extension-permissions.md'), '## Permissions');
  const headed = [...page.matchAll(/^### .*`(.+)`$/gm)].map(([heading, name]) => ({ heading, name }));
  const asked = await Promise.all((['chrome', 'edge', 'firefox'] as const).map(askedFor));
  expect(headed.map(({ name }) => name).sort()).toEqual([...new Set(asked.flat())].sort());
  for (const { heading } of headed) expect(under(page, heading).length).toBeGreaterThan(80);
  const unasked = under(page, '### What it does not ask for');
  for (const name of asked.flat()) expect(unasked).not.toContain(`\`${name}\``);
});

test('each key that is kept has its row, and says whether it is on disk or in memory', () => {
  const page = under(read('docs/extension.md'), '## What is kept, and for how long');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (on the computer|in memory) \|/gm)];
  const wanted = (Object.values(keys) as StoredKey<unknown>[]).map(({ name, area }) => [
    name,
    { local: 'on the computer', session: 'in memory' }[area],
  ]);
  expect(rows.map(([, name, where]) => [name, where]).sort()).toEqual(wanted.sort());
});

describe.each(['en', 'cy'])('the store texts in %s', (lang) => {
  const page = read(`docs/store/${lang}.md`);
  const messages = JSON.parse(read(`extension/public/_locales/${lang}/messages.json`)) as Record<
    string,
    { message: string }
  >;

  test('name and short description are the extension’s own, and fit', () => {
    const [name, short] = [under(page, '## Name'), under(page, '## Short description')];
    expect(name).toBe(messages.extensionName?.message);
    expect(short).toBe(messages.extensionDescription?.message);
    // Firefox's store and Chrome's are the strictest of each.
    expect(name.length).toBeLessThanOrEqual(50);
    expect(short.length).toBeLessThanOrEqual(132);
  });

  test('the long description and the policy are there, and fit', () => {
    const long = under(page, '## Long description');
    // Edge's store asks for 250 to 10,000; Chrome's takes 16,000, Firefox's 15,000.
    expect(long.length).toBeGreaterThanOrEqual(250);
    expect(long.length).toBeLessThanOrEqual(10_000);
    expect(long).not.toMatch(/^#|\*\*|\]\(/m);
    expect(under(page, '## Privacy policy').length).toBeGreaterThan(500);
    // Chrome's store takes five.
    const shots = under(page, '## Screenshots').match(/^\d+\. /gm) ?? [];
    expect(shots.length).toBeGreaterThan(0);
    expect(shots.length).toBeLessThanOrEqual(5);
  });
});
