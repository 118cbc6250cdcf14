import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Directory } from '../shared/pack/directory.ts';
import type { PackFault } from '../shared/pack/pack-files.ts';
import { openPack } from '../shared/pack/read-pack.ts';
import { CommandFailure } from './command-failure.ts';
import { starterDirectory } from './starter-directory.ts';

/** No byte for this long and a host is given up, in milliseconds. */
const patience = 15_000;

const faults: Record<PackFault, string> = {
  'pack-missing': 'could not be read. Check the address, and that the whole pack is there',
  'pack-corrupt': 'is not as it was published. Copy or publish the pack again',
  'pack-newer-format': 'was made for a newer Fingerpost. Update Fingerpost, then try again',
  'pack-gone': 'says that this directory has been withdrawn. Ask its publisher for the new address',
  'pack-too-large': 'is larger than a pack may be. Ask its publisher to check it',
};

/** Opens the pack in a folder or at an https address; without one, the starter directory. Throws a CommandFailure. */
export async function openDirectory(pack: string | undefined): Promise<Directory> {
  if (pack === undefined) return starterDirectory();
  const reading = await openPack(isAddress(pack) ? fromAddress(pack) : fromFolder(pack));
  if (reading.kind === 'open') return reading.directory;
  throw new CommandFailure('unusable', `The pack ${pack}: ${reading.file} ${faults[reading.code]}.`);
}

function isAddress(pack: string): boolean {
  return /^https?:\/\//.test(pack);
}

function fromFolder(folder: string) {
  return (name: string): Promise<Uint8Array> => readFile(join(folder, name));
}

function fromAddress(address: string) {
  const base = address.endsWith('/') ? address : `${address}/`;
  return async (name: string): Promise<Uint8Array> => {
    const response = await fetch(new URL(name, base), { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`fetching ${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
