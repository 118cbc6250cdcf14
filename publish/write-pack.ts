// A directory as the files that any web host can serve. The same directory always gives the same bytes.
import { bareName } from '../shared/match/council.ts';
import { type CouncilPoints, councilPointsOf } from '../shared/match/ground.ts';
import { toTable } from '../shared/pack/columns.ts';
import { splitService } from '../shared/pack/details.ts';
import type { Directory } from '../shared/pack/directory.ts';
import { isOrganisation, isService, isSource, serviceLists } from '../shared/pack/guard.ts';
import { isPracticeNote } from '../shared/pack/note-guard.ts';
import {
  type FileKind,
  largestFileBytes,
  mostParts,
  type PackFile,
  type PackIndex,
  type Part,
  packFormat,
} from '../shared/pack/pack-index.ts';
import { sha256 } from '../shared/pack/sha256.ts';
import { compareIds, compareText } from '../shared/record/compare-text.ts';
import type { PracticeNote } from '../shared/record/practice-note.ts';
import type { Organisation, Point, Service } from '../shared/record/service.ts';
import { taxonomyVersion } from '../shared/record/taxonomy.ts';
import { canonicalJson } from './canonical-json.ts';
import { boxOf, type Cut, cutTiles, tilesOf } from './cut-tiles.ts';
import { partFacts, uniteFacts } from './part-facts.ts';
import { tileWords } from './tile-words.ts';

export interface PackOptions {
  /** Advisers get what partners keep to themselves: adviser notes, partners' practice notes, stages and champions. */
  audience: 'public' | 'advisers';
  /** Never lower than that of the pack that this one replaces; by default the time of publishing, in seconds. */
  seq?: number;
}

/** Fewer services than these stand in one file, whole. */
const mostInOne = 1_500;
const mostInTile = 250;

/**
 * The files of a pack by name: `index.json`, and files named after what they hold and their own SHA-256. Throws on a
 * record that no reader would accept.
 */
export async function writePack(
  directory: Directory,
  { audience, seq }: PackOptions,
): Promise<Map<string, Uint8Array>> {
  refuseUnreadable(directory);
  const shown = audience === 'advisers' ? directory : withoutPartnersOwn(directory);
  const { name, published, staleAfter, sources } = shown;
  const files = new Map<string, Uint8Array>();
  const parts = (await writeWhole(shown, files)) ?? (await writeTiled(shown, mostInTile, files));
  const notes = linkedNotes(shown.notes ?? []);
  const index: PackIndex = {
    format: packFormat,
    name,
    seq: seq ?? Date.parse(published) / 1_000,
    published,
    sources: byId(sources),
    taxonomyVersion,
    ...(staleAfter === undefined ? {} : { staleAfter }),
    ...parts,
    ...(notes.length > 0 && { notes: await addFile('notes', encode(notes), files) }),
  };
  return new Map([['index.json', encode(index)], ...files]);
}

type Files = Map<string, Uint8Array>;
type Parts = Pick<PackIndex, 'national' | 'tiles' | 'words' | 'names'>;

/** A small directory in one file; null where it is too large for that. */
async function writeWhole({ services, organisations }: Directory, files: Files): Promise<Parts | null> {
  if (services.length >= mostInOne) return null;
  const own = byId(services);
  const bytes = encode({
    services: toTable(own.map(packedService)),
    organisations: toTable(byId(organisations)),
  });
  if (bytes.length > largestFileBytes) return null;
  const points = own.flatMap(({ places }) => places.flatMap(({ point }) => point ?? []));
  const box = points.length === 0 ? null : boxOf(points);
  const file = await addFile('services', bytes, files);
  return { tiles: [{ box, count: own.length, ...file }] };
}

/** Throws where one service alone is too large for a file. */
async function writeTiled(directory: Directory, most: number, files: Files): Promise<Parts> {
  const { national, trees } = cutTiles(directory.services, most);
  const layers = [...(national === null ? [] : [national]), ...trees];
  const organisationOf = new Map(directory.organisations.map((each) => [each.id, each]));
  const { words, names } = tileWords(
    layers.flatMap(tilesOf).map(({ services }) => services),
    (id) => organisationOf.get(id)?.name ?? '',
  );
  const councils = councilPointsOf(directory.services);
  const listed = new Set(directory.services.map(({ id }) => id));

  async function writeTile(cut: Extract<Cut, { services: unknown }>): Promise<Part> {
    const { services, box } = cut;
    const halves = services.map(splitService);
    const details = toTable(halves.map(({ found: { id }, details: own }) => ({ id, ...own })));
    const bodies = new Set(services.flatMap(({ organisation }) => organisationOf.get(organisation) ?? []));
    const bytes = encode({
      services: toTable(halves.map(({ found }) => packedService(found))),
      organisations: toTable(byId([...bodies])),
      councils: askedCouncils(services, councils),
      listed: services.flatMap(({ supersededBy }) =>
        supersededBy !== undefined && listed.has(supersededBy) ? [supersededBy] : [],
      ),
      details: await addFile('details', encode(details), files),
    });
    return {
      count: services.length,
      ...(await addFile('services', bytes, files)),
      ...partFacts(services, box),
      ...('councils' in cut && { councils: cut.councils }),
    };
  }

  async function writeBranch(cut: Cut): Promise<Part> {
    if ('services' in cut) return writeTile(cut);
    const parts: Part[] = [];
    for (const inner of groupsOf([cut], mostParts)) parts.push(await writeBranch(inner));
    return {
      ...uniteFacts(parts),
      ...(await addFile('branch', encode(parts), files)),
      tiles: tilesOf(cut).length,
    };
  }

  const tiles: Part[] = [];
  const ownNational = national === null ? {} : { national: await writeBranch(national) };
  for (const group of groupsOf(trees, mostParts)) tiles.push(await writeBranch(group));
  return {
    ...ownNational,
    tiles,
    words: await addFile('words', encode(words), files),
    names: await addFile('names', encode(names), files),
  };
}

/** Branches of as many tiles as one can list, and tiles themselves where they fit beside them. */
function groupsOf(cuts: readonly Cut[], most: number): Cut[] {
  let groups = [...cuts];
  const replace = (old: Cut, by: readonly Cut[]): void => {
    groups = groups.flatMap((cut) => (cut === old ? by : [cut]));
  };
  const bySize = (): { cut: Cut; size: number }[] =>
    groups.map((cut) => ({ cut, size: tilesOf(cut).length })).sort((a, b) => b.size - a.size);
  for (let [largest] = bySize(); groups.length < most; [largest] = bySize()) {
    if (largest === undefined || largest.size <= most || !('halves' in largest.cut)) break;
    replace(largest.cut, largest.cut.halves);
  }
  for (const { cut, size } of bySize().reverse())
    if ('halves' in cut && groups.length - 1 + size <= most) replace(cut, tilesOf(cut));
  return groups;
}

/** Where the councils that these services name have their places: latitude and longitude in turn, in hundredths of a degree. */
function askedCouncils(services: readonly Service[], points: CouncilPoints): Record<string, number[]> {
  const named = services.flatMap(({ coverage, residentsOf, places }) => [
    ...(coverage?.councils ?? []),
    ...residentsOf,
    ...places.flatMap(({ point, council }) => (point === undefined ? (council ?? []) : [])),
  ]);
  const pairsOf = (own: readonly Point[]): number[] => {
    const pairs = own.map(({ latitude, longitude }) =>
      [latitude, longitude].map((each) => Math.round(each * 100)),
    );
    const distinct = new Map(pairs.map((pair) => [pair.join(), pair]));
    return [...distinct].sort(([a], [b]) => compareText(a, b)).flatMap(([, pair]) => pair);
  };
  return Object.fromEntries(
    [...new Set(named.map(bareName))].flatMap((name) => {
      const own = points.get(name);
      return own === undefined ? [] : [[name, pairsOf(own)]];
    }),
  );
}

async function addFile(kind: FileKind, bytes: Uint8Array, files: Files): Promise<PackFile> {
  if (bytes.length > largestFileBytes) throw new Error(`writing a pack: a file of ${kind} is too large`);
  const hash = await sha256(bytes);
  if (hash === null) throw new Error('writing a pack: this runtime has no SHA-256');
  const file = `${kind}-${hash}.json`;
  files.set(file, bytes);
  return { file, bytes: bytes.length };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return [...records].sort(compareIds);
}

/** A service without the lists that are empty and the status that is usual. */
function packedService(service: Service): object {
  const saysNothing = ([field, value]: [string, unknown]): boolean =>
    (Object.hasOwn(serviceLists, field) && (value as unknown[]).length === 0) ||
    (field === 'status' && value === 'active');
  return Object.fromEntries(Object.entries(service).filter((entry) => !saysNothing(entry)));
}

/** The directory without adviser notes, notes for partners and the partnership's own business. */
function withoutPartnersOwn(directory: Directory): Directory {
  return {
    ...directory,
    services: directory.services.map(({ adviserNote: _, ...service }) => service),
    organisations: directory.organisations.map(
      ({ stage: _, stageSince: __, champions: ___, ...organisation }): Organisation => organisation,
    ),
    notes: publicNotes(directory),
  };
}

/** The practice notes that anybody may read. */
export function publicNotes({ notes = [] }: Directory): PracticeNote[] {
  return notes.filter(({ sharedWith }) => sharedWith === 'public');
}

/** Notes whose links lead only to one another: of a note that is not here, not even its name is told. */
function linkedNotes(notes: readonly PracticeNote[]): PracticeNote[] {
  const ids = new Set(notes.map(({ id }) => id));
  return byId(notes).map(({ follows = [], ...note }) => {
    const here = follows.filter((id) => ids.has(id));
    return here.length === 0 ? note : { ...note, follows: here };
  });
}

/** Throws if a reader would refuse a record: an unreadable pack must never be published. */
function refuseUnreadable({ services, organisations, sources, notes = [] }: Directory): void {
  const unreadable = [
    ...services.filter((record) => !isService(record)).map(({ id }) => id),
    ...organisations.filter((record) => !isOrganisation(record)).map(({ id }) => id),
    ...sources.filter((record) => !isSource(record)).map(({ id }) => id),
    ...notes.filter((record) => !isPracticeNote(record)).map(({ id }) => id),
  ];
  if (unreadable.length > 0)
    throw new Error(`writing a pack: no reader would accept ${unreadable.slice(0, 3).join(', ')}`);
}
