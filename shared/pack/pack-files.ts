// Getting the files of a pack and reading what is in them. Whatever a host, a proxy or a careless copy has done to
// them, the answer is what was published, or the reason why there is nothing.
import type { Organisation, OrganisationId, Point, Service, ServiceId } from '../record/service.ts';
import { taxonomyVersion } from '../record/taxonomy.ts';
import { fromTable } from './columns.ts';
import type { Details } from './details.ts';
import { isOrganisation, isService, knownFields, serviceLists } from './guard.ts';
import { jsonObject } from './json-object.ts';
import {
  asDetailsFile,
  asPackIndex,
  largestFileBytes,
  largestIndexBytes,
  type PackFile,
  type PackIndex,
  packFormat,
  readFileName,
} from './pack-index.ts';
import { sha256 } from './sha256.ts';
import { between, listOf, withOnly } from './shape.ts';

export type PackFault =
  | 'pack-missing'
  | 'pack-corrupt'
  | 'pack-newer-format'
  | 'pack-gone'
  | 'pack-too-large';

/** Gets one file of a pack by its name, and rejects when it cannot be had. */
export type FetchFile = (name: string) => Promise<Uint8Array>;

export type Step<T> = { value: T } | { fault: PackFault };

/** The services of a tile, and what is told of the rest of the directory that they depend on. */
export interface Tile {
  organisations: Organisation[];
  services: Service[];
  /** Where the councils that its services name have their known places, in the whole directory, by their bare names. */
  councils: ReadonlyMap<string, readonly Point[]>;
  /** Services that take the place of some of these, wherever in the directory they are. */
  listed: readonly ServiceId[];
  /** What only cards need, where it stands apart. */
  details: PackFile | null;
}

/** The index of a pack. */
export async function readIndex(fetchFile: FetchFile): Promise<Step<PackIndex>> {
  const bytes = await fetched(fetchFile, 'index.json', largestIndexBytes);
  if ('fault' in bytes) return bytes;
  const value = jsonObject(bytes.value);
  if (value === null) return { fault: 'pack-corrupt' };
  if (own(value, 'gone') === true) return { fault: 'pack-gone' };
  // Read before all else, since a newer format may look like nothing we know.
  const format = own(value, 'format');
  if (typeof format === 'number' && format > packFormat) return { fault: 'pack-newer-format' };
  const index = asPackIndex(value);
  return index === null ? { fault: 'pack-corrupt' } : { value: index };
}

/** What a file holds that an index, a branch or a tile names; `as` makes it what it should be, or null. */
export async function readFile<T>(
  fetchFile: FetchFile,
  { file, bytes }: PackFile,
  as: (value: object) => T | null,
): Promise<Step<T>> {
  if (bytes > largestFileBytes) return { fault: 'pack-too-large' };
  const answer = await fetched(fetchFile, file, largestFileBytes);
  if ('fault' in answer) return answer;
  const hash = await sha256(answer.value);
  // Without a hash to compare, length and guard must do: such a page has no more to trust than its own host.
  const isWhole = answer.value.length === bytes && (hash === null || hash === readFileName(file)?.sha256);
  const value = isWhole ? jsonObject(answer.value) : null;
  const known = value === null ? null : as(value);
  return known === null ? { fault: 'pack-corrupt' } : { value: known };
}

/** A tile from what its file holds; null when it is none. */
export function asTile(value: object, index: PackIndex): Tile | null {
  const bodies = fromTable(own(value, 'organisations'));
  const rows = fromTable(own(value, 'services'));
  const councils = councilsIn(own(value, 'councils') ?? {});
  const listed = own(value, 'listed') ?? [];
  if (bodies === null || rows === null || councils === null || !isTextList(listed)) return null;
  const organisations = bodies.map((body) => withOnly(knownFields.organisation, body)).filter(isOrganisation);
  const known = new Set<OrganisationId>(organisations.map(({ id }) => id));
  const credited = new Set(index.sources.map(({ id }) => id));
  const services = rows
    .map(unpackedService)
    .filter(isService)
    .filter(({ organisation }) => known.has(organisation))
    .filter(({ source, alsoFrom = [] }) => [source, ...alsoFrom].every((id) => credited.has(id)));
  // A record may speak of something that a later taxonomy has added: such a one is left out, and the rest serves.
  const isAllKnown = organisations.length === bodies.length && services.length === rows.length;
  if (!isAllKnown && index.taxonomyVersion <= taxonomyVersion) return null;
  const details = asDetailsFile(own(value, 'details'));
  return { organisations, services, councils, listed: listed as ServiceId[], details };
}

/** The details of a tile's services, by their ids, from what its file holds; null when it is none. */
export function asDetails(value: object): Map<string, Details> | null {
  const rows = fromTable(value);
  if (rows === null || !rows.every(({ id }) => typeof id === 'string')) return null;
  return new Map(rows.map(({ id, ...details }) => [id as string, details as Details]));
}

async function fetched(fetchFile: FetchFile, name: string, largest: number): Promise<Step<Uint8Array>> {
  try {
    const value = await fetchFile(name);
    return value.length > largest ? { fault: 'pack-too-large' } : { value };
  } catch {
    return { fault: 'pack-missing' };
  }
}

function own(value: object, field: string): unknown {
  return Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
}

/** Puts back what the writer left out because it said nothing. */
function unpackedService(value: object): unknown {
  const emptyLists = Object.fromEntries(Object.keys(serviceLists).map((list) => [list, []]));
  return { ...emptyLists, status: 'active', ...(withOnly(knownFields.service, value) as object) };
}

const isTextList = listOf((value) => typeof value === 'string', 10_000);
const isHundredths = listOf(between(-18_000, 18_000), 100_000);

function councilsIn(value: unknown): Map<string, Point[]> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const councils = new Map<string, Point[]>();
  for (const [name, pairs] of Object.entries(value)) {
    if (!isHundredths(pairs)) return null;
    const degrees = (pairs as number[]).map((each) => each / 100);
    const points = degrees.flatMap((latitude, at) =>
      at % 2 === 0 ? [{ latitude, longitude: degrees[at + 1] ?? 0 }] : [],
    );
    councils.set(name, points);
  }
  return councils;
}
