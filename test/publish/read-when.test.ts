import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimeRange } from '../../publish/read-time-range.ts';
import { readWhen } from '../../publish/read-when.ts';
import { nextOpening, type Session, type Weekday } from '../../shared/record/opening.ts';
import type { PlainDate } from '../../shared/record/service.ts';
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
    ['last Fri of month 2-4pm', on([5], h(14), h(16), { ordinal: -1 })],
    ['2-4pm on last Friday of month', on([5], h(14), h(16), { ordinal: -1 })],
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
    ['10am to 12 noon every Tuesday', on([2], h(10), h(12))],
    ['Open 9am-5pm, Monday to Friday', on([1, 2, 3, 4, 5], h(9), h(17))],
    ['2-4pm on 1st Monday of the month', on([1], h(14), h(16), { ordinal: 1 })],
    ['Open Monday to Friday, 9am - 5pm.', on([1, 2, 3, 4, 5], h(9), h(17))],
    ['Mon 9-5; Sun closed', on([1], h(9), h(17))],
    ['Mon-Fri 9-5; Wed closed', on([1, 2, 4, 5], h(9), h(17))],
    ['closed Mondays; every day 10-4', on([2, 3, 4, 5, 6, 7], h(10), h(16))],
    ['Mon-Fri 9-5; closed Saturdays and Sundays', on([1, 2, 3, 4, 5], h(9), h(17))],
    ['Dydd Llun 10-12; Iau 2-4', [...on([1], h(10), h(12)), ...on([4], h(14), h(16))]],
    ['Llun i Gwener 9:00-17:00; Sul ar gau', on([1, 2, 3, 4, 5], h(9), h(17))],
    [
      'Mon 10:00-13:30,14:00-17:00; Tue 09:30-14:00',
      [...on([1], h(10), h(13, 30)), ...on([1], h(14), h(17)), ...on([2], h(9, 30), h(14))],
    ],
  ])('%s', (cell, sessions) => {
    expect(readWhen(cell)).toEqual({ value: { sessions }, findings: [] });
  });

  test.each<[string, Session[]]>([
    ['Mon-Fri 9-5 except bank holidays', on([1, 2, 3, 4, 5], h(9), h(17))],
    ['Mon-Fri 9-5, excluding public holidays.', on([1, 2, 3, 4, 5], h(9), h(17))],
    ['Tue 10-12 (not bank holidays); Thu 2-4', [...on([2], h(10), h(12)), ...on([4], h(14), h(16))]],
    ['9-5 Mon-Fri excl. bank hols', on([1, 2, 3, 4, 5], h(9), h(17))],
    ['Tue 10-12; closed on Bank Holidays', on([2], h(10), h(12))],
    ['Dydd Llun 10-12 ac eithrio gwyliau banc', on([1], h(10), h(12))],
  ])('%s: the times are read, and what they do not say stays beside them', (cell, sessions) => {
    expect(readWhen(cell)).toEqual({ value: { sessions, words: cell }, findings: [] });
  });

  test.each([
    'Mon 9-5 including bank holidays',
    'Mon 9-5 and bank holidays',
    'Mon 9-5 except bank holiday Mondays',
    'Mon 9-5 except August',
    'every other Tuesday 10-12',
    'fortnightly on Tuesday 10-12',
    'Tuesdays 10-12 fortnightly',
  ])('%s stays in words alone', (cell) => {
    expect(readWhen(cell)).toMatchObject({ value: { sessions: [], words: cell } });
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
  ])('%s stays in its words, and its owner hears of it', (cell) => {
    const { value, findings } = readWhen(cell);
    expect(value).toEqual({ sessions: [], words: cell });
    expect(findings.map(({ code }) => code)).toContain('when-in-words');
  });

  test.each([
    'DTSTART:20260106T100000Z RRULE:FREQ=WEEKLY',
    'DTSTART;TZID=America/New_York:20260106T100000 RRULE:FREQ=WEEKLY',
    'DTSTART:20260106 RRULE:FREQ=WEEKLY',
    'DTSTART:20260106T100000 RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'DTSTART:20260106T100000 RRULE:FREQ=DAILY;INTERVAL=-1',
    'DTSTART:20260106T100000 RRULE:FREQ=DAILY;INTERVAL=2',
    'DTSTART:20260106T100000 RRULE:FREQ=WEEKLY;INTERVAL=53',
    'DTSTART:20260106T100000 RRULE:FREQ=MONTHLY',
    'DTSTART:20260106T100000 RRULE:FREQ=MONTHLY;BYMONTHDAY=6',
    'DTSTART:20260106T100000 RRULE:FREQ=MONTHLY;BYDAY=-2TU',
    'DTSTART:20260106T100000 RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=5TU',
    'DTSTART:20260106T100000 RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2',
    'DTSTART:20260106T100000 RRULE:FREQ=YEARLY;BYDAY=1MO',
    'DTSTART:20260106T100000 RRULE:FREQ=WEEKLY EXDATE:20260113T100000',
    'DTSTART:20260106T100000 DTEND:20260106T090000 RRULE:FREQ=WEEKLY',
    'DTSTART:20260106T100000 RRULE:FREQ=WEEKLY;FREQ=DAILY',
    'DTSTART:20260106T100000 RRULE:FREQ=WEEKLY;COUNT=9999',
    'DTSTART:20260106T100000 RRULE:FREQ=WEEKLY and sometimes more',
    'DTSTART:20260230T100000 RRULE:FREQ=WEEKLY',
    'RRULE:FREQ=WEEKLY;BYDAY=TU',
    'FREQ=WEEKLY;BYDAY=TU',
    'rrule: weekly',
    'Tue 10-12; RRULE:FREQ=WEEKLY;BYDAY=TH',
    'BEGIN:VEVENT\nDTSTART:20260106T100000\nEND:VEVENT',
  ])('%s is shown to nobody, and its owner hears of it', (cell) => {
    expect(readWhen(cell)).toEqual({ findings: [{ code: 'when-rule-unread', value: cell }] });
  });

  test.each<[string, Session[]]>([
    [
      'DTSTART:20190121T092000 DTEND:20190121T094500 RRULE:FREQ=WEEKLY;INTERVAL=2',
      on([1], h(9, 20), h(9, 45), { interval: 2, from: '2019-01-21' as PlainDate }),
    ],
    [
      'DTSTART:2019-01-21T9:20 DTEND:2019-01-21T09:45 RRULE:FREQ=MONTHLY;BYDAY=2TU,4TU',
      [2, 4].flatMap((ordinal) =>
        on([2], h(9, 20), h(9, 45), { ordinal: ordinal as 2 | 4, from: '2019-01-21' as PlainDate }),
      ),
    ],
    [
      'DTSTART;TZID=Europe/London:20260106T100000\nDURATION:PT1H30M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260301T000000Z',
      on([2, 4], h(10), h(11, 30), { from: '2026-01-06' as PlainDate, until: '2026-03-01' as PlainDate }),
    ],
    [
      'DTSTART:20260106T100000;RRULE:FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
      [{ weekday: 5, ordinal: -1, opens: h(10), from: '2026-01-06' as PlainDate }],
    ],
    [
      'DTSTART:20260106T100000 RRULE:FREQ=DAILY',
      ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
        weekday,
        opens: h(10),
        from: '2026-01-06' as PlainDate,
      })),
    ],
    [
      'DTSTART:20260106T100000 RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3',
      [
        {
          weekday: 2,
          opens: h(10),
          interval: 2,
          from: '2026-01-06' as PlainDate,
          until: '2026-02-03' as PlainDate,
        },
      ],
    ],
    [
      'DTSTART:20260106T100000',
      [{ weekday: 2, opens: h(10), from: '2026-01-06' as PlainDate, until: '2026-01-06' as PlainDate }],
    ],
  ])('%s is read as a calendar would', (cell, sessions) => {
    expect(readWhen(cell)).toEqual({ value: { sessions }, findings: [] });
  });

  test.each([
    ['10-Dec', '10-12'],
    ['01-May', '1-5'],
    ['9/Mar/2026', '9-3'],
  ])('%s was a time before Excel had it', (cell, suggestion) => {
    expect(readWhen(cell)).toEqual({ findings: [{ code: 'when-turned-date', value: cell, suggestion }] });
  });

  test('any rule is read or left out, and its next day is found at once', () => {
    const part = fc.oneof(
      fc.constantFrom('FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=DAILY', 'FREQ=HOURLY', 'FREQ=YEARLY', 'WKST=SU'),
      fc.integer({ min: -2, max: 60 }).map((n) => `INTERVAL=${n}`),
      fc.integer({ min: -1, max: 2_000 }).map((n) => `COUNT=${n}`),
      fc.constantFrom(
        'BYDAY=MO',
        'BYDAY=1MO,3WE',
        'BYDAY=-1SU',
        'BYDAY=5FR',
        'BYDAY=9FR',
        'BYMONTH=2',
        'BYSETPOS=2',
      ),
      fc.constantFrom('UNTIL=20261231', 'UNTIL=20260230', 'UNTIL=x'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const cell = `DTSTART:20260106T100000 RRULE:${parts.join(';')}`;
        const { value, findings } = readWhen(cell);
        expect(value?.words).toBeUndefined();
        expect(findings.length).toBe(value === undefined ? 1 : 0);
        for (const session of value?.sessions ?? []) {
          const next = nextOpening([session], { date: '2026-01-06' as PlainDate, minute: 0 }, {});
          if (session.until === undefined) expect(next).not.toBeNull();
        }
      }),
      numRuns(4_000),
    );
  });

  test('a cell of which a part cannot be read keeps all its words beside what could be', () => {
    const cell = 'Tue 10:00-12:00; not in August; Fri 7-9';
    expect(readWhen(cell)).toEqual({
      value: { sessions: on([2], h(10), h(12)), words: cell },
      findings: [{ code: 'when-in-words', value: 'Fri 7-9' }],
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
      ' of month',
      ' except bank holidays',
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
