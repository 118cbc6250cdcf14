// How anything is kept: under a name, with the version of its form, in this browser's own storage alone.
import { browser } from 'wxt/browser';

/** Turns a value of one version into one of the next. */
export type Migration = (value: unknown) => unknown;

/** A value as it was read: what could not be read is `faults`, and something safe stands for it. */
export interface Reading<T> {
  value: T;
  faults: string[];
}

export interface StoredKey<T> {
  name: string;
  /** `session` is memory: it is gone when the browser ends, and never touches the disk. */
  area: 'local' | 'session';
  /** `migrations[n]` turns version n + 1 into version n + 2; the version now is one more than there are migrations. */
  migrations: readonly Migration[];
  /** Never fails. Is given undefined where nothing is kept. */
  read(value: unknown): Reading<T> | Promise<Reading<T>>;
}

interface Kept {
  version: number;
  value: unknown;
}

function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'value' in kept && 'version' in kept;
}

/** The value that was kept under a key, in the form of today; anything unreadable is told and never thrown. */
export async function readKept<T>(key: StoredKey<T>, kept: unknown): Promise<Reading<T>> {
  if (kept === undefined || kept === null) return key.read(undefined);
  if (!isKept(kept)) return unreadable(key);
  const { version, value } = kept;
  const isKnown = Number.isInteger(version) && version >= 1 && version <= key.migrations.length + 1;
  if (!isKnown) return unreadable(key);
  try {
    return await key.read(key.migrations.slice(version - 1).reduce((old, migrate) => migrate(old), value));
  } catch {
    return unreadable(key);
  }
}

async function unreadable<T>(key: StoredKey<T>): Promise<Reading<T>> {
  return { value: (await key.read(undefined)).value, faults: [key.name] };
}

/** Reads a key; a storage that cannot be read is one more thing that is told. */
export async function readStored<T>(key: StoredKey<T>): Promise<Reading<T>> {
  try {
    const all = await browser.storage[key.area].get(key.name);
    return await readKept(key, all[key.name]);
  } catch {
    return unreadable(key);
  }
}

/** Keeps a value; rejects when the storage is full or closed. */
export async function writeStored<T>(key: StoredKey<T>, value: T): Promise<void> {
  const kept: Kept = { version: key.migrations.length + 1, value };
  await browser.storage[key.area].set({ [key.name]: kept });
}

/**
 * Changes what is kept, starting from what is kept now, so that two pages at once lose nothing. Rejects, and leaves it as
 * it is, where it cannot be read as a whole or where what it would become could not be.
 */
export function changeStored<T>(key: StoredKey<T>, change: (value: T) => T): Promise<T> {
  return alone(key, async () => {
    const { value, faults } = await readStored(key);
    if (faults.includes(key.name)) throw new Error(`changing “${key.name}”: what is kept cannot be read`);
    const changed = change(value);
    if ((await key.read(changed)).faults.length > 0)
      throw new Error(`changing “${key.name}”: it would be more than can be kept`);
    await writeStored(key, changed);
    return changed;
  });
}

/** Forgets a key, whether it can be read or not, and answers what it held. */
export function takeStored<T>(key: StoredKey<T>): Promise<T> {
  return alone(key, async () => {
    const { value } = await readStored(key);
    await removeStored(key);
    return value;
  });
}

/** One page at a time. */
function alone<T>(key: StoredKey<unknown>, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`fingerpost-${key.name}`, work);
}

/** Forgets a key. */
export async function removeStored(key: StoredKey<unknown>): Promise<void> {
  await browser.storage[key.area].remove(key.name);
}

/**
 * Calls whenever another page or this one changes a key, with one change after the other: what takes long to read or to
 * follow is not overtaken. What comes back stops it.
 */
export function watchStored<T>(
  key: StoredKey<T>,
  onChange: (reading: Reading<T>) => void | Promise<void>,
): () => void {
  let told: Promise<void> = Promise.resolve();
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key.name];
    if (area !== key.area || change === undefined) return;
    const tell = async (): Promise<void> => onChange(await readKept(key, change.newValue));
    told = told.then(tell, tell);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
