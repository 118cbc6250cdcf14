// A text word by word: mended where it is misspelt, put into English where it is not, joined where it was split.

import type { LanguageId } from '../record/taxonomy.ts';
import { editDistance } from './edit-distance.ts';
import type { Lexicon } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { languageOfScript } from './script-language.ts';
import { capitalsOf, type Token, tokens } from './tokens.ts';
import { radicals } from './welsh.ts';

/** At most so many words of a text are mended: more is not a request with slips in it. */
const mostMended = 8;

/** Stands for the small words of other languages. */
const smallWord = 'the';

export interface ReadWord {
  /** The English word it is read as. */
  word: string;
  /** As it was typed, in lower case. */
  typed: string;
  /** Steps from the beginning, as of a token. */
  at: number;
  /** The parts of phrases it can be. */
  parts: readonly number[];
}

export interface Reading {
  words: ReadWord[];
  /** The same words in a line, with `,` and `.` where the text pauses: for rules that are sentence patterns. */
  line: string;
  /** For each character of the line, the word it belongs to. */
  wordAt(offset: number): number;
  /** The language the text is written in; null for English, or where it does not say. */
  language: LanguageId | null;
  /** What was mended, and how. */
  mended: { from: string; as: string }[];
}

/** What one token, or two that are one word, is read as. */
interface Meaning {
  /** English words in a row, each with its alternatives. */
  words: readonly (readonly string[])[];
  /** How many tokens it takes up. */
  taken: 1 | 2;
  /** It was misspelt or split, and this is shown for it. */
  shown?: string;
}

/** Reads the words of a text (already cut to a length worth reading). */
export function readWords(text: string, lexicon: Lexicon): Reading {
  const plain = normalise(text);
  const row = tokens(plain);
  const { capitals, names } = capitalsOf(text);
  const language = languageOf(plain, row, lexicon);
  const mend = createLimitedMend(lexicon, names);
  const words: ReadWord[] = [];
  const mended: Reading['mended'] = [];
  let joined = 0;
  for (let index = 0; index < row.length; ) {
    const token = row[index] as Token;
    const next = row[index + 1];
    const touching = next !== undefined && next.at - token.at === 1 ? next : null;
    const meaning =
      (language === null ? null : readForeign(token, touching, language, lexicon)) ??
      readEnglish(token, touching, next === undefined, lexicon, mend);
    const typed = meaning.taken === 2 ? `${token.typed} ${touching?.typed}` : token.typed;
    if (meaning.shown !== undefined) mended.push({ from: typed, as: meaning.shown });
    for (const alternatives of meaning.words) {
      const parts = alternatives.flatMap((word) => lexicon.partsOf(word, capitals.has(token.word)));
      const [word = token.word] = alternatives;
      words.push({ word, typed, at: token.at - joined, parts: [...new Set(parts)] });
    }
    // Two tokens that are one word stand one step nearer to what follows.
    joined += meaning.taken - 1;
    index += meaning.taken;
  }
  return { words, ...lineOf(words), language, mended: onceEach(mended) };
}

/** A word of the text's own language; null when the glossary does not have it. */
function readForeign(
  token: Token,
  next: Token | null,
  language: LanguageId,
  lexicon: Lexicon,
): Meaning | null {
  // Welsh ties words that others part: ar-lein, mam-gu.
  const pair =
    next !== null && language === 'cy'
      ? { ...token, word: token.word + next.word, typed: token.typed + next.typed }
      : null;
  const ofPair = pair === null ? undefined : lexicon.gloss('cy', pair.word);
  const english = ofPair ?? glossOf(lexicon, language, token);
  if (english === undefined) return null;
  const words = (english === '' ? smallWord : english).split(' ').map((word) => word.split('/'));
  return { words, taken: ofPair === undefined ? 1 : 2 };
}

type Mend = (word: string) => string | null;

function readEnglish(
  { word }: Token,
  next: Token | null,
  isLast: boolean,
  lexicon: Lexicon,
  mend: Mend,
): Meaning {
  const joined = next === null ? null : join(word, next.word, lexicon);
  if (joined !== null) return { words: [[joined]], taken: 2, shown: joined };
  // "Whats" may be an inflection, or the beginning of a name that is still being typed.
  const begun = isLast && !lexicon.isWhole(word) ? lexicon.mender.complete(word) : null;
  if (begun !== null && lexicon.names(begun)) return { words: [[begun]], taken: 1, shown: begun };
  if (lexicon.isSpelt(word)) return { words: [[word]], taken: 1 };
  const meant = mend(word);
  if (meant === null) return { words: [[word]], taken: 1 };
  const words = meant.split(' ').map((one) => [one]);
  const matters = lexicon.partsOf(words[0]?.[0] ?? '', false).length > 0;
  return { words, taken: 1, ...(matters ? { shown: meant } : {}) };
}

/** Mends at most so many words of a text. */
function createLimitedMend(lexicon: Lexicon, names: ReadonlySet<string>): Mend {
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

/** English for a word of the text's language, Welsh mutations taken off; '' for a small word, undefined for none. */
function glossOf(lexicon: Lexicon, language: LanguageId, token: Token): string | undefined {
  for (const form of [token.typed, token.word]) {
    const english = lexicon.gloss(language, form);
    if (english !== undefined) return english;
  }
  if (language !== 'cy') return undefined;
  for (const radical of radicals(token.word)) {
    const english = lexicon.gloss('cy', radical);
    if (english !== undefined && english !== '') return english;
  }
  return undefined;
}

/** The language most of whose words are in the text, where English does not explain them. */
function languageOf(plain: string, row: readonly Token[], lexicon: Lexicon): LanguageId | null {
  const byScript = languageOfScript(plain);
  if (byScript !== null) return byScript;
  const foreign = row.filter(({ word }) => word.length > 1 && !lexicon.isSpelt(word) && !/\d/.test(word));
  if (foreign.length === 0) return null;
  let best: LanguageId | null = null;
  let most = 0;
  for (const language of lexicon.glossed) {
    const known = foreign.filter((token) => glossOf(lexicon, language, token) !== undefined);
    const letters = known.reduce((sum, { word }) => sum + word.length, 0);
    // Two words that are not among many of no such language, or one long one when there is no other.
    const enough =
      known.length >= 2
        ? known.length * 6 >= row.length
        : letters >= 4 && known.length === foreign.length && row.length <= 4;
    if (enough && letters > most) [best, most] = [language, letters];
  }
  return best;
}

/** Two words that were one: "face time", "e mail", "wats app". */
function join(first: string, second: string, lexicon: Lexicon): string | null {
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

function lineOf(words: readonly ReadWord[]): { line: string; wordAt(offset: number): number } {
  let line = '';
  const starts: number[] = [];
  let before = -1;
  for (const { word, at } of words) {
    const pause = at - before >= 100 ? ' .' : at - before > 1 && line !== '' ? ' ,' : '';
    line += `${pause} `;
    starts.push(line.length);
    line += word;
    before = at;
  }
  line += ' ';
  return {
    line,
    wordAt(offset) {
      let found = 0;
      for (const [index, start] of starts.entries()) if (start <= offset) found = index;
      return found;
    },
  };
}

function onceEach(mended: Reading['mended']): Reading['mended'] {
  return mended.filter(({ from }, index) => mended.findIndex((other) => other.from === from) === index);
}
