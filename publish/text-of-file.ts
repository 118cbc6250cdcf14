import { readFileSync } from 'node:fs';
import { CommandFailure, type exitCodes } from './command-failure.ts';

/** The text of a file that a command was told to use. Throws a CommandFailure when it cannot be opened. */
export function textOfFile(what: string, file: string, kind: keyof typeof exitCodes = 'unusable'): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandFailure(kind, `The ${what} ${file} could not be opened.`);
  }
}
