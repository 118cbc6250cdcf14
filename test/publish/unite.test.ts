import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Retired } from '../../publish/retired-organisations.ts';
import { loadRetired } from '../../publish/retired-organisations.ts';
import type { Telling } from '../../publish/telling.ts';
import { type United, unite } from '../../publish/unite.ts';
import { isOrganisation, isService } from '../../shared/pack/guard.ts';
import type { Organisation, Service, ServiceId, SourceId } from '../../shared/record/service.ts';
import { aService } from '../builders.ts';
import { anyService } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

type Said = Parameters<typeof aService>[0] & { by?: string; postcode?: string };

const none: ReadonlyMap<string, Retired> = new Map();

/** What a list called after its source says: services of the Mill Lane Link at one postcode, unless they say otherwise. */
function list(source: string, ...said: Said[]): Telling {
  const bodies = new Map<string, Organisation>();
  const services = said.map(({ by = 'Mill Lane Link', postcode = 'SF1 4DD', ...rest }, index) => {
    const organisation = by.toLowerCase().replace(/\W+/g, '-') as Organisation['id'];
    bodies.set(by, { id: organisation, name: by });
    const own = { id: `${source}-${index + 1}`, name: 'Tea and Tablets', places: [{ postcode }], ...rest };
    return aService({ ...own, source: source as SourceId, organisation });
  });
  return {
    file: `${source}.csv`,
    services,
    organisations: [...bodies.values()],
    sources: [{ id: source as SourceId, name: source }],
    places: new Map(services.map(({ id }, index) => [id, { line: index + 2 }])),
  };
}

function told({ problems }: United): (string | number | null)[][] {
  return problems.map(({ code, file, line, header, value, suggestion }) =>
    [code, `${file}:${line}`, header, value, suggestion].filter((part) => part !== null),
  );
}

describe('one service told by two sources', () => {
  test('is one record with the id, source and organisation of the first, and the other source beside it', () => {
    const united = unite([list('a', { phone: '01632 960123' }), list('b', { cost: { kind: 'free' } })], none);
    expect(united.services).toEqual([
      expect.objectContaining({
        id: 'a-1',
        source: 'a',
        alsoFrom: ['b'],
        organisation: 'mill-lane-link',
        phone: '01632 960123',
        cost: { kind: 'free' },
      }),
    ]);
    expect(united).toMatchObject({ joined: 1, proposals: [], sources: [{ id: 'a' }, { id: 'b' }] });
    expect(told(united)).toEqual([['told-twice', 'b.csv:2', 'service', 'a-1, a']]);
  });

  test('keeps of what they disagree on what was checked last, and says so at the row that was overruled', () => {
    const united = unite(
      [
        list('a', { phone: '01632 960123', lastChecked: '2026-01-01' }),
        list('b', { phone: '01632 960124', lastChecked: '2026-06-01' }),
      ],
      none,
    );
    expect(united.services[0]).toMatchObject({ id: 'a-1', phone: '01632 960124', lastChecked: '2026-06-01' });
    expect(told(united)).toEqual([
      ['sources-disagree', 'a.csv:2', 'phone', '01632 960123', '01632 960124'],
      ['told-twice', 'b.csv:2', 'service', 'a-1, a'],
    ]);
  });

  test('is one also when it keeps the id that a third list has for something else', () => {
    const united = unite(
      [list('a', { id: '1' }), list('b', { id: '1', name: 'Laptop repairs' }), list('c', { id: '1' })],
      none,
    );
    expect(united.services.map(({ id, alsoFrom }) => [id, alsoFrom])).toEqual([
      ['a-1', ['c']],
      ['b-1', undefined],
    ]);
    expect(told(united).map(([code, at]) => [code, at])).toEqual([
      ['id-in-two-sources', 'a.csv:2'],
      ['id-in-two-sources', 'b.csv:2'],
      ['told-twice', 'c.csv:2'],
    ]);
  });
});

describe('two services', () => {
  test.each([
    ['first', false],
    ['last', true],
  ])('of one list stay two where another list tells of one of them, read %s', (_name, isLast) => {
    const two = list('a', { id: '1' }, { id: '2' });
    const one = list('b', { id: '1', name: 'The Tea and Tablets Ltd' });
    const { services } = unite(isLast ? [two, one] : [one, two], none);
    expect(services.map(({ id, alsoFrom = [] }) => [id, alsoFrom.length])).toEqual([
      ['1', 1],
      ['2', 0],
    ]);
  });

  test('that may be one are both kept, and proposed with what speaks for it', () => {
    const united = unite(
      [list('a', { name: 'Hillfields Hub' }), list('b', { name: 'Hillifields Hub' })],
      none,
    );
    expect(united.services).toHaveLength(2);
    expect(united.proposals).toEqual([
      {
        ids: ['a-1', 'b-1'],
        evidence: [
          { code: 'name-alike' },
          { code: 'same-postcode', value: 'SF14DD' },
          { code: 'same-organisation' },
        ],
      },
    ]);
    expect(told(united)).toEqual([
      ['perhaps-told-twice', 'b.csv:2', 'service', 'a-1: name-alike, same-postcode, same-organisation'],
    ]);
  });

  test('are both kept when each is certainly a third one, but not certainly the other', () => {
    const united = unite(
      [
        list('a', { when: { sessions: [{ weekday: 1, opens: 600 }] } }),
        list('b', {}),
        list('c', { when: { sessions: [{ weekday: 4, opens: 600 }] } }),
      ],
      none,
    );
    expect(united.services).toHaveLength(3);
    expect(united.proposals).toHaveLength(3);
  });

  test('that share an id get the name of their source before it, and whoever speaks of one still does', () => {
    const old = { id: 'old', name: 'Old group', status: 'closed' as const, supersededBy: '1' as ServiceId };
    const united = unite(
      [
        list('a', { id: '1', name: 'Knitting' }, old),
        list('b', { id: '1', name: 'Chess' }, { ...old, name: 'Former group' }),
        list('c', { id: 'a-1', name: 'Bowls' }, { ...old, id: 'c-2', name: 'Lost group' }),
      ],
      none,
    );
    const ids = new Map(united.services.map(({ name, id }) => [name, id]));
    expect(Object.fromEntries(ids)).toEqual({
      Knitting: 'a-1-2',
      Chess: 'b-1',
      Bowls: 'a-1',
      'Old group': 'a-old',
      'Former group': 'b-old',
      'Lost group': 'c-2',
    });
    const successors = united.services.flatMap(({ name, supersededBy }) =>
      supersededBy === undefined ? [] : [[name, supersededBy]],
    );
    // Which of the two the third list means nobody can tell, so its words stay as they are.
    expect(Object.fromEntries(successors)).toEqual({
      'Old group': 'a-1-2',
      'Former group': 'b-1',
      'Lost group': '1',
    });
  });

  test('one of which has become the other under another id: its successor is the united record', () => {
    const closed = { name: 'Old group', status: 'closed' as const, supersededBy: 'b-1' as ServiceId };
    const united = unite([list('a', {}), list('b', {}, closed)], none);
    expect(united.services.map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
      ['a-1', undefined],
      ['b-2', 'a-1'],
    ]);
  });
});

describe('organisations', () => {
  const names = ({ organisations }: United): string[] => organisations.map(({ name }) => name);
  const services = [{ name: 'Knitting' }, { name: 'Chess' }] as const;

  test.each<[string, Said, Said, string[]]>([
    ['written in other letters', { by: 'Mill Lane Link' }, { by: 'MILL LANE LINK' }, ['Mill Lane Link']],
    ['with a legal word', { by: 'Mill Lane Link' }, { by: 'The Mill Lane Link CIC' }, ['Mill Lane Link']],
    [
      'two legal forms',
      { by: 'Mill Lane Trust' },
      { by: 'Mill Lane Ltd' },
      ['Mill Lane Trust', 'Mill Lane Ltd'],
    ],
    ['one word and a legal word', { by: 'Link' }, { by: 'Link Ltd' }, ['Link', 'Link Ltd']],
    [
      'in two towns',
      { by: 'St Mary’s' },
      { by: 'St Mary’s', postcode: 'LS1 3AB' },
      ['St Mary’s', 'St Mary’s'],
    ],
    [
      'in two towns with one website',
      { by: 'St Mary’s', website: 'https://mary.example/a' },
      { by: 'St Mary’s', postcode: 'LS1 3AB', website: 'https://mary.example/b' },
      ['St Mary’s'],
    ],
  ])('%s', (_case, one, other, expected) => {
    const united = unite(
      [list('a', { ...services[0], ...one }), list('b', { ...services[1], ...other })],
      none,
    );
    expect(names(united).sort()).toEqual(expected.toSorted());
    const ids = new Set(united.organisations.map(({ id }) => id));
    expect(ids.size).toBe(expected.length);
    expect(new Set(united.services.map(({ organisation }) => organisation))).toEqual(ids);
  });

  test('keep what each source knows of them: the later stage, the first count, and a word on what differs', () => {
    const [a, b] = [list('a', services[0]), list('b', services[1])];
    Object.assign(a.organisations[0] as object, {
      stage: 'awareness',
      stageSince: '2025-01-01',
      champions: { active: 3 },
    });
    Object.assign(b.organisations[0] as object, {
      stage: 'action',
      stageSince: '2026-01-01',
      champions: { active: 4, lapsed: 1 },
      website: 'https://link.example',
    });
    const united = unite([a, b], none);
    expect(united.organisations).toEqual([
      {
        id: 'mill-lane-link',
        name: 'Mill Lane Link',
        stage: 'action',
        stageSince: '2026-01-01',
        champions: { active: 3, lapsed: 1 },
        website: 'https://link.example',
      },
    ]);
    expect(told(united).map(([code]) => code)).toEqual(['stage-disagrees', 'champions-disagree']);
  });

  test('that are only alike are both kept, and proposed', () => {
    const united = unite(
      [list('a', services[0]), list('b', { ...services[1], by: 'Mill Lane Link Group' })],
      none,
    );
    expect(names(united)).toHaveLength(2);
    expect(told(united)).toEqual([
      ['organisation-perhaps-same', 'b.csv:2', 'organisation', 'Mill Lane Link Group; Mill Lane Link'],
    ]);
  });

  test('and programmes that have ended are flagged once, with what took their place; closed services need no flag', () => {
    const united = unite(
      [
        list(
          'a',
          { ...services[0], by: 'Citizens Online' },
          { ...services[1], by: 'Citizens Online' },
          { name: 'One Digital' },
          { name: 'One Digital', status: 'closed', postcode: 'SF9 9ZZ' },
        ),
      ],
      loadRetired(),
    );
    expect(united.services).toHaveLength(4);
    expect(told(united)).toEqual([
      [
        'organisation-retired',
        'a.csv:2',
        'organisation',
        expect.stringContaining('Citizens Online: 2025'),
        'AbilityNet',
      ],
      ['organisation-retired', 'a.csv:4', 'service', expect.stringContaining('One Digital: 2020')],
    ]);
  });
});

test('sources keep the first licence and are credited only where something of theirs is left', () => {
  const [a, b] = [list('a', {}), list('b', {})];
  const unused = { id: 'x' as SourceId, name: 'x' };
  const licensed = { ...a.sources[0], id: 'a' as SourceId, name: 'a', licence: 'MIT' };
  const united = unite(
    [
      { ...a, sources: [licensed, unused] },
      { ...b, sources: [...b.sources, { ...licensed, licence: 'CC0', website: 'https://a.example' }] },
    ],
    none,
  );
  expect(united.sources).toEqual([
    { ...licensed, website: 'https://a.example' },
    { id: 'b', name: 'b' },
  ]);
  expect(told(united)[0]).toEqual(['licence-disagrees', 'b.csv:1', 'licence', 'CC0']);
});

/** Lists of few names, places and ids, so that much is told twice and much clashes. */
const someLists = fc
  .array(
    fc.uniqueArray(
      fc.record({
        base: anyService,
        id: fc.constantFrom('1', '2', '3', '4', '5'),
        name: fc.constantFrom('Tea', 'Tea 1', 'Tea 2', 'Hillside Hub', 'Hilside hub', 'The Hillside Hub Ltd'),
        by: fc.constantFrom('Mill Lane Link', 'The Mill Lane Link CIC', 'Mill Lane Link Group', 'Hillside'),
        places: fc
          .uniqueArray(fc.constantFrom('SF1 4DD', 'LS1 3AB', 'SF3 9ZZ'), { minLength: 1, maxLength: 3 })
          .map((postcodes) => postcodes.map((postcode) => ({ postcode }))),
        supersededBy: fc.option(fc.constantFrom('1', '2', '9'), { nil: undefined }),
      }),
      { selector: ({ id }) => id, maxLength: 5 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((lists) =>
    lists.map((rows, index) => {
      const source = 'abcd'[index] as SourceId;
      const bare = list(source, ...rows.map(({ base: _, supersededBy: __, ...said }) => said as Said));
      return {
        ...bare,
        services: bare.services.map((service, row): Service => {
          const { base, supersededBy } = rows[row] as (typeof rows)[number];
          const { alsoFrom: _, supersededBy: __, ...facts } = base;
          const { id, name, organisation, places } = service;
          const successor = supersededBy === undefined ? {} : { supersededBy: supersededBy as ServiceId };
          return { ...facts, id, name, organisation, places, source, ...successor };
        }),
      };
    }),
  );

describe('whatever is told', () => {
  test('nothing is lost: every record is there or part of one that credits its source, under an id of its own', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        const united = unite(lists, none);
        const count = lists.reduce((sum, { services }) => sum + services.length, 0);
        expect(united.services.length + united.joined).toBe(count);
        expect(new Set(united.services.map(({ id }) => id)).size).toBe(united.services.length);
        expect(united.problems.filter(({ code }) => code === 'told-twice')).toHaveLength(united.joined);
        const known = new Set(united.organisations.map(({ id }) => id));
        const credited = new Set(united.sources.map(({ id }) => id));
        for (const service of united.services) {
          expect(isService(service)).toBe(true);
          expect(known.has(service.organisation)).toBe(true);
          expect([service.source, ...(service.alsoFrom ?? [])].every((id) => credited.has(id))).toBe(true);
        }
        expect(united.organisations.every(isOrganisation)).toBe(true);
        for (const { services } of lists)
          for (const { source, name, phone } of services) {
            const here = united.services.filter((one) =>
              [one.source, ...(one.alsoFrom ?? [])].includes(source),
            );
            expect(here.length).toBeGreaterThan(0);
            if (phone !== undefined)
              expect(
                here.some((one) => one.phone === phone || one.alsoFrom !== undefined),
                name,
              ).toBe(true);
          }
      }),
      numRuns(2_000),
    );
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        const turned = lists.map((one) => ({
          ...one,
          services: one.services.toReversed(),
          organisations: one.organisations.toReversed(),
        }));
        expect(unite(turned, none)).toEqual(unite(lists, none));
      }),
      numRuns(1_000),
    );
  });

  test('the order of the lists changes no more than whose id, name and doubtful facts are kept', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        const [there, back] = [unite(lists, none), unite(lists.toReversed(), none)];
        const groups = ({ services }: United): string[] =>
          services.map(({ source, alsoFrom = [] }) => [source, ...alsoFrom].sort().join()).sort();
        expect(groups(back)).toEqual(groups(there));
      }),
      numRuns(1_000),
    );
  });

  test('uniting again changes nothing', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        const once = unite(lists, none);
        const twice = unite([{ file: 'united', ...once, places: new Map() }], none);
        expect(twice).toEqual({
          ...once,
          joined: 0,
          joins: [],
          proposals: twice.proposals,
          problems: twice.problems,
        });
        expect(twice.proposals).toHaveLength(once.proposals.length);
        expect(twice.problems.map(({ code }) => code)).not.toContain('told-twice');
      }),
      numRuns(2_000),
    );
  });
});
