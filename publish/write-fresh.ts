import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a text into a folder under the first name that is free, “stem.csv”, “stem-2.csv” and so on: a file that is there is
 * never written over. Gives back where it stands.
 */
export function writeFresh(folder: string, stem: string, ending: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; ; number++) {
    const file = join(folder, `${stem}${number === 1 ? '' : `-${number}`}${ending}`);
    try {
      writeFileSync(file, text, { flag: 'wx' });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
