// From a person's words to a small explicit question.
import type { PlaceReading } from '../place/place.ts';
import { findRedirect } from './find-redirect.ts';
import { mergeProfile } from './merge-profile.ts';
import type { Behaviour, Need, Profile, Redirect } from './need.ts';
import { type ReadingTools, readRequest } from './read-request.ts';

export interface Understanding {
  need: Need;
  redirect: Redirect | null;
  /** `tiles` when nothing was understood; a service that has the unread words in its own text is still worth showing. */
  behaviour: Exclude<Behaviour, 'ask-place'>;
  /** Where the text, or the profile, says the person is; null where neither does. */
  place: PlaceReading | null;
}

/** Reads a request: danger first, then where, then what; a profile's facts are added and win over the text's. */
export function understand(text: string, tools: ReadingTools, profile: Profile = {}): Understanding {
  const redirect = findRedirect(text);
  const { need, vague, place } = readRequest(text, tools, profile);
  if (redirect === null) return { need, redirect, behaviour: vague ? 'tiles' : 'results', place };
  if (redirect.behaviour === 'inline') return { need, redirect, behaviour: 'inline', place };
  // What else was said is nobody's business while somebody is in danger.
  return { need: mergeProfile(emptyNeed(), profile), redirect, behaviour: redirect.behaviour, place };
}

/** A need that nothing is known of. */
export function emptyNeed(): Need {
  return {
    topics: [],
    audiences: [],
    age: null,
    modes: [],
    level: null,
    language: null,
    access: [],
    cost: null,
    has: [],
    availability: null,
    gives: false,
    must: [],
    mustNot: [],
    read: [],
    unread: [],
  };
}
