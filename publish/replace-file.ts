import { renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file under another name beside it first, so that nobody ever meets half of one. */
export function replaceFile(file: string, text: string): void {
  const aside = join(dirname(file), `.${basename(file)}.part`);
  writeFileSync(aside, text);
  renameSync(aside, file);
}
