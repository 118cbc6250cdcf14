import { describe, expect, test } from 'vitest';
import { distinctIds } from '../../publish/distinct-ids.ts';
import { uniteFacts } from '../../publish/unite-facts.ts';
import type { PlainDate, Service, SourceId } from '../../shared/record/service.ts';
import { aService, northOf } from '../builders.ts';

type Said = Parameters<typeof aService>[0];

/** One record of several; each has a source of its own: a, b, c. */
function united(...said: [Said, ...Said[]]) {
  const services = said.map((one, index) => aService({ source: 'abc'[index] as SourceId, ...one }));
  return uniteFacts(services as [Service, ...Service[]]);
}

const early = '2025-01-01';
const late = '2026-01-01';

describe('of what several records state of one service', () => {
  test.each<[string, Said, Said, Partial<Service>]>([
    ['the first says it when neither was checked', { phone: '111' }, { phone: '222' }, { phone: '111' }],
    [
      'the later checked says it',
      { phone: '111', lastChecked: early },
      { phone: '222', lastChecked: late },
      { phone: '222' },
    ],
    ['a date is better than none', { phone: '111' }, { phone: '222', lastChecked: early }, { phone: '222' }],
    [
      'what only the older states stays',
      { lastChecked: late },
      { phone: '222', lastChecked: early },
      { phone: '222' },
    ],
    [
      'an empty list states nothing',
      { levels: [], lastChecked: late },
      { levels: ['basics'] },
      { levels: ['basics'] },
    ],
    ['a list is kept whole', { access: ['parking'] }, { access: ['step-free'] }, { access: ['parking'] }],
    [
      'stated topics stand before suggested ones',
      { suggestedTopics: ['email'] },
      { topics: ['tablet'] },
      { topics: ['tablet'] },
    ],
    [
      'suggested topics stay where none is stated',
      { lastChecked: late },
      { suggestedTopics: ['email'] },
      { suggestedTopics: ['email'] },
    ],
    [
      'Welsh words stay beside newer English',
      { summary: { en: 'Tea' }, lastChecked: late },
      { summary: { en: 'Te', cy: 'Te' } },
      { summary: { en: 'Tea', cy: 'Te' } },
    ],
    [
      'closed is said on purpose, active by leaving a cell empty',
      {},
      { status: 'closed' },
      { status: 'closed' },
    ],
    [
      'closed also when another was checked later: nobody may have stated that it is active',
      { lastChecked: late },
      { status: 'closed', lastChecked: early },
      { status: 'closed' },
    ],
    [
      'the sources beside the first are all there',
      {},
      { alsoFrom: ['z', 'a'] as SourceId[] },
      { alsoFrom: ['b', 'z'] as SourceId[] },
    ],
  ])('%s', (_case, one, other, expected) => {
    expect(united(one, other).service).toMatchObject(expected);
  });

  test('facts that belong together come from one record', () => {
    const { service } = united(
      { minimumAge: 50, lastChecked: late, checkedBy: 'The hub' },
      { minimumAge: 16, maximumAge: 25, lastChecked: early, reviewBy: late as never },
    );
    expect(service).toMatchObject({ minimumAge: 50, checkedBy: 'The hub' });
    expect(service).not.toHaveProperty('maximumAge');
    expect(service).not.toHaveProperty('reviewBy');
  });

  test('stated topics leave no suggested ones behind', () => {
    const { service } = united({ suggestedTopics: ['email'] }, { topics: ['tablet'] });
    expect(service).not.toHaveProperty('suggestedTopics');
  });

  test('places are those of the freshest, with what the other knows of the same postcode, and the exact point', () => {
    const { service } = united(
      {
        lastChecked: late,
        places: [
          { postcode: 'SF1 4DD', venue: 'Hall', point: northOf(900), pointAccuracyMetres: 800 },
          { postcode: 'SF2 1EH' },
        ],
      },
      {
        places: [
          { postcode: 'SF1 4DD', venue: 'The Hall', council: 'Sampleford', point: northOf(5) },
          { postcode: 'SF9 9ZZ' },
        ],
      },
    );
    expect(service.places).toEqual([
      { postcode: 'SF1 4DD', venue: 'Hall', council: 'Sampleford', point: northOf(5) },
      { postcode: 'SF2 1EH' },
    ]);
  });

  test('what was overruled is told, but wordings and what only looks different', () => {
    const { disagreements } = united(
      {
        phone: '01632 960123',
        cost: { kind: 'free' },
        topics: ['email', 'tablet'],
        summary: { en: 'A' },
        name: 'Tea',
      },
      {
        phone: '01632  960123',
        cost: { kind: 'low', words: '£2' },
        topics: ['tablet', 'email'],
        summary: { en: 'B' },
        name: 'TEA',
      },
      { status: 'closed', minimumAge: 16 },
    );
    expect(disagreements).toEqual([{ column: 'cost', of: 1, value: '£2', kept: 'free' }]);
  });

  test('a place that only an overruled record tells of is told of, and old facts of a place stay behind', () => {
    const tuesday = { sessions: [{ weekday: 2 as const, opens: 600 }] };
    const { service, disagreements } = united(
      { lastChecked: late, when: tuesday, places: [{ postcode: 'SF1 4DD' }] },
      {
        lastChecked: early,
        places: [
          { postcode: 'SF1 4DD', when: { sessions: [] }, firstVisit: 'Ask at the bar.' },
          { postcode: 'SF3 9ZZ' },
        ],
      },
    );
    expect(service).toMatchObject({
      when: tuesday,
      places: [{ postcode: 'SF1 4DD', firstVisit: 'Ask at the bar.' }],
    });
    expect(service.places[0]).not.toHaveProperty('when');
    expect(disagreements).toEqual([{ column: 'postcode', of: 1, value: 'SF3 9ZZ', kept: 'SF1 4DD' }]);
  });

  test('both dates that were overruled are told of', () => {
    const { disagreements } = united(
      { lastChecked: late, starts: '2026-01-01' as PlainDate },
      { lastChecked: early, ends: '2026-06-30' as PlainDate },
    );
    expect(disagreements).toEqual([{ column: 'starts', of: 1, value: '2026-06-30', kept: '2026-01-01' }]);
  });

  test('a record whose status was overruled is told of', () => {
    const { disagreements } = united({ lastChecked: late }, { status: 'closed', lastChecked: early });
    expect(disagreements).toEqual([{ column: 'status', of: 0, value: 'active', kept: 'closed' }]);
  });
});

describe('ids that no two records share', () => {
  test.each<[string, [string, string][], string[]]>([
    [
      'stay as they are',
      [
        ['1', 'a'],
        ['2', 'a'],
      ],
      ['1', '2'],
    ],
    [
      'get their source where two have one',
      [
        ['1', 'a'],
        ['1', 'b'],
        ['2', 'b'],
      ],
      ['a-1', 'b-1', '2'],
    ],
    [
      'get a number where that is another’s',
      [
        ['1', 'a'],
        ['1', 'b'],
        ['a-1', 'c'],
      ],
      ['a-1-2', 'b-1', 'a-1'],
    ],
    [
      'get a number where both are of one source',
      [
        ['1', 'a'],
        ['1', 'a'],
      ],
      ['a-1', 'a-1-2'],
    ],
  ])('%s', (_case, records, ids) => {
    expect(distinctIds(records.map(([id, source]) => ({ id, source })))).toEqual(ids);
  });

  test('fit in an id, however long both are', () => {
    const long = { id: 'x'.repeat(200), source: 'y'.repeat(200) };
    const ids = distinctIds([long, long]);
    expect(new Set(ids).size).toBe(2);
    expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(200);
  });
});
