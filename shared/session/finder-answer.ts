// The results of one search, shared out as they are shown.
import { createLookups, type Signpost, toSignpost } from '../explain/signpost.ts';
import { type Summary, summaryOf } from '../explain/summary.ts';
import type { Match } from '../match/match.ts';
import type { TiledMatcher } from '../match/tiled-matcher.ts';
import type { Need, Redirect } from '../need/need.ts';
import type { Directory } from '../pack/directory.ts';
import type { PackReader, Wish } from '../pack/pack-reader.ts';
import type { Place } from '../place/place.ts';
import { londonTime } from '../record/london-time.ts';
import type { PlainDate } from '../record/service.ts';
import type { NationId, TopicId } from '../record/taxonomy.ts';
import type { Lang, Words } from '../words/words.ts';
import { factsOf, type NeedFact, withoutFacts } from './need-facts.ts';

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
  /** What to read of the pack for a better answer; null where there is nothing. */
  wish: Wish | null;
  /** Some of the pack could not be read. */
  hasGaps: boolean;
}

/** What was asked, once it is understood. */
export interface Asked {
  text: string;
  need: Need;
  /** Topics chosen by their pictures. */
  pressed: readonly TopicId[];
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

/** Finds, shares out and puts into words what there is for a need. */
export function answerTo(asked: Asked, search: Search, words: Words, lang: Lang): FinderAnswer {
  const { text, vague, place, redirect, at, limit } = asked;
  const need = withoutFacts(withTopics(asked.need, asked.pressed), asked.takenBack);
  const { reader, matcher } = search;
  const forAnyPlace = place === null && reader.known().tiles > 1;
  const { matches, known, wish } = matcher.find(need, place, at, {
    limit: mostFits,
    forAnyPlace,
    words: text.split(/\s+/).filter(Boolean),
  });
  const { fits, compromises } = matches;
  const hasGaps = known.lost > 0;
  const lookups = createLookups(known.directory);
  const best = fits.slice(0, limit);
  const rest = fits.slice(limit);
  // What is only far away is no compromise where enough is near.
  const isOnlyFar = ({ refusals }: Match): boolean => refusals.every(({ code }) => code === 'far');
  const nearly = compromises.filter((match) => fits.length < limit || !isOnlyFar(match)).slice(0, mostLines);
  const comesToYou = rest.filter(({ remote }) => remote).slice(0, mostLines);
  const more = rest.filter(({ remote }) => !remote);
  const signposts = (shown: readonly Match[]): Signpost[] =>
    shown.map((match) =>
      toSignpost(wholeMatch(hasGaps ? withoutNearest(match) : match, reader), lookups, words, {
        lang,
        at,
        place,
        isPartial: reader.isPartial(match.service),
      }),
    );
  const cards = [...best, ...more, ...comesToYou, ...nearly]
    .map(({ service }) => service)
    .filter((service) => reader.lacksDetails(service));
  return {
    words,
    summary: summaryOf(
      { need, matches: [...best, ...nearly], vague, place, hasGaps, forAnyPlace },
      words,
      lang,
    ),
    facts: factsOf(need),
    need,
    place,
    best: signposts(best),
    more: signposts(more),
    comesToYou: signposts(comesToYou),
    nearlyRight: signposts(nearly),
    old: isOld(known.directory, at) ? (known.directory.published.slice(0, 10) as PlainDate) : null,
    inline: redirect?.behaviour === 'inline' ? { redirect, nation: place?.nation ?? null } : null,
    wish: wish === null && cards.length === 0 ? null : { parts: [], lists: [], ...wish, cards },
    hasGaps,
  };
}

/** Something nearer may be in what could not be read. */
function withoutNearest(match: Match): Match {
  return { ...match, reasons: match.reasons.filter(({ code }) => code !== 'nearest') };
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

/** What was pressed counts as much as what was written. */
function withTopics(need: Need, pressed: readonly TopicId[]): Need {
  const written = need.topics.filter(({ id }) => !pressed.includes(id));
  return { ...need, topics: [...pressed.map((id) => ({ id, weight: 1 })), ...written] };
}
