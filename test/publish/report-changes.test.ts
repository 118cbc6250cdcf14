// What changed since the report of an earlier month in the same folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { reportCommand } from '../../publish/report-command.ts';
import { inFolder } from './problem-fixtures.ts';
import { runCommand } from './run-command.ts';

// A month that has not begun is not kept.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-24T10:00:00Z') });
});
afterAll(() => {
  vi.useRealTimers();
});

const oakham = '52.66667,-0.73333';
const ryhall = '52.68585,-0.46846';
const sheet = (...rows: string[]): string =>
  `id,organisation,service,topics,status,partner_stage,stage_since,latitude,longitude\n${rows.join('\n')}\n`;
const october = sheet(
  `club,Helpers (sample),Club,email,,engagement,2026-01-05,${oakham}`,
  `class,Teachers (sample),Class,photos,,action,2026-01-05,${ryhall}`,
  `desk,Desk (sample),Desk,scams,,,,${oakham}`,
);
const november = sheet(
  `club,Helpers (sample),Club,email,,action,2026-10-30,${oakham}`,
  `class,Teachers (sample),Class,photos,closed,action,2026-01-05,${ryhall}`,
  `van,Van (sample),Van,scams,,,,${ryhall}`,
);

interface Told {
  changes: null | {
    since: string;
    opened: string[];
    closed: string[];
    gapsOpened: null | { area: { name: string }; topic?: string }[];
    gapsClosed: null | { area: { name: string }; topic?: string }[];
    moved: object[];
  };
}

test('services, gaps and partners are told beside the month before, however often a report is made', async () => {
  await inFolder({}, async (folder) => {
    const told = async (list: string, day: string, ...words: string[]): Promise<Told['changes']> => {
      writeFileSync(join(folder, 'list.csv'), list);
      const { status } = await runCommand(
        reportCommand,
        ...[join(folder, 'list.csv'), '--out', join(folder, 'out'), '--area', 'Rutland'],
        ...['--at', `${day}T10:00:00Z`, ...words],
      );
      expect(status).toBe(0);
      return (JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')) as Told).changes;
    };
    expect(await told(october, '2026-10-05')).toBeNull();
    expect(await told(october, '2026-10-30')).toBeNull();
    const changes = await told(november, '2026-11-03');
    expect(changes).toMatchObject({
      since: '2026-10-05',
      opened: ['van'],
      closed: ['Class', 'Desk'],
      moved: [{ from: 'engagement', to: 'action' }],
    });
    const named = (gaps: { area: { name: string }; topic?: string }[] | null | undefined): unknown =>
      gaps?.map(({ area, topic }) => `${area.name} ${topic}`).sort();
    // The desk has gone from Oakham, and the van stands in Ryhall, which Langham, Oakham and Uppingham are not near.
    expect(named(changes?.gapsOpened)).toEqual([
      ...[
        'Cottesmore photos',
        'Ketton photos',
        'Langham scams',
        'Oakham scams',
        'Ryhall photos',
        'Uppingham scams',
      ],
    ]);
    expect(named(changes?.gapsClosed)).toEqual(['Ryhall scams']);
    expect(await told(november, '2026-11-20')).toEqual(changes);
    expect(await told(november, '2026-11-20', '--reach', '12mi')).toMatchObject({
      gapsOpened: null,
      gapsClosed: null,
    });
    expect(await told(november, '2026-12-01')).toMatchObject({
      since: '2026-11-03',
      opened: [],
      closed: [],
      moved: [],
    });
  });
});

test('people whom nobody was looked for before open no gap: the first service for them takes help from nobody', async () => {
  await inFolder({}, async (folder) => {
    const told = async (audiences: string, day: string): Promise<Told['changes']> => {
      writeFileSync(
        join(folder, 'list.csv'),
        `id,organisation,service,topics,audiences,latitude,longitude\nclub,Helpers (sample),Club,email,${audiences},${oakham}\n`,
      );
      await runCommand(
        reportCommand,
        ...[join(folder, 'list.csv'), '--out', join(folder, 'out'), '--area', 'Rutland', '--reach', '2mi'],
        ...['--at', `${day}T10:00:00Z`],
      );
      return (JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')) as Told).changes;
    };
    await told('', '2026-10-05');
    expect(await told('veterans', '2026-11-03')).toMatchObject({ gapsOpened: [], gapsClosed: [] });
  });
});

test('a month that no report wrote is not compared with', async () => {
  await inFolder(
    { 'list.csv': october, 'out/directory-2026-10.json': '{"on":"2026-10-05"}' },
    async (folder) => {
      const ran = await runCommand(
        reportCommand,
        ...[join(folder, 'list.csv'), '--out', join(folder, 'out'), '--at', '2026-11-03T10:00:00Z'],
      );
      expect(ran).toMatchObject({ status: 3, stderr: expect.stringContaining('directory-2026-10.json') });
    },
  );
});
