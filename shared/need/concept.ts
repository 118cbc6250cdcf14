// What words can mean: the kinds of concepts that a text is searched for, and how surely a phrase means one.
import {
  accessIds,
  audienceIds,
  costIds,
  languageIds,
  levelIds,
  modeIds,
  topicIds,
} from '../record/taxonomy.ts';
import { possessions } from './need.ts';

/** What phrases can mean. A lexicon's facts name a concept by its kind's letter and its number in these lists. */
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

/** A concept and a rank from their code in the facts: `t3` is the fourth topic, `t3.1` a hint of it. Throws on any other. */
export function readMeaning(code: string): { concept: Concept; rank: PhraseRank } {
  const kind = (Object.keys(conceptLetters) as ConceptKind[]).find((one) => conceptLetters[one] === code[0]);
  const [number = '', rank = '0'] = code.slice(1).split('.');
  const id = kind === undefined ? undefined : conceptIds[kind][Number(number)];
  if (id === undefined) throw new Error(`reading the lexicon: no concept ${code}`);
  return { concept: { kind, id } as Concept, rank: phraseRanks[Number(rank)] ?? 'alone' };
}
