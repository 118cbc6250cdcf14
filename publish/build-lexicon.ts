// The taxonomy's words, written small: what the finder needs to read a request, and nothing that it does not.
import taxonomy from '../shared/dataset/taxonomy.json' with { type: 'json' };
import type { LexiconFacts } from '../shared/need/lexicon.ts';
import type { LanguageId } from '../shared/record/taxonomy.ts';

interface Words {
  say?: readonly string[];
  hint?: readonly string[];
  alone?: readonly string[];
}
interface Entry {
  id: string;
  words: { en?: Words; cy?: Words };
}

/** How concepts are called in the facts, and where the taxonomy keeps them. */
const kinds: readonly [string, readonly Entry[]][] = [
  ['topic', taxonomy.topics],
  ['audience', taxonomy.audiences],
  ['mode', taxonomy.modes],
  ['level', taxonomy.levels],
  ['access', taxonomy.access],
  ['language', taxonomy.languages],
  ['cost', taxonomy.cost],
  ['has', taxonomy.possessions],
  ['fact', taxonomy.facts],
  ['other', taxonomy.otherSenses],
];

/** The lexicon's facts; `without` leaves out phrases, given as `topic email: phrase`, to measure what they are worth. */
export function buildLexicon(without: ReadonlySet<string> = new Set()): LexiconFacts {
  return {
    version: 1,
    classes: lines(Object.entries(taxonomy.classes).map(([name, members]) => `${name} ${members.join(' ')}`)),
    concepts: lines(
      kinds.flatMap(([kind, entries]) => entries.map((entry) => conceptLine(kind, entry, without))),
    ),
    stop: taxonomy.stop.join(' '),
    frame: taxonomy.frame.join(' '),
    common: taxonomy.common.join(' '),
    company: lines(
      taxonomy.topics.map(({ id, standing, alongside }) => [id, standing, ...alongside].join(' ')),
    ),
    glossaries: Object.fromEntries(
      Object.entries(taxonomy.glossaries).map(([language, words]) => [
        language as LanguageId,
        lines(Object.entries(words).map(([word, english]) => `${word} ${english}`.trim())),
      ]),
    ),
  };
}

function conceptLine(kind: string, { id, words }: Entry, without: ReadonlySet<string>): string {
  const ranks = (['say', 'hint', 'alone'] as const).map((rank) =>
    [...(words.en?.[rank] ?? []), ...(words.cy?.[rank] ?? [])]
      .filter((phrase) => !without.has(`${kind} ${id}: ${phrase}`))
      .join(';'),
  );
  const said = ranks.join('|').replace(/\|+$/, '');
  return said === '' ? '' : `${kind} ${id}:${said}`;
}

function lines(all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n');
}
