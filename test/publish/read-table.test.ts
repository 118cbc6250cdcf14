import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareHeader, columnLetter, columnOf, columns } from '../../publish/columns.ts';
import { readTable, type TableRow } from '../../publish/read-table.ts';
import { numRuns } from '../runs.ts';

const plain = (rows: TableRow[]) => rows.map(({ line, cells }) => [line, cells]);

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
    expect(plain(readTable(text))).toEqual(expected);
  });

  test.each<[string, string, TableRow[]]>([
    [
      'a quotation that never closes takes its own line and no other',
      'a,b\n1,2\n\n"x,3\n4,5\n',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2'] },
        { line: 4, cells: ['"x,3'], brokenUntil: 4 },
        { line: 5, cells: ['4', '5'] },
      ],
    ],
    [
      'one that closes too early',
      'a,b\n"x "y" z",2\n4,5',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['"x "y" z",2'], brokenUntil: 2 },
        { line: 3, cells: ['4', '5'] },
      ],
    ],
    [
      'one that would close at the next quotation',
      'a,b\nO,"S,p\nP,"T"\nX,Y',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['O,"S,p'], brokenUntil: 2 },
        { line: 3, cells: ['P', 'T'] },
        { line: 4, cells: ['X', 'Y'] },
      ],
    ],
    [
      'one in a cell of several lines takes them all',
      'a,b,c\r\n1,"one\r\nhe "said" so\r\nthree",4\r\n5,"y\r\n\r\nz",6',
      [
        { line: 1, cells: ['a', 'b', 'c'] },
        { line: 2, cells: ['1,"one\r\nhe "said" so\r\nthree",4'], brokenUntil: 4 },
        { line: 5, cells: ['5', 'y\r\n\r\nz', '6'] },
      ],
    ],
    [
      'one that swallows whole rows without breaking a rule',
      'a,b,c,d,e,f\n1,"2,3,4,5,6\n7,7,7,7,7,7\n8,8,8,8,8,8\n9,",1,2,3,4\nP,Q,R,S,T,U',
      [
        { line: 1, cells: ['a', 'b', 'c', 'd', 'e', 'f'] },
        { line: 2, cells: ['1,"2,3,4,5,6'], brokenUntil: 2 },
        { line: 3, cells: ['7', '7', '7', '7', '7', '7'] },
        { line: 4, cells: ['8', '8', '8', '8', '8', '8'] },
        { line: 5, cells: ['9,",1,2,3,4'], brokenUntil: 5 },
        { line: 6, cells: ['P', 'Q', 'R', 'S', 'T', 'U'] },
      ],
    ],
    [
      'a quotation after a space is one',
      'a,b\n "q,r",2',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['q,r', '2'], strayQuote: true },
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(readTable(text, ',', text.split(/[\r\n]/)[0]?.split(',').length)).toEqual(expected);
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
          expect(readTable(quoted.join(end))).toEqual(expected);
        },
      ),
      numRuns(4_000),
    );
  });
});

describe('columns', () => {
  test('no other name stands for two of them', () => {
    // A name listed twice would be read as whichever column comes last.
    const text = readFileSync(join(import.meta.dirname, '../../publish/columns.ts'), 'utf8');
    const listed = [...text.matchAll(/^ {2}(\w+):\s+['"]([^'"]+)['"],$/gm)].flatMap(([, column, names]) =>
      (names ?? '').split(', ').map((name) => [bareHeader(name), column] as const),
    );
    expect(listed.length).toBeGreaterThan(200);
    for (const [name, column] of listed) expect([name, columnOf(name)?.column]).toEqual([name, column]);
  });

  test.each([
    ['organisation', 'organisation', true],
    ['Organisation', 'organisation', true],
    ['  SUMMARY cy ', 'summary_cy', true],
    ['How to get in', 'how_to_get_in', true],
    ['lastchecked', 'last_checked', true],
    ['Telephone', 'phone', false],
    ['Web address', 'website', false],
    ['lat', 'latitude', false],
    ['Name of Organisation*', 'organisation', false],
    ['Postcode (if any)', 'postcode', true],
    ['Cost (£)', 'cost', true],
    ['Tel.\nNo.', 'phone', false],
    ['Enw’r sefydliad', 'organisation', false],
    ['Côd Post', 'postcode', false],
    ['rhif ffon', 'phone', false],
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
