// From sources to the bytes of a pack, without a disk.

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BasePack } from '../../publish/base-pack.ts';
import { type Check, checkSources } from '../../publish/check.ts';
import { type Published, type PublishOptions, publish } from '../../publish/publish.ts';
import { newKeyPair, openSigningKey, type SigningKey } from '../../publish/signing-key.ts';
import type { RowCount } from '../../publish/source-reading.ts';
import { openPack } from '../../shared/pack/read-pack.ts';
import { verifySignature } from '../../shared/pack/verify-signature.ts';
import { limits } from '../../shared/record/limits.ts';
import { numRuns } from '../runs.ts';
import { inFolder, sheetOfRows, smallKnowledge } from './problem-fixtures.ts';

type Row = Record<string, string>;

const usual: PublishOptions = {
  name: undefined,
  at: new Date('2026-11-25T10:00:00.700Z'),
  audience: 'public',
  base: null,
  key: null,
};
const seconds = Date.UTC(2026, 10, 25, 10) / 1_000;

interface List {
  file: string;
  rows: readonly Row[];
  /** As if it were a feed of which no more could be read. */
  partial?: boolean;
}
const sheet = (rows: readonly Row[], file = 'list.csv', partial = false): List => ({ file, rows, partial });

type Made = Published & Pick<Check, 'problems'> & { rows: RowCount };

/** What publishing these lists gives, the first trusted most. */
async function make(
  lists: readonly List[],
  { strict = false, ...options }: Partial<PublishOptions> & { strict?: boolean } = {},
): Promise<Made> {
  const files = Object.fromEntries(lists.map(({ file, rows }) => [file, sheetOfRows(rows)]));
  const check = await inFolder(files, (folder) =>
    checkSources(
      lists.map(({ file }) => join(folder, file)),
      { maps: [], knowledge: smallKnowledge, strict },
    ),
  );
  const { in: rowsIn, published, refused, problems } = check;
  const brokenOff = check.files.filter((_, at) => lists[at]?.partial);
  const made = await publish({ ...check, brokenOff }, { ...usual, ...options });
  return { ...made, problems, rows: { in: rowsIn, published, refused } };
}
const bytesOf = ({ files }: Published): [string, string][] =>
  [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]);
const textOf = (published: Published): string =>
  bytesOf(published)
    .map((entry) => entry.join())
    .join();
const idsOf = ({ directory }: Published): string[] => directory.services.map(({ id }) => id as string).sort();

function asBase({ directory, seq, files }: Published): BasePack {
  const index = files.get('index.json') ?? new Uint8Array();
  return { directory, seq, index, signature: files.get('index.json.sig') ?? null };
}

describe('a published pack', () => {
  test('opens as the directory that the sources tell of', async () => {
    const published = await make(
      [sheet([{ id: 'tea' }]), sheet([{ id: 'bus', organisation: 'P' }], 'b.csv')],
      { name: 'Ours' },
    );
    const reading = await openPack(async (name) => published.files.get(name) as Uint8Array);
    expect(reading).toMatchObject({
      kind: 'open',
      directory: {
        name: 'Ours',
        published: '2026-11-25T10:00:00Z',
        sources: [{ id: 'b' }, { id: 'list' }],
        organisations: [{ id: 'p' }, { id: 'the-project' }],
        services: [{ id: 'bus' }, { id: 'tea' }],
      },
    });
    expect(published.rows).toEqual({ in: 2, published: 2, refused: 0 });
  });

  test('is named as told, else like the last, else like its one source', async () => {
    const first = await make([sheet([{}])]);
    const two = [sheet([{ id: '1' }]), sheet([{ id: '2', service: 'T' }], 'b.csv')];
    const names = [
      first,
      await make(two),
      await make(two, { base: asBase(await make([sheet([{}])], { name: 'Ours' })) }),
      await make(two, { name: 'Told', base: asBase(first) }),
    ].map(({ directory }) => directory.name);
    expect(names).toEqual(['list', 'Digital help', 'Ours', 'Told']);
  });

  test.each<[string, number, number]>([
    ['the seconds of publishing', seconds - 60, seconds],
    ['one more than the last, where that is later', seconds + 60, seconds + 61],
    ['one more than the last, where that is the same', seconds, seconds + 1],
  ])('is numbered by %s', async (_name, before, expected) => {
    const last = await make([sheet([{}])], { at: new Date(before * 1_000) });
    const next = await make([sheet([{}])], { base: asBase(last) });
    expect(JSON.parse(Buffer.from(next.files.get('index.json') ?? []).toString())).toMatchObject({
      seq: expected,
      published: '2026-11-25T10:00:00Z',
    });
  });

  test('has room for so many sources, and says so before anybody meets it', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ service: `S${n}`, source: `Source ${n}` }));
    await expect(make([sheet(rows(limits.list))])).resolves.toBeDefined();
    await expect(make([sheet(rows(limits.list + 1))])).rejects.toThrow('There are 61 sources');
  });

  test('keeps a closed service as closed, so that nobody is sent there', async () => {
    const { directory, rows } = await make([sheet([{ id: 'a', status: 'closed' }, { id: 'b' }])]);
    expect(directory.services.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'closed'],
      ['b', 'active'],
    ]);
    expect(rows.published).toBe(2);
  });
});

describe('what is not for the public', () => {
  const secret = {
    adviser_note: 'KEEP-OUT of this',
    partner_stage: 'engagement',
    stage_since: '2026-01-02',
    champions: '97531',
    champions_lapsed: '86420',
    colour: 'KEEP-OUT too',
  };
  const words = /KEEP-OUT|adviserNote|engagement|2026-01-02|champions|97531|86420|colour/;

  test('is nowhere in any file of a public pack', async () => {
    const base = asBase(await make([sheet([secret])], { audience: 'advisers' }));
    for (const options of [{}, { base }]) {
      const published = await make(
        [sheet([secret]), sheet([{ ...secret, id: '2', service: 'Laptops' }], 'b.csv')],
        options,
      );
      expect(published.directory.services).toHaveLength(2);
      expect(textOf(published)).not.toMatch(words);
    }
  });

  test('is all in a pack for advisers, but for columns that are none of ours', async () => {
    const text = textOf(await make([sheet([secret])], { audience: 'advisers' }));
    for (const each of ['KEEP-OUT of this', 'engagement', '2026-01-02', '97531', '86420'])
      expect(text).toContain(each);
    expect(text).not.toContain('KEEP-OUT too');
  });
});

describe('--strict', () => {
  const good = { id: 'good', phone: '0113 234 5678' };
  const repaired = { id: 'repaired', phone: '1132345678' };

  test('leaves out what needed a repair, and says so', async () => {
    const source = sheet([good, repaired]);
    expect((await make([source])).rows).toEqual({ in: 2, published: 2, refused: 0 });
    const { rows, problems, directory } = await make([source], { strict: true });
    expect(rows).toEqual({ in: 2, published: 1, refused: 1 });
    expect(directory.services.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toMatchObject([{ severity: 'refused', record: 'repaired', line: 3 }]);
  });

  test('counts every row of a service that is left out', async () => {
    const rows = [good, repaired, { id: 'repaired', phone: '0113 234 5678', postcode: 'LS1 1AA' }];
    expect((await make([sheet(rows)], { strict: true })).rows).toEqual({ in: 3, published: 1, refused: 2 });
  });

  test('drops an organisation and a source with their last service', async () => {
    const rows = [good, { ...repaired, organisation: 'Other', source: 'Elsewhere' }];
    const { directory } = await make([sheet(rows)], { strict: true });
    expect([directory.organisations.length, directory.sources.length]).toEqual([1, 1]);
  });

  test('leaves out all of a sheet whose column has another name', async () => {
    const { rows } = await make([sheet([{ telephone: '0113 234 5678' }, {}]), sheet([good], 'b.csv')], {
      strict: true,
    });
    expect(rows).toEqual({ in: 3, published: 1, refused: 2 });
  });
});

describe('a feed that broke off', () => {
  const [one, two, three, four, five] = [
    { id: '1', service: 'Tea' },
    { id: '2', service: 'Tablets', organisation: 'Second' },
    { id: '3', service: 'Laptop loans' },
    { id: '4', service: 'Video calls' },
    { id: '5', service: 'Typing course' },
  ];

  test('keeps what the last pack had of it, and of nothing else', async () => {
    const base = asBase(await make([sheet([one, two, three]), sheet([four, five], 'b.csv')]));
    const sources = [sheet([{ ...one, cost: 'free' }], 'list.csv', true), sheet([four], 'b.csv')];
    const published = await make(sources, { base });
    expect(idsOf(published)).toEqual(['1', '2', '3', '4']);
    expect(published).toMatchObject({
      kept: 2,
      changes: { gone: [{ id: '5' }], changed: [{ id: '1', fields: ['cost'] }] },
    });
    expect(published.directory.organisations.map(({ name }) => name).sort()).toEqual([
      'Second',
      'The Project',
    ]);
  });
});

/** A new pair, the private key read from a file as a command reads it. */
async function newKey(): Promise<{ key: SigningKey; publicKey: string }> {
  const { privateKey, publicKey } = newKeyPair();
  const key = await inFolder({ 'k.pem': privateKey }, (folder) => openSigningKey(join(folder, 'k.pem')));
  return { key, publicKey };
}
const [mine, other] = [await newKey(), await newKey()];

describe('a signed pack', () => {
  test('carries 64 bytes over the exact bytes of its index, the same each time', async () => {
    const published = await make([sheet([{}])], { key: mine.key });
    const [index, signature] = ['index.json', 'index.json.sig'].map(
      (name) => published.files.get(name) as Uint8Array,
    ) as [Uint8Array, Uint8Array];
    expect(signature).toHaveLength(64);
    expect(await verifySignature({ index, signature }, [mine.publicKey])).toBe('signed');
    expect(bytesOf(await make([sheet([{}])], { key: mine.key }))).toEqual(bytesOf(published));
  });

  test.each<[string, PublishOptions['key'], PublishOptions['key'], RegExp | null]>([
    ['neither is signed', null, null, null],
    ['the last was not signed', null, mine.key, null],
    ['both have one key', mine.key, mine.key, null],
    ['this one is not signed', mine.key, null, /was signed and this one is not/],
    ['this one has another key', mine.key, other.key, /signed with another key/],
  ])('says what is unusual: %s', async (_name, before, key, expected) => {
    const base = asBase(await make([sheet([{}])], { key: before }));
    const { signingChange } = await make([sheet([{}])], { base, key });
    if (expected === null) expect(signingChange).toBeNull();
    else expect(signingChange).toMatch(expected);
  });
});

describe('the same sources', () => {
  const name = fc.constantFrom('Age Example', 'AGE EXAMPLE', 'Age  example', 'Other', 'Ôther');
  const service = fc.record({
    organisation: name,
    service: fc.constantFrom('Tea', 'Tablets', 'Té'),
    source: fc.constantFrom('', 'A list', 'a list', 'B'),
    licence: fc.constantFrom('', 'MIT', 'CC0'),
    partner_stage: fc.constantFrom('', 'awareness', 'action'),
    stage_since: fc.constantFrom('', '2026-01-02', '3/2/2026'),
    champions: fc.constantFrom('', '1', '2'),
    topics: fc.constantFrom('', 'email', 'email; wifi'),
    last_checked: fc.constantFrom('', '1/2/2026', '2026-12-01'),
  });
  const place = fc.record({
    postcode: fc.constantFrom('', 'LS1 1AA', 'LS1 1AB', 'LS1 1AD'),
    when: fc.constantFrom('', 'Tue 10-12', 'Ring us'),
    phone: fc.constantFrom('', '0113 234 5678'),
    access: fc.constantFrom('', 'step-free'),
  });
  /** Rows of one service agree on all that a contract lets only the first row say. */
  const rowsOfOne = fc.tuple(
    service,
    fc.uniqueArray(place, { minLength: 1, maxLength: 3, selector: ({ postcode }) => postcode }),
    fc.boolean(),
  );
  const rowsOfAll = fc
    .array(rowsOfOne, { minLength: 1, maxLength: 5 })
    .map((services) =>
      services.flatMap(([facts, places, isNamed], n) =>
        isNamed
          ? places.map((where): Row => ({ id: `id${n}`, ...facts, ...where }))
          : [{ id: '', ...facts, ...places[0] } as Row],
      ),
    );

  test('give the same bytes, however their rows are ordered', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOfAll.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        rowsOfAll,
        async ([rows, shuffled], others) => {
          const first = await make([sheet(rows), sheet(others, 'b.csv')], { audience: 'advisers' });
          const again = await make([sheet(shuffled), sheet(others, 'b.csv')], { audience: 'advisers' });
          expect(bytesOf(again)).toEqual(bytesOf(first));
        },
      ),
      numRuns(1_000),
    );
  });

  test('give other bytes only where a contract says that the first row is kept', async () => {
    const rows = [
      { id: '1', cost: 'free', postcode: 'LS1 1AA' },
      { id: '1', cost: '£2', postcode: 'LS1 1AB' },
    ];
    const costs = [rows, rows.toReversed()].map(
      async (each) => (await make([sheet(each)])).directory.services[0]?.cost?.kind,
    );
    expect(await Promise.all(costs)).toEqual(['free', 'low']);
  });

  test('measure a distance from the first row’s place', async () => {
    const rows = ['LS1 1AB', 'LS1 1AA'].map((postcode) => ({ id: '1', postcode, coverage: '5 km' }));
    const [one] = (await make([sheet(rows)])).directory.services;
    expect(one?.places.map(({ postcode }) => postcode)).toEqual(['LS1 1AB', 'LS1 1AA']);
  });
});
