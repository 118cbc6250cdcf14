import type { AdviserWords, Words } from './words.ts';

/** A language's words with danger told to a professional: who to turn to and every number stay as they are. */
export function forAdviser(words: Words, { danger }: Pick<AdviserWords, 'danger'>): Words {
  const { redirect } = words;
  return {
    ...words,
    redirect: {
      ...redirect,
      ...danger,
      heading: { ...redirect.heading, ...danger.heading },
      lead: { ...redirect.lead, ...danger.lead },
    },
  };
}
