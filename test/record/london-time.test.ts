import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { londonTime } from '../../shared/record/london-time.ts';
import { numRuns } from '../runs.ts';

/** Each instant beside what clocks on British walls show, around both changes of 2026 and at the turn of a year. */
const instants: [string, string, number][] = [
  ['2026-03-29T00:59:00Z', '2026-03-29', 59],
  ['2026-03-29T01:00:00Z', '2026-03-29', 120],
  ['2026-06-30T23:30:00Z', '2026-07-01', 30],
  ['2026-10-25T00:59:00Z', '2026-10-25', 119],
  ['2026-10-25T01:00:00Z', '2026-10-25', 60],
  ['2026-11-25T16:05:00Z', '2026-11-25', 965],
  ['2026-12-31T23:59:59Z', '2026-12-31', 1_439],
  ['2027-01-01T00:00:00Z', '2027-01-01', 0],
];

/** The last Sunday of a month at 01:00 UTC, when the clocks change. */
function change(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
}

describe('londonTime', () => {
  test.each(instants)('%s', (instant, date, minute) => {
    expect(londonTime(new Date(instant))).toEqual({ date, minute });
  });

  test('is an hour ahead of UTC between the last Sundays of March and October', () => {
    const time = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(time, (milliseconds) => {
        const year = new Date(milliseconds).getUTCFullYear();
        const summer = milliseconds >= change(year, 2) && milliseconds < change(year, 9);
        const wall = new Date(milliseconds + (summer ? 3_600_000 : 0));
        expect(londonTime(new Date(milliseconds))).toEqual({
          date: wall.toISOString().slice(0, 10),
          minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
        });
      }),
      numRuns(4_000),
    );
  });

  test.each(['UTC', 'Europe/London', 'Pacific/Auckland', 'America/St_Johns', 'Pacific/Kiritimati'])(
    'is the same on a device set to %s',
    (zone) => {
      const module = pathToFileURL(join(import.meta.dirname, '../../shared/record/london-time.ts')).href;
      const script = `const { londonTime } = await import(${JSON.stringify(module)});
        console.log(JSON.stringify(${JSON.stringify(instants)}.map(([at]) => londonTime(new Date(at)))));`;
      const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
        encoding: 'utf8',
      });
      expect(JSON.parse(output)).toEqual(instants.map(([, date, minute]) => ({ date, minute })));
    },
  );
});
