import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Lang } from '../shared/words/words.ts';
import { CommandFailure } from './command-failure.ts';

/** A way to end a command over how it was called: the sentence, and how it is used. */
export function usageFailure(usage: string): (sentence: string) => CommandFailure {
  return (sentence) => new CommandFailure('usage', `${sentence}\n${usage}`);
}

/** The options and sources of a command from its words. Throws a CommandFailure when one is not of it. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  words: string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: words, allowPositionals: true, options });
  } catch (error) {
    throw usageFailure(usage)(error instanceof Error ? error.message : String(error));
  }
}

/** The language of what a command writes, English unless told. Throws what `misuse` makes. */
export function langOf(text: string | undefined, misuse: (sentence: string) => CommandFailure): Lang {
  if (text === undefined || text === 'en' || text === 'cy') return text ?? 'en';
  throw misuse(`--lang wants en or cy, not “${text}”.`);
}
