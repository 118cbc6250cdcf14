// Names of places as people write them: what counts as the same name, and the words a text is made of.

export interface NameWord {
  /** The word in the one spelling that names are compared in. */
  key: string;
  /** As it was typed, without accents folded or capitals lowered. */
  typed: string;
  start: number;
  end: number;
  /** What parts it from the word before: nothing but a space or hyphen, a comma or the like, or the end of a sentence. */
  parted: 'space' | 'comma' | 'stop';
}

const oneSpelling: Record<string, string> = {
  saint: 'st',
  upon: 'on',
  '&': 'and',
  co: 'county',
  gt: 'great',
};
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ`´][\p{L}\p{M}]+)*|&/gu;

/** The spelling of one word in which names are compared: no accents, capitals or apostrophes, "st" for "saint". */
function wordKey(word: string): string {
  const plain = /^[a-z]+$/i.test(word) ? word.toLowerCase() : unaccented(word);
  return oneSpelling[plain] ?? plain;
}

function unaccented(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .toLowerCase();
}

/** The words of a text, in order. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    const between = text.slice(end, match.index);
    const key = wordKey(match[0]);
    // The full stop of "St. Ives" ends no sentence.
    const isAbbreviation = words.at(-1)?.key === 'st' && between.trim() === '.';
    const parted =
      words.length === 0 || (/[.!?;\n\r•]/.test(between) && !isAbbreviation)
        ? 'stop'
        : /[,:()[\]/|–—"“”]|\s-+\s/.test(between)
          ? 'comma'
          : 'space';
    end = match.index + match[0].length;
    words.push({ key, typed: match[0], start: match.index, end, parted });
  }
  return words;
}

/** The key of a whole name: its words in one spelling, without a leading article. */
export function nameKey(name: string): string {
  const keys = nameWords(name).map(({ key }) => key);
  const isArticle = keys.length > 1 && ['the', 'y', 'yr'].includes(keys[0] ?? '');
  return keys.slice(isArticle ? 1 : 0).join(' ');
}

/** What people leave off: "Newcastle" for "Newcastle upon Tyne". Null when nothing can be left off. */
export function shortKey(key: string): string | null {
  return /^(.{3,}?) (?:on|under|in|de|by|super|next) .+$/.exec(key)?.[1] ?? null;
}
