// Builds what a partner's page embeds, and the page that `npm start` shows: one folder that any web host can serve.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import packageFacts from '../package.json' with { type: 'json' };
import { widgetGazetteerFacts } from '../publish/build-gazetteer.ts';
import { buildLexicon } from '../publish/build-lexicon.ts';
import { starterDirectory } from '../publish/starter-directory.ts';
import { writePack } from '../publish/write-pack.ts';
import { cy } from '../shared/words/cy.ts';
import { en } from '../shared/words/en.ts';
import { type AllWords, firstParts, listingParts } from '../shared/words/words.ts';
import { bundleWidget, type Script } from './bundle-widget.ts';

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
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
  const spoken = (words: AllWords): [string, unknown][] =>
    Object.entries(words).filter(([part]) => !(listingParts as readonly string[]).includes(part));
  const welsh = JSON.stringify(Object.fromEntries(spoken(cy)));
  const isFirst = (part: string) => (firstParts as readonly string[]).includes(part);
  const engineMark = 'HASH-OF-ENGINE';
  const scripts = await bundleWidget({
    version: packageFacts.version,
    hashes: { engine: engineMark, knowledge: hashOf(knowledge), cy: hashOf(welsh) },
    firstEnglish: Object.fromEntries(spoken(en).filter(([part]) => isFirst(part))),
    answerEnglish: Object.fromEntries(spoken(en).filter(([part]) => !isFirst(part))),
  });
  const codeOf = (name: string) => scripts.find((script) => script.name === name)?.code ?? '';
  const engine = codeOf('engine');
  const files = new Map<string, string | Uint8Array>([
    ...['fingerpost', 'fingerpost-classic'].map((name): [string, string] => [
      `${name}.js`,
      codeOf(name).replace(engineMark, hashOf(engine)),
    ]),
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
