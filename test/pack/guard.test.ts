import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { isOrganisation, isService, isSource } from '../../shared/pack/guard.ts';
import { isPracticeNote } from '../../shared/pack/note-guard.ts';
import { practiceNoteSchema } from '../../shared/record/practice-note-schema.ts';
import { organisationSchema, serviceSchema, sourceSchema } from '../../shared/record/service-schema.ts';
import { anyNote } from '../record/note-arbitrary.ts';
import { anyOrganisation, anyService, anySource } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

type Guard = (value: unknown) => boolean;
const kinds: [string, fc.Arbitrary<unknown>, Guard, z.ZodType][] = [
  ['service', anyService, isService, serviceSchema],
  ['organisation', anyOrganisation, isOrganisation, organisationSchema],
  ['source', anySource, isSource, sourceSchema],
  ['practice note', anyNote, isPracticeNote, practiceNoteSchema],
];

/** Values that a broken or hostile file may hold anywhere. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    6,
    8,
    0.5,
    121,
    1_441,
    1e9,
    '',
    ' ',
    'free',
    'email',
    'active',
    'toString',
    '__proto__',
    '2026-02-30',
    '2026-11-25',
    'a\u0000b',
    'a\u202eb',
    'half \ud83d',
    'x'.repeat(201),
    'x'.repeat(1_001),
    'x'.repeat(5_001),
    'javascript:alert(1)',
    'http://council.example',
    'https://council.example',
    'https://bank@other.example',
    'help@council.example',
    '01632 960123',
    '999 or 112',
  ),
  fc.constant({ type: 'b', props: {}, constructor: null }),
  fc.constant([]),
  fc.constant({}),
  fc.constant(['email', 'email', 'nothing']),
  fc.constant(Array.from({ length: 61 }, () => 'email')),
  fc.constant(Array.from({ length: 501 }, () => ({}))),
  fc.jsonValue({ maxDepth: 2 }),
);
const strangeField = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'extra',
  'id',
  'words',
  'until',
);

type Tree = Record<string, unknown>;

function branches(value: unknown): Tree[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Tree, ...Object.values(value).flatMap(branches)];
}

/** The value with one thing changed somewhere: a field replaced, taken out, or put in. */
const mutated = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(valid, fc.nat(), fc.nat(), strange, strangeField, fc.constantFrom('replace', 'remove', 'add'))
    .map(([value, where, which, other, field, action]) => {
      const copy: unknown = JSON.parse(JSON.stringify(value));
      const all = branches(copy);
      const branch = all[where % all.length] ?? {};
      const names = Object.keys(branch);
      const name = names[which % (names.length || 1)];
      if (action === 'add' || name === undefined)
        // As JSON.parse does: an own field, even where its name is "__proto__".
        Object.defineProperty(branch, field, {
          value: other,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      // A file cannot hold a list with a hole in it.
      else if (action === 'remove' && Array.isArray(branch)) branch.splice(Number(name), 1);
      else if (action === 'remove') delete branch[name];
      else branch[name] = other;
      return copy;
    });

describe.each(kinds)('the guard of a %s', (_name, valid, guard, schema) => {
  test('accepts every one that may be', () => {
    fc.assert(
      fc.property(valid, (value) => {
        expect(schema.safeParse(value).error?.issues).toBeUndefined();
        expect(guard(value)).toBe(true);
      }),
      numRuns(4_000),
    );
  });

  test('accepts exactly what the schema accepts', () => {
    fc.assert(
      fc.property(mutated(valid), (value) => {
        expect(guard(value), JSON.stringify(value)).toBe(schema.safeParse(value).success);
      }),
      numRuns(40_000),
    );
  });

  test('accepts nothing that is not one', () => {
    fc.assert(
      fc.property(strange, (value) => {
        expect(guard(value)).toBe(false);
      }),
      numRuns(2_000),
    );
  });
});

describe('the guard', () => {
  const service = {
    id: 'a',
    organisation: 'b',
    source: 'c',
    name: 'Tea',
    topics: ['email'],
    levels: [],
    audiences: [],
    onlyFor: [],
    residentsOf: [],
    modes: [],
    places: [],
    access: [],
    languages: [],
    status: 'active',
  };

  test.each<[string, object]>([
    ['a link that runs a script', { website: 'javascript:alert(1)' }],
    ['an element in place of a name', { name: { type: 'b', props: {}, __v: 1, constructor: null } }],
    ['a prototype', JSON.parse('{"__proto__": {"polluted": true}}') as object],
    ['a field of another kind', { colour: 'red' }],
    ['a list that is too long', { topics: Array.from({ length: 61 }, () => 'email') }],
    ['a topic that nobody knows', { topics: ['toString'] }],
    [
      'a session that closes before it opens',
      { when: { sessions: [{ weekday: 1, opens: 60, closes: 60 }] } },
    ],
    ['a reach of no distance', { coverage: { nations: [], councils: [], withinKilometres: 0 } }],
    ['a latitude off the globe', { places: [{ point: { latitude: 91, longitude: 0 } }] }],
  ])('refuses %s', (_name, part) => {
    expect(isService(service)).toBe(true);
    const both = { ...service };
    for (const [field, value] of Object.entries(part))
      Object.defineProperty(both, field, { value, enumerable: true, configurable: true });
    expect(isService(both)).toBe(false);
  });

  test('does not take what a page has hung on Object.prototype for a field of the record', () => {
    const polluted = Object.prototype as unknown as Record<string, unknown>;
    const { name: _, ...nameless } = service;
    try {
      polluted.name = 'Tea';
      polluted.extend = () => 0;
      expect(isService(nameless)).toBe(false);
      expect(isService(service)).toBe(true);
    } finally {
      delete polluted.name;
      delete polluted.extend;
    }
  });
});
