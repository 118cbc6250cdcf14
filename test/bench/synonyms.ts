// The taxonomy's own words as plain text, so that other engines know the same synonyms as we do.
import taxonomy from '../../shared/dataset/taxonomy.json' with { type: 'json' };
import type { Service } from '../../shared/record/service.ts';

interface Entry {
  id: string;
  words: { en?: { say?: readonly string[]; hint?: readonly string[] } };
}

const classes: Record<string, readonly string[]> = taxonomy.classes;
const textOf = new Map(
  [taxonomy.topics, taxonomy.audiences, taxonomy.modes, taxonomy.levels, taxonomy.access, taxonomy.cost]
    .flat()
    .map(({ id, words }: Entry) => [id, plainText([...(words.en?.say ?? []), ...(words.en?.hint ?? [])])]),
);

/** Everything that people call what a service states, its level and price included. */
export function synonymsOf(service: Service): string {
  const { topics, suggestedTopics = [], audiences, onlyFor, modes, levels, access, cost } = service;
  const ids = [
    ...topics,
    ...suggestedTopics,
    ...audiences,
    ...onlyFor,
    ...modes,
    ...levels,
    ...access,
    cost?.kind ?? '',
  ];
  return ids.map((id) => textOf.get(id) ?? '').join(' ');
}

/** Phrases as words: classes written out, marks taken off, each word once. */
function plainText(phrases: readonly string[]): string {
  const words = phrases.flatMap((phrase) => phrase.split(/[\s_/]+/)).flatMap(membersOf);
  return [...new Set(words)].join(' ');
}

function membersOf(word: string): string[] {
  if (word.startsWith('@'))
    return (classes[word.slice(1)] ?? []).flatMap((member) => member.split('_').flatMap(membersOf));
  return [word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()].filter((bare) => bare !== '');
}
