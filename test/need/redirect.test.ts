// Danger first: what hundreds of people might write, and the harmless sentences that come near it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { destinationsFor } from '../../shared/explain/destinations.ts';
import { findRedirect } from '../../shared/need/find-redirect.ts';
import { othersRules } from '../../shared/need/others-patterns.ts';
import { dangerLimit } from '../../shared/need/redirect.ts';
import { dangerRules, harmlessPattern } from '../../shared/need/redirect-patterns.ts';
import { nationIds, type RedirectId, redirectIds } from '../../shared/record/taxonomy.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { numRuns } from '../runs.ts';
import ordinary from './ordinary-sentences.json' with { type: 'json' };
import cases from './redirect-cases.json' with { type: 'json' };

interface Case {
  text: string;
  /** Null where it must not fire. */
  expect: RedirectId | null;
  /** Known not to be caught, or to fire without need, as yet: each a thing to mend, none to add to lightly. */
  open?: true;
}
const all = cases as Case[];
const interrupting: readonly RedirectId[] = [
  'emergency',
  'domestic-abuse',
  'mental-health-crisis',
  'child-protection',
  'adult-safeguarding',
  'homeless-tonight',
];
const interrupts = (id: RedirectId | null): boolean => id !== null && interrupting.includes(id);

describe('the case file', () => {
  test.each(interrupting)('%s has at least 25 sentences, and as many in Welsh', (id) => {
    const told = (cases as (Case & { lang?: string })[]).filter((one) => one.expect === id);
    expect(told.filter(({ lang }) => lang !== 'cy').length).toBeGreaterThanOrEqual(25);
    expect(told.filter(({ lang }) => lang === 'cy').length).toBeGreaterThanOrEqual(25);
  });

  test('every sentence of danger interrupts, save those known to be missed', () => {
    const missed = all.filter(
      (one) => interrupts(one.expect) && !interrupts(findRedirect(one.text)?.id ?? null),
    );
    expect(missed.filter(({ open }) => !open).map(({ text }) => text)).toEqual([]);
  });

  test('nothing harmless fires, save what is known to', () => {
    const fired = all.filter((one) => one.expect === null && findRedirect(one.text) !== null);
    expect(fired.filter(({ open }) => !open).map(({ text }) => text)).toEqual([]);
  });

  test('what others do is sent on, save what is known to be missed', () => {
    const missed = all.filter(
      (one) => one.expect !== null && !interrupts(one.expect) && findRedirect(one.text) === null,
    );
    expect(missed.filter(({ open }) => !open).map(({ text }) => text)).toEqual([]);
  });

  test('of all sentences of danger no more than 4 in 100 are known to be missed, and of the harmless no more than 1 in 100 to fire', () => {
    const danger = all.filter((one) => interrupts(one.expect));
    const harmless = all.filter((one) => one.expect === null);
    expect(danger.filter(({ open }) => open).length).toBeLessThanOrEqual(danger.length * 0.04);
    expect(harmless.filter(({ open }) => open).length).toBeLessThanOrEqual(harmless.length * 0.01);
  });
});

describe('everyday sentences', () => {
  // Each subject goes with each predicate: family, carers and advisers, and what they do with phones and computers.
  test.each(Object.entries(ordinary))('in %s none interrupts', (_lang, { subjects, predicates }) => {
    fc.assert(
      fc.property(fc.constantFrom(...subjects), fc.constantFrom(...predicates), (subject, predicate) => {
        const text = predicate.startsWith("'") ? `${subject}${predicate}` : `${subject} ${predicate}`;
        expect(interrupts(findRedirect(text)?.id ?? null), text).toBe(false);
      }),
      numRuns(20_000),
    );
  });
});

describe('the patterns', () => {
  const sources = [
    harmlessPattern,
    ...[...dangerRules, ...othersRules].flatMap(({ says, unless }) =>
      unless === null ? says : [...says, unless],
    ),
  ].map((pattern) => pattern().source);

  test('repeat without bound nothing but a single letter, so that their cost cannot run away', () => {
    for (const source of sources)
      expect(source.replace(/(?:[a-z]|\[[a-z]+\])\+/g, '')).not.toMatch(/[*+]|\{\d+,\}/);
  });

  test('hold no look-behind, which old tablets cannot read', () => {
    for (const source of sources) expect(source).not.toMatch(/\(\?<[=!]/);
  });
});

describe('how it reads', () => {
  const danger = 'i want to kill myself';
  test.each([0, 1, 1_980, 1_999, 2_001, 3_590, 3_999, 7_777, 19_000])(
    'danger that begins at character %i',
    (start) => {
      const text =
        `${'the tablet will not load '.repeat(900).slice(0, Math.max(0, start - 1))} ${danger}`.slice(
          start === 0 ? 1 : 0,
        );
      expect(findRedirect(text)?.id).toBe('mental-health-crisis');
    },
  );

  test('not beyond 20,000 characters', () => {
    expect(findRedirect(`${'a '.repeat(dangerLimit / 2)}${danger}`)).toBeNull();
  });

  test.each([
    ['capitals', 'I WANT TO KILL MYSELF'],
    ['a curly apostrophe', 'i don’t want to be here any more'],
    ['hidden characters', 'sui\u200bcide'],
    ['letters apart', 's u i c i d e'],
    ['full width', 'ｓｕｉｃｉｄｅ'],
    ['line breaks', 'my husband\nhits\nme'],
  ])('through %s', (_name, text) => {
    expect(interrupts(findRedirect(text)?.id ?? null)).toBe(true);
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        findRedirect(text);
      }),
      numRuns(2_000),
    );
  });

  test.each([
    ['one word, again and again', 'he '.repeat(10_000)],
    ['a beginning without an end', 'my husband checks '.repeat(1_200)],
    ['a very long word', 'a'.repeat(20_000)],
    ['letters with spaces', 'a b '.repeat(5_000)],
    ['full stops', '. '.repeat(10_000)],
  ])('ends soon on %s', (_name, text) => {
    // A pattern that backtracks without bound would not end within the test's minute at all.
    findRedirect(text);
  });
});

describe('where to turn', () => {
  test.each(redirectIds)('%s: the nation’s own where it is known, all four where not', (id) => {
    const everywhere = destinationsFor(id, null, en);
    for (const nation of nationIds) {
      const own = destinationsFor(id, nation, en);
      expect(own.length, nation).toBeGreaterThan(0);
      for (const { nations } of own) if (nations.length > 0) expect(nations).toContain(nation);
      for (const line of own) expect(everywhere).toContainEqual(line);
    }
    expect(destinationsFor(id, null, cy)).toHaveLength(everywhere.length);
  });

  test('in danger 999 comes first, and no number of another nation is given', () => {
    expect(destinationsFor('domestic-abuse', 'SCT', en).map(({ contact }) => contact)).toEqual(
      expect.arrayContaining(['999', '0800 027 1234']),
    );
    expect(destinationsFor('domestic-abuse', 'SCT', en).map(({ contact }) => contact)).not.toContain(
      '0808 2000 247',
    );
    expect(destinationsFor('medical-advice', 'NIR', en).map(({ contact }) => contact)).not.toContain('111');
  });
});
