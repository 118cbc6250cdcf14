// From the text of a file to its columns and rows: delimiters, titles, headers, notes, and what is no row.
import { describe, expect, test } from 'vitest';
import { columnOf } from '../../publish/columns.ts';
import { findDelimiter } from '../../publish/find-delimiter.ts';
import { findHeader } from '../../publish/find-header.ts';
import { openSheet } from '../../publish/read-sheet.ts';
import { readTable } from '../../publish/read-table.ts';

const knows = (name: string) => columnOf(name) !== null;

describe('findDelimiter', () => {
  test.each<[string, string, string]>([
    ['commas', 'organisation,service\nO,S', ','],
    ['semicolons', 'organisation;service\nO;S', ';'],
    ['tabs', 'organisation\tservice\nO\tS', '\t'],
    ['bars', 'organisation|service\nO|S', '|'],
    [
      'commas in cells under semicolons',
      'organisation;service;address\nO;S;1 Mill Lane, Leeds, LS1\nP;T;2, B, C',
      ';',
    ],
    ['lists in cells under commas', 'organisation,service,topics\nO,S,email;tablet;computer', ','],
    ['names that nobody knows, in even rows', 'a;b;c\n1;2,3;4\n1;2;3', ';'],
    ['one column', 'organisation\nO', ','],
    ['nothing', '', ','],
    ['a delimiter inside quotations', 'organisation;service\n"a,b,c";S\n"d,e,f";T', ';'],
  ])('%s', (_name, text, delimiter) => {
    expect(findDelimiter(text, knows)).toMatchObject({ kind: 'found', delimiter });
  });

  test('is told outright by a first line of Excel’s, which leaves its own line behind', () => {
    expect(findDelimiter('sep=;\r\norganisation;service', knows)).toEqual({
      kind: 'found',
      delimiter: ';',
      text: '\r\norganisation;service',
    });
  });

  test('is not guessed', () => {
    expect(findDelimiter('a,b;c\n1,2;3', knows)).toEqual({
      kind: 'unclear',
      scores: 'comma (0 names, 2 rows), semicolon (0 names, 2 rows)',
    });
  });
});

describe('findHeader', () => {
  test.each<[string, string, number, string[]]>([
    ['the first row', 'organisation,service\nO,S', 0, ['organisation', 'service']],
    [
      'under titles',
      'Our list,\n,\n2026,\nOrganisation,Service,Phone\nO,S,',
      3,
      ['Organisation', 'Service', 'Phone'],
    ],
    ['the first row where none is known', 'a,b\nc,d', 0, ['a', 'b']],
    ['a first row with one known name', 'organisation,x\nO,S', 0, ['organisation', 'x']],
    [
      'under names of groups',
      'About,,Contact,\nOrganisation,Service,Number,Email\nO,S,1,2',
      1,
      ['Organisation', 'Service', 'Contact Number', 'Email'],
    ],
    [
      'names of groups that stand for columns of their own',
      'Organisation,Service,Venue,\n,,Name,Postcode\nO,S,V,P',
      0,
      ['Organisation', 'Service', 'Venue', ''],
    ],
  ])('%s', (_name, text, index, names) => {
    expect(findHeader(readTable(text), knows)).toEqual({ index, names });
  });
});

describe('openSheet', () => {
  const told = (text: string) => {
    const { sheet, problems } = openSheet(text, 'a.csv');
    return [sheet?.rows.map(({ line }) => line) ?? null, problems.map(({ code, line }) => [code, line])];
  };

  test.each<[string, string, unknown]>([
    ['blank rows are no rows', 'organisation,service\n,\n\nO,S\n , \n', [[4], []]],
    [
      'titles, names again, and notes at the foot',
      'Our list\n\norganisation,service,phone\nO,S,\nOrganisation,service,phone\norganisation,service,phone\nP,T,\nTotal: 2,,\nNote: checked in May,,\n',
      [
        [4, 5, 7],
        [
          ['title-rows', 1],
          ['header-repeated', 6],
          ['foot-row', 9],
          ['foot-row', 8],
        ],
      ],
    ],
    [
      'a total between rows is a row like any other, and will be refused',
      'organisation,service\nO,S\nTotal: 1,\nP,T',
      [[2, 3, 4], []],
    ],
    ['a service may be called Notes', 'organisation,service\nO,S\nNotes on Tea,T', [[2, 3], []]],
    ['a total with its number', 'organisation,service\nO,S\nTotal,34', [[2], [['foot-row', 3]]]],
    ['names only', 'organisation,service\n', [null, [['file-without-rows', 1]]]],
  ])('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('of a sheet without a column that is needed, every row counts as lost', () => {
    expect(openSheet('organisation,phone\nO,1\nP,2\n', 'a.csv')).toMatchObject({ sheet: null, lost: 2 });
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a column called %s is a column',
    (name) => {
      const { sheet } = openSheet(`organisation,service,${name}\nO,S,x`, 'a.csv');
      expect(sheet?.unknown).toEqual([{ index: 2, header: name }]);
    },
  );
});
