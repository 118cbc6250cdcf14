import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLetter, columnOf, columns } from '../../publish/columns.ts';
import { readTable } from '../../publish/read-table.ts';
import { numRuns } from '../runs.ts';

describe('readTable', () => {
  test.each<[string, string, [number, string[]][]]>([
    [
      'lines',
      'a,b\n1,2\n',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    ['a byte-order mark', '\ufeffa,b', [[1, ['a', 'b']]]],
    [
      'Windows line ends',
      'a\r\n1\r\n2',
      [
        [1, ['a']],
        [2, ['1']],
        [3, ['2']],
      ],
    ],
    [
      'old Macintosh line ends',
      'a\r1\r2',
      [
        [1, ['a']],
        [2, ['1']],
        [3, ['2']],
      ],
    ],
    [
      'mixed line ends',
      'a\r\n1\n2\r\n3',
      [
        [1, ['a']],
        [2, ['1']],
        [3, ['2']],
        [4, ['3']],
      ],
    ],
    [
      'blank lines',
      'a\n\n\n1\n\n2',
      [
        [1, ['a']],
        [4, ['1']],
        [6, ['2']],
      ],
    ],
    [
      'a cell of several lines',
      'a,b\r\n"x\r\ny\r\nz",2\r\n3,4',
      [
        [1, ['a', 'b']],
        [2, ['x\r\ny\r\nz', '2']],
        [5, ['3', '4']],
      ],
    ],
    [
      'a quotation',
      'a\n"say ""hi"""\n1',
      [
        [1, ['a']],
        [2, ['say "hi"']],
        [3, ['1']],
      ],
    ],
    [
      'a stray quotation mark',
      'a\nsay "hi" now\n1',
      [
        [1, ['a']],
        [2, ['say "hi" now']],
        [3, ['1']],
      ],
    ],
    [
      'rows of other lengths',
      'a,b\n1\n1,2,3',
      [
        [1, ['a', 'b']],
        [2, ['1']],
        [3, ['1', '2', '3']],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_name, text, expected) => {
    expect(readTable(text)).toEqual({
      kind: 'read',
      rows: expected.map(([line, cells]) => ({ line, cells })),
    });
  });

  test('says on which line a quotation opens that never closes', () => {
    expect(readTable('a,b\n1,2\n\n"x,3\n4,5\n')).toEqual({ kind: 'broken', line: 4 });
  });

  test('reads back every table that is written by the rules, each row on its own line', () => {
    const cell = fc.array(fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'ŵ', ';', '👋'), {
      maxLength: 6,
    });
    const row = fc.array(
      cell.map((parts) => parts.join('')),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => {
          const quoted = rows.map((cells) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
          );
          let line = 1;
          const expected = rows.map((cells, index) => {
            const start = line;
            line += (`${quoted[index]}${end}`.match(/\n/g) ?? []).length;
            return { line: start, cells };
          });
          expect(readTable(quoted.join(end))).toEqual({ kind: 'read', rows: expected });
        },
      ),
      numRuns(4_000),
    );
  });
});

describe('columns', () => {
  test.each([
    ['organisation', 'organisation', true],
    ['Organisation', 'organisation', true],
    ['  SUMMARY cy ', 'summary_cy', true],
    ['How to get in', 'how_to_get_in', true],
    ['lastchecked', 'last_checked', true],
    ['Telephone', 'phone', false],
    ['Web address', 'website', false],
    ['lat', 'latitude', false],
    ['license', 'licence', false],
  ])('%j is %s', (header, column, ownName) => {
    expect(columnOf(header)).toEqual({ column, ownName });
  });

  test.each(['', 'colour', '__proto__', 'constructor', 'toString'])('%j is none of ours', (header) => {
    expect(columnOf(header)).toBeNull();
  });

  test('each is known by its own name', () => {
    for (const column of columns) expect(columnOf(column)).toEqual({ column, ownName: true });
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });
});
