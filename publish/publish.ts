// From sources to the files of a pack, without touching a disk: read, joined, compared with the last one, signed.
import type { Directory } from '../shared/pack/directory.ts';
import { asPackIndex, largestIndexBytes } from '../shared/pack/pack-index.ts';
import { writePack } from '../shared/pack/write-pack.ts';
import { limits } from '../shared/record/limits.ts';
import { type BasePack, keepFromBase, signingChange } from './base-pack.ts';
import { CommandFailure } from './command-failure.ts';
import { type Changes, compareDirectories } from './compare-directories.ts';
import { joinSources } from './join-sources.ts';
import { leaveOutRepaired } from './leave-out-repaired.ts';
import { type OpenedSources, problemsOf, rowsOfAll } from './open-sources.ts';
import { indexName, signatureName } from './pack-folder.ts';
import type { Problem } from './problem.ts';
import type { RowCount } from './read-spreadsheet.ts';
import type { SigningKey } from './signing-key.ts';

export interface PublishOptions {
  name: string | undefined;
  /** The moment that the pack says it was published at; whole seconds count. */
  at: Date;
  audience: 'public' | 'advisers';
  base: BasePack | null;
  key: SigningKey | null;
  /** A repair counts as refused. */
  strict: boolean;
}

export interface Published {
  rows: RowCount;
  problems: Problem[];
  directory: Directory;
  seq: number;
  files: Map<string, Uint8Array>;
  /** Null without a base. */
  changes: Changes | null;
  /** What is unusual in how it is signed, as a sentence. */
  signingChange: string | null;
  /** Services told twice in the same words, of which one is there. */
  repeated: number;
  /** Sources of which only a part could be read, by name. */
  brokenOff: string[];
  /** Services of those as the base has them: half a feed says nothing of its other half. */
  kept: number;
}

/** The name of a directory that nobody named: that of the last pack, or of its one source. */
function nameOf(name: string | undefined, base: BasePack | null, sources: Directory['sources']): string {
  const [only, second] = sources;
  const given = name ?? base?.directory.name ?? (second === undefined ? only?.name : undefined);
  return given ?? 'Digital help';
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

/** Everything of a new pack. Throws a CommandFailure when there is none to be made. */
export async function publish(opened: OpenedSources, options: PublishOptions): Promise<Published> {
  const { base, key, audience } = options;
  const sources = options.strict ? opened.sources.map(leaveOutRepaired) : opened.sources;
  const rows = rowsOfAll(sources);
  const joined = joinSources(sources);
  const published = options.at.toISOString().replace(/\.\d+Z$/, 'Z');
  const fresh: Directory = {
    name: nameOf(options.name, base, joined.sources),
    published,
    sources: joined.sources,
    organisations: joined.organisations,
    services: joined.services,
  };
  const told = sources.reduce((sum, { services }) => sum + services.length, 0);
  if (told !== fresh.services.length + joined.repeated)
    throw new Error(`joining sources: of ${told} services ${fresh.services.length} are left`);
  const brokenOff = sources.filter(({ whole }) => whole === false);
  const brokenIds = new Set(brokenOff.flatMap((source) => source.sources.map(({ id }) => id)));
  const { directory, kept } =
    base === null ? { directory: fresh, kept: 0 } : keepFromBase(fresh, base.directory, brokenIds);
  const seconds = Date.parse(published) / 1_000;
  const seq = base === null ? seconds : Math.max(seconds, base.seq + 1);
  const files = await writePack(directory, { audience, seq });
  refuseLargeIndex(files, directory);
  if (key !== null) files.set(signatureName, key.sign(files.get(indexName) as Uint8Array));
  return {
    rows,
    problems: [...problemsOf({ ...opened, sources }), ...joined.problems],
    directory,
    seq,
    files,
    changes:
      base === null
        ? null
        : compareDirectories(base.directory, directory, audience === 'public' ? ['adviserNote'] : []),
    signingChange: base === null ? null : await signingChange(base, key?.publicKey ?? null),
    repeated: joined.repeated,
    brokenOff: brokenOff.map(({ file }) => file),
    kept,
  };
}
