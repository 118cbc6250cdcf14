// Several directories read as one. Each stays whole in itself: what is told apart is only what bears the same id, and what
// is left out is only what another of them tells as well.
import { bareName } from '../learn/bare-name.ts';
import { offerOf } from '../learn/same-offer.ts';
import type { Known, PackReader, UnreadPart, Wish } from '../pack/pack-reader.ts';
import type { OrganisationId, Service, ServiceId, SourceId } from '../record/service.ts';
import type { DirectoryDigest } from './directory-digest.ts';
import { createListUnion } from './list-union.ts';
import { createServiceIds, tellApart } from './tell-apart.ts';
import { standInsAmong, type Told } from './told-twice.ts';

/** A directory among others. */
export interface UnitedDirectory {
  /** Stands before an id that another directory has too; no other directory has the same. */
  prefix: string;
  reader: PackReader;
  digest: DirectoryDigest;
}

/** A service as its own directory has it, which is the one with this number. */
interface Owned {
  number: number;
  own: Service;
}

/** Tiles are numbered in each directory from 0; more than any has lie between two. */
const tilesApart = 2 ** 32;

/** Reads directories as one, the most trusted first. */
export function uniteReaders(directories: readonly UnitedDirectory[]): PackReader {
  const readers = directories.map(({ reader }) => reader);
  const prefixes = directories.map(({ prefix }) => prefix);
  const ids = createServiceIds(directories.map(({ prefix, digest }) => ({ prefix, ids: digest.ids })));
  const councils = uniteCouncils(directories.map(({ digest }) => digest));
  const lists = createListUnion(readers, tilesApart);
  const ownParts = new WeakMap<UnreadPart, { number: number; part: UnreadPart }>();
  const copies = new WeakMap<Service, Service>();
  const offers = new WeakMap<Service, Told>();
  let owned = new Map<ServiceId, Owned>();
  /** Makes a service of one directory, whole or not, one of all. */
  let renamed = ({ own }: Owned): Service => own;
  let last: { of: readonly Known[]; known: Known } | null = null;

  function gather(all: readonly Known[]): Known {
    for (const [number, { directory }] of all.entries())
      for (const { id } of directory.services) ids.note(number, id);
    const sources = tellApart(
      all.map(({ directory }) => directory.sources),
      prefixes,
      (source) => JSON.stringify(Object.entries(source).sort()),
    );
    const organisations = tellApart(
      all.map(({ directory }) => directory.organisations),
      prefixes,
      ({ name }) => name,
    );
    const bodyNames = all.map(
      ({ directory }) => new Map(directory.organisations.map(({ id, name }) => [id, name])),
    );
    const services = all.flatMap(({ directory }, number) =>
      directory.services.map((own): Owned => ({ number, own })),
    );

    const sourceOf = (number: number, id: SourceId) => sources.idOf(number, id) as SourceId;
    const creditsOf = (
      number: number,
      { source, alsoFrom }: Service,
    ): Pick<Service, 'source' | 'alsoFrom'> => ({
      source: sourceOf(number, source),
      ...(alsoFrom && { alsoFrom: alsoFrom.map((id) => sourceOf(number, id)) }),
    });
    function toldOf({ number, own }: Owned): Told {
      const known = offers.get(own);
      if (known !== undefined) return known;
      const reader = readers[number] as PackReader;
      const whole = { ...reader.whole(own), ...creditsOf(number, own) };
      const body = bodyNames[number]?.get(own.organisation) ?? '';
      const told = { offer: offerOf(whole, bareName(body)), directory: number };
      if (!reader.isPartial(own)) offers.set(own, told);
      return told;
    }
    const told = new Map(services.map((one) => [toldOf(one), one]));
    const idOf = ({ number, own }: Owned): ServiceId => ids.idOf(number, own.id);
    const standIns = new Map<ServiceId, ServiceId>();
    for (const [one, instead] of standInsAmong([...told.keys()]))
      standIns.set(idOf(told.get(one) as Owned), idOf(told.get(instead) as Owned));

    /** What an id of a directory's own stands for among all; null where the directory has none of that id. */
    function standingFor(number: number, id: ServiceId): ServiceId | null {
      if (!ids.isOf(number, id)) return null;
      const known = ids.idOf(number, id);
      return standIns.get(known) ?? known;
    }
    renamed = ({ number, own }) => {
      const { supersededBy, ...facts } = own;
      // Whether another directory has a record of that id says nothing of this one.
      const successor = supersededBy === undefined ? null : standingFor(number, supersededBy);
      return {
        ...facts,
        id: ids.idOf(number, own.id),
        organisation: organisations.idOf(number, own.organisation) as OrganisationId,
        ...creditsOf(number, own),
        ...(successor !== null && { supersededBy: successor }),
      };
    };
    owned = new Map(services.map((one) => [idOf(one), one]));
    const shown = services.filter((one) => !standIns.has(idOf(one)));
    return {
      directory: {
        ...oldestOf(all),
        sources: sources.records,
        organisations: organisations.records,
        services: shown.map(copyOf),
      },
      services: sumOf(all, (known) => known.services) - standIns.size,
      unread: all.flatMap(({ unread }, number) => unread.map((part) => shifted(part, number))),
      // Where each is whole from the start, so are all together.
      tiles: Math.max(...all.map(({ tiles }) => tiles)),
      councils,
      listed: all.flatMap(({ listed }, number) => listed.flatMap((id) => standingFor(number, id) ?? [])),
      words: lists.known('words'),
      names: lists.known('names'),
      lost: sumOf(all, (known) => known.lost),
    };
  }

  /** The same object for as long as it says the same: what was made ready for it serves again. */
  function copyOf(one: Owned): Service {
    const now = renamed(one);
    const before = copies.get(one.own);
    if (before !== undefined && isNamedAlike(before, now)) return before;
    copies.set(one.own, now);
    return now;
  }

  function shifted(part: UnreadPart, number: number): UnreadPart {
    const own = { ...part, first: part.first + number * tilesApart };
    ownParts.set(own, { number, part });
    return own;
  }

  function ownWish(number: number, { parts, lists: kinds, cards }: Wish): Wish {
    const unread = readers[number]?.unreadLists() ?? [];
    return {
      parts: parts.flatMap((part) => {
        const own = ownParts.get(part);
        return own?.number === number ? [own.part] : [];
      }),
      lists: kinds.filter((kind) => unread.includes(kind)),
      cards: cards.flatMap(({ id }) => {
        const one = owned.get(id);
        return one?.number === number ? [one.own] : [];
      }),
    };
  }

  /** Whether two records are one offer is told by what only cards show, so that is read with them. */
  async function readOne(reader: PackReader, wish: Wish): Promise<void> {
    await reader.read(wish);
    const cards = reader.known().directory.services.filter((service) => reader.lacksDetails(service));
    if (cards.length > 0) await reader.read({ parts: [], lists: [], cards });
  }

  const ownerOf = ({ id }: Service): (Owned & { reader: PackReader }) | null => {
    const one = owned.get(id);
    return one === undefined ? null : { ...one, reader: readers[one.number] as PackReader };
  };

  return {
    known() {
      const all = readers.map((reader) => reader.known());
      if (last === null || all.some((known, number) => known !== last?.of[number]))
        last = { of: all, known: gather(all) };
      return last.known;
    },
    unreadLists: () =>
      (['words', 'names'] as const).filter((kind) =>
        readers.some((reader) => reader.unreadLists().includes(kind)),
      ),
    async read(wish) {
      await Promise.all(readers.map((reader, number) => readOne(reader, ownWish(number, wish))));
      last = null;
    },
    forgive() {
      for (const reader of readers) reader.forgive();
    },
    whole(service) {
      const one = ownerOf(service);
      return one === null ? service : renamed({ number: one.number, own: one.reader.whole(one.own) });
    },
    isPartial(service) {
      const one = ownerOf(service);
      return one?.reader.isPartial(one.own) ?? false;
    },
    lacksDetails(service) {
      const one = ownerOf(service);
      return one?.reader.lacksDetails(one.own) ?? false;
    },
  };
}

/** What is said of the age of all is what has to be said of the one that is old first. */
function oldestOf(all: readonly Known[]): Pick<Known['directory'], 'name' | 'published' | 'staleAfter'> {
  const [first, ...others] = all.map(({ directory }) => directory) as [Known['directory']];
  const age = ({ staleAfter, published }: Known['directory']): string =>
    `${staleAfter ?? '9999'} ${published}`;
  const oldest = others.reduce((least, each) => (age(each) < age(least) ? each : least), first);
  const { published, staleAfter } = oldest;
  return { name: first.name, published, ...(staleAfter !== undefined && { staleAfter }) };
}

function uniteCouncils(digests: readonly DirectoryDigest[]): Known['councils'] {
  const councils = new Map<
    string,
    Known['councils'] extends ReadonlyMap<string, infer Points> ? Points : never
  >();
  for (const digest of digests)
    for (const [name, points] of digest.councils)
      councils.set(name, [...(councils.get(name) ?? []), ...points]);
  return councils;
}

function isNamedAlike(a: Service, b: Service): boolean {
  return (
    a.id === b.id &&
    a.organisation === b.organisation &&
    a.source === b.source &&
    a.supersededBy === b.supersededBy &&
    a.alsoFrom?.join() === b.alsoFrom?.join()
  );
}

function sumOf(all: readonly Known[], count: (known: Known) => number): number {
  return all.reduce((sum, known) => sum + count(known), 0);
}
