import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../publish/canonical-json.ts';
import { joinSources } from '../../publish/join-sources.ts';
import type { OpenedSource } from '../../publish/open-sources.ts';
import { limits } from '../../shared/record/limits.ts';
import type { Organisation, Service, Source } from '../../shared/record/service.ts';
import { aService } from '../builders.ts';
import { anyOrganisation, anyService, anySource } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

function opened(file: string, services: Service[], more: Partial<OpenedSource> = {}): OpenedSource {
  const rows = { in: services.length, published: services.length, refused: 0 };
  return { file, services, organisations: [], sources: [], rows, problems: [], ...more };
}
const of = (source: string, more: Parameters<typeof aService>[0]): Service =>
  aService({ ...more, source: source as Source['id'] });
const ids = (sources: OpenedSource[]) =>
  joinSources(sources)
    .services.map(({ id }) => id as string)
    .sort();

describe('services', () => {
  test.each<[string, OpenedSource[], string[]]>([
    [
      'of two sources keep their ids',
      [opened('a', [of('a', { id: '1' })]), opened('b', [of('b', { id: '2' })])],
      ['1', '2'],
    ],
    [
      'that clash get their source’s name before the id',
      [opened('a', [of('a', { id: '1' })]), opened('b', [of('b', { id: '1' })])],
      ['a-1', 'b-1'],
    ],
    [
      'that clash within one source get numbers',
      [opened('x/a', [of('a', { id: '1', name: 'A' })]), opened('y/a', [of('a', { id: '1', name: 'B' })])],
      ['a-1', 'a-1-2'],
    ],
    [
      'told twice in the same words are there once',
      [opened('x/a', [of('a', { id: '1' })]), opened('y/a', [of('a', { id: '1' })])],
      ['1'],
    ],
    [
      'never take an id that is another’s own',
      [opened('a', [of('a', { id: '1' }), of('a', { id: 'b-1' })]), opened('b', [of('b', { id: '1' })])],
      ['a-1', 'b-1', 'b-1-2'],
    ],
    [
      'called constructor are like any other',
      [opened('a', [of('a', { id: 'constructor' })]), opened('b', [of('b', { id: '__proto__' })])],
      ['__proto__', 'constructor'],
    ],
  ])('%s', (_name, sources, expected) => {
    expect(ids(sources)).toEqual(expected);
    expect(ids(sources.toReversed())).toEqual(expected);
  });

  test('say that their id has changed', () => {
    const { problems } = joinSources([
      opened('a.csv', [of('a', { id: '1' })]),
      opened('b.csv', [of('b', { id: '1' })]),
    ]);
    expect(problems).toMatchObject([
      { code: 'id-in-two-sources', file: 'a.csv', value: '1', record: 'a-1' },
      { code: 'id-in-two-sources', file: 'b.csv', value: '1', record: 'b-1' },
    ]);
  });

  test('that took the place of another still point to it', () => {
    const { services } = joinSources([
      opened('a', [of('a', { id: 'old', supersededBy: '1' as never }), of('a', { id: '1' })]),
      opened('b', [of('b', { id: '1' })]),
    ]);
    expect(services.find(({ id }) => (id as string) === 'old')?.supersededBy).toBe('a-1');
  });

  test('have ids that a record has room for', () => {
    const long = 'x'.repeat(limits.id);
    for (const id of ids([opened('a', [of('a', { id: long })]), opened('b', [of('b', { id: long })])]))
      expect(id.length).toBeLessThanOrEqual(limits.id);
  });
});

test('an organisation is joined from all that tell of it; the later stage stays with its own date', () => {
  const organisations = (more: object) => ({
    organisations: [{ id: 'o', name: 'O', ...more } as Organisation],
  });
  const sources = [
    opened(
      'a',
      [],
      organisations({ stage: 'engagement', stageSince: '2025-01-01', website: 'https://o.example' }),
    ),
    opened('b', [], organisations({ name: 'THE O', stage: 'action', stageSince: '2026-01-01' })),
    opened('c', [], organisations({ champions: { active: 3 } })),
  ];
  const joined = {
    id: 'o',
    name: 'THE O',
    website: 'https://o.example',
    stage: 'action',
    stageSince: '2026-01-01',
    champions: { active: 3 },
  };
  expect(joinSources(sources).organisations).toEqual([joined]);
  expect(joinSources(sources.toReversed()).organisations).toEqual([joined]);
  expect(joinSources(sources).problems.map(({ code, file, value }) => [code, file, value])).toEqual([
    ['organisation-in-two-sources', 'a', 'O'],
    ['organisation-in-two-sources', 'c', 'O'],
  ]);
});

test('nothing depends on the order in which sources are named, and no service is lost', () => {
  const some = <T extends { id: string }>(of: fc.Arbitrary<T>) =>
    fc.uniqueArray(of, { maxLength: 4, selector: ({ id }) => id });
  const few = fc.constantFrom('one', 'two', 'three');
  const source = fc
    .tuple(
      few,
      some(
        fc
          .tuple(few, anyService)
          .map(([id, service]): Service => ({ ...service, id: id as Service['id'], source: id as never })),
      ),
      some(
        fc
          .tuple(few, anyOrganisation)
          .map(([id, body]): Organisation => ({ ...body, id: id as Organisation['id'] })),
      ),
      some(fc.tuple(few, anySource).map(([id, credit]): Source => ({ ...credit, id: id as Source['id'] }))),
    )
    .map(([file, services, organisations, sources]) => opened(file, services, { organisations, sources }));
  const sorted = (records: readonly object[]) => records.map(canonicalJson).sort();
  fc.assert(
    fc.property(fc.array(source, { maxLength: 4 }), (sources) => {
      const distinct = sources.map((one, n) => ({ ...one, file: `${one.file}${n}` }));
      const [one, other] = [joinSources(distinct), joinSources(distinct.toReversed())];
      for (const list of ['services', 'organisations', 'sources'] as const)
        expect(sorted(other[list])).toEqual(sorted(one[list]));
      const told = distinct.reduce((sum, { services }) => sum + services.length, 0);
      expect(one.services.length + one.repeated).toBe(told);
      expect(new Set(one.services.map(({ id }) => id)).size).toBe(one.services.length);
    }),
    numRuns(1_000),
  );
});
