import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { finderWords } from '../../build/finder-words.ts';
import { factInWords } from '../../shared/explain/card-facts.ts';
import { dateInWords } from '../../shared/explain/date-words.ts';
import { spokenList } from '../../shared/explain/spoken-list.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import {
  directionOf,
  endonyms,
  type FinderLang,
  finderLangOf,
  finderLangs,
  isDangerReviewed,
} from '../../shared/words/finder-langs.ts';
import { plural } from '../../shared/words/words.ts';

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

type Forms = { readonly other: string } & { readonly [form: string]: string };

const isPlural = (tree: Tree): tree is Forms =>
  typeof tree === 'object' && 'other' in tree && Object.keys(tree).every((key) => forms.includes(key));
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Every sentence, and every plural as one, by the way to it. */
function sayingsOf(tree: Tree, path = ''): [path: string, said: string | Forms][] {
  if (typeof tree === 'string' || isPlural(tree)) return [[path, tree]];
  return Object.entries(tree).flatMap(([key, below]) =>
    sayingsOf(below, path === '' ? key : `${path}.${key}`),
  );
}

const sayings = (lang: FinderLang) => new Map(sayingsOf(finderWords[lang]));
const gapsOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
const english = sayings('en');
const unreviewed = finderLangs.filter((lang) => !isDangerReviewed(lang));

test('twelve languages, two of them written and read by us, three from the right', () => {
  expect(finderLangs.length).toBe(12);
  expect(finderLangs.filter(isDangerReviewed)).toEqual(['en', 'cy']);
  expect(finderLangs.filter((lang) => directionOf(lang) === 'rtl')).toEqual(['ar', 'fa', 'ur']);
  expect(new Set(Object.values(endonyms)).size).toBe(12);
});

test.each<[string, FinderLang | null]>([
  ['pl', 'pl'],
  ['pl-PL', 'pl'],
  [' AR ', 'ar'],
  ['zh-Hans-CN', 'zh'],
  ['cy-GB', 'cy'],
  ['fr', null],
  ['arn', null],
  ['', null],
  ['constructor', null],
])('a page in “%s” has the finder in %s', (tag, lang) => {
  expect(finderLangOf(tag)).toBe(lang);
});

describe.each(finderLangs)('%s', (lang) => {
  const own = sayings(lang);
  const rules = new Intl.PluralRules(lang);

  test('has every sentence that a finder says, and no other', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has a form for each way in which it counts, and uses it', () => {
    for (const [path, said] of own)
      if (typeof said !== 'string' && lang !== 'cy')
        expect(Object.keys(said).sort(), path).toEqual([...rules.resolvedOptions().pluralCategories].sort());
    for (const [path, said] of own)
      if (typeof said !== 'string')
        for (let count = 0; count <= 200; count++)
          expect(plural(said, count, lang), path).toBe(said[rules.select(count)] ?? said.other);
  });

  test('has the gaps that English has; a form for one number alone may be without it', () => {
    /** Arabic says “a mile” and “two miles” without a number, which then is no gap. */
    const isOneNumber = (form: string) => lang === 'ar' && ['zero', 'one', 'two'].includes(form);
    for (const [path, said] of own) {
      const of = english.get(path);
      const gaps = gapsOf(typeof of === 'string' ? of : (of?.other ?? ''));
      for (const [form, text] of typeof said === 'string' ? [['', said]] : Object.entries(said)) {
        const isWithout = isOneNumber(form ?? '') && gapsOf(text ?? '').length === gaps.length - 1;
        const expected = isWithout ? gaps.filter((gap) => !/^(?:count|miles|minutes)$/.test(gap)) : gaps;
        expect(gapsOf(text ?? ''), `${path} ${form}`).toEqual(expected);
      }
    }
  });

  test('says the day, the month and the year of a date, each apart from the others', () => {
    const words = finderWords[lang];
    words.time.month.forEach((name, index) => {
      const month = String(index + 1);
      const said = dateInWords(`2026-${month.padStart(2, '0')}-25` as PlainDate, words);
      expect(said).toContain(name);
      expect(
        said
          .match(/\d+/g)
          ?.filter((number) => number !== month)
          .sort(),
        said,
      ).toEqual(['2026', '25']);
    });
  });

  test('ends a sentence that is put together with its own full stop, and no other', () => {
    const words = finderWords[lang];
    const { cost, turnUp, ask, askCost } = words.card;
    const asked = (label: string) => factInWords({ id: 'cost', label, ask: askCost }, words);
    expect(asked(cost)).toBe(`${cost}: ${ask} ${askCost}${words.mark.stop}`);
    // A question has its mark already.
    expect(asked(turnUp)).toBe(`${turnUp} ${ask} ${askCost}${words.mark.stop}`);
    const [spoken] = spokenList({ heading: words.summary.vague, lead: words.summary.anything }, [], words);
    expect(spoken).toBe(`${words.summary.vague} ${words.summary.anything}${words.mark.stop}`);
  });

  test('says something everywhere, with the digits of British signs, and has no stray brace, space or mark', () => {
    for (const [path, said] of own)
      for (const text of typeof said === 'string' ? [said] : Object.values(said)) {
        expect(text.trim(), path).not.toBe('');
        expect(text.replace(/\{\w+\}/g, 'x'), path).not.toMatch(/[{}'"]|\s{2}|undefined/);
        expect(text, path).not.toMatch(/[٠-٩۰-۹০-৯੦-੯]/);
        if (!/^(?:list|mark)\./.test(path)) expect(text, path).toBe(text.trim());
      }
  });
});

describe.each(unreviewed)('%s, which nobody has reviewed', (lang) => {
  test('says so in its file and in the document on languages', () => {
    const [head] = readFileSync(`shared/words/${lang}.ts`, 'utf8').split('\n');
    expect(head).toContain('Not yet reviewed by a native speaker');
    expect(readFileSync('docs/languages.md', 'utf8')).toMatch(
      new RegExp(`\\| \`${lang}\` \\|.*not yet reviewed by a native speaker`),
    );
  });

  test('is written in its own letters', () => {
    const scripts: Partial<Record<FinderLang, RegExp>> = {
      ...{ ar: /\p{Script=Arabic}/u, fa: /\p{Script=Arabic}/u, ur: /\p{Script=Arabic}/u },
      ...{ bn: /\p{Script=Bengali}/u, pa: /\p{Script=Gurmukhi}/u },
      ...{ uk: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u },
    };
    const script = scripts[lang] ?? /\p{Script=Latin}/u;
    const foreign = [...sayings(lang)].filter(([path, said]) => {
      const text = (typeof said === 'string' ? said : (said.other ?? '')).replace(/\{\w+\}/g, '');
      // What a mistake is reported with is read by whoever keeps the list.
      return /\p{L}{3}/u.test(text) && !script.test(text) && !path.startsWith('handover.report.');
    });
    expect(foreign).toEqual([]);
  });

  test('leaves no sentence in English', () => {
    const same = [...sayings(lang)].filter(
      ([path, said]) =>
        typeof said === 'string' &&
        said === english.get(path) &&
        /\p{L}{3}.* /u.test(said.replace(/\{\w+\}/g, '')) &&
        !path.startsWith('handover.report.'),
    );
    expect(same).toEqual([]);
  });

  test('no two names in a table are the same', () => {
    const { topic, audience, mode, access, language, cost, nation } = finderWords[lang];
    for (const table of [topic, audience, mode, access, language, cost, nation])
      expect(new Set(Object.values(table)).size).toBe(Object.keys(table).length);
  });
});
