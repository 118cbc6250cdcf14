// What a finder says in each language that it speaks.
import { ar } from '../shared/words/ar.ts';
import { bn } from '../shared/words/bn.ts';
import { cy } from '../shared/words/cy.ts';
import { en } from '../shared/words/en.ts';
import { fa } from '../shared/words/fa.ts';
import type { FinderLang } from '../shared/words/finder-langs.ts';
import { pa } from '../shared/words/pa.ts';
import { pl } from '../shared/words/pl.ts';
import { ro } from '../shared/words/ro.ts';
import { so } from '../shared/words/so.ts';
import { uk } from '../shared/words/uk.ts';
import { ur } from '../shared/words/ur.ts';
import { type AllWords, type LaterWords, listingParts, type Words } from '../shared/words/words.ts';
import { zh } from '../shared/words/zh.ts';

type FinderWords = Words & LaterWords;

/** Without what only published pages say. */
function spoken(words: AllWords): FinderWords {
  const parts = Object.entries(words).filter(([part]) => !(listingParts as readonly string[]).includes(part));
  return Object.fromEntries(parts) as FinderWords;
}

/** A sentence that waits for its translation is said in English, set apart so that a line from the right keeps its order. */
function filled<Tree>(own: unknown, english: Tree): Tree {
  if (typeof english === 'string') return (own ?? `\u2066${english}\u2069`) as Tree;
  // A plural is one thing: English counts in ways of its own.
  if (own !== undefined && 'one' in (english as object)) return own as Tree;
  const entries = Object.entries(english as object).map(([key, below]) => [
    key,
    filled((own as Record<string, unknown> | undefined)?.[key], below),
  ]);
  return (Array.isArray(english) ? entries.map(([, below]) => below) : Object.fromEntries(entries)) as Tree;
}

const english = spoken(en);
const rest = (own: object): FinderWords => filled(own, english);

export const finderWords: Record<FinderLang, FinderWords> = {
  en: english,
  cy: spoken(cy),
  ar: rest(ar),
  bn: rest(bn),
  fa: rest(fa),
  pa: rest(pa),
  pl: rest(pl),
  ro: rest(ro),
  so: rest(so),
  uk: rest(uk),
  ur: rest(ur),
  zh: rest(zh),
};
