import { readNotes } from '../../shared/pack/read-notes.ts';
import type { PracticeNote } from '../../shared/record/practice-note.ts';
import { type OpenDeps, storedFiles } from './open-directories.ts';
import type { DirectorySource } from './update-directory.ts';

/** The practice notes of every directory that can be opened, the most trusted first; what two of them tell alike, once. */
export async function openNotes(
  sources: readonly DirectorySource[],
  { store, starter }: OpenDeps,
): Promise<PracticeNote[]> {
  const packs = sources.map((source) => storedFiles(source, store).fetchFile);
  const read = await Promise.all([...packs, ...(starter === null ? [] : [starter])].map(readNotes));
  const notes = read.flatMap((step) => ('value' in step ? step.value : []));
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
