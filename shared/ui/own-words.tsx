import type { ComponentChildren } from 'preact';
import type { Lang } from '../words/words.ts';

interface Props {
  /** The language they are in, where that is not the page's. */
  lang?: Lang | undefined;
  children: ComponentChildren;
}

/** Somebody else's words, a name or an address: marked where they are in another language, and never turning the line around. */
export function OwnWords({ lang, children }: Props) {
  return <bdi lang={lang}>{children}</bdi>;
}

/** The language of names and addresses, which owners give in English, on a page in `lang`. */
export function nameLang(lang: Lang): Lang | undefined {
  return lang === 'en' ? undefined : 'en';
}
