// The results of one search, shared out as they are shown.
import { createLookups, type Lookups, type Signpost, toSignpost } from '../explain/signpost.ts';
import { type Summary, summaryOf } from '../explain/summary.ts';
import type { Match } from '../match/match.ts';
import type { TiledMatcher } from '../match/tiled-matcher.ts';
import { withoutNearest } from '../match/without-nearest.ts';
import type { Need, Redirect } from '../need/need.ts';
import type { Directory } from '../pack/directory.ts';
import type { PackReader, Wish } from '../pack/pack-reader.ts';
import type { Place } from '../place/place.ts';
import { londonTime } from '../record/london-time.ts';
import type { PlainDate, ServiceId } from '../record/service.ts';
import type { NationId } from '../record/taxonomy.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { Words } from '../words/words.ts';
import type { Shown } from './held-list.ts';
import { type AddedFact, factsOf, type NeedFact, withFacts, withoutFacts } from './need-facts.ts';

/** Beyond these nobody reads on; a new search serves them better. */
const mostFits = 12;
/** On each of the two shorter lists. */
const mostLines = 4;

export interface FinderAnswer {
  /** Those it is written in. */
  words: Words;
  summary: Summary;
  facts: NeedFact[];
  need: Need;
  place: Place | null;
  /** When it was asked. */
  at: Date;
  /** Shown at once, in the matcher's order. */
  best: Signpost[];
  /** To go to, shown when asked for. */
  more: Signpost[];
  /** By phone or on a screen, beyond the best. */
  comesToYou: Signpost[];
  /** Something about them does not fit. */
  nearlyRight: Signpost[];
  /** The day of a list that is older than its publisher allows; null while it is not. */
  old: PlainDate | null;
  /** Shown above the results. */
  inline: { redirect: Redirect; nation: NationId | null } | null;
  /** The matches behind all these. */
  shown: ReadonlyMap<ServiceId, Match>;
  lookups: Lookups;
  /** The same words for a part of the list, or for a match of which more is asked. */
  retell: { summary(shownFirst: readonly Match[]): Summary; signpost(match: Match): Signpost };
  /** Not all that is published of a match's service was read. */
  isPartial(match: Match): boolean;
  /** Some of the pack could not be read. */
  hasGaps: boolean;
  /** The pack is read bit by bit, so that what stands here may not be all yet. */
  cameInParts: boolean;
  /** Reading on has found a better list than this, which stays until somebody asks for the other. */
  hasBetter: boolean;
}

/** What was asked, once it is understood. */
export interface Asked {
  text: string;
  need: Need;
  /** Topics chosen by their pictures, and what somebody put right afterwards. */
  added: readonly AddedFact[];
  /** Keys of the facts that were taken back. */
  takenBack: ReadonlySet<string>;
  vague: boolean;
  place: Place | null;
  redirect: Redirect | null;
  at: Date;
  /** How many are shown at once. */
  limit: number;
}

/** A pack, ready to be searched. */
export interface Search {
  reader: PackReader;
  matcher: TiledMatcher;
}

/** What was found for a need in what was read so far, shared out as it is shown. */
export interface Found {
  asked: Asked;
  /** Without what was taken back. */
  need: Need;
  best: Match[];
  more: Match[];
  comesToYou: Match[];
  nearlyRight: Match[];
  forAnyPlace: boolean;
  hasGaps: boolean;
  /** What to read of the pack for a better answer; null where nothing would change it. */
  wish: Wish | null;
}

/** Finds, and shares out, what there is for a need. */
export function findFor(asked: Asked, { reader, matcher }: Search): Found {
  const { text, place, at, limit } = asked;
  const need = withoutFacts(withFacts(asked.need, asked.added), asked.takenBack);
  const forAnyPlace = place === null && reader.known().tiles > 1;
  const { matches, known, wish } = matcher.find(need, place, at, {
    limit: mostFits,
    forAnyPlace,
    words: text.split(/\s+/).filter(Boolean),
  });
  const { fits, compromises } = matches;
  const rest = fits.slice(limit);
  // What is only far away is no compromise where enough is near.
  const isOnlyFar = ({ refusals }: Match): boolean => refusals.every(({ code }) => code === 'far');
  const nearly = compromises.filter((match) => fits.length < limit || !isOnlyFar(match));
  return {
    ...{ asked, need, forAnyPlace, wish },
    best: fits.slice(0, limit),
    more: rest.filter(({ remote }) => !remote),
    comesToYou: rest.filter(({ remote }) => remote).slice(0, mostLines),
    nearlyRight: nearly.slice(0, mostLines),
    hasGaps: known.lost > 0,
  };
}

/** Puts into words what was found. */
export function answerWith(
  { found, isProven, hasBetter }: Shown,
  reader: PackReader,
  words: Words,
  lang: FinderLang,
): FinderAnswer {
  const { asked, need, best, nearlyRight, forAnyPlace, hasGaps } = found;
  const { vague, place, redirect, at } = asked;
  const { directory } = reader.known();
  const lookups = createLookups(directory);
  const isNearestKnown = isProven && !hasGaps;
  const shown = new Map<ServiceId, Match>();
  const isPartial = (match: Match): boolean => reader.isPartial(match.service);
  const signpost = (match: Match): Signpost =>
    toSignpost(match, lookups, words, { lang, at, place, isPartial: isPartial(match) });
  const signposts = (matches: readonly Match[]): Signpost[] =>
    matches.map((each) => {
      const match = wholeMatch(isNearestKnown ? each : withoutNearest(each), reader);
      shown.set(match.service.id, match);
      return signpost(match);
    });
  const summary = (matches: readonly Match[]): Summary =>
    summaryOf({ need, matches, vague, place, hasGaps: !isNearestKnown, forAnyPlace }, words, lang);
  return {
    words,
    summary: summary([...best, ...nearlyRight]),
    facts: factsOf(need),
    need,
    place,
    at,
    best: signposts(best),
    more: signposts(found.more),
    comesToYou: signposts(found.comesToYou),
    nearlyRight: signposts(nearlyRight),
    old: isOld(directory, at) ? (directory.published.slice(0, 10) as PlainDate) : null,
    inline: redirect?.behaviour === 'inline' ? { redirect, nation: place?.nation ?? null } : null,
    shown,
    lookups,
    retell: { summary, signpost },
    isPartial,
    hasGaps,
    cameInParts: reader.known().tiles > 1,
    hasBetter,
  };
}

/** The match with all that its card needs, as far as it was read. */
function wholeMatch(match: Match, reader: PackReader): Match {
  const service = reader.whole(match.service);
  const place = match.place === null ? -1 : match.service.places.indexOf(match.place);
  return { ...match, service, place: service.places[place] ?? match.place };
}

function isOld({ staleAfter }: Directory, at: Date): boolean {
  return staleAfter !== undefined && staleAfter < londonTime(at).date;
}
