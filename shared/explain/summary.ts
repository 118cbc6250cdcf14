// What stands above the list: how much was found, for what, and how near.
import type { Match } from '../match/match.ts';
import type { Need } from '../need/need.ts';
import type { Place } from '../place/place.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import { fill, inSentence, plural, type Words } from '../words/words.ts';
import { comesBy } from './arm.ts';
import { distanceInWords } from './distance-words.ts';

export interface Summary {
  heading: string;
  /** Null where there is nothing to add. */
  lead: string | null;
}

/** What a result page is about. */
export interface Found {
  need: Need;
  /** As they are shown first, in order. */
  matches: readonly Match[];
  /** The words were too vague to guess from. */
  vague: boolean;
  place: Place | null;
  /** Part of the list was not read: what is nearest, or not there, cannot be told. */
  hasGaps?: boolean;
  /** Only help for somebody who may live anywhere was looked for. */
  forAnyPlace?: boolean;
}

/** Topics this much weaker than the strongest were only touched on. */
const faint = 0.5;

/** The heading of a result page and the line under it. */
export function summaryOf(
  { need, matches, vague, place, hasGaps = false, forAnyPlace = false }: Found,
  words: Words,
  lang: FinderLang,
): Summary {
  const say = words.summary;
  const fitting = matches.filter(({ refusals }) => refusals.length === 0);
  if (matches.length === 0 && forAnyPlace && !hasGaps) return { heading: say.noPlace, lead: null };
  if (matches.length === 0)
    return { heading: hasGaps ? words.finder.failed : say.none, lead: say.askLibrary };
  const nearest = nearestInWords(fitting.length > 0 ? fitting : matches, place, hasGaps, words, lang);
  if (vague) return { heading: say.anything, lead: say.vague };
  if (fitting.length === 0) return { heading: hasGaps ? say.closeSoFar : say.close, lead: nearest };
  const count = say.number[fitting.length] ?? String(fitting.length);
  const topic = topicInWords(need, words);
  const heading =
    topic === null
      ? fill(plural(say.good, fitting.length, lang), { count })
      : fill(plural(say.goodFor, fitting.length, lang), { count, topic });
  return { heading, lead: nearest };
}

/** What was asked for above all, and whether there was more; null where no topic was understood. */
function topicInWords({ topics }: Need, words: Words): string | null {
  const [first, second] = topics;
  if (first === undefined) return null;
  const topic = inSentence(words.topic[first.id]);
  return second !== undefined && second.weight >= first.weight * faint
    ? fill(words.summary.more, { topic })
    : topic;
}

/** How near the nearest is, and whether the first is further than that; null where something nearer may not have been read. */
function nearestInWords(
  matches: readonly Match[],
  place: Place | null,
  hasGaps: boolean,
  words: Words,
  lang: FinderLang,
): string | null {
  const visited = matches.filter((match) => comesBy(match) === null);
  if (place === null) return words.summary.noPlace;
  if (visited.length === 0) return words.summary.remote;
  if (hasGaps) return null;
  const located = visited.filter(({ distanceMetres }) => distanceMetres !== null);
  const away = ({ distanceMetres }: Match): number => distanceMetres ?? 0;
  const told = (match: Match): string => {
    const uncertaintyMetres = Math.max(place.uncertaintyMetres, match.place?.pointAccuracyMetres ?? 0);
    return distanceInWords(away(match), uncertaintyMetres, words, lang);
  };
  const [closest] = [...located].sort((a, b) => away(a) - away(b));
  if (closest === undefined) return null;
  const nearest = told(closest);
  const [first] = matches;
  // What cannot be told apart at this place's closeness is not called further.
  const isFurther =
    first !== undefined &&
    comesBy(first) === null &&
    first.distanceMetres !== null &&
    told(first) !== nearest;
  const sentence = fill(words.summary.nearest, { distance: nearest });
  return isFurther ? `${sentence} ${words.summary.better}` : sentence;
}
