// The yearly self-check, from the sheet of its owner to the page, and all the ways in which others must not see it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checkCommand } from '../../publish/check-command.ts';
import { checkSelfChecks } from '../../publish/check-self-checks.ts';
import { findFiles } from '../../publish/find-files.ts';
import type { Problem, ProblemCode } from '../../publish/problem.ts';
import { publishCommand } from '../../publish/publish-command.ts';
import { readSelfCheck, type SelfCheckReading } from '../../publish/read-self-check.ts';
import { reportCommand } from '../../publish/report-command.ts';
import { selfCheckCommand } from '../../publish/self-check-command.ts';
import { selfCheckSheet } from '../../publish/self-check-sheet.ts';
import { selfCheckQuestionIds } from '../../shared/learn/self-check.ts';
import type { Organisation, PlainDate } from '../../shared/record/service.ts';
import { aCheck, anyCheck } from '../learn/self-check-arbitrary.ts';
import { numRuns } from '../runs.ts';
import { inFolder, sheetOfRows } from './problem-fixtures.ts';
import { runCommand } from './run-command.ts';
import { type DayCells, filledSheet } from './self-check-sheets.ts';

// The map and the words are the same each time, and reading them takes most of a test's time.
vi.mock('../../publish/knowledge.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../publish/knowledge.ts')>();
  let known: ReturnType<typeof original.createKnowledge> | undefined;
  return { ...original, createKnowledge: (at: Date) => (known ??= original.createKnowledge(at)) };
});

const today = '2026-11-25' as PlainDate;
const at = ['--at', '2026-11-25T10:00:00Z'];
const read = (text: string): SelfCheckReading => readSelfCheck(text, 'self-check.csv', today);
/** Every question at one level. */
const allAt = (level: number): DayCells =>
  Object.fromEntries(selfCheckQuestionIds.map((id) => [id, String(level)]));

describe('a sheet', () => {
  test.each(['en', 'cy'] as const)(
    '%s: a new one is without fault, is no check yet, and is private',
    (lang) => {
      const { problems, ...reading } = read(selfCheckSheet(today, lang));
      expect(problems.map(({ code }) => code)).toEqual(['self-check-unanswered']);
      expect(reading).toEqual({ names: [], checks: [], latest: today, shared: null });
      expect(selfCheckSheet(today, lang)).toContain('\r\nshare,no,');
    },
  );

  test('gives back every answer that was written into it, of several days, in either language', () => {
    const cells = ({ answers }: ReturnType<typeof aCheck>): DayCells =>
      Object.fromEntries(selfCheckQuestionIds.map((id) => [id, String(answers[id] ?? 'not sure')]));
    fc.assert(
      fc.property(anyCheck, anyCheck, fc.constantFrom('en', 'cy'), (one, other, lang) => {
        const before = { ...other, on: '2025-11-20' as PlainDate };
        const { checks, problems } = read(
          filledSheet({ '2026-11-25': cells(one), '20 November 2025': cells(before) }, lang),
        );
        const known = [before, one].filter(({ answers }) => Object.values(answers).some((a) => a !== null));
        expect(checks).toEqual(known);
        expect(problems.map(({ code }) => code)).toEqual(
          Array.from({ length: 2 - known.length }, () => 'self-check-unanswered'),
        );
      }),
      numRuns(400),
    );
  });

  test.each([
    ['not sure', null],
    ['Not Sure', null],
    ['ddim yn siŵr', null],
    ['?', null],
    ['', null],
    [' 3 ', 3],
    ['0', 0],
  ])('“%s” is an answer: %s', (plan, level) => {
    const { checks, problems } = read(filledSheet({ '2026-11-25': { plan, means: '1' } }));
    expect(problems).toEqual([]);
    expect(checks).toEqual([aCheck({ means: 1, ...(level !== null && { plan: level as 0 | 3 }) })]);
  });

  test('the latest name counts, and a column of notes is nobody’s business', () => {
    const { names, checks, problems } = read(
      filledSheet({
        '2025-11-25': { organisation: 'Old Name', plan: '1' },
        notes: { plan: 'Jean Smith said so', means: 'no money' },
        '2026-11-25': { organisation: 'New Name', plan: '2' },
        '2026-11-20': { plan: '2' },
      }),
    );
    expect([names.at(-1), checks.map(({ on }) => on), problems]).toEqual([
      ...['New Name', ['2025-11-25', '2026-11-20', '2026-11-25'], []],
    ]);
  });

  test('is read from a spreadsheet of another country, too', () => {
    const text = filledSheet({ '25/11/2026': { plan: '2' } }).replaceAll(',', ';');
    expect(read(text).checks).toEqual([aCheck({ plan: 2 })]);
  });

  // On line 10 stands the first question, on line 11 its level 0.
  const faults: [string, string, (string | number | null)[], object][] = [
    [
      'a level that is none',
      filledSheet({ '2026-11-25': { plan: '5', means: '2' } }),
      ['self-check-answer-unread', 10, 'B', '5'],
      { means: 2 },
    ],
    [
      'words for an answer',
      filledSheet({ '2026-11-25': { plan: 'mostly', means: '2' } }),
      ['self-check-answer-unread', 10, 'B', 'mostly'],
      { means: 2 },
    ],
    [
      'a half',
      filledSheet({ '2026-11-25': { plan: '2.5', means: '2' } }),
      ['self-check-answer-unread', 10, 'B', '2.5'],
      { means: 2 },
    ],
    [
      'a cross beside a level',
      filledSheet({ '2026-11-25': { means: '2' } }).replace(
        ',,    0: Nobody does.',
        ',x,    0: Nobody does.',
      ),
      ['self-check-answer-astray', 11, 'B', 'x'],
      { means: 2 },
    ],
    [
      'an id that is none',
      filledSheet({ '2026-11-25': { plan: '1', means: '2' } }).replace('\r\nplan,', '\r\nplans,'),
      ['self-check-question-unknown', 10, 'A', 'plans'],
      { means: 2 },
    ],
    [
      'an id on two rows',
      `${filledSheet({ '2026-11-25': { plan: '1' } })}plan,4,\r\n`,
      ['self-check-question-twice', 92, 'A', 'plan'],
      { plan: 1 },
    ],
    [
      'a question without its row',
      filledSheet({ '2026-11-25': { means: '2' } }).replace(/\r\nplan,[^\r]*/, ''),
      ['self-check-question-missing', 1, null, 'plan'],
      { means: 2 },
    ],
    [
      'a quotation that never ends',
      `${filledSheet({ '2026-11-25': { plan: '1' } })}notes,"we,`,
      ['row-broken', 92, null, 'notes,"we,'],
      { plan: 1 },
    ],
    [
      'another word for who may see it',
      filledSheet({ '2026-11-25': { plan: '1', share: 'public' } }),
      ['self-check-share-unread', 7, 'B', 'public'],
      { plan: 1 },
    ],
  ];
  test.each(faults)('%s is told with its place, and the rest stands', (_name, text, told, answers) => {
    const { problems, checks } = read(text);
    expect(
      problems
        .map(({ code, line, column, value }) => [code, line, column, value])
        .filter(([code]) => code === told[0]),
    ).toEqual([told]);
    expect(checks).toEqual([aCheck(answers)]);
  });

  test.each<[string, string, (string | number | null)[], number]>([
    ['no id', 'question,2026-11-25\nplan,2\n', ['self-check-columns', 1, null, 'question, 2026-11-25'], 0],
    ['no day', 'id,what\nplan,\n', ['self-check-columns', 1, null, 'id, what'], 0],
    ['nothing at all', '', ['self-check-columns', 1, null, ''], 0],
    ['a day in words', 'id,this autumn\nplan,2\n', ['self-check-day-unread', 1, 'B', 'this autumn'], 0],
    ['no word above answers', 'id,2026-11-01,\nplan,2,3\n', ['self-check-day-unread', 1, 'C', ''], 1],
    ['tomorrow', 'id,2026-11-26\nplan,2\n', ['self-check-day-to-come', 1, 'B', '2026-11-26'], 0],
    [
      'one day twice',
      'id,2026-11-25,25.11.2026\nplan,2,3\n',
      ['self-check-day-twice', 1, 'C', '25.11.2026'],
      1,
    ],
    ['a day without answers', 'id,2026-11-24\nplan,?\n', ['self-check-unanswered', 1, 'B', '2026-11-24'], 0],
  ])('%s: the column is told of and left out', (_name, text, told, checks) => {
    const reading = read(text);
    const [first] = reading.problems.filter(({ code }) => code !== 'self-check-question-missing');
    expect([first?.code, first?.line, first?.column, first?.header ?? first?.value]).toEqual(told);
    expect(reading.checks.length).toBe(checks);
  });
});

describe('what its owner shares', () => {
  const shared = { plan: '2', share: 'partners' };
  test.each<[string, Record<string, DayCells>, string | null]>([
    ['nothing, where nobody says so', { '2026-11-25': { plan: '2' } }, null],
    ['nothing, where they say no', { '2026-11-25': { plan: '2', share: 'no' } }, null],
    ['nothing, where we cannot read it', { '2026-11-25': { plan: '2', share: 'public' } }, null],
    ['the latest', { '2026-11-25': shared, '2025-11-25': { plan: '1' } }, '2026-11-25'],
    ['nothing, where it was shared a year ago', { '2025-11-25': shared, '2026-11-25': { plan: '2' } }, null],
    [
      'nothing, where the latest is not answered yet',
      { '2025-11-25': shared, '2026-11-25': { share: 'no' } },
      null,
    ],
    [
      'nothing, where only a day without answers is shared',
      { '2025-11-25': { plan: '2' }, '2026-11-25': { share: 'partners' } },
      null,
    ],
    ['nothing, where another day cannot be read', { '2025-11-25': shared, autumn: { plan: '2' } }, null],
    ['nothing, where another day is to come', { '2025-11-25': shared, '2027-11-25': { plan: '2' } }, null],
    [
      'the latest, where a column of notes has none of our words',
      { '2026-11-25': shared, notes: { plan: 'Jean said so', share: 'ask the board', organisation: 'Ours' } },
      '2026-11-25',
    ],
  ])('%s', (_name, days, on) => {
    expect(read(filledSheet(days)).shared?.check.on ?? null).toBe(on);
  });

  test.each(['', 'autumn 2026', 'Nov 2026', '11/25/2026'])(
    'nothing, where a column under “%s” has so much as one answer, or says who may see it',
    (header) => {
      for (const cells of [
        { share: 'no' },
        { share: 'Partners', means: 'in words' },
        { plan: 'ddim yn siŵr' },
        { plan: '?' },
        { plan: '0' },
      ]) {
        const {
          shared: told,
          latest,
          problems,
        } = read(filledSheet({ '2025-11-25': shared, [header]: cells }));
        expect([told, latest, problems.map(({ code }) => code)]).toEqual([
          null,
          null,
          ['self-check-day-unread'],
        ]);
      }
    },
  );

  test('nothing, where the column that says no has cells, and the first row ends before it', () => {
    expect(read('id,2025-11-25\nshare,partners,no\nplan,3\n').shared).toBe(null);
  });

  test('nothing, where two rows say who may see it', () => {
    const { shared: told, problems } = read(`${filledSheet({ '2026-11-25': shared })}share,no,\r\n`);
    expect([told, problems.map(({ code, line, column }) => [code, line, column])]).toEqual([
      ...[null, [['self-check-share-unread', 92, 'A']]],
    ]);
  });
});

/** All that a folder holds, whatever is in it, as one text. */
function bytesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'utf8')}`)
    .join('\n');
}

describe('beside the lists', () => {
  const list = sheetOfRows([{ id: 'one', organisation: 'Example Homes (sample)', postcode: 'LE15 6TP' }]);
  const check = (share: string): string =>
    filledSheet({
      '2025-11-20': { ...allAt(1), organisation: 'Example Homes (sample)', share },
      'SECRET-notes': { plan: 'SECRET-note by Jean Smith' },
      '2026-11-20': { ...allAt(3), plan: 'SECRET-answer', organisation: 'Example Homes (sample)', share },
    });
  const folderWith = (sheet: string | null): Record<string, string> => ({
    'lists/list.csv': list,
    ...(sheet !== null && { 'lists/self-check.csv': sheet }),
  });
  /** What a command leaves in a folder and says, with a self-check beside the list or without. */
  const leftBy = (command: typeof reportCommand, sheet: string | null, ...words: string[]): Promise<string> =>
    inFolder(folderWith(sheet), async (folder) => {
      const out = join(folder, 'out');
      const ran = await runCommand(command, join(folder, 'lists'), '--out', out, ...words, ...at);
      const said = `${ran.status} ${ran.stdout} ${ran.stderr}`;
      return `${said}\n${bytesUnder(out)}`.replaceAll(folder, 'FOLDER');
    });

  test.each([
    ['a report', reportCommand, []],
    ['a report in Welsh', reportCommand, ['--lang', 'cy']],
    ['a public pack with its pages', publishCommand, ['--pages', 'https://council.example/help/']],
    ['a pack for advisers', publishCommand, ['--audience', 'advisers']],
  ])(
    'one that is not shared changes no byte of %s, nor a word of what is said',
    async (_name, command, words) => {
      const without = await leftBy(command, null, ...words);
      expect(await leftBy(command, check('no'), ...words)).toBe(without);
      expect(await leftBy(command, check(''), ...words)).toBe(without);
    },
    120_000,
  );

  test('is known by how its name begins, in a folder or alone, and never read as a list', async () => {
    const own = [
      'Self-Check.csv',
      'self-check (1).csv',
      'self-check-library.tsv',
      'self-check.csv',
      'self-check.txt',
      'self-check_library.csv',
      'self-check2026.tab',
      'self-checks.csv',
    ];
    const others = ['list.csv', 'our self-check.csv'];
    const passedOver = ['self-check.xlsx', 'self-check-2026.ods', 'self-check.html', 'Self-Check.docx'];
    const all = [...own, ...others, ...passedOver];
    await inFolder(Object.fromEntries(all.map((name) => [name, 'x'])), (folder) => {
      const names = (paths: readonly string[]): string[] => paths.map((path) => basename(path)).sort();
      const { files, selfChecks, problems } = findFiles(folder);
      expect([names(selfChecks), names(files), problems]).toEqual([own.sort(), others.sort(), []]);
      for (const name of all) {
        const alone = findFiles(join(folder, name));
        expect([names(alone.selfChecks), names(alone.files), alone.problems]).toEqual([
          own.includes(name) ? [name] : [],
          others.includes(name) ? [name] : [],
          [],
        ]);
      }
    });
  });

  /** What `check` says of files beside the list, or named after it. */
  const toldBy = (files: Record<string, string>, isNamed = false): Promise<string> =>
    inFolder({ 'lists/list.csv': list, ...files }, async (folder) => {
      const alone = isNamed ? Object.keys(files).map((name) => join(folder, name)) : [];
      const { status, stdout } = await runCommand(checkCommand, join(folder, 'lists'), ...alone, '--json');
      return `${status} ${stdout}`.replaceAll(folder, 'FOLDER');
    });

  test.each([
    ['a private one under another of its names', 'self-check_library.csv', check('no')],
    ['a workbook', 'self-check.xlsx', 'PK\u0003\u0004'],
    ['a workbook under the name of a sheet', 'self-check.csv', 'PK\u0003\u0004'],
    ['the page of one', 'self-check.html', '<html></html>'],
    [
      'the sheet of a report',
      'self-checks.csv',
      'organisation,on,leading\nExample Homes (sample),2027-01-01,1\n',
    ],
  ])('%s changes no word of `check`', async (_name, name, text) => {
    const nothing = await toldBy({});
    expect(await toldBy({ [`lists/${name}`]: text })).toBe(nothing);
    expect(await toldBy({ [`own/${name}`]: text }, true)).toBe(nothing);
  });

  test('the sheet that a report wrote hides nothing, and shows nothing', async () => {
    await inFolder(folderWith(check('partners')), async (folder) => {
      const lists = join(folder, 'lists');
      const made = async (out: string): Promise<string> => {
        await runCommand(reportCommand, lists, '--out', join(folder, out), ...at);
        return readFileSync(join(folder, out, 'self-checks.csv'), 'utf8');
      };
      const sheet = await made('out');
      writeFileSync(join(lists, 'self-checks.csv'), sheet);
      expect(await made('out-2')).toBe(sheet);
    });
  }, 60_000);

  test('nor does `check` say a word of it', async () => {
    const said = (sheet: string | null): Promise<string> =>
      inFolder(folderWith(sheet), async (folder) => {
        const { status, stdout } = await runCommand(checkCommand, join(folder, 'lists'), '--json');
        return `${status} ${stdout}`.replaceAll(folder, 'FOLDER');
      });
    expect(await said(check('no'))).toBe(await said(null));
    expect(await said(check('partners'))).toContain('self-check-answer-unread');
  });

  test('one that is shared is in the report for partners, by theme; in no summary and in no pack', async () => {
    await inFolder(folderWith(check('partners')), async (folder) => {
      const out = join(folder, 'out');
      const { status, stderr } = await runCommand(reportCommand, join(folder, 'lists'), '--out', out, ...at);
      // The answer that cannot be read is told to whoever has the sheet; the rest went through.
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining('self-check.csv:10, column D “2026-11-20”'),
      ]);
      expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')).selfChecks).toEqual([
        {
          organisation: 'example-homes-sample',
          on: '2026-11-20',
          levels: { leading: 3, people: 3, noticing: 3, access: 3, reach: 3, learning: 3 },
        },
      ]);
      expect(readFileSync(join(out, 'self-checks.csv'), 'utf8')).toContain(
        'Example Homes (sample),2026-11-20,3,3,3,3,3,3',
      );
      const page = readFileSync(join(out, 'index.html'), 'utf8');
      expect(page).toContain('What partners say of themselves</h3>');
      expect(page).toContain('Most of the way</td>');
      expect(page).toContain('Keep it off the web');
      expect(bytesUnder(out)).not.toMatch(/SECRET|Jean Smith/);
      const summary = (text: string): string => text.slice(text.indexOf('summary.html\n'));
      const whole = await leftBy(reportCommand, null);
      expect(summary(bytesUnder(out)).split('weights.csv')[0]).toBe(summary(whole).split('weights.csv')[0]);
    });
    for (const words of [
      ['--pages', 'https://council.example/help/'],
      ['--audience', 'advisers'],
    ]) {
      const packOf = (text: string): string => text.slice(text.indexOf('index.json\n'));
      const [with_, without] = [
        await leftBy(publishCommand, check('partners'), ...words),
        await leftBy(publishCommand, null, ...words),
      ];
      expect(packOf(with_)).toBe(packOf(without));
    }
  }, 120_000);

  test('what is shared no longer leaves the folder of the report', async () => {
    await inFolder(folderWith(check('partners').replace('SECRET-answer', '3')), async (folder) => {
      const words = [join(folder, 'lists'), '--out', join(folder, 'out'), ...at];
      await runCommand(reportCommand, ...words);
      writeFileSync(join(folder, 'lists/self-check.csv'), check('no'));
      expect((await runCommand(reportCommand, ...words)).status).toBe(0);
      expect(bytesUnder(join(folder, 'out'))).not.toContain('2026-11-20');
      expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).not.toContain('20 November 2026');
    });
  }, 60_000);

  test('what belongs to a year that is not shared is not told, nor what any cell says', async () => {
    const sheet = filledSheet({
      '2025-11-20': { plan: '5 (SECRET left)', share: 'SECRET' },
      '2026-11-20': { plan: 'SECRET', means: '2', share: 'partners', organisation: 'Example Homes (sample)' },
    })
      .replace('\r\nskills,', '\r\nSECRET,')
      .replace(',,,    0: Nobody does.', ',SECRET,,    0: Nobody does.');
    const { problems } = JSON.parse(
      (await toldBy({ 'lists/self-check.csv': `${sheet}helping,3,3,\r\n"SECRET` })).slice(2),
    );
    expect(problems.map(({ code, header, value }: Problem) => [code, header, value])).toEqual([
      ['self-check-question-unknown', 'id', null],
      ['self-check-question-twice', 'id', 'helping'],
      ['row-broken', null, null],
      ['self-check-question-missing', null, 'skills'],
      ['self-check-answer-unread', '2026-11-20', null],
    ]);
    expect(JSON.stringify(problems)).not.toContain('SECRET');
  });

  describe('of several sheets of one organisation', () => {
    const name = 'Example Homes (sample)';
    const sheet = (day: string, level: number, share: string, organisation = name): string =>
      filledSheet({ [day]: { ...allAt(level), share, organisation } });
    const older = sheet('2025-11-20', 1, 'partners');
    const renamed = filledSheet({
      '2025-11-20': { ...allAt(1), share: 'partners', organisation: name },
      '2026-11-20': { ...allAt(3), share: 'no', organisation: 'Another Name' },
    });
    test.each<[string, string[], [string, number] | null, ProblemCode[]]>([
      [
        'the newer decides, and the other is told of',
        [older, sheet('2026-11-20', 3, 'partners')],
        ['2026-11-20', 3],
        ['self-check-shared-twice'],
      ],
      [
        'of one day the first in order of names',
        [older, sheet('2025-11-20', 3, 'partners')],
        ['2025-11-20', 1],
        ['self-check-shared-twice'],
      ],
      ['an older no is past', [sheet('2024-11-20', 3, 'no'), older], ['2025-11-20', 1], []],
      ['a newer no hides it', [older, sheet('2026-11-20', 3, 'no')], null, []],
      ['a no of the same day hides it', [older, sheet('2025-11-20', 3, 'no')], null, []],
      [
        'a newer one that is not answered yet hides it',
        [older, filledSheet({ '2026-11-20': { organisation: name } })],
        null,
        [],
      ],
      ['one with a day that cannot be read hides it', [older, sheet('autumn', 3, 'no')], null, []],
      ['one with a day to come hides it', [older, sheet('2027-11-20', 3, 'partners')], null, []],
      [
        'a newer no under a name a little different hides it',
        [older, sheet('2026-11-20', 3, 'no', 'Example Homes (Sample) Ltd')],
        null,
        [],
      ],
      ['a newer no under a new name hides what has the old', [older, renamed], null, []],
      [
        'a newer no under the old name hides what has a new one',
        [
          filledSheet({
            '2024-11-20': { ...allAt(1), share: 'no', organisation: 'Old Name' },
            '2025-11-20': { ...allAt(1), share: 'partners', organisation: name },
          }),
          sheet('2026-11-20', 3, 'no', 'Old Name'),
        ],
        null,
        [],
      ],
      [
        'a newer no hides one of an organisation that no list tells of',
        [sheet('2025-11-20', 1, 'partners', 'Nobody'), sheet('2026-11-20', 1, 'no', 'Nobody')],
        null,
        [],
      ],
      [
        'a no of another organisation is not ours',
        [older, sheet('2026-11-20', 3, 'no', 'Mill Lane')],
        ['2025-11-20', 1],
        [],
      ],
    ])('%s', async (_name, sheets, shown, told) => {
      for (const order of [sheets, ...(told.length > 0 ? [] : [sheets.toReversed()])]) {
        const files = Object.fromEntries(order.map((text, at) => [`self-check-${at}.csv`, text]));
        await inFolder(files, (folder) => {
          const organisations = [{ id: 'homes', name }] as unknown as Organisation[];
          const paths = Object.keys(files).map((file) => join(folder, file));
          const { shared, problems } = checkSelfChecks(paths, organisations, today);
          expect([...shared.values()].map(({ on, answers }) => [on, answers.plan])).toEqual(
            shown === null ? [] : [shown],
          );
          expect(problems.map(({ code }) => code)).toEqual(told);
        });
      }
    });
  });

  test.each([
    ['Acme Digital', 'Acme Digital CIC', 1],
    ['Acme Digital CIC', 'Acme Digital', 1],
    ['ACME Digital C.I.C.', 'Acme Digital CIC', 1],
    ['Acme Digital Ltd', 'Acme Digital CIC', 0],
    ['Acme Digital Trust CIC', 'Acme Digital CIC', 0],
  ])('what “%s” shares, and the list has “%s”: %i', async (organisation, name, count) => {
    const sheet = filledSheet({ '2026-11-25': { plan: '1', organisation, share: 'partners' } });
    await inFolder({ 'self-check.csv': sheet }, (folder) => {
      const organisations = [{ id: 'acme', name }] as unknown as Organisation[];
      const { shared, problems } = checkSelfChecks([join(folder, 'self-check.csv')], organisations, today);
      expect([shared.size, problems.map(({ code }) => code)]).toEqual([
        ...[count, count === 1 ? [] : ['self-check-of-nobody']],
      ]);
    });
  });

  test('a no of one body does not hide what another shares, where the lists tell the two apart', async () => {
    const sheet = (organisation: string, share: string): string =>
      filledSheet({ '2026-11-25': { plan: '1', organisation, share } });
    const files = {
      'self-check-1.csv': sheet('Mill Lane CIC', 'no'),
      'self-check-2.csv': sheet('Mill Lane Trust', 'partners'),
    };
    await inFolder(files, (folder) => {
      const organisations = ['Mill Lane CIC', 'Mill Lane Trust'].map((name) => ({
        id: name,
        name,
      })) as unknown as Organisation[];
      const paths = Object.keys(files).map((file) => join(folder, file));
      expect([...checkSelfChecks(paths, organisations, today).shared.keys()]).toEqual(['Mill Lane Trust']);
    });
  });

  test('stands under nobody else’s name, where two bodies differ only in what they are', async () => {
    const lists = {
      'list.csv': sheetOfRows([
        { organisation: 'Mill Lane CIC', service: 'A', postcode: 'LE15 6TP', phone: '01632 960001' },
        { organisation: 'Mill Lane Trust', service: 'B', postcode: 'LE15 6TP', phone: '01632 960002' },
      ]),
      'self-check-1.csv': filledSheet({
        '2026-11-25': { plan: '1', organisation: 'Mill Lane', share: 'partners' },
      }),
      'self-check-2.csv': filledSheet({
        '2026-11-25': { plan: '4', organisation: 'Mill Lane Trust', share: 'partners' },
      }),
    };
    await inFolder(lists, async (folder) => {
      const { stderr } = await runCommand(reportCommand, folder, '--out', join(folder, 'out'), ...at);
      const { selfChecks } = JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'));
      expect(selfChecks).toMatchObject([{ organisation: 'mill-lane-trust', levels: { leading: 4 } }]);
      expect(stderr).toContain('self-check-of-nobody');
    });
  }, 60_000);
});

describe('the command', () => {
  const run = (...words: string[]) => runCommand(selfCheckCommand, ...words, ...at);

  test('makes a sheet of today, never over one that is there, and reads it again', async () => {
    await inFolder({}, async (folder) => {
      const made = [
        await run('--new', join(folder, 'own')),
        await run('--new', join(folder, 'own'), '--lang', 'cy'),
      ];
      expect(made.map(({ status, stdout }) => [status, stdout.split('\n')[0]])).toEqual([
        [0, join(folder, 'own/self-check.csv')],
        [0, join(folder, 'own/self-check-2.csv')],
      ]);
      expect(readFileSync(join(folder, 'own/self-check.csv'), 'utf8')).toBe(selfCheckSheet(today, 'en'));
      expect(readFileSync(join(folder, 'own/self-check-2.csv'), 'utf8')).toContain('Pwy sy’n arwain');
      const empty = await run(join(folder, 'own/self-check.csv'), '--out', join(folder, 'page.html'));
      expect([empty.status, empty.stderr]).toEqual([3, expect.stringContaining('There is no check in')]);
      expect(readdirSync(folder)).toEqual(['own']);
    });
  });

  test('writes one page that has all answers, asks nothing of anybody, and is the same when made again', async () => {
    const sheet = filledSheet({
      '2026-11-25': { ...allAt(2), plan: '3', website: 'not sure', organisation: 'Example Homes (sample)' },
      '2025-11-25': { ...allAt(2), 'other-ways': '4' },
      notes: { plan: 'SECRET-note' },
    });
    await inFolder({ 'self-check.csv': sheet }, async (folder) => {
      const [file, out] = [join(folder, 'self-check.csv'), join(folder, 'page.html')];
      const ran = await run(file, '--out', out);
      expect(ran).toEqual({
        status: 0,
        stderr: '',
        stdout: `2025-11-25: 12 of 12 questions have a level.\n2026-11-25: 11 of 12 questions have a level.\nNo report shows any of this.\nWritten: ${out}\n`,
      });
      const page = readFileSync(out, 'utf8');
      const said = page
        .replace(/<style>.*?<\/style>/s, '')
        .replace(/<[^>]+>/g, '|')
        .replace(/\|+/g, '|');
      for (const words of [
        '|Example Homes (sample)|',
        '|Self-check of 25 November 2026. This page is for you alone.',
        '|Who leads it|Part of the way|: 5 of 8 points. |Before: 4. |',
        '|Ways to reach us|Part of the way|: 2 of 4 points. |One question is open.|',
        '|Since 25 November 2025.|Further on|Who looks after digital help here? |',
        '|Further back|Can people reach us without the internet? |',
        '|No longer known|Can people use what we put online? |Not known.|',
        '|What to find out|Nobody was sure of these, so they do not count, for or against.|Can people use what we put online?|',
        '|Next: |Most manage, and new people are shown how.|',
      ])
        expect(said).toContain(words);
      expect(page).not.toMatch(/<script|src=|href=|@import|url\(|SECRET/);
      expect(page).toContain("default-src 'none'");
      await run(file, '--out', out);
      expect(readFileSync(out, 'utf8')).toBe(page);
      await run(file, '--out', out, '--lang', 'cy');
      expect(readFileSync(out, 'utf8')).toContain('Ein hunanwiriad digidol');
    });
  });

  test('tells what to run next, in the same language, and wherever the sheet is', async () => {
    await inFolder({}, async (folder) => {
      const own = join(folder, 'our board’s $papers');
      const { stdout } = await run('--new', own, '--lang', 'cy');
      const next =
        /^Then run: fingerpost self-check (.+) --out self-check\.html --lang cy$/m.exec(stdout)?.[1] ?? '';
      const told = execFileSync('sh', ['-c', `printf %s ${next}`], { encoding: 'utf8' });
      expect(told).toBe(join(own, 'self-check.csv'));
    });
  });

  test('writes a page over no sheet, and leaves nothing behind where it cannot write one', async () => {
    const sheet = filledSheet({ '2026-11-25': { plan: '2' } });
    await inFolder({ 'own/s.csv': sheet, 'own/s.html': sheet, 'own/folder.html/x': '' }, async (folder) => {
      const own = (name: string): string => join(folder, 'own', name);
      for (const [file, out, status, told] of [
        ['s.csv', 's.csv', 1, 'ends in .html'],
        ['s.csv', 'page', 1, 'ends in .html'],
        ['s.html', 's.html', 1, 'not the sheet'],
        ['s.html', '../own/s.html', 1, 'not the sheet'],
        ['s.csv', 'folder.html', 3, 'could not be written'],
      ] as const) {
        const ran = await run(own(file), '--out', `${join(folder, 'own')}/${out}`);
        expect([ran.status, ran.stderr]).toEqual([status, expect.stringContaining(told)]);
        expect([readFileSync(own('s.csv'), 'utf8'), readFileSync(own('s.html'), 'utf8')]).toEqual([
          sheet,
          sheet,
        ]);
        expect(readdirSync(join(folder, 'own'))).toEqual(['folder.html', 's.csv', 's.html']);
      }
    });
  });

  test('names every question whose row is missing', async () => {
    const lines = filledSheet({ '2026-11-25': { plan: '2' } }).split('\r\n');
    const missing = selfCheckQuestionIds.filter((id) => id !== 'plan');
    const sheet = lines.filter((line) => !missing.some((id) => line.startsWith(`${id},`))).join('\r\n');
    await inFolder({ 'self-check.csv': sheet }, async (folder) => {
      const { stderr } = await run(join(folder, 'self-check.csv'));
      for (const id of missing) expect(stderr).toMatch(new RegExp(`[ ,]${id}(?:,|$)`, 'm'));
      expect(stderr).not.toContain('…');
    });
  });

  test('says what is wrong, makes the page of the rest, and ends with 2', async () => {
    const sheet = filledSheet({ '2026-11-25': { plan: '7', means: '2', share: 'partners' } });
    await inFolder({ 'self-check.csv': sheet }, async (folder) => {
      const file = join(folder, 'self-check.csv');
      const { status, stdout, stderr } = await run(file, '--out', join(folder, 'page.html'));
      expect([status, stdout]).toEqual([2, expect.stringContaining('The latest is shared')]);
      expect(stderr).toContain(`${file}:10, column B “2026-11-25”\n      7\n  Mend: Write 0, 1, 2, 3 or 4`);
      expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('Your partners may see the level');
    });
  });

  test.each<[string, string[], number, string]>([
    ['no sheet', [], 1, 'Say which one sheet to read'],
    ['two sheets', ['a.csv', 'b.csv'], 1, 'Say which one sheet to read'],
    ['a new sheet and an old one', ['--new', 'x', 'a.csv'], 1, 'name only its folder'],
    ['a new sheet and a page', ['--new', 'x', '--out', 'p.html'], 1, 'name only its folder'],
    ['another language', ['a.csv', '--lang', 'fr'], 1, '--lang wants'],
    ['a sheet that is not there', ['no-such.csv'], 3, 'file-unreadable'],
    ['a folder that is a file', ['--new', 'package.json'], 3, 'could not be written'],
  ])('%s', async (_name, words, status, told) => {
    const ran = await run(...words);
    expect([ran.status, ran.stderr]).toEqual([status, expect.stringContaining(told)]);
  });
});
