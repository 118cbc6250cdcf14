// What the partners of a learning set come together over: what to prepare, what to talk about, and what was learnt so far.
import { compareIds, compareText } from '../record/compare-text.ts';
import { lessonSteps, type NoteBlock, type NoteId, type PracticeNote } from '../record/practice-note.ts';
import type { PlainDate } from '../record/service.ts';

/** What somebody brings to a session: a role or an organisation, never a name. */
export interface Task {
  by: PlainDate;
  who: string;
  what: string;
}

/** What is agreed of a session; each may be open. */
export interface SessionPlan {
  title?: string;
  on?: PlainDate;
  place?: string;
  tasks: Task[];
  text: NoteBlock[];
}

/** A question that somebody would talk about, and how many organisations would. */
export interface Proposal {
  note: PracticeNote;
  interested: number;
}

export interface LearningSession {
  /** Its tasks by their days. */
  plan: SessionPlan;
  /** Most interest first. */
  proposals: Proposal[];
  /** Each is a lesson on its way from idea to evaluation; newest first. */
  lessons: PracticeNote[][];
  needs: PracticeNote[];
}

/** A session from its plan, the notes that may be read, and how many organisations are interested in each. */
export function makeSession(
  plan: SessionPlan,
  notes: readonly PracticeNote[],
  interest: ReadonlyMap<NoteId, number>,
): LearningSession {
  const ofKind = (...kinds: PracticeNote['kind'][]): PracticeNote[] =>
    notes.filter(({ kind }) => kinds.includes(kind)).sort(compareIds);
  return {
    plan: { ...plan, tasks: [...plan.tasks].sort((a, b) => compareText(a.by, b.by)) },
    proposals: ofKind('learning-question')
      .map((note) => ({ note, interested: interest.get(note.id) ?? 0 }))
      .sort((a, b) => b.interested - a.interested),
    lessons: threadsOf(ofKind('practice-note', 'case-study')),
    needs: ofKind('local-need'),
  };
}

/** Notes that follow on from one another, however long the way, each thread in the order of its steps. */
function threadsOf(notes: readonly PracticeNote[]): PracticeNote[][] {
  let threads = notes.map((note) => [note]);
  for (const { id, follows = [] } of notes)
    for (const before of follows) {
      const joined = threads.filter((thread) => thread.some((note) => note.id === id || note.id === before));
      threads = [...threads.filter((thread) => !joined.includes(thread)), joined.flat()];
    }
  const stepOf = ({ step }: PracticeNote): number => (step === undefined ? 0 : lessonSteps.indexOf(step));
  const newest = (thread: readonly PracticeNote[]): string =>
    thread.map(({ published }) => published).reduce((a, b) => (a > b ? a : b));
  return threads
    .map((thread) =>
      thread.sort(
        (a, b) => stepOf(a) - stepOf(b) || compareText(a.published, b.published) || compareIds(a, b),
      ),
    )
    .sort((a, b) => compareText(newest(b), newest(a)) || compareText(a[0]?.id ?? '', b[0]?.id ?? ''));
}
