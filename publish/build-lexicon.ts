// The taxonomy's words, written small: what the finder needs to read a request, and nothing that it does not.
import taxonomy from '../shared/dataset/taxonomy.json' with { type: 'json' };
import { conceptIds, conceptLetters } from '../shared/need/concept.ts';
import type { LexiconFacts } from '../shared/need/lexicon.ts';
import type { LanguageId } from '../shared/record/taxonomy.ts';

interface Words {
  say?: readonly string[];
  hint?: readonly string[];
  with?: readonly string[];
  alone?: readonly string[];
}
interface Entry {
  id: string;
  words: { en?: Words; cy?: Words };
}

/** Where the taxonomy keeps the concepts of each kind. */
const entries: Record<keyof typeof conceptIds, readonly Entry[]> = {
  topic: taxonomy.topics,
  audience: taxonomy.audiences,
  mode: taxonomy.modes,
  level: taxonomy.levels,
  access: taxonomy.access,
  language: taxonomy.languages,
  cost: taxonomy.cost,
  has: taxonomy.possessions,
  fact: taxonomy.facts,
  other: taxonomy.otherSenses,
};

/** The lexicon's facts; `without` leaves out phrases, written `topic email: phrase`, to measure what they are worth. */
export function buildLexicon(without: ReadonlySet<string> = new Set()): LexiconFacts {
  const topics = conceptIds.topic as readonly string[];
  return {
    version: 1,
    classes: lines(Object.values(taxonomy.classes).map((members) => withLetters(members.join(' ')))),
    concepts: conceptLines(without),
    stop: taxonomy.stop.join(' '),
    frame: taxonomy.frame.join(' '),
    common: taxonomy.common.join(' '),
    company: lines(
      topics.map((id) => {
        const topic = taxonomy.topics.find((one) => one.id === id);
        if (topic === undefined) throw new Error(`building the lexicon: no topic ${id} in the taxonomy`);
        return [topic.standing, ...topic.alongside.map((other) => topics.indexOf(other))].join(' ');
      }),
    ),
    glossaries: Object.fromEntries(
      Object.entries(taxonomy.glossaries).map(([language, words]) => [
        language as LanguageId,
        lines(
          Object.entries(words)
            .filter(([word]) => !without.has(`glossary ${language}: ${word}`))
            .map(([word, english]) => `${word} ${english}`.trim()),
        ),
      ]),
    ),
  };
}

/** Phrases by what they mean: those that mean the same concepts share a line, `t3 a0.1:phrase;phrase`. */
function conceptLines(without: ReadonlySet<string>): string {
  const meanings = new Map<string, string[]>();
  for (const [kind, ids] of Object.entries(conceptIds) as [keyof typeof conceptIds, readonly string[]][]) {
    for (const { id, words } of entries[kind]) {
      for (const [rank, list] of (['say', 'hint', 'with', 'alone'] as const).entries()) {
        for (const phrase of [...(words.en?.[list] ?? []), ...(words.cy?.[list] ?? [])]) {
          if (without.has(`${kind} ${id}: ${phrase}`)) continue;
          const code = `${conceptLetters[kind]}${ids.indexOf(id)}${rank === 0 ? '' : `.${rank}`}`;
          const known = meanings.get(phrase);
          if (known === undefined) meanings.set(phrase, [code]);
          else if (!known.includes(code)) known.push(code);
        }
      }
    }
  }
  const byMeaning = new Map<string, string[]>();
  for (const [phrase, codes] of meanings) {
    const meaning = codes.join(' ');
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), phrase]);
  }
  // Single words first, then words in a row: what looks alike stands together and compresses better.
  const oddity = (phrase: string) => (/^[a-z0-9]+$/.test(phrase) ? 0 : /^[a-z0-9_]+$/.test(phrase) ? 1 : 2);
  return lines(
    [...byMeaning].map(([meaning, phrases]) => {
      const sorted = phrases.map(withLetters).sort((a, b) => oddity(a) - oddity(b));
      return `${meaning}:${sorted.join(';')}`;
    }),
  );
}

/** Classes by their letter, A the first: `@net` is one letter where it is used a hundred times. */
function withLetters(phrase: string): string {
  return phrase.replace(/@([a-z]+)/g, (_, name: string) => {
    const order = Object.keys(taxonomy.classes).indexOf(name);
    if (order < 0 || order > 25)
      throw new Error(`building the lexicon: no class @${name}, or more than letters`);
    return String.fromCharCode(65 + order);
  });
}

function lines(all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n');
}
