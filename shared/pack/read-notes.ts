// The practice notes of a pack, which stand in a file of their own: nobody who looks for help has to fetch them.
import type { PracticeNote } from '../record/practice-note.ts';
import { taxonomyVersion } from '../record/taxonomy.ts';
import { isPracticeNote, noteFields } from './note-guard.ts';
import { type FetchFile, readFile, readIndex, type Step } from './pack-files.ts';
import type { PackIndex } from './pack-index.ts';
import { withOnly } from './shape.ts';

/** The notes of a pack, of which nothing else is read; none where it has none. */
export async function readNotes(fetchFile: FetchFile): Promise<Step<PracticeNote[]>> {
  const index = await readIndex(fetchFile);
  return 'fault' in index ? index : notesOf(fetchFile, index.value);
}

/** The notes that an index names; none where it names none. */
export async function notesOf(fetchFile: FetchFile, index: PackIndex): Promise<Step<PracticeNote[]>> {
  return index.notes === undefined
    ? { value: [] }
    : readFile(fetchFile, index.notes, (value) => asNotes(value, index));
}

function asNotes(value: object, index: PackIndex): PracticeNote[] | null {
  if (!Array.isArray(value)) return null;
  const notes = value.map((note) => withOnly(noteFields, note)).filter(isPracticeNote);
  // A note may speak of something that a later taxonomy has added: such a one is left out, and the rest serves.
  return notes.length < value.length && index.taxonomyVersion <= taxonomyVersion ? null : notes;
}
