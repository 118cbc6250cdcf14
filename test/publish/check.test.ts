// `fingerpost check` from the words of the command to its exit code, its answer and its copies.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkSources } from '../../publish/check.ts';
import { checkCommand } from '../../publish/check-command.ts';
import { fixItCopy } from '../../publish/fix-it-copy.ts';
import type { Problem } from '../../publish/problem.ts';
import { problemReport } from '../../publish/problem-report.ts';
import { createProgressLines } from '../../publish/progress.ts';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';
import { checkFixture, inFolder, sheetOfRows, smallKnowledge } from './problem-fixtures.ts';
import { runCommand } from './run-command.ts';

const command = join(import.meta.dirname, '../../publish/fingerpost.ts');

const run = (...words: string[]) => runCommand(checkCommand, ...words);

const good = 'organisation,service\nThe Project (sample),Tea and Tablets\n';
const oneBad = `${good}The Project (sample),\n`;

describe('the command', () => {
  test.each<[string, Record<string, string>, string[], number]>([
    ['a clean sheet', { 'a.csv': good }, ['a.csv'], 0],
    ['a sheet with repairs', { 'a.csv': 'provider,service\nO,S\n' }, ['a.csv'], 0],
    ['no source', {}, [], 1],
    ['an option that does not exist', { 'a.csv': good }, ['a.csv', '--colour'], 1],
    ['a column map that does not exist', { 'a.csv': good }, ['a.csv', '--columns', 'no.json'], 1],
    ['a column map that is none', { 'a.csv': good, 'map.json': '{}' }, ['a.csv', '--columns', 'map.json'], 1],
    ['a sheet with a row that is refused', { 'a.csv': oneBad }, ['a.csv'], 2],
    ['a file that does not exist', {}, ['no.csv'], 3],
    ['a workbook under another name', { 'a.csv': 'PK\u0003\u0004' }, ['a.csv'], 3],
    ['a good sheet beside one that is none', { 'a.csv': good, 'b.csv': '' }, ['.'], 3],
    [
      'a folder of sheets',
      { 'a.csv': good, 'b.csv': oneBad, 'stages.csv': 'x', '.hidden.csv': '' },
      ['.'],
      2,
    ],
    ['a history of partners that is none', { 'a.csv': good, 'stages.csv': 'x' }, ['.'], 2],
    [
      'a history of partners that cannot be opened',
      { 'a.csv': good, 'stages.csv': 'PK\u0003\u0004' },
      ['.'],
      2,
    ],
  ])('exits by the contract: %s', async (_name, files, words, status) => {
    await inFolder(files, async (folder) => {
      const inside = words.map((word) => (word.startsWith('--') ? word : join(folder, word)));
      const { status: code, stdout, stderr } = await run(...inside);
      expect(code).toBe(status);
      expect(stdout + stderr).not.toMatch(/\n\s+at /);
      if (status === 1) expect([stdout, stderr.length > 0]).toEqual(['', true]);
      else expect([stderr, stdout.length > 0]).toEqual(['', true]);
    });
  });

  const aFeed = JSON.stringify([
    { id: 's1', name: 'Tea', organization: { name: 'The Project' } },
    { id: 's2', organization: { name: 'The Project' }, email: 'desk@project.example' },
  ]);

  test.each<[string, Record<string, string | Uint8Array>, string, number]>([
    ['a clean feed', { 'a.json': '[{"id":"s1","name":"Tea","organization":{"name":"O"}}]' }, 'a.json', 0],
    ['a packed feed', { 'a.json.gz': gzipSync(aFeed) }, 'a.json.gz', 2],
    ['a feed beside a sheet', { 'a.json': aFeed, 'b.csv': good }, '.', 2],
    [
      'a sheet beside what belongs to a feed',
      { 'terms.json': '[{"name":"x","taxonomy":"y"}]', 'b.csv': good },
      '.',
      0,
    ],
    ['something else in JSON', { 'package.json': '{"name":"x"}' }, 'package.json', 3],
    ['a folder of nothing else', { 'package.json': '{"name":"x"}' }, '.', 3],
    ['a broken feed', { 'a.json': '[{' }, 'a.json', 3],
    [
      'lines of which one is broken',
      {
        'a.ndjson': `${JSON.parse(aFeed)
          .map((one: object) => JSON.stringify(one))
          .join('\n')}\n{`,
      },
      'a.ndjson',
      2,
    ],
  ])('exits by the contract: %s', async (_name, files, source, status) => {
    await inFolder(files, async (folder) => {
      const { status: code, stderr, stdout } = await run(join(folder, source));
      expect([code, stderr, stdout.length > 0]).toEqual([status, '', true]);
    });
  });

  test('--json tells of a feed by its pointers; --fix-it makes no sheet of one and says so', async () => {
    await inFolder({ 'a.json': aFeed }, async (folder) => {
      const file = join(folder, 'a.json');
      const { stdout, stderr } = await run(file, '--json', '--fix-it', join(folder, 'out'));
      const { problems, ...counts } = JSON.parse(stdout);
      expect(counts).toEqual({ in: 2, published: 1, refused: 1 });
      expect(problems).toMatchObject([
        {
          code: 'service-missing',
          file,
          line: null,
          path: '/1',
          column: null,
          header: 'service',
          record: 's2',
        },
      ]);
      expect(stderr).toBe(`${file} is no sheet, so there is no copy of it to mend.\n`);
      expect(readdirSync(join(folder, 'out'))).toEqual([]);
    });
  });

  test('reads a live feed, tells how far it is, and exits 3 when it broke off', async () => {
    const page = (n: number) => ({
      last_page: n === 2,
      contents: [
        { id: `s${n}`, name: `Tea ${n}`, organization: { name: 'O' }, schedules: [{ byday: 'MO' }] },
      ],
    });
    let isDown = false;
    const server = createServer((request, response) => {
      const n = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page'));
      response.statusCode = isDown && n === 2 ? 403 : 200;
      response.end(JSON.stringify(page(n)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    try {
      const whole = await run(address, '--json');
      expect([whole.status, JSON.parse(whole.stdout)]).toEqual([
        0,
        { in: 2, published: 2, refused: 0, problems: [] },
      ]);
      expect(whole.stderr).toBe('1 page, 1 service\n2 pages, 2 services\n');
      isDown = true;
      const part = await run(address, '--json');
      expect([part.status, JSON.parse(part.stdout)]).toMatchObject([
        3,
        { in: 1, published: 1, refused: 0, problems: [{ code: 'feed-broke-off', value: '403', path: '' }] },
      ]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('tells of services that are asked for one by one only now and then', () => {
    const lines: string[] = [];
    const tell = createProgressLines((line) => lines.push(line));
    for (let details = 0; details <= 120; details++) tell({ pages: 2, services: 120, details });
    expect(lines).toEqual([
      '2 pages, 120 services',
      '2 pages, 120 services, 50 of them asked for one by one',
      '2 pages, 120 services, 100 of them asked for one by one',
    ]);
  });

  test('is one of the commands of fingerpost', async () => {
    await inFolder({ 'a.csv': oneBad }, async (folder) => {
      const ran = spawnSync(process.execPath, [command, 'check', join(folder, 'a.csv')], {
        encoding: 'utf8',
      });
      expect([ran.status, ran.stderr]).toEqual([2, '']);
      expect(ran.stdout).toContain('2 rows read: 1 can be published, as 1 service; 1 cannot.');
    });
  });

  test('counts the rows of one service at several places as rows, and the service once', async () => {
    const rows = [1, 2, 3].map((n) => ({ id: 'van', service: 'Van', venue: `Hall ${n}` }));
    await inFolder({ 'a.csv': sheetOfRows([...rows, rows[0] as Record<string, string>]) }, async (folder) => {
      const { stdout } = await run(join(folder, 'a.csv'));
      expect(stdout).toContain('4 rows read: 3 can be published, as 1 service; 1 cannot.');
    });
  });

  test('tells of a folder once, however often it is named', async () => {
    const files = { 'a.csv': good, 'other.bin': 'x', 'stages.csv': 'x', 'practice/a.md': 'x' };
    await inFolder(files, async (folder) => {
      const once = await run(folder, '--json');
      expect(JSON.parse(once.stdout).problems).toHaveLength(3);
      expect(await run(folder, folder, '--json')).toEqual(once);
      const { problems } = JSON.parse((await run(folder, `${folder}/`, '--json')).stdout);
      expect(problems.filter(({ code }: { code: string }) => code === 'history-columns')).toHaveLength(1);
    });
  });

  test('a history that another stages.csv tells too is told of, with the one that counts', async () => {
    const step = (stage: string, day: string): string => `The Project (sample),${stage},${day}\n`;
    const head = 'organisation,stage,since\n';
    const files = {
      'lists/a.csv': good,
      'lists/stages.csv': `${head}${step('awareness', '2026-01-05')}`,
      'more/a.csv': 'organisation,service\nThe Others (sample),Chat\n',
      // Nothing in it is weighed but what counts: that it passes over a stage is of no matter.
      'more/stages.csv': `${head}The Others (sample),awareness,2026-03-05\n${step('engagement', '2026-02-05')}${step('independence', '2026-02-06')}`,
    };
    await inFolder(files, async (folder) => {
      const [lists, more] = [join(folder, 'lists'), join(folder, 'more')];
      const { status, stdout } = await run(lists, more, '--json');
      expect(status).toBe(0);
      expect(JSON.parse(stdout).problems).toEqual([
        expect.objectContaining({
          ...{ code: 'history-twice', severity: 'noted', file: join(more, 'stages.csv'), line: 3 },
          value: 'The Project (sample), as in lists/stages.csv',
        }),
      ]);
      const { histories } = await checkSources([lists, more], { maps: [], knowledge: smallKnowledge });
      expect([...histories.values()].map((steps) => steps.map(({ stage, since }) => [stage, since]))).toEqual(
        [[['awareness', '2026-01-05']], [['awareness', '2026-03-05']]],
      );
      const other = JSON.parse((await run(more, lists, '--json')).stdout);
      expect(other.problems.map(({ code, value }: Problem) => [code, value])).toEqual([
        ['history-skips', 'independence'],
        ['history-twice', 'The Project (sample), as in more/stages.csv'],
      ]);
    });
  });

  test('--json prints one answer and nothing else', async () => {
    await inFolder({ 'a.csv': oneBad }, async (folder) => {
      const { stdout } = await run(join(folder, 'a.csv'), '--json');
      const answer = JSON.parse(stdout);
      expect(Object.keys(answer)).toEqual(['in', 'published', 'refused', 'problems']);
      expect(answer).toMatchObject({ in: 2, published: 1, refused: 1 });
      expect(answer.problems).toEqual([
        {
          code: 'service-missing',
          severity: 'refused',
          file: join(folder, 'a.csv'),
          line: 3,
          column: 'B',
          path: null,
          header: 'service',
          value: '',
          why: 'The row does not say what the service is called.',
          mend: 'Write the name of the service.',
          suggestion: null,
          record: null,
        },
      ]);
    });
  });

  test('--fix-it writes a copy of each sheet with something to mend, and no other file', async () => {
    await inFolder(
      { 'in/a.csv': good, 'in/b.csv': oneBad, 'in/c.csv': 'PK\u0003\u0004', 'other/b.csv': oneBad },
      async (folder) => {
        const out = join(folder, 'out');
        await run(join(folder, 'in'), join(folder, 'other'), '--fix-it', out);
        expect(readdirSync(out).sort()).toEqual(['b-fix-it-2.csv', 'b-fix-it.csv']);
        expect(readdirSync(join(folder, 'in'))).toHaveLength(3);
        const text = readFileSync(join(out, 'b-fix-it.csv'), 'utf8');
        expect(text.split('\r\n')).toEqual([
          '\ufeff"organisation","service","problem","suggestion"',
          '"The Project (sample)","Tea and Tablets","",""',
          '"The Project (sample)","","service: The row does not say what the service is called. Write the name of the service.",""',
          '',
        ]);
        const again = await run(join(out, 'b-fix-it.csv'), '--json');
        expect(again.status).toBe(2);
        expect(JSON.parse(again.stdout).problems.map(({ code }: { code: string }) => code)).toEqual([
          'service-missing',
        ]);
      },
    );
  });

  test('copies that cannot be written end in one sentence', async () => {
    await inFolder({ 'a.csv': oneBad, out: 'a file' }, async (folder) => {
      const { status, stderr } = await run(join(folder, 'a.csv'), '--fix-it', join(folder, 'out'));
      expect(status).toBe(3);
      expect(stderr).toMatch(/^The copies could not be written into /);
    });
  });
});

describe('the report', () => {
  const noNotes = { in: 0, passed: 0, refused: 0, keptBack: 0 };

  test('says what, where, why and how to mend it, like cases together (vitest -u writes it)', async () => {
    const rows = [
      { phone: '1132345678', cost: 'N/A', when: 'every second Tuesday 10-12' },
      { service: '', phone: '' },
      { service: 'T', topics: 'emial', email: 'jane.doe@gmail.com', last_checked: '3/11/2026' },
      ...['U', 'V', 'W', 'X', 'Y'].map((service) => ({ service, cost: 'donation', colour: 'red' })),
    ];
    const { problems, ...counts } = readSpreadsheet(sheetOfRows(rows), 'partners.csv', {
      knowledge: smallKnowledge,
    });
    await expect(problemReport(problems, counts.rows, counts.services.length, noNotes)).toMatchFileSnapshot(
      './problem-report.txt',
    );
  });

  test('of nothing wrong is short', () => {
    expect(problemReport([], { in: 1, published: 1, refused: 0 }, 1, noNotes)).toBe(
      'Nothing to mend.\n1 row read: 1 can be published, as 1 service; 0 cannot.',
    );
  });

  test('of very much wrong is no longer than can be read', async () => {
    const columns = Array.from({ length: 120 }, (_, n) => `column ${n}`);
    const { problems } = await checkFixture({
      rows: [Object.fromEntries(columns.map((column) => [column, 'x']))],
    });
    const kinds = problems.map((problem, n) => ({
      ...problem,
      code: 'cost-unread' as const,
      header: `h${n}`,
    }));
    const report = problemReport(kinds, { in: 1, published: 1, refused: 0 }, 1, noNotes);
    expect(report.match(/Mend:/g)).toHaveLength(50);
    expect(report).toContain('and 70 more kinds of problem.');
  });
});

describe('a copy to be mended', () => {
  const copyOf = (text: string) => {
    const { sheet, problems } = readSpreadsheet(text, 'a.csv');
    if (sheet === null) throw new Error('no sheet');
    return fixItCopy(sheet, problems);
  };

  test('runs no formula, keeps numbers as they are, and says the same when it is read', () => {
    const cells = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '-2.5', '+44 1632 960123', '\t=1', "'=1"];
    const text = `organisation,service,${cells.map((_, n) => `x${n}`).join(',')}\nO,S,${cells.map((cell) => `"${cell}"`).join(',')}`;
    const copy = copyOf(text);
    for (const cell of copy.split('\r\n')[1]?.slice(1, -1).split('","') ?? [])
      expect(cell).not.toMatch(/^\s*(?:[=@]|[+-].*[^\d\s().-])/);
    expect(copy).toContain('"-2.5"');
    expect(copy).toContain('"+44 1632 960123"');
  });

  test('keeps titles, notes and broken lines where they were', () => {
    const text =
      'Our list\n\norganisation;service;phone\nO;S;\n;T;\nP;"broken;1\nQ;R;2\norganisation;service;phone\nO;V;1;2\nTotal: 3;;\n';
    const { rows, services } = readSpreadsheet(text, 'a.csv');
    const copy = copyOf(text);
    expect(copy.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      '\ufeff"Our list"',
      '"organisation"',
      '"O"',
      '""',
      '""',
      '"Q"',
      '"organisation"',
      '"O"',
      '"Total: 3"',
      '',
    ]);
    const again = readSpreadsheet(copy, 'a-fix-it.csv');
    expect([again.rows, again.services]).toEqual([rows, services]);
    expect(copyOf(copy)).toBe(copy);
  });

  const broken = '"O"x,"","""organisation","service","source","topics"\n';
  test.each([
    ['names repeated below a border', ',organisation,service,phone\norganisation,service,phone\n,O,S,1\n'],
    [
      'broken lines that look like rows',
      `"organisation","service","source","topics"\n${broken.repeat(3)}"O"x,"",""`,
    ],
  ])('has as many rows as the sheet: %s', (_name, text) => {
    const { rows, services } = readSpreadsheet(text, 'a.csv');
    const again = readSpreadsheet(copyOf(text), 'a-fix-it.csv');
    expect([again.rows, again.services]).toEqual([rows, services]);
  });
});
