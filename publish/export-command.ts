import type { Directory } from '../shared/pack/directory.ts';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { counted } from './counted.ts';
import { openDirectory } from './open-directory.ts';
import { readArguments, usageFailure } from './read-arguments.ts';
import { replaceFile } from './replace-file.ts';
import { writeOpenReferral } from './write-open-referral.ts';
import { writeSpreadsheet } from './write-spreadsheet.ts';

const usage = 'fingerpost export PACK --as csv|open-referral --out FILE';

const writers: Record<string, (directory: Directory) => string> = {
  csv: writeSpreadsheet,
  'open-referral': writeOpenReferral,
};

const misuse = usageFailure(usage);

/** Runs `fingerpost export` and answers with its exit code. Throws a CommandFailure. */
export async function exportCommand(words: string[]): Promise<number> {
  const { values, positionals } = readArguments(
    words,
    { as: { type: 'string' }, out: { type: 'string' } },
    usage,
  );
  const [pack] = positionals;
  if (pack === undefined || positionals.length > 1) throw misuse('Say which one pack to export.');
  if (values.out === undefined) throw misuse('Say which file to write, with --out.');
  const writer =
    values.as !== undefined && Object.hasOwn(writers, values.as) ? writers[values.as] : undefined;
  if (writer === undefined) throw misuse('Say --as csv or --as open-referral.');
  const directory = await openDirectory(pack);
  const text = writer(directory);
  try {
    replaceFile(values.out, text);
  } catch (error) {
    throw new CommandFailure('unusable', `${values.out} could not be written: ${(error as Error).message}`);
  }
  process.stderr.write(`${values.out}: ${counted(directory.services.length, 'service')}\n`);
  return exitCodes.clean;
}
