// One case of everything that can be wrong with a source. The type demands one for each code.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Check, checkSources } from '../../publish/check.ts';
import type { ColumnMap } from '../../publish/column-map-schema.ts';
import type { LiveOptions } from '../../publish/feed/read-feed-address.ts';
import type { ProblemCode } from '../../publish/problem.ts';
import { mostBytes } from '../../publish/read-bytes.ts';
import { readSelfCheck } from '../../publish/read-self-check.ts';
import type { Knowledge } from '../../publish/row-context.ts';
import type { PlaceReading } from '../../shared/place/place.ts';
import { readPostcode } from '../../shared/place/postcode.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { noteFile } from './note-files.ts';

type Row = Record<string, string>;

/**
 * Cells of one row, or of several; the bytes of a file; the files of a folder, a number being their size; the services of
 * a feed; or what a feed on the web answers at each address, a number being the status of a failure.
 */
export type Fixture =
  | { service: object }
  | { feed: unknown }
  | { site: Record<string, unknown>; source?: string; limits?: LiveOptions['limits'] }
  | { row: Row }
  | { rows: Row[] }
  | { file: string | Uint8Array; map?: ColumnMap }
  | { folder: Record<string, string | number>; source: string | readonly string[] }
  | { selfCheck: string };

const sheetOf = (line: string): string => `organisation,service,phone\n${line}\n`;
/** The same text as Windows keeps it. */
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const person: Row = { id: 'one' };

/** A service of a feed that has all that it needs. */
export const aService = { id: 's1', name: 'S', organization: { id: 'o1', name: 'The Project' } };

const sharedService = { organisation: 'The Project', service: 'Tea and Tablets', postcode: 'LS1 3AB' };
/** The same service in two lists, but for what each says otherwise. */
const twoLists = (first: Row, second: Row): Fixture => ({
  folder: {
    'a.csv': sheetOfRows([{ ...sharedService, ...first }]),
    'b.csv': sheetOfRows([{ ...sharedService, ...second }]),
  },
  source: '.',
});

/** A folder with a list, and one note beside it, passed but for these facts. */
const aNote = (facts: Record<string, string>, body?: string): Fixture => ({
  folder: { 'list.csv': sheetOf('O,S,'), 'practice/note.md': noteFile(facts, body) },
  source: '.',
});

const aHistory = (text: string): Fixture => ({
  folder: {
    'list.csv':
      'organisation,service,phone,partner_stage\nThe Project,Tea and Tablets,0113 496 0100,awareness\n',
    'stages.csv': text,
  },
  source: '.',
});

/** A list, and beside it self-checks that these organisations share. */
const sharedSelfChecks = (...organisations: string[]): Fixture => ({
  folder: {
    'list.csv': sheetOf('The Project,S,'),
    ...Object.fromEntries(
      organisations.map((name, number) => [
        `self-check-${number}.csv`,
        `id,2026-11-24\norganisation,${name}\nshare,partners\nplan,2\n`,
      ]),
    ),
  },
  source: '.',
});

export const problemFixtures: Record<ProblemCode, Fixture> = {
  'file-unreadable': { folder: {}, source: 'no-such-file.csv' },
  'file-kind-unknown': { folder: { 'list.docx': 'x' }, source: 'list.docx' },
  'file-passed-over': { folder: { 'list.csv': sheetOf('O,S,'), 'readme.md': 'x' }, source: '.' },
  'folder-without-lists': { folder: {}, source: '.' },
  'file-too-large': { folder: { 'list.csv': mostBytes + 1 }, source: 'list.csv' },
  'file-workbook': { folder: { 'list.csv': 'PK\u0003\u0004 and so on' }, source: 'list.csv' },
  'file-web-page': { file: '<html><table><tr><td>organisation</td></tr></table></html>' },
  'file-not-text': { file: '%PDF-1.7' },
  'file-empty': { file: '\n\n' },
  'file-without-rows': { file: 'organisation,service\n' },
  'encoding-utf16': { file: Buffer.from(`\ufeff${sheetOf('Tŷ Hapus,Te,')}`, 'utf16le') },
  'encoding-windows': { file: latin(sheetOf('Caf\u00e9 Online,Wi-Fi \u0096 free,')) },
  'encoding-unknown': { file: latin(sheetOf('A\u0081B,S,')) },
  'delimiter-other': { file: 'organisation;service\nO;S\n' },
  'delimiter-unclear': { file: 'our group,their club;day\nO,S;P\n' },
  'title-rows': { file: `Our partners\n\n${sheetOf('O,S,')}` },
  'columns-too-many': { file: `organisation,service${',x'.repeat(500)}\nO,S\n` },
  'column-missing': { file: 'organisation,phone\nO,01632 960123\n' },
  'column-of-map-missing': {
    file: 'who,what\nO,S\n',
    map: { columns: { organisation: '{who}', service: '{name}' } },
  },
  'column-twice': { file: 'organisation,service,Service\nO,S,T\n' },
  'column-unknown': { row: { colour: 'red' } },
  'column-other-name': { row: { telephone: '01632 960123' } },
  'row-broken': { file: sheetOf('O,"S,01632 960123\nP,T,') },
  'quote-inside': { file: sheetOf('O,Say "hi",') },
  'header-repeated': { file: sheetOf('O,S,\norganisation,service,phone\nP,T,') },
  'foot-row': { file: sheetOf('O,S,\nTotal: 1,,') },
  'organisation-missing': { row: { organisation: '-' } },
  'service-missing': { row: { service: '' } },
  'name-too-long': { row: { service: 'x'.repeat(201) } },
  'cells-too-many': { file: sheetOf('O,S,01632 960123,Mill Lane') },
  'cells-too-few': { file: sheetOf('O,S') },
  'place-twice': { rows: [person, person] },
  'places-too-many': { rows: Array.from({ length: 501 }, (_, n) => ({ id: 'one', venue: `Hall ${n}` })) },
  'id-made-unique': { rows: [{}, {}] },
  'rows-disagree': {
    rows: [
      { id: 'one', venue: 'A', cost: 'free' },
      { id: 'one', venue: 'B', cost: 'paid' },
    ],
  },
  'organisation-spelt-differently': { rows: [{}, { organisation: 'THE PROJECT', service: 'T' }] },
  'stage-disagrees': {
    rows: [
      { partner_stage: 'action', stage_since: '2026-01-01' },
      { service: 'T', partner_stage: 'engagement', stage_since: '2025-01-01' },
    ],
  },
  'champions-disagree': { rows: [{ champions: '3' }, { service: 'T', champions: '4' }] },
  'licence-disagrees': {
    rows: [
      { source: 'A list', licence: 'MIT' },
      { service: 'T', source: 'A list', licence: 'CC0' },
    ],
  },
  'getting-in-disagrees': { row: { how_to_get_in: 'book', modes: 'drop-in' } },
  'hidden-characters': { row: { summary: 'Tea\u200b and tablets' } },
  'letters-damaged': { row: { summary: 'Itâ€™s a cafÃ©' } },
  'letters-lost': { row: { summary: 'Itâ€ a group' } },
  'letters-mixed': { row: { service: 'Cоffee and Code' } },
  'page-markup': { row: { summary: '<p>Tea &amp; tablets</p>' } },
  'apostrophe-removed': { row: { phone: "'01632 960123" } },
  'formula-read': { row: { phone: '="01632 960123"' } },
  'formula-unread': { row: { summary: '=A1&B1' } },
  'formula-error': { row: { cost: '#REF!' } },
  'nothing-said': { row: { cost: 'N/A' } },
  'text-too-long': { row: { summary: 'x'.repeat(5_001) } },
  'folder-mixed': {
    folder: { 'index.json': '{"gone":true}', 'a.csv': sheetOfRows([{}]) },
    source: '.',
  },
  'closed-in-name': { row: { service: 'Tea and Tablets (CLOSED)' } },
  'closed-in-words': { row: { description: 'This service is now closed.' } },
  'status-unread': { row: { status: 'ask at the desk' } },
  'word-unknown': { row: { topics: 'emial' } },
  'word-kept': { row: { only_for: 'carrers' } },
  'list-too-long': { row: { residents_of: Array.from({ length: 401 }, (_, n) => `Place ${n}`).join(';') } },
  'several-in-cell': { row: { phone: '01632 960123 / 01632 960124' } },
  'yes-no-unread': { row: { generalist: 'maybe' } },
  'age-in-words': { row: { minimum_age: '16-25' } },
  'number-unread': { row: { champions: 'many' } },
  'number-in-words': { row: { minimum_age: '16+' } },
  'ages-crossed': { row: { minimum_age: '60', maximum_age: '16' } },
  'date-unread': { row: { last_checked: '30/02/2026' } },
  'date-in-words': { row: { ends: 'Easter 2027' } },
  'date-rewritten': { row: { last_checked: '3/11/2026' } },
  'date-from-number': { row: { last_checked: '46325' } },
  'date-from-month': { row: { ends: 'March 2027' } },
  'date-order-unclear': { rows: [{ starts: '03/13/2027' }, { service: 'T', starts: '03/04/2027' }] },
  'date-to-come': { row: { last_checked: '2027-11-01' } },
  'checked-long-ago': { row: { last_checked: '2024-11-01' } },
  'offer-over': { row: { ends: '2026-07-31' } },
  'dates-crossed': { row: { starts: '2027-02-01', ends: '2027-01-01' } },
  'when-rule-unread': { row: { when: 'DTSTART:20260106T100000 RRULE:FREQ=YEARLY;BYDAY=1MO' } },
  'when-in-words': { row: { when: 'every second Tuesday 10-12' } },
  'when-turned-date': { row: { when: '10-Dec' } },
  'cost-unread': { row: { cost: 'donation' } },
  'council-misspelt': { row: { residents_of: 'Bradfrod' } },
  'coverage-unread': { row: { coverage: '10' } },
  'coverage-without-place': { row: { coverage: '10 km' } },
  'miles-to-kilometres': { row: { coverage: '10 miles', postcode: 'LS1 3AB' } },
  'postcode-unread': { row: { postcode: 'by the park' } },
  'postcode-in-part': { row: { postcode: 'LS1' } },
  'postcode-mended': { row: { postcode: 'LS1 OAA' } },
  'postcode-from-address': { row: { address: '1 Mill Lane, Leeds LS1 3AB' } },
  'postcodes-several': { row: { postcode: 'LS1 3AB or LS2 7EY' } },
  'postcode-off-map': { row: { postcode: 'ZZ1 1AA' } },
  'point-unread': { row: { latitude: '0', longitude: '0' } },
  'point-swapped': { row: { latitude: '-1.55', longitude: '53.8' } },
  'point-turned-west': { row: { postcode: 'LS1 3AB', latitude: '53.8', longitude: '1.55' } },
  'point-in-metres': { row: { latitude: '433000', longitude: '430000' } },
  'point-from-metres': { row: { postcode: 'LS1 3AB', latitude: '433500', longitude: '429700' } },
  'point-far-from-postcode': { row: { postcode: 'LS1 3AB', latitude: '51.5', longitude: '-0.12' } },
  'phone-unread': { row: { phone: 'ring the hall' } },
  'phone-digits-lost': { row: { phone: '1.63296E+09' } },
  'phone-zero-restored': { row: { phone: '1132345678' } },
  'phone-words-removed': { row: { phone: '0113 234 5678 (weekdays)' } },
  'phone-unlikely': { row: { phone: '01234 56789' } },
  'phone-short': { row: { phone: '999' } },
  'phone-costs-extra': { row: { phone: '0871 234 5678' } },
  'phone-of-person': { row: { phone: '07912 345678' } },
  'email-unread': { row: { email: 'help at council.example' } },
  'email-rewritten': { row: { email: 'The Hall <hall@council.example>' } },
  'email-of-person': { row: { email: 'jane.doe@gmail.com' } },
  'website-unread': { row: { website: 'see Facebook' } },
  'website-rewritten': { row: { website: 'www.council.example' } },
  'person-named': { row: { first_visit: 'Ask for Mrs Jane Doe at the desk.' } },
  'address-of-person': { row: { address: 'Flat 3, 12 Mill Lane' } },
  'json-broken': { folder: { 'list.json': '[{"id": 1,}]' }, source: 'list.json' },
  'json-line-broken': {
    folder: { 'list.ndjson': `${JSON.stringify(aService)}\n{"id": 2\n` },
    source: 'list.ndjson',
  },
  'feed-without-services': { feed: { version: 'HSDS-UK-3.0' } },
  'feed-passed-over': {
    folder: { 'list.csv': sheetOf('O,S,'), 'terms.json': '[{"name":"x","taxonomy":"y"}]' },
    source: '.',
  },
  'envelope-count': { feed: { total_items: 31, contents: [aService] } },
  'page-of-several': { feed: { total_pages: 4, contents: [aService] } },
  'record-unread': { feed: { contents: [aService, 'and others'] } },
  'id-missing': { service: { id: null } },
  'id-clash': { feed: [aService, { ...aService, name: 'T' }] },
  'id-repeated': { feed: [aService, aService] },
  'parent-missing': { service: { service_at_locations: [{ location_id: 'nowhere' }] } },
  'row-unused': {
    feed: { services: [aService], organizations: [], schedules: [{ id: 'x1', service_id: 'other' }] },
  },
  'place-repeated': {
    service: { service_at_locations: [{ location: { name: 'Hall' } }, { location: { name: 'Hall' } }] },
  },
  'place-for-letters': {
    service: { service_at_locations: [{ location: { name: 'PO Box 1', location_type: 'postal' } }] },
  },
  'field-unused': { service: { accreditations: 'Matrix' } },
  'field-other-kind': { service: { email: { address: 'help@council.example' } } },
  'information-over': { service: { cost_options: [{ option: 'Free', valid_to: '2020-12-31' }] } },
  'hours-crossed': { service: { schedules: [{ byday: 'MO', opens_at: '10:00', closes_at: '05:00' }] } },
  'hours-unread': { service: { schedules: [{ byday: 'MO', opens_at: 'ten', closes_at: '12:00' }] } },
  'access-from-words': { service: { locations: [{ accessibility: [{ description: 'Wheelchair ramp' }] }] } },
  'term-unknown': {
    service: { attributes: [{ taxonomy_term: { name: 'Care at home', taxonomy: 'esdServiceType' } }] },
  },
  'term-faulty': {
    service: { attributes: [{ taxonomy_term: { name: 'Care', term_uri: 'example_com' } }] },
  },
  'feed-address-unread': { site: {}, source: 'http://council.example' },
  'feed-unreachable': { site: { '/services?page=1&per_page=100': 403 } },
  'feed-broke-off': {
    site: {
      '/services?page=1&per_page=100': { total_pages: 2, contents: [{ ...aService, contacts: [{}] }] },
      '/services?page=2&per_page=100': 403,
    },
  },
  'feed-link-elsewhere': {
    site: { '/services?page=1&per_page=100': { next: 'https://other.example/', contents: [aService] } },
  },
  'feed-too-large': {
    site: { '/services?page=1&per_page=100': { last_page: false, contents: [aService] } },
    limits: { pages: 1 },
  },
  'feed-page-repeated': {
    site: {
      '/services?page=1&per_page=100': { last_page: false, contents: [aService] },
      '/services?page=2&per_page=100': { last_page: false, contents: [aService] },
    },
  },
  'feed-detail-missing': {
    site: { '/services?page=1&per_page=100': { total_pages: 1, contents: [aService] } },
  },
  'number-of-person': { row: { adviser_note: 'Her number is AB 12 34 56 C.' } },
  'told-twice': twoLists({}, {}),
  'sources-disagree': twoLists({ phone: '01632 960123' }, { phone: '01632 960124' }),
  'place-not-shared': {
    folder: {
      'a.csv': sheetOfRows([{ ...sharedService, id: '1' }]),
      'b.csv': sheetOfRows([
        { ...sharedService, id: '1' },
        { ...sharedService, id: '1', postcode: 'LS2 7HZ' },
      ]),
    },
    source: '.',
  },
  'perhaps-told-twice': twoLists({ when: 'Mon 10:00-12:00' }, { when: 'Tue 10:00-12:00' }),
  'id-in-two-sources': twoLists({ id: '1' }, { id: '1', service: 'Laptop Repairs' }),
  'organisation-in-two-sources': twoLists({}, { organisation: 'THE PROJECT', service: 'Laptop Repairs' }),
  'organisation-perhaps-same': twoLists(
    { organisation: 'Mill Lane Link' },
    { organisation: 'Mill Lane Link Group', service: 'Laptop Repairs' },
  ),
  'organisation-retired': { row: { organisation: 'Citizens Online' } },
  'note-without-facts': {
    folder: { 'list.csv': sheetOf('O,S,'), 'practice/note.md': '# A note\n' },
    source: '.',
  },
  'note-fact-missing': aNote({ what_changed: '' }),
  'note-fact-unknown': aNote({ what_chnged: 'More came.' }),
  'note-word-unknown': aNote({ topics: 'emial' }),
  'note-share-unread': aNote({ may_we_share: 'perhaps' }),
  'note-kind-unread': aNote({ kind: 'story' }),
  'note-step-unread': aNote({ partner_sign_off: 'yes' }),
  'note-day-unread': aNote({ changed: 'last summer' }),
  'note-step-role': aNote({ partner_sign_off: '2026-10-05 coordinator' }),
  'note-step-skipped': aNote({ partner_sign_off: '' }),
  'note-step-early': aNote({ coordinator_sign_off: '2026-10-02 coordinator' }),
  'note-step-to-come': aNote({ coordinator_sign_off: '2066-10-09 coordinator' }),
  'note-waits-consent': aNote({ contributor_consent: '', partner_sign_off: '', coordinator_sign_off: '' }),
  'note-waits-partner': aNote({ partner_sign_off: '', coordinator_sign_off: '' }),
  'note-waits-coordinator': aNote({ coordinator_sign_off: '' }),
  'note-withdrawn': aNote({ withdrawn: '2026-11-01' }),
  'note-unshared': aNote({ may_we_share: 'no' }),
  'note-sample': aNote({ sample: 'yes' }),
  'note-names-person': aNote({}, 'Jean Smith came with her son.'),
  'note-tells-number': aNote({}, 'She lives at LS1 3AB.'),
  'note-too-long': aNote({ title: 'x'.repeat(201) }),
  'note-markup': aNote({}, 'Look: <b>here</b>.'),
  'note-follows-nothing': aNote({ follows: 'no-such-note' }),
  'note-name-twice': {
    folder: { 'practice/note.md': noteFile(), 'practice/note-.md': noteFile() },
    source: '.',
  },
  'history-columns': aHistory('who,where\n'),
  'history-of-nobody': aHistory('organisation,stage,since\nAnother Body,awareness,2026-01-05\n'),
  'history-unread': aHistory('organisation,stage,since\nThe Project,keen,2026-01-05\n'),
  'history-to-come': aHistory('organisation,stage,since\nThe Project,awareness,2027-01-05\n'),
  'history-not-later': aHistory(
    'organisation,stage,since\nThe Project,awareness,2026-01-05\nThe Project,engagement,2026-01-05\n',
  ),
  'history-same': aHistory(
    'organisation,stage,since\nThe Project,awareness,2026-01-05\nThe Project,awareness,2026-02-05\n',
  ),
  'history-skips': aHistory(
    'organisation,stage,since\nThe Project,awareness,2026-01-05\nThe Project,action,2026-02-05\n',
  ),
  'history-back-without-reason': aHistory(
    'organisation,stage,since,reason\nThe Project,engagement,2026-01-05,\nThe Project,awareness,2026-02-05,\n',
  ),
  'self-check-columns': { selfCheck: 'question,answer\nplan,2\n' },
  'self-check-day-unread': { selfCheck: 'id,last autumn\nplan,2\n' },
  'self-check-day-to-come': { selfCheck: 'id,2027-11-25\nplan,2\n' },
  'self-check-day-twice': { selfCheck: 'id,2026-11-24,24/11/2026\nplan,2,3\n' },
  'self-check-unanswered': { selfCheck: 'id,2026-11-24\nplan,not sure\n' },
  'self-check-answer-unread': { selfCheck: 'id,2026-11-24\nplan,5\n' },
  'self-check-answer-astray': { selfCheck: 'id,2026-11-24\nplan,\n,x\n' },
  'self-check-question-unknown': { selfCheck: 'id,2026-11-24\nplans,2\n' },
  'self-check-question-twice': { selfCheck: 'id,2026-11-24\nplan,2\nplan,3\n' },
  'self-check-question-missing': { selfCheck: 'id,2026-11-24\nplan,2\n' },
  'self-check-share-unread': { selfCheck: 'id,2026-11-24\nshare,everybody\n' },
  'self-check-of-nobody': sharedSelfChecks('Another Body'),
  'self-check-shared-twice': sharedSelfChecks('The Project', 'The Project'),
  'history-disagrees': aHistory('organisation,stage,since\nThe Project,engagement,2026-01-05\n'),
  'history-twice': {
    folder: {
      'lists/list.csv': sheetOf('The Project,S,'),
      'lists/stages.csv': 'organisation,stage,since\nThe Project,awareness,2026-01-05\n',
      'more/list.csv': sheetOf('The Others,S,'),
      'more/stages.csv': 'organisation,stage,since\nThe Project,awareness,2026-02-05\n',
    },
    source: ['lists', 'more'],
  },
};

/** Two districts of Leeds, so that no fixture needs the map of the whole country. */
export const smallKnowledge: Knowledge = {
  today: '2026-11-25' as PlainDate,
  topicsIn: (text) => (/video calls/i.test(text) ? ['video-calls'] : []),
  find(text): PlaceReading {
    const reading = readPostcode(text);
    if (!('outcode' in reading) || !/^LS[12]$/.test(reading.outcode)) return { kind: 'not-found' };
    return {
      kind: 'found',
      place: {
        label: reading.outcode,
        kind: 'outcode',
        point: { latitude: 53.7975, longitude: -1.549 },
        uncertaintyMetres: 900,
        outcode: reading.outcode,
      },
    };
  },
};

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A sheet of these rows, each of one service of one organisation unless it says otherwise. */
export function sheetOfRows(rows: readonly Row[]): string {
  const whole = rows.map((row): Row => ({ organisation: 'The Project', service: 'S', ...row }));
  const headers = [...new Set(['organisation', 'service', ...whole.flatMap((row) => Object.keys(row))])];
  return [headers, ...whole.map((row) => headers.map((header) => row[header] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n');
}

/** Runs something with a folder of files, which is gone afterwards. */
export async function inFolder<T>(
  files: Record<string, string | number | Uint8Array>,
  run: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), typeof content === 'number' ? '' : content);
      if (typeof content === 'number') truncateSync(join(folder, name), content);
    }
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A web that has only these answers, by path and query; a number is the status of a failure. */
export function smallWeb(site: Record<string, unknown>): NonNullable<LiveOptions['web']> {
  return {
    now: () => 0,
    wait: () => Promise.resolve(),
    fetch: (input) => {
      const { pathname, search } = new URL(String(input));
      const answer = Object.hasOwn(site, pathname + search) ? site[pathname + search] : 404;
      return Promise.resolve(
        typeof answer === 'number' ? new Response('', { status: answer }) : Response.json(answer),
      );
    },
  };
}

/** What `check` makes of a fixture; of a self-check, what is read of it. */
export async function checkFixture(fixture: Fixture): Promise<Pick<Check, 'problems'>> {
  if ('selfCheck' in fixture)
    return readSelfCheck(fixture.selfCheck, 'self-check.csv', smallKnowledge.today as PlainDate);
  const options = { maps: [], knowledge: smallKnowledge };
  if ('site' in fixture) {
    const { site, source = 'https://feed.example', limits = {} } = fixture;
    return checkSources([source], { ...options, live: { web: smallWeb(site), limits } });
  }
  const feed =
    'service' in fixture ? [{ ...aService, ...fixture.service }] : 'feed' in fixture ? fixture.feed : null;
  const rows = 'row' in fixture ? [fixture.row] : 'rows' in fixture ? fixture.rows : null;
  const content = rows === null ? ('file' in fixture ? fixture.file : null) : sheetOfRows(rows);
  const files = 'folder' in fixture ? fixture.folder : content === null ? {} : { 'list.csv': content };
  const source = 'source' in fixture ? fixture.source : feed === null ? 'list.csv' : 'list.json';
  const maps = 'map' in fixture && fixture.map !== undefined ? [fixture.map] : [];
  return inFolder(feed === null ? files : { 'list.json': JSON.stringify(feed) }, (folder) =>
    checkSources(
      [source].flat().map((one) => join(folder, one)),
      { ...options, maps },
    ),
  );
}
