// The pages of a directory, put beside its pack: listings for everybody, and a page for the owner of each.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Directory } from '../shared/pack/directory.ts';
import { listingPages } from './listing-pages.ts';
import { ownerPages } from './owner-pages.ts';
import { writeWhole } from './write-aside.ts';

/**
 * Makes all pages of a directory and writes them into a folder. `address` is where they will lie on the web. Answers how
 * many there are.
 */
export async function writePages(
  directory: Directory,
  folder: string,
  { at, address }: { at: Date; address: string },
  onPage: (done: number, of: number) => void,
): Promise<number> {
  const written = new Set<string>();
  // A page for each service and language, and few others.
  const about = 2 * directory.services.length;
  for (const pages of [
    await listingPages(directory, { at, base: address }),
    await ownerPages(directory, { at }),
  ])
    for (const [path, text] of pages) {
      if (written.has(path)) continue;
      written.add(path);
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      await writeWhole(file, text);
      onPage(Math.min(written.size, about), about);
    }
  return written.size;
}
