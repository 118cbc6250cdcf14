import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file under another name beside it first, so that nobody ever meets half of one; nothing stays where it fails. */
export function replaceFile(file: string, text: string): void {
  const aside = join(dirname(file), `.${basename(file)}.part`);
  try {
    writeFileSync(aside, text);
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
