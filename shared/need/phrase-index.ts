// The phrases of the lexicon, indexed by the words that can be part of them.
import { type Concept, type PhraseRank, readMeaning } from './concept.ts';
import { stem } from './stem.ts';

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

/** Phrases and what their words can be; complete once every line of the facts has been added. */
export interface PhraseIndex {
  byWord: ReadonlyMap<string, readonly number[]>;
  byStem: ReadonlyMap<string, readonly number[]>;
  byCapitals: ReadonlyMap<string, readonly number[]>;
  sequences: ReadonlyMap<number, readonly Sequence[]>;
  /** By their rarest part. */
  phrases: ReadonlyMap<number, readonly Phrase[]>;
  /** How much a word says by itself: 3 names a topic, 2 hints at one, 1 is only part of phrases. */
  usefulness: ReadonlyMap<string, number>;
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
  usefulness: Map<string, number>;
}

/** Reads the lines of a lexicon's facts; throws on a class or concept that there is none of. */
export function indexPhrases(
  classes: readonly string[],
  concepts: readonly string[],
  stop: ReadonlySet<string>,
): PhraseIndex {
  const growing: Growing = {
    numbers: new Map(),
    byWord: new Map(),
    byStem: new Map(),
    byCapitals: new Map(),
    breadth: [],
    sequences: new Map(),
    phrases: new Map(),
    classes: new Map(classes.map((line, order) => [String.fromCharCode(65 + order), line.split(' ')])),
    stop,
    usefulness: new Map(),
  };
  for (const line of concepts) addPhrases(growing, line);
  for (const word of growing.byWord.keys()) {
    if (!growing.usefulness.has(word)) growing.usefulness.set(word, 1);
  }
  return growing;
}

function addPhrases(growing: Growing, line: string): void {
  const colon = line.indexOf(':');
  const meanings = line.slice(0, colon).split(' ').map(readMeaning);
  for (const phrase of line.slice(colon + 1).split(';')) {
    for (const { concept, rank } of meanings) {
      addPhrase(growing, concept, phrase, rank);
      if (/^[a-z]+$/.test(phrase) && concept.kind === 'topic')
        growing.usefulness.set(
          phrase,
          Math.max(growing.usefulness.get(phrase) ?? 0, rank === 'said' ? 3 : 2),
        );
    }
  }
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
