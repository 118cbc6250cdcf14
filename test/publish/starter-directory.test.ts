import { describe, expect, test } from 'vitest';
import { readSources, withCredits } from '../../publish/read-sources.ts';
import { creditedSources, sampleDirectory, starterDirectory } from '../../publish/starter-directory.ts';
import { writePack } from '../../publish/write-pack.ts';
import { openPack } from '../../shared/pack/read-pack.ts';
import { organisationSchema, serviceSchema, sourceSchema } from '../../shared/record/service-schema.ts';

describe.each([
  ['starter', starterDirectory],
  ['sample', sampleDirectory],
])('the %s directory', (_name, read) => {
  const directory = read();

  test('holds whole records that refer to each other', () => {
    const { services, organisations, sources } = directory;
    for (const service of services) expect(serviceSchema.safeParse(service).error).toBeUndefined();
    for (const organisation of organisations)
      expect(organisationSchema.safeParse(organisation).error).toBeUndefined();
    for (const source of sources) expect(sourceSchema.safeParse(source).error).toBeUndefined();
    const ids = (records: { id: string }[]) => new Set(records.map(({ id }) => id));
    expect(ids(services).size).toBe(services.length);
    expect(new Set(services.map(({ organisation }) => organisation))).toEqual(ids(organisations));
    expect(new Set(services.map(({ source }) => source))).toEqual(ids(sources));
  });

  test('travels as a pack and comes out the same', async () => {
    const files = await writePack(directory, { audience: 'public' });
    const reading = await openPack(async (name) => files.get(name) ?? Promise.reject(new Error(name)));
    const byId = <T extends { id: string }>(records: readonly T[]) =>
      [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(reading.kind === 'open' && reading.directory.services).toEqual(
      byId(directory.services).map(({ adviserNote: _, ...service }) => service),
    );
  });

  test('says of every place in which town it is', () => {
    for (const { places } of directory.services)
      for (const { address, town } of places)
        expect(address?.endsWith(town ?? ''), address).toBe(address === undefined ? undefined : true);
  });
});

describe('sources', () => {
  test('are read from a sheet, and give a credit to the records that name them', () => {
    const credits = readSources(
      'source,licence,attribution,website\nA list,MIT,"Thanks, all",https://a.example\nB,,,\n',
    );
    expect(credits).toEqual([
      {
        id: 'a-list',
        name: 'A list',
        licence: 'MIT',
        attribution: 'Thanks, all',
        website: 'https://a.example',
      },
      { id: 'b', name: 'B' },
    ]);
    const [known, other] = withCredits(
      [
        { id: 'a-list' as never, name: 'A list' },
        { id: 'c' as never, name: 'C', licence: 'CC0' },
      ],
      credits,
    );
    expect([known?.attribution, other]).toEqual(['Thanks, all', { id: 'c', name: 'C', licence: 'CC0' }]);
  });

  test('credit those whose data the project carries, in the words that they ask for', () => {
    const words = creditedSources().map(
      ({ name, licence, attribution }) => `${name} ${licence} ${attribution}`,
    );
    for (const wanted of [
      'Contains OS data © Crown copyright and database right',
      'Contains Royal Mail data © Royal Mail copyright and database right',
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0',
      'Arts Council England',
      'Libraries Hacked MIT',
      'GeoNames CC BY 4.0',
    ])
      expect(words.join('\n')).toContain(wanted);
  });
});
