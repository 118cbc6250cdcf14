// What else a person may need of help with a topic: a way of giving it, what makes it possible to take part, a language.
import type { Way } from '../match/offer.ts';
import { offersEvening, offersWeekend } from '../record/opening.ts';
import { type AccessId, type LanguageId, type ModeId, remoteModes } from '../record/taxonomy.ts';

/** One of them; evenings and weekends are among what makes it possible to take part. */
export type Facet = { mode: ModeId } | { access: AccessId } | { language: LanguageId };

/** These limit who can come rather than help anybody to. */
const limits: readonly AccessId[] = ['term-time-day', 'own-device', 'referral-needed'];

/** What one way of having a service says that it has; English goes without saying, and help from afar is in no town. */
export function facetsOf({ modes, access, when, service: { languages } }: Way): Facet[] {
  const had = new Set(access.filter((id) => !limits.includes(id)));
  if (offersEvening(when) === true) had.add('evening');
  if (offersWeekend(when) === true) had.add('weekend');
  return [
    ...modes.filter((mode) => !remoteModes.includes(mode)).map((mode) => ({ mode })),
    ...[...had].map((id) => ({ access: id })),
    ...languages.filter((id) => id !== 'en').map((language) => ({ language })),
  ];
}

/** The same for the same facet. */
export function facetKey(facet: Facet): string {
  if ('mode' in facet) return `mode ${facet.mode}`;
  return 'access' in facet ? `access ${facet.access}` : `language ${facet.language}`;
}
