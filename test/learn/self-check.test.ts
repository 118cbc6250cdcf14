import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changedAnswers,
  nextSteps,
  openQuestions,
  pointsBefore,
  type SelfCheckLevel,
  selfCheckQuestionIds,
  selfCheckQuestions,
  selfCheckThemes,
  sharedOf,
  themeLevels,
} from '../../shared/learn/self-check.ts';
import type { OrganisationId } from '../../shared/record/service.ts';
import { numRuns } from '../runs.ts';
import { aCheck, anyCheck } from './self-check-arbitrary.ts';

test('two questions a theme, each once', () => {
  expect(selfCheckThemes.map((theme) => selfCheckQuestions[theme].length)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(new Set(selfCheckQuestionIds).size).toBe(12);
});

describe('the level of a theme', () => {
  test.each<[string, SelfCheckLevel | null, SelfCheckLevel | null, object]>([
    ['is the mean of its answers', 1, 3, { level: 2, points: 4, of: 8, open: 0 }],
    ['is rounded down', 3, 4, { level: 3, points: 7, of: 8, open: 0 }],
    ['is nought of two noughts', 0, 0, { level: 0, points: 0, of: 8, open: 0 }],
    ['is that of the answer that is known', null, 3, { level: 3, points: 3, of: 4, open: 1 }],
    ['may be nought of one', 0, null, { level: 0, points: 0, of: 4, open: 1 }],
    ['is not known where nothing is', null, null, { level: null, points: 0, of: 0, open: 2 }],
  ])('%s', (_name, plan, means, level) => {
    const check = aCheck({ ...(plan !== null && { plan }), ...(means !== null && { means }) });
    expect(themeLevels(check)[0]).toEqual({ theme: 'leading', ...level });
  });

  test('is never changed by a question that nobody is sure of, but by what is known', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        for (const { theme, level, points, of, open } of themeLevels(check)) {
          const known = selfCheckQuestions[theme].flatMap((question) => check.answers[question] ?? []);
          expect([open, of]).toEqual([2 - known.length, 4 * known.length]);
          expect(points).toBe(known.reduce<number>((sum, one) => sum + one, 0));
          if (level === null) expect(known).toEqual([]);
          else {
            expect(level).toBeGreaterThanOrEqual(Math.min(...known));
            expect(level).toBeLessThanOrEqual(Math.max(...known));
          }
        }
        expect(openQuestions(check)).toEqual(
          selfCheckQuestionIds.filter((question) => check.answers[question] === null),
        );
      }),
      numRuns(2_000),
    );
  });
});

describe('beside the year before', () => {
  const before = aCheck({ plan: 2, means: 1, skills: 3, asking: 0, devices: 4 }, '2025-11-25');
  const now = aCheck({ plan: 3, means: 1, skills: 2, helping: 4, asking: 0 });

  test('an answer went on, went back, was found or was lost; the rest is as it was', () => {
    expect(changedAnswers(before, now)).toEqual([
      { question: 'plan', turn: 'forward', from: 2, to: 3 },
      { question: 'skills', turn: 'back', from: 3, to: 2 },
      { question: 'helping', turn: 'found', from: null, to: 4 },
      { question: 'devices', turn: 'lost', from: 4, to: null },
    ]);
  });

  test('a theme has points to compare with only where the same questions were known', () => {
    expect(selfCheckThemes.map((theme) => pointsBefore(theme, before, now))).toEqual([
      ...[3, null, 0, null, 0, 0],
    ]);
  });

  test('nothing changed beside itself, and each change the other way round is its opposite', () => {
    const opposite = { forward: 'back', back: 'forward', found: 'lost', lost: 'found' } as const;
    fc.assert(
      fc.property(anyCheck, anyCheck, (one, other) => {
        expect(changedAnswers(one, one)).toEqual([]);
        expect(changedAnswers(other, one)).toEqual(
          changedAnswers(one, other).map(({ question, turn, from, to }) => {
            return { question, turn: opposite[turn], from: to, to: from };
          }),
        );
      }),
      numRuns(1_000),
    );
  });
});

describe('what to do next', () => {
  test('is one step in each of the three themes where most is left, from the answer that is least far', () => {
    const check = aCheck({
      ...{ plan: 2, means: 4, skills: 4, helping: 4, asking: 3, signposting: 0 },
      ...{ devices: 1, website: 3, partners: 2, lessons: 2 },
    });
    expect(nextSteps(check)).toEqual([
      { theme: 'access', question: 'devices', from: 1, to: 2 },
      { theme: 'noticing', question: 'signposting', from: 0, to: 1 },
      { theme: 'learning', question: 'partners', from: 2, to: 3 },
    ]);
  });

  test('never is about what nobody is sure of, nor past the top', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        const steps = nextSteps(check);
        const left = themeLevels(check).filter(({ points, of }) => points < of);
        expect(steps.length).toBe(Math.min(3, left.length));
        for (const { question, from, to } of steps) {
          expect(check.answers[question]).toBe(from);
          expect([from + 1, to <= 4]).toEqual([to, true]);
        }
      }),
      numRuns(2_000),
    );
  });
});

test('what is shared is the level of each theme, and nothing else', () => {
  expect(sharedOf('homes' as OrganisationId, aCheck({ plan: 3, means: 4, skills: 1 }))).toEqual({
    organisation: 'homes',
    on: '2026-11-25',
    levels: { leading: 3, people: 1, noticing: null, access: null, reach: null, learning: null },
  });
});
