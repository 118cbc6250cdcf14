import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CommandFailure } from './command-failure.ts';

/** What a running placement listens to: Ctrl-C, and a request to end. */
const endings = ['SIGINT', 'SIGTERM'] as const;

/**
 * Writes a file at once and then lets a waiting signal through: were the writing left to run beside, a signal could clear
 * the folder while a file is still being put into it.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  writeFileSync(file, content);
  await setImmediate();
}

/**
 * Gives a folder beside the target to write in, from which the work moves what is whole; whatever happens, the folder is
 * gone afterwards. Throws a CommandFailure that begins with `trouble` when something cannot be written.
 */
export async function writeAside(
  target: string,
  trouble: string,
  work: (aside: string) => Promise<void>,
): Promise<void> {
  const aside = join(dirname(target), `.${basename(target)}.part-${process.pid}`);
  const clear = (): void => rmSync(aside, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals): void => {
    clear();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const ending of endings) process.once(ending, stop);
  try {
    mkdirSync(aside, { recursive: true });
    await work(aside);
  } catch (error) {
    throw new CommandFailure('unusable', `${trouble}: ${(error as Error).message}`);
  } finally {
    clear();
    for (const ending of endings) process.off(ending, stop);
  }
}
