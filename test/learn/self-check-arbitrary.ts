import fc from 'fast-check';
import {
  type SelfCheck,
  type SelfCheckLevel,
  type SelfCheckQuestion,
  selfCheckLevels,
  selfCheckQuestionIds,
} from '../../shared/learn/self-check.ts';
import type { PlainDate } from '../../shared/record/service.ts';

/** A check of a day, with these answers; whatever is not named is not known. */
export function aCheck(
  answers: Partial<Record<SelfCheckQuestion, SelfCheckLevel>>,
  on = '2026-11-25',
): SelfCheck {
  const all = selfCheckQuestionIds.map((question) => [question, answers[question] ?? null] as const);
  return { on: on as PlainDate, answers: Object.fromEntries(all) as SelfCheck['answers'] };
}

const anyAnswers = fc.record(
  Object.fromEntries(
    selfCheckQuestionIds.map((question) => [question, fc.constantFrom(null, ...selfCheckLevels)]),
  ) as Record<SelfCheckQuestion, fc.Arbitrary<SelfCheckLevel | null>>,
);

/** Any answers of one day. */
export const anyCheck: fc.Arbitrary<SelfCheck> = anyAnswers.map((answers) => ({
  on: '2026-11-25' as PlainDate,
  answers,
}));
