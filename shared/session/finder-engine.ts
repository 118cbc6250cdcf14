// Everything that turns a question into an answer, apart from the screen: a page can load it only when somebody asks.
import { createTiledMatcher } from '../match/tiled-matcher.ts';
import { findOthers, warmOthers } from '../need/find-redirect.ts';
import { createLexicon, type LexiconFacts } from '../need/lexicon.ts';
import type { Profile, Redirect } from '../need/need.ts';
import { type RequestReading, readRequest } from '../need/read-request.ts';
import type { PackReader } from '../pack/pack-reader.ts';
import { createGazetteer, type GazetteerFacts } from '../place/gazetteer.ts';
import { nearestOutcode } from '../place/nearest-outcode.ts';
import { ownPlacesOf } from '../place/own-places.ts';
import type { PlaceReading } from '../place/place.ts';
import type { Point, Service } from '../record/service.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { AnswerWords, Words } from '../words/words.ts';
import { type Asked, answerWith, type FinderAnswer, type Found, findFor } from './finder-answer.ts';
import { lackingDetails, listToShow, type Shown } from './held-list.ts';

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
  find(asked: Asked): Found;
  /** Which list to show: one that is already shown stays where it is. */
  listToShow(held: Found | null, newest: Found, isSettled: boolean): Shown | null;
  /** The services on a list whose cards still want something to be read. */
  lackingDetails(found: Found): Service[];
  /** Of what was found, with all that was read of it so far. */
  answer(shown: Shown, words: Words, lang: FinderLang): FinderAnswer;
}

export interface Knowledge {
  /** What answers say in English. */
  english: AnswerWords;
  /** What others do. Danger apart: that is looked for before anything has been fetched. */
  findOthers(text: string): Redirect | null;
  engineFor(reader: PackReader): Engine;
  /** The outcode nearest to a point; null where none is near. */
  nearestOutcode(point: Point): string | null;
  /** Makes ready, a little each step, what would else take long when somebody asks. */
  warmUp(): Generator<void>;
}

/** Makes published facts ready, once; throws when they are of a format it does not know. `english` is what answers say. */
export function createKnowledge(facts: KnowledgeFacts, english: AnswerWords): Knowledge {
  const lexicon = createLexicon(facts.lexicon);
  return {
    english,
    findOthers,
    engineFor(reader) {
      // Of a pack in tiles nothing was read yet: what places mean must not depend on where somebody asked before.
      const gazetteer = createGazetteer(facts.gazetteer, ownPlacesOf(reader.known().directory.services));
      const search = { reader, matcher: createTiledMatcher(reader) };
      return {
        read: (text, profile) => readRequest(text, { lexicon, gazetteer }, profile),
        findPlace: (text) => gazetteer.find(text),
        find: (asked) => findFor(asked, search),
        listToShow,
        lackingDetails: (found) => lackingDetails(found, reader),
        answer: (shown, words, lang) => answerWith(shown, reader, words, lang),
      };
    },
    nearestOutcode: (point) => nearestOutcode(facts.gazetteer, point),
    warmUp: warmOthers,
  };
}
