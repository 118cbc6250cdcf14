// A text word by word: mended where it is misspelt, put into English where it is not, joined where it was split.
import type { LanguageId } from '../record/taxonomy.ts';
import type { Lexicon } from './lexicon.ts';
import { createLimitedMend, joinWords, type Mend } from './mend-words.ts';
import { normalise } from './normalise.ts';
import { glossOf, languageOf } from './text-language.ts';
import { capitalsOf, type Token, tokens } from './tokens.ts';

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

function readEnglish(
  { word }: Token,
  next: Token | null,
  isLast: boolean,
  lexicon: Lexicon,
  mend: Mend,
): Meaning {
  const joined = next === null ? null : joinWords(word, next.word, lexicon);
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
      while ((starts[found + 1] ?? Number.POSITIVE_INFINITY) <= offset) found++;
      return found;
    },
  };
}

function onceEach(mended: Reading['mended']): Reading['mended'] {
  return mended.filter(({ from }, index) => mended.findIndex((other) => other.from === from) === index);
}
