// What has to be compiled before pages can be made from these sources. Loaded only then: no other command waits for it.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';

/** Lets `.tsx` files be imported in this process, as TypeScript already can be, until what it gives back is called. */
export function runTsx(): () => void {
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context);
      const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
        loader: 'tsx',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        sourcefile: url,
        sourcemap: 'inline',
      });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
  return () => hooks.deregister();
}

/** The script of an owner's page, whole. */
export function ownerScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, '../shared/ui/listing-owner-form.ts')],
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', charset: 'utf8' },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('bundling the script of the owner’s page: nothing came of it');
  return file.text;
}
