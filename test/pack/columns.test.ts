import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromTable, toTable } from '../../shared/pack/columns.ts';
import { numRuns } from '../runs.ts';

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('often', 'now and then'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 3 }),
  ),
}));
const records = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'toString'), value));

describe('a table', () => {
  test('gives back the records that were laid out, whatever is in them', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const plain = JSON.parse(JSON.stringify(rows)) as object[];
        expect(fromTable(JSON.parse(JSON.stringify(toTable(plain))))).toEqual(plain);
      }),
      numRuns(5_000),
    );
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no columns', { rows: 1 }],
    ['a column that is too short', { rows: 2, columns: { a: [1] } }],
    ['a number of no value', { rows: 1, columns: { a: { values: ['x'], at: [1] } } }],
    ['a number that is a name', { rows: 1, columns: { a: { values: ['x'], at: ['length'] } } }],
    [
      'fewer inside than are counted',
      { rows: 1, columns: { a: { counts: [2], of: { rows: 1, columns: {} } } } },
    ],
    ['more inside than are counted', { rows: 1, columns: { a: { has: [0], of: { rows: 1, columns: {} } } } }],
    ['more rows than any file has', { rows: 1e9, columns: {} }],
    ['rows below none', { rows: -1, columns: {} }],
  ])('is none: %s', (_name, table) => {
    expect(fromTable(table)).toBeNull();
  });

  test('does not take what a page has hung on Object.prototype for a column', () => {
    const polluted = Object.prototype as unknown as Record<string, unknown>;
    try {
      polluted.columns = {};
      expect(fromTable({ rows: 0 })).toBeNull();
    } finally {
      delete polluted.columns;
    }
  });
});
