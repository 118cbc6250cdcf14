import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { readArguments, usageFailure } from './read-arguments.ts';
import { newKeyPair } from './signing-key.ts';

const usage = 'fingerpost keys --out DIR';

/** Writes a file that must not be there yet. */
function writeNew(file: string, text: string, mode: number): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new CommandFailure(
        'usage',
        `There is a key already: ${file}. It was left as it is. Name another folder.`,
      );
    throw new CommandFailure('unusable', `${file} could not be written: ${(error as Error).message}`);
  }
}

/** Runs `fingerpost keys` and answers with its exit code. Throws a CommandFailure. */
export function keysCommand(words: string[]): number {
  const { values, positionals } = readArguments(words, { out: { type: 'string' } }, usage);
  const folder = values.out;
  if (folder === undefined || positionals.length > 0)
    throw usageFailure(usage)('Say in which folder to write the keys.');
  const privateFile = join(folder, 'fingerpost-private-key.pem');
  const publicFile = join(folder, 'fingerpost-public-key.pem');
  const { privateKey, publicKey } = newKeyPair();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CommandFailure('unusable', `${folder} could not be made: ${(error as Error).message}`);
  }
  writeNew(privateFile, privateKey, 0o600);
  try {
    writeNew(publicFile, publicKey, 0o644);
  } catch (failure) {
    // Half a pair is of no use, and this half was never used.
    rmSync(privateFile);
    throw failure;
  }
  process.stdout.write(`${publicFile}\n  The public key. Give it to everybody who reads the directory.
${privateFile}
  The private key. Whoever has it can publish in your name. Keep it where you keep passwords: in a password store, or
  as a secret of the job that publishes. Never in Git, never on the web, never in an e-mail.
Keep a copy of both in a second place. Then sign with: fingerpost publish … --key ${privateFile}\n`);
  return exitCodes.clean;
}
