// The words people use, made ready for look-up: which part of which phrase a word can be.
import {
  accessIds,
  audienceIds,
  costIds,
  type LanguageId,
  languageIds,
  levelIds,
  modeIds,
  type TopicId,
  topicIds,
} from '../record/taxonomy.ts';
import { createMender, type Mender } from './fuzzy.ts';
import { possessions } from './need.ts';
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

/** What phrases can mean. Facts name a concept by its kind's letter and its number in these lists. */
export const conceptIds = {
  topic: topicIds,
  audience: audienceIds,
  mode: modeIds,
  level: levelIds,
  access: accessIds,
  language: languageIds,
  cost: costIds,
  has: possessions,
  /** What else the words may tell of a person. */
  fact: ['stays-home'],
  /** Words that look like ours and are not ("of course"), by the kind that they are not. */
  other: ['any', 'topic', 'level', 'mode', 'audience'],
} as const;
export const conceptLetters = {
  topic: 't',
  audience: 'a',
  mode: 'm',
  level: 'l',
  access: 'x',
  language: 'g',
  cost: 'c',
  has: 'h',
  fact: 'f',
  other: 'o',
} as const satisfies Record<ConceptKind, string>;

export type ConceptKind = keyof typeof conceptIds;
export type ConceptIdOf<Kind extends ConceptKind> = (typeof conceptIds)[Kind][number];
export type Concept = { [Kind in ConceptKind]: { kind: Kind; id: ConceptIdOf<Kind> } }[ConceptKind];

/** Said outright; leaning that way; telling only beside a hint of the same topic; meant only when nothing else is said. */
export const phraseRanks = ['said', 'hint', 'with', 'alone'] as const;
export type PhraseRank = (typeof phraseRanks)[number];

/** A phrase: parts that stand near each other, in any order unless it says otherwise. */
export interface Phrase {
  concept: Concept;
  parts: readonly number[];
  ordered: boolean;
  /** How many words of meaning it has. */
  length: number;
  rank: PhraseRank;
}

/** Parts that stand in this very order make up another. */
export interface Sequence {
  items: readonly number[];
  makes: number;
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

interface Growing {
  numbers: Map<string, number>;
  byWord: Map<string, number[]>;
  byStem: Map<string, number[]>;
  byCapitals: Map<string, number[]>;
  /** How many words a part stands for. */
  breadth: number[];
  sequences: Map<number, Sequence[]>;
  phrases: Map<number, Phrase[]>;
  classes: Map<string, readonly string[]>;
  stop: ReadonlySet<string>;
}

const none: readonly never[] = [];

/** Makes facts ready for look-up; a few milliseconds, once. Throws when the facts are not of a format it knows. */
export function createLexicon(facts: LexiconFacts): Lexicon {
  if (facts.version !== 1)
    throw new Error(`reading a lexicon of format ${String(facts.version)}: only 1 is known`);
  const stop = new Set(facts.stop.split(' '));
  const growing: Growing = {
    numbers: new Map(),
    byWord: new Map(),
    byStem: new Map(),
    byCapitals: new Map(),
    breadth: [],
    sequences: new Map(),
    phrases: new Map(),
    classes: new Map(
      linesOf(facts.classes).map((line, order) => [String.fromCharCode(65 + order), line.split(' ')]),
    ),
    stop,
  };
  const useful = new Map<string, number>();
  for (const line of linesOf(facts.concepts)) addPhrases(growing, line, useful);
  for (const word of growing.byWord.keys()) if (!useful.has(word)) useful.set(word, 1);

  const frame = new Set(facts.frame.split(' '));
  const common = new Set(facts.common.split(' '));
  const spelt = new Set([...stop, ...frame, ...common, ...growing.byWord.keys()]);
  const glossaries = new Map(
    Object.entries(facts.glossaries).map(([language, text]) => [language as LanguageId, readGlossary(text)]),
  );
  const knows = (word: string) => growing.byWord.has(word) || growing.byStem.has(stem(word));
  const company = new Map(
    linesOf(facts.company).map((line, order) => {
      const [standing, ...others] = line.split(' ').map(Number);
      const alongside = others.map((other) => topicIds[other] as TopicId);
      return [topicIds[order], { standing: (standing ?? 10) / 10, alongside }];
    }),
  );
  return {
    partsOf(word, capitals) {
      const parts = [...(growing.byWord.get(word) ?? none), ...(growing.byStem.get(stem(word)) ?? none)];
      return capitals ? [...parts, ...(growing.byCapitals.get(word) ?? none)] : parts;
    },
    lists: (word) => growing.byWord.has(word),
    names: (word) => (useful.get(word) ?? 0) > 2,
    knows,
    isStop: (word) => stop.has(word),
    isFrame: (word) => frame.has(word) || frame.has(stem(word)),
    isWhole: (word) => spelt.has(word),
    isSpelt: (word) => spelt.has(word) || knows(word) || common.has(stem(word)),
    sequencesFrom: (part) => growing.sequences.get(part) ?? none,
    phrasesFrom: (part) => growing.phrases.get(part) ?? none,
    standing: (topic) => company.get(topic)?.standing ?? 1,
    alongside: (topic) => company.get(topic)?.alongside ?? none,
    glossed: [...glossaries.keys()],
    gloss: (language, word) => glossaries.get(language)?.(word),
    mender: createMender([...spelt], (word) => useful.get(word) ?? 0),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function addPhrases(growing: Growing, line: string, useful: Map<string, number>): void {
  const colon = line.indexOf(':');
  const meanings = line.slice(0, colon).split(' ').map(readMeaning);
  for (const phrase of line.slice(colon + 1).split(';')) {
    for (const { concept, rank } of meanings) {
      addPhrase(growing, concept, phrase, rank);
      if (/^[a-z]+$/.test(phrase) && concept.kind === 'topic')
        useful.set(phrase, Math.max(useful.get(phrase) ?? 0, rank === 'said' ? 3 : 2));
    }
  }
}

function readMeaning(code: string): { concept: Concept; rank: PhraseRank } {
  const kind = (Object.keys(conceptLetters) as ConceptKind[]).find((one) => conceptLetters[one] === code[0]);
  const [number = '', rank = '0'] = code.slice(1).split('.');
  const id = kind === undefined ? undefined : conceptIds[kind][Number(number)];
  if (id === undefined) throw new Error(`reading the lexicon: no concept ${code}`);
  return { concept: { kind, id } as Concept, rank: phraseRanks[Number(rank)] ?? 'alone' };
}

function addPhrase(growing: Growing, concept: Concept, phrase: string, rank: PhraseRank): void {
  const ordered = phrase.startsWith('>');
  const items = phrase
    .slice(ordered ? 1 : 0)
    .split(' ')
    .filter((item) => !growing.stop.has(item));
  const parts = items.map((item) => partNumber(growing, item));
  const length = items.reduce((sum, item) => sum + lengthOf(growing, item), 0);
  let anchor = parts[0] as number;
  for (const part of parts) if ((growing.breadth[part] ?? 0) < (growing.breadth[anchor] ?? 0)) anchor = part;
  push(growing.phrases, anchor, { concept, parts, ordered, length, rank });
}

/** A word of a sequence counts whole, a small word a quarter ("my job" beats "job"). Of alternatives, the shortest counts. */
function lengthOf(growing: Growing, item: string): number {
  const lengths = item.split('/').map((option) => {
    const words = option.split('_');
    const small = words.filter((word) => growing.stop.has(word)).length;
    return Math.max(1, words.length - small) + (small < words.length ? small / 4 : 0);
  });
  return Math.min(...lengths);
}

/** The number of a part as it is written: `word`, `=exact`, `^CAPITALS`, `C` for a class, `in_a_row`, and `one/another`. */
function partNumber(growing: Growing, written: string): number {
  const known = growing.numbers.get(written);
  if (known !== undefined) return known;
  const part = growing.numbers.size;
  growing.numbers.set(written, part);
  growing.breadth[part] = 0;
  for (const option of written.split('/')) addOption(growing, option, part);
  return part;
}

function addSequence(growing: Growing, row: readonly string[], makes: number): void {
  const items = row.map((item) => partNumber(growing, item));
  growing.breadth[makes] = (growing.breadth[makes] ?? 0) + 1;
  push(growing.sequences, items[0] as number, { items, makes });
}

function addOption(growing: Growing, option: string, part: number): void {
  if (option.includes('_')) {
    addSequence(growing, option.split('_'), part);
    return;
  }
  if (/^[A-Z]/.test(option)) {
    const members = growing.classes.get(option);
    if (members === undefined) throw new Error(`reading the lexicon: no class ${option}`);
    for (const member of members) addOption(growing, member, part);
    return;
  }
  growing.breadth[part] = (growing.breadth[part] ?? 0) + 1;
  if (option.startsWith('^')) push(growing.byCapitals, option.slice(1).toLowerCase(), part);
  else if (option.startsWith('=')) push(growing.byWord, option.slice(1), part);
  else {
    // Found by its stem; listed as a word as well, so that misspellings can be mended to it.
    if (!growing.byWord.has(option)) growing.byWord.set(option, []);
    push(growing.byStem, stem(option), part);
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function readGlossary(text: string): (word: string) => string | undefined {
  const whole = new Map<string, string>();
  const beginnings = new Map<string, string>();
  for (const line of linesOf(text)) {
    const space = line.indexOf(' ');
    const word = space < 0 ? line : line.slice(0, space);
    const english = space < 0 ? '' : line.slice(space + 1);
    if (word.endsWith('*')) beginnings.set(word.slice(0, -1), english);
    else whole.set(word, english);
  }
  return (word) => {
    const exact = whole.get(word);
    if (exact !== undefined || beginnings.size === 0) return exact;
    for (let length = word.length; length > 2; length--) {
      const english = beginnings.get(word.slice(0, length));
      if (english !== undefined) return english;
    }
    return undefined;
  };
}
