// The embed builder (docs/embedding.md), and the page in which it shows the finder.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { enBuilder } from '../shared/words/en-builder.ts';
import { fill, type Template } from '../shared/words/words.ts';
import { ownPagePolicy } from './own-pages.ts';

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`bundling ${entry}: nothing came of it`);
  return file.text;
}

/** Every file of the builder by its name. */
export async function builderPages(): Promise<Map<string, string>> {
  const page = async <Names extends string>(name: string, gaps: Record<Names, string>) => {
    const template: Template<Names> = await readFile(`widget/builder/${name}`, 'utf8');
    return [name, fill(template, gaps)] as const;
  };
  const { title, needsScript, show } = enBuilder;
  return new Map([
    await page('builder.html', { policy: `${ownPagePolicy}; frame-src 'self'`, title, needsScript }),
    await page('preview.html', { policy: ownPagePolicy, title: show.frame, page: show.page }),
    ['builder.js', await bundled('widget/builder/mount-builder.tsx')],
    ['builder.css', await bundled('widget/builder/builder-page.css')],
    ['preview.css', await bundled('widget/builder/preview.css')],
  ]);
}
