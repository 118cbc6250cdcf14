// The plan of a learning session: a file `session.md` beside the practice notes, which the session has in front of it.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type LearningSession,
  makeSession,
  type SessionPlan,
  type Task,
} from '../shared/learn/learning-session.ts';
import { whatIdentifies } from '../shared/learn/what-identifies.ts';
import { limits } from '../shared/record/limits.ts';
import { isPlainDate } from '../shared/record/plain-date.ts';
import { textsOfBlock } from '../shared/record/practice-note.ts';
import type { PlainDate } from '../shared/record/service.ts';
import { type CheckedNotes, checkNotes } from './check-notes.ts';
import { CommandFailure } from './command-failure.ts';
import { createFactReader, type FactReader } from './fact-reader.ts';
import { noteFilesIn, readFileText, sessionName } from './find-files.ts';
import { noteText } from './note-text.ts';
import { problemKinds } from './problem.ts';
import { readFrontMatter } from './read-front-matter.ts';

export interface SessionReading {
  session: LearningSession;
  notes: CheckedNotes;
}

/** Reads the notes of a folder and the plan beside them, if there is one. Throws a CommandFailure. */
export function readSession(folder: string, today: PlainDate): SessionReading {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CommandFailure('unusable', `There is no folder ${folder}.`);
  const file = join(folder, sessionName);
  const plan = existsSync(file) ? readPlan(file) : { tasks: [], text: [] };
  const notes = checkNotes(noteFilesIn(folder), [], today);
  return { session: makeSession(plan, notes.notes, notes.interest), notes };
}

function readPlan(file: string): SessionPlan {
  const stop = (line: number, why: string): never => {
    throw new CommandFailure('unusable', `${file}:${line}: ${why}`);
  };
  const bytes = readFileText(file);
  if (bytes.kind === 'refused') return stop(bytes.line, problemKinds[bytes.finding.code].why);
  const parts = readFrontMatter(bytes.text);
  if (!('facts' in parts)) return stop(parts.line, problemKinds['note-without-facts'].why);
  // A plan is read by people who come to a meeting: nothing of it may be left out without its owner knowing.
  const read = createFactReader(parts.facts, (line, fact, { code }) =>
    stop(line, `${fact === null ? '' : `${fact}: `}${problemKinds[code].why} ${problemKinds[code].mend}`),
  );
  const { title, blocks, markup } = noteText(parts.body);
  const [left] = markup;
  if (left !== undefined) stop(left.line, problemKinds['note-markup'].why);
  const on = read.date('on');
  const place = read.text('place', limits.name);
  const ownTitle = read.text('title', limits.name) ?? title?.text;
  const tasks = read
    .texts('prepare')
    .map((text) => taskOf(text) ?? stop(read.lineOf('prepare'), unread(text)));
  const noPersons = read.texts('not_a_person');
  read.tellUnknown();
  refusePeople(
    read,
    noPersons,
    blocks.flatMap(({ line, block }) => textsOfBlock(block).map((text) => ({ line, text }))),
    stop,
  );
  return {
    ...(ownTitle !== undefined && { title: ownTitle }),
    ...(on !== undefined && { on }),
    ...(place !== undefined && { place }),
    tasks,
    text: blocks.map(({ block }) => block),
  };
}

const unread = (text: string): string =>
  `“${text}” is no task. Write a day, who and what, with semicolons between: 2026-11-25; library; bring the leaflets.`;

function taskOf(text: string): Task | null {
  const [by, who = '', ...what] = text.split(';').map((part) => part.trim());
  return isPlainDate(by) && who !== '' && what.join('') !== '' ? { by, who, what: what.join('; ') } : null;
}

/** A place of meeting has a postcode and may have a telephone; who brings what is told by role or organisation. */
function refusePeople(
  read: FactReader,
  noPersons: readonly string[],
  body: readonly { line: number; text: string }[],
  stop: (line: number, why: string) => never,
): void {
  const facts = ['title', 'prepare'].map((name) => ({ line: read.lineOf(name), text: read.written(name) }));
  for (const { line, text } of [...facts, ...body])
    if (whatIdentifies(text, noPersons).some(({ kind }) => kind === 'name'))
      stop(line, `${problemKinds['note-names-person'].why} Name a role or an organisation.`);
}
