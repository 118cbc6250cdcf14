import { expect, test } from 'vitest';
import { readMoment } from '../../publish/read-moment.ts';

test.each<[string, string | null]>([
  ['2026-11-25T10:00:00Z', '2026-11-25T10:00:00.000Z'],
  ['2026-11-25T10:00', '2026-11-25T10:00:00.000Z'],
  ['2026-11-25', '2026-11-25T00:00:00.000Z'],
  ['2026-07-01T10:00:00+01:00', '2026-07-01T09:00:00.000Z'],
  ['2026-07-01T10:00:00.5Z', '2026-07-01T10:00:00.500Z'],
  ['2026-02-30', null],
  ['2026-13-01', null],
  ['2026-11-25T25:00', null],
  ['25/11/2026', null],
  ['tomorrow', null],
  ['', null],
])('“%s” is %s, whatever the time zone of the machine', (text, expected) => {
  expect(readMoment(text)?.toISOString() ?? null).toBe(expected);
});
