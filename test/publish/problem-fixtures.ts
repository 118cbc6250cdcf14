// One case of everything that can be wrong with a source. The type demands one for each code.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Check, checkSources } from '../../publish/check.ts';
import type { ColumnMap } from '../../publish/column-map-schema.ts';
import { joinSources } from '../../publish/join-sources.ts';
import type { ProblemCode } from '../../publish/problem.ts';
import { mostBytes } from '../../publish/read-bytes.ts';
import type { Knowledge } from '../../publish/row-context.ts';
import type { PlaceReading } from '../../shared/place/place.ts';
import { readPostcode } from '../../shared/place/postcode.ts';
import type { PlainDate } from '../../shared/record/service.ts';

type Row = Record<string, string>;

/** Cells of one row, or of several; the bytes of a file; or the files of a folder, a number being their size. */
export type Fixture =
  | { row: Row }
  | { rows: Row[] }
  | { file: string | Uint8Array; map?: ColumnMap }
  | { folder: Record<string, string | number>; source: string };

const sheetOf = (line: string): string => `organisation,service,phone\n${line}\n`;
/** The same text as Windows keeps it. */
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const person: Row = { id: 'one' };

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
  'id-in-two-sources': {
    folder: {
      'a.csv': 'id,organisation,service\n7,O,S\n',
      'b.csv': 'id,organisation,service\n7,P,T\n',
    },
    source: '.',
  },
  'organisation-in-two-sources': {
    folder: { 'a.csv': sheetOf('The Project,S,'), 'b.csv': sheetOf('THE PROJECT,T,') },
    source: '.',
  },
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
  'formula-kept': { row: { summary: '=A1&B1' } },
  'formula-error': { row: { cost: '#REF!' } },
  'nothing-said': { row: { cost: 'N/A' } },
  'text-too-long': { row: { summary: 'x'.repeat(5_001) } },
  'word-unknown': { row: { topics: 'emial' } },
  'list-too-long': { row: { residents_of: Array.from({ length: 401 }, (_, n) => `Place ${n}`).join(';') } },
  'several-in-cell': { row: { phone: '01632 960123 / 01632 960124' } },
  'yes-no-unread': { row: { generalist: 'maybe' } },
  'number-unread': { row: { minimum_age: 'adults' } },
  'number-in-words': { row: { minimum_age: '16+' } },
  'ages-crossed': { row: { minimum_age: '60', maximum_age: '16' } },
  'date-unread': { row: { last_checked: '30/02/2026' } },
  'date-rewritten': { row: { last_checked: '3/11/2026' } },
  'date-from-number': { row: { last_checked: '46325' } },
  'date-order-unclear': { rows: [{ starts: '03/13/2027' }, { service: 'T', starts: '03/04/2027' }] },
  'date-to-come': { row: { last_checked: '2027-11-01' } },
  'checked-long-ago': { row: { last_checked: '2024-11-01' } },
  'offer-over': { row: { ends: '2026-07-31' } },
  'dates-crossed': { row: { starts: '2027-02-01', ends: '2027-01-01' } },
  'when-in-words': { row: { when: 'every second Tuesday 10-12' } },
  'when-turned-date': { row: { when: '10-Dec' } },
  'cost-unread': { row: { cost: 'donation' } },
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
  'number-of-person': { row: { adviser_note: 'Her number is AB 12 34 56 C.' } },
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

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A sheet of these rows, each of one service of one organisation unless it says otherwise. */
export function sheetOfRows(rows: readonly Row[]): string {
  const whole = rows.map((row): Row => ({ organisation: 'The Project', service: 'S', ...row }));
  const headers = [...new Set(['organisation', 'service', ...whole.flatMap((row) => Object.keys(row))])];
  return [headers, ...whole.map((row) => headers.map((header) => row[header] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n');
}

/** Runs something with a folder of files, which is gone afterwards. */
export function inFolder<T>(
  files: Record<string, string | number | Uint8Array>,
  run: (folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-'));
  const clear = (): void => rmSync(folder, { recursive: true });
  let isRunning = false;
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), typeof content === 'number' ? '' : content);
      if (typeof content === 'number') truncateSync(join(folder, name), content);
    }
    const result = run(folder);
    if (!(result instanceof Promise)) return result;
    isRunning = true;
    return result.finally(clear) as T;
  } finally {
    if (!isRunning) clear();
  }
}

/** What `check` makes of a fixture, and `publish` of its sources together. */
export function checkFixture(fixture: Fixture): Check {
  const rows = 'row' in fixture ? [fixture.row] : 'rows' in fixture ? fixture.rows : null;
  const content = rows === null ? ('file' in fixture ? fixture.file : null) : sheetOfRows(rows);
  const files = content === null ? ('folder' in fixture ? fixture.folder : {}) : { 'list.csv': content };
  const source = 'source' in fixture ? fixture.source : 'list.csv';
  const maps = 'map' in fixture && fixture.map !== undefined ? [fixture.map] : [];
  return inFolder(files, (folder) => {
    const check = checkSources([join(folder, source)], { maps, knowledge: smallKnowledge });
    const read = check.files.flatMap(({ file, reading, problems }) =>
      reading === null ? [] : [{ ...reading, file, problems }],
    );
    return { ...check, problems: [...check.problems, ...joinSources(read).problems] };
  });
}
