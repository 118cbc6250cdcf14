import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../publish/feed/json-text.ts';
import { readFeedFile } from '../../../publish/feed/read-feed-file.ts';
import { isOrganisation, isService, isSource } from '../../../shared/pack/guard.ts';
import type { Service } from '../../../shared/record/service.ts';
import { numRuns } from '../../runs.ts';
import { aService, smallKnowledge } from '../problem-fixtures.ts';
import { pageOf, serviceOfVersion3, tablesOfVersion1 } from './feed-samples.ts';

const read = (value: unknown, file = 'council.json') =>
  readFeedFile(typeof value === 'string' ? value : JSON.stringify(value), file, smallKnowledge);
const codes = (value: unknown, file?: string) => read(value, file).problems.map(({ code }) => code);
const one = (fields: object): Service => {
  const { services } = read([{ ...aService, ...fields }]);
  expect(services).toHaveLength(1);
  return services[0] as Service;
};

describe('a service', () => {
  test('of version 3 is read whole', () => {
    const { services, organisations, sources, problems, rows } = read(serviceOfVersion3);
    expect(rows).toEqual({ in: 1, published: 1, refused: 0 });
    expect(services).toEqual([
      {
        id: '5b8c1c5e-0000-4000-8000-000000000001',
        organisation: 'the-project',
        source: 'council',
        name: 'Tea and Tablets',
        description: { en: 'Bring your tablet & learn video calls.' },
        topics: ['video-calls'],
        levels: ['starting'],
        audiences: ['older'],
        onlyFor: [],
        minimumAge: 16,
        maximumAge: 99,
        residentsOf: [],
        eligibility: 'Anyone who lives near by',
        modes: ['remote'],
        places: [
          {
            venue: 'Mill Lane Hall',
            address: '1 Mill Lane, Holbeck',
            town: 'Leeds',
            postcode: 'LS1 3AB',
            point: { latitude: 53.7975, longitude: -1.549 },
          },
        ],
        coverage: { nations: [], councils: ['Leeds'] },
        when: {
          sessions: [
            { weekday: 2, opens: 600, closes: 720 },
            { weekday: 4, opens: 600, closes: 720 },
            { weekday: 1, ordinal: 1, opens: 840, closes: 960, from: '2026-01-05' },
          ],
        },
        cost: { kind: 'low', words: 'Adults: £3.50 per session' },
        phone: '0113 496 0001',
        email: 'tea@project.example',
        website: 'https://project.example/tea',
        access: ['step-free', 'hearing-loop'],
        languages: ['pl', 'en'],
        firstVisit: 'Ring the desk first. Bring: a library card',
        // Half past eleven at night in Greenwich is the next day in London's summer.
        lastChecked: '2026-10-02',
        status: 'active',
      },
    ]);
    expect(organisations).toEqual([
      { id: 'the-project', name: 'The Project', website: 'https://project.example' },
    ]);
    expect(sources).toEqual([{ id: 'council', name: 'council' }]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['access-from-words', '/service_at_locations/0/location/accessibility/0/description'],
      ['field-unused', '/organization/description'],
      ['field-unused', '/service_at_locations/1/location/name'],
      ['page-markup', '/description'],
    ]);
  });

  test.each([[''], ['Tea'], [null], [3]])(
    'beside one whose “services” are %j, which is no list, is told of as a record that lacks its organisation',
    (services) => {
      const { problems } = read([
        { name: 'A body', services },
        { id: 's', name: 'Tea', status: 'active' },
      ]);
      expect(problems.map(({ code, path }) => [code, path])).toContainEqual(['organisation-missing', '/0']);
    },
  );

  test('of version 1 is put together from its tables', () => {
    const { services, problems } = read(tablesOfVersion1);
    expect(services).toEqual([
      {
        id: '13082',
        organisation: 'the-project',
        source: 'council',
        name: 'Tea and Tablets',
        description: { en: 'Bring your tablet and learn video calls.' },
        topics: ['video-calls'],
        levels: [],
        audiences: [],
        onlyFor: [],
        minimumAge: 13,
        residentsOf: [],
        eligibility: 'Adults; Teenagers',
        modes: ['home-visit', 'appointment'],
        places: [
          {
            venue: 'Mill Lane Hall',
            address: '1 Mill Lane',
            town: 'Leeds',
            postcode: 'LS1 3AB',
            point: { latitude: 53.7975, longitude: -1.549 },
          },
        ],
        coverage: { nations: [], councils: ['Leeds'] },
        when: { sessions: [{ weekday: 2, opens: 600, closes: 720 }] },
        cost: { kind: 'free' },
        howToGetIn: 'book',
        phone: '0113 496 0001',
        website: 'https://www.project.example/tea',
        access: ['step-free'],
        languages: ['pl'],
        lastChecked: '2026-10-01',
        status: 'active',
      },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['access-from-words', 'website-rewritten']);
  });

  test.each<[string, object, Partial<Record<keyof Service, unknown>>]>([
    [
      'camelCase',
      { minimumAge: 16, costOptions: [{ option: 'Free' }] },
      { minimumAge: 16, cost: { kind: 'free' } },
    ],
    ['null, "" and [] for nothing', { email: '', url: null, schedules: [], contacts: null }, { places: [] }],
    ['an object where a list should be', { phones: { number: '0113 496 0001' } }, { phone: '0113 496 0001' }],
    [
      'texts where objects should be',
      { phones: ['0113 496 0001'], languages: ['Polish'] },
      { phone: '0113 496 0001', languages: ['pl'] },
    ],
    [
      'an organisation spelt as here',
      { organization: null, organisation: { name: 'O' } },
      { organisation: 'o' },
    ],
    [
      'a telephone of the organisation',
      { organization: { name: 'O', phones: [{ number: '0113 496 0001' }] } },
      { phone: '0113 496 0001' },
    ],
    [
      'a fax beside a telephone',
      { phones: [{ number: '0113 496 0002', type: 'fax' }, { number: '0113 496 0001' }] },
      { phone: '0113 496 0001' },
    ],
    ['decimal ages', { minimum_age: '18.0' }, { minimumAge: 18 }],
    ['temporarily closed', { status: 'temporarily closed' }, { status: 'paused' }],
    ['inactive', { status: 'Inactive' }, { status: 'closed' }],
    ['defunct', { status: 'defunct' }, { status: 'closed' }],
    ['a status that nobody knows', { status: 'green' }, { status: 'paused' }],
    ['referral', { attending_access: 'referral' }, { howToGetIn: 'referral-needed' }],
    ['help by phone and at a venue', { attending_type: 'phone, venue' }, { modes: ['phone'] }],
    [
      'a nation by its code',
      { service_areas: [{ uri: 'https://x.example/W92000004' }] },
      { coverage: { nations: ['WLS'], councils: [] } },
    ],
    [
      'a council by the code that it had before its border moved',
      { service_areas: [{ uri: 'https://x.example/E08000019' }] },
      { coverage: { nations: [], councils: ['Sheffield'] } },
    ],
    ['a price in words', { fees: '£10 a term' }, { cost: { kind: 'paid', words: '£10 a term' } }],
    [
      'free for some',
      {
        cost_options: [
          { option: 'Under 18s', amount: 0 },
          { option: 'Others', amount: 4 },
        ],
      },
      { cost: { kind: 'free-if', words: 'Free for Under 18s; Others: £4' } },
    ],
    [
      'free for some, and nothing of others',
      { cost_options: [{ option: 'Tenants', amount: '0.00' }] },
      { cost: { kind: 'free-if', words: 'Free for Tenants' } },
    ],
    ['no cost options', {}, {}],
    [
      'a topic from the text, when none is stated',
      { description: 'Learn video calls' },
      { topics: [], suggestedTopics: ['video-calls'] },
    ],
    [
      'a topic that was suggested before',
      {
        attributes: [
          { taxonomy_term: { taxonomy: 'Fingerpost', code: 'suggested-topic:email', name: 'E-mail' } },
        ],
      },
      { topics: [], suggestedTopics: ['email'] },
    ],
    [
      'an id of our own',
      { attributes: [{ taxonomy_term: { vocabulary: 'fingerpost', name: 'id:tea-1' } }] },
      { id: 'tea-1' },
    ],
    [
      'our own cost before another',
      {
        fees: '£4',
        attributes: [
          { taxonomy_term: { taxonomy: { name: 'Fingerpost' }, term: 'cost:free-if', name: 'x' } },
        ],
      },
      { cost: { kind: 'free-if' } },
    ],
    [
      'a description that is marked as nobody’s',
      {
        description: 'S',
        attributes: [
          { taxonomy_term: { taxonomy: 'Fingerpost', term: 'not-stated:description', name: 'Not stated' } },
        ],
      },
      { places: [] },
    ],
    [
      'names of people in contacts',
      { contacts: [{ name: 'Jane Doe', email: 'desk@project.example' }] },
      { email: 'desk@project.example' },
    ],
  ])('is read with %s', (_name, fields, expected) => {
    const service = one(fields);
    expect(service).toMatchObject(expected);
    for (const field of ['cost', 'description'] as const)
      if (
        !(field in expected) &&
        !('description' in fields && field === 'description' && 'suggestedTopics' in expected)
      )
        expect(service[field]).toBeUndefined();
    expect(JSON.stringify(service)).not.toContain('Jane');
  });

  test('at two places says there what differs, and itself what it says of all', () => {
    const at = (name: string, more: object) => ({ location: { name, ...more } });
    const service = one({
      phones: [{ number: '0113 496 0001' }],
      schedules: [{ byday: 'MO', opens_at: '09:00', closes_at: '10:00' }],
      service_at_locations: [
        at('Hall', { phones: [{ number: '0113 496 0002' }] }),
        { ...at('Library', {}), schedules: [{ byday: 'FR', opens_at: '09:00', closes_at: '10:00' }] },
      ],
    });
    expect(service).toMatchObject({
      phone: '0113 496 0001',
      when: { sessions: [{ weekday: 1, opens: 540, closes: 600 }] },
      places: [
        { venue: 'Hall', phone: '0113 496 0002' },
        { venue: 'Library', when: { sessions: [{ weekday: 5, opens: 540, closes: 600 }] } },
      ],
    });
    expect(service.places.map((place) => Object.keys(place).length)).toEqual([2, 2]);
  });
});

describe('a document', () => {
  test.each<[string, unknown, string?]>([
    ['one service', aService],
    ['a list', [aService]],
    ['a page', pageOf(aService)],
    [
      'a page of version 1',
      { totalElements: 1, totalPages: 1, number: 1, first: true, last: true, content: [aService] },
    ],
    ['a list under another name', { results: [aService] }],
    ['a service at a location', { id: 'sal', service: aService, location: { name: 'Hall' } }],
    [
      'an organisation with its services',
      { id: 'o', name: 'The Project', services: [{ id: 's1', name: 'S' }] },
    ],
    ['lines', `${JSON.stringify(aService)}\n\n`, 'council.ndjson'],
    ['lines under the name of a whole', `${JSON.stringify(aService)}\n{"id": "x"`],
    ['a mark at its beginning', `\ufeff${JSON.stringify(aService)}`],
  ])('may be %s', (_name, value, file) => {
    expect(read(value, file).services).toMatchObject([{ id: 's1', name: 'S', organisation: 'the-project' }]);
  });

  test('of places gives each service all of its places', () => {
    const places = ['Hall', 'Library'].map((name) => ({ id: name, service: aService, location: { name } }));
    const { services, problems, rows } = read(pageOf(...places));
    expect(services.map((service) => service.places.map(({ venue }) => venue))).toEqual([
      ['Hall', 'Library'],
    ]);
    expect([rows, problems]).toEqual([{ in: 2, published: 2, refused: 0 }, []]);
  });

  test.each([
    ['Name', '/Name'],
    ['Id', '/Id'],
  ])('with a second field that differs in case alone, %s, is told of it', (name, path) => {
    const { services, problems } = read({ ...aService, [name]: { note: 'Closed on Fridays' } });
    expect(services).toMatchObject([{ id: 's1', name: 'S' }]);
    expect(problems).toMatchObject([{ code: 'field-unused', path }]);
  });

  test.each<[string, unknown, string[]]>([
    ['without a name', [{ ...aService, name: '' }], ['service-missing']],
    ['without an id', [{ ...aService, id: null }], ['id-missing']],
    ['without an organisation', [{ ...aService, organization: null }], ['organisation-missing']],
    [
      'whose organisation nobody tells of',
      [{ id: 's', name: 'S', organization_id: 'o9' }],
      ['organisation-missing'],
    ],
    ['that is a number', [aService, 7], ['record-unread']],
    ['with the id of another', [aService, { ...aService, organization: { name: 'Others' } }], ['id-clash']],
  ])('a service %s is refused, with that reason', (_name, value, expected) => {
    const { problems, rows } = read(value);
    expect(problems.filter(({ severity }) => severity === 'refused').map(({ code }) => code)).toEqual(
      expected,
    );
    expect(rows.refused).toBe(1);
  });

  test('an organisation that is only named by its id is found with another service', () => {
    const { services } = read([{ id: 's2', name: 'T', organization_id: 'o1' }, aService]);
    expect(services.map(({ organisation }) => organisation)).toEqual(['the-project', 'the-project']);
  });

  test('the same service again is told of, and what differs too', () => {
    const again = { ...aService, email: 'tea@project.example' };
    expect(codes([aService, again])).toEqual(['rows-disagree', 'id-repeated']);
  });

  test('what nobody asks for is told once, and kept', () => {
    const { problems, extra } = read([
      { ...aService, interpretation_services: 'On Monday' },
      { ...aService, id: 's2', name: 'T', interpretation_services: 'On Friday' },
    ]);
    expect(problems.map(({ code, path, record }) => [code, path, record])).toEqual([
      ['field-unused', '/0/interpretation_services', 's1'],
    ]);
    expect(extra).toEqual([
      { service: 's1', header: '/interpretation_services', value: 'On Monday' },
      { service: 's2', header: '/interpretation_services', value: 'On Friday' },
    ]);
  });

  test.each<[string, object, string, string[]]>([
    ['alone', { alert: 'No session on 24 December' }, 'No session on 24 December', []],
    [
      'before what to do first',
      { alert: 'No session on 24 December', application_process: 'Ring us.' },
      'No session on 24 December. Ring us.',
      [],
    ],
    [
      'alone, where both are too long for a card',
      { alert: 'No session today.', application_process: 'x'.repeat(990) },
      'No session today.',
      [],
    ],
    [
      'and to its owner, where it says that the service has closed',
      { alert: 'This service is temporarily closed', status: 'active' },
      'This service is temporarily closed',
      ['closed-in-words'],
    ],
  ])('what is so just now is told to whoever comes: %s', (_name, fields, firstVisit, told) => {
    const { services, problems } = read([{ ...aService, ...fields }]);
    expect(services[0]?.firstVisit).toBe(firstVisit);
    expect(problems.map(({ code }) => code)).toEqual(told);
  });

  test('lists where objects should be are told of', () => {
    const { problems } = read([{ ...aService, phones: [[{ number: '0113 496 0001' }]] }]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['field-unused', '/0/phones/0']]);
  });

  test.each<[string, string, number, string]>([
    ['a comma too many', '[{"id": 1},\n {"id": 2,}]', 2, '2:11'],
    ['one that ends early', '[{"id": "1"', 1, '1:12'],
    ['single quotes', "{'id': 1}", 1, '1:2'],
    ['a remark', '{"id": 1} // the first', 1, '1:11'],
    ['NaN', '{\n"latitude": NaN}', 2, '2:13'],
    ['a line end in a text', '{"name": "a\nb"}', 1, '1:12'],
    ['a wrong escape', '{"name": "a\\x"}', 1, '1:12'],
  ])('that is no JSON says where: %s', (_name, text, line, place) => {
    const { problems, state } = read(text);
    expect(state).toBe('unusable');
    expect(problems).toMatchObject([{ code: 'json-broken', line, path: null }]);
    expect(problems[0]?.value).toMatch(new RegExp(`^${place} `));
  });
});

test('text is refused exactly when it is no JSON, at the place where it stops being so', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"a"',
    ':',
    ',',
    '1',
    '-0.5e3',
    'true',
    'null',
    ' ',
    '\n',
    '"',
    '\\',
    '01',
    'nul',
    '"\\u12"',
  );
  const nearly = fc
    .tuple(
      fc.json(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('', ',', '"', '}', 'x', '\n'),
    )
    .map(([text, at, some]) => text.slice(0, at * text.length) + some + text.slice(at * text.length + 1));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
        nearly,
      ),
      (text) => {
        let fault: string | null = null;
        try {
          JSON.parse(text);
        } catch (error) {
          fault = String(error);
        }
        const { problems } = readJson(text, 'a.json');
        const told = problems.find(({ code }) => code === 'json-broken');
        // The first line of several may be a service by itself.
        if (text.trim() === '' || /^\s*\{.*\}\s*\n/.test(text)) return;
        expect([text, told !== undefined]).toEqual([text, fault !== null]);
        // Within a broken word or escape, where exactly it breaks is a matter of taste.
        const theirs = /\(line (\d+) column (\d+)\)/.exec(fault ?? '');
        const ours = /^(\d+):(\d+) /.exec(told?.value ?? '');
        if (theirs === null || ours === null || text !== text.trimEnd()) return;
        expect([text, ours[1]]).toEqual([text, theirs[1]]);
        expect(Math.abs(Number(ours[2]) - Number(theirs[2])), text).toBeLessThanOrEqual(6);
      },
    ),
    numRuns(5_000),
  );
});

describe('a hostile document', () => {
  const deep = (open: string, close: string): string => open.repeat(200_000) + close.repeat(200_000);
  test.each<[string, string]>([
    ['lists in lists', `[{"id":"s1","name":"S","organization":{"name":"O"},"contacts":${deep('[', ']')}}]`],
    [
      'objects in objects',
      `[{"id":"s1","name":"S","organization":{"name":"O"},"alert":${deep('{"a":', '}').replace(/\}/, '1}')}}]`,
    ],
    ['lists all the way down', deep('[', ']')],
    ['broken lists', deep('[', '').slice(0, -1)],
    [
      'fields named like those of every object',
      '[{"id":"s1","name":"S","organization":{"name":"O","__proto__":{"x":1}},"__proto__":{"status":"closed"},"constructor":{"name":1},"toString":"x","hasOwnProperty":1}]',
    ],
    [
      '8 MB of text',
      `[{"id":"s1","name":"S","organization":{"name":"O"},"description":"${'x'.repeat(8_000_000)}","email":"${'@'.repeat(100_000)}"}]`,
    ],
    ['an id of 8 MB', `[{"id":"${'x'.repeat(8_000_000)}","name":"S","organization":{"name":"O"}}]`],
    [
      'twenty thousand schedules',
      `[{"id":"s1","name":"S","organization":{"name":"O"},"schedules":[${Array.from({ length: 20_000 }, (_, n) => `{"byday":"MO","opens_at":"${10 + (n % 9)}:${10 + (n % 49)}"}`).join(',')}]}]`,
    ],
    [
      'an organisation that is its own parent',
      '[{"id":"s1","name":"S","organization":{"id":"o","name":"O","parent_organization_id":"o"}}]',
    ],
  ])('of %s is read or refused', (_name, text) => {
    const { services, organisations, sources, rows } = read(text);
    expect([services.every(isService), organisations.every(isOrganisation), sources.every(isSource)]).toEqual(
      [true, true, true],
    );
    expect(rows.in).toBe(rows.published + rows.refused);
    expect(services.every(({ status }) => status === 'active')).toBe(true);
    expect(JSON.stringify(services).length).toBeLessThan(100_000);
  });
});
