import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { readArguments, usageFailure } from './read-arguments.ts';
import { newKeyPair } from './signing-key.ts';
import { newTallyKeyPair } from './tally-key.ts';

const usage = 'fingerpost keys --out DIR';

interface KeyFile {
  file: string;
  text: string;
  mode: number;
}

/** Writes files that must not be there yet: all of them, or none. */
function writeAllNew(files: readonly KeyFile[]): void {
  const written: string[] = [];
  try {
    for (const { file, text, mode } of files) {
      writeFileSync(file, text, { flag: 'wx', mode });
      written.push(file);
    }
  } catch (error) {
    // Half of the keys are of no use, and these were never used.
    for (const file of written) rmSync(file);
    const { code, message, path } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new CommandFailure(
        'usage',
        `There is a key already: ${path}. It was left as it was. Name another folder.`,
      );
    throw new CommandFailure('unusable', `The keys could not be written: ${message}`);
  }
}

/** Runs `fingerpost keys` and answers with its exit code. Throws a CommandFailure. */
export function keysCommand(words: string[]): number {
  const { values, positionals } = readArguments(words, { out: { type: 'string' } }, usage);
  const folder = values.out;
  if (folder === undefined || positionals.length > 0)
    throw usageFailure(usage)('Say in which folder to write the keys.');
  const fileOf = (name: string): string => join(folder, `fingerpost-${name}.pem`);
  const files = {
    publicKey: fileOf('public-key'),
    privateKey: fileOf('private-key'),
    tallyPublicKey: fileOf('tally-public-key'),
    tallyPrivateKey: fileOf('tally-private-key'),
  };
  const signing = newKeyPair();
  const tally = newTallyKeyPair();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CommandFailure('unusable', `${folder} could not be made: ${(error as Error).message}`);
  }
  writeAllNew([
    { file: files.privateKey, text: signing.privateKey, mode: 0o600 },
    { file: files.publicKey, text: signing.publicKey, mode: 0o644 },
    { file: files.tallyPrivateKey, text: tally.privateKey, mode: 0o600 },
    { file: files.tallyPublicKey, text: tally.publicKey, mode: 0o644 },
  ]);
  process.stdout.write(`To sign directories:
${files.publicKey}
  The public key. Give it to everybody who reads the directory.
${files.privateKey}
  The private key. Whoever has it can publish in your name.
To collect tallies:
${files.tallyPublicKey}
  The public key. Put it into the settings of your partners' extensions. They seal their counts with it.
${files.tallyPrivateKey}
  The private key. Whoever has it can open those counts, and nobody can without it.

Keep the private keys where you keep passwords: in a password store, or as a secret of the job that needs one. Never in
Git, never on the web, never in an e-mail. Keep a copy of all four in a second place.
Then sign with: fingerpost publish … --key ${files.privateKey}\n`);
  return exitCodes.clean;
}
