// One table for each kind of cell: what it says, what is read, and what its owner hears.
import { describe, expect, test } from 'vitest';
import { readYes, wholeUpTo } from '../../publish/read-cells.ts';
import { readCost } from '../../publish/read-cost.ts';
import { readCoverage } from '../../publish/read-coverage.ts';
import { readDate } from '../../publish/read-date.ts';
import { readEmail, readReportTo, readWebsite } from '../../publish/read-links.ts';
import { readNames, readWords, splitList } from '../../publish/read-list.ts';
import { readPhone } from '../../publish/read-phone.ts';
import { readPostcode } from '../../publish/read-postcode.ts';
import { readSeasonDay } from '../../publish/read-season-day.ts';
import { readStatus } from '../../publish/read-status.ts';
import type { Reading } from '../../publish/reading.ts';
import { vocabularies, vocabularyOf } from '../../publish/vocabulary.ts';
import type { Status } from '../../shared/record/service.ts';

const codes = (reading: Reading<unknown>) => reading.findings.map(({ code }) => code);

describe('dates', () => {
  test.each([
    ['2027-03-31', '2027-03-31', []],
    ['31/3/2027', '2027-03-31', ['date-rewritten']],
    ['03/04/2026', '2026-04-03', ['date-rewritten']],
    ['1.12.2026', '2026-12-01', ['date-rewritten']],
    ['31 March 2027', '2027-03-31', ['date-rewritten']],
    ['1st Feb 2027', '2027-02-01', ['date-rewritten']],
    ['30/02/2026', undefined, ['date-unread']],
    ['03/13/2026', undefined, ['date-unread']],
    ['12 Foo 2026', undefined, ['date-unread']],
    ['Mar-26', undefined, ['date-unread']],
    ['45321', '2024-01-30', ['date-from-number']],
    ['45321.0', '2024-01-30', ['date-from-number']],
    ['12345', undefined, ['date-unread']],
    ['31/03/27', '2027-03-31', ['date-rewritten']],
    ['31-Mar-27', '2027-03-31', ['date-rewritten']],
    ['Tues 31 March 2027', '2027-03-31', ['date-rewritten']],
    ['2027-03-31T00:00:00Z', '2027-03-31', ['date-rewritten']],
    ['31/03/2027 00:00', '2027-03-31', ['date-rewritten']],
    ['2027/3/31', '2027-03-31', ['date-rewritten']],
    ['1-May', undefined, ['date-unread']],
    ['soon', undefined, ['date-unread']],
    ['31 Mawrth 2027', '2027-03-31', ['date-rewritten']],
    ['1 Rhagfyr 2026', '2026-12-01', ['date-rewritten']],
    // A month is a day only of a season.
    ['March 2025', undefined, ['date-unread']],
  ])('%s', (cell, date, heard) => {
    expect(readDate(cell).value).toBe(date);
    expect(codes(readDate(cell))).toEqual(heard);
  });

  test.each([
    ['2027-03-31', '2027-03-31', '2027-03-31'],
    ['March 2025', '2025-03-01', '2025-03-31'],
    ['MARCH 2025', '2025-03-01', '2025-03-31'],
    ['Mar 2025', '2025-03-01', '2025-03-31'],
    ['Sept. 2025', '2025-09-01', '2025-09-30'],
    ['February 2028', '2028-02-01', '2028-02-29'],
    ['Dec 2025', '2025-12-01', '2025-12-31'],
    ['03/2025', '2025-03-01', '2025-03-31'],
    ['2025-03', '2025-03-01', '2025-03-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['Mawrth 2025', '2025-03-01', '2025-03-31'],
    ['end of March 2025', undefined, '2025-03-31'],
    ['the end of March 2025', undefined, '2025-03-31'],
    ['until the end of 2025', undefined, '2025-12-31'],
    ['until 31 March 2025', undefined, '2025-03-31'],
    ['diwedd Mawrth 2025', undefined, '2025-03-31'],
    ['beginning of March 2025', '2025-03-01', undefined],
    ['start of 2025', '2025-01-01', undefined],
    ['from 3 March 2025', '2025-03-03', undefined],
    ['dechrau Mawrth 2025', '2025-03-01', undefined],
    // These may mean more than one day, or none.
    ['until March 2025', undefined, undefined],
    ['Mar-25', undefined, undefined],
    ['mid March 2025', undefined, undefined],
    ['maybe 2025', undefined, undefined],
    ['Easter 2025', undefined, undefined],
    ['13/2025', undefined, undefined],
    ['2025/26', undefined, undefined],
    ['2025-26', undefined, undefined],
    ['March', undefined, undefined],
    ['0025', undefined, undefined],
  ])('the season: %s', (cell, starts, ends) => {
    const edges = ['starts', 'ends'] as const;
    expect(edges.map((edge) => readSeasonDay(cell, edge, readDate).value)).toEqual([starts, ends]);
  });

  test('the owner of a season hears which day was taken', () => {
    expect(readSeasonDay('Mar 2025', 'ends', readDate).findings).toEqual([
      { code: 'date-from-month', value: 'Mar 2025', suggestion: '2025-03-31' },
    ]);
  });
});

describe('costs', () => {
  test.each<[string, object | undefined]>([
    ['free', { kind: 'free' }],
    ['Free', { kind: 'free' }],
    ['free of charge', { kind: 'free' }],
    ['£0', { kind: 'free' }],
    ['free-if', { kind: 'free-if' }],
    ['low', { kind: 'low' }],
    ['paid', { kind: 'paid' }],
    ['£5 per session', { kind: 'low', words: '£5 per session' }],
    ['£5.01 a time', { kind: 'paid', words: '£5.01 a time' }],
    ['50p a print', { kind: 'low', words: '50p a print' }],
    ['£1,200 a year', { kind: 'paid', words: '£1,200 a year' }],
    ['£2 or £20 for the term', { kind: 'paid', words: '£2 or £20 for the term' }],
    ['Free for over 60s', { kind: 'free-if', words: 'Free for over 60s' }],
    [
      'free if you get benefits; £10 for others',
      { kind: 'free-if', words: 'free if you get benefits; £10 for others' },
    ],
    ['free, printing 15p a page', { kind: 'free-if', words: 'free, printing 15p a page' }],
    ['Free, donations welcome', { kind: 'free', words: 'Free, donations welcome' }],
    ['unknown', undefined],
  ])('%s', (cell, cost) => {
    expect(readCost(cell)).toEqual(cost === undefined ? { findings: [] } : { value: cost, findings: [] });
  });

  test.each(['Donation', 'ask', 'varies', 'TBC', '5'])('%s cannot be told', (cell) => {
    expect(readCost(cell)).toEqual({ findings: [{ code: 'cost-unread', value: cell }] });
  });
});

describe('coverage', () => {
  const all = ['ENG', 'WLS', 'SCT', 'NIR'];
  test.each<[string, object, string[]]>([
    ['UK', { nations: all, councils: [] }, []],
    ['ENG;WLS', { nations: ['ENG', 'WLS'], councils: [] }, []],
    ['Wales', { nations: ['WLS'], councils: [] }, []],
    ['Cymru; Wales', { nations: ['WLS'], councils: [] }, []],
    ['Leeds; Bradford', { nations: [], councils: ['Leeds', 'Bradford'] }, []],
    ['10 km', { nations: [], councils: [], withinKilometres: 10 }, []],
    ['2.5km', { nations: [], councils: [], withinKilometres: 2.5 }, []],
    ['10 miles', { nations: [], councils: [], withinKilometres: 16.1 }, ['miles-to-kilometres']],
    ['Leeds; 5 km; SCT', { nations: ['SCT'], councils: ['Leeds'], withinKilometres: 5 }, []],
    ['Leeds; 12', { nations: [], councils: ['Leeds'] }, ['coverage-unread']],
  ])('%s', (cell, coverage, heard) => {
    expect(readCoverage(cell).value).toEqual(coverage);
    expect(codes(readCoverage(cell))).toEqual(heard);
  });

  test.each(['0 km', '5000 km', '12', '???'])('%s is none', (cell) => {
    expect(readCoverage(cell)).toEqual({ findings: [{ code: 'coverage-unread', value: cell }] });
  });
});

describe('lists', () => {
  test('are split at semicolons, each part once', () => {
    expect(splitList(' email; ;video-calls;email ')).toEqual(['email', 'video-calls']);
  });

  test.each<[string, string[], string[]]>([
    ['email;video-calls', ['email', 'video-calls'], []],
    ['Video calls; EMAIL', ['video-calls', 'email'], []],
    ['Galwadau fideo', ['video-calls'], []],
    ['Using a tablet or iPad', ['tablet'], []],
    ['email;juggling', ['email'], ['juggling']],
    ['toString;__proto__', [], ['toString', '__proto__']],
  ])('topics: %s', (cell, ids, unknown) => {
    const reading = readWords(cell, vocabularies.topics);
    expect(reading.value).toEqual(ids);
    expect(reading.findings).toEqual(unknown.map((value) => ({ code: 'word-unknown', value })));
  });

  test.each<[string, Status | undefined, string | null]>([
    ['Active', 'active', null],
    ['open', 'active', null],
    ['PAUSED', 'paused', null],
    ['Closed', 'closed', null],
    ['Closed down', 'closed', null],
    ['permanently closed', 'closed', null],
    ['no longer running', 'closed', null],
    ['moved', 'closed', null],
    ['Wedi cau', 'closed', null],
    ['temporarily closed', 'paused', null],
    ['Closed for now', 'paused', null],
    ['CLOSED until further notice', 'paused', null],
    ['closed for the summer', 'paused', null],
    ['ar gau dros dro', 'paused', null],
    ['coming soon', 'planned', null],
    ['not yet open', 'planned', null],
    // What nobody here knows is hardly "as usual"; a slip of the keyboard is.
    ['ask at the desk', 'paused', 'status-unread'],
    ['actve', undefined, 'word-unknown'],
  ])('status: %s', (cell, status, code) => {
    const { value, findings } = readStatus(cell);
    expect([value, findings[0]?.code ?? null]).toEqual([status, code]);
  });

  test.each<[keyof typeof vocabularies, string, string | null]>([
    ['levels', 'Just starting', 'starting'],
    ['audiences', 'Pobl hŷn', 'older'],
    ['audiences', 'pobl hyn', 'older'],
    ['modes', 'Drop in', 'drop-in'],
    ['access', 'step free', 'step-free'],
    ['languages', 'Welsh', 'cy'],
    ['languages', 'pl', 'pl'],
    ['languages', 'Klingon', null],
    ['waysIn', 'referral needed', 'referral-needed'],
    ['waysIn', 'Just turn up!', 'drop-in'],
    ['waysIn', 'walk-in', 'drop-in'],
    ['waysIn', 'No appointment needed.', 'drop-in'],
    ['waysIn', 'Galw heibio', 'drop-in'],
    ['waysIn', 'Appointment only', 'book'],
    ['waysIn', 'by appointment', 'book'],
    ['waysIn', 'Booking essential', 'book'],
    ['waysIn', 'trwy apwyntiad', 'book'],
    ['waysIn', 'Self-referral', 'self-refer'],
    ['waysIn', 'hunan-atgyfeirio', 'self-refer'],
    ['waysIn', 'GP referral', 'referral-needed'],
    ['waysIn', 'via referral', 'referral-needed'],
    ['waysIn', 'Atgyfeiriad yn unig', 'referral-needed'],
    // These may mean more than one way.
    ['waysIn', 'ring first', null],
    ['waysIn', 'self or GP referral', null],
    ['waysIn', 'drop in or book', null],
    ['waysIn', 'no referral needed', null],
    ['capacityStates', 'Waiting list', 'waiting-list'],
    ['capacityStates', 'waitlist', 'waiting-list'],
    ['capacityStates', 'Rhestr aros', 'waiting-list'],
    ['capacityStates', 'No waiting list', 'open'],
    ['capacityStates', 'FULL', 'full'],
    ['capacityStates', 'Fully booked', 'full'],
    ['capacityStates', 'Llawn', 'full'],
    ['capacityStates', 'no places left', 'full'],
    ['capacityStates', 'places left', 'open'],
    ['capacityStates', 'Spaces available', 'open'],
    ['capacityStates', 'lle ar gael', 'open'],
    ['capacityStates', 'waiting list closed', null],
    ['capacityStates', 'nearly full', null],
    ['partnerStages', 'Action', 'action'],
  ])('%s: %s', (vocabulary, word, id) => {
    expect(vocabularies[vocabulary](word)).toBe(id);
  });

  test.each<[keyof typeof vocabularies, string, string | null]>([
    ['topics', 'emial', 'email'],
    ['topics', 'Vidoe calls', 'video-calls'],
    ['levels', 'begginers', null],
    ['waysIn', 'drop-im', 'drop-in'],
    ['languages', 'plo', null],
    ['topics', 'juggling', null],
    ['topics', 'x', null],
  ])('%s: %s is close to %s and to nothing else', (vocabulary, word, id) => {
    expect(vocabularies[vocabulary].nearest(word)).toBe(id);
  });

  test('an id wins over the name of another', () => {
    const word = vocabularyOf(['tablet', 'email'], { tablet: 'Email', email: 'Post' });
    expect([word('email'), word('post'), word('tablet')]).toEqual(['email', 'email', 'tablet']);
  });

  test('a cell of a thousand words is no list of ids', () => {
    const words = Array.from({ length: 1_000 }, (_, n) => `emial${n}`);
    const { findings } = readWords(words.join(';'), vocabularies.topics);
    expect(findings).toHaveLength(61);
    expect(findings.at(-1)).toEqual({ code: 'list-too-long', value: 'emial60' });
    expect(findings.filter(({ suggestion }) => suggestion !== undefined)).toHaveLength(5);
  });

  test('names too long or too many are left out, each with a word about it', () => {
    expect(readNames('aa;bbb;c;d', 2, 2)).toEqual({
      value: ['aa', 'c'],
      findings: [
        { code: 'text-too-long', value: 'bbb' },
        { code: 'list-too-long', value: 'd' },
      ],
    });
  });
});

describe('addresses and numbers', () => {
  test.each<[(cell: string) => Reading<string>, string, string | undefined, string[]]>([
    [readWebsite, 'https://council.example/a', 'https://council.example/a', []],
    [readWebsite, 'www.council.example', 'https://www.council.example', ['website-rewritten']],
    [readWebsite, 'http://council.example', 'https://council.example', ['website-rewritten']],
    [readWebsite, 'council.example:8443', 'https://council.example:8443', ['website-rewritten']],
    [readWebsite, 'javascript:alert(1)', undefined, ['website-unread']],
    [readWebsite, 'ftp://council.example', undefined, ['website-unread']],
    [readWebsite, 'see Facebook', undefined, ['website-unread']],
    [readWebsite, 'none', undefined, ['website-unread']],
    [readWebsite, 'help@council.example', undefined, ['website-unread']],
    [readEmail, 'help@council.example', 'help@council.example', []],
    [readEmail, 'mailto:help@council.example', 'help@council.example', []],
    [readEmail, 'help at council', undefined, ['email-unread']],
    [readReportTo, 'help@council.example', 'help@council.example', []],
    [readReportTo, 'https://council.example/put-right', 'https://council.example/put-right', []],
    [readPhone, '01632 960123', '01632 960123', []],
    [readPhone, '01632 960123 or 960124', '01632 960123', ['phone-words-removed']],
    [readPostcode, 'SF1 4DD', 'SF1 4DD', []],
    [readPostcode, 'sf14dd', 'SF1 4DD', []],
    [readPostcode, 'EC1A  1BB', 'EC1A 1BB', []],
    [readPostcode, 'SF1', undefined, ['postcode-unread']],
    [readPostcode, 'SF1 4DD, SF2 1EH', undefined, ['postcodes-several']],
  ])('%o reads %s', (reader, cell, value, heard) => {
    expect(reader(cell).value).toBe(value);
    expect(codes(reader(cell))).toEqual(heard);
  });

  test.each<[string, number | undefined]>([
    ['16', 16],
    ['0', 0],
    ['121', undefined],
    ['16+', 16],
    ['18 years', 18],
    ['16-25', undefined],
    ['over 55s', undefined],
    ['-1', undefined],
    ['1.5', undefined],
  ])('an age of %s', (cell, age) => {
    expect(wholeUpTo(120)(cell).value).toBe(age);
  });

  test.each<[string, true | undefined, string[]]>([
    ['yes', true, []],
    ['Y', true, []],
    ['TRUE', true, []],
    ['no', undefined, []],
    ['maybe', undefined, ['yes-no-unread']],
  ])('%s or not', (cell, value, heard) => {
    expect(readYes(cell).value).toBe(value);
    expect(codes(readYes(cell))).toEqual(heard);
  });
});
