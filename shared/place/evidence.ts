// How surely a name in a sentence is the place of whoever speaks, and not a word, a person or somebody else's place.
import type { NameWord } from './place-name.ts';
import {
  abroadWords,
  afterNameWords,
  fillerWords,
  homeWords,
  inWords,
  laterPartWords,
  nearWords,
  subjectWords,
  titleWords,
  weakCueWords,
} from './text-words.ts';

/** What else a name is more often than a place. */
export type Sense = 'word' | 'name' | 'month';

/** What is known of a name that stands in a text. */
export interface NamedHere {
  sense: Sense | null;
  /** Whether what follows says which place it is: "Wells, Somerset". */
  isTold: boolean;
  /** Whether only areas bear it. */
  isRegion: boolean;
  /** Whether one place alone bears it. */
  isOnly: boolean;
  /** Doublings of 500 people of its largest bearer. */
  size: number;
}

/** What is known of the text as a whole. */
export interface TextManner {
  /** Whether capitals tell anything: not where everything or nothing is in capitals. */
  capitalsTell: boolean;
  isWelsh: boolean;
  /** Whether a place was asked for; then a name needs no cue. */
  asked: boolean;
}

type Cue = 'home' | 'near' | 'in' | 'weak' | null;

/** From some 16,000 people on, a capital alone makes a name a place. */
const largeTownSize = 5;

/** "From", in English and Welsh. */
const awayWords = new Set(['from', 'o', 'or']);

/** The higher, the surer; 0 is no place. `from` and `to` number the name's first word and the one after its last. */
export function strengthOf(
  words: readonly NameWord[],
  from: number,
  to: number,
  name: NamedHere,
  { capitalsTell, isWelsh, asked }: TextManner,
): number {
  if (isPartOfAnother(words, from, to)) return 0;
  const { cue, leads, hasArticle } = cueBefore(words, from);
  const isCapital = capitalsTell && /^\p{Lu}/u.test(words[from]?.typed ?? '');
  const begins = words[from]?.parted !== 'space';
  const ends = words[to]?.parted !== 'space' || afterNameWords.has(words[to]?.key ?? '');
  // A region is the right answer only where nothing closer is said.
  const closeness = name.isRegion ? -0.5 : 0;
  const { sense, isTold, size } = name;

  if (sense !== null && !name.isRegion && hasArticle) return 0;
  if (sense !== null && isTold && (isCapital || cue !== null || begins)) return 6;
  if (sense === 'month') return cue === 'home' || (cue === 'near' && isCapital) ? 6 : 0;
  if (cue === 'home') return 9 + closeness;
  if (cue === 'near') return 8 + closeness;
  if (sense === 'word') {
    // "Interested in Rugby", "help in reading": a subject, however it is written.
    const isLiked = leads.some((lead) => lead.startsWith('interest'));
    const isTaught = leads.some((lead) => subjectWords.has(lead));
    if (cue === 'in' && isCapital && !isLiked) return 6;
    if (cue === 'in' && ends && size >= largeTownSize && !isLiked && !(isTaught && isActivity(words[from])))
      return 5;
    return begins && ends && ((isCapital && from > 0) || asked) ? 4 : 0;
  }
  if (cue === 'in') return 7 + closeness;
  if (begins && ends && (sense === null || from > 0 || asked)) return 6 + closeness;
  // Of "from Leeds to Hove" the second is where somebody is now.
  const isPast = awayWords.has(words[from - 1]?.key ?? '');
  if (cue === 'weak' && (isCapital || (sense === null && isWeakEnough(words[from - 1], isWelsh))))
    return (isPast ? 4.5 : 5) + closeness;
  if (asked) return 3 + closeness;
  if (sense !== null) return 0;
  // Villages of a few hundred share their names with too much to be found without a sign.
  const isLikely = isCapital || size >= 1 || name.isRegion;
  if (ends && isLikely) return 4 + closeness;
  if (begins && isLikely) return 3 + closeness;
  return isCapital && name.isOnly && size >= largeTownSize ? 2 : 0;
}

/** "Leeds Road", "Halifax online banking", "Mrs Preston", "my name is Chester", "Perth, Australia". */
function isPartOfAnother(words: readonly NameWord[], from: number, to: number): boolean {
  const [before, next] = [words[from - 1]?.key ?? '', words[to]];
  const isNamed = titleWords.has(before) || (before === 'is' && words[from - 2]?.key === 'name');
  if (isNamed && words[from]?.parted === 'space') return true;
  if (next === undefined || next.parted === 'stop') return false;
  const isLonger = laterPartWords.has(next.key) || words[to + 1]?.key === 'banking';
  return abroadWords.has(next.key) || (next.parted === 'space' && isLonger);
}

function isActivity(word: NameWord | undefined): boolean {
  return word?.key.endsWith('ing') === true;
}

/** English "to" and "i" come before everything; Welsh "i" and "o", in Welsh, and "from" do not. */
function isWeakEnough(cue: NameWord | undefined, isWelsh: boolean): boolean {
  return cue?.key === 'from' || (isWelsh && cue !== undefined);
}

/** What leads up to a name: the kind of the word before it, the words before that, and whether "the" lies between. */
function cueBefore(
  words: readonly NameWord[],
  from: number,
): { cue: Cue; leads: string[]; hasArticle: boolean } {
  let at = from;
  while (words[at]?.parted === 'space' && isFiller(words, at - 1) && from - at < 3) at--;
  const hasArticle = words.slice(at, from).some(({ key }) => key === 'the');
  if (at === 0 || words[at]?.parted !== 'space') return { cue: null, leads: [], hasArticle };
  const key = words[at - 1]?.key ?? '';
  const leads = [2, 3].flatMap((back) => (at < back ? [] : (words[at - back]?.key ?? [])));
  const isHome = homeWords.has(leads[0] ?? '') || homeWords.has(key);
  // "Moved from Leeds": not any more.
  if (isHome && !awayWords.has(key)) return { cue: 'home', leads, hasArticle };
  if (nearWords.has(key)) return { cue: 'near', leads, hasArticle };
  if (inWords.has(key)) return { cue: 'in', leads, hasArticle };
  return { cue: weakCueWords.has(key) ? 'weak' : null, leads, hasArticle };
}

/** "To" goes with a word such as "close" before it; by itself it leads up to a place. */
function isFiller(words: readonly NameWord[], at: number): boolean {
  const key = words[at]?.key ?? '';
  return key === 'to' ? nearWords.has(words[at - 1]?.key ?? '') : fillerWords.has(key);
}
