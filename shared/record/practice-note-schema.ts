// What a practice note may hold, as a Zod schema. Pages read packs with `pack/note-guard.ts`, which accepts exactly the same.
import { z } from 'zod';
import { limits } from './limits.ts';
import {
  lessonSteps,
  type NoteId,
  noteAudiences,
  noteEvidences,
  noteFormats,
  noteKinds,
  noteLanguages,
  noteReaders,
  type PracticeNote,
} from './practice-note.ts';
import { date, id, ids, text, website } from './service-schema.ts';
import { audienceIds, topicIds } from './taxonomy.ts';

const line = text(limits.line);
const name = text(limits.name);

const block = z.union([
  z.strictObject({ kind: z.enum(['heading', 'paragraph']), text: text(limits.text) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text(limits.text)).max(limits.list) }),
]);

export const practiceNoteSchema: z.ZodType<PracticeNote> = z.strictObject({
  id: id<NoteId>(),
  kind: z.enum(noteKinds),
  language: z.enum(noteLanguages),
  title: name.exactOptional(),
  gist: line,
  forWhom: line,
  topics: ids(topicIds),
  audiences: ids(audienceIds),
  place: name.exactOptional(),
  organisation: name.exactOptional(),
  readers: ids(noteReaders).exactOptional(),
  format: z.enum(noteFormats).exactOptional(),
  evidence: z.enum(noteEvidences).exactOptional(),
  step: z.enum(lessonSteps).exactOptional(),
  follows: z.array(id<NoteId>()).max(limits.list).exactOptional(),
  link: website.exactOptional(),
  text: z.array(block).max(limits.blocks),
  sharedWith: z.enum(noteAudiences),
  published: date,
});
