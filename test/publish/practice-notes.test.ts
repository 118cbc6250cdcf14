// Practice notes from the files of their owners into a pack, and all the ways in which one must not get there.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkCommand } from '../../publish/check-command.ts';
import { checkNotes } from '../../publish/check-notes.ts';
import { noteFilesIn } from '../../publish/find-files.ts';
import { noteCommand } from '../../publish/note-command.ts';
import { openDirectory } from '../../publish/open-directory.ts';
import { publishCommand } from '../../publish/publish-command.ts';
import { readNote } from '../../publish/read-note.ts';
import { verifyCommand } from '../../publish/verify-command.ts';
import { readNotes } from '../../shared/pack/read-notes.ts';
import type { NoteId, PracticeNote } from '../../shared/record/practice-note.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { noteFile } from './note-files.ts';
import { inFolder, sheetOfRows } from './problem-fixtures.ts';
import { type Ran, runCommand } from './run-command.ts';

// The map and the words are the same each time, and reading them takes most of a test's time.
vi.mock('../../publish/knowledge.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../publish/knowledge.ts')>();
  let known: ReturnType<typeof original.createKnowledge> | undefined;
  return { ...original, createKnowledge: (at: Date) => (known ??= original.createKnowledge(at)) };
});

const today = '2026-11-25' as PlainDate;
const list = sheetOfRows([{ id: 'one', adviser_note: 'SECRET-adviser' }]);
const at = ['--at', '2026-11-25T10:00:00Z'];

function publishIn(folder: string, ...words: string[]): Promise<Ran> {
  return runCommand(publishCommand, join(folder, 'in'), '--out', join(folder, 'out'), ...at, ...words);
}

/** All that a folder holds, whatever is in it, as one text. */
function bytesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'utf8')}`)
    .join('\n');
}

/** One note of every kind that the public must not see, each with a word of its own in every text it has. */
const secret = (word: string, facts: Record<string, string>): string =>
  noteFile(
    {
      ...facts,
      what_changed: `SECRET-${word} changed.`,
      for_whom: `SECRET-${word} people`,
      title: `SECRET-${word}`,
      place: `SECRET-${word}`,
      organisation: `SECRET-${word}`,
      link: `https://council.example/SECRET-${word}`,
    },
    `SECRET-${word} text.\n\n- SECRET-${word} item`,
  );
const notes: Record<string, string> = {
  'in/list.csv': list,
  'in/practice/shown.md': noteFile({
    title: 'Shown to all',
    follows: 'SECRET-partners; also-shown',
    topics: 'email',
  }),
  'in/practice/also-shown.md': noteFile({ title: 'Also shown' }),
  'in/practice/SECRET-partners.md': secret('partners', { may_we_share: 'partners' }),
  'in/practice/SECRET-nobody.md': secret('nobody', { may_we_share: 'no' }),
  'in/practice/SECRET-draft.md': secret('draft', {
    contributor_consent: '',
    partner_sign_off: '',
    coordinator_sign_off: '',
  }),
  'in/practice/SECRET-consented.md': secret('consented', { partner_sign_off: '', coordinator_sign_off: '' }),
  'in/practice/SECRET-unsigned.md': secret('unsigned', { coordinator_sign_off: '' }),
  'in/practice/SECRET-skipped.md': secret('skipped', { partner_sign_off: '' }),
  'in/practice/SECRET-early.md': secret('early', { coordinator_sign_off: '2026-10-02 coordinator' }),
  'in/practice/SECRET-future.md': secret('future', { coordinator_sign_off: '2066-10-09 coordinator' }),
  'in/practice/SECRET-changed.md': secret('changed', { changed: '2026-10-07' }),
  'in/practice/SECRET-changed-again.md': secret('changed-again', { changed: '[2026-09-01, 2026-11-01]' }),
  'in/practice/SECRET-taken-back.md': secret('taken-back', { Withdrawn: '2026-11-20' }),
  'in/practice/SECRET-withdrawn.md': secret('withdrawn', { withdrawn: '2026-11-20' }),
  'in/practice/SECRET-sample.md': secret('sample', { sample: 'yes' }),
};

describe('what reaches a pack', () => {
  test('is, of a public pack, only what has passed and is for everybody: nothing else is in its bytes', async () => {
    await inFolder(notes, async (folder) => {
      const { status, stdout, stderr } = await publishIn(folder, '--json');
      // The notes that wait were refused; the rest went through.
      expect(status, stderr).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({
        notes: { in: 15, passed: 3, refused: 8, keptBack: 4 },
        pack: { notes: { shared: 2, forPartners: 1 } },
      });
      const bytes = bytesUnder(join(folder, 'out'));
      expect(bytes).toContain('Shown to all');
      expect(bytes).not.toMatch(/secret/i);
      // Roles and days of the steps are the partnership's own.
      expect(bytes).not.toMatch(/manager|contributor|2026-10-01|2026-10-05/);
      const { notes: read = [] } = await openDirectory(join(folder, 'out'));
      expect(read.map(({ id, follows }) => [id, follows])).toEqual([
        ['also-shown', undefined],
        ['shown', ['also-shown']],
      ]);
      expect((await runCommand(verifyCommand, join(folder, 'out'))).status).toBe(0);
    });
  });

  test('is, of a pack for advisers, also what is for partners, and no more', async () => {
    await inFolder(notes, async (folder) => {
      await publishIn(folder, '--audience', 'advisers');
      const bytes = bytesUnder(join(folder, 'out'));
      expect(bytes).toContain('SECRET-partners');
      expect(bytes.replaceAll('SECRET-partners', '').replaceAll('SECRET-adviser', '')).not.toContain(
        'SECRET',
      );
    });
  });

  test('is nothing that was withdrawn since, also where the last pack is the base, the folder or a source', async () => {
    await inFolder(notes, async (folder) => {
      await publishIn(folder, '--audience', 'advisers');
      const [out, next] = [join(folder, 'out'), join(folder, 'next')];
      writeFileSync(
        join(folder, 'in/practice/shown.md'),
        noteFile({ title: 'Shown to all', withdrawn: 'yes' }),
      );
      for (const words of [
        [join(folder, 'in'), '--out', next],
        [out, join(folder, 'in'), '--out', next],
        [join(folder, 'in'), '--out', out],
      ]) {
        const { stdout } = await runCommand(publishCommand, ...words, '--base', out, '--accept', ...at);
        expect(stdout).toContain('Practice notes gone: 2\n  secret-partners\n  shown\n');
        const bytes = bytesUnder(words.at(-1) as string);
        expect(bytes).toContain('Also shown');
        expect(bytes).not.toMatch(/secret|Shown to all/i);
        rmSync(next, { recursive: true, force: true });
      }
    });
  });

  test('is nothing that an older pack has, where the owner’s own file can no longer be read', async () => {
    await inFolder({ 'in/list.csv': list, 'in/practice/shown.md': noteFile() }, async (folder) => {
      expect((await publishIn(folder)).status).toBe(0);
      const { notes: published = [] } = await openDirectory(join(folder, 'out'));
      const file = join(folder, 'in/practice/shown.md');
      expect(checkNotes([], published, today).notes).toHaveLength(1);
      writeFileSync(file, '%PDF-1.7');
      expect(checkNotes([file], published, today).notes).toEqual([]);
    });
  });

  test('is a note of several packs once: as it was signed off last, and of one day as fewer may read it', () => {
    const note = (published: string, sharedWith: 'public' | 'partners'): PracticeNote => ({
      ...{
        id: 'shown' as NoteId,
        kind: 'practice-note',
        language: 'en',
        gist: 'It helped.',
        forWhom: 'anybody',
      },
      ...{ topics: [], audiences: [], text: [], published: published as PlainDate, sharedWith },
    });
    const [old, later, closer] = [
      note('2026-10-09', 'public'),
      note('2026-11-09', 'public'),
      note('2026-11-09', 'partners'),
    ];
    for (const published of [
      [old, later, closer],
      [closer, later, old],
    ])
      expect(checkNotes([], published, today).notes).toEqual([closer]);
    expect(checkNotes([], [later, old], today).notes).toEqual([later]);
  });

  test('is kept back where another of its name is withdrawn, in whichever folder and order', async () => {
    const [kept, gone] = [noteFile(), noteFile({ withdrawn: '2026-11-01' })];
    for (const [first, second] of [
      [kept, gone],
      [gone, kept],
    ] as const)
      await inFolder({ 'a/one.md': first, 'b/one.md': second }, async (folder) => {
        const files = ['a/one.md', 'b/one.md'].map((name) => join(folder, name));
        const { notes, problems } = checkNotes(files, [], today);
        expect(notes).toEqual([]);
        expect(problems.map(({ code, file }) => [code, file])).toContainEqual(['note-name-twice', files[1]]);
      });
  });

  test('a folder with a list and no note gives a pack without a file of notes', async () => {
    await inFolder({ 'in/list.csv': list }, async (folder) => {
      expect((await publishIn(folder)).status).toBe(0);
      expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('notes'))).toEqual([]);
    });
  });

  test('notes are fetched by who asks for them, and by nothing else', async () => {
    await inFolder(notes, async (folder) => {
      await publishIn(folder);
      const asked: string[] = [];
      const read = await readNotes(async (name) => {
        asked.push(name.replace(/-.*/, ''));
        return readFileSync(join(folder, 'out', name));
      });
      expect('value' in read && read.value.map(({ title }) => title)).toEqual(['Also shown', 'Shown to all']);
      expect(asked).toEqual(['index.json', 'notes']);
    });
  });

  test('the same notes give the same bytes', async () => {
    await inFolder(notes, async (folder) => {
      await publishIn(folder);
      const first = bytesUnder(join(folder, 'out'));
      rmSync(join(folder, 'out'), { recursive: true });
      await publishIn(folder);
      expect(bytesUnder(join(folder, 'out'))).toBe(first);
    });
  });
});

describe('S12: a case study that is shared', () => {
  const step = (facts: Record<string, string>): string =>
    noteFile({ kind: 'case-study', title: 'A case', ...facts });

  test.each<[string, Record<string, string>, string]>([
    [
      'consent',
      { contributor_consent: '', partner_sign_off: '', coordinator_sign_off: '' },
      'contributor_consent',
    ],
    ['the partner', { partner_sign_off: '', coordinator_sign_off: '' }, 'partner_sign_off'],
    ['the coordinator', { coordinator_sign_off: '' }, 'coordinator_sign_off'],
  ])(
    'cannot be published until %s has been recorded, and is told who does it next',
    async (_who, facts, next) => {
      await inFolder({ 'in/list.csv': list, 'in/practice/case.md': step(facts) }, async (folder) => {
        const { status, stderr } = await publishIn(folder);
        expect(status).toBe(2);
        expect(stderr).toMatch(new RegExp(`case\\.md:\\d+.*“${next}”[^]*Mend: Ask [^\\n]*\`${next}\``));
        expect(bytesUnder(join(folder, 'out'))).not.toContain('A case');
        const checked = await runCommand(checkCommand, join(folder, 'in'), '--json');
        expect([checked.status, JSON.parse(checked.stdout).notes]).toEqual([
          2,
          { in: 1, passed: 0, refused: 1, keptBack: 0 },
        ]);
      });
    },
  );

  test('is published once all three are recorded', async () => {
    await inFolder({ 'in/list.csv': list, 'in/practice/case.md': step({}) }, async (folder) => {
      const { status, stdout } = await publishIn(folder);
      expect([status, stdout]).toEqual([0, expect.stringContaining('1 practice note can be read in it.')]);
      expect(bytesUnder(join(folder, 'out'))).toContain('A case');
    });
  });
});

describe('a note', () => {
  test('is read with every fact in its place, and its text as plain parts', () => {
    const text = noteFile(
      {
        title: 'At the door',
        language: 'cy',
        topics: 'email; Video calls',
        audiences: '[older, carers]',
        readers: 'advisers; providers',
        format: 'video',
        link: 'https://council.example/film',
        evidence: 'tried once',
        step: 'change',
        follows: 'An idea',
        place: 'Sampleford',
        organisation: 'Example Library',
      },
      '# Not the title\n\nTwo\nlines with **weight** and [a page](https://council.example/p).\n\n<!-- a prompt -->\n\n## Again\n\n1. one\n2. two *and* half\n   - inner\n\n> said',
    );
    const { draft, problems } = readNote(text, 'in/practice/My Note.md');
    expect(problems).toEqual([]);
    expect(draft?.facts).toEqual({
      id: 'my-note',
      kind: 'practice-note',
      language: 'cy',
      title: 'At the door',
      gist: 'People came back once we met them at the door.',
      forWhom: 'somebody who has never been to a drop-in',
      topics: ['email', 'video-calls'],
      audiences: ['older', 'carers'],
      readers: ['advisers', 'providers'],
      format: 'video',
      link: 'https://council.example/film',
      evidence: 'tried-once',
      step: 'change',
      follows: ['an-idea'],
      place: 'Sampleford',
      organisation: 'Example Library',
      text: [
        { kind: 'paragraph', text: 'Two lines with weight and a page (https://council.example/p).' },
        { kind: 'heading', text: 'Again' },
        { kind: 'list', items: ['one', 'two and half inner'] },
        { kind: 'paragraph', text: 'said' },
      ],
    });
  });

  test.each<[string, Record<string, string>]>([
    [
      'a local need',
      { kind: 'local-need', what_changed: '', what_they_lack: 'No drop-in after six.', place: 'Sampleford' },
    ],
    [
      'a learning question',
      { kind: 'learning-question', what_changed: '', question: 'Who brings people to the first visit?' },
    ],
  ])('that is %s says so in a fact of its own', (_name, facts) => {
    const { draft, problems } = readNote(noteFile(facts), 'n.md');
    expect(problems).toEqual([]);
    expect(draft?.facts.gist).toBe(facts.what_they_lack ?? facts.question);
  });

  test.each<[string, Record<string, string>, string, string[]]>([
    ['a person by title', { what_changed: 'Mrs Patel rang.' }, '', ['note-names-person']],
    ['a person by first name', {}, 'Then Jean came back.', ['note-names-person']],
    ['a person in a heading', {}, '# How Jean Smith learnt', ['note-names-person']],
    ['a person in a list', {}, '- Jean Smith\n- her son', ['note-names-person']],
    ['a telephone number', {}, 'Ring 01632 960123.', ['note-tells-number']],
    ['an e-mail address', { for_whom: 'whoever wrote to tea@council.example' }, '', ['note-tells-number']],
    ['a postcode', { place: 'LS1 3AB' }, '', ['note-tells-number']],
    ['a National Insurance number', {}, 'AB 12 34 56 C', ['note-tells-number']],
    ['a reference', {}, 'Case 20261125.', ['note-tells-number']],
    ['what is no person', { not_a_person: 'Jack Petchey' }, 'The Jack Petchey Foundation paid.', []],
    ['a year, a price and a street', {}, 'In 2026 we spent £250000 in Victoria Road.', []],
  ])('with %s', (_name, facts, body, codes) => {
    const { draft, problems } = readNote(noteFile(facts, body), 'n.md');
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(draft === null).toBe(codes.length > 0);
    for (const { value } of problems) expect(value).toContain('…');
  });

  test.each<[string, string[]]>([
    ['how-jean-learnt.md', ['note-names-person']],
    ['Jean Smith.md', ['note-names-person']],
    ['lesson-2026-11-26.md', []],
    ['met-at-victoria-road.md', []],
    ['mark-the-date.md', []],
  ])('in a file called %s, whose name is published too', (file, codes) => {
    expect(readNote(noteFile(), file).problems.map(({ code }) => code)).toEqual(codes);
  });

  test('tells once of what had to be put right in a fact', () => {
    const { problems } = readNote(
      noteFile({ may_we_share: '<b>public</b>', not_a_person: '<b>Café</b>' }),
      'n.md',
    );
    expect(problems.map(({ code, header }) => [code, header])).toEqual([
      ['page-markup', 'not_a_person'],
      ['page-markup', 'may_we_share'],
    ]);
  });

  test('never repeats what stands where a role should', () => {
    const { problems } = readNote(noteFile({ partner_sign_off: '2026-10-05 Jean Smith' }), 'n.md');
    expect(problems).toMatchObject([
      { code: 'note-step-role', header: 'partner_sign_off', line: 6, value: null },
    ]);
    expect(JSON.stringify(problems)).not.toContain('Jean');
  });

  test('tells the line of each fact and of each part of its text', () => {
    const { problems } = readNote(noteFile({ topics: 'emial' }, 'Fine.\n\nRing 01632 960123.'), 'n.md');
    expect(problems.map(({ line, header }) => [line, header])).toEqual([
      [8, 'topics'],
      [13, null],
    ]);
  });

  test.each([
    ['no facts', 'Only words.'],
    ['facts that are no list of names and values', '---\n- one\n---\n'],
    ['a fact inside a fact', '---\nwhat_changed:\n  more: deep\n---\n'],
    ['a fact told twice', '---\nfor_whom: a\nfor_whom: b\n---\n'],
    ['a broken quotation', '---\nfor_whom: "a\n---\n'],
    [
      'words that stand for themselves again and again',
      `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n`,
    ],
  ])('with %s is refused, not read by halves', (_name, text) => {
    const { draft, problems } = readNote(text, 'n.md');
    expect(draft).toBeNull();
    expect(problems.some(({ severity }) => severity === 'refused')).toBe(true);
  });
});

describe('our own folder', () => {
  const folder = join(import.meta.dirname, '../../shared/dataset/practice');

  test('holds one note, which is marked SAMPLE wherever it says something, has nothing to mend, and is never shared', () => {
    const files = noteFilesIn(folder);
    expect(files).toHaveLength(1);
    const { count, notes: shared, problems } = checkNotes(files, [], today);
    expect([count, shared]).toEqual([{ in: 1, passed: 0, refused: 0, keptBack: 1 }, []]);
    expect(problems.map(({ code }) => code)).toEqual(['note-sample']);
    const { draft } = readNote(readFileSync(files[0] as string, 'utf8'), 'sample.md');
    expect([draft?.facts.title, draft?.facts.gist, draft?.facts.text[0]]).toEqual([
      expect.stringMatching(/^SAMPLE/),
      expect.stringMatching(/^SAMPLE/),
      { kind: 'paragraph', text: expect.stringMatching(/^SAMPLE/) },
    ]);
  });

  test('has a template whose every fact we know, and that lacks only what its owner must say', () => {
    const { problems } = readNote(readFileSync(join(folder, 'template.md'), 'utf8'), 'new-note.md');
    expect(problems.map(({ code, header }) => [code, header])).toEqual([
      ['note-fact-missing', 'what_changed'],
      ['note-fact-missing', 'for_whom'],
    ]);
  });
});

describe('fingerpost note', () => {
  test('makes a new note to fill in, and never writes over one', async () => {
    await inFolder({ 'practice/new-note.md': 'MINE' }, async (folder) => {
      const out = join(folder, 'practice');
      const { status, stdout } = await runCommand(noteCommand, '--out', out);
      expect([status, stdout.split('\n')[0]]).toEqual([0, join(out, 'new-note-2.md')]);
      await runCommand(noteCommand, '--out', join(folder, 'new/deep'));
      expect(existsSync(join(folder, 'new/deep/new-note.md'))).toBe(true);
      expect(readFileSync(join(out, 'new-note.md'), 'utf8')).toBe('MINE');
      expect(readFileSync(join(out, 'new-note-2.md'), 'utf8')).toMatch(/^---\n# Three things are needed\./);
    });
  });

  test.each<[string, string[], number]>([
    ['no folder', [], 1],
    ['a word too many', ['--out', 'x', 'y'], 1],
    ['a folder that cannot be', ['--out', '@a-file/notes'], 3],
  ])('with %s ends in one sentence', async (_name, words, status) => {
    await inFolder({ 'a-file': '' }, async (folder) => {
      const ran = await runCommand(noteCommand, ...words.map((word) => word.replace('@', `${folder}/`)));
      expect([ran.status, ran.stdout]).toEqual([status, '']);
    });
  });
});
