// Which notes stand beside an answer: none rather than one about something else, or about other people.
import { describe, expect, test } from 'vitest';
import { inAMinute, matchingNotes } from '../../shared/learn/matching-notes.ts';
import type { NoteId, PracticeNote } from '../../shared/record/practice-note.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import type { AudienceId, TopicId } from '../../shared/record/taxonomy.ts';

const note = (id: string, facts: Partial<PracticeNote> = {}): PracticeNote => ({
  id: id as NoteId,
  kind: 'practice-note',
  language: 'en',
  gist: 'People came back.',
  forWhom: 'anybody',
  topics: ['email'],
  audiences: [],
  text: [],
  sharedWith: 'public',
  published: '2026-10-01' as PlainDate,
  ...facts,
});
const need = (topics: Partial<Record<TopicId, number>>, ...audiences: AudienceId[]) => ({
  topics: Object.entries(topics).map(([id, weight]) => ({ id: id as TopicId, weight })),
  audiences,
});
const found = (notes: PracticeNote[], wanted: ReturnType<typeof need>): string[] =>
  matchingNotes(notes, wanted).map(({ id }) => id);

describe('a note', () => {
  test.each<[string, Partial<PracticeNote>, ReturnType<typeof need>, boolean]>([
    ['about the same topic', {}, need({ email: 1 }), true],
    ['about another topic', {}, need({ scams: 1 }), false],
    ['about the same topic, for these people', { audiences: ['older'] }, need({ email: 1 }, 'older'), true],
    ['about the same topic, for others', { audiences: ['older'] }, need({ email: 1 }, 'refugees'), false],
    ['for some, where nobody knows who it is', { audiences: ['older'] }, need({ email: 1 }), true],
    ['about another topic, for these people', { audiences: ['older'] }, need({ scams: 1 }, 'older'), false],
    [
      'about no topic, for these people',
      { topics: [], audiences: ['older'] },
      need({ scams: 1 }, 'older'),
      true,
    ],
    ['about nothing, for everybody', { topics: [] }, need({ scams: 1 }, 'older'), false],
    ['a case study', { kind: 'case-study' }, need({ email: 1 }), true],
    ['a local need, which helped nobody yet', { kind: 'local-need' }, need({ email: 1 }), false],
    ['a learning question', { kind: 'learning-question' }, need({ email: 1 }), false],
    ['written for advisers', { readers: ['advisers', 'providers'] }, need({ email: 1 }), true],
    ['written for coordinators', { readers: ['coordinators'] }, need({ email: 1 }), false],
  ])('%s', (_name, facts, wanted, isShown) => {
    expect(found([note('one', facts)], wanted)).toEqual(isShown ? ['one'] : []);
  });

  test('is one of two at most: for these people first, then what is meant most, is known best and is newest', () => {
    const ordered = [
      note('for-them', { audiences: ['older'], topics: ['scams'] }),
      note('meant-most', { topics: ['email'] }),
      note('measured', { topics: ['scams'], evidence: 'evaluated' }),
      note('once', { topics: ['scams'], evidence: 'tried-once' }),
      note('newest', { topics: ['scams'], published: '2026-11-01' as PlainDate }),
      note('a-first-name', { topics: ['scams'] }),
      note('b-second-name', { topics: ['scams'] }),
    ];
    const wanted = need({ email: 0.9, scams: 0.5 }, 'older');
    for (const [place, first] of ordered.entries())
      expect(found(ordered.slice(place).toReversed(), wanted), first.id).toEqual(
        ordered.slice(place, place + 2).map(({ id }) => id),
      );
  });
});

test('a minute’s reading ends between two parts, and nothing is lost', () => {
  const parts = [400, 400, 400, 10].map((length) => ({
    kind: 'paragraph' as const,
    text: 'x'.repeat(length),
  }));
  const long = note('long', { text: parts });
  expect([inAMinute(long).first.length, inAMinute(long).rest.length]).toEqual([2, 2]);
  expect(inAMinute(note('short', { text: parts.slice(0, 1) })).rest).toEqual([]);
  expect(inAMinute(note('list', { text: [{ kind: 'list', items: ['x'.repeat(1_001)] }] })).first).toEqual([]);
});
