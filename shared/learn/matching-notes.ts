// Which practice notes an adviser should see beside an answer: few, about the same thing, and for the same people.
import type { Need } from '../need/need.ts';
import { compareText } from '../record/compare-text.ts';
import { type NoteBlock, noteEvidences, type PracticeNote, textsOfBlock } from '../record/practice-note.ts';

/** More than this nobody reads in an appointment. */
const mostNotes = 2;
/** About a minute's reading, in UTF-16 code units. */
const minute = 1_000;

/** How well a note meets a need; 0 is not at all. */
function meets({ topics, audiences }: PracticeNote, need: Pick<Need, 'topics' | 'audiences'>): number {
  const isFor = audiences.some((id) => need.audiences.includes(id));
  // What helped other people is no answer for these, where it is known who they are.
  if (audiences.length > 0 && need.audiences.length > 0 && !isFor) return 0;
  const about = Math.max(0, ...need.topics.map(({ id, weight }) => (topics.includes(id) ? weight : 0)));
  const isAbout = about > 0 || (topics.length === 0 && isFor);
  return isAbout ? about + (isFor ? 1 : 0) : 0;
}

/** The notes that meet a need, best first, at most two; what is still a question or a lack answers nobody. */
export function matchingNotes(
  notes: readonly PracticeNote[],
  need: Pick<Need, 'topics' | 'audiences'>,
): PracticeNote[] {
  const firmness = ({ evidence }: PracticeNote): number =>
    evidence === undefined ? -1 : noteEvidences.indexOf(evidence);
  return notes
    .filter(({ kind }) => kind === 'practice-note' || kind === 'case-study')
    .filter(({ readers }) => readers === undefined || readers.includes('advisers'))
    .map((note) => ({ note, score: meets(note, need) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        firmness(b.note) - firmness(a.note) ||
        compareText(b.note.published, a.note.published) ||
        compareText(a.note.id, b.note.id),
    )
    .slice(0, mostNotes)
    .map(({ note }) => note);
}

/** A note's text in what can be read in a minute, and the rest; a part is never cut. */
export function inAMinute({ gist, forWhom, text }: PracticeNote): { first: NoteBlock[]; rest: NoteBlock[] } {
  let left = minute - gist.length - forWhom.length;
  const end = text.findIndex((block) => {
    left -= textsOfBlock(block).join().length;
    return left < 0;
  });
  return end === -1 ? { first: text, rest: [] } : { first: text.slice(0, end), rest: text.slice(end) };
}
