import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { readArguments, usageFailure } from './read-arguments.ts';
import { writeFresh } from './write-fresh.ts';

const usage = 'fingerpost note --out DIR';
const template = join(import.meta.dirname, '../shared/dataset/practice/template.md');

/** Runs `fingerpost note` and answers with its exit code. Throws a CommandFailure. */
export function noteCommand(words: string[]): number {
  const { values, positionals } = readArguments(words, { out: { type: 'string' } }, usage);
  const folder = values.out;
  if (folder === undefined || positionals.length > 0)
    throw usageFailure(usage)('Say in which folder to write the note.');
  let file: string;
  try {
    file = writeFresh(folder, 'new-note', '.md', readFileSync(template, 'utf8'));
  } catch (error) {
    throw new CommandFailure('unusable', `The note could not be written: ${(error as Error).message}`);
  }
  process.stdout.write(`${file}
Three things are needed: what changed, for what sort of person, and whether we may share it. Give the file a name of its own.
Put it into the folder “practice” beside your list, and run: fingerpost check FOLDER\n`);
  return exitCodes.clean;
}
