import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../publish/feed/feed-cells.ts';
import { readSchedules } from '../../../publish/feed/read-schedules.ts';
import { openThing } from '../../../publish/feed/thing.ts';
import type { PlainDate, Schedule } from '../../../shared/record/service.ts';

const today = '2026-11-25' as PlainDate;

function read(...schedules: Record<string, unknown>[]): { when: Schedule | undefined; codes: string[] } {
  const desk: Desk = { file: 'a.json', path: '', record: 's1', problems: [], told: new Set() };
  const things = schedules.map((schedule, n) => openThing(schedule, 'a.json', `/schedules/${n}`));
  const when = readSchedules(things, desk, today);
  return { when, codes: desk.problems.map(({ code }) => code) };
}

const ten = { opens_at: '10:00', closes_at: '12:00' };
const tenToTwelve = { opens: 600, closes: 720 };

describe('a schedule', () => {
  test.each<[string, Record<string, unknown>, Schedule['sessions']]>([
    [
      'days in letters',
      { ...ten, freq: 'WEEKLY', byday: 'TU,TH' },
      [
        { weekday: 2, ...tenToTwelve },
        { weekday: 4, ...tenToTwelve },
      ],
    ],
    [
      'a list of days',
      { ...ten, byday: ['MO', 'FR'] },
      [
        { weekday: 1, ...tenToTwelve },
        { weekday: 5, ...tenToTwelve },
      ],
    ],
    ['a day by its name', { ...ten, weekday: 'Wednesday' }, [{ weekday: 3, ...tenToTwelve }]],
    [
      'the second and the last of a month',
      { ...ten, freq: 'MONTHLY', byday: '2TU,-1FR' },
      [
        { weekday: 2, ordinal: 2, ...tenToTwelve },
        { weekday: 5, ordinal: -1, ...tenToTwelve },
      ],
    ],
    [
      'every other week from a day',
      { ...ten, freq: 'WEEKLY', interval: '2', byday: 'MO', dtstart: '2026-01-05' },
      [{ weekday: 1, interval: 2, from: '2026-01-05' as PlainDate, ...tenToTwelve }],
    ],
    [
      'once',
      { ...ten, dtstart: '2026-12-01T00:00:00Z' },
      [{ weekday: 2, from: '2026-12-01' as PlainDate, until: '2026-12-01' as PlainDate, ...tenToTwelve }],
    ],
    [
      'five times',
      { ...ten, freq: 'WEEKLY', dtstart: '2026-12-01', count: 5 },
      [{ weekday: 2, from: '2026-12-01' as PlainDate, until: '2026-12-29' as PlainDate, ...tenToTwelve }],
    ],
    [
      'every day',
      { ...ten, freq: 'DAILY', dtstart: '2026-12-01' },
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        weekday: weekday as 1,
        from: '2026-12-01' as PlainDate,
        ...tenToTwelve,
      })),
    ],
    [
      'known to be right for a time',
      { ...ten, byday: 'MO', valid_from: '2020-01-01', valid_to: '2027-03-31' },
      [{ weekday: 1, until: '2027-03-31' as PlainDate, ...tenToTwelve }],
    ],
    [
      'right from a day to come',
      { ...ten, byday: 'MO', valid_from: '2027-01-01' },
      [{ weekday: 1, from: '2027-01-01' as PlainDate, ...tenToTwelve }],
    ],
    [
      'in term time',
      { ...ten, byday: 'MO', notes: 'Term time only' },
      [{ weekday: 1, termTimeOnly: true, ...tenToTwelve }],
    ],
    ['no end', { opens_at: '10:00:00', byday: 'MO' }, [{ weekday: 1, opens: 600 }]],
    [
      'am and pm',
      { opens_at: '9:00am', closes_at: '1:30 PM', byday: 'MO' },
      [{ weekday: 1, opens: 540, closes: 810 }],
    ],
    [
      'twelve at night as half of America writes it',
      { opens_at: '12:00:00 AM', closes_at: '1:00:00 AM', byday: 'MO' },
      [{ weekday: 1, opens: 0, closes: 60 }],
    ],
    [
      'midnight',
      { opens_at: '20:00', closes_at: '00:00', byday: 'MO' },
      [{ weekday: 1, opens: 1_200, closes: 1_440 }],
    ],
    [
      'the last minute of a day',
      { opens_at: '00:00', closes_at: '23:59:00', byday: 'MO' },
      [{ weekday: 1, opens: 0, closes: 1_440 }],
    ],
    [
      'moments',
      { opens_at: '2026-01-05T10:00:00Z', closes_at: '2026-01-05T12:00:00Z', byday: 'MO' },
      [{ weekday: 1, ...tenToTwelve }],
    ],
    ['only a description that says it', { description: 'Tue 10:00-12:00' }, [{ weekday: 2, ...tenToTwelve }]],
  ])('says %s', (_name, schedule, sessions) => {
    const { when, codes } = read(schedule);
    expect([when, codes]).toEqual([{ sessions }, []]);
  });

  test.each<[string, Record<string, unknown>, Schedule | undefined, string[]]>([
    [
      'a day of the month',
      { ...ten, freq: 'MONTHLY', bymonthday: 15 },
      { sessions: [], words: 'monthly, day 15 of the month, 10:00-12:00' },
      ['when-in-words'],
    ],
    [
      'every other week from nowhere',
      { ...ten, freq: 'WEEKLY', interval: 2, byday: 'MO' },
      { sessions: [], words: 'every 2 weeks, mon, 10:00-12:00' },
      ['when-in-words'],
    ],
    [
      'a day that is none',
      { ...ten, byday: 'XX' },
      { sessions: [], words: 'xx, 10:00-12:00' },
      ['when-in-words'],
    ],
    [
      'a rule that hangs others',
      { ...ten, freq: 'SECONDLY', byday: 'MO', dtstart: '2026-01-05' },
      { sessions: [], words: 'secondly, mon, from 2026-01-05, 10:00-12:00' },
      ['when-in-words'],
    ],
    [
      'a rule in a rule',
      { ...ten, freq: 'WEEKLY;COUNT=1', byday: 'MO' },
      { sessions: [], words: 'weekly,count=1, mon, 10:00-12:00' },
      ['when-in-words'],
    ],
    [
      'a rule where its description should be',
      { ...ten, byday: 'MO', description: 'RRULE:FREQ=WEEKLY;BYDAY=MO' },
      { sessions: [{ weekday: 1, ...tenToTwelve }] },
      ['when-rule-unread'],
    ],
    ['a day without hours', { freq: 'WEEKLY', byday: 'MO' }, { sessions: [], words: 'weekly, mon' }, []],
    [
      'hours that end when they begin',
      { byday: 'MO', opens_at: '09:30', closes_at: '09:30' },
      undefined,
      ['hours-crossed'],
    ],
    [
      'hours that are none',
      { byday: 'MO', opens_at: '25:00', closes_at: '26:00' },
      undefined,
      ['hours-unread', 'hours-unread'],
    ],
    ['only an end', { byday: 'MO', closes_at: '12:00' }, { sessions: [], words: 'mon' }, ['hours-unread']],
    ['what has gone by', { ...ten, byday: 'MO', valid_to: '2020-01-01' }, undefined, ['information-over']],
    [
      'a day that does not exist',
      { ...ten, byday: 'MO', valid_to: '2027-02-31' },
      { sessions: [{ weekday: 1, ...tenToTwelve }] },
      ['date-unread'],
    ],
    [
      'words beside hours',
      { ...ten, byday: 'MO', description: 'Not in August' },
      { sessions: [{ weekday: 1, ...tenToTwelve }], words: 'Not in August' },
      [],
    ],
    ['words alone', { description: 'By arrangement' }, { sessions: [], words: 'By arrangement' }, []],
    ['nothing', { id: 'x' }, undefined, []],
  ])('that says %s', (_name, schedule, when, expected) => {
    expect(read(schedule)).toEqual({ when, codes: expected });
  });

  test('and another say together what each says, once', () => {
    const monday = { ...ten, byday: 'MO' };
    expect(read(monday, monday, { ...ten, byday: 'FR' }).when?.sessions).toHaveLength(2);
  });
});
