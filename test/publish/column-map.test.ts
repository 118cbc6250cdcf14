import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readColumnMap } from '../../publish/column-map.ts';
import type { ColumnMap } from '../../publish/column-map-schema.ts';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';

const base = { organisation: '{who}', service: '{what}' };
const text = 'who,what,a,b,c\nO,S,one,,three\n';
const read = (columns: ColumnMap['columns'], sheet = text) =>
  readSpreadsheet(sheet, 'a.csv', { maps: [{ columns: { ...base, ...columns } }] });

describe('a column map', () => {
  test.each<[string, ColumnMap['columns'], object]>([
    ['takes a column of theirs for one of ours', { eligibility: '{a}' }, { eligibility: 'one' }],
    ['does not mind how a name is written', { eligibility: '{ A }' }, { eligibility: 'one' }],
    ['has constants', { how_to_get_in: 'drop-in' }, { howToGetIn: 'drop-in' }],
    ['joins columns in a text', { eligibility: '{a} and {c}' }, { eligibility: 'one and three' }],
    ['joins what is there of several', { eligibility: ['{a}', '{b}', '{c}'] }, { eligibility: 'one, three' }],
    ['joins a list as lists are', { residents_of: ['{a}', '{b}', '{c}'] }, { residentsOf: ['one', 'three'] }],
    [
      'has other words for values, whatever their case',
      { status: { from: '{a}', values: { ONE: 'closed' } } },
      { status: 'closed' },
    ],
    [
      'has a word for every other value',
      { status: { from: '{c}', values: { one: 'closed' }, otherwise: 'planned' } },
      { status: 'planned' },
    ],
    [
      'has a word for nothing',
      { status: { from: '{b}', values: { '': 'paused' }, otherwise: 'closed' } },
      { status: 'paused' },
    ],
    [
      'leaves a value without another word as it is',
      { eligibility: { from: '{a}', values: { two: 'x' } } },
      { eligibility: 'one' },
    ],
  ])('%s', (_name, columns, expected) => {
    expect(read(columns).services[0]).toMatchObject(expected);
  });

  test('leaves out a text of which a column is empty', () => {
    expect(read({ eligibility: '{a} and {b}' }).services[0]).not.toHaveProperty('eligibility');
  });

  test('points at the column of theirs that is at fault', () => {
    const { problems } = read({ last_checked: '{a}', generalist: 'maybe' });
    expect(problems.map(({ code, column, header }) => [code, column, header])).toEqual([
      ['column-unknown', 'D', 'b'],
      ['column-unknown', 'E', 'c'],
      ['yes-no-unread', null, 'generalist'],
      ['date-unread', 'C', 'a'],
    ]);
  });

  test('keeps what it does not name', () => {
    expect(read({}).extra).toEqual([
      { service: 'o-s', header: 'a', value: 'one' },
      { service: 'o-s', header: 'c', value: 'three' },
    ]);
  });

  test('that names a column which is not there says which, and how many rows are lost', () => {
    const reading = read({ phone: '{tel}' });
    expect(reading).toMatchObject({ sheet: null, rows: { in: 1, published: 0, refused: 1 } });
    expect(reading.problems).toMatchObject([
      { code: 'column-unknown' },
      {},
      {},
      { code: 'column-of-map-missing', value: 'tel' },
    ]);
  });

  test('is used only where it fits', () => {
    const maps = [{ columns: { organisation: '{x}', service: '{y}' } }, { columns: base }];
    expect(readSpreadsheet(text, 'a.csv', { maps }).services).toHaveLength(1);
    expect(readSpreadsheet('organisation,service\nO,S', 'a.csv', { maps }).services).toHaveLength(1);
  });

  test('is the one that reads most of a list, of those that fit', () => {
    const small = { columns: { organisation: 'Libraries of all', service: '{name}' } };
    const large = { columns: { organisation: '{council}', service: '{name}', status: '{status}' } };
    const list = 'name,council,status\nTown Library,Somewhere,closed';
    for (const maps of [
      [small, large],
      [large, small],
    ])
      expect(readSpreadsheet(list, 'a.csv', { maps })).toMatchObject({
        organisations: [{ name: 'Somewhere' }],
        services: [{ status: 'closed' }],
      });
  });

  test.each<[string, string, string]>([
    ['is no JSON', '{', 'it is not JSON'],
    [
      'knows a column that we do not',
      '{"columns":{"organisation":"{a}","service":"{b}","colour":"{c}"}}',
      'columns',
    ],
    ['has no service', '{"columns":{"organisation":"{a}"}}', 'organisation and service are both needed'],
    ['has a number for a rule', '{"columns":{"organisation":1,"service":"{b}"}}', 'columns.organisation'],
    ['has a list for the whole', '[]', 'the whole'],
  ])('a file that %s says so', (_name, file, why) => {
    const reading = readColumnMap(file);
    expect(reading.kind).toBe('unread');
    if (reading.kind === 'unread') expect(reading.why).toContain(why);
  });
});

/** Rows of our own making in the shape of each set that a map in docs/examples is for. */
const samples: Record<string, { sheet: string; services: object[] }> = {
  'libraries-england.json': {
    sheet: `reporting,name,address1,address2,address3,postcode,type,operation_23,email
Sampleshire,Sampleford Library,1 Mill Lane,Sampleford,,LS1 3AB,Static Library,LA,library@sampleshire.example
Sampleshire,Old Library,2 Mill Lane,,,LS1 3AB,Static Library,closed,
Sampleshire,Gaol Library,,,,,Prison Library,LA,
Sampleshire,Upper Library,,,,[Unknown],Static Library,Temporary Closure,`,
    services: [
      {
        name: 'Sampleford Library',
        organisation: 'sampleshire-libraries',
        topics: ['public-access'],
        generalist: true,
        status: 'active',
        email: 'library@sampleshire.example',
        places: [{ address: '1 Mill Lane, Sampleford', postcode: 'LS1 3AB' }],
      },
      { status: 'closed' },
      { eligibility: 'For people who live in this prison.' },
      { status: 'paused' },
    ],
  },
  'libraries-scotland.json': {
    sheet: `Library name,Address 1,Address 2,Address 3,Postcode,URL
Sampleford Library,1 Mill Lane,,Sampleford,EH1 1AA,http://www.sampleford.example/library`,
    services: [
      {
        name: 'Sampleford Library',
        website: 'https://www.sampleford.example/library',
        places: [{ venue: 'Sampleford Library', address: '1 Mill Lane, Sampleford' }],
      },
    ],
  },
  'libraries-wales.json': {
    sheet: `Local authority code,Library name,Address 1,Address 2,Address 3,Postcode,Year closed,URL,Email address
W06000001,Llyfrgell Enghraifft,1 Lôn y Felin,,Ynys Môn,LL68 9EA,,,mailto:library@sampleshire.example
W06000023,Llyfrgell Arall,2 Lôn y Felin,,,LD1 5AA,2014,,`,
    services: [
      { organisation: 'isle-of-anglesey-libraries', status: 'active', email: 'library@sampleshire.example' },
      { organisation: 'powys-libraries', status: 'closed' },
    ],
  },
  'libraries-northern-ireland.json': {
    sheet: `Library name,Address 1,Address 2,Address 3,Postcode,URL,Email address,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday
Sampleford,1 Mill Lane,Sampleford,Antrim,BT1 1AA,,,"10:00-13:30,14:00-17:00",,,,,09:30-13:00,`,
    services: [
      {
        name: 'Sampleford Library',
        when: {
          sessions: [
            { weekday: 1, opens: 600, closes: 810 },
            { weekday: 1, opens: 840, closes: 1_020 },
            { weekday: 6, opens: 570, closes: 780 },
          ],
        },
      },
    ],
  },
  'mobile-library-stops.json': {
    sheet: `organisation,mobile,route,community,stop,address,postcode,geox,geoy,day,type,arrival,departure,frequency,start,end,exceptions,timetable
Sampleshire,Van 1,A,Upper Example,Green,"Green, Upper Example",,-1.55,53.8,Monday,Public,9:20,09:45,FREQ=WEEKLY;INTERVAL=2,2019-01-21,,,
Sampleshire,Van 1,B,Lower Example,,Lower Example,,-1.56,53.8,Tuesday,Public,14:00,15:00,"FREQ=MONTHLY;BYDAY=2TU,4TU",2019-01-22,2027-01-31,,`,
    services: [
      {
        name: 'Mobile library, Green, Upper Example',
        organisation: 'sampleshire-mobile-library',
        places: [{ point: { latitude: 53.8, longitude: -1.55 } }],
        when: { sessions: [{ weekday: 1, opens: 560, closes: 585, interval: 2, from: '2019-01-21' }] },
      },
      {
        name: 'Mobile library, Lower Example',
        ends: '2027-01-31',
        when: {
          sessions: [
            { weekday: 2, ordinal: 2, opens: 840, closes: 900, from: '2019-01-22' },
            { weekday: 2, ordinal: 4, opens: 840, closes: 900, from: '2019-01-22' },
          ],
        },
      },
    ],
  },
};

describe('the examples', () => {
  const folder = join(import.meta.dirname, '../../docs/examples');

  test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
    '%s reads the set it is for',
    (name) => {
      const map = readColumnMap(readFileSync(join(folder, name), 'utf8'));
      if (map.kind === 'unread') throw new Error(map.why);
      const sample = samples[name];
      if (sample === undefined) throw new Error(`no sample for ${name}`);
      const reading = readSpreadsheet(sample.sheet, 'set.csv', { maps: [map.map] });
      expect(reading.rows).toMatchObject({ refused: 0, published: sample.services.length });
      expect(reading.services).toMatchObject(sample.services);
    },
  );
});
