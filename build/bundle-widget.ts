// Makes the widget's scripts from its source: the first as a module and as a classic script, and those after it.
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { type GetModuleInfo, type Plugin, rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minify, parseSync, Visitor } from 'vite';
import { laterScripts } from './later-scripts.ts';

/** Style sheets as text, small, for `CSSStyleSheet.replaceSync`. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  async load(id) {
    if (!id.endsWith('.css?inline')) return null;
    const { code } = await transform(await readFile(id.replace('?inline', ''), 'utf8'), {
      loader: 'css',
      minify: true,
      target: 'es2022',
    });
    return `export default ${JSON.stringify(code.trim())};`;
  },
};

/** A script, small, and the modules that it is made of. */
export interface Script {
  name: string;
  code: string;
  modules: [path: string, code: string][];
}

/** Every module that a script pulls in. */
function reachedFrom(start: string, info: GetModuleInfo): Set<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const next of info(id)?.importedIds ?? []) reached.add(next);
  return reached;
}

/** The scripts; `built` holds what is written into them. */
export async function bundleWidget(built: Record<string, unknown>): Promise<Script[]> {
  const first = resolve('widget/element.tsx');
  const second = resolve('widget/engine.ts');
  const bundled = await rollup({
    input: { fingerpost: first, engine: second, extras: resolve('widget/extras.ts') },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      nodeResolve({ extensions: ['.js', '.ts', '.tsx'], browser: true }),
      cssAsText,
      laterScripts(['fingerpost', 'engine', 'extras'], ['FingerpostFinder']),
      esbuild({
        target: 'es2022',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        define: Object.fromEntries([
          ...Object.entries(built).map(([name, value]) => [`BUILT.${name}`, JSON.stringify(value)]),
          ['BUILT.shared', 'BUILT_SHARED'],
        ]),
      }),
    ],
    onwarn: (warning) => {
      throw new Error(`bundling the widget: ${warning.message}`);
    },
  });
  const { output } = await bundled.generate({
    format: 'es',
    // Each script in one file, what they share in the first that has it.
    manualChunks: (id, { getModuleInfo }) =>
      reachedFrom(first, getModuleInfo).has(id)
        ? 'fingerpost'
        : reachedFrom(second, getModuleInfo).has(id)
          ? 'engine'
          : null,
  });
  await bundled.close();
  const scripts = output.map((file): Script => {
    if (file.type !== 'chunk') throw new Error(`bundling the widget: ${file.fileName} is no script`);
    const modules = Object.entries(file.modules).map(([id, { code }]): [string, string] => [
      relative('.', id),
      code ?? '',
    ]);
    return { name: file.name, code: file.code, modules };
  });
  const classic = scripts.filter(({ name }) => name === 'fingerpost').map(asClassic);
  return Promise.all([...scripts, ...(await Promise.all(classic))].map(makeSmall));
}

/** The same as a script that is no module, for pages that can hold no other: it sees its address only while it starts. */
async function asClassic({ name, code, modules }: Script): Promise<Script> {
  const { code: classic } = await transform(code, {
    format: 'iife',
    target: 'es2022',
    define: { 'import.meta.url': 'document.currentScript.src' },
    banner: '"use strict";',
  });
  return { name: `${name}-classic`, code: classic, modules };
}

/** Oxc, which comes with Vite: it makes the engine 4 in 100 smaller than esbuild does. */
async function makeSmall({ name, code, modules }: Script): Promise<Script> {
  const { code: small, errors } = await minify(`${name}.js`, code, {
    module: !name.endsWith('-classic'),
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
  });
  const [fault] = errors;
  if (fault !== undefined) throw new Error(`making ${name} small: ${fault.message}`);
  if (/\bBUILT\b/.test(small)) throw new Error(`bundling ${name}: a part of BUILT is not written in`);
  return { name, code: inQuotes(small), modules };
}

/** Oxc writes strings between backticks but names of properties in quotes: with one mark for both, brotli finds more that is there twice. */
function inQuotes(code: string): string {
  const tagged = new Set<number>();
  let written = '';
  let end = 0;
  new Visitor({
    TaggedTemplateExpression({ quasi }) {
      tagged.add(quasi.start);
    },
    TemplateLiteral(template) {
      const [text] = template.quasis.map(({ value }) => value.cooked);
      if (template.expressions.length > 0 || tagged.has(template.start) || text == null) return;
      written += code.slice(end, template.start) + JSON.stringify(text);
      end = template.end;
    },
  }).visit(parseSync('script.js', code).program);
  return written + code.slice(end);
}
