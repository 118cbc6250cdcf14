import { exitCodes } from './command-failure.ts';
import { readArguments, usageFailure } from './read-arguments.ts';
import { openPublicKey } from './signing-key.ts';
import { type Verification, verifyFaults, verifyPack } from './verify-pack.ts';

const usage = 'fingerpost verify DIR [--public-key FILE]... [--json]';

const signatureWords: Record<Verification['signature'], string> = {
  signed: 'Signed by a key that you gave.',
  unsigned: 'Not signed.',
  wrong: 'The signature does not fit.',
  'not-checked': 'Signed, but by whom was not checked: add --public-key.',
};

function inWords({ faults, signature, seq, published, services, files }: Verification): string {
  if (faults.length > 0)
    return [
      ...faults.map(({ code, file }) => `${file}: ${verifyFaults[code]}  [${code}]`),
      `This pack is not as it was published: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
    ].join('\n');
  return `This pack is whole: ${services} services in ${files} files, published ${published}, number ${seq}.\n${signatureWords[signature]}`;
}

/** Runs `fingerpost verify` and answers with its exit code. Throws a CommandFailure. */
export async function verifyCommand(words: string[]): Promise<number> {
  const options = {
    'public-key': { type: 'string', multiple: true },
    json: { type: 'boolean' },
  } as const;
  const { values, positionals } = readArguments(words, options, usage);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw usageFailure(usage)('Say which folder to verify.');
  const keys = (values['public-key'] ?? []).map(openPublicKey);
  const verification = await verifyPack(folder, keys);
  const isWhole = verification.faults.length === 0;
  const faults = verification.faults.map(({ code, file }) => ({ code, file, why: verifyFaults[code] }));
  const answer = values.json
    ? JSON.stringify({ whole: isWhole, ...verification, faults }, null, 2)
    : inWords(verification);
  process.stdout.write(`${answer}\n`);
  return isWhole ? exitCodes.clean : exitCodes.unusable;
}
