// Everything that turns a question into an answer, apart from the screen: a page can load it only when somebody asks.
import { createLookups } from '../explain/signpost.ts';
import { createMatcher } from '../match/matcher.ts';
import { createLexicon, type LexiconFacts } from '../need/lexicon.ts';
import type { Profile } from '../need/need.ts';
import { type RequestReading, readRequest } from '../need/read-request.ts';
import type { Directory } from '../pack/directory.ts';
import { createGazetteer, type GazetteerFacts } from '../place/gazetteer.ts';
import { ownPlacesOf } from '../place/own-places.ts';
import type { PlaceReading } from '../place/place.ts';
import type { Lang, Words } from '../words/words.ts';
import { type Asked, answerTo, type FinderAnswer } from './finder-answer.ts';

/** What words and places mean, as it is published: the same for every directory. */
export interface KnowledgeFacts {
  lexicon: LexiconFacts;
  gazetteer: GazetteerFacts;
}

/** Answers from one directory. */
export interface Engine {
  directory: Directory;
  /** Danger apart: that is looked for before there is an engine. */
  read(text: string, profile: Profile): RequestReading;
  findPlace(text: string): PlaceReading;
  answer(asked: Asked, words: Words, lang: Lang): FinderAnswer;
}

export interface Knowledge {
  engineFor(directory: Directory): Engine;
}

/** Makes published facts ready, once; throws when they are of a format it does not know. */
export function createKnowledge(facts: KnowledgeFacts): Knowledge {
  const lexicon = createLexicon(facts.lexicon);
  return {
    engineFor(directory) {
      const gazetteer = createGazetteer(facts.gazetteer, ownPlacesOf(directory.services));
      const search = {
        directory,
        matcher: createMatcher(directory),
        lookups: createLookups(directory),
      };
      return {
        directory,
        read: (text, profile) => readRequest(text, { lexicon, gazetteer }, profile),
        findPlace: (text) => gazetteer.find(text),
        answer: (asked, words, lang) => answerTo(asked, search, words, lang),
      };
    },
  };
}
