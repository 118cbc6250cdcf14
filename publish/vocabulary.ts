// The closed lists of words that a cell may use: our ids, and the names that people read on screen.
import { editDistance } from '../shared/need/edit-distance.ts';
import { capacityStates, partnerStages, waysIn } from '../shared/record/service.ts';
import {
  accessIds,
  audienceIds,
  languageIds,
  levelIds,
  modeIds,
  topicIds,
} from '../shared/record/taxonomy.ts';
import { cy } from '../shared/words/cy.ts';
import { en } from '../shared/words/en.ts';
import { capacityWords, waysInWords } from './ways-in-words.ts';

export interface Vocabulary<Id extends string> {
  /** The id that a word means, or null. */
  (word: string): Id | null;
  /** The only id that a misspelt word is close to, or null. */
  nearest(word: string): Id | null;
}

/** Slips of the keyboard that still leave a word to be recognised; short words allow one. */
const mostSlips = 2;
const shortWord = 5;

/** A word without case, accents and punctuation. */
function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A vocabulary of ids, each of which may also be written as any of its names; an id wins over a name. */
export function vocabularyOf<Id extends string>(
  ids: readonly Id[],
  ...names: readonly Readonly<Record<Id, string | readonly string[]>>[]
): Vocabulary<Id> {
  const meanings = new Map(ids.map((id) => [folded(id), id]));
  for (const words of names)
    for (const id of ids)
      for (const word of [words[id]].flat().map(folded)) if (!meanings.has(word)) meanings.set(word, id);
  const find = (word: string): Id | null => meanings.get(folded(word)) ?? null;
  const nearest = (word: string): Id | null => {
    const wanted = folded(word);
    const limit = wanted.length <= shortWord ? 1 : mostSlips;
    const close = [...meanings].filter(
      ([known]) => known.length > 3 && editDistance(wanted, known, limit) <= limit,
    );
    const [only, ...others] = new Set(close.map(([, id]) => id));
    return only === undefined || others.length > 0 || wanted.length < 3 ? null : only;
  };
  return Object.assign(find, { nearest });
}

export const vocabularies = {
  topics: vocabularyOf(topicIds, en.topic, cy.topic),
  levels: vocabularyOf(levelIds, en.level, cy.level),
  audiences: vocabularyOf(audienceIds, en.audience, cy.audience),
  modes: vocabularyOf(modeIds, en.mode, cy.mode),
  access: vocabularyOf(accessIds, en.access, cy.access),
  languages: vocabularyOf(languageIds, en.language, cy.language),
  waysIn: vocabularyOf(waysIn, waysInWords),
  capacityStates: vocabularyOf(capacityStates, capacityWords),
  partnerStages: vocabularyOf(partnerStages),
} as const;
