// `fingerpost report` from the words of the command to what it leaves in a folder (scenario S10).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { reportCommand } from '../../publish/report-command.ts';
import { topicGroups, topicIds } from '../../shared/record/taxonomy.ts';
import { inFolder } from './problem-fixtures.ts';
import { plantedDuplicates, plantedGaps, plantedLists, plantedOverlaps } from './report-lists.ts';
import { type Ran, runCommand } from './run-command.ts';

// The map and the words are the same each time, and reading them takes most of a test's time.
vi.mock('../../publish/knowledge.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../publish/knowledge.ts')>();
  let known: ReturnType<typeof original.createKnowledge> | undefined;
  return { ...original, createKnowledge: (at: Date) => (known ??= original.createKnowledge(at)) };
});

vi.mock('../../publish/build-gazetteer.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../publish/build-gazetteer.ts')>();
  let places: ReturnType<typeof original.placesInDistricts> | undefined;
  return { ...original, placesInDistricts: () => (places ??= original.placesInDistricts()) };
});

// A month that has not begun is not kept.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-24T10:00:00Z') });
});
afterAll(() => {
  vi.useRealTimers();
});

const at = ['--at', '2026-11-25T10:00:00Z'];
const run = (...words: string[]): Promise<Ran> => runCommand(reportCommand, ...words, ...at);

interface ToldGap {
  area: { name: string; council: string; people: number };
  topic?: string;
  audience?: string;
  mode?: string;
  access?: string;
  nearestMetres: number | null;
}

describe('a report on two lists', () => {
  let ran: Ran;
  let files: Map<string, string>;
  let told: Record<
    'gaps' | 'overlaps' | 'overlapsOfUnknownTimes' | 'duplicates' | 'stages' | 'bestPlaced' | 'quality',
    unknown[]
  >;
  let again: Map<string, string>;

  beforeAll(async () => {
    await inFolder(plantedLists, async (folder) => {
      const reportInto = async (out: string): Promise<Map<string, string>> => {
        ran = await run(folder, '--out', out, '--area', 'Rutland');
        return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
      };
      await inFolder({}, async (outside) => {
        files = await reportInto(join(outside, 'one'));
        again = await reportInto(join(outside, 'two'));
      });
    });
    told = JSON.parse(files.get('report.json') ?? '');
  }, 60_000);

  test('is written whole, says so, and exits 0', () => {
    expect(ran).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('5 gaps, 4 overlaps, 2 duplicates'),
    });
    expect([...files.keys()].sort()).toEqual([
      ...['best-placed.csv', 'champions.csv', 'cover.csv', 'data-quality.csv', 'demand.csv'],
      ...['directory-2026-11.json', 'duplicates.csv', 'gaps.csv', 'index.html', 'overlaps.csv'],
      ...['priorities.csv', 'report.json', 'self-checks.csv', 'small-areas.csv', 'stages.csv'],
      ...['summary.html', 'weights.csv'],
    ]);
  });

  test('is the same to the byte when it is made again', () => {
    expect(again).toEqual(files);
  });

  test('finds all planted gaps, and invents none', () => {
    const whole = (told.gaps as ToldGap[]).filter(
      (gap) => !('mode' in gap || 'access' in gap || 'language' in gap),
    );
    expect(whole.map(({ area, topic, audience }) => `${area.name} ${topic ?? audience}`).sort()).toEqual(
      plantedGaps,
    );
    const scams = whole.find(({ topic }) => topic === 'scams');
    expect(scams?.area.council).toBe('Rutland');
    expect(scams?.nearestMetres).toBeGreaterThan(17_900);
    expect(scams?.nearestMetres).toBeLessThan(18_050);
    expect(scams).toMatchObject({
      possible: [
        { id: 'scams-suggested', why: 'suggested' },
        { id: 'scams-phone', why: 'remote' },
      ],
    });
  });

  test('finds all planted overlaps, invents none, and lists unknown times apart', () => {
    const ids = (list: unknown[]): string[][] => (list as { ids: string[] }[]).map((one) => one.ids);
    expect(ids(told.overlaps).sort()).toEqual(plantedOverlaps);
    expect(ids(told.overlapsOfUnknownTimes)).toEqual([['smart-home-1', 'smart-home-2']]);
  });

  test('finds all planted duplicates, those that became one record too', () => {
    const pairs = (told.duplicates as { ids: string[] }[]).map(({ ids }) => [...ids].sort());
    expect(pairs.sort()).toEqual(plantedDuplicates);
  });
});

const line = 'id,organisation,service,topics,latitude,longitude\n';
const oneRow = `${line}a,Helpers (sample),Help,email,52.66667,-0.73333\n`;

test('without an area it looks where the lists have a place; a county is all its councils, a name may be Welsh', async () => {
  await inFolder({ 'list.csv': oneRow }, async (folder) => {
    const areasOf = async (...words: string[]): Promise<unknown> => {
      const { status } = await run(join(folder, 'list.csv'), '--out', join(folder, 'out'), ...words);
      expect(status).toBe(0);
      return JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')).areas;
    };
    expect(await areasOf()).toEqual(['Rutland']);
    expect(await areasOf('--area', 'rutland county council; Ynys Môn')).toEqual([
      'Isle of Anglesey',
      'Rutland',
    ]);
    expect(await areasOf('--area', 'E06000017', '--area', 'Cambridgeshire')).toEqual([
      ...[
        'Cambridge',
        'East Cambridgeshire',
        'Fenland',
        'Huntingdonshire',
        'Peterborough',
        'Rutland',
        'South Cambridgeshire',
      ],
    ]);
  });
});

test('tells how far partners have come, the least far first, and has every list that scripts may look for', async () => {
  const rows = [
    'organisation,service,topics,latitude,longitude,partner_stage,stage_since',
    'Early (sample),Help,email,52.66667,-0.73333,awareness,2026-03-01',
    'Ready (sample),Help,email,52.66667,-0.73333,independence,2026-01-01',
    'Busy (sample),Help,email,52.66667,-0.73333,action,',
    'Quiet (sample),Help,email,52.66667,-0.73333,,',
  ].join('\n');
  await inFolder({ 'list.csv': rows }, async (folder) => {
    await run(join(folder, 'list.csv'), '--out', join(folder, 'out'));
    const told = JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'));
    expect(
      told.stages.map(({ stage, since }: { stage: string; since: string | null }) => [stage, since]),
    ).toEqual([
      ['awareness', '2026-03-01'],
      ['action', null],
      ['independence', '2026-01-01'],
    ]);
    expect(Object.keys(told)).toEqual(
      expect.arrayContaining([
        'gaps',
        'overlaps',
        'duplicates',
        'stages',
        'bestPlaced',
        'priorities',
        'quality',
      ]),
    );
  });
});

test('what counts follows the day and the reach', async () => {
  await inFolder({ 'list.csv': oneRow }, async (folder) => {
    const emailGaps = async (...words: string[]): Promise<string[]> => {
      await runCommand(reportCommand, join(folder, 'list.csv'), '--out', join(folder, 'out'), ...words);
      const { gaps } = JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')) as {
        gaps: ToldGap[];
      };
      return gaps.filter(({ topic }) => topic === 'email').map(({ area }) => area.name);
    };
    expect(await emailGaps(...at)).toEqual(['Ryhall']);
    expect(await emailGaps(...at, '--reach', '18km')).toEqual([]);
    expect(await emailGaps(...at, '--reach', '3 mi')).toEqual([
      'Uppingham',
      'Ketton',
      'Ryhall',
      'Cottesmore',
    ]);
  });
});

describe('how it ends', () => {
  test.each<[string, string[], number, string]>([
    ['no source', ['--out', 'x'], 1, 'Say which file or folder to report on'],
    ['no folder', ['list.csv'], 1, '--out DIR'],
    ['an unknown option', ['list.csv', '--out', 'x', '--nonsense'], 1, '--nonsense'],
    ['a reach of nothing', ['list.csv', '--out', 'x', '--reach', '0mi'], 1, '--reach wants'],
    ['a reach in leagues', ['list.csv', '--out', 'x', '--reach', '3 leagues'], 1, '--reach wants'],
    ['another language', ['list.csv', '--out', 'x', '--lang', 'fr'], 1, '--lang wants'],
    ['a council with a slip', ['list.csv', '--out', 'x', '--area', 'Rutlnad'], 1, 'Did you mean Rutland?'],
    [
      'a council that is none',
      ['list.csv', '--out', 'x', '--area', 'Narnia'],
      1,
      'no council called “Narnia”',
    ],
    ['an area that names none', ['list.csv', '--out', 'x', '--area', ';'], 1, '--area wants'],
    ['weights of nothing', ['list.csv', '--out', 'x', '--weights', 'w.csv'], 1, 'name it with --need'],
    ['needs that are not there', ['list.csv', '--out', 'x', '--need', 'no.csv'], 3, 'could not be read'],
    ['a line of needs that is refused', ['list.csv', '--out', 'x', '--need', 'need.csv'], 2, 'need.csv:3'],
    ['a file that is not there', ['missing.csv', '--out', 'x'], 3, 'cannot be used'],
    ['a list without a service', ['empty.csv', '--out', 'x'], 3, 'No report was made'],
    ['a folder with another page', ['list.csv', '--out', 'taken'], 3, 'was left alone'],
    ['a row that is refused', ['refused.csv', '--out', 'x'], 2, 'cannot'],
  ])('%s', async (_name, words, status, told) => {
    const files = {
      'list.csv': oneRow,
      'empty.csv': line,
      'refused.csv': `${oneRow}b,,Help,email,,\n`,
      'need.csv': 'area,need\nRutland,3\nNowhere,3\n',
      'taken/index.html': 'mine',
    };
    await inFolder(files, async (folder) => {
      const inside = words.map((word) => (/^(?:\w+\.csv|x|taken)$/.test(word) ? join(folder, word) : word));
      const ran = await run(...inside);
      expect([ran.status, `${ran.stderr}${ran.stdout}`]).toEqual([status, expect.stringContaining(told)]);
      expect(readFileSync(join(folder, 'taken/index.html'), 'utf8')).toBe('mine');
      expect(readdirSync(folder).includes('x')).toBe(status === 2);
    });
  });

  test('a new report takes the place of an old one, and what else is in the folder stays', async () => {
    await inFolder({ 'list.csv': oneRow, 'out/minutes.txt': 'mine' }, async (folder) => {
      const [list, out] = [join(folder, 'list.csv'), join(folder, 'out')];
      await run(list, '--out', out, '--lang', 'cy');
      const welsh = readFileSync(join(out, 'index.html'), 'utf8');
      await run(list, '--out', out);
      const english = readFileSync(join(out, 'index.html'), 'utf8');
      expect([welsh, english].map((page) => /<html lang="(\w+)"/.exec(page)?.[1])).toEqual(['cy', 'en']);
      expect(readFileSync(join(out, 'minutes.txt'), 'utf8')).toBe('mine');
      expect(readdirSync(folder).sort()).toEqual(['list.csv', 'out']);
    });
  });
});

test('tells how far partners have come; a step that passes over a stage is refused, and the rest stands', async () => {
  const lists = {
    'list.csv':
      'organisation,service,postcode,champions\nThe Project,Tea and Tablets,LE15 6TP,2\nThe Others,Chat,LE15 6TP,\n',
    'stages.csv': [
      'Organisation;Stage;Since;Reason',
      'The Project;engagement;5 June 2026;',
      'The Project;awareness;2026-01-05;',
      'The Others;awareness;2026-02-05;',
      'The Others;independence;2026-03-05;',
    ].join('\n'),
  };
  await inFolder(lists, async (folder) => {
    const out = join(folder, 'report');
    const { status, stderr } = await run(folder, '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain('stages.csv:5');
    const { stages, champions, indicators } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    expect(stages).toMatchObject([
      { organisation: 'the-others', stage: 'awareness', since: '2026-02-05' },
      { organisation: 'the-project', stage: 'engagement', since: '2026-06-05', days: 173 },
    ]);
    expect(champions.totals).toMatchObject({ active: 2, recruited: null });
    expect(indicators).toMatchObject({
      'partners.byStage': { awareness: 1, engagement: 1, action: 0, independence: 0 },
      'partners.medianDaysInStage': { engagement: 173, action: null, independence: null },
    });
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    for (const said of ['5 June 2026, 173 days', 'Say how to get in touch, say when help is given and check'])
      expect(page.includes(said), said).toBe(true);
  });
});

test('tells what help says of its room: counted in the sheet of cover, and beside who is best placed', async () => {
  const list = [
    'organisation,service,topics,latitude,longitude,capacity,capacity_until',
    'One (sample),A,email,52.67,-0.73,open,',
    'Two (sample),B,email,52.67,-0.73,waiting-list,2026-12-31',
    'Three (sample),C,email,52.67,-0.73,full,2026-11-01',
    'Four (sample),D,email,52.67,-0.73,,',
  ].join('\n');
  await inFolder({ 'list.csv': list }, async (folder) => {
    const out = join(folder, 'out');
    expect((await run(join(folder, 'list.csv'), '--out', out, '--area', 'Rutland')).status).toBe(0);
    const [cover, placed, page] = ['cover.csv', 'best-placed.csv', 'index.html'].map((name) =>
      readFileSync(join(out, name), 'utf8'),
    );
    expect(cover).toContain(
      'organisations,hours_a_week,with_room,waiting_list,full,room_not_said,nearest_metres',
    );
    expect(cover).toMatch(/^Oakham,Rutland,10922,email,,4,4,0,1,1,0,2,\d+\r$/m);
    expect(cover).toMatch(/^Oakham,Rutland,10922,scams,,0,0,0,0,0,0,0,\r$/m);
    const rooms = new Map(placed?.split('\r\n').map((line) => [line.split(',')[2], line.split(',').at(-2)]));
    expect(['One', 'Two', 'Three', 'Four'].map((name) => rooms.get(`${name} (sample)`))).toEqual([
      ...['open', 'waiting-list', '', ''],
    ]);
    for (const said of ['Is there room?', '>Yes<', '>Waiting list<', '>Not said: ask<'])
      expect(page?.includes(said), said).toBe(true);
  });
});

test('small areas come to a need that the sheets beside the page make again', async () => {
  const files = {
    'list.csv': `${line}a,Helpers (sample),Help,social-media,52.68585,-0.46846\n`,
    'need.csv': [
      'area,need,people,council,latitude,longitude',
      'E01000001,30,1500,Rutland,52.671,-0.728',
      'E01000002,10,500,E06000017,52.667,-0.731',
      'E01000003,40,,Rutland,52.588,-0.722',
      'E01000006,20,80,Rutland,52.588,-0.722',
      'E01000004,50,1500,Leicester,52.636,-1.139',
      'E01000005,15,900,Rutland,,',
    ].join('\n'),
  };
  await inFolder(files, async (folder) => {
    const out = join(folder, 'out');
    const words = ['--area', 'Rutland', '--need', join(folder, 'need.csv')];
    const { status, stderr } = await run(join(folder, 'list.csv'), '--out', out, ...words);
    expect(status).toBe(0);
    expect(stderr).toContain('3 places used, 3 of them told by 5 small areas, 0 lines refused, 1 about');
    const [priorities, parts, page] = ['priorities.csv', 'small-areas.csv', 'index.html'].map((name) =>
      readFileSync(join(out, name), 'utf8'),
    );
    // 30 × 1,500 and 10 × 500 for 2,000 people; 40 and 20 for nobody knows how many.
    expect(priorities).toContain('Oakham,Oakham,start,2,by-people,25,2000,10922,');
    expect(priorities).toContain('Uppingham,Uppingham,start,2,plain,30,4745,');
    expect(parts?.split('\r\n').slice(1, -1).sort()).toEqual([
      'Oakham,E01000001,30,1500',
      'Oakham,E01000002,10,500',
      'Rutland,E01000005,15,900',
      'Uppingham,E01000003,40,',
      'Uppingham,E01000006,20,80',
    ]);
    for (const said of ['from 2 small areas', 'is their average', 'For Uppingham, each area counts the same'])
      expect(page?.includes(said), said).toBe(true);
    const { smallAreas } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    expect(smallAreas).toHaveLength(5);
    expect(smallAreas).toContainEqual({ area: 'Oakham', name: 'E01000001', need: 30, people: 1_500 });
  });
});

test('says where to act first, with all that makes a score; other weights make another order', async () => {
  const files = {
    // Help with all of “connect” in Ryhall, which is too far from Oakham, Uppingham and Langham.
    'list.csv': `${line}a,Helpers (sample),Help,${topicIds.filter((id) => topicGroups[id] === 'connect').join(';')},52.68585,-0.46846\n`,
    'need.csv': 'area,need,people\nRyhall,50,\nOakham,20,\nRutland,10,41000\n',
    'weights.csv': 'factor,weight\nneed,1\ngap,0\npeople,2\n',
  };
  await inFolder(files, async (folder) => {
    const reportWith = async (...words: string[]) => {
      const out = join(folder, 'out');
      const { status } = await run(join(folder, 'list.csv'), '--out', out, '--area', 'Rutland', ...words);
      expect(status).toBe(0);
      const { priorities, weights } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as {
        priorities: { area: string; group: string; score: number }[];
        weights: object;
      };
      const ofConnect = priorities
        .filter(({ group }) => group === 'connect')
        .map(({ area, score }) => [area, score]);
      const [sheet = '', page = ''] = ['priorities.csv', 'index.html'].map((name) =>
        readFileSync(join(out, name), 'utf8'),
      );
      return { priorities, ofConnect, weights, sheet, page };
    };
    const need = ['--need', join(folder, 'need.csv')];
    const plain = await reportWith(...need);
    // Of 21,490 people in the towns of Rutland, 17,038 live too far away: 100 × 10/50 × 17,038/21,490.
    expect(plain.ofConnect).toEqual([
      ['Oakham', 40],
      ['Rutland', 15.86],
      ['Ryhall', 0],
    ]);
    expect(plain.priorities[0]).toMatchObject({ area: 'Ryhall', score: 100 });
    expect(plain.sheet).toContain(
      'Oakham,Oakham,connect,0,,20,10922,10922,8,87376,0.4000,1,1.0000,1,0.2664,0,40.00',
    );
    for (const said of ['Where to act first', '>100.0<', '>40.0<'])
      expect(plain.page.includes(said), said).toBe(true);

    const weighed = await reportWith(...need, '--weights', join(folder, 'weights.csv'));
    expect(weighed.weights).toEqual({ need: 1, gap: 0, people: 2 });
    // 100 × 10/50 × 1², 100 × 20/50 × (10,922/41,000)², 100 × 1 × (1,459/41,000)².
    expect(weighed.ofConnect).toEqual([
      ['Rutland', 20],
      ['Oakham', 2.84],
      ['Ryhall', 0.13],
    ]);
    const none = await reportWith();
    expect(none.priorities).toEqual([]);
    expect(none.page.includes('run the report with --need')).toBe(true);
  });
});
