// What is found in several directories, some read tile by tile, is what is found in one directory that holds all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePack } from '../../publish/write-pack.ts';
import { bareName } from '../../shared/learn/bare-name.ts';
import { offerOf, sameOffer } from '../../shared/learn/same-offer.ts';
import { createMatcher, type Matches } from '../../shared/match/matcher.ts';
import { createTextReader } from '../../shared/match/text.ts';
import { createTiledMatcher } from '../../shared/match/tiled-matcher.ts';
import { splitService } from '../../shared/pack/details.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import { openPackReader, type PackReader } from '../../shared/pack/pack-reader.ts';
import type { Place } from '../../shared/place/place.ts';
import type { Organisation, PlainDate, Service, ServiceId, SourceId } from '../../shared/record/service.ts';
import type { TopicId } from '../../shared/record/taxonomy.ts';
import { digestOf } from '../../shared/session/directory-digest.ts';
import { type UnitedDirectory, uniteReaders } from '../../shared/session/unite-readers.ts';
import { createRandom } from '../bench/random.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { seededRequests } from '../bench/seeded-requests.ts';
import { readTowns } from '../bench/towns.ts';
import { aDirectory, aNeed, aPlace, aService, at, middle } from '../builders.ts';
import { findLast } from '../match/find-all.ts';
import { anyNeed } from '../match/need-arbitrary.ts';
import { numRuns } from '../runs.ts';

async function readerOf(directory: Directory): Promise<PackReader> {
  const files = await packOf(directory);
  const opening = await openPackReader(async (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error('404');
    return bytes;
  });
  if (opening.kind === 'refused') throw new Error(opening.code);
  return opening.reader;
}

const packs = new Map<Directory, Promise<Map<string, Uint8Array>>>();
function packOf(directory: Directory): Promise<Map<string, Uint8Array>> {
  const pack = packs.get(directory) ?? writePack(directory, { audience: 'advisers' });
  packs.set(directory, pack);
  return pack;
}

async function united(directories: readonly Directory[]): Promise<PackReader> {
  return uniteReaders(
    await Promise.all(
      directories.map(async (directory, number): Promise<UnitedDirectory> => {
        return {
          prefix: `d${number}`,
          reader: await readerOf(directory),
          digest: digestOf(directory.services),
        };
      }),
    ),
  );
}

/** All that fits; of what does not, as much as stands on a first page. */
function promised({ fits, compromises }: Matches) {
  return { fits, compromises: compromises.slice(0, Math.max(0, 3 - fits.length)) };
}

/** A directory whose ids, organisations and source are partly those of the others. */
function renamed(directory: Directory, own: string, shared: number): Directory {
  const isShared = (id: string): boolean => Number(/\d+$/.exec(id)?.[0] ?? 0) % shared === 0;
  const name = (id: string): string => (isShared(id) ? id : `${own}-${id}`);
  return {
    ...directory,
    sources: directory.sources.map((source) => ({ ...source, name: `Made up by ${own}` })),
    organisations: directory.organisations.map(
      (each): Organisation => ({
        ...each,
        id: name(each.id) as Organisation['id'],
        name: `${own} ${each.name}`,
      }),
    ),
    services: directory.services.map(
      (each): Service => ({
        ...each,
        id: name(each.id) as ServiceId,
        organisation: name(each.organisation) as Service['organisation'],
        // Nothing here is one offer told twice; another test looks at that.
        name: `${each.name} ${own}`,
        ...(each.supersededBy && { supersededBy: name(each.supersededBy) as ServiceId }),
      }),
    ),
  };
}

/** All in one, done the plain way: what each says, under ids that only it has. */
function allInOne(directories: readonly Directory[], isTiled: (directory: Directory) => boolean): Directory {
  const holders = Map.groupBy(
    directories.flatMap(({ services }) => services.map(({ id }) => id)),
    (id) => id,
  );
  const whole = directories.map((directory, number): Directory => {
    const own = new Set(directory.services.map(({ id }) => id));
    const idOf = (id: ServiceId) =>
      ((holders.get(id)?.length ?? 0) > 1 ? `d${number}-${id}` : id) as ServiceId;
    const body = (id: string) => `${number}/${id}` as Service['organisation'];
    return {
      ...directory,
      organisations: directory.organisations.map((each) => ({ ...each, id: body(each.id) })),
      services: directory.services.map((service) => {
        const { supersededBy, ...facts } = isTiled(directory) ? splitService(service).found : service;
        return {
          ...facts,
          id: idOf(service.id),
          organisation: body(service.organisation),
          ...(supersededBy && own.has(supersededBy) && { supersededBy: idOf(supersededBy) }),
        };
      }),
    };
  });
  const [first] = whole as [Directory];
  return {
    ...first,
    organisations: whole.flatMap(({ organisations }) => organisations),
    services: whole.flatMap(({ services }) => services),
  };
}

/** With the names of organisations instead of their ids, which may be told apart; credits are looked at below. */
function comparable(matches: Matches, { organisations }: Pick<Directory, 'organisations'>) {
  const bodies = new Map(organisations.map(({ id, name }) => [id, name]));
  const told = ({ service, place: _, ...match }: Matches['fits'][number]) => ({
    ...match,
    ...service,
    organisation: bodies.get(service.organisation),
    source: null,
  });
  const { fits, compromises } = promised(matches);
  return { fits: fits.map(told), compromises: compromises.map(told) };
}

const towns = readTowns();
const near = towns.slice(0, 3);
const small = [1, 2].map((seed) => renamed(seededDirectory(120, seed, near), `small${seed}`, 3));
const large = [3, 4].map((seed) => renamed(seededDirectory(1_550, seed, near), `large${seed}`, 3));
const [smallA, smallB, largeA, largeB] = [...small, ...large] as [Directory, Directory, Directory, Directory];

describe.each([
  ['two that are whole', [smallA, smallB]],
  ['one in tiles and one that is whole', [largeA, smallB]],
  ['one that is whole and two in tiles', [smallA, largeA, largeB]],
])('%s', (_name, directories) => {
  const isTiled = ({ services }: Directory) => services.length >= 1_500;
  const all = allInOne(directories, isTiled);
  const whole = createMatcher(all);

  test('are searched as one that holds all', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNeed,
        fc.integer({ min: 0 }),
        fc.constantFrom<'near' | 'elsewhere' | 'nowhere'>('near', 'near', 'elsewhere', 'nowhere'),
        fc.constantFrom(1, 3, 12),
        fc.option(fc.nat({ max: all.services.length - 1 })),
        async (need, seed, where, limit, named) => {
          const [request] = seededRequests(1, createRandom(seed), where === 'near' ? near : towns);
          const place: Place | null = where === 'nowhere' ? null : (request?.place ?? null);
          const words = named === null ? [] : (all.services[named]?.name.split(' ') ?? []);
          const reader = await united(directories);
          const options = { limit, words };
          const { matches, wish, known } = await findLast(reader, need, place, at, options);
          expect(wish).toBeNull();
          const expected = whole.find(need, place, at, options);
          expect(comparable(matches, known.directory)).toEqual(comparable(expected, all));
        },
      ),
      numRuns(80),
    );
  }, 300_000);

  test('keep the ids, the organisations, the credits and every word of each', async () => {
    const reader = await united(directories);
    await reader.read({ parts: reader.known().unread, lists: reader.unreadLists(), cards: [] });
    const { directory, unread } = reader.known();
    expect([unread, directory.services.length]).toEqual([[], all.services.length]);
    expect(reader.known().tiles > 1).toBe(directories.some(isTiled));
    expect(new Set(directory.services.map(({ id }) => id)).size).toBe(all.services.length);
    const source = new Map(directory.sources.map(({ id, name }) => [id, name]));
    const body = new Map(directory.organisations.map(({ id, name }) => [id, name]));
    for (const [number, { services: own, sources, organisations }] of directories.entries()) {
      const names = new Map(organisations.map(({ id, name }) => [id, name]));
      for (const service of own.filter((_, place) => place % 7 === 0)) {
        const found = directory.services.find(
          ({ name, id }) => name === service.name && id.endsWith(service.id),
        );
        if (found === undefined) throw new Error(service.id);
        expect([service.id, `d${number}-${service.id}`]).toContain(found.id);
        expect(source.get(found.source)).toBe(sources[0]?.name);
        expect(body.get(found.organisation)).toBe(names.get(service.organisation));
        expect(reader.isPartial(found)).toBe(false);
        const ids = { id: '', organisation: '', source: '', supersededBy: '' };
        expect({ ...reader.whole(found), ...ids }).toEqual({ ...service, ...ids });
      }
    }
  });
});

test('an id is the same whichever directory is read first', async () => {
  const idsOf = async (order: (count: number) => number): Promise<string[]> => {
    const reader = await united([largeA, largeB]);
    const { unread } = reader.known();
    const part = unread[order(unread.length)];
    if (part === undefined) throw new Error('nothing to read');
    await reader.read({ parts: [part], lists: [], cards: [] });
    return reader.known().directory.services.map(({ id }) => id);
  };
  const [first, last] = [await idsOf(() => 0), await idsOf((count) => count - 1)];
  expect(first.some((id) => id.startsWith('d0-'))).toBe(true);
  expect(last.some((id) => id.startsWith('d1-'))).toBe(true);
});

test('the lists of names and words tell every tile that was not read by its number', async () => {
  const reader = await united([largeA, smallA, largeB]);
  await reader.read({ parts: [], lists: reader.unreadLists(), cards: [] });
  const readText = createTextReader();
  let told = 0;
  for (const part of reader.known().unread) {
    const before = new Set(reader.known().directory.services.map(({ id }) => id));
    await reader.read({ parts: [part], lists: [], cards: [] });
    const { directory, words, names } = reader.known();
    const body = new Map(directory.organisations.map(({ id, name }) => [id, name]));
    for (const service of directory.services.filter(({ id }) => !before.has(id))) {
      const text = readText(service, body.get(service.organisation) ?? '');
      const keys = [
        ...text.words.map((key) => [words, key]),
        ...text.names.map((each) => [names, each.join(' ')]),
      ];
      for (const [list, key] of keys as [typeof words, string][]) {
        const tiles = list?.tiles[list.keys.indexOf(key)];
        if (tiles === null) continue;
        told++;
        expect(tiles?.some((tile) => tile >= part.first && tile < part.first + part.tiles)).toBe(true);
      }
    }
  }
  expect(told).toBeGreaterThan(1_000);
});

describe('the same offer in two directories', () => {
  const offer = {
    name: 'Tablet club',
    organisation: 'town-library',
    phone: '01632 960123',
    places: [{ venue: 'Library', postcode: 'SF1 1AA', point: middle }],
    topics: ['email'] as TopicId[],
  };
  const told = (
    own: string,
    more: Parameters<typeof aService>[0] = {},
    others: Service[] = [],
  ): Directory => {
    const directory = aDirectory(
      aService({ ...offer, id: `${own}-club`, source: own as SourceId, ...more }),
      ...others.map((each) => ({ ...each, source: own as SourceId })),
    );
    return { ...directory, sources: [{ id: own as SourceId, name: own }] };
  };
  const shownOf = async (...directories: Directory[]): Promise<string[]> => {
    const reader = await united(directories);
    await reader.read({ parts: reader.known().unread, lists: reader.unreadLists(), cards: [] });
    return reader
      .known()
      .directory.services.filter(({ name }) => name === offer.name)
      .map(({ id }) => id)
      .sort();
  };
  const checked = (day: string) => ({ lastChecked: day as PlainDate });

  test('is one offer by what learn says', () => {
    const [one, other] = [told('a'), told('b')].map(({ services: [service] }) =>
      offerOf(service as Service, bareName('Town Library')),
    ) as [ReturnType<typeof offerOf>, ReturnType<typeof offerOf>];
    expect(sameOffer(one, other)?.strength).toBe('certain');
  });

  test.each<[string, Directory[], string[]]>([
    ['is shown once, as the first tells it', [told('a'), told('b')], ['a-club']],
    [
      'is shown as who checked it last tells it',
      [told('a', checked('2026-01-01')), told('b', checked('2026-11-01'))],
      ['b-club'],
    ],
    [
      'is shown as somebody tells it who says when',
      [told('a'), told('b', checked('2020-01-01'))],
      ['b-club'],
    ],
    [
      'is closed where one of them says so, and not when',
      [told('a', checked('2026-11-01')), told('b', { status: 'closed' })],
      ['b-club'],
    ],
    [
      'is closed where that was checked, and the other was not',
      [told('a'), told('b', { status: 'closed', ...checked('2020-01-01') })],
      ['b-club'],
    ],
    [
      'is closed where both were checked on one day',
      [told('a', checked('2026-11-01')), told('b', { status: 'closed', ...checked('2026-11-01') })],
      ['b-club'],
    ],
    [
      'is closed where that was checked later',
      [told('a', checked('2026-01-01')), told('b', { status: 'closed', ...checked('2026-11-01') })],
      ['b-club'],
    ],
    [
      'is open again where that was checked later',
      [told('a', { status: 'closed', ...checked('2026-01-01') }), told('b', checked('2026-11-01'))],
      ['b-club'],
    ],
    ['is shown once of three', [told('a'), told('b'), told('c', checked('2026-11-01'))], ['c-club']],
    [
      'is two where they only may be one',
      [told('a'), told('b', { name: offer.name, onlyFor: ['women'], phone: '01632 960999', places: [] })],
      ['a-club', 'b-club'],
    ],
  ])('%s', async (_name, directories, expected) => {
    expect(await shownOf(...directories)).toEqual(expected);
  });

  test('is known where two of their sources, which are not one, have the same id', async () => {
    const other = told('b', { alsoFrom: ['a' as SourceId] });
    other.sources.push({ id: 'a' as SourceId, name: 'Not the a of the other' });
    expect(await shownOf(told('a'), other)).toEqual(['a-club']);
  });

  test('is left as it is where one directory has it twice', async () => {
    const twice = told('a', {}, [aService({ ...offer, id: 'a-again' })]);
    expect(await shownOf(twice, told('b', { name: 'Other', phone: '01632 960777', places: [] }))).toEqual([
      'a-again',
      'a-club',
    ]);
  });

  test('is known also where its number stands apart from what it is found by', async () => {
    const many = seededDirectory(1_500, 9, near).services;
    expect(await shownOf(told('a', {}, many), told('b', checked('2026-11-01')))).toEqual(['b-club']);
  });

  test('goes on being what took the place of another', async () => {
    const old = aService({ ...offer, id: 'a-old', name: 'Tablet hour', supersededBy: 'a-club' as ServiceId });
    const reader = await united([told('a', {}, [old]), told('b', checked('2026-11-01'))]);
    const matcher = createTiledMatcher(reader);
    const need = aNeed({ topics: [{ id: 'email', weight: 1 }] });
    const { matches } = matcher.find(need, aPlace(), at, { limit: 3 });
    expect(matches.fits.map(({ service }) => service.id)).toEqual(['b-club']);
  });
});

test('the age that is told is that of the directory that is old first', async () => {
  const [old, fresh] = [aDirectory(aService({ id: 'x' })), aDirectory(aService({ id: 'y' }))] as [
    Directory,
    Directory,
  ];
  const reader = await united([
    { ...fresh, name: 'Fresh', published: '2026-11-25T00:00:00Z', staleAfter: '2027-01-01' as PlainDate },
    { ...old, name: 'Old', published: '2025-01-01T00:00:00Z', staleAfter: '2025-06-01' as PlainDate },
  ]);
  expect(reader.known().directory).toMatchObject({
    name: 'Fresh',
    published: '2025-01-01T00:00:00Z',
    staleAfter: '2025-06-01',
  });
});
