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
import { firstParts, laterParts } from '../shared/words/words.ts';
import { builderPages } from './builder-pages.ts';
import { bundleWidget, type Script } from './bundle-widget.ts';
import { elementManifest, elementTypes } from './element-documents.ts';
import { finderWords } from './finder-words.ts';
import { ownPages } from './own-pages.ts';

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
  const { en, ...others } = finderWords;
  const wordFiles = Object.entries(others).map(([lang, words]): [string, string] => [
    lang,
    JSON.stringify(words),
  ]);
  const english = (isWanted: (part: string) => boolean) =>
    Object.fromEntries(Object.entries(en).filter(([part]) => isWanted(part)));
  const isFirst = (part: string) => (firstParts as readonly string[]).includes(part);
  const isLater = (part: string) => (laterParts as readonly string[]).includes(part);
  const engineMark = 'HASH-OF-ENGINE';
  const extrasMark = 'HASH-OF-EXTRAS';
  const scripts = await bundleWidget({
    version: packageFacts.version,
    hashes: { engine: engineMark, extras: extrasMark, knowledge: hashOf(knowledge) },
    // Half of each is enough: nobody can find a second file that begins alike, and the script carries one for each language.
    wordHashes: Object.fromEntries(wordFiles.map(([lang, text]) => [lang, hashOf(text).slice(0, 32)])),
    firstEnglish: english(isFirst),
    answerEnglish: english((part) => !isFirst(part) && !isLater(part)),
    laterEnglish: english(isLater),
  });
  const codeOf = (name: string) => scripts.find((script) => script.name === name)?.code ?? '';
  const extras = codeOf('extras');
  // Each has in it the hash of the next.
  const engine = codeOf('engine').replace(extrasMark, hashOf(extras));
  const files = new Map<string, string | Uint8Array>([
    ...['fingerpost', 'fingerpost-classic'].map((name): [string, string] => [
      `${name}.js`,
      codeOf(name).replace(engineMark, hashOf(engine)),
    ]),
    [`engine-${hashOf(engine)}.js`, engine],
    [`extras-${hashOf(extras)}.js`, extras],
    [`knowledge-${hashOf(knowledge)}.json`, knowledge],
    ...wordFiles.map(([lang, text]): [string, string] => [`words.${lang}.json`, text]),
  ]);
  for (const [name, bytes] of await writePack(await starterDirectory(), { audience: 'public' }))
    files.set(`directory/${name}`, bytes);
  return { files, scripts };
}

/** How a page asks its browser for this very script: the attribute `integrity`. */
function integrityOf(script: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}

/** What a host serves: everything under its version, where it never changes, and above it, where it is always the newest. */
async function releaseFiles(): Promise<Map<string, string | Uint8Array>> {
  const { files } = await widgetFiles();
  const scripts = ['fingerpost.js', 'fingerpost-classic.js'];
  const hashes = scripts.map((name) => [name, integrityOf(files.get(name) ?? '')]);
  const integrity = { version: packageFacts.version, ...Object.fromEntries(hashes) };
  const versioned = new Map([
    ...files,
    ...(await elementTypes()),
    ['custom-elements.json', elementManifest()],
    ['integrity.json', `${JSON.stringify(integrity, null, 2)}\n`],
  ]);
  const under = [...versioned].map(
    ([name, content]) => [`${packageFacts.version}/${name}`, content] as const,
  );
  return new Map([...versioned, ...(await ownPages()), ...(await builderPages()), ...under]);
}

/** A file as it is written, and small as brotli makes it, which a host can send as it lies there. */
export interface Built {
  bytes: Uint8Array;
  small: Uint8Array;
}

/** Builds everything that a host serves into a folder, which is emptied first; gives each file by its path. */
export async function buildWidget(outDir: string): Promise<Map<string, Built>> {
  const packed = new Map<string | Uint8Array, Built>();
  const built = new Map<string, Built>();
  await rm(outDir, { recursive: true, force: true });
  for (const [name, content] of await releaseFiles()) {
    const bytes = Buffer.from(content);
    const file = packed.get(content) ?? { bytes, small: brotliCompressSync(bytes) };
    packed.set(content, file);
    built.set(name, file);
    await mkdir(dirname(join(outDir, name)), { recursive: true });
    await writeFile(join(outDir, name), file.bytes);
    await writeFile(join(outDir, `${name}.br`), file.small);
  }
  return built;
}

/** Builds the folder that `npm start` serves: the finder, and a page of a council that has it. */
export async function buildSite(outDir: string): Promise<void> {
  await buildWidget(outDir);
  await copyFile('widget/finder.html', join(outDir, 'index.html'));
  await copyFile('widget/finder-page.css', join(outDir, 'finder-page.css'));
}

/** A file's path as people read it: `engine-….js`. */
export function withoutHash(name: string): string {
  return name.replace(/[0-9a-f]{64}/, '…');
}
