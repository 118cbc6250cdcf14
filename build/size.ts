// `npm run size`: what everything that is served weighs, where the bytes are, and whether the budgets are kept.
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { widgetFiles, withoutHash } from './build-widget.ts';
import type { Script } from './bundle-widget.ts';
import { type Budget, budgets } from './size-budgets.ts';
import { weighExtension } from './weigh-extension.ts';

const brotli = (content: string | Uint8Array): number => brotliCompressSync(Buffer.from(content)).length;
const heading = (words: string): void => console.log(`\n${words}`);
const row = (words: string, ...figures: number[]): void =>
  console.log(`  ${words.padEnd(40)}${figures.map((figure) => String(figure).padStart(9)).join('')}`);

/** A module's room, `shared/need`, or the package that it comes from. */
function roomOf(path: string): string {
  const [, name = ''] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return name === ''
    ? path
        .split('/')
        .slice(0, path.startsWith('shared/') ? 2 : 1)
        .join('/')
    : name;
}

/** Prints what a script is made of; each part is weighed alone, so that together they are a little more than the whole. */
async function printParts({ name, modules }: Script): Promise<void> {
  const small = await Promise.all(
    modules.map(async ([path, code]): Promise<[string, string]> => {
      const { code: minified } = await transform(code, { minify: true, format: 'esm', target: 'es2022' });
      return [path, minified];
    }),
  );
  const rooms = new Map<string, string>();
  for (const [path, code] of small) rooms.set(roomOf(path), (rooms.get(roomOf(path)) ?? '') + code);
  const weighed = (parts: Iterable<[string, string]>): [string, number, number][] =>
    [...parts]
      .map(([part, code]): [string, number, number] => [part, code.length, brotli(code)])
      .sort((a, b) => b[2] - a[2]);
  heading(`${name}: by room, then the largest modules`);
  for (const [room, raw, packed] of weighed(rooms)) row(room, raw, packed);
  console.log();
  for (const [path, raw, packed] of weighed(small).slice(0, 20)) row(path, raw, packed);
}

const { files, scripts } = await widgetFiles();
const weights = new Map(
  [...files].map(([name, content]): [string, number] => [withoutHash(name), brotli(content)]),
);
const weightOf = (name: string): number => {
  const weight = weights.get(name);
  if (weight === undefined) throw new Error(`weighing: no file is called ${name}`);
  return weight;
};

for (const script of scripts) if (script.name !== 'fingerpost-classic') await printParts(script);

const knowledge = [...files].find(([name]) => name.startsWith('knowledge-'))?.[1];
heading('knowledge: its parts');
for (const [kind, facts] of Object.entries(JSON.parse(String(knowledge)) as Record<string, object>)) {
  row(kind, JSON.stringify(facts).length, brotli(JSON.stringify(facts)));
  for (const [name, part] of Object.entries(facts)) {
    const text = JSON.stringify(part);
    if (brotli(text) > 400) row(`  ${name}`, text.length, brotli(text));
  }
}

const extension = await weighExtension();
heading('extension: files of the popup, bytes and as brotli packs them');
for (const { name, bytes, packed } of extension.files) row(name, bytes, packed);
heading('extension: bytes of each ZIP');
for (const [name, bytes] of extension.zips) row(name, bytes);

heading('files: bytes, and as brotli packs them');
for (const [name, content] of files)
  row(withoutHash(name), Buffer.from(content).length, weightOf(withoutHash(name)));

// What an English page fetches from the first look to the first answer, with the starter directory of one file.
const further = [...weights.keys()].filter((name) => /^(?:engine|knowledge)-|^directory\//.test(name));
const found: Record<Budget, number> = {
  script: weightOf('fingerpost.js'),
  knowledge: weightOf('knowledge-….json'),
  firstResult: ['fingerpost.js', ...further].reduce((sum, name) => sum + weightOf(name), 0),
  extras: weightOf('extras-….js'),
  words: Math.max(...[...weights].flatMap(([name, weight]) => (name.startsWith('words.') ? [weight] : []))),
  furtherRequests: further.length,
  background: extension.background,
  box: extension.box,
  popup: extension.popup,
  zip: Math.max(...extension.zips.map(([, bytes]) => bytes)),
};

heading('budgets');
let broken = 0;
for (const [name, { says, most, design }] of Object.entries(budgets) as [
  Budget,
  (typeof budgets)[Budget],
][]) {
  const isKept = found[name] <= most;
  if (!isKept) broken++;
  const wish = most === design ? '' : `, the design's ${design}`;
  console.log(`  ${isKept ? 'ok    ' : 'BROKEN'} ${says}: ${found[name]} of ${most}${wish}`);
}
process.exitCode = broken === 0 ? 0 : 1;
