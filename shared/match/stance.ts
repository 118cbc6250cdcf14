// What an offer says to one thing that somebody must have, or would like, or has ruled out.
import type { Must, MustNot } from '../need/need.ts';
import { offersEvening, offersWeekend } from '../record/opening.ts';
import type { AccessId, CostId, LanguageId, LevelId, ModeId } from '../record/taxonomy.ts';
import type { Way } from './offer.ts';

/** `beside`: it does not matter in this way of having it, as step-free access does not on the phone. */
export type Stance = 'yes' | 'no' | 'unknown' | 'beside';

/** About the venue: nothing to somebody who stays at home. */
const ofVenue: readonly AccessId[] = [
  'step-free',
  'accessible-toilet',
  'parking',
  'public-transport',
  'hearing-loop',
  'assistance-dog',
  'childcare',
  'quiet',
  'carer-welcome',
];

/** What an offer says to one thing asked for. */
export function stanceOn(code: Must, offer: Way): Stance {
  const id = code.slice(code.indexOf(':') + 1);
  if (code.startsWith('access:')) return stanceOnAccess(id as AccessId, offer);
  if (code.startsWith('cost:')) return stanceOnCost(id as CostId, offer);
  if (code.startsWith('lang:')) return among(offer.service.languages, id as LanguageId);
  if (code.startsWith('level:')) return among(offer.service.levels, id as LevelId);
  return stanceOnMode(id as ModeId, offer);
}

function among<Id>(stated: readonly Id[], wanted: Id): Stance {
  return stated.includes(wanted) ? 'yes' : stated.length === 0 ? 'unknown' : 'no';
}

function stanceOnAccess(id: AccessId, { access, service, kind, when, modes }: Way): Stance {
  if (access.includes(id)) return 'yes';
  const { howToGetIn, onlyFor, onlyForInWords, languages } = service;
  switch (id) {
    case 'evening':
    case 'weekend': {
      const offered = id === 'evening' ? offersEvening(when) : offersWeekend(when);
      if (offered === true) return 'yes';
      // What is there to read is there at any hour.
      if (kind === 'afar' && modes.includes('self-study')) return 'beside';
      return offered === null ? 'unknown' : 'no';
    }
    case 'bsl':
      return languages.includes('bsl') ? 'yes' : 'unknown';
    case 'women-only':
      return onlyFor.length === 1 && onlyFor[0] === 'women' && onlyForInWords === undefined
        ? 'yes'
        : 'unknown';
    case 'self-refer':
      return howToGetIn === undefined ? 'unknown' : howToGetIn === 'referral-needed' ? 'no' : 'yes';
    case 'referral-needed':
      return howToGetIn === undefined ? 'unknown' : howToGetIn === 'referral-needed' ? 'yes' : 'no';
    default:
      return kind !== 'venue' && ofVenue.includes(id) ? 'beside' : 'unknown';
  }
}

/** Dearest last; an offer is good enough at what was asked for, or cheaper. */
const byPrice: readonly CostId[] = ['free', 'free-if', 'low', 'paid'];

function stanceOnCost(id: CostId, { service: { cost } }: Way): Stance {
  if (cost === undefined) return 'unknown';
  if (cost.kind === 'free') return 'yes';
  // Whoever meets the rules pays nothing, and nobody said whether this person does.
  if (cost.kind === 'free-if') return id === 'free-if' ? 'yes' : 'unknown';
  return byPrice.indexOf(cost.kind) <= byPrice.indexOf(id) ? 'yes' : 'no';
}

/** A mode that is mostly given in this other way too, without being called so. */
const likelyIn: Partial<Record<ModeId, readonly ModeId[]>> = {
  'one-to-one': ['home-visit', 'appointment', 'phone', 'drop-in', 'outreach'],
  appointment: ['one-to-one', 'course'],
  group: ['course'],
  'drop-in': ['outreach'],
  outreach: ['home-visit'],
};

function stanceOnMode(id: ModeId, { service, modes, kind }: Way): Stance {
  if (modes.includes(id)) return 'yes';
  if (id === 'drop-in' && kind === 'venue' && service.howToGetIn === 'drop-in') return 'yes';
  if (id === 'appointment' && service.howToGetIn === 'book') return 'yes';
  if (service.modes.length === 0) return 'unknown';
  return likelyIn[id]?.some((mode) => modes.includes(mode)) ? 'unknown' : 'no';
}

/** Modes that say how, beside another that says what: a talk by phone is one to one, a course is in a group. */
const saysHow: Partial<Record<ModeId, readonly ModeId[]>> = {
  'drop-in': ['group', 'one-to-one'],
  course: ['group', 'appointment', 'self-study'],
  group: ['course', 'appointment'],
  'home-visit': ['one-to-one', 'appointment'],
  phone: ['one-to-one', 'group', 'appointment'],
  remote: ['one-to-one', 'group', 'course', 'appointment'],
};

/** What has been ruled out and is all that the offer is; where it has more besides, that is still worth going for. */
export function ruledOut(mustNot: readonly MustNot[], offer: Way): MustNot[] {
  const { service, modes } = offer;
  const is = (code: MustNot): boolean => mustNot.includes(code);
  const onlyThese = <Id extends string>(kind: string, ids: readonly Id[]): boolean =>
    ids.length > 0 && ids.every((id) => is(`${kind}:${id}` as MustNot));
  const topics = service.topics.length > 0 ? service.topics : (service.suggestedTopics ?? []);
  const remaining = modes.filter(
    (mode) =>
      !is(`mode:${mode}`) && !modes.some((other) => is(`mode:${other}`) && saysHow[other]?.includes(mode)),
  );
  return mustNot.filter((code) => {
    const [kind, id] = code.split(':') as [string, string];
    switch (kind) {
      case 'topic':
        return topics.some((topic) => topic === id) && onlyThese('topic', topics);
      case 'level':
        return service.levels.some((level) => level === id) && onlyThese('level', service.levels);
      case 'lang':
        return service.languages.some((language) => language === id) && onlyThese('lang', service.languages);
      case 'mode':
        return modes.some((mode) => mode === id) && remaining.length === 0;
      case 'cost':
        return service.cost?.kind === id;
      default:
        return stanceOn(code as Must, offer) === 'yes';
    }
  });
}
