// Everything that turns a question into an answer, apart from the screen: a page can load it only when somebody asks.
import { createTiledMatcher } from '../match/tiled-matcher.ts';
import { createLexicon, type LexiconFacts } from '../need/lexicon.ts';
import type { Profile } from '../need/need.ts';
import { type RequestReading, readRequest } from '../need/read-request.ts';
import type { PackReader } from '../pack/pack-reader.ts';
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

/** Answers from one pack. */
export interface Engine {
  /** Danger apart: that is looked for before there is an engine. */
  read(text: string, profile: Profile): RequestReading;
  findPlace(text: string): PlaceReading;
  /** From what was read of the pack so far. */
  answer(asked: Asked, words: Words, lang: Lang): FinderAnswer;
}

export interface Knowledge {
  engineFor(reader: PackReader): Engine;
}

/** Makes published facts ready, once; throws when they are of a format it does not know. */
export function createKnowledge(facts: KnowledgeFacts): Knowledge {
  const lexicon = createLexicon(facts.lexicon);
  return {
    engineFor(reader) {
      // Of a pack in tiles nothing was read yet: what places mean must not depend on where somebody asked before.
      const gazetteer = createGazetteer(facts.gazetteer, ownPlacesOf(reader.known().directory.services));
      const search = { reader, matcher: createTiledMatcher(reader) };
      return {
        read: (text, profile) => readRequest(text, { lexicon, gazetteer }, profile),
        findPlace: (text) => gazetteer.find(text),
        answer: (asked, words, lang) => answerTo(asked, search, words, lang),
      };
    },
  };
}
