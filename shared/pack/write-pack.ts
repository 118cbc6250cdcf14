// A directory as the files that any web host can serve. The same directory always gives the same bytes.
import type { Organisation, Service } from '../record/service.ts';
import { taxonomyVersion } from '../record/taxonomy.ts';
import type { Directory } from './directory.ts';
import { isOrganisation, isService, isSource, serviceLists } from './guard.ts';
import { type Box, type PackIndex, packFormat } from './pack-index.ts';
import { sha256 } from './sha256.ts';

/** JSON without spaces, the fields of every object in order of their names. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_field, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function publicService({ adviserNote: _, ...service }: Service): Service {
  return service;
}

/** A service without the lists that are empty and the status that is usual. */
function packedService(service: Service): object {
  const saysNothing = ([field, value]: [string, unknown]): boolean =>
    (Object.hasOwn(serviceLists, field) && (value as unknown[]).length === 0) ||
    (field === 'status' && value === 'active');
  return Object.fromEntries(Object.entries(service).filter((entry) => !saysNothing(entry)));
}

function publicOrganisation({
  stage: _,
  stageSince: __,
  champions: ___,
  ...organisation
}: Organisation): Organisation {
  return organisation;
}

function boxOf(services: readonly Service[]): Box | null {
  const points = services.flatMap(({ places }) => places.flatMap(({ point }) => point ?? []));
  if (points.length === 0) return null;
  const latitudes = points.map(({ latitude }) => latitude);
  const longitudes = points.map(({ longitude }) => longitude);
  return [Math.min(...latitudes), Math.min(...longitudes), Math.max(...latitudes), Math.max(...longitudes)];
}

/** Throws if a reader would refuse a record: an unreadable pack must never be published. */
function refuseUnreadable({ services, organisations, sources }: Directory): void {
  const unreadable = [
    ...services.filter((record) => !isService(record)).map(({ id }) => id),
    ...organisations.filter((record) => !isOrganisation(record)).map(({ id }) => id),
    ...sources.filter((record) => !isSource(record)).map(({ id }) => id),
  ];
  if (unreadable.length > 0)
    throw new Error(`writing a pack: no reader would accept ${unreadable.slice(0, 3).join(', ')}`);
}

export interface PackOptions {
  /** Advisers get what partners keep to themselves: notes, stages and champions. */
  audience: 'public' | 'advisers';
  /** Never lower than that of the pack that this one replaces; by default the time of publishing, in seconds. */
  seq?: number;
}

/**
 * The files of a pack by name: `index.json`, and the services in one file named after its own SHA-256.
 * Throws on a record that no reader would accept.
 */
export async function writePack(
  directory: Directory,
  { audience, seq }: PackOptions = { audience: 'public' },
): Promise<Map<string, Uint8Array>> {
  refuseUnreadable(directory);
  const { name, published, staleAfter, sources, organisations, services } = directory;
  const encode = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));
  const bytes = encode({
    organisations: byId(audience === 'public' ? organisations.map(publicOrganisation) : organisations),
    services: byId(audience === 'public' ? services.map(publicService) : services).map(packedService),
  });
  const hash = await sha256(bytes);
  if (hash === null) throw new Error('writing a pack: this runtime has no SHA-256');
  const file = `services-${hash}.json`;
  const index: PackIndex = {
    format: packFormat,
    name,
    seq: seq ?? Date.parse(published) / 1_000,
    published,
    sources: byId(sources),
    taxonomyVersion,
    ...(staleAfter === undefined ? {} : { staleAfter }),
    tiles: [{ box: boxOf(services), count: services.length, file, bytes: bytes.length }],
  };
  return new Map([
    ['index.json', encode(index)],
    [file, bytes],
  ]);
}
