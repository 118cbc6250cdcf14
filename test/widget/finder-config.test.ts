import { describe, expect, test } from 'vitest';
import { type FinderConfig, readConfig } from '../../widget/finder-config.ts';

const read = (attributes: Record<string, string>, pageLanguage = 'en-GB'): FinderConfig =>
  readConfig((name) => attributes[name] ?? null, pageLanguage);

const usual = read({});

describe('readConfig', () => {
  test('nothing said is the plain finder', () => {
    expect(usual).toEqual({
      pack: null,
      lang: 'en',
      near: '',
      topics: [],
      audiences: [],
      audience: 'self',
      mode: 'simple',
      limit: 3,
      heading: null,
      headingLevel: 2,
      look: 'plain',
      scheme: 'auto',
      brand: null,
      exitUrl: null,
    });
  });

  test.each<[string, Record<string, string>, Partial<FinderConfig>]>([
    [
      'a pack ends in one slash',
      { pack: ' https://a.example/directory// ' },
      { pack: 'https://a.example/directory/' },
    ],
    ['an empty pack is none', { pack: ' ' }, { pack: null }],
    ['Welsh', { lang: 'cy' }, { lang: 'cy' }],
    ['Welsh of Wales', { lang: 'cy-GB' }, { lang: 'cy' }],
    ['Polish of Poland', { lang: 'pl-PL' }, { lang: 'pl' }],
    ['a language that we have no words in', { lang: 'fr' }, { lang: 'en' }],
    ['a language whose name begins like another', { lang: 'arn' }, { lang: 'en' }],
    ['only ids that there are', { topics: ' email  cv nonsense email' }, { topics: ['email', 'cv'] }],
    [
      'a word that every object has is no id',
      { audiences: 'constructor toString older' },
      { audiences: ['older'] },
    ],
    ['an adviser types', { audience: 'adviser' }, { audience: 'adviser' }],
    ['whoever else types', { audience: 'robot' }, { audience: 'self' }],
    ['a limit', { limit: '5' }, { limit: 5 }],
    ['no result at all is no finder', { limit: '0' }, { limit: 1 }],
    ['more than anybody reads', { limit: '500' }, { limit: 10 }],
    ['words for a limit', { limit: 'many' }, { limit: 3 }],
    ['a heading', { heading: ' Help ', 'heading-level': '4' }, { heading: 'Help', headingLevel: 4 }],
    ['a heading of the page itself is never ours', { 'heading-level': '1' }, { headingLevel: 2 }],
    ['a heading deeper than there are', { 'heading-level': '9' }, { headingLevel: 6 }],
    ['a theme and a scheme', { theme: 'govuk dark' }, { look: 'govuk', scheme: 'dark' }],
    ['a scheme alone', { theme: ' light ' }, { scheme: 'light' }],
    ['a look that there is not', { theme: 'neon' }, {}],
    ['one question a page', { mode: 'steps' }, { mode: 'steps' }],
    ['a layout that there is not', { mode: 'popup' }, {}],
    ['a colour', { brand: ' #1D70B8 ' }, { brand: '#1d70b8' }],
    ['a colour of another kind', { brand: 'red' }, {}],
    ['a way out', { 'exit-url': 'https://www.example.org/' }, { exitUrl: 'https://www.example.org/' }],
    ['a way out that is a script', { 'exit-url': 'javascript:alert(1)' }, {}],
    ['a way out that is open to listeners', { 'exit-url': 'http://www.example.org/' }, {}],
  ])('%s', (_name, attributes, told) => {
    expect(read(attributes)).toEqual({ ...usual, ...told });
  });

  test('the language around the element serves where it has none of its own', () => {
    expect([read({}, 'cy').lang, read({ lang: 'en' }, 'cy').lang, read({}, '').lang]).toEqual([
      'cy',
      'en',
      'en',
    ]);
  });
});
