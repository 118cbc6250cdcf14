// The room's door: a directory and a need in, matches out. Every service is looked at: first refused, then weighed, then ordered.
import type { Need } from '../need/need.ts';
import type { Directory } from '../pack/directory.ts';
import type { Place } from '../place/place.ts';
import type { ModeId } from '../record/taxonomy.ts';
import { product } from './consideration.ts';
import { createGround } from './ground.ts';
import type { Match, Unknown } from './match.ts';
import { isFromAfar, type Offer, offersOf } from './offer.ts';
import { arrange, compareRanked, type Ranked, shuffleOf } from './order.ts';
import { type About, type Question, toQuestion } from './question.ts';
import { refusalsOf } from './refuse.ts';
import { createTextIndex, type Findings, noFindings, type TextIndex } from './text.ts';
import { scoreOf, weigh } from './weigh.ts';
import { journeyMetres, leniency } from './weights.ts';

export interface Matches {
  /** What fits, in the order shown. */
  fits: Match[];
  /** What does not fit, the most nearly right first, each with its refusals. */
  compromises: Match[];
}

export interface FindOptions {
  /** The most of each kind that are wanted. */
  limit: number;
  /** Every word that was typed, to know a service by its name; the words that were not understood are in the need. */
  words?: readonly string[];
}

export interface Matcher {
  /** Never both lists empty while the directory has any service. */
  find(need: Need, place: Place | null, at: Date, options: FindOptions): Matches;
}

/** A matcher for one directory; what it makes ready it makes once, when it is first needed. */
export function createMatcher(directory: Directory): Matcher {
  const { services } = directory;
  const ids = new Set(services.map(({ id }) => id));
  const ground = createGround(services);
  let index: TextIndex | null = null;

  function findingsFor({ unread }: Need, typed: readonly string[]): Findings {
    if (unread.length === 0 && typed.length === 0) return noFindings;
    index ??= createTextIndex(directory);
    return index.find(unread, typed);
  }

  /** All services, each in the way of having it that is best. */
  function scan(question: Question, findings: Findings): Ranked[] {
    return services.map((service, number) => {
      const ways = offersOf(service, question).map((offer) =>
        rank(offer, question, findings, number, (id) => ids.has(id)),
      );
      return ways.reduce((best, way) => (compareAny(way, best) < 0 ? way : best));
    });
  }

  return {
    find(need, place, at, { limit, words = [] }) {
      const findings = findingsFor(need, words);
      const question = toQuestion(need, aboutOf(need, findings), place, at, ground.around(place));
      let all = scan(question, findings);
      // Where even the nearest that fits is a journey, help that comes stands as high as if it were next door.
      if (place !== null && isFarToAll(all, place)) all = scan({ ...question, isFarToAll: true }, findings);
      const fits = all.filter(isFit).sort(compareRanked);
      const refused = all.filter((ranked) => !isFit(ranked)).sort(compareAny);
      return {
        fits: markNearest(arrange(fits, question)).slice(0, limit),
        compromises: refused.slice(0, limit).map(({ match }) => match),
      };
    },
  };
}

function aboutOf({ topics }: Need, { hasWords }: Findings): About {
  return topics.length > 0 ? 'topics' : hasWords ? 'words' : 'anything';
}

function rank(
  offer: Offer,
  question: Question,
  findings: Findings,
  number: number,
  isListed: Parameters<typeof refusalsOf>[3],
): Ranked {
  const { service, place, kind, distanceMetres, awayMetres } = offer;
  const weighing = weigh(offer, question, findings, number);
  const { about, fit, nearness, trust } = weighing;
  const score = scoreOf(weighing);
  const considered = [...fit, ...nearness, ...trust];
  const match: Match = {
    service,
    place,
    distanceMetres,
    remote: kind !== 'venue',
    score,
    parts: [
      { name: 'fit', value: product(fit) },
      { name: 'nearness', value: product(nearness) },
      { name: 'trust', value: product(trust) },
    ],
    meets: about.meets,
    reasons: considered.flatMap(({ reasons }) => reasons),
    unknowns: unknownsOf(
      offer,
      considered.flatMap(({ unknowns }) => unknowns),
    ),
    refusals: refusalsOf(offer, question, about.isAbout, isListed),
  };
  return {
    match,
    kind,
    isFromAfar: isFromAfar(offer),
    awayMetres: awayMetres ?? 0,
    shuffle: shuffleOf(question.now.date, service.id),
    perTopic: about.perTopic,
    besides: about.value === 0 ? 0 : score / about.value,
  };
}

/** What is there at any hour, to read or to send for. */
const timeless: readonly ModeId[] = ['self-study', 'info', 'grant'];

/** What this need leaves to ask, and what every card tells; each once. */
function unknownsOf({ service, when, kind, modes }: Offer, asked: readonly Unknown[]): Unknown[] {
  const isThereAlways = kind === 'afar' && modes.length > 0 && modes.every((mode) => timeless.includes(mode));
  const standing: Unknown[] = [
    ...(service.cost === undefined ? [{ code: 'cost' } as const] : []),
    ...(when === undefined && !isThereAlways ? [{ code: 'when' } as const] : []),
    ...(service.howToGetIn === undefined && !isThereAlways ? [{ code: 'how-to-get-in' } as const] : []),
  ];
  return [...asked, ...standing.filter(({ code }) => !asked.some((other) => other.code === code))];
}

function isFit({ match }: Ranked): boolean {
  return match.refusals.length === 0;
}

/** How nearly right a match is: what it would be worth, less what is wrong with it. */
function nearlyRight({ match: { score, refusals } }: Ranked): number {
  return refusals.reduce((worth, { code }) => worth * leniency[code], score);
}

/** What fits before what does not, then what is most nearly right, then the total order. */
function compareAny(a: Ranked, b: Ranked): number {
  return Number(isFit(b)) - Number(isFit(a)) || nearlyRight(b) - nearlyRight(a) || compareRanked(a, b);
}

function isFarToAll(all: readonly Ranked[], { uncertaintyMetres }: Place): boolean {
  return !all.some((ranked) => {
    const { distanceMetres } = ranked.match;
    return isFit(ranked) && distanceMetres !== null && distanceMetres - uncertaintyMetres <= journeyMetres;
  });
}

/** Says of the nearest that it is; not of several that cannot be told apart. */
function markNearest(fits: readonly Ranked[]): Match[] {
  const located = fits.filter(({ match }) => match.distanceMetres !== null);
  const least = Math.min(...located.map(({ awayMetres }) => awayMetres));
  const nearest = located.filter(({ awayMetres }) => awayMetres === least);
  return fits.map((ranked) => {
    const { match } = ranked;
    if (nearest.length !== 1 || nearest[0] !== ranked) return match;
    const reasons = match.reasons.filter(({ code }) => code !== 'near');
    return { ...match, reasons: [...reasons, { code: 'nearest' }] };
  });
}
