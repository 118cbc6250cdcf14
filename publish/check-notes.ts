// The practice notes beside the lists: which of them may be read, which are kept back, and what the others wait for.
import { type GateFault, type GateState, throughGate } from '../shared/learn/note-gate.ts';
import type { NoteId, PracticeNote } from '../shared/record/practice-note.ts';
import type { PlainDate } from '../shared/record/service.ts';
import { openText } from './find-files.ts';
import { type Finding, type Problem, type ProblemCode, problemAt } from './problem.ts';
import { type NoteReading, noteIdOf, readNote, stepNames } from './read-note.ts';

/** What became of the notes: `in` is the three others together. */
export interface NoteCount {
  in: number;
  passed: number;
  refused: number;
  /** Withdrawn, shared with nobody, or a sample: there is nothing to mend. */
  keptBack: number;
}

export interface CheckedNotes {
  count: NoteCount;
  notes: PracticeNote[];
  /** How many organisations would like to talk about each that has been read. */
  interest: ReadonlyMap<NoteId, number>;
  problems: Problem[];
}

const faultCodes: Record<GateFault, ProblemCode> = {
  role: 'note-step-role',
  skipped: 'note-step-skipped',
  early: 'note-step-early',
  'to-come': 'note-step-to-come',
};

/** Reads the files of notes, and leads each through the gate as it stands on a day; `published` are notes of packs. */
export function checkNotes(
  files: readonly string[],
  published: readonly PracticeNote[],
  today: PlainDate,
): CheckedNotes {
  const problems: Problem[] = [];
  const passed = new Map<NoteId, { note: PracticeNote; file: string; line: number }>();
  const seen = new Set<NoteId>();
  const interest = new Map<NoteId, number>();
  let keptBack = 0;
  for (const file of files) {
    const { text, problems: ofFile } = openText(file);
    problems.push(...ofFile);
    if (text === null) {
      seen.add(noteIdOf(file));
      continue;
    }
    const reading = readNote(text, file);
    problems.push(...reading.problems);
    if (seen.has(reading.id)) {
      // Of two notes with one name nobody can tell which was meant to go: neither is shown.
      if (reading.draft?.isWithdrawn) passed.delete(reading.id);
      const record = reading.id;
      problems.push(problemAt({ file, line: 1, record }, { code: 'note-name-twice', value: record }));
      continue;
    }
    seen.add(reading.id);
    interest.set(reading.id, reading.interested);
    if (reading.draft === null) continue;
    const state = throughGate(reading.draft, today);
    const told = toldOf(state, reading);
    if (told !== null) {
      const { fact, ...finding } = told;
      const line = fact === null ? 1 : reading.lineOf(fact);
      problems.push(problemAt({ file, line, header: fact, record: reading.id }, finding));
    }
    if (told !== null && keptBackCodes.has(told.code)) keptBack++;
    else if (state.kind === 'passed')
      passed.set(reading.id, { note: state.note, file, line: reading.lineOf('follows') });
  }
  // What the owner's own file says of a note counts for more than an older pack: it may have been withdrawn since.
  const old = newestOf(published.filter(({ id }) => !seen.has(id)));
  const ids = new Set([...passed.keys(), ...old.map(({ id }) => id)]);
  for (const [record, { note, file, line }] of passed)
    for (const value of note.follows ?? [])
      if (!ids.has(value))
        problems.push(
          problemAt({ file, line, header: 'follows', record }, { code: 'note-follows-nothing', value }),
        );
  const count = {
    in: files.length,
    passed: passed.size,
    refused: files.length - passed.size - keptBack,
    keptBack,
  };
  return { count, notes: [...old, ...[...passed.values()].map(({ note }) => note)], interest, problems };
}

/** Of a note that several packs have, the one signed off last; of one day, the one that fewer may read. */
function newestOf(notes: readonly PracticeNote[]): PracticeNote[] {
  const rank = ({ published, sharedWith }: PracticeNote): string =>
    `${published} ${sharedWith === 'partners' ? 1 : 0}`;
  return [...Map.groupBy(notes, ({ id }) => id).values()].map((copies) =>
    copies.reduce((best, one) => (rank(one) > rank(best) ? one : best)),
  );
}

const keptBackCodes: ReadonlySet<ProblemCode> = new Set(['note-withdrawn', 'note-unshared', 'note-sample']);

/** What is told of where a note stands; null where it has passed. */
function toldOf(
  state: GateState,
  { isSample }: NoteReading,
): (Pick<Finding, 'code'> & { fact: string | null }) | null {
  if (state.kind === 'withdrawn') return { code: 'note-withdrawn', fact: 'withdrawn' };
  if (isSample) return { code: 'note-sample', fact: 'sample' };
  if (state.kind === 'unshared') return { code: 'note-unshared', fact: 'may_we_share' };
  if (state.kind === 'broken') return { code: faultCodes[state.fault], fact: stepNames[state.step] };
  return state.kind === 'waits' ? { code: `note-waits-${state.step}`, fact: stepNames[state.step] } : null;
}
