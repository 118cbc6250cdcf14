#!/usr/bin/env node
// The command line: words in, an exit code out. Results go to standard output, all else to standard error.
import { enableCompileCache } from 'node:module';
import { CommandFailure, exitCodes } from './command-failure.ts';

// What Node makes of a file is kept for the next time, which starts a third of a second sooner.
enableCompileCache();

type Command = (words: string[]) => number | Promise<number>;

/** Each is loaded when it is asked for: what one needs is half a second of reading for the others. */
const commands: Record<string, { load: () => Promise<Command>; usage: string }> = {
  ask: {
    load: async () => (await import('./ask-command.ts')).askCommand,
    usage: 'ask "TEXT" [--near PLACE] … finds the nearest suitable help',
  },
  check: {
    load: async () => (await import('./check-command.ts')).checkCommand,
    usage: 'check SOURCE... … reads sheets and feeds, and says what to mend',
  },
  publish: {
    load: async () => (await import('./publish-command.ts')).publishCommand,
    usage: 'publish SOURCE... --out DIR … makes a directory for the web',
  },
  verify: {
    load: async () => (await import('./verify-command.ts')).verifyCommand,
    usage: 'verify DIR [--public-key FILE] … says whether a directory is whole',
  },
  export: {
    load: async () => (await import('./export-command.ts')).exportCommand,
    usage: 'export PACK --as csv|open-referral --out FILE … gives a directory back as a sheet or a feed',
  },
  note: {
    load: async () => (await import('./note-command.ts')).noteCommand,
    usage: 'note --out DIR … makes a new practice note to fill in',
  },
  'self-check': {
    load: async () => (await import('./self-check-command.ts')).selfCheckCommand,
    usage:
      'self-check --new FOLDER | FILE [--out PAGE.html] … how far your own organisation is, for you alone',
  },
  report: {
    load: async () => (await import('./report-command.ts')).reportCommand,
    usage: 'report SOURCE... --out DIR … shows where nobody helps, and what to mend',
  },
  keys: {
    load: async () => (await import('./keys-command.ts')).keysCommand,
    usage: 'keys --out DIR … makes a pair of signing keys',
  },
};

const [name = '', ...words] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (command === undefined) {
    const list = Object.values(commands).map(({ usage }) => `  fingerpost ${usage}`);
    const sentence = name === '' ? 'Say what to do.' : `There is no command “${name}”.`;
    throw new CommandFailure('usage', [sentence, ...list].join('\n'));
  }
  const run = await command.load();
  process.exitCode = await run(words);
} catch (failure) {
  if (!(failure instanceof CommandFailure)) throw failure;
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = failure.exitCode;
}
// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exitCode = error.code === 'EPIPE' ? exitCodes.clean : exitCodes.usage;
});
