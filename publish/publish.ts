// From sources to the files of a pack, without touching a disk: read, joined, compared with the last one, signed.
import type { Directory } from '../shared/pack/directory.ts';
import { asPackIndex, largestIndexBytes } from '../shared/pack/pack-index.ts';
import { limits } from '../shared/record/limits.ts';
import { type BasePack, keepFromBase, signingChange } from './base-pack.ts';
import { type Check, directoryOf } from './check.ts';
import { CommandFailure } from './command-failure.ts';
import { type Changes, compareDirectories } from './compare-directories.ts';
import { indexName, signatureName } from './pack-folder.ts';
import type { SigningKey } from './signing-key.ts';
import { publicNotes, writePack } from './write-pack.ts';

export interface PublishOptions {
  name: string | undefined;
  /** The moment that the pack says it was published at; whole seconds count. */
  at: Date;
  audience: 'public' | 'advisers';
  base: BasePack | null;
  key: SigningKey | null;
}

export interface Published {
  directory: Directory;
  seq: number;
  files: Map<string, Uint8Array>;
  /** Null without a base. */
  changes: Changes | null;
  /** What is unusual in how it is signed, as a sentence. */
  signingChange: string | null;
  /** Records that became part of another, since two sources tell of one service. */
  joined: number;
  /** Services of feeds that broke off, as the base has them: half a feed says nothing of its other half. */
  kept: number;
  /** Practice notes in the pack, and those that are for partners only and were left out of it. */
  notes: { shared: number; forPartners: number };
}

/** Throws a CommandFailure when a reader would not take the index: it has a place for so much and no more. */
function refuseLargeIndex(files: ReadonlyMap<string, Uint8Array>, { sources }: Directory): void {
  const bytes = files.get(indexName) ?? new Uint8Array();
  if (sources.length > limits.list)
    throw new CommandFailure(
      'unusable',
      `There are ${sources.length} sources, and a pack has room for ${limits.list}. Give rows of one owner the same source.`,
    );
  if (bytes.length > largestIndexBytes || asPackIndex(JSON.parse(new TextDecoder().decode(bytes))) === null)
    throw new CommandFailure(
      'unusable',
      'The index is more than readers take. Shorten the credits of the sources.',
    );
}

/** Throws unless every row is accounted for, and every service that was read is in the directory. */
function countAll({ in: rowsIn, published, refused, files, united }: Check): void {
  if (rowsIn !== published + refused)
    throw new Error(`counting rows: ${rowsIn} are not ${published} published and ${refused} refused`);
  const told = files.reduce((sum, { reading }) => sum + (reading?.services.length ?? 0), 0);
  if (told !== united.services.length + united.joined)
    throw new Error(`uniting sources: of ${told} services ${united.services.length} are left`);
}

/** Everything of a new pack. Throws a CommandFailure when there is none to be made. */
export async function publish(check: Check, options: PublishOptions): Promise<Published> {
  const { base, key, audience } = options;
  countAll(check);
  const fresh = directoryOf(check, options.name ?? base?.directory.name, options.at);
  const brokenIds = check.brokenOff.flatMap(({ reading }) => reading?.sources.map(({ id }) => id) ?? []);
  const { directory, kept } =
    base === null ? { directory: fresh, kept: 0 } : keepFromBase(fresh, base.directory, new Set(brokenIds));
  const seconds = Date.parse(fresh.published) / 1_000;
  const seq = base === null ? seconds : Math.max(seconds, base.seq + 1);
  const files = await writePack(directory, { audience, seq });
  refuseLargeIndex(files, directory);
  if (key !== null) files.set(signatureName, key.sign(files.get(indexName) as Uint8Array));
  const { notes: all = [] } = directory;
  const notes = audience === 'public' ? publicNotes(directory) : all;
  const hidden = audience === 'public' ? (['adviserNote'] as const) : [];
  return {
    directory,
    seq,
    files,
    changes: base === null ? null : compareDirectories(base.directory, { ...directory, notes }, hidden),
    signingChange: base === null ? null : await signingChange(base, key?.publicKey ?? null),
    joined: check.united.joined,
    kept,
    notes: { shared: notes.length, forPartners: all.length - notes.length },
  };
}
