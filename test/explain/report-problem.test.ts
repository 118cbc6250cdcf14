import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';
import { problemKinds, problemRow, problemSheet, reportHref } from '../../shared/explain/report-problem.ts';
import { sheetText } from '../../shared/explain/sheet-text.ts';
import { createLookups } from '../../shared/explain/signpost.ts';
import type { Match } from '../../shared/match/match.ts';
import { waysOf } from '../../shared/match/offer.ts';
import type { Service } from '../../shared/record/service.ts';
import { cy } from '../../shared/words/cy.ts';
import { cyAdviser } from '../../shared/words/cy-adviser.ts';
import { en } from '../../shared/words/en.ts';
import { enAdviser } from '../../shared/words/en-adviser.ts';
import type { Tongue } from '../../shared/words/words.ts';
import { aDirectory, aService, at } from '../builders.ts';
import { anyService } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

const english: Tongue = { lang: 'en', words: en, adviser: enAdviser };
const welsh: Tongue = { lang: 'cy', words: cy, adviser: cyAdviser };

function matchOf(service: Service): Match {
  const way = waysOf(service)[0];
  return {
    ...{ service, place: way?.place ?? null, remote: way?.kind !== 'venue', distanceMetres: 1_234 },
    ...{ score: 0, parts: [], meets: ['universal-credit'], reasons: [], unknowns: [], refusals: [] },
  };
}
const lookupsOf = (service: Service) => createLookups(aDirectory(service));
const hrefOf = (service: Service, tongue = english) =>
  reportHref(matchOf(service), lookupsOf(service), tongue, at);
const rowOf = (service: Service, kind: (typeof problemKinds)[number] = 'phone', tongue = english) =>
  problemRow(matchOf(service), kind, lookupsOf(service), tongue, at);

const tea = aService({
  id: 'tea-and-tablets',
  name: 'Tea and Tablets',
  places: [{ venue: 'St Anne’s Hall', postcode: 'SF1 4DD' }],
  phone: '01632 960123',
  reportTo: 'lists@council.example',
  lastChecked: '2026-11-12',
});

describe('an e-mail to the owner', () => {
  test('has the listing, what we show, and a line to write on', () => {
    const mail = new URL(hrefOf(tea) ?? '');
    expect(mail.pathname).toBe('lists@council.example');
    expect(mail.searchParams.get('subject')).toBe('Something wrong: Tea and Tablets');
    const lines = mail.searchParams.get('body')?.split('\r\n') ?? [];
    expect(lines.slice(0, 9)).toEqual([
      'Something in this listing may be wrong.',
      'Listing number: tea-and-tablets',
      '',
      'What is wrong:',
      '',
      '',
      'This is what we show:',
      'Ring: 01632 960123',
      'Tea and Tablets',
    ]);
    expect(lines).toContain('Where: St Anne’s Hall SF1 4DD');
  });

  test('in Welsh', () => {
    expect(new URL(hrefOf(tea, welsh) ?? '').searchParams.get('body')).toContain('Beth sydd o’i le:\r\n\r\n');
  });

  test.each<[string, string | undefined, string | null]>([
    ['a page of the owner’s', 'https://council.example/put-right', 'https://council.example/put-right'],
    ['nobody', undefined, null],
    ['what is no address', 'javascript:alert(1)', null],
    ['two addresses at once', 'a@b.example?bcc=c@d.example', null],
  ])('or %s', (_name, reportTo, href) => {
    const { reportTo: _own, ...silent } = tea;
    expect(hrefOf(reportTo === undefined ? silent : { ...tea, reportTo })).toBe(href);
  });
});

describe('a row for a sheet', () => {
  test('says whose listing it is and what is wrong', () => {
    expect(rowOf(tea)).toMatchObject({
      id: 'tea-and-tablets',
      service: 'Tea and Tablets',
      postcode: 'SF1 4DD',
      phone: '01632 960123',
      problem: 'The number is wrong. Told on 25 November 2026.',
    });
  });

  test('one listing, told of three times, is one row with each thing once', () => {
    const { rows } = problemSheet([rowOf(tea, 'phone'), rowOf(tea, 'gone'), rowOf(tea, 'phone')]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(
      'The number is wrong. Told on 25 November 2026. | It has closed or moved. Told on 25 November 2026.',
    );
  });

  test('the sheet is read by check with nothing to say of its columns', () => {
    const other = aService({ id: 'other', name: 'Other', phone: '01632 960199' });
    const text = `\ufeff${sheetText(problemSheet([rowOf(tea), rowOf(other)]))}`;
    const { services, problems, extra } = readSpreadsheet(text, 'reports.csv');
    expect(services.map(({ id, name }) => [id, name])).toEqual([
      ['tea-and-tablets', 'Tea and Tablets'],
      ['other', 'Other'],
    ]);
    expect(problems.filter(({ code }) => code.startsWith('column-'))).toEqual([]);
    expect(extra).toEqual([]);
  });
});

describe('of any service', () => {
  test('no cell runs as a formula, and none is lost', () => {
    const nasty = fc.constantFrom('=1+1', '\t=cmd()', '+SUM(A1)', '-2+3', '@x', ' =HYPERLINK("a")');
    fc.assert(
      fc.property(anyService, nasty, fc.constantFrom(...problemKinds), (service, name, kind) => {
        const rows = [rowOf({ ...service, name }, kind, welsh)];
        const [header, cells] = parse(sheetText(problemSheet(rows)), {
          relax_column_count: false,
        }) as string[][];
        expect(cells).toHaveLength(header?.length ?? 0);
        for (const cell of cells ?? [])
          expect(cell.trimStart()).not.toMatch(/^(?:[=@]|[+-](?![\d\s().-]*$))/);
      }),
      numRuns(400),
    );
  });

  test('an e-mail has one header and one body, and nothing of who asked', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const href = hrefOf({ ...service, reportTo: 'lists@council.example' });
        const mail = new URL(href ?? '');
        expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
        expect(mail.searchParams.get('subject')).not.toMatch(/[\r\n]/);
        expect(href).not.toContain(encodeURIComponent('Universal Credit'));
      }),
      numRuns(400),
    );
  });
});
