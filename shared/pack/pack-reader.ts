// A pack read bit by bit: its index first, then only those of its files that somebody asks for. What cannot be had is
// left out, and told.
import type { Organisation, OrganisationId, Point, Service, ServiceId } from '../record/service.ts';
import { type Details, withDetails } from './details.ts';
import { aboutOf, type Directory } from './directory.ts';
import { isService } from './guard.ts';
import {
  asDetails,
  asTile,
  type FetchFile,
  type PackFault,
  readFile,
  readIndex,
  type Step,
  type Tile,
} from './pack-files.ts';
import { asBranch, type PackFile, type PackIndex, type Part, readFileName } from './pack-index.ts';
import { asWordList, type WordList } from './word-list.ts';

/** Some tiles by their numbers, which the lists of words tell them by. */
export interface TileRange {
  first: number;
  tiles: number;
}

/** A tile or a branch that was not read. */
export interface UnreadPart extends TileRange {
  part: Part;
}

/** What is known of a pack at one moment. */
export interface Known {
  /** The services that were read. */
  directory: Directory;
  /** How many services there are in all. */
  services: number;
  unread: readonly UnreadPart[];
  /** How many tiles there are in all; a pack of one is whole from the start. */
  tiles: number;
  councils: ReadonlyMap<string, readonly Point[]>;
  listed: readonly ServiceId[];
  /** Null while they were not read, or where they cannot be had. */
  words: WordList | null;
  names: WordList | null;
  /** How many files could not be had, or were not what was published. */
  lost: number;
}

/** What to read next. */
export interface Wish {
  parts: readonly UnreadPart[];
  lists: readonly ('words' | 'names')[];
  /** Services whose cards are shown. */
  cards: readonly Service[];
}

export interface PackReader {
  /** The same object until more is known. */
  known(): Known;
  /** Which lists there are that were neither read nor lost. */
  unreadLists(): readonly ('words' | 'names')[];
  /** Reads, and never rejects; what cannot be had is lost until `forgive`. */
  read(wish: Wish): Promise<void>;
  /** Tries again, from now on, what could not be had. */
  forgive(): void;
  /** A service with all that its card needs, as far as that was read. */
  whole(service: Service): Service;
  /** Whether what its card needs was not read: it is still to come, or lost. */
  isPartial(service: Service): boolean;
  /** Whether there is more for its card to be read. */
  lacksDetails(service: Service): boolean;
}

/** What became of a pack that was to be opened. `file` is the one at fault. */
export type PackOpening =
  | { kind: 'open'; reader: PackReader }
  | { kind: 'refused'; code: PackFault; file: string };

/** Opens a pack by its index, and reads what it has of services where they are all in one file. */
export async function openPackReader(fetchFile: FetchFile): Promise<PackOpening> {
  const index = await readIndex(fetchFile);
  if ('fault' in index) return { kind: 'refused', code: index.fault, file: 'index.json' };
  const reader = createPackReader(fetchFile, index.value);
  const [only, ...others] = reader.known().unread;
  if (only === undefined || others.length > 0) return { kind: 'open', reader };
  await reader.read({ parts: [only], lists: [], cards: [] });
  const { lost, directory } = reader.known();
  if (lost > 0 && directory.services.length === 0)
    return { kind: 'refused', code: reader.lastFault() ?? 'pack-missing', file: only.part.file };
  return { kind: 'open', reader };
}

function createPackReader(
  fetchFile: FetchFile,
  first: PackIndex,
): PackReader & { lastFault(): PackFault | null } {
  let index = first;
  // By their names, which say what is in them: they stay good when the index is replaced by a newer one.
  const tiles = new Map<string, Tile>();
  const branches = new Map<string, Part[]>();
  const lists = new Map<string, WordList>();
  const details = new Map<string, ReadonlyMap<string, Details>>();
  const lost = new Set<string>();
  let lastFault: PackFault | null = null;
  let known: Known | null = null;
  /** Where the details of the services that were read stand, by their ids. */
  let detailsFile = new Map<ServiceId, PackFile>();

  /** True where it was read; a file that is not what the index says may belong to another index. */
  async function take<T>(step: Promise<Step<T>>, file: string, into: Map<string, T>): Promise<boolean> {
    const answer = await step;
    if ('fault' in answer) {
      lastFault = answer.fault;
      lost.add(file);
      return false;
    }
    into.set(file, answer.value);
    return true;
  }

  function readPart({ part }: UnreadPart): Promise<boolean> {
    return readFileName(part.file)?.kind === 'branch'
      ? take(readFile(fetchFile, part, asBranch), part.file, branches)
      : take(
          readFile(fetchFile, part, (value) => asTile(value, index)),
          part.file,
          tiles,
        );
  }

  function readList(kind: 'words' | 'names'): Promise<boolean> {
    const file = index[kind];
    if (file === undefined || lists.has(file.file)) return Promise.resolve(true);
    return take(readFile(fetchFile, file, asWordList), file.file, lists);
  }

  /** Whether the pack was published anew meanwhile: then its new index tells what to read instead. */
  async function lookForNewIndex(): Promise<void> {
    const again = await readIndex(fetchFile);
    if ('fault' in again || JSON.stringify(again.value) === JSON.stringify(index)) return;
    index = again.value;
    lost.clear();
  }

  function listOf(kind: 'words' | 'names'): WordList | null {
    return lists.get(index[kind]?.file ?? '') ?? null;
  }

  function gather(): Known {
    const services = new Map<ServiceId, Service>();
    const organisations = new Map<OrganisationId, Organisation>();
    const councils = new Map<string, readonly Point[]>();
    const listed = new Set<ServiceId>();
    const unread: UnreadPart[] = [];
    detailsFile = new Map();
    let number = 0;
    const visit = (part: Part): void => {
      const inner = branches.get(part.file);
      const tile = tiles.get(part.file);
      const size = part.tiles ?? 1;
      if (inner !== undefined) {
        for (const each of inner) visit(each);
        return;
      }
      if (tile === undefined && !lost.has(part.file)) unread.push({ part, first: number, tiles: size });
      number += size;
      for (const organisation of tile?.organisations ?? []) organisations.set(organisation.id, organisation);
      for (const service of tile?.services ?? []) {
        // One that stands in several tiles is whole in each.
        if (services.has(service.id)) continue;
        services.set(service.id, service);
        if (tile?.details) detailsFile.set(service.id, tile.details);
      }
      for (const [name, points] of tile?.councils ?? []) councils.set(name, points);
      for (const id of tile?.listed ?? []) listed.add(id);
    };
    const parts = [...(index.national === undefined ? [] : [index.national]), ...index.tiles];
    for (const part of parts) visit(part);
    return {
      directory: {
        ...aboutOf(index),
        organisations: [...organisations.values()],
        services: [...services.values()],
      },
      services: parts.reduce((sum, { count }) => sum + count, 0),
      unread,
      tiles: number,
      councils,
      listed: [...listed],
      words: listOf('words'),
      names: listOf('names'),
      lost: lost.size,
    };
  }

  function readDetails(services: readonly Service[]): Promise<boolean>[] {
    const files = new Set(services.flatMap(({ id }) => detailsFile.get(id) ?? []));
    return [...files]
      .filter(({ file }) => !details.has(file))
      .map((file) => take(readFile(fetchFile, file, asDetails), file.file, details));
  }

  return {
    known() {
      known ??= gather();
      return known;
    },
    lastFault: () => lastFault,
    unreadLists: () =>
      (['words', 'names'] as const).filter((kind) => {
        const file = index[kind]?.file;
        return file !== undefined && !lists.has(file) && !lost.has(file);
      }),
    async read(wish) {
      const read = await Promise.all([
        ...wish.parts.map(readPart),
        ...wish.lists.map(readList),
        ...readDetails(wish.cards),
      ]);
      if (read.includes(false)) await lookForNewIndex();
      if (wish.parts.length + wish.lists.length > 0 || read.includes(false)) known = null;
    },
    forgive() {
      if (lost.size === 0) return;
      lost.clear();
      known = null;
    },
    whole(service) {
      const own = details.get(detailsFile.get(service.id)?.file ?? '')?.get(service.id);
      const whole = own === undefined ? service : withDetails(service, own);
      return isService(whole) ? whole : service;
    },
    isPartial({ id }) {
      const file = detailsFile.get(id)?.file;
      return file !== undefined && !details.has(file);
    },
    lacksDetails({ id }) {
      const file = detailsFile.get(id)?.file;
      return file !== undefined && !details.has(file) && !lost.has(file);
    },
  };
}
