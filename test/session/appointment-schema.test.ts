import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppointmentMemory } from '../../shared/session/appointment.ts';
import { appointmentSchema } from '../../shared/session/appointment-schema.ts';
import type { AddedFact } from '../../shared/session/need-facts.ts';
import { aNeed } from '../builders.ts';
import { numRuns } from '../runs.ts';
import { anyNeed } from './need-arbitrary.ts';

const anyMemory = fc.record({
  asked: fc.option(
    fc.record({
      need: anyNeed,
      near: fc.constantFrom(null, 'BN1', 'Newport, Isle of Wight', 'Gwynedd'),
      added: fc.constantFrom<AddedFact[]>(
        [],
        [
          { code: 'age', id: 74 },
          { code: 'access', id: 'step-free' },
        ],
      ),
    }),
  ),
  shortlist: fc.array(
    fc.record({
      id: fc.constantFrom('a-1', 'town/b-2', '550e8400-e29b'),
      place: fc.option(fc.integer({ min: -1, max: 30 })),
    }),
    { maxLength: 3 },
  ),
  wasRedirected: fc.boolean(),
});

const kept = (changes: object): unknown => ({
  asked: { need: { ...aNeed(), ...changes }, near: null, added: [] },
  shortlist: [],
  wasRedirected: false,
});

describe('what was kept', () => {
  test('comes back from storage as it was', () => {
    fc.assert(
      fc.property(anyMemory, (memory) => {
        expect(appointmentSchema.parse(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
      }),
      numRuns(2_000),
    );
  });

  test.each<[string, unknown]>([
    ['words that were mended', kept({ read: [{ from: 'emial', as: 'email' }] })],
    ['words that were not understood', kept({ unread: ['canary'] })],
    ['a field of its own', kept({ note: 'Mrs Canary' })],
    ['a topic that is none', kept({ topics: [{ id: 'Mrs Canary', weight: 1 }] })],
    ['a topic with more to it', kept({ topics: [{ id: 'email', weight: 1, said: 'Mrs Canary' }] })],
    ['an audience that is none', kept({ audiences: ['Mrs Canary'] })],
    ['something that must be and is nothing', kept({ must: ['access:Mrs Canary'] })],
    ['something ruled out with more to it', kept({ mustNot: ['topic:email:Mrs Canary'] })],
    ['something that it has and is no thing', kept({ has: ['Mrs Canary'] })],
    ['an age in words', kept({ age: 'seventy' })],
    ['the text beside it', { asked: null, shortlist: [], wasRedirected: false, text: 'Mrs Canary' }],
    [
      'more than can be on a list',
      {
        asked: null,
        shortlist: ['1', '2', '3', '4', '5', '6'].map((id) => ({ id, place: null })),
        wasRedirected: false,
      },
    ],
    [
      'an added fact that is none',
      {
        asked: { need: aNeed(), near: null, added: [{ code: 'access', id: 'Mrs Canary' }] },
        shortlist: [],
        wasRedirected: false,
      },
    ],
    ['nothing at all', undefined],
  ])('is refused with %s', (_what, memory) => {
    expect(appointmentSchema.safeParse(memory).success).toBe(false);
  });

  test('is a memory of an appointment, and what is refused above is so for its fault alone', () => {
    expect(appointmentSchema.safeParse(kept({})).success).toBe(true);
    const memory: AppointmentMemory = { asked: null, shortlist: [], wasRedirected: false };
    expect(appointmentSchema.parse(memory)).toEqual(memory);
  });
});
