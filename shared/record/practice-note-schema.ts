// What a practice note may hold, as a Zod schema. Pages read packs with `pack/note-guard.ts`, which accepts exactly the same.
import { z } from 'zod';
import { limits } from './limits.ts';
import { isWebAddress } from './link.ts';
import { isPlainDate } from './plain-date.ts';
import { hiddenCharacters } from './plain-text.ts';
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
import type { PlainDate } from './service.ts';
import { audienceIds, topicIds } from './taxonomy.ts';

const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !hiddenCharacters.test(value), 'holds a hidden character');
const line = text(limits.line);
const name = text(limits.name);
const id = text(limits.id) as unknown as z.ZodType<NoteId, NoteId>;
const ids = <const T extends readonly string[]>(of: T) => z.array(z.enum(of)).max(limits.list);

const block = z.union([
  z.strictObject({ kind: z.enum(['heading', 'paragraph']), text: text(limits.text) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text(limits.text)).max(limits.list) }),
]);

export const practiceNoteSchema: z.ZodType<PracticeNote> = z.strictObject({
  id,
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
  follows: z.array(id).max(limits.list).exactOptional(),
  link: z.string().refine(isWebAddress, 'is not an https address').exactOptional(),
  text: z.array(block).max(limits.blocks),
  sharedWith: z.enum(noteAudiences),
  published: z.custom<PlainDate>(isPlainDate, 'is not a day written YYYY-MM-DD'),
});
