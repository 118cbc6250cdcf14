// Practice notes at random: every field present or absent, every value one that may be.
import fc from 'fast-check';
import { addDays } from '../../shared/record/plain-date.ts';
import {
  lessonSteps,
  type NoteFacts,
  type NoteId,
  noteAudiences,
  noteEvidences,
  noteFormats,
  noteKinds,
  noteLanguages,
  noteReaders,
  type PracticeNote,
} from '../../shared/record/practice-note.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { audienceIds, topicIds } from '../../shared/record/taxonomy.ts';

const text = fc.constantFrom('They came back.', 'Dewch â ffrind: ŵ', '<b>bold</b>', 'O’Neill & co', '👩‍🏫');
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).map((name) => name as NoteId);
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

/** A day of a few months. */
export const anyDay = fc
  .integer({ min: 0, max: 200 })
  .map((days) => addDays('2026-06-01' as PlainDate, days));

const needed = fc.record({
  id,
  kind: fc.constantFrom(...noteKinds),
  language: fc.constantFrom(...noteLanguages),
  gist: text,
  forWhom: text,
  topics: some(topicIds),
  audiences: some(audienceIds),
  text: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph' as const), text }),
      fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 3 }) }),
    ),
    { maxLength: 3 },
  ),
});
const more = fc.record(
  {
    title: text,
    place: text,
    organisation: text,
    readers: some(noteReaders),
    format: fc.constantFrom(...noteFormats),
    evidence: fc.constantFrom(...noteEvidences),
    step: fc.constantFrom(...lessonSteps),
    follows: fc.array(id, { maxLength: 3 }),
    link: fc.constantFrom('https://council.example/notes', 'https://a.example/b?c=d#e'),
  },
  { requiredKeys: [] },
);

export const anyNoteFacts: fc.Arbitrary<NoteFacts> = fc
  .tuple(needed, more)
  .map(([facts, others]) => ({ ...facts, ...others }));
export const anyNote: fc.Arbitrary<PracticeNote> = fc
  .tuple(anyNoteFacts, fc.constantFrom(...noteAudiences), anyDay)
  .map(([facts, sharedWith, published]) => ({ ...facts, sharedWith, published }));
