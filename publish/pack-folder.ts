// A folder that a pack lies in: what of it is the pack's, and how a new pack takes the place of an old one.
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { jsonObject } from '../shared/pack/json-object.ts';
import { asPackIndex, packFormat } from '../shared/pack/pack-index.ts';
import { CommandFailure } from './command-failure.ts';
import { writeAside, writeWhole } from './write-aside.ts';

export const indexName = 'index.json';
export const signatureName = 'index.json.sig';
/** Where pages lie in the folder of a pack. */
export const pagesFolder = 'pages';

/** Whether a pack gives this name to a file other than its index and signature: what it holds, and its SHA-256. */
export function isContentName(name: string): boolean {
  return /^[a-z]+-[0-9a-f]{64}\.json$/.test(name);
}

/** The bytes of a file in a folder; null when it is not there. */
export function bytesIn(folder: string, name: string): Uint8Array | null {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return null;
  }
}

/** The names in a folder, without those of folders in it; none when it is not there. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Whether an index.json is that of a pack, of whatever release. */
function isOfPack(bytes: Uint8Array): boolean {
  const value = jsonObject(bytes);
  if (value === null) return false;
  const { format, gone } = value as { format?: unknown; gone?: unknown };
  return (
    gone === true || (typeof format === 'number' && (format > packFormat || asPackIndex(value) !== null))
  );
}

/** Whether a pack lies in a folder, of whatever release. */
export function holdsPack(folder: string): boolean {
  const index = bytesIn(folder, indexName);
  return index !== null && isOfPack(index);
}

/** Throws a CommandFailure when a pack may not be put into a folder: its index.json is not a pack's to replace. */
export function refuseForeignFolder(folder: string): void {
  const index = bytesIn(folder, indexName);
  if (index !== null && !isOfPack(index))
    throw new CommandFailure(
      'unusable',
      `${join(folder, indexName)} is not a pack’s, so it was left alone. Name another folder for --out.`,
    );
}

/** Throws a CommandFailure when the folder has pages that are not ours to replace. */
export function refuseForeignPages(folder: string): void {
  const pages = join(folder, pagesFolder);
  if (existsSync(pages) && !existsSync(join(pages, 'en/index.html')))
    throw new CommandFailure(
      'unusable',
      `${pages} does not hold pages of a directory, so it was left alone. Move it, or name another folder for --out.`,
    );
}

/**
 * Puts the files of a pack into a folder, and its pages where there is somebody to write them: all are written aside,
 * beside the folder, and moved in when the last is there. Until then the old ones serve, pack and pages of one day; what
 * is neither is never touched. Throws a CommandFailure.
 */
export async function placePack(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  onFile: (done: number, of: number) => void,
  writePages: (folder: string) => Promise<void> = async () => {},
): Promise<void> {
  const target = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  await writeAside(target, `The pack could not be written into ${folder}`, async (aside) => {
    let done = 0;
    for (const [name, bytes] of files) {
      await writeWhole(join(aside, name), bytes);
      onFile(++done, files.size);
    }
    await writePages(join(aside, pagesFolder));
    moveIn(aside, target, [...files.keys()]);
  });
}

/**
 * In one go, so that no signal comes between: first what no index names yet, then the pages, then signature and index,
 * then the old files go.
 */
function moveIn(aside: string, target: string, names: readonly string[]): void {
  const before = namesIn(target);
  if (before.length === 0) {
    rmSync(target, { recursive: true, force: true });
    renameSync(aside, target);
    return;
  }
  const move = (name: string): void => renameSync(join(aside, name), join(target, name));
  for (const name of names.filter(isContentName)) move(name);
  if (existsSync(join(aside, pagesFolder))) {
    if (before.includes(pagesFolder)) renameSync(join(target, pagesFolder), join(aside, 'old-pages'));
    move(pagesFolder);
  }
  if (names.includes(signatureName)) move(signatureName);
  else rmSync(join(target, signatureName), { force: true });
  move(indexName);
  for (const name of before) if (isContentName(name) && !names.includes(name)) rmSync(join(target, name));
}
