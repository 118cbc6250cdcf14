// The pages of a directory, put beside its pack: listings for everybody, and a page for the owner of each.
import { existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Directory } from '../shared/pack/directory.ts';
import { CommandFailure } from './command-failure.ts';
import { listingPages } from './listing-pages.ts';
import { ownerPages } from './owner-pages.ts';
import { writeAside, writeWhole } from './write-aside.ts';

/** Where they lie in the folder of a pack. */
export const pagesFolder = 'pages';

/** Throws a CommandFailure when the folder has pages that are not ours to replace. */
export function refuseForeignPages(folder: string): void {
  const pages = join(folder, pagesFolder);
  if (existsSync(pages) && !existsSync(join(pages, 'en/index.html')))
    throw new CommandFailure(
      'unusable',
      `${pages} does not hold pages of a directory, so it was left alone. Move it, or name another folder for --out.`,
    );
}

/**
 * Makes all pages of a directory and puts them in the folder of its pack, in the place of those that were there.
 * `address` is where they will lie on the web. Answers how many there are. Throws a CommandFailure.
 */
export async function placePages(
  directory: Directory,
  folder: string,
  { at, address }: { at: Date; address: string },
  onPage: (done: number, of: number) => void,
): Promise<number> {
  const target = join(existsSync(folder) ? realpathSync(folder) : resolve(folder), pagesFolder);
  const written = new Set<string>();
  // A page for each service and language, and few others.
  const about = 2 * directory.services.length;
  await writeAside(dirname(target), `The pages could not be written into ${target}`, async (aside) => {
    for (const pages of [
      await listingPages(directory, { at, base: address }),
      await ownerPages(directory, { at }),
    ])
      for (const [path, text] of pages) {
        if (written.has(path)) continue;
        written.add(path);
        const file = join(aside, 'new', path);
        mkdirSync(dirname(file), { recursive: true });
        await writeWhole(file, text);
        onPage(Math.min(written.size, about), about);
      }
    if (existsSync(target)) renameSync(target, join(aside, 'old'));
    renameSync(join(aside, 'new'), target);
  });
  return written.size;
}
