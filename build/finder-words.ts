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
import { type AllWords, type FinderWords, listingParts } from '../shared/words/words.ts';
import { zh } from '../shared/words/zh.ts';

/** Without what only published pages say. */
function spoken(words: AllWords): FinderWords {
  const parts = Object.entries(words).filter(([part]) => !(listingParts as readonly string[]).includes(part));
  return Object.fromEntries(parts) as FinderWords;
}

export const finderWords: Record<FinderLang, FinderWords> = {
  en: spoken(en),
  cy: spoken(cy),
  ar,
  bn,
  fa,
  pa,
  pl,
  ro,
  so,
  uk,
  ur,
  zh,
};
