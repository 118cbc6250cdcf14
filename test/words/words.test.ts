import { describe, expect, expectTypeOf, test } from 'vitest';
import { redirectIds, topicIds } from '../../shared/record/taxonomy.ts';
import { cy } from '../../shared/words/cy.ts';
import { cyAdviser } from '../../shared/words/cy-adviser.ts';
import { cyReport } from '../../shared/words/cy-report.ts';
import { en } from '../../shared/words/en.ts';
import { enAdviser } from '../../shared/words/en-adviser.ts';
import { enReport } from '../../shared/words/en-report.ts';
import { forAdviser } from '../../shared/words/for-adviser.ts';
import { capital, ended, fill, inSentence, listed, plural, type Words } from '../../shared/words/words.ts';
import { readingAge, sentencesOf, syllables, wordsOf } from './reading-age.ts';

interface Leaf {
  path: string;
  text: string;
}

/** Every string of a tree with the way to it; of a plural only the forms that the language has. */
function leavesOf(tree: unknown, path = ''): Leaf[] {
  if (typeof tree === 'string') return [{ path, text: tree }];
  return Object.entries(tree as object).flatMap(([key, value]) =>
    leavesOf(value, path === '' ? key : `${path}.${key}`),
  );
}

const isPlural = (tree: unknown): boolean =>
  typeof tree === 'object' && tree !== null && 'one' in tree && 'other' in tree;

/** The ways to everything that both languages must have: a plural is one thing, however many forms it has. */
function keysOf(tree: unknown, path = ''): string[] {
  if (typeof tree === 'string' || isPlural(tree)) return [path];
  return Object.entries(tree as object).flatMap(([key, value]) => keysOf(value, `${path}.${key}`));
}

const gapsOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
/** What everybody reads, and what only advisers and coordinators do: the same holds for all. */
const all = {
  en: { ...en, adviser: enAdviser, report: enReport },
  cy: { ...cy, adviser: cyAdviser, report: cyReport },
};
const leaves = { en: leavesOf(all.en), cy: leavesOf(all.cy) };
const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree);

/** Tables of names, which stand on chips and in lists and are no sentences. */
const tablesOfNames = [
  'topic',
  'group',
  'audience',
  'mode',
  'level',
  'levelOf',
  'access',
  'language',
  'cost',
  'nation',
];
const isName = ({ path }: Leaf): boolean => tablesOfNames.some((table) => path.startsWith(`${table}.`));

describe('fill', () => {
  test.each<[string, string, Record<string, string | number>, string]>([
    ['a gap', 'Near {place}', { place: 'BN1' }, 'Near BN1'],
    ['a number', 'Aged {age}', { age: 74 }, 'Aged 74'],
    ['nought is a value', '{count} more', { count: 0 }, '0 more'],
    ['the same gap twice', '{a} and {a}', { a: 'x' }, 'x and x'],
    ['a value that looks like a gap', 'Near {place}', { place: '{place}' }, 'Near {place}'],
    ['a value that means something to replace()', 'Near {place}', { place: '$& $1' }, 'Near $& $1'],
  ])('%s', (_name, template, values, said) => {
    expect(fill(template, values)).toBe(said);
  });

  test('throws when a gap stays open, and says which', () => {
    const words: Words = en;
    // @ts-expect-error the compiler says so too
    expect(() => fill(words.fact.near, {})).toThrow('{place}');
    // @ts-expect-error the gap is called place
    expect(() => fill(words.fact.near, { town: 'Ely' })).toThrow('{place}');
  });

  test('words read from JSON keep the names of their gaps', () => {
    const words = JSON.parse(JSON.stringify(cy)) as Words;
    expectTypeOf(fill(words.fact.near, { place: 'SF1' })).toEqualTypeOf<string>();
    expect(words).toEqual(cy);
  });
});

describe('plural', () => {
  test.each<['en' | 'cy', number, string]>([
    ['en', 0, 'No good places for help with email'],
    ['en', 1, 'One good place for help with email'],
    ['en', 2, 'Two good places for help with email'],
    ['cy', 1, 'Un lle da i gael help: email'],
    ['cy', 2, 'Dau le da i gael help: email'],
    ['cy', 3, 'Tri lle da i gael help: email'],
    ['cy', 6, 'Chwe lle da i gael help: email'],
    ['cy', 10, 'Deg lle da i gael help: email'],
  ])('%s %i', (lang, count, said) => {
    const words: Words = { en, cy }[lang];
    const number = words.summary.number[count] ?? '';
    expect(fill(plural(words.summary.goodFor, count, lang), { count: number, topic: 'email' })).toBe(said);
  });

  test('each of the six ways in which Welsh counts is used when it is there', () => {
    const forms = { zero: '0', one: '1', two: '2', few: '3', many: '6', other: 'x' };
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((count) => plural(forms, count, 'cy'))).toEqual([
      '0',
      '1',
      '2',
      '3',
      'x',
      'x',
      '6',
      'x',
    ]);
  });
});

test.each([
  ['Video calls', 'video calls'],
  ['NHS App and health online', 'NHS App and health online'],
  ['TV, music, books and games', 'TV, music, books and games'],
  ['A hearing loop', 'a hearing loop'],
  ['E-bost', 'e-bost'],
  ['CVs and job applications', 'CVs and job applications'],
  ['LGBTQ+ people', 'LGBTQ+ people'],
  ['Ap y GIG ac iechyd ar-lein', 'ap y GIG ac iechyd ar-lein'],
  ['', ''],
])('“%s” within a sentence is “%s”', (name, said) => {
  expect(inSentence(name)).toBe(said);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j listed is “%s”', (things, said) => {
  expect(listed(things, en, 'or')).toBe(said);
});

test.each([
  ['Ring before you go', 'Ring before you go.'],
  ['Ring before you go.', 'Ring before you go.'],
  ['Can I come?', 'Can I come?'],
  ['Cut short…', 'Cut short…'],
  ['来之前请先打电话。', '来之前请先打电话。'],
])('%s ends as a sentence', (text, sentence) => {
  expect(ended(text, en)).toBe(sentence);
});

test('capital', () => {
  expect(['tomorrow', 'ŵyl', '', '1st'].map(capital)).toEqual(['Tomorrow', 'Ŵyl', '', '1st']);
});

describe.each(['en', 'cy'] as const)('every word of %s', (lang) => {
  test('says something, and has no stray brace or space', () => {
    for (const { path, text } of leaves[lang]) {
      expect(text.trim(), path).not.toBe('');
      expect(text.replace(/\{\w+\}/g, 'x'), path).not.toMatch(/[{}]|undefined|\s{2}/);
      if (!/^(?:list|mark)\./.test(path)) expect(text, path).toBe(text.trim());
    }
  });

  test('uses the apostrophe of print', () => {
    for (const { path, text } of leaves[lang]) expect(text, path).not.toMatch(/['"]/);
  });

  test.each(tablesOfNames)('%s: no two names are the same', (table) => {
    const names = Object.values(at({ en, cy }[lang], table) as object);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a name that goes into a sentence starts with an ordinary word or an acronym', () => {
    const proper =
      /^(?:Universal|Credyd|Word|Excel|Essential|Welsh|English|British|Gypsy|Sipsiwn|Digital Champion|Hyrwyddwr|Easy Read|Hawdd|WhatsApp|Wi-Fi|iPad)\b/;
    const { topic, audience, mode, access } = { en, cy }[lang];
    for (const name of [topic, audience, mode, access].flatMap((table) => Object.values(table)))
      expect(name).not.toMatch(proper);
  });
});

describe('Welsh beside English', () => {
  test('has the same keys', () => {
    expect(keysOf(all.cy).sort()).toEqual(keysOf(all.en).sort());
  });

  test('has the same gaps', () => {
    for (const { path, text } of leaves.cy) {
      const form = /\.(?:zero|one|two|few|many)$/;
      const english = at(all.en, path) ?? at(all.en, path.replace(form, '.other'));
      expect(gapsOf(text), path).toEqual(gapsOf(english as string));
    }
  });

  test('leaves nothing in English', () => {
    // The same in both languages: signs without words, and names.
    const same = [
      ...[
        'reason.mode',
        'reason.access',
        'reason.cost',
        'mark.comma',
        'mark.stop',
        'time.date',
        'time.dateOfYear',
        'time.am',
        'time.pm',
      ],
      ...[
        'card.cost',
        'language.ps',
        'adviser.screen.title',
        'handover.quoted',
        'map.pinNear',
        'adviser.reason.teaches',
        'report.best.chartTown',
        'report.best.summary',
        'report.changes.gap',
        'report.demand.month',
        'report.people.one',
      ],
      ...['month', 'caption', 'captionOfAll'].map((key) => `adviser.tally.${key}`),
    ];
    const left = leaves.cy.filter(({ path, text }) => at(all.en, path) === text).map(({ path }) => path);
    expect(left.sort()).toEqual(same.sort());
  });

  test('puts no word where it would have to mutate', () => {
    // These change the first letter of what follows; a gap after one of them would be wrong for most names.
    const mutates =
      /(?:^|\s)(?:am|ar|at|dan|dros|drwy|gan|heb|hyd|i|o|trwy|wrth|gyda|gydag|â|a|ac|neu|yn|ei|tua|na|ni|fy|dy|pa|mor|rhy|dwy|dau)\s\{(\w+)\}/;
    // Numbers and dates are written in figures, and a distance begins with one; “help yn” has its own test above.
    const figures = [
      'date',
      'day',
      'distance',
      'from',
      'to',
      'all',
      'count',
      'total',
      'miles',
      'age',
      'minutes',
      'days',
    ];
    for (const { path, text } of leaves.cy) {
      const gap = mutates.exec(text)?.[1];
      if (gap !== undefined) expect(figures, `${path}: ${text}`).toContain(gap);
    }
  });
});

describe('English as the public and advisers read it', () => {
  test.each([
    ['place', 1],
    ['library', 3],
    ['checked', 1],
    ['wanted', 2],
    ['people', 2],
    ['computers', 3],
    ['you', 1],
  ])('%s: %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  test('never begs, blames or belittles', () => {
    const forbidden = /\b(?:please|sorry|valid|invalid|oops|easy|easily|simply|simple|just|beginners?)\b/i;
    // “Easy Read” is the name of a format; “just” belittles a task but not a time.
    for (const { path, text } of leaves.en)
      expect(text.replace(/Easy Read|just (?:now|starting)|(?:Just|just) starting/g, ''), path).not.toMatch(
        forbidden,
      );
  });

  test('has no sentence of more than twenty words', () => {
    for (const { path, text } of leaves.en)
      for (const sentence of sentencesOf(text))
        expect(wordsOf(sentence).length, path).toBeLessThanOrEqual(20);
  });

  test('can be read at eleven, section by section and sentence by sentence', () => {
    const sentences = leaves.en.filter((leaf) => !isName(leaf) && wordsOf(leaf.text).length >= 5);
    for (const { path, text } of sentences)
      expect(readingAge(text), `${path}: ${text}`).toBeLessThanOrEqual(11);
  });

  test('learners can read it with five years of school: nothing they meet is harder', () => {
    // The council's own name for them, which is what somebody has to ask for.
    const asTheyAreCalled = ['destination.homeless'];
    const met = leaves.en.filter(
      ({ path }) => !/^(?:adviser|report)\./.test(path) && !asTheyAreCalled.includes(path),
    );
    for (const { path, text } of met.filter((leaf) => !isName(leaf) && wordsOf(leaf.text).length >= 5))
      expect(readingAge(text) - 5, `${path}: ${text}`).toBeLessThanOrEqual(5);
  });

  test('the measure tells a hard sentence from a plain one', () => {
    expect(readingAge('Ring before you go.')).toBeLessThan(8);
    expect(
      readingAge('Eligibility for discretionary digital inclusion provision is determined individually.'),
    ).toBeGreaterThan(16);
  });
});

test('every topic has a name in both languages', () => {
  expect(Object.keys(en.topic)).toEqual(topicIds);
  expect(Object.keys(cy.topic)).toEqual(topicIds);
});

describe('what an adviser can ask', () => {
  const spoken = { en: enAdviser.prompt.ask, cy: cyAdviser.prompt.ask };

  test.each(['en', 'cy'] as const)('%s: one or two short questions for every topic', (lang) => {
    expect(Object.keys(spoken[lang])).toEqual(topicIds);
    for (const [id, questions] of Object.entries(spoken[lang])) {
      expect(questions.length, id).toBeGreaterThanOrEqual(1);
      expect(questions.length, id).toBeLessThanOrEqual(2);
      for (const question of questions) {
        expect(question).toMatch(/^[^?.!]+\?$/);
        expect(wordsOf(question).length, question).toBeLessThanOrEqual(16);
      }
    }
  });

  test('is open, and about what a person would like: never what they cannot do, and never what they are', () => {
    const open =
      /^(?:At beth|Am beth|Ar beth|Ar gyfer|Beth|Ble|Gan bwy|Gyda|I ble|O ble|O beth|Pa|Pwy|Sut|At bwy|How|What|Where|Which|Who)\b/;
    const shaming =
      /\b(?:can’t|cannot|can you|unable|struggle|problem|difficult|afraid|slow|old|elderly|disabled|poor|illiterate|why|methu|anodd|trafferth|pam|ofn|hen)\b/i;
    for (const question of [spoken.en, spoken.cy].flatMap((topics) => Object.values(topics).flat())) {
      expect(question).toMatch(open);
      expect(question).not.toMatch(shaming);
    }
  });
});

describe('danger as a professional reads it', () => {
  test.each([
    ['en', 'follow your own policy'],
    ['cy', 'dilynwch eich polisi eich hun'],
  ] as const)('%s: each kind says “%s”; what others do is said as ever', (lang, policy) => {
    const words: Words = { en, cy }[lang];
    const told = forAdviser(words, { en: enAdviser, cy: cyAdviser }[lang]);
    const { redirect } = told;
    expect(keysOf(told)).toEqual(keysOf(words));
    // Who to turn to, above all, and what a person is handed.
    const { finder, level, reason, redirect: _danger, summary, ...kept } = words;
    expect(told).toMatchObject(kept);
    const isDanger = (id: string): boolean =>
      redirectIds.indexOf(id as 'emergency') <= redirectIds.indexOf('homeless-tonight');
    for (const id of redirectIds) {
      expect(redirect.heading[id].length, id).toBeGreaterThan(0);
      if (isDanger(id)) expect(redirect.lead[id], id).toContain(policy);
      else expect(redirect.lead[id], id).toBe(words.redirect.lead[id]);
    }
  });

  test('speaks of the person, not to them', () => {
    const { lead, heading, watched } = enAdviser.danger;
    for (const text of [...Object.values(lead), ...Object.values(heading), watched])
      expect(text).not.toMatch(/\byou are in danger|hurting you|your (?:phone|bank|money)\b/i);
  });
});
