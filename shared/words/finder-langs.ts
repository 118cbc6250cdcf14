// The languages that a finder speaks: each by its own name, for whoever looks for theirs on a page that they cannot read.
import type { Lang } from './words.ts';

/** Each language by its own name, in the order in which they are offered. */
export const endonyms = {
  en: 'English',
  cy: 'Cymraeg',
  ar: 'العربية',
  bn: 'বাংলা',
  fa: 'فارسی',
  pa: 'ਪੰਜਾਬੀ',
  pl: 'Polski',
  ro: 'Română',
  so: 'Soomaali',
  uk: 'Українська',
  ur: 'اردو',
  zh: '简体中文',
} as const;

/** Advisers, records and listing pages speak two of these (`Lang`). */
export type FinderLang = keyof typeof endonyms;
export const finderLangs = Object.keys(endonyms) as FinderLang[];

/** Which way a language is written. */
export function directionOf(lang: FinderLang): 'ltr' | 'rtl' {
  return lang === 'ar' || lang === 'fa' || lang === 'ur' ? 'rtl' : 'ltr';
}

/** Whether words of danger are understood in a language, and its panels were read by people who know both. */
export function isDangerReviewed(lang: FinderLang): lang is Lang {
  return lang === 'en' || lang === 'cy';
}

/** The language of a page or an element as a browser names it, `pl-PL`; null where no finder speaks it. */
export function finderLangOf(tag: string): FinderLang | null {
  const [language = ''] = tag.trim().toLowerCase().split('-');
  return finderLangs.find((lang) => lang === language) ?? null;
}
