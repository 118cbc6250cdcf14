// The sealed bundles that partners send their coordinator, from files.
import { type BundleFault, openBundle } from '../shared/learn/open-bundle.ts';
import { readOpeningKey, type TallyBundle } from '../shared/learn/sealed-bundle.ts';
import { CommandFailure } from './command-failure.ts';
import { textOfFile } from './text-of-file.ts';

const whyOf: Record<BundleFault, string> = {
  'bundle-unreadable':
    'It is no sealed tally, or was cut short. A summary for anybody cannot be added up: ask for the sealed file.',
  'bundle-newer': 'A later version of Fingerpost made it.',
  'bundle-locked': 'It was sealed for another key, or changed on its way.',
  'bundle-wrong': 'It opened, but holds what no tally can.',
};

/**
 * Opens every bundle, or none: a sum without one of them would be told for good. Throws a CommandFailure that names each
 * file that does not open, and nothing of what is in any.
 */
export async function readTallies(files: readonly string[], keyFile: string): Promise<TallyBundle[]> {
  const key = await readOpeningKey(textOfFile('key', keyFile));
  if (key === null)
    throw new CommandFailure(
      'unusable',
      `${keyFile} is not the private key of tallies. \`fingerpost keys\` names it fingerpost-tally-private-key.pem.`,
    );
  const readings = await Promise.all(
    files.map(async (file) => ({ file, reading: await openBundle(textOfFile('tally', file), key) })),
  );
  const faults = readings.flatMap(({ file, reading: { kind } }) =>
    kind === 'opened' ? [] : [`${file}: ${whyOf[kind]}`],
  );
  if (faults.length > 0)
    throw new CommandFailure(
      'unusable',
      `${faults.join('\n')}\nNo report was made: every tally has to open, or be left out of the command.`,
    );
  return readings.flatMap(({ reading }) => (reading.kind === 'opened' ? [reading.bundle] : []));
}
