import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeColumn, writeSignedColumn } from '../../publish/write-column.ts';
import { columnAlphabet, readColumn, readSignedColumn } from '../../shared/place/column.ts';
import { numRuns } from '../runs.ts';

const whole = fc.oneof(fc.nat(100), fc.nat(2 ** 40));

test('numbers come back from a column', () => {
  fc.assert(
    fc.property(fc.array(whole), (numbers) => {
      expect(readColumn(writeColumn(numbers))).toEqual(numbers);
    }),
    numRuns(2_000),
  );
});

test('numbers on both sides of zero come back from a column', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -90, max: 90 }), fc.integer())), (numbers) => {
      expect(readSignedColumn(writeSignedColumn(numbers))).toEqual(numbers);
    }),
    numRuns(2_000),
  );
});

test('a column is written in characters that JSON does not escape', () => {
  expect(JSON.stringify(columnAlphabet)).toHaveLength(columnAlphabet.length + 2);
  expect(new Set(columnAlphabet).size).toBe(93);
});

test('small numbers take one character, larger ones two', () => {
  expect(writeColumn([79]).length).toBe(1);
  expect(writeColumn([80]).length).toBe(2);
  expect(writeColumn([1_119]).length).toBe(2);
  expect(writeColumn([1_120]).length).toBe(3);
});

test('what is no whole number, and what is no column, is refused', () => {
  for (const number of [-1, 0.5, Number.NaN, 2 ** 60])
    expect(() => writeColumn([number])).toThrow('no whole number');
  expect(() => readColumn('ab"')).toThrow('not a figure');
});
