// Whether what came out of a file is a practice note. Accepts exactly what `record/practice-note-schema.ts` accepts.
import { limits } from '../record/limits.ts';
import { isWebAddress } from '../record/link.ts';
import { isPlainDate } from '../record/plain-date.ts';
import {
  lessonSteps,
  noteAudiences,
  noteEvidences,
  noteFormats,
  noteKinds,
  noteLanguages,
  noteReaders,
  type PracticeNote,
} from '../record/practice-note.ts';
import { audienceIds, topicIds } from '../record/taxonomy.ts';
import { type Check, id, ids, line, listOf, longText, name, oneOf, shape } from './shape.ts';

const textBlock = shape({ kind: oneOf(['heading', 'paragraph']), text: longText }, {});
const listBlock = shape({ kind: oneOf(['list']), items: listOf(longText, limits.list) }, {});

const needs = {
  id,
  kind: oneOf(noteKinds),
  language: oneOf(noteLanguages),
  gist: line,
  forWhom: line,
  topics: ids(topicIds),
  audiences: ids(audienceIds),
  text: listOf((value) => textBlock(value) || listBlock(value), limits.blocks),
  sharedWith: oneOf(noteAudiences),
  published: isPlainDate,
};
const may: Record<string, Check> = {
  title: name,
  place: name,
  organisation: name,
  readers: ids(noteReaders),
  format: oneOf(noteFormats),
  evidence: oneOf(noteEvidences),
  step: oneOf(lessonSteps),
  follows: listOf(id, limits.list),
  link: isWebAddress,
};
const note = shape(needs, may);

/** The fields that this release knows; a reader leaves out any other, which a later release may have added. */
export const noteFields = new Set(Object.keys({ ...needs, ...may }));

/** Whether a value is a practice note, whole and nothing else. */
export function isPracticeNote(value: unknown): value is PracticeNote {
  return note(value);
}
