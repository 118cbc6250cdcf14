// Bank holidays by their rules: the Banking and Financial Dealings Act 1971, its yearly proclamations, and for Scotland the
// St Andrew's Day Bank Holiday (Scotland) Act 2007. Days proclaimed for one year only (a coronation) are not known here.
import { addDays, weekdayOf } from './plain-date.ts';
import type { PlainDate } from './service.ts';
import type { NationId } from './taxonomy.ts';

interface Rules {
  /** Month and day. One that falls on a weekend is kept on the next weekday that is free. */
  fixed: readonly string[];
  /** The first or last Monday of a month. */
  mondays: readonly (readonly ['first' | 'last', string])[];
  easterMonday: boolean;
}

const england: Rules = {
  fixed: ['01-01', '12-25', '12-26'],
  mondays: [
    ['first', '05'],
    ['last', '05'],
    ['last', '08'],
  ],
  easterMonday: true,
};
const rules: Record<NationId, Rules> = {
  ENG: england,
  WLS: england,
  NIR: { ...england, fixed: [...england.fixed, '03-17', '07-12'] },
  SCT: {
    fixed: [...england.fixed, '01-02', '11-30'],
    mondays: [
      ['first', '05'],
      ['last', '05'],
      ['first', '08'],
    ],
    easterMonday: false,
  },
};

/** Easter Sunday by the anonymous Gregorian rule (J. Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const [month, day] = [Math.floor(sum / 31), (sum % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}

function mondayOf(year: string, [which, month]: Rules['mondays'][number]): PlainDate {
  // The months that are meant, May and August, have 31 days.
  const start = `${year}-${month}-${which === 'first' ? '01' : '25'}` as PlainDate;
  return addDays(start, (8 - weekdayOf(start)) % 7);
}

/** All days of a year that are kept, those on a weekend and the weekdays in their stead alike. */
function holidaysOf(year: string, nation: NationId): Set<PlainDate> {
  const { fixed, mondays, easterMonday } = rules[nation];
  const easter = easterSunday(Number(year));
  const days = new Set(mondays.map((monday) => mondayOf(year, monday)));
  days.add(addDays(easter, -2));
  if (easterMonday) days.add(addDays(easter, 1));
  const own = fixed.map((day) => `${year}-${day}` as PlainDate);
  for (const day of own) days.add(day);
  for (const day of own.filter((one) => weekdayOf(one) >= 6)) {
    let instead = addDays(day, 1);
    while (weekdayOf(instead) >= 6 || days.has(instead)) instead = addDays(instead, 1);
    days.add(instead);
  }
  return days;
}

/** Whether a day is a bank holiday in any of these nations. */
export function isBankHoliday(on: PlainDate, nations: readonly NationId[]): boolean {
  return nations.some((nation) => holidaysOf(on.slice(0, 4), nation).has(on));
}
