// One spelling for everything that people's keyboards do differently, before any word is looked at.

import { withUsualWords } from './short-words.ts';

/** How much of a text is read for its meaning, in UTF-16 units; more than this is a document, not a request. */
export const readingLimit = 2_000;

/** What English speakers run together or cut short, so that later rules need to know one form only. */
const shortForms: [RegExp, string][] = [
  [/\bw\/o\b/g, 'without'],
  [/\bw\/(?=\s|\w{3})/g, 'with '],
  [/\bgov\.uk\b/g, 'govuk'],
  // Learnin', t'internet.
  [/(?<=\b\w{2,}in)'(?=\s|[,.?!]|$)/g, 'g'],
  [/\bt'(?=[a-z]{4})/g, 'the '],
  // U.C., C.V., N.H.S.
  [/\b(?:[a-z]\.){2,}/g, ' $& '],
  [/(?<=\b[a-z])\.(?=[a-z]\b|\s|$)/g, ''],
  // The articles and pronouns that Welsh ties to the word before (i'r, dw i'n, a'i), then those of English.
  [/'(?:r|n|w|i|u|ch|th)\b/g, ' '],
  [/'(?:s|d|ll|ve|re|m)\b/g, ''],
  [/'/g, ''],
  [/\b(?:can ?not|carnt|cannt|ca nt)\b/g, 'cant'],
  [/\b(do|does|did|is|are|was|has|have|had|will|would|could|should) not\b/g, '$1nt'],
  [/\bwillnt\b/g, 'wont'],
  [/\b(?:dosent|doesent|dosnt|dont s)\b/g, 'doesnt'],
  [/\bain ?t got\b/g, 'havent got'],
  // 1 to 1, 1-2-1, 121, 1-1.
  [/\b(?:1 ?(?:to|2|-|:|-2-|-to-) ?1|121|one[ -]to[ -]one|one on one|1 on 1)\b/g, '1:1'],
  [/\b(log|sign)(?:ged|ging|ning|s)? into\b/g, '$1 in to'],
  // Welsh e-bost and e-byst are one word: "bost" alone would be mended. U+2010 is left of a non-breaking hyphen.
  [/\be[-\u2010 ](?=b[oy]st)/g, 'e'],
  // One form of the words that are written both ways.
  [/\b(set|sign|log|back|top|drop|walk|catch|pop|start|check|look)[- ]?(up|in|on)s?\b/g, '$1 $2'],
  [/\b(step|hands|text)[ -](free|only)\b/g, '$1$2'],
  // "windows11" and "level2"; "19yo", "5gb" and "e3" stay whole.
  [/\b([a-z]{4,})(\d)/g, '$1 $2'],
];

/** Lower case, one form of each letter and mark, no control characters or pictures; accents stay. */
export function normalise(text: string): string {
  let plain = text
    .normalize('NFKC')
    .replace(/[\u200B\u2060\u00AD\uFEFF\u200D]/g, '')
    .replace(/[\r\n\u2028\u2029]+/g, ' . ')
    .replace(/\p{C}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u20E3/gu, ' ')
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4\u2032]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();
  plain = withUsualWords(plain);
  for (const [form, whole] of shortForms) plain = plain.replace(form, whole);
  return plain.replace(/\s+/g, ' ').trim();
}

const unfoldable: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** The same letters without their accents, for look-up; marks of scripts other than Latin stay. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(/[łøđßæœı]/g, (letter) => unfoldable[letter] ?? letter);
}
