import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBankHoliday } from '../../shared/record/bank-holidays.ts';
import { addDays, weekdayOf } from '../../shared/record/plain-date.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { type NationId, nationIds } from '../../shared/record/taxonomy.ts';
import { numRuns } from '../runs.ts';

/** Every weekday of a year that is one. */
function weekdaysOf(year: number, nation: NationId): string[] {
  const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01` as PlainDate, n));
  return days
    .filter((day) => day.startsWith(String(year)) && weekdayOf(day) < 6 && isBankHoliday(day, [nation]))
    .map((day) => day.slice(5));
}

// As listed on GOV.UK, but for days proclaimed for one year alone.
describe.each<[number, NationId, string]>([
  [2022, 'ENG', '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27'],
  [2026, 'ENG', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2026, 'WLS', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2026, 'SCT', '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28'],
  [2026, 'NIR', '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  [2027, 'ENG', '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  [2027, 'SCT', '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
  [2027, 'NIR', '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
  [2028, 'SCT', '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
])('%i in %s', (year, nation, days) => {
  test(days, () => expect(weekdaysOf(year, nation).join(' ')).toBe(days));
});

test('the day itself counts beside the one that is kept in its stead', () => {
  expect(isBankHoliday('2027-12-25' as PlainDate, ['ENG'])).toBe(true);
});

test('each year has as many weekdays as its nation keeps', () => {
  const kept: Record<NationId, number> = { ENG: 8, WLS: 8, SCT: 9, NIR: 10 };
  fc.assert(
    fc.property(fc.integer({ min: 2024, max: 2099 }), fc.constantFrom(...nationIds), (year, nation) => {
      expect(weekdaysOf(year, nation).length).toBe(kept[nation]);
    }),
    numRuns(400),
  );
});
