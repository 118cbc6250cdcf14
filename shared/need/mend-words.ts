// Words that are misspelt, split in two or run together, within the rest of a request.
import { editDistance } from './edit-distance.ts';
import type { Lexicon } from './lexicon.ts';

/** At most so many words of a text are mended: more is not a request with slips in it. */
const mostMended = 8;

/** What a word was meant to be, or null; two words where two were run together. */
export type Mend = (word: string) => string | null;

/** Mends the words of one text, and at most so many of them; `names` are words that look like people's names. */
export function createLimitedMend(lexicon: Lexicon, names: ReadonlySet<string>): Mend {
  const tried = new Set<string>();
  return (word) => {
    if (!tried.has(word) && tried.size >= mostMended) return null;
    tried.add(word);
    const found = lexicon.mender.mend(word) ?? mendWithoutEnding(word, lexicon);
    // A name is not a slip of the pen, unless it is a name we know: "Facebok".
    if (found !== null) return names.has(word) && !isNameOfOurs(word, found, lexicon) ? null : found;
    return splitInTwo(word, lexicon);
  };
}

/** The one word that two were: "face time", "e mail", "wats app"; null when they are two. */
export function joinWords(first: string, second: string, lexicon: Lexicon): string | null {
  const joined = first + second;
  if (
    joined.length < 4 ||
    /\d/.test(joined) ||
    /^(?:for|to|the|of|my|is|as|or|an?|at|be|no|and)$/.test(first)
  )
    return null;
  if (lexicon.lists(joined) || lexicon.lists(joined.replace(/s$/, ''))) return joined;
  if (lexicon.isSpelt(first) && lexicon.isSpelt(second)) return null;
  const meant = joined.length >= 5 ? lexicon.mender.mend(joined) : null;
  return meant !== null && meant !== first && meant !== second && lexicon.names(meant) ? meant : null;
}

function isNameOfOurs(word: string, found: string, lexicon: Lexicon): boolean {
  return lexicon.names(found) && editDistance(word, found, 1) <= 1;
}

/** "Voluntering" is near "volunteer" once its ending is off; the ending is not mended. */
function mendWithoutEnding(word: string, lexicon: Lexicon): string | null {
  const bare = word.replace(/(?:ings?|e?s|ed)$/, '');
  if (bare === word || bare.length < 4) return null;
  return lexicon.knows(bare) ? bare : lexicon.mender.mend(bare);
}

/** Words that were run together: "onlinebanking", "laptoprepair". */
function splitInTwo(word: string, lexicon: Lexicon): string | null {
  if (word.length < 8 || word.length > 32) return null;
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    const both =
      lexicon.lists(first) && lexicon.lists(second) && !lexicon.isStop(first) && !lexicon.isStop(second);
    if (both && (lexicon.names(first) || lexicon.names(second))) return `${first} ${second}`;
  }
  return null;
}
