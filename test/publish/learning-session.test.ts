// The page of a learning session, from the notes of a folder and the plan beside them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readSession } from '../../publish/read-session.ts';
import { reportCommand } from '../../publish/report-command.ts';
import { sessionPage } from '../../publish/session-page.ts';
import { makeSession } from '../../shared/learn/learning-session.ts';
import type { NoteId, PracticeNote } from '../../shared/record/practice-note.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { anyNote } from '../record/note-arbitrary.ts';
import { numRuns } from '../runs.ts';
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
const question = (text: string, interested: string): string =>
  noteFile({ kind: 'learning-question', what_changed: '', question: text, interested });
/** A folder of notes of every kind, and the plan of a session. */
const sessionFolder: Record<string, string> = {
  'session.md': [
    '---',
    'title: Who meets people at the door?',
    'on: 2027-01-20',
    'place: Example Library, LS1 3AB',
    'prepare:',
    '  - 2027-01-13; every partner; read the notes; mark one',
    '  - 2027-01-06; coordinator; send this page round',
    '---',
    '',
    'Ten minutes each:',
    '',
    '- what we tried',
    '- what we would do again',
  ].join('\n'),
  'asked-by-two.md': question('Who rings first?', 'Example Library; Example College; example library'),
  'asked-by-none.md': question('What does a card cost?', ''),
  'the-idea.md': noteFile({ title: 'The idea', step: 'idea' }),
  'the-change.md': noteFile({
    title: 'The change',
    step: 'change',
    follows: 'the-idea',
    may_we_share: 'partners',
  }),
  'what-came.md': noteFile({
    title: 'What came',
    step: 'evaluation',
    follows: 'the-change',
    evidence: 'evaluated',
  }),
  'another.md': noteFile({ title: 'Another thing', coordinator_sign_off: '2026-11-20 chair' }),
  'no-evenings.md': noteFile({
    kind: 'local-need',
    what_changed: '',
    what_they_lack: 'No evenings.',
    place: 'Sampleford',
  }),
  'waits.md': noteFile({ title: 'SECRET', coordinator_sign_off: '' }),
  'gone.md': noteFile({ title: 'SECRET', withdrawn: 'yes' }),
};

/** What a page says, without its marks. */
const said = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|');

describe('a learning session', () => {
  let page: string;
  let ran: Ran;
  beforeAll(async () => {
    const files = Object.fromEntries(
      Object.entries(sessionFolder).map(([name, text]) => [`notes/${name}`, text]),
    );
    await inFolder({ ...files, 'list.csv': sheetOfRows([{ id: 'one' }]) }, async (folder) => {
      const words = [join(folder, 'list.csv'), '--out', join(folder, 'out'), '--at', '2026-11-25T10:00:00Z'];
      ran = await runCommand(
        reportCommand,
        ...words,
        '--area',
        'Rutland',
        '--practice',
        join(folder, 'notes'),
      );
      page = readFileSync(join(folder, 'out/session.html'), 'utf8');
    });
  }, 60_000);

  test('is written beside the report, which says what is in it', () => {
    expect([ran.status, ran.stdout]).toEqual([
      0,
      expect.stringContaining('7 practice notes in session.html. 2 left out: check says why.'),
    ]);
  });

  test('says when, where, and who prepares what, the first day first', () => {
    expect(said(page)).toContain('20 January 2027 · Example Library, LS1 3AB');
    expect(said(page)).toContain(
      '|6 January 2027|coordinator|send this page round|13 January 2027|every partner|read the notes; mark one|',
    );
    expect(said(page)).toContain('|Ten minutes each:|what we tried|what we would do again|');
  });

  test('puts first what most organisations would talk about, each counted once', () => {
    expect(said(page)).toMatch(
      /2 organisations want[^|]*\|Who rings first\?.*0 organisations want[^|]*\|What does a card cost\?/s,
    );
    // Only their number is told.
    expect(page).not.toContain('Example College');
  });

  test('follows a lesson from the idea to what came of it, and keeps what stands alone apart', () => {
    const threads = page.split('class="fp-session__thread').slice(1, 3).map(said);
    expect(threads[0]).toContain('Another thing');
    expect(threads[1]).toMatch(/An idea\|The idea.*What we changed\|The change.*What came of it\|What came/s);
    expect(said(page)).toContain('|No evenings.|');
  });

  test('has only what passed the gate, says what is for partners, and asks nothing of anybody', () => {
    expect(page).not.toContain('SECRET');
    expect(said(page)).toContain('This page has notes for partners only. Keep it off the web.');
    expect(said(page).match(/For partners only\|/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|src=|@import|url\(/);
    expect(page).toContain("default-src 'none'");
  });

  test('is the same to the byte when it is made again, and is there in Welsh', async () => {
    await inFolder(sessionFolder, async (folder) => {
      const { session } = readSession(folder, today);
      expect(await sessionPage(session, 'en')).toBe(page);
      expect(await sessionPage(session, 'cy')).toContain('Pwy sy’n paratoi beth');
    });
  });
});

describe('a plan', () => {
  test.each<[string, string, RegExp]>([
    [
      'a task without a day',
      'prepare: library; bring leaflets',
      /session\.md:2: “library; bring leaflets” is no task/,
    ],
    ['a task without somebody', 'prepare: 2027-01-06; ; bring leaflets', /is no task/],
    ['a day that is none', 'on: soon', /session\.md:2: on: We cannot read this day\./],
    ['a person', 'prepare: 2027-01-06; Jean Smith; bring leaflets', /A person seems to be named/],
    ['a fact that we do not know', 'when: 2027-01-06', /when: We know no fact of this name/],
    ['no facts', '', /We cannot read them|begins with its facts/],
  ])('with %s ends in one sentence, and no page is made', async (_name, fact, why) => {
    const text = fact === '' ? 'Only words.' : `---\n${fact}\n---\n`;
    await inFolder({ 'session.md': text }, (folder) => {
      expect(() => readSession(folder, today)).toThrow(why);
    });
  });

  test('may say what is no person', async () => {
    const text = '---\ntitle: With Jack Petchey\nnot_a_person: Jack Petchey\n---\nJack Petchey paid.\n';
    await inFolder({ 'session.md': text }, (folder) => {
      expect(readSession(folder, today).session.plan).toEqual({
        title: 'With Jack Petchey',
        tasks: [],
        text: [{ kind: 'paragraph', text: 'Jack Petchey paid.' }],
      });
    });
  });

  test('may be missing; a folder may not', async () => {
    await inFolder({}, (folder) => {
      expect(readSession(folder, today).session).toEqual({
        plan: { tasks: [], text: [] },
        proposals: [],
        lessons: [],
        needs: [],
      });
      expect(() => readSession(join(folder, 'none'), today)).toThrow('There is no folder');
    });
  });
});

test('every note stands in a session once, and those that follow on from each other stand in one thread', () => {
  const linked = fc
    .array(fc.tuple(anyNote, fc.array(fc.nat(9), { maxLength: 2 })), { maxLength: 10 })
    .map((parts) =>
      parts.map(
        ([note, before], number): PracticeNote => ({
          ...note,
          id: `n${number}` as NoteId,
          follows: before.filter((other) => other < parts.length).map((other) => `n${other}` as NoteId),
        }),
      ),
    );
  fc.assert(
    fc.property(linked, (notes) => {
      const { proposals, lessons, needs } = makeSession({ tasks: [], text: [] }, notes, new Map());
      const all = [...proposals.map(({ note }) => note), ...lessons.flat(), ...needs];
      expect(all.map(({ id }) => id).sort()).toEqual(notes.map(({ id }) => id).sort());
      const threadOf = new Map(
        lessons.flatMap((thread, number) => thread.map(({ id }) => [id, number] as const)),
      );
      for (const { id, follows = [] } of lessons.flat())
        for (const before of follows)
          if (threadOf.has(before)) expect(threadOf.get(before)).toBe(threadOf.get(id));
    }),
    numRuns(2_000),
  );
});
