import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctIds } from '../../publish/distinct-ids.ts';
import { isStated, stated } from '../../publish/stated.ts';
import { uniteFacts } from '../../publish/unite-facts.ts';
import { waysOf } from '../../shared/match/offer.ts';
import type { PlainDate, Service, SourceId } from '../../shared/record/service.ts';
import { aService, northOf } from '../builders.ts';
import { anyService } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

type Said = Parameters<typeof aService>[0];

/** One record of several; each has a source of its own: a, b, c. */
function united(...said: [Said, ...Said[]]) {
  const services = said.map((one, index) => aService({ source: 'abc'[index] as SourceId, ...one }));
  return uniteFacts(services as [Service, ...Service[]]);
}

const early = '2025-01-01';
const late = '2026-01-01';
const tuesday = { sessions: [{ weekday: 2 as const, opens: 600 }] };
const thursday = { sessions: [{ weekday: 4 as const, opens: 840 }] };

describe('of what several records state of one service', () => {
  test.each<[string, Said, Said, Partial<Service>]>([
    ['the first says it when neither was checked', { phone: '111' }, { phone: '222' }, { phone: '111' }],
    [
      'the later checked says it',
      { phone: '111', lastChecked: early },
      { phone: '222', lastChecked: late },
      { phone: '222' },
    ],
    [
      'the later checked says it, when only its places have dates',
      { phone: '111', lastChecked: early },
      { phone: '222', places: [{ postcode: 'SF1 4DD', lastChecked: late as PlainDate }] },
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
        places: [
          { postcode: 'SF1 4DD', venue: 'Hall', point: northOf(900), pointAccuracyMetres: 800 },
          { postcode: 'SF2 1EH' },
        ],
      },
      { places: [{ postcode: 'SF1 4DD', venue: 'The Hall', council: 'Sampleford', point: northOf(5) }] },
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
    expect(disagreements).toEqual([
      { code: 'sources-disagree', column: 'cost', of: 1, value: '£2', kept: 'free' },
    ]);
  });

  test('old facts of a place stay behind', () => {
    const { service } = united(
      { lastChecked: late, when: tuesday, places: [{ postcode: 'SF1 4DD' }] },
      {
        lastChecked: early,
        places: [{ postcode: 'SF1 4DD', when: { sessions: [] }, firstVisit: 'Ask at the bar.' }],
      },
    );
    expect(service).toMatchObject({
      when: tuesday,
      places: [{ postcode: 'SF1 4DD', firstVisit: 'Ask at the bar.' }],
    });
    expect(service.places[0]).not.toHaveProperty('when');
  });

  test('both dates that were overruled are told of', () => {
    const { disagreements } = united(
      { lastChecked: late, starts: '2026-01-01' as PlainDate },
      { lastChecked: early, ends: '2026-06-30' as PlainDate },
    );
    expect(disagreements).toEqual([
      { code: 'sources-disagree', column: 'starts', of: 1, value: '2026-06-30', kept: '2026-01-01' },
    ]);
  });

  test('a record whose status was overruled is told of', () => {
    const { disagreements } = united({ lastChecked: late }, { status: 'closed', lastChecked: early });
    expect(disagreements).toEqual([
      { code: 'sources-disagree', column: 'status', of: 0, value: 'active', kept: 'closed' },
    ]);
  });
});

describe('a place that only an overruled record tells of', () => {
  const here = { postcode: 'SF1 4DD' };
  const there = { postcode: 'SF3 9ZZ' };
  /** What a person is told at each place. */
  const told = ({ service }: ReturnType<typeof united>) =>
    waysOf(service).map(({ place, when, access, capacity, lastChecked }) =>
      stated({ at: place?.postcode, when, access: access.join(), capacity: capacity?.state, lastChecked }),
    );

  test.each<[string, Said, Said, Partial<ReturnType<typeof told>[number]>]>([
    ['with its own date', { lastChecked: late }, { lastChecked: early }, { lastChecked: early as PlainDate }],
    ['without a date, when it has none', { lastChecked: late }, {}, {}],
    ['with its own times', { when: tuesday }, { when: thursday }, { when: thursday }],
    ['without the times of the other place', { when: tuesday }, {}, {}],
    ['without the step-free door of the other place', { access: ['step-free'] }, {}, {}],
    ['with its own way in', { access: ['step-free'] }, { access: ['parking'] }, { access: 'parking' }],
    ['without the room of the other place', { capacity: { state: 'open' } }, {}, {}],
  ])('is kept, %s', (_case, winner, other, expected) => {
    const [atHere, atThere, ...more] = told(
      united({ lastChecked: late, ...winner, places: [here] }, { ...other, places: [here, there] }),
    );
    expect(atHere).toMatchObject(stated({ at: here.postcode, lastChecked: late, when: winner?.when }));
    expect(atThere).toEqual({ access: '', ...expected, at: there.postcode });
    expect(more).toEqual([]);
  });

  test('is told to its owner as kept', () => {
    const { disagreements } = united({ lastChecked: late, places: [here] }, { places: [here, there] });
    expect(disagreements).toEqual([
      { code: 'place-not-shared', column: 'postcode', of: 1, value: 'SF3 9ZZ', kept: '' },
    ]);
  });

  test('can be rung at the number of the service', () => {
    const { service } = united(
      { phone: '01632 960123', lastChecked: late, places: [here] },
      { places: [here, there] },
    );
    expect(service.phone).toBe('01632 960123');
  });

  test('says what a third record knows of it, of that place and of all its places', () => {
    const { service } = united(
      { when: tuesday, places: [here] },
      { places: [here, there] },
      { when: thursday, places: [{ ...there, venue: 'Hall' }] },
    );
    expect(service.when).toEqual(tuesday);
    expect(service.places).toEqual([here, { ...there, when: thursday, venue: 'Hall' }]);
  });

  test('says nothing that the service says already', () => {
    const { service } = united(
      { when: tuesday, phone: '01632 960123', places: [here] },
      { when: tuesday, phone: '01632 960123', places: [here, there] },
    );
    expect(service.when).toEqual(tuesday);
    expect(service.places).toEqual([here, there]);
  });

  test('leaves the times of a place without a postcode with it', () => {
    const { service } = united(
      { when: tuesday, places: [here, { venue: 'The van' }] },
      { places: [here, there] },
    );
    expect(service.places).toEqual([{ ...here, when: tuesday }, { venue: 'The van', when: tuesday }, there]);
  });

  test('leads to the places of a record that shares no other, whichever was checked first', () => {
    const far = { postcode: 'SF7 2AA' };
    const { service } = united({ places: [here] }, { places: [there, far] }, { places: [here, there] });
    expect(service.places).toEqual([here, there, far]);
  });

  test.each<[string, Said, Said]>([
    ['the service has moved: none of its places is the same', { places: [here] }, { places: [there] }],
    [
      'the same source no longer has it',
      { places: [here], source: 'a' as SourceId },
      { places: [here, there], source: 'a' as SourceId },
    ],
  ])('is not kept where %s', (_case, winner, other) => {
    const { service, disagreements } = united(winner, other);
    expect(service.places).toEqual([here]);
    expect(disagreements).toEqual([
      { code: 'sources-disagree', column: 'postcode', of: 1, value: 'SF3 9ZZ', kept: 'SF1 4DD' },
    ]);
  });

  test('what an older record says of its own place is not said of the others', () => {
    expect(
      told(united({ lastChecked: late, places: [here, there] }, { when: tuesday, places: [there] })),
    ).toEqual([
      { at: here.postcode, access: '', lastChecked: late },
      { at: there.postcode, access: '', lastChecked: late, when: tuesday },
    ]);
  });

  test('is, like every place, told of as a record that has it tells of it', () => {
    const postcodes = ['SF1 4DD', 'SF2 1EH', 'SF3 9ZZ'];
    const someRecord = fc
      .tuple(anyService, fc.subarray(postcodes.slice(1)), fc.array(anyService))
      .map(([service, further, others]): Service => {
        const facts = others.flatMap(({ places }) => places);
        const places = ['SF1 4DD', ...further].map((postcode, n) => ({ ...facts[n], postcode }));
        return { ...service, places };
      });
    fc.assert(
      fc.property(fc.array(someRecord, { minLength: 2, maxLength: 3 }), (records) => {
        const own = records.map((record, index) => ({ ...record, source: 'abc'[index] as SourceId }));
        const { service } = uniteFacts(own as unknown as [Service, ...Service[]]);
        const all = new Set(records.flatMap(({ places }) => places.map(({ postcode }) => postcode)));
        for (const place of service.places)
          for (const field of ['when', 'access', 'firstVisit', 'capacity', 'lastChecked'] as const) {
            const said = place[field] ?? service[field];
            const by = records.flatMap((record) => {
              const there = record.places.find(({ postcode }) => postcode === place.postcode);
              return there === undefined ? [] : [there[field] ?? record[field]];
            });
            if (isStated(said)) expect(by).toContainEqual(said);
          }
        expect(new Set(service.places.map(({ postcode }) => postcode))).toEqual(all);
      }),
      numRuns(2_000),
    );
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
