import { readFileSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { zipExtension } from './build-extension.ts';

export interface WeighedExtension {
  /** What a popup can load, and the background, each as it lies in the extension. */
  files: { name: string; bytes: number; packed: number }[];
  /** In brotli's bytes. */
  background: number;
  /** What is loaded before the popup can be typed into, and with all that may follow. */
  box: number;
  popup: number;
  /** Each file that a store takes, in its own bytes; sources are not among them. */
  zips: [name: string, bytes: number][];
}

const folder = '.output/chrome-mv3';
const read = (name: string): Buffer => readFileSync(join(folder, name));

/** The files that a page or script names in one of two ways, as they lie in the extension. */
function namedIn(file: string, pattern: RegExp): string[] {
  const names = [...read(file).toString('utf8').matchAll(pattern)].map(([, name = '']) => name);
  return names.map((name) => (name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(file), name)));
}
const tags = /(?:src|href)="([^"]+\.(?:js|css))"/g;
const imports = /(?:from|import)\s*["'](\.[^"']+\.js)["']/g;
const laterImports = /import\(\s*[`"'](\.[^`"']+\.js)[`"']\s*\)/g;

function reach(from: readonly string[], patterns: readonly RegExp[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (found.has(file)) continue;
    found.add(file);
    const script = file;
    if (script.endsWith('.js')) waiting.push(...patterns.flatMap((pattern) => namedIn(script, pattern)));
  }
  return found;
}

/** Builds the extension as the stores take it, and weighs it. */
export async function weighExtension(): Promise<WeighedExtension> {
  const zips = await zipExtension(['chrome', 'edge', 'firefox']);
  const weigh = (name: string) => {
    const content = read(name);
    return { name, bytes: content.length, packed: brotliCompressSync(content).length };
  };
  const page = ['popup.html', ...namedIn('popup.html', tags)];
  const sumOf = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + weigh(name).packed, 0);
  const popup = reach(page, [imports, laterImports]);
  return {
    files: ['background.js', ...popup].map(weigh).sort((a, b) => b.packed - a.packed),
    background: weigh('background.js').packed,
    box: sumOf(reach(page, [imports])),
    popup: sumOf(popup),
    zips: zips
      .filter((file) => !file.includes('-sources'))
      .map((file) => [basename(file), statSync(file).size]),
  };
}
