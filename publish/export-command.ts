import { renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Directory } from '../shared/pack/directory.ts';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { openDirectory } from './open-directory.ts';
import { writeOpenReferral } from './write-open-referral.ts';
import { writeSpreadsheet } from './write-spreadsheet.ts';

const usage = 'fingerpost export PACK --as csv|open-referral --out FILE';

const writers: Record<string, (directory: Directory) => string> = {
  csv: writeSpreadsheet,
  'open-referral': writeOpenReferral,
};

function usageFailure(sentence: string): CommandFailure {
  return new CommandFailure('usage', `${sentence}\n${usage}`);
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { as: { type: 'string' }, out: { type: 'string' } },
    });
  } catch (error) {
    throw usageFailure(error instanceof Error ? error.message : String(error));
  }
}

/** Runs `fingerpost export` and answers with its exit code. Throws a CommandFailure. */
export async function exportCommand(words: string[]): Promise<number> {
  const { values, positionals } = readOptions(words);
  const [pack] = positionals;
  if (pack === undefined || positionals.length > 1) throw usageFailure('Say which one pack to export.');
  if (values.out === undefined) throw usageFailure('Say which file to write, with --out.');
  const writer =
    values.as !== undefined && Object.hasOwn(writers, values.as) ? writers[values.as] : undefined;
  if (writer === undefined) throw usageFailure('Say --as csv or --as open-referral.');
  const directory = await openDirectory(pack);
  writeAside(values.out, writer(directory));
  const { length } = directory.services;
  process.stderr.write(`${values.out}: ${length} service${length === 1 ? '' : 's'}\n`);
  return exitCodes.clean;
}

/** Writes beside the file first, so that nobody ever meets half of one. */
function writeAside(file: string, text: string): void {
  const aside = `${file}.part`;
  try {
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch (error) {
    throw new CommandFailure(
      'unusable',
      `${file} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
