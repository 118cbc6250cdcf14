// The room's door: a directory and a need in, matches out. First refused, then weighed, then ordered; only what can
// matter is looked at (search.ts), and the answer is the same as if everything had been.
import type { Need } from '../need/need.ts';
import type { Directory } from '../pack/directory.ts';
import type { UnreadPart } from '../pack/pack-reader.ts';
import type { Place } from '../place/place.ts';
import type { Beyond } from './beyond.ts';
import { type Clock, createClock } from './clock.ts';
import { createGround } from './ground.ts';
import { type Judging, toMatch } from './judge.ts';
import type { Match } from './match.ts';
import { arrange, isNearBy, type Ranked } from './order.ts';
import { type About, type Question, toQuestion } from './question.ts';
import { createSearch, type Search } from './search.ts';
import { createStock } from './stock.ts';
import { createTextIndex, type Findings, noFindings, type TextIndex } from './text.ts';
import { partsWanted } from './wanted.ts';
import { journeyMetres, page } from './weights.ts';

export interface Matches {
  /** Unread parts of the directory that may change this, the most promising first; none where nothing can. */
  wanted: readonly UnreadPart[];
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
  /**
   * Leaves out what is to be gone to, or comes in one area alone, unless it was asked for by name: nobody knows where
   * the person is, and the directory is of more than one place.
   */
  forAnyPlace?: boolean;
}

export interface Matcher {
  /** Never both lists empty while the directory has any service that is not left out. */
  find(need: Need, place: Place | null, at: Date, options: FindOptions): Matches;
}

/** The last question, and its answer. */
interface Asked {
  key: string;
  place: Place | null;
  clock: Clock;
  findings: Findings;
  matches: Matches;
}

/**
 * A matcher for one directory; what it makes ready it makes once, when it is first needed. Where only some of the
 * services were read, `beyond` tells what is known of the others.
 */
export function createMatcher(directory: Directory, beyond: Beyond | null = null): Matcher {
  const ground = createGround(directory.services, beyond?.councils);
  const stock = createStock(directory.services, beyond?.listed);
  let index: TextIndex | null = null;
  let clock = createClock(new Date(0));
  let minute = 0;
  let last: Asked | null = null;

  function clockAt(at: Date): Clock {
    const asked = Math.floor(at.getTime() / 60_000);
    if (asked !== minute) [minute, clock] = [asked, createClock(at)];
    return clock;
  }

  function findingsFor({ unread }: Need, typed: readonly string[]): Findings {
    if (unread.length === 0 && typed.length === 0) return noFindings;
    index ??= createTextIndex(directory, beyond?.words, beyond?.readText);
    return index.find(unread, typed);
  }

  function answer(
    need: Need,
    place: Place | null,
    limit: number,
    findings: Findings,
    forAnyPlace: boolean,
  ): Matches {
    const question = toQuestion(need, aboutOf(need, findings), place, clock, ground.around(place));
    const judging: Judging = { question, findings, isListed: stock.has, forAnyPlace };
    let search = createSearch(stock, judging);
    // Where even the nearest that fits is a journey, help that comes stands as high as if it were next door.
    if (place !== null && isFarToAll(search, place, limit)) {
      judging.question = { ...question, isFarToAll: true };
      search = createSearch(stock, judging);
    }
    const matchOf = (ranked: Ranked): Match => toMatch(ranked, judging);
    const { shown, nearBy, unseen } = findShown(search, judging.question, limit);
    const nearest = onlyNearest(search, shown);
    const nearlyRight = (): Ranked[] => findNearlyRight(search, limit);
    const answered = {
      question: judging.question,
      findings,
      fits: search.fits,
      shown,
      limit,
      unseen,
      nearBy,
      nearest,
      nearlyRight,
    };
    let compromises: Match[] | null = null;
    return {
      wanted:
        beyond === null ? [] : partsWanted(answered, forAnyPlace ? ofAnyPlace(beyond, findings) : beyond),
      fits: shown.map((ranked) => (ranked === nearest ? asNearest(matchOf(ranked)) : matchOf(ranked))),
      // As dear as what fits, and most callers need none.
      get compromises() {
        compromises ??= nearlyRight().map(matchOf);
        return compromises;
      },
    };
  }

  return {
    find(need, place, at, { limit, words = [], forAnyPlace = false }) {
      const findings = findingsFor(need, words);
      const asked = clockAt(at);
      // While somebody types, most letters change nothing in what is understood.
      const key = JSON.stringify({ ...need, read: null, unread: null, limit, forAnyPlace });
      const isSame = last?.key === key && last.place === place && last.clock === asked;
      if (last !== null && isSame && last.findings === findings) return last.matches;
      const matches = answer(need, place, limit, findings, forAnyPlace);
      last = { key, place, clock: asked, findings, matches };
      return matches;
    },
  };
}

/** Of what was not read, that which is there for somebody who may live anywhere, or is known to be asked for by name. */
function ofAnyPlace(beyond: Beyond, { hasNamed, unread: found }: Findings): Beyond {
  const unread = beyond.unread.filter(
    (of) => of.part.box === null || (hasNamed && found?.mayBeNamed(of) === true),
  );
  return { ...beyond, unread };
}

/** What decides whether a service is about the right thing. */
export function aboutOf({ topics }: Need, { hasWords }: Findings): About {
  return topics.length > 0 ? 'topics' : hasWords ? 'words' : 'anything';
}

function isFarToAll(search: Search, { uncertaintyMetres }: Place, limit: number): boolean {
  const most = journeyMetres + uncertaintyMetres;
  const hasNear = (): boolean =>
    search.fits.some(({ offer }) => offer.distanceMetres !== null && offer.distanceMetres <= most);
  // The best are wanted anyway, and one of them is mostly near.
  search.seekFits((unseen) => (search.fits[limit - 1]?.score ?? 0) > unseen);
  search.seekNear(most, hasNear);
  return !hasNear();
}

/**
 * The first in the order shown, and how many are near by, counted to one above a page; looks further while that may
 * depend on what was not judged yet.
 */
function findShown(
  search: Search,
  question: Question,
  limit: number,
): { shown: Ranked[]; nearBy: number; unseen: number } {
  const { fits } = search;
  const countNearBy = (): number => fits.filter(isNearBy).length;
  // One more than a page holds, and one is left whatever was placed.
  const enough = page.whole + 1;
  search.seekNear(journeyMetres, () => countNearBy() >= enough);
  const nearBy = countNearBy();
  for (let wanted = limit; ; wanted += page.first + (wanted >> 2)) {
    const unseen = search.seekFits((most) => (fits[wanted - 1]?.score ?? 0) > most);
    const shown = arrange(fits, question, limit, { unseen, nearBy });
    if (shown !== null) return { shown, nearBy, unseen };
  }
}

/** The nearest of all that fit, where it is shown; null where several cannot be told apart. */
function onlyNearest(search: Search, shown: readonly Ranked[]): Ranked | null {
  const located = shown.filter(({ offer }) => offer.distanceMetres !== null);
  const least = Math.min(...located.map(({ awayMetres }) => awayMetres));
  const nearest = located.find(({ awayMetres }) => awayMetres === least);
  if (nearest === undefined) return null;
  const hasOther = (): boolean =>
    search.fits.some(
      (ranked) => ranked !== nearest && ranked.offer.distanceMetres !== null && ranked.awayMetres <= least,
    );
  search.seekNear(least, hasOther);
  return hasOther() ? null : nearest;
}

/** The match as the nearest. */
export function asNearest(match: Match): Match {
  const reasons = match.reasons.filter(({ code }) => code !== 'near');
  return { ...match, reasons: [...reasons, { code: 'nearest' }] };
}

function findNearlyRight(search: Search, limit: number): Ranked[] {
  const { refused } = search;
  search.seekRefused((unseen) => (refused[limit - 1]?.nearlyRight ?? 0) > unseen);
  return refused.slice(0, limit);
}
