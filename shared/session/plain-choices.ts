// What matters to somebody who has seen the first results. What a service does not say rules it out of nothing: it stays,
// and is asked about.
import type { Signpost } from '../explain/signpost.ts';
import type { Summary } from '../explain/summary.ts';
import type { Match, Unknown } from '../match/match.ts';
import { waysOf } from '../match/offer.ts';
import { type Stance, stanceOn } from '../match/stance.ts';
import type { Must } from '../need/need.ts';
import type { FinderAnswer } from './finder-answer.ts';

export const choiceIds = ['free', 'step-free', 'evening-weekend', 'phone-home'] as const;
export type ChoiceId = (typeof choiceIds)[number];

/** What each asks for, and what to ask where it is not stated: any one of these is enough. */
const wanted: Record<ChoiceId, readonly [Must, Unknown][]> = {
  free: [['cost:free', { code: 'cost' }]],
  'step-free': [['access:step-free', { code: 'access', access: 'step-free' }]],
  'evening-weekend': [
    ['access:evening', { code: 'access', access: 'evening' }],
    ['access:weekend', { code: 'access', access: 'weekend' }],
  ],
  'phone-home': [
    ['mode:phone', { code: 'mode', mode: 'phone' }],
    ['mode:home-visit', { code: 'mode', mode: 'home-visit' }],
  ],
};

/** How many that fit would be on the list with these choices. */
export function countChosen(answer: FinderAnswer, chosen: readonly ChoiceId[]): number {
  return fitsOf(answer).filter(({ id }) => isKept(answer.shown.get(id), chosen)).length;
}

/**
 * The same answer with only what may have all that was chosen, as they stand on the page; what to ask about it is on its card.
 * `nothing` is said where none is left.
 */
export function narrow(answer: FinderAnswer, chosen: readonly ChoiceId[], nothing: Summary): FinderAnswer {
  const kept = (signposts: readonly Signpost[]): Match[] =>
    signposts.flatMap(({ id }) => {
      const match = answer.shown.get(id);
      return match !== undefined && isKept(match, chosen) ? withAsked(match, chosen) : [];
    });
  const limit = answer.best.length;
  const fits = kept(fitsOf(answer));
  const nearly = kept(answer.nearlyRight);
  const rest = fits.slice(limit);
  const told = (matches: readonly Match[]): Signpost[] => matches.map(answer.retell.signpost);
  return {
    ...answer,
    summary:
      fits.length + nearly.length === 0
        ? nothing
        : answer.retell.summary([...fits.slice(0, limit), ...nearly]),
    best: told(fits.slice(0, limit)),
    more: told(rest.filter(({ remote }) => !remote)),
    comesToYou: told(rest.filter(({ remote }) => remote)),
    nearlyRight: told(nearly),
    shown: new Map([...fits, ...nearly].map((match) => [match.service.id, match])),
  };
}

function fitsOf({ best, more, comesToYou }: FinderAnswer): Signpost[] {
  return [...best, ...more, ...comesToYou];
}

function isKept(match: Match | undefined, chosen: readonly ChoiceId[]): boolean {
  return match !== undefined && chosen.every((choice) => stanceOf(match, choice).stance !== 'no');
}

function withAsked(match: Match, chosen: readonly ChoiceId[]): Match {
  const isAsked = (unknown: Unknown): boolean =>
    match.unknowns.some((other) => JSON.stringify(other) === JSON.stringify(unknown));
  const more = chosen.flatMap((choice) => stanceOf(match, choice).asks).filter((ask) => !isAsked(ask));
  return { ...match, unknowns: [...match.unknowns, ...more] };
}

/** What a service says to a choice in the way in which it is shown, and what that leaves open; how it helps, in any way. */
function stanceOf({ service, place, remote }: Match, choice: ChoiceId): { stance: Stance; asks: Unknown[] } {
  const all = waysOf(service);
  const shown = all.filter((way) => (remote ? way.kind !== 'venue' : way.place === place));
  const ways = (shown.length > 0 ? shown : all).map((way) => ({ ...way, modes: service.modes }));
  const told = wanted[choice].map(([must, ask]) => ({
    ask,
    stances: ways.map((way) => stanceOn(must, way)),
  }));
  const says = (stance: Stance): boolean => told.some(({ stances }) => stances.includes(stance));
  const stance = (['yes', 'beside', 'unknown'] as const).find(says) ?? 'no';
  const isOpen = ({ stances }: { stances: Stance[] }): boolean => stances.includes('unknown');
  return { stance, asks: stance === 'unknown' ? told.filter(isOpen).map(({ ask }) => ask) : [] };
}
