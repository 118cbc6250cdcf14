// Scripts that share modules: each must be in one of them and there once, whatever address each was loaded from.
import { type Plugin, rollup } from 'rollup';
import { expect, test } from 'vitest';
import { laterScripts } from '../../build/later-scripts.ts';

const modules: Record<string, string> = {
  count: 'let n = 0; export const add = () => ++n; export const unused = "nobody asks for this";',
  tens: 'let tens = 0; export const addTen = () => (tens += 10);',
  first: 'import { add } from "count"; export const First = add; export const given = () => BUILT_SHARED;',
  second:
    'import { add } from "count"; import { addTen } from "tens"; export const addTwice = () => [add(), add()]; export const ten = addTen;',
  third:
    'import { add } from "count"; import { addTen } from "tens"; export const addBoth = () => [add(), addTen()];',
};
const held: Plugin = {
  name: 'held',
  resolveId: (id) => (id in modules ? id : null),
  load: (id) => modules[id] ?? null,
};

async function bundled(order: [string, ...string[]]): Promise<Record<string, string>> {
  const built = await rollup({
    input: { first: 'first', second: 'second', third: 'third' },
    preserveEntrySignatures: 'allow-extension',
    plugins: [held, laterScripts(order, ['First', 'given'])],
  });
  const { output } = await built.generate({
    format: 'es',
    manualChunks: (id) => ({ count: 'first', first: 'first', tens: 'second', second: 'second' })[id] ?? null,
  });
  return Object.fromEntries(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.name, file.code]] : [])),
  );
}

const loaded = (code: string) =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);

test('each uses what those before it have, and is made once', async () => {
  const { first = '', second = '', third = '' } = await bundled(['first', 'second', 'third']);
  expect(second + third).not.toContain('import');
  expect(first + second + third).not.toContain('nobody asks for this');
  for (const [part, script] of [
    ['++n', first],
    ['tens += 10', second],
  ] as const)
    expect([first, second, third].filter((code) => code.includes(part))).toEqual([script]);
  const { First, given } = await loaded(first);
  const { open } = await loaded(second);
  const { open: openThird } = await loaded(third);
  expect(First()).toBe(1);
  const opened = open(given());
  expect(opened.addTwice()).toEqual([2, 3]);
  expect(opened.ten()).toBe(10);
  expect(open(given())).toBe(opened);
  expect(openThird(given(), opened).addBoth()).toEqual([4, 20]);
  expect(First()).toBe(5);
});

test('the first exports what it is known by, and nothing of what is shared', async () => {
  const { first = '' } = await bundled(['first', 'second', 'third']);
  expect(Object.keys(await loaded(first)).sort()).toEqual(['First', 'given']);
});

test('a script that uses a later one, or was not named, is told and not built', async () => {
  await expect(bundled(['first', 'third', 'second'])).rejects.toThrow('which comes no earlier');
  await expect(bundled(['first', 'second'])).rejects.toThrow('a script too many');
});
