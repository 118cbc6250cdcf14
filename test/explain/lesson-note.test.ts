// A lesson noted in an appointment is a draft that `check` reads, whatever was typed into it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNote } from '../../publish/read-note.ts';
import { lessonNote } from '../../shared/explain/lesson-note.ts';
import { throughGate } from '../../shared/learn/note-gate.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { cy } from '../../shared/words/cy.ts';
import { cyAdviser } from '../../shared/words/cy-adviser.ts';
import { en } from '../../shared/words/en.ts';
import { enAdviser } from '../../shared/words/en-adviser.ts';
import type { Tongue } from '../../shared/words/words.ts';
import { numRuns } from '../runs.ts';

const today = '2026-11-26' as PlainDate;
const english: Tongue = { lang: 'en', words: en, adviser: enAdviser };
const welsh: Tongue = { lang: 'cy', words: cy, adviser: cyAdviser };

test('has the three facts that a note needs, and is shared with nobody', () => {
  const lesson = {
    text: 'We rang ahead together:\n"hello" # first',
    topic: 'email',
    audience: 'older',
  } as const;
  const { name, text } = lessonNote(lesson, english, today, 7);
  const { draft, problems } = readNote(text, name);
  expect([name, problems]).toEqual(['lesson-2026-11-26-7.md', []]);
  expect(draft).toMatchObject({
    facts: {
      gist: 'We rang ahead together: "hello" # first',
      forWhom: 'Older people',
      topics: ['email'],
      audiences: ['older'],
      language: 'en',
      evidence: 'tried-once',
    },
    mayShare: null,
    signOffs: {},
  });
  expect(draft && throughGate(draft, today)).toEqual({ kind: 'unshared' });
});

test('about nothing in particular, in Welsh, is whole too', () => {
  const { name, text } = lessonNote(
    { text: 'Ffonio gyda’n gilydd.', topic: null, audience: null },
    welsh,
    today,
    7,
  );
  const { draft, problems } = readNote(text, name);
  expect(problems).toEqual([]);
  expect(draft?.facts).toMatchObject({ language: 'cy', forWhom: 'Unrhyw un', topics: [], audiences: [] });
});

test('whatever is typed stays a text: it never becomes another fact', () => {
  const nasty = fc.constantFrom(
    '"',
    '\\',
    '\n',
    '---',
    ': ',
    '#',
    'withdrawn: yes',
    'may_we_share: public',
    '&a',
    '*a',
    '!!js',
    'ŵ',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(nasty, fc.string({ maxLength: 5 })), { maxLength: 12 }), (parts) => {
      const { name, text } = lessonNote(
        { text: `A ${parts.join('')}`, topic: null, audience: null },
        english,
        today,
        7,
      );
      const { draft, problems } = readNote(text, name);
      expect(problems.every(({ header }) => header === 'what_changed')).toBe(true);
      expect(draft?.mayShare ?? null).toBeNull();
      expect(draft?.isWithdrawn ?? false).toBe(false);
    }),
    numRuns(4_000),
  );
});
