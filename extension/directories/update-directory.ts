// Bringing the directory of one source up to date. Whatever goes wrong, and wherever this is cut off, the directory from
// before stays whole; what was fetched until then is there for the next time.
import type { FetchFile } from '../../shared/pack/pack-files.ts';
import { readFile, readIndex } from '../../shared/pack/pack-files.ts';
import {
  largestFileBytes,
  largestIndexBytes,
  type PackIndex,
  readFileName,
} from '../../shared/pack/pack-index.ts';
import { openPack } from '../../shared/pack/read-pack.ts';
import { sha256 } from '../../shared/pack/sha256.ts';
import { verifySignature } from '../../shared/pack/verify-signature.ts';
import { asWordList } from '../../shared/pack/word-list.ts';
import { digestOf } from '../../shared/session/directory-digest.ts';
import { signatureProblem, type UpdateProblem } from './directory-problem.ts';
import {
  type DirectoryStore,
  type FileKey,
  StorageFault,
  type StoredPack,
  type StoredSource,
} from './directory-store.ts';
import { type FetchDeps, fetchBounded, UpdateStop } from './fetch-bounded.ts';

export interface DirectorySource {
  /** The folder of the pack. */
  url: string;
  /** SPKI PEM; where there are any, only a pack that one of them has signed is taken. */
  publicKeys: readonly string[];
}

export interface UpdateDeps extends FetchDeps {
  store: DirectoryStore;
  now(): Date;
  /** Does work that no other window or worker does at the same time. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** So many files are here, of about so many. */
  onProgress(source: string, files: number, of: number): void;
}

export type UpdateOutcome =
  | { kind: 'unchanged' | 'updated' | 'gone' }
  /** The directory from before serves on, where there is one. */
  | { kind: 'kept'; problem: UpdateProblem };

/** More than a hundred thousand services need; an end to what a hostile pack can ask for. */
const mostFiles = 5_000;
const mostBytes = 256 * 1_024 * 1_024;
const dayMs = 24 * 3_600_000;

/** Updates one source, and notes how it went; rejects only for a fault of ours. */
export function updateDirectory(source: DirectorySource, deps: UpdateDeps): Promise<UpdateOutcome> {
  return deps.alone(async () => {
    try {
      return await bringUpToDate(source, deps);
    } catch (error) {
      const problem = problemOf(error);
      // What cannot be noted is told all the same.
      await deps.store.note(source.url, { checkedAt: timeOf(deps), problem }).catch(problemOf);
      return { kind: 'kept', problem };
    }
  });
}

/**
 * Drops the directories of sources that have not been in force for a day: until then somebody may undo that, and a policy
 * may be on its way. Which pack of a source was the newest is never forgotten, so that an older one cannot come later.
 */
export function dropUnused(
  inForce: readonly string[],
  { store, alone, now }: Pick<UpdateDeps, 'store' | 'alone' | 'now'>,
): Promise<void> {
  return alone(async () => {
    const sources = await store.sources();
    for (const source of sources) {
      const { unusedSince, ...used } = source;
      const isInForce = inForce.includes(source.url);
      if (isInForce && unusedSince !== undefined) await store.swap(used);
      if (isInForce) continue;
      if (unusedSince === undefined) await store.swap({ ...used, unusedSince: now().toISOString() });
      else if (now().getTime() - Date.parse(unusedSince) < dayMs) continue;
      else if (source.seq === null) await store.remove(source.url);
      else if (source.pack !== null) await store.swap({ ...source, pack: null });
    }
    // What was fetched for a first pack that was never finished.
    const known = [...inForce, ...sources.map(({ url }) => url)];
    await store.deleteFiles((await store.files()).filter(({ url }) => !known.includes(url)));
  });
}

async function bringUpToDate({ url, publicKeys }: DirectorySource, deps: UpdateDeps): Promise<UpdateOutcome> {
  const { store, patience } = deps;
  const end = AbortSignal.timeout(patience.update);
  const get = (name: string, largest: number, cache: RequestCache): Promise<Uint8Array | null> =>
    fetchBounded({ address: addressOf(url, name), largest, cache, end }, deps);
  const stored = await store.source(url);
  // The browser itself asks only whether it has changed.
  const index = await get('index.json', largestIndexBytes, 'no-cache');
  if (index === null) throw new UpdateStop('pack-missing');
  if (isPage(index)) throw new UpdateStop('web-page');
  if (stored?.pack && isSameBytes(stored.pack.index, index) && (await isSound(stored, publicKeys, store))) {
    await store.note(url, { checkedAt: timeOf(deps), problem: null });
    return { kind: 'unchanged' };
  }
  // Before anything that it says is believed.
  const signature =
    publicKeys.length === 0 ? null : await get('index.json.sig', largestIndexBytes, 'no-cache');
  const problem = await signatureProblemOf({ index, signature }, publicKeys);
  if (problem !== null) throw new UpdateStop(problem);

  const seq = stored?.seq ?? null;
  const read = await readIndex(async () => index);
  if ('fault' in read) {
    if (read.fault !== 'pack-gone') throw new UpdateStop(read.fault);
    await store.swap({ url, pack: null, seq, checkedAt: timeOf(deps), problem: 'pack-gone' });
    return { kind: 'gone' };
  }
  if (seq !== null && read.value.seq < seq) throw new UpdateStop('pack-older');

  const room = createRoom(url, store);
  const fetchFile: FetchFile = async (name) =>
    (await get(name, largestFileBytes, 'no-store')) ?? stop('pack-missing');
  try {
    const pack = await takePack({ url, index, signature }, read.value, { ...deps, room, fetchFile });
    const record = { url, pack, seq: read.value.seq, checkedAt: timeOf(deps), problem: null };
    await room.make(() => store.swap(record));
  } catch (error) {
    // Half a pack is of use to nobody, least of all to the settings and counts that need room beside it.
    if (isFull(error)) await room.giveUp();
    throw error;
  }
  return { kind: 'updated' };
}

interface TakeDeps extends UpdateDeps {
  room: Room;
  fetchFile: FetchFile;
}

/** Has every file of a pack in the store, and each read and checked. */
async function takePack(
  { url, index, signature }: Pick<StoredPack, 'index' | 'signature'> & { url: string },
  about: PackIndex,
  { store, room, fetchFile, onProgress, ...deps }: TakeDeps,
): Promise<StoredPack> {
  const files = new Set<string>();
  const tiles = [...(about.national ? [about.national] : []), ...about.tiles];
  // Tiles that stand with others have their details apart.
  const others = (tiles.length === 1 ? -1 : 2) + (about.notes === undefined ? 0 : 1);
  const likely = tiles.reduce((sum, part) => sum + 2 * (part.tiles ?? 1), others);
  let asked = 0;
  let bytesTaken = 0;
  // Who reads a pack asks no more than whether a file can be had.
  let failure: unknown = null;

  async function take(name: string): Promise<Uint8Array> {
    if (name === 'index.json') return index;
    // Not how many there are: a few that name one another again and again would be read for ever.
    if (++asked > mostFiles) throw new UpdateStop('pack-too-large');
    room.use(name);
    const key = { url, name };
    const before = await store.file(key);
    const bytes = before !== null && (await isNamedAfter(before, name)) ? before : await fetchFile(name);
    bytesTaken += bytes.length;
    if (bytesTaken > mostBytes) throw new UpdateStop('pack-too-large');
    if (bytes !== before) {
      if (!(await isNamedAfter(bytes, name)))
        throw new UpdateStop(isPage(bytes) ? 'web-page' : 'pack-corrupt');
      await room.make(() => store.putFile(key, bytes));
    }
    files.add(name);
    onProgress(url, files.size, Math.max(files.size, likely));
    return bytes;
  }
  const tell: FetchFile = (name) =>
    take(name).catch((error: unknown) => {
      failure ??= error;
      throw error;
    });
  const reading = await openPack(tell);
  if (failure !== null) throw failure;
  if (reading.kind === 'refused') throw new UpdateStop(reading.code);
  for (const list of [about.words, about.names]) {
    const step = list === undefined ? null : await readFile(tell, list, asWordList);
    if (failure !== null) throw failure;
    if (step !== null && 'fault' in step) throw new UpdateStop(step.fault);
  }
  const { services } = reading.directory;
  return {
    index,
    signature,
    files: [...files],
    name: about.name,
    published: about.published,
    staleAfter: about.staleAfter ?? null,
    services: services.length,
    digest: digestOf(services),
    fetchedAt: timeOf(deps),
  };
}

/** Room in the store for one update. */
interface Room {
  /** The update needs this file. */
  use(name: string): void;
  /** Does something that takes room; where there is none left, clears up once and tries again. */
  make<T>(work: () => Promise<T>): Promise<T>;
  /** Clears up what the update has brought, too. */
  giveUp(): Promise<void>;
}

function createRoom(url: string, store: DirectoryStore): Room {
  const used = new Set<string>();
  async function clear(isKept: (key: FileKey) => boolean): Promise<void> {
    const needed = new Set(
      (await store.sources()).flatMap(
        (source) => source.pack?.files.map((name) => `${source.url} ${name}`) ?? [],
      ),
    );
    const all = await store.files();
    await store.deleteFiles(all.filter((key) => !needed.has(`${key.url} ${key.name}`) && !isKept(key)));
  }
  return {
    use: (name) => void used.add(name),
    async make(work) {
      try {
        return await work();
      } catch (error) {
        if (!isFull(error)) throw error;
        await clear((key) => key.url === url && used.has(key.name));
        return await work();
      }
    },
    giveUp: () => clear(() => false),
  };
}

function isFull(error: unknown): boolean {
  return error instanceof StorageFault && error.code === 'storage-full';
}

/** Whether all of what is stored is there, and signed by a key that is pinned now. */
async function isSound(
  { url, pack }: StoredSource,
  publicKeys: readonly string[],
  store: DirectoryStore,
): Promise<boolean> {
  if (pack === null || (await signatureProblemOf(pack, publicKeys)) !== null) return false;
  const own = (await store.files()).flatMap((key) => (key.url === url ? key.name : []));
  const there = new Set(own);
  return pack.files.every((name) => there.has(name));
}

/** What is wrong with the signature of an index; null where nothing is, or no key is pinned. */
export async function signatureProblemOf(
  signed: Pick<StoredPack, 'index' | 'signature'>,
  publicKeys: readonly string[],
): Promise<UpdateProblem | null> {
  return publicKeys.length === 0 ? null : signatureProblem(await verifySignature(signed, publicKeys));
}

async function isNamedAfter(bytes: Uint8Array, name: string): Promise<boolean> {
  const hash = await sha256(bytes);
  return hash !== null && hash === readFileName(name)?.sha256;
}

/** A page for people, where JSON was asked for. */
function isPage(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The reason that is told; throws again what is none of those that are expected. */
function problemOf(error: unknown): UpdateProblem {
  if (error instanceof UpdateStop) return error.problem;
  if (error instanceof StorageFault) return error.code;
  throw error;
}

function stop(problem: UpdateProblem): never {
  throw new UpdateStop(problem);
}

function addressOf(url: string, name: string): URL {
  return new URL(name, url.endsWith('/') ? url : `${url}/`);
}

function timeOf({ now }: Pick<UpdateDeps, 'now'>): string {
  return now().toISOString();
}
