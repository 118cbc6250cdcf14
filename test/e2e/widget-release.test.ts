// What is released holds together: the newest beside the version, hashes that fit, and types that find mistakes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import packageFacts from '../../package.json' with { type: 'json' };
import { finderAttributes } from '../../widget/finder-attributes.ts';

const { version } = packageFacts;
// Built once, for every browser test.
const folder = '.build/site';
const read = (name: string): Buffer => readFileSync(join(folder, name));
const text = (name: string): string => read(name).toString();

test('the version’s own folder has all that the element fetches, the same as the newest', () => {
  const files = readdirSync(join(folder, version), { recursive: true, encoding: 'utf8' });
  const ofNewest = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of files.filter((name) => name.includes('.') && name !== 'directory')) {
    expect(ofNewest).toContain(name);
    expect(read(join(version, name)).equals(read(name)), name).toBe(true);
  }
  expect(files).toEqual(expect.arrayContaining(['fingerpost.js', 'fingerpost-classic.js', 'words.cy.json']));
  expect(files).toContain(join('directory', 'index.json'));
  for (const name of ofNewest.filter((name) => name.endsWith('.br')))
    expect(brotliDecompressSync(read(name)).equals(read(name.replace(/\.br$/, ''))), name).toBe(true);
});

test('integrity.json has the hashes of the scripts, and the scripts those of what they fetch', () => {
  const { version: told, ...hashes } = JSON.parse(text('integrity.json')) as Record<string, string>;
  expect(told).toBe(version);
  expect(Object.keys(hashes)).toEqual(['fingerpost.js', 'fingerpost-classic.js']);
  for (const [name, hash] of Object.entries(hashes)) {
    expect(hash).toBe(`sha384-${createHash('sha384').update(read(name)).digest('base64')}`);
    for (const other of readdirSync(folder).filter((file) =>
      /^(?:engine|knowledge)-.*\.js(?:on)?$|^words/.test(file),
    )) {
      if (other.endsWith('.br')) continue;
      // Of the words of each language the script has half a hash.
      expect(text(name), other).toContain(
        createHash('sha256').update(read(other)).digest('hex').slice(0, 32),
      );
    }
  }
});

test('the classic script says nothing that only a module may', () => {
  expect(() => new Function(text('fingerpost-classic.js'))).not.toThrow();
  expect(text('fingerpost-classic.js')).not.toContain('import.meta');
});

test('what the guide tells people to fetch is there', () => {
  const guide = readFileSync('docs/embedding.md', 'utf8');
  const named = [...guide.matchAll(/https:\/\/HOST\/fingerpost\/([\w./-]+\.\w+)/g)].map(
    ([, name = '']) => name,
  );
  expect(new Set(named).size).toBeGreaterThanOrEqual(6);
  for (const name of named) expect(read(name).length, name).toBeGreaterThan(0);
});

test('editors are told of every attribute', () => {
  const { modules } = JSON.parse(text('custom-elements.json')) as {
    modules: { declarations: { tagName: string; attributes: { name: string }[] }[] }[];
  };
  const [declaration] = modules[0]?.declarations ?? [];
  expect(declaration?.tagName).toBe('fingerpost-finder');
  expect(declaration?.attributes.map(({ name }) => name)).toEqual(Object.keys(finderAttributes));
});

test('the types fit a page’s script, React and Preact, and find mistakes', () => {
  const place = '.build/types';
  rmSync(place, { recursive: true, force: true });
  // React's own types are no package of ours: as much of them as ours build on.
  mkdirSync(join(place, 'node_modules/react'), { recursive: true });
  writeFileSync(
    join(place, 'node_modules/react/index.d.ts'),
    `export interface HTMLAttributes<T> { className?: string; onClick?: (event: T) => void }
     export type DetailedHTMLProps<E, T> = E & { ref?: T };
     export namespace JSX { interface Element {} interface IntrinsicElements {} }`,
  );
  writeFileSync(
    join(place, 'node_modules/react/jsx-runtime.d.ts'),
    `export { JSX } from 'react'; export const jsx: unknown; export const jsxs: unknown;`,
  );
  const used = (library: string): string => `/** @jsxImportSource ${library} */
    import './fingerpost-${library}.d.ts';
    export const one = <fingerpost-finder topics="email" heading-level={3} sync-url mode="steps" />;
    // @ts-expect-error
    export const two = <fingerpost-finder mode="popup" />;`;
  for (const name of ['fingerpost', 'fingerpost-react', 'fingerpost-preact'])
    copyFileSync(join(folder, `${name}.d.ts`), join(place, `${name}.d.ts`));
  writeFileSync(join(place, 'react.tsx'), used('react'));
  writeFileSync(join(place, 'preact.tsx'), used('preact'));
  writeFileSync(
    join(place, 'page.ts'),
    `import './fingerpost.d.ts';
    const finder = document.createElement('fingerpost-finder');
    finder.headingLevel = 3;
    finder.near = null;
    export const value: string = finder.value;
    finder.addEventListener('fingerpost-select', (event) => finder.near = event.detail.id);
    // @ts-expect-error
    finder.addEventListener('fingerpost-search', (event) => event.detail.postcode);
    // @ts-expect-error
    finder.value = 'a';`,
  );
  const compilerOptions = {
    ...{ noEmit: true, strict: true, target: 'es2022', module: 'preserve', jsx: 'react-jsx', types: [] },
    allowImportingTsExtensions: true,
  };
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler], { cwd: place, encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, '']);
});
