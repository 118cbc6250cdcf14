import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns } from '../../publish/columns.ts';
import { readSpreadsheet, type SheetReading } from '../../publish/read-spreadsheet.ts';
import { isOrganisation, isService, isSource } from '../../shared/pack/guard.ts';
import type { PlainDate, Service } from '../../shared/record/service.ts';
import { numRuns } from '../runs.ts';

type Row = Record<string, string>;

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A sheet of these rows, with the columns that any of them has. */
function sheet(...rows: Row[]): string {
  const headers = [...new Set(['organisation', 'service', ...rows.flatMap((row) => Object.keys(row))])];
  return [
    headers,
    ...rows.map((row) => headers.map((header) => (Object.hasOwn(row, header) ? (row[header] ?? '') : ''))),
  ]
    .map((cells) => cells.map(quote).join(','))
    .join('\n');
}

const tea: Row = { organisation: 'Older People’s Project (sample)', service: 'Tea and Tablets' };
const readRows = (...rows: Row[]): SheetReading =>
  readSpreadsheet(sheet(...rows.map((row) => ({ ...tea, ...row }))), 'lists/partner.csv');
function readOne(row: Row): Service {
  const [service] = readRows(row).services;
  if (service === undefined) throw new Error('no service');
  return service;
}
const told = ({ problems }: SheetReading) =>
  problems.map(({ code, severity, line, header, value }) => [severity, code, line, header, value]);

describe('private numbers and addresses in running text', () => {
  test.each<[string, Row, string[]]>([
    ['a mobile', { description: 'Ring Sam on 07912 345678 after six.' }, ['phone-of-person description']],
    ['as abroad', { summary: 'Text +44 (0)7912-345678' }, ['phone-of-person summary']],
    ['right after a time', { when: 'Tue 10-12 07912345678' }, ['phone-of-person when']],
    ['in a venue', { venue: 'Hall (key: 07912 345678)' }, ['phone-of-person venue']],
    ['in Welsh', { description_cy: 'Ffoniwch 07912 345678' }, ['phone-of-person description_cy']],
    ['an address', { first_visit: 'Write to jo.bloggs@gmail.com.' }, ['email-of-person first_visit']],
    ['for some only', { eligibility: 'Ask JO@Hotmail.co.uk' }, ['email-of-person eligibility']],
    [
      'two numbers',
      { summary: '07912 345678 or 07912345679' },
      ['phone-of-person summary', 'phone-of-person summary'],
    ],
    ['one number twice', { summary: '07912 345678, 07912345678' }, ['phone-of-person summary']],
    [
      'the service’s own mobile is told of once, in its column',
      { phone: '07912 345678', description: 'Ring +44 7912 345678.' },
      ['phone-of-person phone'],
    ],
    [
      'its own address too',
      { email: 'teagroup@gmail.com', summary: 'Write to TeaGroup@gmail.com' },
      ['email-of-person email'],
    ],
    [
      'an office',
      { description: 'Ring 0113 234 5678 or 0808 100 1000, or write to help@council.example.' },
      [],
    ],
    ['a number for stories', { description: 'Ring 07700 900123.' }, []],
    ['a number of ten figures', { description: 'Registered company 7912345678.' }, []],
    ['a longer number', { description: 'Account 107912345678, or 079123456789.' }, []],
    ['days, times and money', { description: 'From 07/11/2026, 10-12 and 14:00-16:00, £7.50 for 10.' }, []],
    ['the name of a site', { description: 'We show how to use gmail.com and @council.' }, []],
  ])('%s', (_name, row, expected) => {
    const { problems, services } = readRows(row);
    const people = problems.filter(({ code }) => /^(?:phone|email)-of-person$/.test(code));
    expect(people.map(({ code, header }) => `${code} ${header}`)).toEqual(expected);
    expect(JSON.stringify(problems)).not.toMatch(/345678|bloggs|teagroup@|JO@/i);
    expect(services).toHaveLength(1);
  });
});

describe('a row', () => {
  test('shows nobody a formula, whichever cell holds it, and its owner hears of each', () => {
    const others = columns.filter((column) => !['organisation', 'service'].includes(column));
    const reading = readRows(Object.fromEntries(others.map((column) => [column, '=A2&" "&B2'])));
    expect(JSON.stringify([reading.services, reading.organisations, reading.sources])).not.toContain('A2');
    expect(reading.problems.map(({ code, header, value }) => [code, header, value]).sort()).toEqual(
      others.map((column) => ['formula-unread', column, '=A2&" "&B2']).sort(),
    );
    expect(reading.services[0]?.status).toBe('paused');
  });

  test.each(['organisation', 'service'])('whose %s is a formula that we cannot read is refused', (column) => {
    const reading = readRows({ [column]: '=A2&" "&B2' });
    expect(reading.rows).toEqual({ in: 1, published: 0, refused: 1 });
    expect(told(reading)).toEqual([
      ['noted', 'formula-unread', 2, column, '=A2&" "&B2'],
      ['refused', `${column}-missing`, 2, column, ''],
    ]);
  });

  test('has the words of a linked cell, and where it leads in the columns of links', () => {
    const cell = '=HYPERLINK("https://council.example/book","Book a place")';
    expect(readOne({ summary: cell, website: cell, report_to: cell })).toMatchObject({
      summary: { en: 'Book a place' },
      website: 'https://council.example/book',
      reportTo: 'https://council.example/book',
    });
  });

  test('that states only whose it is and what it is called states nothing else', () => {
    const { sheet: _, ...reading } = readRows({});
    expect(reading).toEqual({
      state: 'whole',
      rows: { in: 1, published: 1, refused: 0 },
      services: [
        {
          id: 'older-peoples-project-sample-tea-and-tablets',
          organisation: 'older-peoples-project-sample',
          source: 'partner',
          name: 'Tea and Tablets',
          topics: [],
          levels: [],
          audiences: [],
          onlyFor: [],
          residentsOf: [],
          modes: [],
          places: [],
          access: [],
          languages: [],
          status: 'active',
        },
      ],
      organisations: [{ id: 'older-peoples-project-sample', name: 'Older People’s Project (sample)' }],
      sources: [{ id: 'partner', name: 'partner' }],
      places: new Map([['older-peoples-project-sample-tea-and-tablets', { line: 2 }]]),
      extra: [],
      problems: [],
    });
  });

  test('with every column filled in is read whole', () => {
    const row: Row = {
      id: 'tea-1',
      summary: 'A small group.',
      summary_cy: 'Grŵp bach.',
      description: 'Two\nlines',
      description_cy: 'Dwy linell',
      topics: 'tablet;Video calls',
      generalist: 'yes',
      levels: 'starting;basics',
      audiences: 'older',
      only_for: 'older;carers',
      minimum_age: '60',
      maximum_age: '110',
      residents_of: 'Sampleford Council (sample);E06000001',
      eligibility: 'Everyone who is over 60',
      modes: 'group',
      venue: 'St Anne’s Hall (sample)',
      address: 'Mill Lane, Sampleford',
      postcode: 'sf14dd',
      latitude: '55.2713',
      longitude: '-2.517',
      coverage: '10 km',
      when: 'Thu 10:00-12:00',
      starts: '2026-09-01',
      ends: '2027-07-31',
      cost: '£2 a session',
      how_to_get_in: 'drop-in',
      phone: '01632 960123',
      email: 'tea@project.example',
      website: 'https://project.example/tea',
      access: 'step-free;hearing-loop',
      languages: 'en;Welsh',
      first_visit: 'Ask for the helper.',
      adviser_note: 'Ring before noon.',
      last_checked: '2026-11-12',
      checked_by: 'The partnership',
      review_by: '2027-05-31',
      capacity: 'waiting-list',
      capacity_until: '2027-01-31',
      report_to: 'lists@partnership.example',
      status: 'paused',
      superseded_by: 'tea-2',
      partner_stage: 'action',
      stage_since: '2026-01-01',
      champions: '4',
      champions_recruited: '6',
      champions_in_training: '1',
      champions_lapsed: '1',
      source: 'Partners (sample)',
      licence: 'CC BY 4.0',
    };
    expect(Object.keys({ ...tea, ...row }).sort()).toEqual([...columns].sort());
    const { sheet: _, ...reading } = readRows(row);
    expect(reading).toEqual({
      state: 'whole',
      places: new Map([['tea-1', { line: 2 }]]),
      rows: { in: 1, published: 1, refused: 0 },
      services: [
        {
          id: 'tea-1',
          organisation: 'older-peoples-project-sample',
          source: 'partners-sample',
          name: 'Tea and Tablets',
          summary: { en: 'A small group.', cy: 'Grŵp bach.' },
          description: { en: 'Two\nlines', cy: 'Dwy linell' },
          topics: ['tablet', 'video-calls'],
          generalist: true,
          levels: ['starting', 'basics'],
          audiences: ['older'],
          onlyFor: ['older', 'carers'],
          minimumAge: 60,
          maximumAge: 110,
          residentsOf: ['Sampleford Council (sample)', 'E06000001'],
          eligibility: 'Everyone who is over 60',
          modes: ['group', 'drop-in'],
          places: [
            {
              venue: 'St Anne’s Hall (sample)',
              address: 'Mill Lane, Sampleford',
              postcode: 'SF1 4DD',
              point: { latitude: 55.2713, longitude: -2.517 },
            },
          ],
          coverage: { nations: [], councils: [], withinKilometres: 10 },
          when: { sessions: [{ weekday: 4, opens: 600, closes: 720 }] },
          starts: '2026-09-01',
          ends: '2027-07-31',
          cost: { kind: 'low', words: '£2 a session' },
          howToGetIn: 'drop-in',
          phone: '01632 960123',
          email: 'tea@project.example',
          website: 'https://project.example/tea',
          access: ['step-free', 'hearing-loop'],
          languages: ['en', 'cy'],
          firstVisit: 'Ask for the helper.',
          adviserNote: 'Ring before noon.',
          lastChecked: '2026-11-12',
          checkedBy: 'The partnership',
          reviewBy: '2027-05-31',
          capacity: { state: 'waiting-list', until: '2027-01-31' },
          reportTo: 'lists@partnership.example',
          status: 'paused',
          supersededBy: 'tea-2',
        },
      ],
      organisations: [
        {
          id: 'older-peoples-project-sample',
          name: 'Older People’s Project (sample)',
          stage: 'action',
          stageSince: '2026-01-01',
          champions: { active: 4, recruited: 6, inTraining: 1, lapsed: 1 },
        },
      ],
      sources: [{ id: 'partners-sample', name: 'Partners (sample)', licence: 'CC BY 4.0' }],
      extra: [],
      problems: [],
    });
  });

  test.each<[string, Row, Partial<Service>]>([
    [
      'modes say how people get in',
      { modes: 'drop-in;group' },
      { howToGetIn: 'drop-in', modes: ['drop-in', 'group'] },
    ],
    ['a booked session is one to book', { modes: 'appointment' }, { howToGetIn: 'book' }],
    ['who may just turn up need not book', { modes: 'appointment;drop-in' }, { howToGetIn: 'drop-in' }],
    [
      'a referral comes first',
      { modes: 'group', access: 'referral-needed' },
      { howToGetIn: 'referral-needed' },
    ],
    [
      'people may refer themselves',
      { access: 'self-refer;step-free' },
      { howToGetIn: 'self-refer', access: ['self-refer', 'step-free'] },
    ],
    [
      'either referral is open to people',
      { access: 'self-refer;referral-needed' },
      { howToGetIn: 'self-refer', access: ['self-refer'] },
    ],
    [
      'how_to_get_in wins over modes',
      { how_to_get_in: 'book', modes: 'drop-in;group' },
      { howToGetIn: 'book', modes: ['group', 'appointment'] },
    ],
    ['modes that nobody stated stay unstated', { how_to_get_in: 'book' }, { howToGetIn: 'book', modes: [] }],
    [
      'signing among the languages is an access feature',
      { languages: 'bsl' },
      { languages: ['bsl'], access: ['bsl'] },
    ],
    [
      'signing among the access features is a language',
      { access: 'bsl', languages: 'en' },
      { languages: ['en', 'bsl'], access: ['bsl'] },
    ],
  ])('%s', (_name, row, expected) => {
    expect(readOne(row)).toMatchObject(expected);
  });
});

describe('what is wrong with a row', () => {
  test.each<[string, Row, [string, string]]>([
    ['no organisation', { organisation: ' - ' }, ['organisation-missing', 'organisation']],
    ['no service', { service: '' }, ['service-missing', 'service']],
    ['a name as long as a page', { service: 'x'.repeat(201) }, ['name-too-long', 'service']],
  ])('refuses it: %s', (_name, row, [code, header]) => {
    const reading = readRows(row, { service: 'Another' });
    expect(reading.services.map(({ name }) => name)).toEqual(['Another']);
    expect(reading.problems).toMatchObject([{ code, severity: 'refused', header, line: 2, record: null }]);
  });

  test.each<[string, Row, string, keyof Service]>([
    ['a day that does not exist', { last_checked: '2026-02-30' }, 'date-unread', 'lastChecked'],
    ['an age in words', { minimum_age: '16 or so' }, 'age-in-words', 'minimumAge'],
    ['words for a telephone number', { phone: 'ring the hall' }, 'phone-unread', 'phone'],
    ['a link that runs a script', { website: 'javascript:alert(1)' }, 'website-unread', 'website'],
    ['a cost in other words', { cost: 'donation' }, 'cost-unread', 'cost'],
    ['half a postcode', { postcode: 'SF1' }, 'postcode-unread', 'places'],
    ['a point in the ocean', { latitude: '0', longitude: '0' }, 'point-unread', 'places'],
    ['half a point', { latitude: '55.27' }, 'point-unread', 'places'],
    ['a way in that is none', { how_to_get_in: 'through the door' }, 'word-kept', 'howToGetIn'],
    ['a summary as long as a book', { summary: 'x'.repeat(5_001) }, 'text-too-long', 'summary'],
    ['a distance from nowhere', { coverage: '10 km' }, 'coverage-without-place', 'coverage'],
    ['ages that cross', { minimum_age: '60', maximum_age: '16' }, 'ages-crossed', 'minimumAge'],
    ['dates that cross', { starts: '2027-02-01', ends: '2027-01-01' }, 'dates-crossed', 'starts'],
  ])('leaves out the cell, notes it and keeps the service: %s', (_name, row, code, field) => {
    const reading = readRows(row);
    const [service] = reading.services;
    expect(reading.problems.map((problem) => problem.code)).toContain(code);
    for (const { severity, line, header, mend, record } of reading.problems)
      expect([severity, line, header !== null, mend !== '', record]).toEqual([
        'noted',
        2,
        true,
        true,
        service?.id,
      ]);
    expect(service?.[field] ?? []).toEqual([]);
  });

  test('says which column is meant, by its letter and by its own name', () => {
    const [problem] = readSpreadsheet('Organisation,SERVICE,Last Checked\nO,S,soon', 'a.csv').problems;
    expect(problem).toMatchObject({
      file: 'a.csv',
      line: 2,
      column: 'C',
      header: 'Last Checked',
      value: 'soon',
    });
  });

  test('hidden characters are taken out and reported, joiners that a script needs are not', () => {
    const reading = readRows({ service: 'Tea\u202e and\u200b Tablets', summary: 'می‌خواهم' });
    expect(reading.services[0]).toMatchObject({ name: 'Tea and Tablets', summary: { en: 'می‌خواهم' } });
    expect(told(reading)).toEqual([
      ['repaired', 'hidden-characters', 2, 'service', 'Tea\\u202e and\\u200b Tablets'],
    ]);
  });

  test('letters and their marks become one character, whichever way they were typed', () => {
    expect(readOne({ service: 'Dw\u0302r\u00a0da' }).name).toBe('D\u0175r da');
  });

  test('an older way to get in that contradicts the column for it is reported', () => {
    expect(told(readRows({ how_to_get_in: 'book', modes: 'drop-in' }))).toEqual([
      ['noted', 'getting-in-disagrees', 2, 'modes', 'drop-in'],
    ]);
  });
});

describe('a file', () => {
  test.each([
    ['nothing', '', 'file-empty', 1],
    ['a quotation in the names that never closes', 'organisation,"service\nO,S', 'row-broken', 1],
    ['no row', 'organisation,service\n\n', 'file-without-rows', 1],
    ['no column for the service', 'organisation\nO', 'column-missing', 1],
    ['two columns of one name', 'organisation,service,Service\nO,S,T', 'column-twice', 1],
  ])('with %s is refused', (_name, text, code, line) => {
    const reading = readSpreadsheet(text, 'a.csv');
    expect(reading.services).toEqual([]);
    expect(reading.problems).toMatchObject([{ code, line, severity: 'refused', file: 'a.csv' }]);
  });

  test('keeps what stands in a column that is none of ours, and says so once', () => {
    const reading = readRows({ id: 'a', colour: 'red' }, { id: 'b', service: 'B', colour: 'blue' });
    expect(reading.extra).toEqual([
      { service: 'a', header: 'colour', value: 'red' },
      { service: 'b', header: 'colour', value: 'blue' },
    ]);
    expect(told(reading)).toEqual([['noted', 'column-unknown', 1, 'colour', null]]);
  });

  test('says so when it reads a column under another name', () => {
    const reading = readSpreadsheet('provider,service,tel\nO,S,01632 960123', 'a.csv');
    expect(reading.services[0]?.phone).toBe('01632 960123');
    expect(told(reading)).toEqual([
      ['repaired', 'column-other-name', 1, 'provider', null],
      ['repaired', 'column-other-name', 1, 'tel', null],
    ]);
    expect(reading.problems.map(({ suggestion }) => suggestion)).toEqual(['organisation', 'phone']);
  });

  test('refuses a row with more cells than columns, and notes one with fewer', () => {
    const text = 'organisation,service,summary\nO,S,one,two\nO,T\nO,U,,,\n,,\n';
    const reading = readSpreadsheet(text, 'a.csv');
    expect(reading.services.map(({ name }) => name)).toEqual(['T', 'U']);
    expect(told(reading)).toEqual([
      ['refused', 'cells-too-many', 2, null, 'two'],
      ['noted', 'cells-too-few', 3, null, null],
    ]);
  });

  test('gives each row without an id one of its own, the same however the rows are ordered', () => {
    const rows: Row[] = [{ postcode: 'SF1 4DD' }, { postcode: 'SF2 1EH' }, { service: 'Other' }];
    const ids = readRows(...rows).services.map(({ id }) => id);
    expect(ids).toEqual([
      'older-peoples-project-sample-tea-and-tablets-sf1-4dd',
      'older-peoples-project-sample-tea-and-tablets-sf2-1eh',
      'older-peoples-project-sample-other',
    ]);
    expect(readRows(...rows.toReversed()).services.map(({ id }) => id)).toEqual(ids.toReversed());
  });

  test('never gives two services one id', () => {
    const taken = { id: 'older-peoples-project-sample-tea-and-tablets', service: 'Taken' };
    const reading = readRows({}, {}, taken);
    expect(new Set(reading.services.map(({ id }) => id)).size).toBe(3);
    expect(told(reading).map(([severity, code, line]) => [severity, code, line])).toEqual([
      ['repaired', 'id-made-unique', 2],
      ['repaired', 'id-made-unique', 3],
    ]);
  });

  test('takes one organisation for the same however it is spelt, and says so', () => {
    const rows: Row[] = [
      { service: 'A', organisation: 'Age Example' },
      { service: 'B', organisation: 'AGE EXAMPLE' },
    ];
    const reading = readRows(...rows);
    expect(reading.organisations).toEqual([{ id: 'age-example', name: 'Age Example' }]);
    expect(told(reading)).toEqual([
      ['noted', 'organisation-spelt-differently', 3, 'organisation', 'AGE EXAMPLE'],
    ]);
    expect(readRows(...rows.toReversed()).organisations).toEqual(reading.organisations);
  });

  test('keeps an organisation’s later stage, and reports where rows disagree', () => {
    const reading = readRows(
      { service: 'A', partner_stage: 'engagement', stage_since: '2025-01-01', champions: '3' },
      { service: 'B', partner_stage: 'action', stage_since: '2026-01-01', champions: '4' },
      { service: 'C', partner_stage: 'awareness', stage_since: '2024-01-01' },
    );
    expect(reading.organisations).toMatchObject([
      { stage: 'action', stageSince: '2026-01-01', champions: { active: 3 } },
    ]);
    expect(told(reading).map(([, code, line]) => [code, line])).toEqual([
      ['stage-disagrees', 3],
      ['champions-disagree', 3],
      ['stage-disagrees', 4],
    ]);
  });

  test('credits each source once', () => {
    const reading = readRows(
      { service: 'A', source: 'A list', licence: 'MIT' },
      { service: 'B', source: 'A list', licence: 'CC0' },
      { service: 'C', source: 'Another' },
    );
    expect(reading.sources).toEqual([
      { id: 'a-list', name: 'A list', licence: 'MIT' },
      { id: 'another', name: 'Another' },
    ]);
    expect(told(reading)).toEqual([['noted', 'licence-disagrees', 3, 'licence', 'CC0']]);
  });

  test('is read without a crash, a silent loss or an unreadable record, whatever stands in it', {
    timeout: 300_000,
  }, () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'O',
        'S',
        'a',
        'email',
        'UK',
        'yes',
        '10 km',
        '2026-11-25',
        'Tue 10-12',
        'free',
        '16',
        'SF1 4DD',
        '55.2',
        '-2.5',
        'drop-in',
        'bsl',
        '__proto__',
        'constructor',
        '\u0000',
        '\u202e',
        '\ud83d',
        '<b>',
        '=1+1',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'x'.repeat(199),
        'ﷺ'.repeat(60),
        '𐐷'.repeat(95),
        `free ${'x'.repeat(1_200)}`,
        'x;y '.repeat(500),
      ),
      fc.constant(Array.from({ length: 500 }, (_, n) => `c${n}`).join(';')),
    );
    const rows = fc.array(fc.dictionary(fc.constantFrom(...columns, 'colour', 'toString'), cell), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, (some) => {
        const filled = some.map((row) => ({ organisation: 'O', service: 'S', ...row }));
        const reading = readSpreadsheet(sheet(...filled), 'a.csv');
        expect(reading.services.filter((service) => !isService(service))).toEqual([]);
        expect(reading.organisations.filter((organisation) => !isOrganisation(organisation))).toEqual([]);
        expect(reading.sources.filter((source) => !isSource(source))).toEqual([]);
        const published = new Set(reading.services.map(({ id }) => id)).size;
        expect(published).toBe(reading.services.length);
        expect(reading.rows.in).toBe(filled.length);
        expect(reading.rows.published + reading.rows.refused).toBe(filled.length);
        // Rows that share an id make one service.
        expect(published).toBeLessThanOrEqual(reading.rows.published);
        if (reading.rows.published > 0) expect(published).toBeGreaterThan(0);
        for (const { why, mend, line } of reading.problems)
          expect([why.length > 0, mend.length > 0, (line ?? 0) > 0]).toEqual([true, true, true]);
      }),
      numRuns(4_000),
    );
  });
});

test.each([[['The Project', 'THE PROJECT']], [['THE PROJECT', 'The Project']]])(
  'an organisation is spelt the same, whichever row comes first: %j',
  (names) => {
    const rows = names.map((name, n) => `${name},Service ${n}`).join('\n');
    const { organisations } = readSpreadsheet(`organisation,service\n${rows}`, 'a.csv');
    expect(organisations).toEqual([{ id: 'the-project', name: 'The Project' }]);
  },
);

test.each([
  ['women onley', [], 'women onley'],
  ['older; gardeners; women onley', ['older'], 'gardeners; women onley'],
  ['older', ['older'], undefined],
  ['', [], undefined],
  // What belongs to one person is never kept.
  ['AB 12 34 56 C', [], undefined],
  [`women onley${' x'.repeat(600)}`, [], `${`women onley${' x'.repeat(600)}`.slice(0, 999)}…`],
])('a limit that cannot be read is kept as it was put: %s', (only_for, ids, inWords) => {
  const { onlyFor, onlyForInWords, eligibility } = readOne({ only_for, eligibility: 'Ring us.' });
  expect([onlyFor, onlyForInWords, eligibility]).toEqual([ids, inWords, 'Ring us.']);
});

test.each([
  [{ minimum_age: '16-25' }, '16-25', undefined, undefined],
  [{ minimum_age: '18', maximum_age: 'retired' }, 'retired', 18, undefined],
  [{ minimum_age: 'adults', only_for: 'gardeners' }, 'gardeners; adults', undefined, undefined],
  [{ minimum_age: '16+', maximum_age: '25' }, undefined, 16, 25],
])('an age that cannot be read is a limit to ask about: %j', (cells, inWords, lowest, highest) => {
  const { onlyForInWords, minimumAge, maximumAge } = readOne(cells);
  expect([onlyForInWords, minimumAge, maximumAge]).toEqual([inWords, lowest, highest]);
});

test.each([
  ['ring first', '', undefined, 'ring first'],
  ['Ring first.', 'Bring your phone.', undefined, 'Ring first. Bring your phone.'],
  ['ring first', 'ring first, and bring your phone', undefined, 'ring first, and bring your phone'],
  ['just turn up', 'Bring your phone.', 'drop-in', 'Bring your phone.'],
  ['AB 12 34 56 C', '', undefined, undefined],
])(
  'a way in that cannot be read is told to whoever comes first: %s, %s',
  (how_to_get_in, first_visit, way, told) => {
    const { howToGetIn, firstVisit } = readOne({ how_to_get_in, first_visit });
    expect([howToGetIn, firstVisit]).toEqual([way, told]);
  },
);

test.each([
  ['Bradfrod', 'Bradford'],
  ['Bradfrod Council', 'Bradford'],
  ['Stockton on Teas', 'Stockton-on-Tees'],
  ['Gwyned', 'Gwynedd'],
  ['Bradford', null],
  ['City of Bradford Metropolitan District Council', null],
  ['E08000032', null],
  ['Sir Gaerfyrddin', null],
  ['Kent', null],
  ['Derbyshire', null],
  ['Kint', null],
  ['Sampleford', null],
  ['Newton', null],
  ['Northampton', null],
])('a council whose name is misspelt is told of, and kept: %s', (name, meant) => {
  const told =
    meant === null ? [] : [{ code: 'council-misspelt', severity: 'noted', value: name, suggestion: meant }];
  const { services, problems } = readRows({ residents_of: name });
  expect(services[0]?.residentsOf).toEqual([name]);
  expect(problems).toMatchObject(told);
  expect(problems).toHaveLength(told.length);
  expect(readRows({ coverage: `WLS; ${name}` }).problems).toMatchObject(told);
});

test.each<[Row, Partial<Service>]>([
  [{ ends: 'Easter 2025' }, { endsInWords: 'Easter 2025' }],
  [{ starts: 'when the hall\n is mended' }, { startsInWords: 'when the hall is mended' }],
  [
    { starts: '2027-01-11', ends: 'when the money is gone' },
    { starts: '2027-01-11' as PlainDate, endsInWords: 'when the money is gone' },
  ],
  [{ ends: '31/02/2027' }, { endsInWords: '31/02/2027' }],
  [
    { starts: '1/2/2027', ends: '2027-01-01' },
    { startsInWords: '1/2/2027', endsInWords: '2027-01-01' },
  ],
  [{ ends: 'AB 12 34 56 C' }, {}],
  [{ ends: 'TBC' }, {}],
])('a season that cannot be read is kept as it was put, and never taken for always: %j', (row, season) => {
  const { starts, startsInWords, ends, endsInWords } = readOne(row);
  expect({ starts, startsInWords, ends, endsInWords }).toEqual({
    ...{ starts: undefined, startsInWords: undefined, ends: undefined, endsInWords: undefined },
    ...season,
  });
});

test('a day of a season that can mean two days is kept as it was put', () => {
  const { services } = readSpreadsheet('organisation,service,ends\nO,S,03/04/2027\nO,T,03/13/2027', 'a.csv');
  expect(services.map(({ endsInWords }) => endsInWords)).toEqual(['03/04/2027', '03/13/2027']);
});
