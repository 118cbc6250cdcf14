// From the files of a pack back to a directory: a whole one, or the reason why there is none; never half of one.
import { compareIds } from '../record/compare-text.ts';
import type { Organisation, Service } from '../record/service.ts';
import { withDetails } from './details.ts';
import { aboutOf, type Directory } from './directory.ts';
import { isService } from './guard.ts';
import {
  asDetails,
  asTile,
  type FetchFile,
  type PackFault,
  readFile,
  readIndex,
  type Tile,
} from './pack-files.ts';
import { asBranch, type PackFile, type PackIndex, type Part, readFileName } from './pack-index.ts';
import { notesOf } from './read-notes.ts';

/** What became of a pack. `file` is the one at fault. */
export type PackReading =
  | { kind: 'open'; directory: Directory }
  | { kind: 'refused'; code: PackFault; file: string };

type Fault = Extract<PackReading, { kind: 'refused' }>;

/** Opens a whole pack: fetches all its files, checks each, and gives the directory or why there is none. */
export async function openPack(fetchFile: FetchFile): Promise<PackReading> {
  const read = await readIndex(fetchFile);
  if ('fault' in read) return { kind: 'refused', code: read.fault, file: 'index.json' };
  const index = read.value;
  const services = new Map<string, Service>();
  const organisations = new Map<string, Organisation>();
  const waiting: Part[] = [...(index.national === undefined ? [] : [index.national]), ...index.tiles];
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const isBranch = readFileName(part.file)?.kind === 'branch';
    const parts = isBranch ? await readFile(fetchFile, part, asBranch) : null;
    if (parts !== null && 'fault' in parts) return faultOf(part, parts.fault);
    if (parts !== null) waiting.unshift(...parts.value);
    else {
      const tile = await readWholeTile(fetchFile, part, index);
      if ('kind' in tile) return tile;
      for (const organisation of tile.organisations) organisations.set(organisation.id, organisation);
      for (const service of tile.services) services.set(service.id, service);
    }
  }
  const directory: Directory = {
    ...aboutOf(index),
    organisations: [...organisations.values()].sort(compareIds),
    services: [...services.values()].sort(compareIds),
  };
  if (index.notes === undefined) return { kind: 'open', directory };
  const notes = await notesOf(fetchFile, index);
  if ('fault' in notes) return faultOf(index.notes, notes.fault);
  return { kind: 'open', directory: { ...directory, notes: notes.value } };
}

/** A tile's services with their details. */
async function readWholeTile(
  fetchFile: FetchFile,
  part: Part,
  index: PackIndex,
): Promise<Pick<Tile, 'organisations' | 'services'> | Fault> {
  const tile = await readFile(fetchFile, part, (value) => asTile(value, index));
  if ('fault' in tile) return faultOf(part, tile.fault);
  const { organisations, services, details: apart } = tile.value;
  if (apart === null) return { organisations, services };
  const details = await readFile(fetchFile, apart, asDetails);
  if ('fault' in details) return faultOf(apart, details.fault);
  const whole = services.map((service) => withDetails(service, details.value.get(service.id) ?? {}));
  return whole.every(isService) ? { organisations, services: whole } : faultOf(apart, 'pack-corrupt');
}

function faultOf({ file }: PackFile, code: PackFault): Fault {
  return { kind: 'refused', code, file };
}
