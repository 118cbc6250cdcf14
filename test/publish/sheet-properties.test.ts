// Sheets as nobody would make them on purpose: whatever happens to a file, nothing is lost without a word.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { columns } from '../../publish/columns.ts';
import { fixItCopy } from '../../publish/fix-it-copy.ts';
import type { Problem } from '../../publish/problem.ts';
import { readBytes } from '../../publish/read-bytes.ts';
import { readSpreadsheet, type SheetReading } from '../../publish/read-spreadsheet.ts';
import { readTable } from '../../publish/read-table.ts';
import { isOrganisation, isService, isSource } from '../../shared/pack/guard.ts';
import { numRuns } from '../runs.ts';
import { problemFixtures, smallKnowledge } from './problem-fixtures.ts';

type Row = Record<string, string>;

/** Every cell that some fixture shows to be troublesome, and plain ones. */
const cells = Object.values(problemFixtures).flatMap((fixture) =>
  'row' in fixture
    ? Object.values(fixture.row)
    : 'rows' in fixture
      ? fixture.rows.slice(0, 2).flatMap((row) => Object.values(row))
      : [],
);
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      'O',
      'email',
      'UK',
      'yes',
      'Tue 10-12',
      'free',
      'SF1 4DD',
      '16',
      'two\nlines',
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom(...cells.filter((text) => text.length < 300)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a,b', 'say "hi"', 'a;b', '\r', '\u0000', '\u202e', '\ud83d', "'=1"),
  },
);
const header = fc.constantFrom(...columns, 'colour', 'toString', '__proto__', 'Contact name', 'Tel');

interface Table {
  headers: string[];
  rows: string[][];
}

/** A table whose rows each carry a word of their own in the name of the service. */
const table: fc.Arbitrary<Table> = fc
  .record({
    headers: fc.uniqueArray(header, { maxLength: 8 }),
    rows: fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ headers, rows }) => {
    const others = headers.filter((name) => !['organisation', 'service', 'id'].includes(name));
    return {
      headers: ['organisation', 'service', ...others],
      rows: rows.map((row, n) => ['The Project', `Marker${n}mark`, ...row.slice(0, others.length)]),
    };
  });

function written({ headers, rows }: Table, delimiter: string, end: string): string {
  return [headers, ...rows]
    .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter))
    .join(end);
}

type Mutation = (text: string) => string;
const at = (text: string, place: number): number => Math.floor(place * text.length);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc
    .tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\n',
        '\r\n',
        '\t',
        '\u0000',
        '\ufeff',
        '<b>',
        '=',
        "'",
        'é',
        'â€™',
        '\u2028',
        '🙂',
      ),
    )
    .map(
      ([place, piece]): Mutation =>
        (text) =>
          text.slice(0, at(text, place)) + piece + text.slice(at(text, place)),
    ),
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 40 })).map(
    ([place, length]): Mutation =>
      (text) =>
        text.slice(0, at(text, place)) + text.slice(at(text, place) + length),
  ),
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 80 })).map(
    ([place, length]): Mutation =>
      (text) => {
        const piece = text.slice(at(text, place), at(text, place) + length);
        return text.slice(0, at(text, place)) + piece + text.slice(at(text, place));
      },
  ),
  fc.constantFrom<Mutation>(
    (text) => `Our list\n\n${text}`,
    (text) => `${text}\nTotal: 9`,
    (text) => text.replaceAll('"', ''),
    (text) => text.split('\n').reverse().join('\n'),
    (text) => text + text,
    (text) => text.replace(/\n/g, '\n\n'),
  ),
);

type Encode = (text: string) => Uint8Array;
const encoding = fc.constantFrom<Encode>(
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0) & 0xff)),
);

/** Problems about one cell: they must say in which column. */
function mustNameField({ code }: Problem): boolean {
  return !/^(?:file|encoding|delimiter|title|row-|quote|header|foot|cells|columns-too-many|column-missing|column-of-map)/.test(
    code,
  );
}

function expectWhole(reading: SheetReading): void {
  const { rows, sheet, problems } = reading;
  expect(reading.services.filter((service) => !isService(service))).toEqual([]);
  expect(reading.organisations.filter((organisation) => !isOrganisation(organisation))).toEqual([]);
  expect(reading.sources.filter((source) => !isSource(source))).toEqual([]);
  expect(rows.in).toBe(rows.published + rows.refused);
  if (sheet !== null) expect(rows.in).toBe(sheet.rows.length);
  else expect(problems.some(({ severity }) => severity === 'refused')).toBe(true);
  for (const problem of problems) {
    const { line, why, mend, file, header: name } = problem;
    expect([(line ?? 0) > 0, why !== '', mend !== '', file !== '']).toEqual([true, true, true, true]);
    if (mustNameField(problem)) expect([problem.code, name !== null]).toEqual([problem.code, true]);
  }
}

/** Every word of the rows that is still in the text is published, or stands in a row that has a problem. */
function expectNothingLost(text: string, reading: SheetReading): void {
  if (reading.sheet === null) return;
  const kept = JSON.stringify([reading.services, reading.organisations, reading.sources, reading.extra]);
  const { table: all } = reading.sheet;
  const told = new Set(reading.problems.map(({ line }) => line));
  const titles = all.slice(0, reading.sheet.header.index + 1);
  for (const marker of new Set(text.match(/Marker\dmark/g)))
    if (!kept.includes(marker)) {
      const holding = all.filter((row) => row.cells.some((part) => part.includes(marker)));
      expect(holding.length).toBeGreaterThan(0);
      const isTold = holding.every((row) => told.has(row.line) || titles.includes(row));
      expect([marker, isTold]).toEqual([marker, true]);
    }
}

/** All 20,000 of them take a slow machine longer than other tests are given, in milliseconds. */
const patience = 600_000;

describe('a file to which anything may have happened', { timeout: patience }, () => {
  test('is read or refused, row by row, with a place, a reason and a cure for everything', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(mutation, { maxLength: 4 }),
        encoding,
        (some, delimiter, end, mutations, encode) => {
          const text = mutations.reduce((before, mutate) => mutate(before), written(some, delimiter, end));
          const bytes = readBytes(encode(text));
          if (bytes.kind === 'refused') return;
          const reading = readSpreadsheet(bytes.text, 'a.csv', { knowledge: smallKnowledge });
          expectWhole(reading);
          expectNothingLost(bytes.text, reading);
        },
      ),
      numRuns(20_000),
    );
  });

  test('that is sent back for mending says the same when it comes again', () => {
    fc.assert(
      fc.property(table, fc.array(mutation, { maxLength: 3 }), (some, mutations) => {
        const text = mutations.reduce((before, mutate) => mutate(before), written(some, ',', '\n'));
        const first = readSpreadsheet(text, 'a.csv');
        if (first.sheet === null) return;
        const copy = fixItCopy(first.sheet, first.problems);
        const second = readSpreadsheet(copy, 'a-fix-it.csv');
        expect(second.rows).toEqual(first.rows);
        expect(second.services).toEqual(first.services);
        expect(second.organisations).toEqual(first.organisations);
        const all = Papa.parse<string[]>(copy.slice(1), { delimiter: ',' }).data.flat();
        expect(all.filter((part) => /^\s*[=@]/.test(part))).toEqual([]);
      }),
      numRuns(2_000),
    );
  });
});

describe('a file by the rules', { timeout: patience }, () => {
  test('has the cells that another parser finds in it', () => {
    const text = fc.array(
      fc.constantFrom('a', 'b c', '"', ',', ';', '\n', '\r\n', ' ', 'ŵ', '👋', "'", '='),
      { maxLength: 6 },
    );
    const row = fc.array(
      fc.tuple(
        text.map((parts) => parts.join('')),
        fc.boolean(),
      ),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        (rows, end, delimiter, isEnded) => {
          const quoted = rows.map((some) =>
            some
              .map(([part, isQuoted]) =>
                isQuoted || /[",;\t\r\n]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part,
              )
              .join(delimiter),
          );
          const file = quoted.join(end) + (isEnded ? end : '');
          const theirs = Papa.parse<string[]>(file, { delimiter, newline: end, skipEmptyLines: true });
          expect(readTable(file, delimiter, rows[0]?.length).map((read) => read.cells)).toEqual(theirs.data);
        },
      ),
      numRuns(10_000),
    );
  });

  test('gives the same services in whatever order its rows stand', () => {
    const row: fc.Arbitrary<Row> = fc.record({
      service: fc.constantFrom('Tea', 'Tablets', 'tea'),
      postcode: fc.constantFrom('', 'LS1 3AB', 'LS2 7EY'),
      venue: fc.constantFrom('A', 'B', 'C'),
      phone: cell,
      when: cell,
      cost: cell,
    });
    const sheet = (rows: readonly Row[]) =>
      written(
        {
          headers: ['organisation', 'service', 'postcode', 'venue', 'phone', 'when', 'cost'],
          rows: rows.map((one) => [
            'O',
            ...['service', 'postcode', 'venue', 'phone', 'when', 'cost'].map((name) => one[name] ?? ''),
          ]),
        },
        ',',
        '\n',
      );
    const byId = ({ services }: SheetReading) => [...services].sort((a, b) => (a.id < b.id ? -1 : 1));
    fc.assert(
      fc.property(
        fc
          .array(row, { minLength: 1, maxLength: 7 })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
          ),
        ([rows, shuffled]) => {
          const read = (some: readonly Row[]) =>
            readSpreadsheet(sheet(some), 'a.csv', { knowledge: smallKnowledge });
          expect(byId(read(shuffled))).toEqual(byId(read(rows)));
        },
      ),
      numRuns(2_000),
    );
  });
});
