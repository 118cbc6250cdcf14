import type { OwnText } from '../record/service.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { Lang } from '../words/words.ts';

/** Somebody else's words, kept as they are. */
export interface Quoted {
  text: string;
  /** The language they are in, where that is not the page's. */
  lang?: Lang;
}

/** A field that owners fill in English: on a page in another language it says so. */
export function quoted(text: string, lang: FinderLang): Quoted {
  return lang === 'en' ? { text } : { text, lang: 'en' };
}

/** The first text that its owner gave in the page's language, else the first in English or in Welsh; null when there is none. */
export function quotedIn(texts: readonly (OwnText | undefined)[], lang: FinderLang): Quoted | null {
  const languages: Lang[] = lang === 'cy' ? ['cy', 'en'] : ['en', 'cy'];
  for (const language of languages) {
    const text = texts.find((own) => own?.[language] !== undefined)?.[language];
    if (text !== undefined) return language === lang ? { text } : { text, lang: language };
  }
  return null;
}
