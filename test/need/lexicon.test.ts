import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../publish/build-lexicon.ts';
import taxonomy from '../../shared/dataset/taxonomy.json' with { type: 'json' };
import { conceptIds } from '../../shared/need/concept.ts';
import { findHits } from '../../shared/need/cover.ts';
import { createLexicon } from '../../shared/need/lexicon.ts';
import { readWords } from '../../shared/need/reading.ts';
import { topicGroups } from '../../shared/record/taxonomy.ts';
import because from './because.json' with { type: 'json' };
import { lexicon } from './reader.ts';

interface Words {
  say?: readonly string[];
  hint?: readonly string[];
  with?: readonly string[];
  alone?: readonly string[];
}
const kinds: [keyof typeof conceptIds, readonly { id: string; words: { en?: Words; cy?: Words } }[]][] = [
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
const phrases = kinds.flatMap(([kind, entries]) =>
  entries.flatMap(({ id, words }) =>
    (['say', 'hint', 'with', 'alone'] as const).flatMap((rank) =>
      (words.en?.[rank] ?? []).map((phrase) => ({ kind, id, rank, phrase })),
    ),
  ),
);
const classes: Record<string, readonly string[]> = taxonomy.classes;

/** A text that has the phrase in it: of each choice the first, of each class its first word. */
function spoken(phrase: string): string {
  const word = (option: string): string => {
    if (option.includes('_')) return option.split('_').map(word).join(' ');
    if (option.startsWith('@')) return word(classes[option.slice(1)]?.[0] ?? '');
    return option.startsWith('^') ? option.slice(1).toUpperCase() : option.replace('=', '');
  };
  return phrase
    .replace('>', '')
    .split(' ')
    .map((item) => word(item.split('/')[0] ?? ''))
    .join(' ');
}

describe('the taxonomy', () => {
  test('names every topic once, in its group', () => {
    expect(taxonomy.topics.map(({ id, group }) => [id, group]).sort()).toEqual(
      Object.entries(topicGroups).sort(),
    );
  });

  test.each(kinds)('knows the ids of the kind %s', (kind, entries) => {
    const known: readonly string[] = conceptIds[kind];
    const ids = entries.map(({ id }) => id).filter((id) => id !== 'unknown');
    expect(ids.sort()).toEqual([...known].sort());
  });

  test('refers only to topics that there are', () => {
    for (const { alongside, related } of taxonomy.topics)
      for (const id of [...alongside, ...related]) expect(Object.keys(topicGroups)).toContain(id);
  });

  test('holds the phrases that were added because of a request', () => {
    const known = new Set([
      ...phrases.map(({ kind, id, phrase }) => `${kind} ${id}: ${phrase}`),
      ...Object.entries(taxonomy.glossaries).flatMap(([language, words]) =>
        Object.keys(words).map((word) => `glossary ${language}: ${word}`),
      ),
    ]);
    for (const phrase of Object.values(because).flat()) expect(known).toContain(phrase);
  });
});

describe('phrases', () => {
  test('no part is a small word by itself, which would be dropped', () => {
    const small = new Set(taxonomy.stop);
    const dropped = phrases.filter(({ phrase }) =>
      phrase
        .replace('>', '')
        .split(' ')
        .some((item) => small.has(item)),
    );
    expect(dropped).toEqual([]);
  });

  test('each is found in a text that has it', () => {
    const lost = phrases.filter(({ kind, id, phrase }) => {
      const text = spoken(phrase);
      const sentence = /[A-Z]/.test(text) ? `we ask for ${text} now` : `${text} .`;
      const hits = findHits(readWords(sentence, lexicon), lexicon);
      return !hits.some(({ concept }) => concept.kind === kind && concept.id === id);
    });
    expect(lost).toEqual([]);
  });
});

describe('the facts', () => {
  const facts = buildLexicon();

  test('are plain JSON, the same each time', () => {
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(buildLexicon()).toEqual(facts);
  });

  test('are small: 17 kB for all languages', () => {
    expect(brotliCompressSync(JSON.stringify(facts)).length).toBeLessThanOrEqual(17_000);
  });

  test('leave out what they are told to leave out', () => {
    const without = createLexicon(buildLexicon(new Set(['topic messaging: whatsapp', 'glossary cy: ffon'])));
    expect(without.names('whatsapp')).toBe(false);
    expect(without.gloss('cy', 'ffon')).toBe(undefined);
    expect(lexicon.gloss('cy', 'ffon')).toBe('phone');
  });

  test('of another format are refused', () => {
    expect(() => createLexicon({ ...facts, version: 2 as never })).toThrow('format 2');
    expect(() => createLexicon({ ...facts, concepts: 't99:nothing' })).toThrow('t99');
  });
});
