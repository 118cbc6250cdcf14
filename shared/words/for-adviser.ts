import type { AdviserWords, Words } from './words.ts';

/** The parts of an adviser's words that take the place of what the public reads. */
type Instead = Pick<AdviserWords, 'danger' | 'finder' | 'level' | 'reason' | 'summary'>;

/**
 * A language's words as a professional reads them: danger told to them, and what fits told of the person. Who to turn to,
 * every number, and all that a person is shown or handed stay as they are.
 */
export function forAdviser<All extends Words>(
  words: All,
  { danger, finder, level, reason, summary }: Instead,
): All {
  const { redirect } = words;
  return {
    ...words,
    finder: { ...words.finder, ...finder },
    level: { ...words.level, ...level },
    reason: { ...words.reason, ...reason },
    summary: { ...words.summary, ...summary },
    redirect: {
      ...redirect,
      ...danger,
      heading: { ...redirect.heading, ...danger.heading },
      lead: { ...redirect.lead, ...danger.lead },
    },
  };
}
