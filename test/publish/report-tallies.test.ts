// What partners' sealed tallies add to a report, and what of them it never tells (scenario S12, the figures).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { reportCommand } from '../../publish/report-command.ts';
import { newTallyKeyPair } from '../../publish/tally-key.ts';
import { readSealingKey, sealBundle, type TallyBundle } from '../../shared/learn/sealed-bundle.ts';
import type { Month, Outcome, Press } from '../../shared/learn/tally.ts';
import { tallyOf } from '../learn/press-arbitrary.ts';
import { inFolder } from './problem-fixtures.ts';
import { type Ran, runCommand } from './run-command.ts';

const keys = newTallyKeyPair();
const list = `id,organisation,service,topics,latitude,longitude
drop-in,Helpers (sample),Tuesday drop-in,email,52.66667,-0.73333
`;
const october = '2026-10' as Month;
const november = '2026-11' as Month;

interface Counted {
  device: number;
  month?: Month;
  edition?: number;
  given?: number;
  unmet?: number;
}

/** One month of a device: so often given, and so often nothing suitable about staying safe in Rutland. */
function bundleOf({ device, month = october, edition = 1, given = 0, unmet = 0 }: Counted): TallyBundle {
  const press = (outcome: Outcome): Press => ({
    ...{ month, outcome, service: outcome === 'given' ? 'drop-in' : null },
    ...{ group: 'safety', district: 'Rutland' },
  });
  const presses = [
    ...Array.from({ length: given }, () => press('given')),
    ...Array.from({ length: unmet }, () => press('none-suitable')),
  ];
  const counts = tallyOf(presses)[0]?.counts ?? {};
  return { month, id: `00000000-0000-4000-8000-00000000000${device}`, edition, counts };
}

let sealingKey: CryptoKey | null;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-24T10:00:00Z') });
  sealingKey = await readSealingKey(keys.publicKey);
});

afterAll(() => {
  vi.useRealTimers();
});

/** A folder with a list, the keys, and a way to report on sealed files, named in the order of the bundles. */
function atTheCoordinator(
  run: (use: {
    folder: string;
    report: (bundles: readonly Counted[], day?: string) => Promise<Ran>;
    command: (...words: string[]) => Promise<Ran>;
    text: (name: string) => string;
  }) => Promise<void>,
): Promise<void> {
  const files = {
    'list.csv': list,
    'key.pem': keys.privateKey,
    'public.pem': keys.publicKey,
    'other.pem': newTallyKeyPair().privateKey,
  };
  return inFolder(files, async (folder) => {
    const command = (...words: string[]): Promise<Ran> =>
      runCommand(
        reportCommand,
        ...[join(folder, 'list.csv'), '--out', join(folder, 'out'), '--area', 'Rutland', ...words],
      );
    const report = async (bundles: readonly Counted[], day = '2026-11-25'): Promise<Ran> => {
      const sealed = await Promise.all(
        bundles.map(async (one, index) => {
          const file = join(folder, `sealed-${index}.json`);
          if (sealingKey === null) throw new Error('a key of our own making was not read');
          writeFileSync(file, await sealBundle(bundleOf(one), sealingKey));
          return file;
        }),
      );
      const tally = sealed.length === 0 ? [] : ['--tally', ...sealed, '--tally-key', join(folder, 'key.pem')];
      return command(...tally, '--at', `${day}T10:00:00Z`);
    };
    const text = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');
    await run({ folder, report, command, text });
  });
}

interface Told {
  indicators: Record<string, unknown>;
  demand: { months: string[]; tables: { outcome: string; by: string; told: [string, number][] }[] };
  gaps: { topic?: string; mode?: string; askedInGroup?: number }[];
}

describe('tallies of several organisations', () => {
  test('are added up, each device and month once, and told as they may be', async () => {
    await atTheCoordinator(async ({ report, text, folder }) => {
      const ran = await report(
        [
          { device: 1, given: 7, unmet: 6 },
          { device: 2, given: 6, unmet: 5 },
          // Sealed before its last press, and twice the same file.
          { device: 2, given: 5, unmet: 4 },
          { device: 3, edition: 2, given: 20 },
          { device: 3, given: 500 },
          { device: 1, given: 7, unmet: 6 },
          { device: 1, month: november, given: 900 },
        ].map((one, index) => (index === 1 ? { ...one, edition: 2 } : one)),
      );
      expect(ran).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/4 sealed files added up[\s\S]*3 sealed files more[\s\S]*not ended/),
      });
      const { demand, gaps } = JSON.parse(text('report.json')) as Told;
      expect(demand).toEqual({
        months: ['2026-10'],
        tables: [
          { outcome: 'given', by: 'service', told: [['drop-in', 35]] },
          { outcome: 'none-suitable', by: 'group', told: [['safety', 10]] },
          { outcome: 'none-suitable', by: 'district', told: [['Rutland', 10]] },
        ],
      });
      expect((JSON.parse(text('report.json')) as Told).indicators).toMatchObject({
        ...{ 'supply.services': 1, 'supply.providers': 1, 'supply.freshShare90': 0, 'overlap.count': 0 },
        ...{ 'demand.zeroResults': 10, 'card.taken': 35, 'arrivals.reported': 0, 'champions.active': null },
      });
      const asked = gaps.filter(({ askedInGroup }) => askedInGroup !== undefined);
      expect(new Set(asked.map(({ topic }) => topic))).toContain('scams');
      expect(new Set(asked.map(({ askedInGroup }) => askedInGroup))).toEqual(new Set([10]));
      expect(asked.some(({ topic }) => topic === 'email')).toBe(false);
      expect(text('index.html').includes('Nothing suitable for “Staying safe” about 10 times.')).toBe(true);
      expect(text('demand.csv').replace('\uFEFF', '').split('\r\n').slice(0, 2)).toEqual([
        'month,what_happened,counted_by,name,times',
        '2026-10,given,service,drop-in,35',
      ]);
      // Nothing of a device, nothing of the month that runs, no true number.
      for (const name of readdirSync(join(folder, 'out')))
        for (const secret of ['00000000-0000', '900', ':33,', ':33}'])
          expect([name, secret, text(name).includes(secret) && name !== 'index.html']).toEqual([
            name,
            secret,
            false,
          ]);
    });
  });

  test('and without any, the report says that all of it comes from the lists', async () => {
    await atTheCoordinator(async ({ report, text }) => {
      expect(await report([])).toMatchObject({ status: 0 });
      expect((JSON.parse(text('report.json')) as Told).demand).toEqual({ months: [], tables: [] });
      const { indicators } = JSON.parse(text('report.json')) as Told;
      expect(indicators).toMatchObject({ 'demand.zeroResults': null, 'card.taken': null });
      expect(text('index.html').includes('Nobody has sent counts.')).toBe(true);
    });
  });
});

describe('a month is told once', () => {
  test('what comes in late changes nothing, so that no two reports can be taken from each other', async () => {
    await atTheCoordinator(async ({ report, text }) => {
      await report([{ device: 1, given: 13 }]);
      const told = text('figures-2026-10.json');
      const late = await report([
        { device: 1, given: 13 },
        { device: 2, given: 7, unmet: 30 },
      ]);
      expect(late.stdout).toContain('2026-10 was told before');
      expect(text('figures-2026-10.json')).toBe(told);
      expect((JSON.parse(text('report.json')) as Told).demand.tables).toEqual([
        { outcome: 'given', by: 'service', told: [['drop-in', 15]] },
      ]);
    });
  });

  test('a month of which nothing could be told stays so', async () => {
    await atTheCoordinator(async ({ report, text }) => {
      await report([{ device: 1, given: 7 }]);
      await report([{ device: 1, edition: 2, given: 8 }]);
      expect(JSON.parse(text('figures-2026-10.json'))).toEqual({ month: '2026-10', tables: [] });
      expect(text('index.html').includes('No number in these months is large enough to tell.')).toBe(true);
    });
  });

  test('later reports have it without the sealed files, and add the months that have ended since', async () => {
    await atTheCoordinator(async ({ report, text }) => {
      await report([{ device: 1, given: 12 }]);
      await report([{ device: 1, month: november, given: 21 }], '2026-12-02');
      await report([], '2026-12-03');
      const { demand } = JSON.parse(text('report.json')) as Told;
      expect(demand).toEqual({
        months: ['2026-10', '2026-11'],
        tables: [{ outcome: 'given', by: 'service', told: [['drop-in', 30]] }],
      });
      await report([], '2026-11-25');
      expect((JSON.parse(text('report.json')) as Told).demand.months).toEqual(['2026-10']);
    });
  });

  test('a month that runs by the clock has not ended, whatever day is given', async () => {
    await atTheCoordinator(async ({ report, text, folder }) => {
      const december = '2026-12' as Month;
      const counts = [
        { device: 1, month: november, given: 21 },
        { device: 1, month: december, given: 12 },
      ];
      const ahead = await report(counts, '2027-02-05');
      expect(ahead.stdout).toContain('of a month that has not ended');
      expect(ahead.stdout).toContain('2027-02 has not begun, so nothing of it is kept');
      const kept = (): string[] => readdirSync(join(folder, 'out')).filter((name) => /-20\d\d-/.test(name));
      expect(kept()).toEqual(['figures-2026-11.json']);
      expect((JSON.parse(text('report.json')) as Told).demand.months).toEqual(['2026-11']);
      // What came in until it had ended is told then.
      vi.setSystemTime(new Date('2027-01-01T00:00:00Z'));
      await report([...counts, { device: 2, month: december, given: 8 }], '2027-01-01');
      expect(kept()).toEqual(['directory-2027-01.json', 'figures-2026-11.json', 'figures-2026-12.json']);
      expect(JSON.parse(text('figures-2026-12.json')).tables).toEqual([
        { outcome: 'given', by: 'service', told: [['drop-in', 20]] },
      ]);
      vi.setSystemTime(new Date('2026-12-24T10:00:00Z'));
    });
  });

  test.each([
    [
      'counts written in by hand',
      '{"month":"2026-10","tables":[{"outcome":"given","by":"service","told":[["drop-in",7]]}]}',
    ],
    ['another month', '{"month":"2026-09","tables":[]}'],
    ['half a file', '{"month":"2026-1'],
  ])('%s in the place of what was told stops the report', async (_name, content) => {
    await atTheCoordinator(async ({ report, text, folder }) => {
      await report([{ device: 1, given: 12 }]);
      writeFileSync(join(folder, 'out/figures-2026-10.json'), content);
      const before = text('report.json');
      expect(await report([])).toMatchObject({
        status: 3,
        stderr: expect.stringContaining('figures-2026-10.json'),
      });
      expect(text('report.json')).toBe(before);
    });
  });
});

describe('what does not open', () => {
  test.each([
    ['without the key', ['--tally', 'sealed-0.json'], 1, '--tally-key FILE'],
    ['a key and nothing to open', ['--tally-key', 'key.pem'], 1, 'name them with --tally'],
    [
      'with another key',
      ['--tally', 'sealed-0.json', '--tally-key', 'other.pem'],
      3,
      'sealed for another key',
    ],
    [
      'with the public key',
      ['--tally', 'sealed-0.json', '--tally-key', 'public.pem'],
      3,
      'is not the private key',
    ],
    [
      'with a key that is not there',
      ['--tally', 'sealed-0.json', '--tally-key', 'no.pem'],
      3,
      'could not be opened',
    ],
    [
      'a file that is not there',
      ['--tally', 'no.json', '--tally-key', 'key.pem'],
      3,
      'no.json could not be opened',
    ],
    [
      'one of two that is no tally',
      ['--tally', 'sealed-0.json', 'list.csv', '--tally-key', 'key.pem'],
      3,
      'list.csv: It is no sealed tally',
    ],
  ])('%s: the report is not made, and says why', async (_name, words, status, why) => {
    await atTheCoordinator(async ({ folder, report, command }) => {
      await report([{ device: 1, given: 12 }]);
      const before = readFileSync(join(folder, 'out/report.json'), 'utf8');
      const ran = await command(...words.map((word) => (/\.\w+$/.test(word) ? join(folder, word) : word)));
      expect([ran.status, ran.stderr]).toEqual([status, expect.stringContaining(why)]);
      expect(ran.stderr).not.toMatch(/BEGIN|drop-in/);
      expect(readFileSync(join(folder, 'out/report.json'), 'utf8')).toBe(before);
    });
  });
});
