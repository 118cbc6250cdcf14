// The language a request is written in, and English for its words.

import { radicals } from '../place/mutation.ts';
import type { LanguageId } from '../record/taxonomy.ts';
import type { Lexicon } from './lexicon.ts';
import { languageOfScript } from './script-language.ts';
import type { Token } from './tokens.ts';

/** English for a word of the text's language, Welsh mutations taken off; '' for a small word, undefined for none. */
export function glossOf(lexicon: Lexicon, language: LanguageId, token: Token): string | undefined {
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
export function languageOf(plain: string, row: readonly Token[], lexicon: Lexicon): LanguageId | null {
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
