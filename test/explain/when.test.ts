import { describe, expect, test } from 'vitest';
import { onDateInWords, timesInWords } from '../../shared/explain/date-words.ts';
import { timesInFull, type When, whenInWords } from '../../shared/explain/when.ts';
import type { Season, Session } from '../../shared/record/opening.ts';
import type { PlainDate, Schedule } from '../../shared/record/service.ts';
import type { NationId } from '../../shared/record/taxonomy.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';

const date = (text: string): PlainDate => text as PlainDate;
const at = (hour: number, minute = 0) => hour * 60 + minute;
const thursday: Session = { weekday: 4, opens: at(10), closes: at(12) };
const told = ({ lead = '', text = '', own, ask }: When): string =>
  [lead + text, own && `“${own}”`, ask && `[${ask}]`].filter(Boolean).join(' ');

/** Wednesday 25 November 2026, nine in the morning in London. */
const wednesday = '2026-11-25T09:00:00Z';

describe.each<[string, Schedule | undefined, Season, string, string, string]>([
  [
    'tomorrow, as in the design',
    { sessions: [{ weekday: 4, opens: at(14), closes: at(16) }] },
    {},
    wednesday,
    'Tomorrow, Thursday 26 November, 2pm to 4pm. Every Thursday.',
    'Yfory, dydd Iau 26 Tachwedd, 2pm tan 4pm. Bob dydd Iau.',
  ],
  [
    'noon has a name',
    { sessions: [thursday] },
    {},
    '2026-11-20T09:00:00Z',
    'Thursday 26 November, 10am to 12 noon. Every Thursday.',
    'Dydd Iau 26 Tachwedd, 10am tan 12 hanner dydd. Bob dydd Iau.',
  ],
  [
    'under way',
    { sessions: [thursday] },
    {},
    '2026-11-26T11:59:00Z',
    'Today, Thursday 26 November, 10am to 12 noon. Every Thursday.',
    'Heddiw, dydd Iau 26 Tachwedd, 10am tan 12 hanner dydd. Bob dydd Iau.',
  ],
  [
    'over for today, and next year by then',
    { sessions: [{ ...thursday, ordinal: -1 }] },
    {},
    '2026-12-31T12:00:00Z',
    'Thursday 28 January 2027, 10am to 12 noon. The last Thursday of the month.',
    'Dydd Iau 28 Ionawr 2027, 10am tan 12 hanner dydd. Dydd Iau olaf y mis.',
  ],
  [
    'the second of the month',
    { sessions: [{ weekday: 2, ordinal: 2, opens: at(9, 30), closes: at(17) }] },
    {},
    wednesday,
    'Tuesday 8 December, 9:30am to 5pm. The 2nd Tuesday of the month.',
    'Dydd Mawrth 8 Rhagfyr, 9:30am tan 5pm. Yr ail ddydd Mawrth yn y mis.',
  ],
  [
    'a van that comes every other week',
    { sessions: [{ ...thursday, interval: 2, from: date('2026-11-05') }] },
    {},
    wednesday,
    'Thursday 3 December, 10am to 12 noon. Thursday, every 2 weeks.',
    'Dydd Iau 3 Rhagfyr, 10am tan 12 hanner dydd. Dydd Iau, bob 2 wythnos.',
  ],
  [
    'a weekday of every other month',
    { sessions: [{ ...thursday, ordinal: 1, interval: 2, from: date('2026-11-05') }] },
    {},
    wednesday,
    'Thursday 7 January 2027, 10am to 12 noon. The 1st Thursday of the month, every 2 months.',
    'Dydd Iau 7 Ionawr 2027, 10am tan 12 hanner dydd. Dydd Iau cyntaf y mis, bob 2 mis.',
  ],
  [
    'a rule that is over says nothing any more',
    { sessions: [thursday, { ...thursday, weekday: 1, until: date('2026-11-24') }] },
    {},
    wednesday,
    'Tomorrow, Thursday 26 November, 10am to 12 noon. Every Thursday.',
    'Yfory, dydd Iau 26 Tachwedd, 10am tan 12 hanner dydd. Bob dydd Iau.',
  ],
  [
    'two days at the same time',
    { sessions: [thursday, { ...thursday, weekday: 1 }] },
    {},
    wednesday,
    'Tomorrow, Thursday 26 November, 10am to 12 noon. Every Monday and Thursday.',
    'Yfory, dydd Iau 26 Tachwedd, 10am tan 12 hanner dydd. Bob dydd Llun, dydd Iau.',
  ],
  [
    'two days in a row are two days',
    { sessions: [thursday, { ...thursday, weekday: 5 }] },
    {},
    wednesday,
    'Tomorrow, Thursday 26 November, 10am to 12 noon. Every Thursday and Friday.',
    'Yfory, dydd Iau 26 Tachwedd, 10am tan 12 hanner dydd. Bob dydd Iau, dydd Gwener.',
  ],
  [
    'a working week and a Saturday',
    {
      sessions: [
        ...([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, opens: at(9), closes: at(17) })),
        { weekday: 6, opens: at(10), closes: at(13) },
      ],
    },
    {},
    wednesday,
    'Today, Wednesday 25 November, 9am to 5pm. Monday to Friday, 9am to 5pm. Every Saturday, 10am to 1pm.',
    'Heddiw, dydd Mercher 25 Tachwedd, 9am tan 5pm. Dydd Llun i ddydd Gwener, 9am tan 5pm. Bob dydd Sadwrn, 10am tan 1pm.',
  ],
  [
    'only a start, in term time: ask',
    { sessions: [{ weekday: 3, opens: at(13), termTimeOnly: true }] },
    {},
    wednesday,
    'Today, Wednesday 25 November, from 1pm. Every Wednesday, in term time. [if it is on that week]',
    'Heddiw, dydd Mercher 25 Tachwedd, o 1pm ymlaen. Bob dydd Mercher, yn ystod y tymor ysgol. [a yw ymlaen yr wythnos honno]',
  ],
  [
    'a course that has not begun',
    { sessions: [thursday] },
    { starts: date('2027-01-11'), ends: date('2027-02-20') },
    wednesday,
    'Thursday 14 January 2027, 10am to 12 noon. Every Thursday. Until 20 February 2027.',
    'Dydd Iau 14 Ionawr 2027, 10am tan 12 hanner dydd. Bob dydd Iau. Tan 20 Chwefror 2027.',
  ],
  [
    'a course whose last session is over',
    { sessions: [thursday] },
    { ends: date('2026-11-25') },
    wednesday,
    'Every Thursday, 10am to 12 noon. Until 25 November.',
    'Bob dydd Iau, 10am tan 12 hanner dydd. Tan 25 Tachwedd.',
  ],
  [
    'ended',
    { sessions: [thursday] },
    { ends: date('2026-11-24') },
    wednesday,
    'It ended on 24 November.',
    'Daeth i ben ar 24 Tachwedd.',
  ],
  [
    'only words, kept as said',
    { sessions: [], words: 'most Tuesdays' },
    {},
    wednesday,
    '“most Tuesdays”',
    '“most Tuesdays”',
  ],
  [
    'only words, and a start to come',
    { sessions: [], words: 'six weeks' },
    { starts: date('2026-12-01') },
    wednesday,
    'From 1 December. “six weeks”',
    'O 1 Rhagfyr ymlaen. “six weeks”',
  ],
  ['nothing said', undefined, {}, wednesday, '[which days it is open]', '[pa ddyddiau mae ar agor]'],
  [
    'more timetables than anybody reads',
    { sessions: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, opens: at(8 + weekday) })) },
    {},
    wednesday,
    'Today, Wednesday 25 November, from 11am. [about other times]',
    'Heddiw, dydd Mercher 25 Tachwedd, o 11am ymlaen. [am amseroedd eraill]',
  ],
])('%s', (_name, schedule, season, now, english, welsh) => {
  test('in English', () =>
    expect(told(whenInWords(schedule, season, new Date(now), en, ['ENG']))).toBe(english));
  test('in Welsh', () => expect(told(whenInWords(schedule, season, new Date(now), cy, ['ENG']))).toBe(welsh));
});

describe('a bank holiday', () => {
  const monday: Schedule = { sessions: [{ weekday: 1, opens: at(10), closes: at(12) }] };
  const ring = ' It is a bank holiday: ring first.';
  test.each<[NationId[], string, string]>([
    [['ENG'], '2026-08-28T09:00:00Z', ring],
    [['SCT'], '2026-08-28T09:00:00Z', ''],
    [['SCT'], '2026-07-31T09:00:00Z', ring],
    [['ENG', 'SCT'], '2026-07-31T09:00:00Z', ring],
    [['NIR'], '2026-07-11T09:00:00Z', ring],
    [['ENG'], '2026-07-11T09:00:00Z', ''],
  ])('in %j, on the Monday after %s', (nations, now, said) => {
    expect(whenInWords(monday, {}, new Date(now), en, nations).text).toBe(
      `, 10am to 12 noon.${said} Every Monday.`,
    );
  });

  test('in Welsh', () => {
    expect(whenInWords(monday, {}, new Date('2026-08-28T09:00:00Z'), cy, ['WLS']).text).toContain(
      'Mae’n ŵyl banc: ffoniwch yn gyntaf.',
    );
  });
});

describe('the clock on the wall in London', () => {
  const late: Schedule = { sessions: [{ weekday: 1, opens: at(0, 30), closes: at(2) }] };
  test.each([
    // 23:30 UTC on Sunday 28 June 2026 is already Monday in London.
    ['summer', '2026-06-28T23:30:00Z', 'Today, Monday 29 June'],
    ['winter', '2026-11-29T23:30:00Z', 'Tomorrow, Monday 30 November'],
    // Clocks go back at 01:00 UTC on 25 October 2026: the night has two half past ones, and Monday is still tomorrow.
    ['the night the clocks go back', '2026-10-25T01:30:00Z', 'Tomorrow, Monday 26 October'],
    ['the day the clocks go forward', '2026-03-29T01:30:00Z', 'Tomorrow, Monday 30 March'],
  ])('%s', (_name, now, lead) => {
    expect(whenInWords(late, {}, new Date(now), en, ['ENG']).lead).toBe(lead);
  });
});

test.each<[number, number | undefined, string, string]>([
  [0, 30, '12 midnight to 12:30am', '12 hanner nos tan 12:30am'],
  [720, 721, '12 noon to 12:01pm', '12 hanner dydd tan 12:01pm'],
  [1_260, 1_440, '9pm to 12 midnight', '9pm tan 12 hanner nos'],
  [545, undefined, 'from 9:05am', 'o 9:05am ymlaen'],
])('from minute %i to %s', (opens, closes, english, welsh) => {
  expect(timesInWords(opens, closes, en)).toBe(english);
  expect(timesInWords(opens, closes, cy)).toBe(welsh);
});

test.each([
  ['2026-11-25', 'today', 'heddiw'],
  ['2026-11-26', 'tomorrow', 'yfory'],
  ['2026-11-27', 'on Friday', 'ddydd Gwener'],
  ['2026-12-01', 'on Tuesday', 'ddydd Mawrth'],
  ['2026-12-02', 'on 2 December', 'ar 2 Rhagfyr'],
  ['2027-01-01', 'on 1 January 2027', 'ar 1 Ionawr 2027'],
  ['2026-11-24', 'on 24 November', 'ar 24 Tachwedd'],
])('%s', (on, english, welsh) => {
  expect(onDateInWords(date(on), date('2026-11-25'), en)).toBe(english);
  expect(onDateInWords(date(on), date('2026-11-25'), cy)).toBe(welsh);
});

describe.each<[string, Schedule | undefined, Season, string, string]>([
  [
    'every week',
    { sessions: [thursday] },
    {},
    'Every Thursday, 10am to 12 noon.',
    'Bob dydd Iau, 10am tan 12 hanner dydd.',
  ],
  [
    'all the hours of a week, however many',
    {
      sessions: [1, 2, 3, 4, 5].map((day) => ({
        weekday: day as Session['weekday'],
        opens: at(8 + day),
        closes: at(17),
      })),
    },
    {},
    'Every Monday, 9am to 5pm. Every Tuesday, 10am to 5pm. Every Wednesday, 11am to 5pm. Every Thursday, 12 noon to 5pm. Every Friday, 1pm to 5pm.',
    'Bob dydd Llun, 9am tan 5pm. Bob dydd Mawrth, 10am tan 5pm. Bob dydd Mercher, 11am tan 5pm. Bob dydd Iau, 12 hanner dydd tan 5pm. Bob dydd Gwener, 1pm tan 5pm.',
  ],
  [
    'every other week: which, is told by the next',
    { sessions: [{ ...thursday, interval: 2, from: date('2026-11-19') }] },
    {},
    'Thursday, every 2 weeks, 10am to 12 noon. From 3 December.',
    'Dydd Iau, bob 2 wythnos, 10am tan 12 hanner dydd. O 3 Rhagfyr ymlaen.',
  ],
  [
    'not yet, and not for ever',
    { sessions: [{ ...thursday, from: date('2027-01-07'), until: date('2027-03-25') }] },
    {},
    'Every Thursday, 10am to 12 noon. From 7 January 2027. Until 25 March 2027.',
    'Bob dydd Iau, 10am tan 12 hanner dydd. O 7 Ionawr 2027 ymlaen. Tan 25 Mawrth 2027.',
  ],
  [
    'since long ago',
    { sessions: [{ ...thursday, from: date('2020-01-02') }] },
    {},
    'Every Thursday, 10am to 12 noon.',
    'Bob dydd Iau, 10am tan 12 hanner dydd.',
  ],
  [
    'once',
    { sessions: [{ ...thursday, from: date('2026-12-03'), until: date('2026-12-03') }] },
    {},
    'Thursday 3 December, 10am to 12 noon.',
    'Dydd Iau 3 Rhagfyr, 10am tan 12 hanner dydd.',
  ],
  [
    'what is over is not told',
    {
      sessions: [
        { ...thursday, until: date('2026-11-24') },
        { ...thursday, weekday: 5 },
      ],
    },
    {},
    'Every Friday, 10am to 12 noon.',
    'Bob dydd Gwener, 10am tan 12 hanner dydd.',
  ],
  [
    'words, and the end of the course',
    { sessions: [], words: 'By appointment' },
    { ends: date('2026-12-18') },
    'Until 18 December. “By appointment”',
    'Tan 18 Rhagfyr. “By appointment”',
  ],
  ['nothing stated', undefined, {}, '[which days it is open]', `[${cy.unknown.when}]`],
])('in full: %s', (_name, schedule, season, english, welsh) => {
  test('English', () => {
    expect(told(timesInFull(schedule, season, new Date(wednesday), en))).toBe(english);
  });
  test('Welsh', () => {
    expect(told(timesInFull(schedule, season, new Date(wednesday), cy))).toBe(welsh);
  });
});
