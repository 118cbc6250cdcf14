// The pages that come with the finder: one of its own, to link to, and one for a frame.
import { readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';
import { cy } from '../shared/words/cy.ts';
import { en } from '../shared/words/en.ts';
import { fill, type Template } from '../shared/words/words.ts';
import { finderWords } from './finder-words.ts';

/** The strictest there is, since these pages have nothing but the finder on them. */
export const ownPagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const titles = Object.fromEntries(
  Object.entries(finderWords).map(([lang, { finder }]) => [lang, finder.heading]),
);

/** Every file of these pages by its name. */
export async function ownPages(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['widget/own-page.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'BUILT.titles': JSON.stringify(titles) },
    write: false,
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('bundling widget/own-page.ts: nothing came of it');
  const style = await transform(await readFile('widget/own-page.css', 'utf8'), {
    loader: 'css',
    minify: true,
  });
  const page = async (name: string): Promise<[string, string]> => {
    const template: Template<'policy' | 'title' | 'library' | 'libraryWelsh'> = await readFile(
      `widget/${name}`,
      'utf8',
    );
    const { library } = en.listing;
    return [
      name,
      fill(template, {
        policy: ownPagePolicy,
        title: en.finder.heading,
        library,
        libraryWelsh: cy.listing.library,
      }),
    ];
  };
  return new Map([
    await page('find.html'),
    await page('frame.html'),
    ['own-page.js', script.text],
    ['own-page.css', style.code],
  ]);
}
