// From the files of a pack back to a directory. Whatever a host, a proxy or a careless copy has done to them, the
// answer is a whole directory or the reason why there is none: never half of one.
import type { Organisation } from '../record/service.ts';
import { taxonomyVersion } from '../record/taxonomy.ts';
import type { Directory } from './directory.ts';
import { isOrganisation, isService, knownFields, serviceLists } from './guard.ts';
import {
  asPackIndex,
  largestFileBytes,
  largestIndexBytes,
  type PackIndex,
  packFormat,
  sha256InName,
  type Tile,
} from './pack-index.ts';
import { sha256 } from './sha256.ts';
import { withOnly } from './shape.ts';

export type PackFault =
  | 'pack-missing'
  | 'pack-corrupt'
  | 'pack-newer-format'
  | 'pack-gone'
  | 'pack-too-large';

/** What became of a pack. `file` is the one at fault. */
export type PackReading =
  | { kind: 'open'; directory: Directory }
  | { kind: 'refused'; code: PackFault; file: string };

/** Gets one file of a pack by its name, and rejects when it cannot be had. */
export type FetchFile = (name: string) => Promise<Uint8Array>;

type Step<T> = { value: T } | { fault: PackFault };

async function fetched(fetchFile: FetchFile, name: string, largest: number): Promise<Step<Uint8Array>> {
  try {
    const value = await fetchFile(name);
    return value.length > largest ? { fault: 'pack-too-large' } : { value };
  } catch {
    return { fault: 'pack-missing' };
  }
}

function parsed(bytes: Uint8Array): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function own(value: object, field: string): unknown {
  return Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
}

function readIndex(bytes: Uint8Array): Step<PackIndex> {
  const value = parsed(bytes);
  if (value === null) return { fault: 'pack-corrupt' };
  if (own(value, 'gone') === true) return { fault: 'pack-gone' };
  // Read before all else, since a newer format may look like nothing we know.
  const format = own(value, 'format');
  if (typeof format === 'number' && format > packFormat) return { fault: 'pack-newer-format' };
  const index = asPackIndex(value);
  return index === null ? { fault: 'pack-corrupt' } : { value: index };
}

/** Puts back what the writer left out because it said nothing. */
function unpackedService(value: unknown): unknown {
  const emptyLists = Object.fromEntries(Object.keys(serviceLists).map((list) => [list, []]));
  const stated = withOnly(knownFields.service, value);
  return typeof stated === 'object' ? { ...emptyLists, status: 'active', ...stated } : stated;
}

type Records = Pick<Directory, 'organisations' | 'services'>;

function readRecords(bytes: Uint8Array, index: PackIndex): Records | null {
  const value = parsed(bytes);
  const bodies: unknown = value && own(value, 'organisations');
  const rows: unknown = value && own(value, 'services');
  if (!Array.isArray(bodies) || !Array.isArray(rows)) return null;
  const organisations = bodies.map((body) => withOnly(knownFields.organisation, body)).filter(isOrganisation);
  const known = new Set(organisations.map(({ id }) => id));
  const credited = new Set(index.sources.map(({ id }) => id));
  const services = rows
    .map(unpackedService)
    .filter(isService)
    .filter(({ organisation, source }) => known.has(organisation) && credited.has(source));
  // A record may speak of something that a later taxonomy has added: such a one is left out, and the rest serves.
  const allKnown = organisations.length === bodies.length && services.length === rows.length;
  return allKnown || index.taxonomyVersion > taxonomyVersion ? { organisations, services } : null;
}

async function readTile(fetchFile: FetchFile, tile: Tile, index: PackIndex): Promise<Step<Records>> {
  if (tile.bytes > largestFileBytes) return { fault: 'pack-too-large' };
  const file = await fetched(fetchFile, tile.file, largestFileBytes);
  if ('fault' in file) return file;
  const hash = await sha256(file.value);
  // Without a hash to compare, length and guard must do: such a page has no more to trust than its own host.
  const whole = file.value.length === tile.bytes && (hash === null || hash === sha256InName(tile.file));
  const records = whole ? readRecords(file.value, index) : null;
  return records === null ? { fault: 'pack-corrupt' } : { value: records };
}

/** Opens a pack: fetches its files, checks each against the index, and gives the directory or why there is none. */
export async function openPack(fetchFile: FetchFile): Promise<PackReading> {
  const refused = (code: PackFault, file: string): PackReading => ({ kind: 'refused', code, file });
  const bytes = await fetched(fetchFile, 'index.json', largestIndexBytes);
  const index = 'fault' in bytes ? bytes : readIndex(bytes.value);
  if ('fault' in index) return refused(index.fault, 'index.json');
  const { name, published, sources, staleAfter, tiles } = index.value;
  const directory: Directory = { name, published, sources, organisations: [], services: [] };
  if (staleAfter !== undefined) directory.staleAfter = staleAfter;
  const organisations = new Map<string, Organisation>();
  for (const tile of tiles) {
    const records = await readTile(fetchFile, tile, index.value);
    if ('fault' in records) return refused(records.fault, tile.file);
    for (const organisation of records.value.organisations) organisations.set(organisation.id, organisation);
    directory.services.push(...records.value.services);
  }
  directory.organisations = [...organisations.values()];
  return { kind: 'open', directory };
}
