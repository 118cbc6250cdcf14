#!/usr/bin/env node
// The command line: words in, an exit code out. Results go to standard output, all else to standard error.
import { askCommand } from './ask-command.ts';
import { checkCommand } from './check-command.ts';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { exportCommand } from './export-command.ts';
import { keysCommand } from './keys-command.ts';
import { publishCommand } from './publish-command.ts';
import { verifyCommand } from './verify-command.ts';

const commands: Record<string, { run: (words: string[]) => Promise<number>; usage: string }> = {
  ask: { run: askCommand, usage: 'ask "TEXT" [--near PLACE] … finds the nearest suitable help' },
  check: {
    run: checkCommand,
    usage: 'check SOURCE... … reads sheets and feeds, and says what to mend',
  },
  export: {
    run: exportCommand,
    usage: 'export PACK --as csv|open-referral --out FILE … gives a directory back as a sheet or a feed',
  },
  publish: { run: publishCommand, usage: 'publish SOURCE... --out DIR … makes a directory for the web' },
  verify: { run: verifyCommand, usage: 'verify DIR [--public-key FILE] … says whether a directory is whole' },
  keys: { run: async (words) => keysCommand(words), usage: 'keys --out DIR … makes a pair of signing keys' },
};

const [name = '', ...words] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (command === undefined) {
    const list = Object.values(commands).map(({ usage }) => `  fingerpost ${usage}`);
    const sentence = name === '' ? 'Say what to do.' : `There is no command “${name}”.`;
    throw new CommandFailure('usage', [sentence, ...list].join('\n'));
  }
  process.exitCode = await command.run(words);
} catch (failure) {
  if (!(failure instanceof CommandFailure)) throw failure;
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = failure.exitCode;
}
// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exitCode = error.code === 'EPIPE' ? exitCodes.clean : exitCodes.usage;
});
