// Builds what a partner's page embeds, and the page that `npm start` shows: one folder that any web host can serve.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { type GetModuleInfo, type Plugin, rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minify } from 'vite';
import { widgetGazetteerFacts } from '../publish/build-gazetteer.ts';
import { buildLexicon } from '../publish/build-lexicon.ts';
import { starterDirectory } from '../publish/starter-directory.ts';
import { writePack } from '../publish/write-pack.ts';
import { cy } from '../shared/words/cy.ts';
import { en } from '../shared/words/en.ts';
import { firstParts } from '../shared/words/words.ts';
import { secondScript } from './second-script.ts';

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

/** One of the two, small, and the modules that it is made of. */
export interface Script {
  name: string;
  code: string;
  modules: [path: string, code: string][];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Every module that a script pulls in. */
function reachedFrom(start: string, info: GetModuleInfo): Set<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const next of info(id)?.importedIds ?? []) reached.add(next);
  return reached;
}

/** The two scripts; `built` holds what is written into them. */
async function bundle(built: Record<string, unknown>): Promise<Script[]> {
  const first = resolve('widget/element.tsx');
  const bundled = await rollup({
    input: { fingerpost: first, engine: resolve('widget/engine.ts') },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      nodeResolve({ extensions: ['.js', '.ts', '.tsx'], browser: true }),
      cssAsText,
      secondScript('fingerpost', 'engine', ['FingerpostFinder']),
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
    // Both scripts in these two files, what they share in the first.
    manualChunks: (id, { getModuleInfo }) =>
      reachedFrom(first, getModuleInfo).has(id) ? 'fingerpost' : null,
  });
  await bundled.close();
  return Promise.all(
    output.map(async (file) => {
      if (file.type !== 'chunk') throw new Error(`bundling the widget: ${file.fileName} is no script`);
      const modules = Object.entries(file.modules).map(([id, { code }]): [string, string] => [
        relative('.', id),
        code ?? '',
      ]);
      // Oxc, which comes with Vite: it makes the engine 4 in 100 smaller than esbuild does.
      const { code, errors } = await minify(file.fileName, file.code, {
        module: true,
        compress: { target: 'es2022' },
        mangle: { toplevel: true },
      });
      const [fault] = errors;
      if (fault !== undefined) throw new Error(`making ${file.fileName} small: ${fault.message}`);
      if (/\bBUILT\b/.test(code))
        throw new Error(`bundling ${file.fileName}: a part of BUILT is not written in`);
      return { name: file.name, code, modules };
    }),
  );
}

/** Everything that is served, by its path; the scripts' modules too, as they stand before they are made small. */
export async function widgetFiles(): Promise<{
  files: Map<string, string | Uint8Array>;
  scripts: Script[];
}> {
  const knowledge = JSON.stringify({
    lexicon: await buildLexicon(),
    gazetteer: await widgetGazetteerFacts(),
  });
  const welsh = JSON.stringify(cy);
  const parts = Object.entries(en);
  const isFirst = (name: string) => (firstParts as readonly string[]).includes(name);
  const engineMark = 'HASH-OF-ENGINE';
  const scripts = await bundle({
    hashes: { engine: engineMark, knowledge: hashOf(knowledge), cy: hashOf(welsh) },
    firstEnglish: Object.fromEntries(parts.filter(([name]) => isFirst(name))),
    answerEnglish: Object.fromEntries(parts.filter(([name]) => !isFirst(name))),
  });
  const codeOf = (name: string) => scripts.find((script) => script.name === name)?.code ?? '';
  const engine = codeOf('engine');
  const files = new Map<string, string | Uint8Array>([
    ['fingerpost.js', codeOf('fingerpost').replace(engineMark, hashOf(engine))],
    [`engine-${hashOf(engine)}.js`, engine],
    [`knowledge-${hashOf(knowledge)}.json`, knowledge],
    ['words.cy.json', welsh],
  ]);
  for (const [name, bytes] of await writePack(await starterDirectory(), { audience: 'public' }))
    files.set(`directory/${name}`, bytes);
  return { files, scripts };
}

/** Builds everything into a folder, which is emptied first, and prints what each file weighs. */
export async function buildWidget(outDir: string): Promise<void> {
  const { files } = await widgetFiles();
  await rm(outDir, { recursive: true, force: true });
  for (const [name, content] of files) {
    await mkdir(dirname(join(outDir, name)), { recursive: true });
    await writeFile(join(outDir, name), content);
    const bytes = Buffer.from(content);
    console.log(`${withoutHash(name)}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} brotli`);
  }
  await copyFile('widget/finder.html', join(outDir, 'index.html'));
  await copyFile('widget/finder-page.css', join(outDir, 'finder-page.css'));
}

/** A file's path as people read it: `engine-….js`. */
export function withoutHash(name: string): string {
  return name.replace(/[0-9a-f]{64}/, '…');
}
