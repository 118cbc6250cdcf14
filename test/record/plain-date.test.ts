import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isPlainDate, weekdayOf } from '../../shared/record/plain-date.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { numRuns } from '../runs.ts';

const day = (text: string) => text as PlainDate;

describe('isPlainDate', () => {
  test.each(['2026-11-25', '2028-02-29', '2000-02-29', '1999-12-31'])('%s is a day', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-06-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '25/11/2026',
    '2026-11-25T00:00:00Z',
    ' 2026-11-25',
    '',
    20261125,
    null,
    ['2026-11-25'],
  ])('%j is none', (value) => {
    expect(isPlainDate(value)).toBe(false);
  });
});

describe('counting days', () => {
  test.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(day(date), days)).toBe(expected);
  });

  test.each([
    ['2026-11-23', 1],
    ['2026-11-25', 3],
    ['2026-11-29', 7],
    ['2028-02-29', 2],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(day(date))).toBe(weekday);
  });

  test('the day after falls on the next weekday, and the way back leads home', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -400, max: 400 }), (start, days) => {
        const date = addDays(day('1990-01-01'), start);
        expect(isPlainDate(date)).toBe(true);
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
      numRuns(2_000),
    );
  });
});
