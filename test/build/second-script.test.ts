// Two scripts that share a module: it must be in one of them and there once, whatever address each was loaded from.
import { type Plugin, rollup } from 'rollup';
import { expect, test } from 'vitest';
import { secondScript } from '../../build/second-script.ts';

const modules: Record<string, string> = {
  count: 'let n = 0; export const add = () => ++n; export const unused = "nobody asks for this";',
  first: 'import { add } from "count"; export const First = add; export const given = () => BUILT_SHARED;',
  second: 'import { add } from "count"; export const addTwice = () => [add(), add()];',
};
const held: Plugin = {
  name: 'held',
  resolveId: (id) => (id in modules ? id : null),
  load: (id) => modules[id] ?? null,
};

async function bundled(): Promise<Record<string, string>> {
  const built = await rollup({
    input: { first: 'first', second: 'second' },
    preserveEntrySignatures: 'allow-extension',
    plugins: [held, secondScript('first', 'second', ['First', 'given'])],
  });
  const { output } = await built.generate({
    format: 'es',
    manualChunks: (id) => (id === 'second' ? null : 'first'),
  });
  return Object.fromEntries(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.name, file.code]] : [])),
  );
}

const loaded = (code: string) =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);

test('the second uses what the first has, and is made once', async () => {
  const { first = '', second = '' } = await bundled();
  expect(second).not.toContain('import');
  expect(first + second).not.toContain('nobody asks for this');
  const { First, given } = await loaded(first);
  const { open } = await loaded(second);
  expect(First()).toBe(1);
  expect(open(given()).addTwice()).toEqual([2, 3]);
  expect(open(given())).toBe(open(given()));
  expect(First()).toBe(4);
});

test('the first exports what it is known by, and nothing of what is shared', async () => {
  const { first = '' } = await bundled();
  expect(Object.keys(await loaded(first)).sort()).toEqual(['First', 'given']);
});
