import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimeRange } from '../../publish/read-time-range.ts';
import { readWhen } from '../../publish/read-when.ts';
import type { Session, Weekday } from '../../shared/record/opening.ts';
import { numRuns } from '../runs.ts';

const h = (hour: number, minute = 0) => hour * 60 + minute;

describe('readTimeRange', () => {
  test.each<[string, number, number | undefined]>([
    ['10:00-12:00', h(10), h(12)],
    ['10:00 - 12:00', h(10), h(12)],
    ['10:00–12:00', h(10), h(12)],
    ['10.30am - 12.30pm', h(10, 30), h(12, 30)],
    ['10am to 12 noon', h(10), h(12)],
    ['10am until noon', h(10), h(12)],
    ['9-5', h(9), h(17)],
    ['10-12', h(10), h(12)],
    ['9-11', h(9), h(11)],
    ['10-2', h(10), h(14)],
    ['11-1', h(11), h(13)],
    ['12-2', h(12), h(14)],
    ['1-3', h(13), h(15)],
    ['2-4', h(14), h(16)],
    ['2:30-4:30', h(14, 30), h(16, 30)],
    ['2-4pm', h(14), h(16)],
    ['6:30-8:30pm', h(18, 30), h(20, 30)],
    ['7pm-9', h(19), h(21)],
    ['9-12pm', h(9), h(12)],
    ['10-2pm', h(10), h(14)],
    ['11am-1', h(11), h(13)],
    ['9am-11', h(9), h(11)],
    ['8-6', h(8), h(18)],
    ['7-3', h(7), h(15)],
    ['09:00-5pm', h(9), h(17)],
    ['14:00-16:00', h(14), h(16)],
    ['14-16', h(14), h(16)],
    ['00:00-24:00', 0, h(24)],
    ['8pm-midnight', h(20), h(24)],
    ['10am', h(10), undefined],
    ['2.30pm', h(14, 30), undefined],
    ['18:00', h(18), undefined],
    ['noon', h(12), undefined],
  ])('%s', (text, opens, closes) => {
    expect(readTimeRange(text)).toEqual(closes === undefined ? { opens } : { opens, closes });
  });

  test.each([
    '6-8',
    '7-9',
    '8-10',
    '10',
    '2.30',
    '12:00-10:00',
    '10:00-10:00',
    '10:75-12',
    '25-26',
    '13pm-3pm',
    'x',
  ])('%s has no one meaning', (text) => {
    expect(readTimeRange(text)).toBeNull();
  });
});

const on = (weekdays: Weekday[], opens: number, closes: number, more: Partial<Session> = {}): Session[] =>
  weekdays.map((weekday) => ({ weekday, opens, closes, ...more }));

describe('readWhen', () => {
  test.each<[string, Session[]]>([
    ['Tue 10:00-12:00; Thu 14:00-16:00', [...on([2], h(10), h(12)), ...on([4], h(14), h(16))]],
    ['1st Mon 10:00-12:00', on([1], h(10), h(12), { ordinal: 1 })],
    ['Mon-Fri 9-5 (term time)', on([1, 2, 3, 4, 5], h(9), h(17), { termTimeOnly: true })],
    ['Mon-Fri 9-5, term time only', on([1, 2, 3, 4, 5], h(9), h(17), { termTimeOnly: true })],
    ['tuesdays 10am-12pm', on([2], h(10), h(12))],
    ['Every Thursday, 10am to 12 noon', on([4], h(10), h(12))],
    ['Mon, Wed & Fri 10-12', on([1, 3, 5], h(10), h(12))],
    ['Monday to Thursday 9:30am-4:30pm', on([1, 2, 3, 4], h(9, 30), h(16, 30))],
    ['Fri-Mon 10-4', on([5, 6, 7, 1], h(10), h(16))],
    ['Weekdays 9-5', on([1, 2, 3, 4, 5], h(9), h(17))],
    ['Daily 10:00-16:00', on([1, 2, 3, 4, 5, 6, 7], h(10), h(16))],
    ['Last Wed of the month 10:30-12:30', on([3], h(10, 30), h(12, 30), { ordinal: -1 })],
    [
      '1st and 3rd Tue 2-4pm',
      [1, 3].flatMap((ordinal) => on([2], h(14), h(16), { ordinal: ordinal as 1 | 3 })),
    ],
    ['Second Thursday in the month 2pm-4pm', on([4], h(14), h(16), { ordinal: 2 })],
    ['Tue 10-12 and 2-4', [...on([2], h(10), h(12)), ...on([2], h(14), h(16))]],
    ['Tue 10-12, Thu 2-4', [...on([2], h(10), h(12)), ...on([4], h(14), h(16))]],
    ['Tue 10-12 and Thu 2-4', [...on([2], h(10), h(12)), ...on([4], h(14), h(16))]],
    ['Tues: 10.00-12.00', on([2], h(10), h(12))],
    ['Weds 10-12\nSat 9-1', [...on([3], h(10), h(12)), ...on([6], h(9), h(13))]],
    ['Tue 10am', [{ weekday: 2, opens: h(10) }]],
  ])('%s', (cell, sessions) => {
    expect(readWhen(cell)).toEqual({ value: { sessions }, findings: [] });
  });

  test.each(['By arrangement', 'Ring to ask', 'Term time'])('%s is a way of saying when', (cell) => {
    expect(readWhen(cell)).toEqual({ value: { sessions: [], words: cell }, findings: [] });
  });

  test.each([
    'every 2nd Tues 10am-12',
    'Every second Tuesday 10-12',
    'alternate Mondays 10-12',
    'Mon 7-9',
    'Thu 26 Nov 10-12',
    '24/7',
    'Mon 12:00-10:00',
    'Tue 10',
    'DTSTART:20260106T100000 RRULE:FREQ=WEEKLY;INTERVAL=2',
  ])('%s stays in its words, and its owner hears of it', (cell) => {
    const { value, findings } = readWhen(cell);
    expect(value).toEqual({ sessions: [], words: cell });
    expect(findings.map(({ code }) => code)).toContain('when-in-words');
  });

  test('a cell of which a part cannot be read keeps all its words beside what could be', () => {
    const cell = 'Tue 10:00-12:00; not in August; Fri 7-9';
    expect(readWhen(cell)).toEqual({
      value: { sessions: on([2], h(10), h(12)), words: cell },
      findings: [{ code: 'when-in-words', value: 'fri 7-9' }],
    });
  });

  test('reads back every session that is written out in full', () => {
    const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const places = new Map([
      [1, '1st '],
      [2, '2nd '],
      [3, '3rd '],
      [4, '4th '],
      [5, '5th '],
      [-1, 'last '],
    ]);
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const session = fc
      .tuple(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(undefined, 1, 2, 3, 4, 5, -1),
        fc.integer({ min: 0, max: 1_438 }),
        fc.integer({ min: 1, max: 1_440 }),
        fc.boolean(),
      )
      .map(([weekday, ordinal, opens, length, term]) => ({
        weekday,
        opens,
        closes: Math.min(opens + length, 1_440),
        ...(ordinal === undefined ? {} : { ordinal }),
        ...(term ? { termTimeOnly: true } : {}),
      }));
    fc.assert(
      fc.property(fc.array(session, { minLength: 1, maxLength: 6 }), (sessions) => {
        const cell = sessions.map(({ weekday, ordinal, opens, closes, termTimeOnly }) => {
          const days = `${places.get(ordinal ?? 0) ?? ''}${names[weekday - 1]}`;
          return `${days} ${clock(opens)}-${clock(closes)}${termTimeOnly ? ' (term time)' : ''}`;
        });
        expect(readWhen(cell.join('; '))).toEqual({ value: { sessions }, findings: [] });
      }),
      numRuns(4_000),
    );
  });

  test('never loses a word, whatever the cell holds, and never takes long', () => {
    const piece = fc.constantFrom(
      'mon',
      'tue',
      ' ',
      '-',
      ',',
      'and',
      '1st',
      '10',
      ':',
      '00',
      'am',
      ';',
      'to',
      '(',
      'term time',
      ')',
      '9-5',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 250 }), (pieces) => {
        const cell = pieces.join('');
        const { value, findings } = readWhen(cell);
        if (value === undefined) expect(findings.map(({ code }) => code)).toEqual(['text-too-long']);
        else if (value.sessions.length === 0 && cell.replace(/[;\s]/g, '') !== '')
          expect(value.words).toBe(cell);
        for (const { opens, closes } of value?.sessions ?? [])
          expect(closes === undefined || closes > opens).toBe(true);
      }),
      numRuns(4_000),
    );
  });
});
