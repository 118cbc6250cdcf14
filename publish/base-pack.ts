// The pack that was published last, which the next one follows on from.
import type { Directory } from '../shared/pack/directory.ts';
import { jsonObject } from '../shared/pack/json-object.ts';
import { asPackIndex } from '../shared/pack/pack-index.ts';
import { verifySignature } from '../shared/pack/verify-signature.ts';
import type { SourceId } from '../shared/record/service.ts';
import { CommandFailure } from './command-failure.ts';
import { openDirectory } from './open-directory.ts';
import { bytesIn, indexName, signatureName } from './pack-folder.ts';

export interface BasePack {
  directory: Directory;
  seq: number;
  /** The bytes of its index, and of its signature if it has one. */
  index: Uint8Array;
  signature: Uint8Array | null;
}

/** The `seq` of the pack in a folder; null where there is no pack that can be read. */
export function seqIn(folder: string): number | null {
  const bytes = bytesIn(folder, indexName);
  const value = bytes === null ? null : jsonObject(bytes);
  return value === null ? null : (asPackIndex(value)?.seq ?? null);
}

/** Opens the pack in a folder, whole. Throws a CommandFailure when it cannot be used. */
export async function openBase(folder: string): Promise<BasePack> {
  const directory = await openDirectory(folder);
  const [index, seq] = [bytesIn(folder, indexName), seqIn(folder)];
  if (index === null || seq === null)
    throw new CommandFailure('unusable', `The pack ${folder} changed while it was read.`);
  return { directory, seq, index, signature: bytesIn(folder, signatureName) };
}

/** What is unusual in how the next pack is signed, as a sentence; null when its readers will take it like the last. */
export async function signingChange(base: BasePack, publicKey: string | null): Promise<string | null> {
  if (base.signature === null) return null;
  if (publicKey === null)
    return 'The last pack was signed and this one is not: whoever pinned its key will refuse it. Add --key.';
  return (await verifySignature(base, [publicKey])) === 'signed'
    ? null
    : 'The last pack was signed with another key, or changed since: whoever pinned only that key will refuse this one.';
}

/**
 * A directory with what the last pack had of sources that broke off, for the services that are missing now: half a feed
 * says nothing of the other half. `kept` counts them.
 */
export function keepFromBase(
  directory: Directory,
  base: Directory,
  brokenOff: ReadonlySet<SourceId>,
): { directory: Directory; kept: number } {
  const ids = new Set(directory.services.map(({ id }) => id));
  const kept = base.services.filter(({ id, source }) => brokenOff.has(source) && !ids.has(id));
  const adding = <Record extends { id: string }>(
    own: Record[],
    old: Record[],
    wanted: Set<string>,
  ): Record[] => {
    const known = new Set<string>(own.map(({ id }) => id));
    return [...own, ...old.filter(({ id }) => wanted.has(id) && !known.has(id))];
  };
  const owners = new Set<string>(kept.map(({ organisation }) => organisation));
  const origins = new Set<string>(kept.map(({ source }) => source));
  return {
    kept: kept.length,
    directory: {
      ...directory,
      services: [...directory.services, ...kept],
      organisations: adding(directory.organisations, base.organisations, owners),
      sources: adding(directory.sources, base.sources, origins),
    },
  };
}
