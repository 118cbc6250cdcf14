// A normalised text as words in a row, each with its distance from the others.
import { foldAccents } from './normalise.ts';

export interface Token {
  /** Lower case, accents folded. */
  word: string;
  /** Lower case, accents kept. */
  typed: string;
  /** Steps from the beginning: a word is one, a comma two more, the end of a sentence a hundred more. */
  at: number;
}

const acrossComma = 2;
const acrossSentence = 100;
const wordOrBreak =
  /[£$€]?\d+(?:[.:/,-]\d+)*[\p{L}%]*|\p{L}[\p{L}\p{M}\d]*|&|[.!?…]+|[,;:()[\]–—|]|\s[-/]\s/gu;

/** The words of a normalised text; hyphens and slashes part words, full stops and commas set them apart. */
export function tokens(normalised: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  for (const [piece] of normalised.matchAll(wordOrBreak)) {
    if (/^[.!?…]/.test(piece)) at += acrossSentence;
    else if (/^[,;:()[\]–—|\s]/.test(piece)) at += acrossComma;
    else {
      const typed = piece === '&' ? 'and' : piece;
      found.push({ word: foldAccents(typed), typed, at });
      at += 1;
    }
  }
  return found;
}

/** Words typed in capitals (IT, AT, UC) and words that look like names, in lower case; both empty when the case tells nothing. */
export function capitalsOf(text: string): { capitals: ReadonlySet<string>; names: ReadonlySet<string> } {
  const capitals = new Set<string>();
  const names = new Set<string>();
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (small > large) {
    for (const [word] of text.matchAll(/(?<![\p{L}\d])\p{Lu}{2,5}(?![\p{L}\d])/gu))
      capitals.add(word.toLowerCase());
    for (const [, word] of text.matchAll(/(?<=[\p{Ll},;]\s)(\p{Lu}\p{Ll}+)/gu)) {
      names.add(foldAccents((word as string).toLowerCase()));
    }
  }
  return { capitals, names };
}
