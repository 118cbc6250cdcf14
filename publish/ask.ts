// `fingerpost ask`: the whole way from a person's words to signposts, in one process without a network.
import { join } from 'node:path';
import { type Answer, type Answering, toAnswer } from '../shared/explain/answer.ts';
import { answerInWords } from '../shared/explain/answer-words.ts';
import { createLookups } from '../shared/explain/signpost.ts';
import { createMatcher } from '../shared/match/matcher.ts';
import { createLexicon } from '../shared/need/lexicon.ts';
import type { Profile } from '../shared/need/need.ts';
import { readingLimit } from '../shared/need/normalise.ts';
import { understand } from '../shared/need/understand.ts';
import type { Directory } from '../shared/pack/directory.ts';
import { createGazetteer } from '../shared/place/gazetteer.ts';
import { openGeography } from '../shared/place/geography.ts';
import { ownPlacesOf } from '../shared/place/own-places.ts';
import { cy } from '../shared/words/cy.ts';
import { en } from '../shared/words/en.ts';
import type { Lang } from '../shared/words/words.ts';
import { fullGazetteerFacts } from './build-gazetteer.ts';
import { buildLexicon } from './build-lexicon.ts';
import { loadGeography } from './load-geography.ts';

/** One request, as a batch line or the command's options carry it. */
export interface Request {
  id?: string;
  text: string;
  near?: string;
  profile?: Profile;
  top?: number;
}

export interface Asker {
  answer(request: Request): Answer;
  answerInWords(request: Request, lang: Lang): string;
}

/** Gets everything ready once, for one request or many. `at` is the moment that "open", "ended" and "next" are judged by. */
export async function createAsker(directory: Directory, at: Date): Promise<Asker> {
  const geography = loadGeography(join(import.meta.dirname, '../geography'));
  const tools = {
    lexicon: createLexicon(await buildLexicon()),
    gazetteer: createGazetteer(
      await fullGazetteerFacts(),
      ownPlacesOf(directory.services),
      geography === null ? null : openGeography(geography),
    ),
    year: at.getUTCFullYear(),
  };
  const matcher = createMatcher(directory);
  const lookups = createLookups(directory);

  function find({ id, text, near, profile, top = 10 }: Request): Answering {
    const understanding = understand(text, tools, profile);
    const where = near === undefined ? understanding.place : tools.gazetteer.find(near);
    const place = where?.kind === 'found' ? where.place : null;
    const words = text.slice(0, readingLimit).split(/\s+/).filter(Boolean);
    const { fits, compromises } = matcher.find(understanding.need, place, at, { limit: top, words });
    // Compromises only fill up the page that has fewer than three that fit.
    const matches = [...fits, ...compromises.slice(0, Math.max(0, 3 - fits.length))];
    return { ...(id !== undefined && { id }), text, understanding, where, matches };
  }

  return {
    answer: (request) => toAnswer(find(request), lookups),
    answerInWords: (request, lang) =>
      answerInWords(find(request), lookups, lang === 'cy' ? cy : en, { lang, at }),
  };
}
