// The walls of the house (docs/decisions and the design say why): who may import whom, and how a file is named.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Reading order, import order and data order are this one order. */
const river = [
  'record',
  'place',
  'pack',
  'need',
  'match',
  'words',
  'explain',
  'learn',
  'session',
  'ui',
] as const;
const doors = ['publish', 'extension', 'widget'];

interface Import {
  target: string;
  typeOnly: boolean;
}

/** Every import and export-from in a source file, its target as written. */
function importsOf(source: string): Import[] {
  const statement = /^\s*(import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [
    ...[...source.matchAll(statement)].map((m) => ({ target: m[3] ?? '', typeOnly: m[2] !== undefined })),
    ...[...source.matchAll(dynamic)].map((m) => ({ target: m[1] ?? '', typeOnly: false })),
  ];
}

const sourceFolders = ['shared', ...doors, 'build', 'test'];
const files = sourceFolders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts'))
  .sort();
const sources = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const imports = new Map([...sources].map(([path, source]) => [path, importsOf(source)]));

/** The path inside the project of a relative import; null for a package. */
function resolved(from: string, target: string): string | null {
  return target.startsWith('.') ? relative('.', join(dirname(from), target)) : null;
}

function rankOf(path: string): number {
  const [top, room] = path.split('/');
  if (top === 'shared') return river.indexOf(room as (typeof river)[number]);
  return doors.includes(top ?? '') ? river.length : river.length + 1;
}

/** Everything that a file pulls in when it runs, itself included. */
function reachableFrom(start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { target, typeOnly } of imports.get(path) ?? []) {
      if (typeOnly) continue;
      waiting.push(resolved(path, target) ?? target);
    }
  }
  return reached;
}

const product = files.filter(
  (path) => path.startsWith('shared/') || doors.includes(path.split('/')[0] ?? ''),
);
const shared = files.filter((path) => path.startsWith('shared/'));

describe('the river', () => {
  test.each(shared)('%s stands in a room of the river', (path) => {
    expect(rankOf(path)).toBeGreaterThanOrEqual(0);
  });

  test.each(product)('%s imports only from its own room or rooms to its left', (path) => {
    for (const { target } of imports.get(path) ?? []) {
      const inside = resolved(path, target);
      if (inside === null || inside.startsWith('shared/dataset/')) continue;
      expect(rankOf(inside), `${path} imports ${inside}`).toBeLessThanOrEqual(rankOf(path));
      if (doors.includes(path.split('/')[0] ?? '') && !inside.startsWith('shared/'))
        expect(inside.split('/')[0], `one door imports another: ${inside}`).toBe(path.split('/')[0]);
    }
  });

  test('publish uses no session, and of ui only its report and listing pages', () => {
    for (const path of product.filter((name) => name.startsWith('publish/')))
      for (const inside of reachableFrom(path)) {
        expect(inside, path).not.toMatch(/^shared\/session\//);
      }
    for (const path of product.filter((name) => name.startsWith('publish/')))
      for (const { target } of imports.get(path) ?? []) {
        const inside = resolved(path, target);
        if (inside?.startsWith('shared/ui/')) expect(inside, path).toMatch(/report|listing/);
      }
  });

  test('no two files import each other, however long the way round', () => {
    const done = new Set<string>();
    const visit = (path: string, trail: string[]): void => {
      expect(trail.includes(path), [...trail, path].join(' → ')).toBe(false);
      if (done.has(path)) return;
      for (const { target, typeOnly } of imports.get(path) ?? []) {
        const inside = resolved(path, target);
        if (!typeOnly && inside !== null && sources.has(inside)) visit(inside, [...trail, path]);
      }
      done.add(path);
    };
    for (const path of files) visit(path, []);
  });
});

describe('what may be used where', () => {
  const users = (pattern: RegExp): string[] =>
    product.filter((path) => imports.get(path)?.some(({ target }) => pattern.test(target)));

  test('Fuse.js has one importer, in the room need', () => {
    expect(users(/^fuse\.js/)).toEqual([expect.stringMatching(/^shared\/need\//)]);
  });

  test('Zod is imported only by schemas, and by files of publish and extension', () => {
    for (const path of users(/^zod/)) expect(path).toMatch(/-schema\.ts$|^publish\/|^extension\//);
  });

  test('Zod is not reachable from the widget', () => {
    for (const path of product.filter((name) => name.startsWith('widget/')))
      for (const inside of reachableFrom(path)) expect(inside, path).not.toMatch(/^zod|-schema\.ts$/);
  });

  test('Preact only in ui, extension and widget; signals from session on', () => {
    for (const path of users(/^preact(?:\/|$)/)) expect(path).toMatch(/^(shared\/ui|extension|widget)\//);
    for (const path of users(/^preact-render-to-string/)) expect(path).toMatch(/^publish\/load-pages\.ts$/);
    for (const path of users(/^@preact\/signals/))
      expect(path).toMatch(/^(shared\/(session|ui)|extension|widget)\//);
  });

  test('Node only in publish', () => {
    for (const path of users(/^node:/)) expect(path).toMatch(/^publish\//);
  });

  test('the browser’s extension interface only in extension', () => {
    for (const path of product.filter((name) => !name.startsWith('extension/')))
      expect(sources.get(path), path).not.toMatch(
        /\b(?:browser|chrome)\.(?:runtime|storage|tabs|action|i18n)\b/,
      );
  });

  test('the widget uses none of the names to which pages with prototype.js or MooTools give another meaning', () => {
    const renamed =
      /\bArray\.from\(|\.entries\(\)|\bfor \(const \w+ in |\.(?:map|flatMap|filter|forEach)\(\(.+, \w+, \w+\) =>/;
    for (const start of product.filter((name) => name.startsWith('widget/')))
      for (const inside of reachableFrom(start))
        expect(sources.get(inside) ?? '', inside).not.toMatch(renamed);
  });

  test('nothing is evaluated, and no text becomes HTML', () => {
    const forbidden =
      /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write\b/;
    for (const path of product) expect(sources.get(path), path).not.toMatch(forbidden);
  });
});

describe('how a file is named and how long it is', () => {
  test.each(files)('%s', (path) => {
    const name = path.split('/').at(-1) ?? '';
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config))?\.(?:tsx?|mjs)$/);
    expect(name).not.toMatch(/^(?:util|utils|helper|helpers|common|misc|index)\./);
    const source = sources.get(path) ?? '';
    if (product.includes(path) && !/^shared\/(?:words|dataset)\//.test(path))
      expect(source.split('\n').length, 'lines').toBeLessThanOrEqual(401);
    // Entry points of WXT and configuration files must export by default.
    if (product.includes(path) && !path.startsWith('extension/entrypoints/'))
      expect(source).not.toMatch(/^export default /m);
  });
});

describe('every exported function says in a sentence what it is for', () => {
  test.each(product.filter((path) => path.endsWith('.ts')))('%s', (path) => {
    const source = sources.get(path) ?? '';
    for (const match of source.matchAll(/^export (?:async )?function (\w+)/gm)) {
      const before = source.slice(0, match.index).trimEnd();
      expect(before.endsWith('*/') || before.endsWith(';'), `${match[1]} in ${path}`).toBe(true);
    }
  });
});
