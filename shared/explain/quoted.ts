import type { OwnText } from '../record/service.ts';
import type { Lang } from '../words/words.ts';

/** Somebody else's words, kept as they are. */
export interface Quoted {
  text: string;
  /** The language they are in, where that is not the page's. */
  lang?: Lang;
}

/** A field that owners fill in English: on a page in another language it says so. */
export function quoted(text: string, lang: Lang): Quoted {
  return lang === 'en' ? { text } : { text, lang: 'en' };
}

/** The first text that its owner gave in the page's language, else the first in the other; null when there is none. */
export function quotedIn(texts: readonly (OwnText | undefined)[], lang: Lang): Quoted | null {
  const other = lang === 'en' ? 'cy' : 'en';
  const textIn = (language: Lang) => texts.find((own) => own?.[language] !== undefined)?.[language];
  const text = textIn(lang);
  if (text !== undefined) return { text };
  const otherText = textIn(other);
  return otherText === undefined ? null : { text: otherText, lang: other };
}
