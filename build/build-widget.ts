// Builds what a partner's page embeds, and the page that `npm start` shows: one folder that any web host can serve.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { type Plugin, rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { widgetGazetteerFacts } from '../publish/build-gazetteer.ts';
import { buildLexicon } from '../publish/build-lexicon.ts';
import { starterDirectory } from '../publish/starter-directory.ts';
import { writePack } from '../publish/write-pack.ts';
import { cy } from '../shared/words/cy.ts';

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

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** One script, whole, with nothing to fetch by itself; `built` holds the hashes that are written into it. */
async function bundle(input: string, built: Record<string, string>): Promise<string> {
  const bundled = await rollup({
    input,
    plugins: [
      nodeResolve({ extensions: ['.js', '.ts', '.tsx'], browser: true }),
      cssAsText,
      esbuild({
        target: 'es2022',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        minify: true,
        define: { BUILT: JSON.stringify(built) },
      }),
    ],
    onwarn: (warning) => {
      throw new Error(`bundling ${input}: ${warning.message}`);
    },
  });
  const { output } = await bundled.generate({ format: 'es' });
  await bundled.close();
  if (output.length !== 1) throw new Error(`bundling ${input}: ${output.length} files instead of one`);
  return output[0].code;
}

/** Builds everything into a folder, which is emptied first, and prints what each file weighs. */
export async function buildWidget(outDir: string): Promise<void> {
  const knowledge = JSON.stringify({
    lexicon: await buildLexicon(),
    gazetteer: await widgetGazetteerFacts(),
  });
  const welsh = JSON.stringify(cy);
  const engine = await bundle('widget/engine.ts', {});
  const built = { engine: hashOf(engine), knowledge: hashOf(knowledge), cy: hashOf(welsh) };
  const files = new Map<string, string | Uint8Array>([
    ['fingerpost.js', await bundle('widget/element.tsx', built)],
    [`engine-${built.engine}.js`, engine],
    [`knowledge-${built.knowledge}.json`, knowledge],
    ['words.cy.json', welsh],
  ]);
  for (const [name, bytes] of await writePack(await starterDirectory(), { audience: 'public' }))
    files.set(`directory/${name}`, bytes);

  await rm(outDir, { recursive: true, force: true });
  for (const [name, content] of files) {
    await mkdir(dirname(join(outDir, name)), { recursive: true });
    await writeFile(join(outDir, name), content);
    const bytes = Buffer.from(content);
    const short = name.replace(/[0-9a-f]{58}(?=\.js)/, '…');
    console.log(`${short}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} brotli`);
  }
  await copyFile('widget/finder.html', join(outDir, 'index.html'));
  await copyFile('widget/finder-page.css', join(outDir, 'finder-page.css'));
}
