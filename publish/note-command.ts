import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { readArguments, usageFailure } from './read-arguments.ts';

const usage = 'fingerpost note --out DIR';
const template = join(import.meta.dirname, '../shared/dataset/practice/template.md');

/** Copies the template under the first name that is free: a file that is there is never written over. */
function copyTemplate(folder: string): string {
  for (let number = 1; ; number++) {
    const file = join(folder, number === 1 ? 'new-note.md' : `new-note-${number}.md`);
    try {
      copyFileSync(template, file, constants.COPYFILE_EXCL);
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Runs `fingerpost note` and answers with its exit code. Throws a CommandFailure. */
export function noteCommand(words: string[]): number {
  const { values, positionals } = readArguments(words, { out: { type: 'string' } }, usage);
  const folder = values.out;
  if (folder === undefined || positionals.length > 0)
    throw usageFailure(usage)('Say in which folder to write the note.');
  let file: string;
  try {
    mkdirSync(folder, { recursive: true });
    file = copyTemplate(folder);
  } catch (error) {
    throw new CommandFailure('unusable', `The note could not be written: ${(error as Error).message}`);
  }
  process.stdout.write(`${file}
Three things are needed: what changed, for what sort of person, and whether we may share it. Give the file a name of its own.
Put it into the folder “practice” beside your list, and run: fingerpost check FOLDER\n`);
  return exitCodes.clean;
}
