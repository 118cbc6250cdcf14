// The words people use, made ready for look-up: which part of which phrase a word can be.
import { type LanguageId, type TopicId, topicIds } from '../record/taxonomy.ts';
import { createMender, type Mender } from './fuzzy.ts';
import { type Glossary, readGlossary } from './glossary.ts';
import { indexPhrases, type Phrase, type Sequence } from './phrase-index.ts';
import { stem } from './stem.ts';

/** What is published: text that compresses well. `publish/build-lexicon.ts` writes it, from the taxonomy. */
export interface LexiconFacts {
  version: 1;
  /** A class a line, the first called A: words that may stand for each other in a phrase, `internet wifi B`. */
  classes: string;
  /** Phrases by what they mean, `t3 a0.1:phrase;phrase` a line: kind, number, and rank where it is not the first. */
  concepts: string;
  /** Words that carry no meaning here: dropped from phrases and never mended. */
  stop: string;
  /** Words of the request itself (want, learn, help): never reported as not understood. */
  frame: string;
  /** Words that are spelt correctly and mean nothing to us: never mended. */
  common: string;
  /** For each topic in order: its standing in tenths, and the numbers of what people who ask for it usually want too. */
  company: string;
  /** By language: `galwad call`, one word and its English a line; a trailing * stands for any ending. */
  glossaries: Partial<Record<LanguageId, string>>;
}

export interface Lexicon {
  /** The parts that a word can be; `capitals` when it was typed in capitals. */
  partsOf(word: string, capitals: boolean): readonly number[];
  /** Whether it stands in our phrases in this very form. */
  lists(word: string): boolean;
  /** Whether it means a topic all by itself. */
  names(word: string): boolean;
  /** Whether it is a word of our phrases, or an inflection of one. */
  knows(word: string): boolean;
  isStop(word: string): boolean;
  isFrame(word: string): boolean;
  /** Whether we know this very form, whatever it means. */
  isWhole(word: string): boolean;
  /** Spelt correctly, as far as we know: a form that we know, or an inflection of one. */
  isSpelt(word: string): boolean;
  sequencesFrom(part: number): readonly Sequence[];
  /** The phrases that can be recognised by this part, their rarest. */
  phrasesFrom(part: number): readonly Phrase[];
  /** How much a topic counts against others that are said as surely: a device is often only the means. */
  standing(topic: TopicId): number;
  alongside(topic: TopicId): readonly TopicId[];
  glossed: readonly LanguageId[];
  /** English for a word of another language; undefined when it is not in the glossary. */
  gloss(language: LanguageId, word: string): string | undefined;
  mender: Mender;
}

const none: readonly never[] = [];

/** Makes facts ready for look-up, once. Throws when the facts are not of a format it knows. */
export function createLexicon(facts: LexiconFacts): Lexicon {
  if (facts.version !== 1)
    throw new Error(`reading a lexicon of format ${String(facts.version)}: only 1 is known`);
  const stop = new Set(facts.stop.split(' '));
  const index = indexPhrases(linesOf(facts.classes), linesOf(facts.concepts), stop);
  const frame = new Set(facts.frame.split(' '));
  const common = new Set(facts.common.split(' '));
  const spelt = new Set([...stop, ...frame, ...common, ...index.byWord.keys()]);
  const useful = (word: string) => index.usefulness.get(word) ?? 0;
  const knows = (word: string) => index.byWord.has(word) || index.byStem.has(stem(word));
  const company = new Map(
    linesOf(facts.company).map((line, order) => {
      const [standing, ...others] = line.split(' ').map(Number);
      const alongside = others.map((other) => topicIds[other] as TopicId);
      return [topicIds[order], { standing: (standing ?? 10) / 10, alongside }];
    }),
  );
  return {
    partsOf(word, capitals) {
      const parts = [...(index.byWord.get(word) ?? none), ...(index.byStem.get(stem(word)) ?? none)];
      return capitals ? [...parts, ...(index.byCapitals.get(word) ?? none)] : parts;
    },
    lists: (word) => index.byWord.has(word),
    names: (word) => useful(word) > 2,
    knows,
    isStop: (word) => stop.has(word),
    isFrame: (word) => frame.has(word) || frame.has(stem(word)),
    isWhole: (word) => spelt.has(word),
    isSpelt: (word) => spelt.has(word) || knows(word) || common.has(stem(word)) || frame.has(stem(word)),
    sequencesFrom: (part) => index.sequences.get(part) ?? none,
    phrasesFrom: (part) => index.phrases.get(part) ?? none,
    standing: (topic) => company.get(topic)?.standing ?? 1,
    alongside: (topic) => company.get(topic)?.alongside ?? none,
    ...glossariesOf(facts),
    mender: createMender([...spelt], useful),
  };
}

/** The glossaries, each read when its language is first asked for: most requests are in English. */
function glossariesOf(facts: LexiconFacts): Pick<Lexicon, 'glossed' | 'gloss'> {
  const read = new Map<LanguageId, Glossary>();
  return {
    glossed: Object.keys(facts.glossaries) as LanguageId[],
    gloss(language, word) {
      let glossary = read.get(language);
      if (glossary === undefined) {
        glossary = readGlossary(linesOf(facts.glossaries[language] ?? ''));
        read.set(language, glossary);
      }
      return glossary(word);
    },
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
