import { describe, expect, test } from 'vitest';
import { createTextIndex } from '../../shared/match/text.ts';
import { aDirectory, aService } from '../builders.ts';

const services = [
  aService({
    id: 'cafe',
    name: 'Riverside IT Café',
    summary: { en: 'Gingerbread, strong tea and help.' },
    places: [{ venue: 'Riverside Centre', address: 'River Walk, Sampleford' }],
  }),
  aService({
    id: 'tea',
    organisation: 'Older People’s Project',
    name: 'Tea and Tablets',
    description: { en: 'Somebody sits beside you.' },
  }),
  aService({ id: 'tablets', organisation: 'Some Club', name: 'Tablets' }),
  aService({
    id: 'age',
    name: 'Drop-in',
    organisation: 'Age Concern Sampleford (sample)',
    places: [{ address: 'Mill Lane, Sampleford' }],
  }),
  aService({ id: 'store', name: 'Idea Store Mill', places: [{ address: '321 Mill Road, Sampleford' }] }),
  aService({ id: 'digidol', name: 'Clwb Digidol', summary: { cy: 'Tabledi, negeseuon a lluniau bob mis.' } }),
];
const index = createTextIndex(aDirectory(...services));

function find(unread: string[], typed: string[] = []) {
  const { evidence } = index.find(unread, typed);
  return services.flatMap(({ id }, number) => {
    const known = evidence.get(number);
    return known === undefined ? [] : [{ id, ...known }];
  });
}
const namedBy = (typed: string, unread: string[] = []) =>
  find(unread, typed.split(' ')).flatMap(({ id, named }) => (named ? [id] : []));

describe('words in a service’s own text', () => {
  test.each([
    ['gingerbread', ['cafe']],
    ['Gingerbreads', ['cafe']],
    ['cafe', ['cafe']],
    ['sitting', ['tea']],
    ['lluniau', ['digidol']],
    ['soldering', []],
  ])('%s', (word, ids) => {
    expect(find([word]).map(({ id }) => id)).toEqual(ids);
  });

  test('a rare word says more than a common one, and all of them say all', () => {
    const [cafe, tea] = find(['tea', 'gingerbread']);
    expect(cafe).toMatchObject({ words: ['tea', 'gingerbread'], share: 1 });
    expect(tea?.words).toEqual(['tea']);
    expect(tea?.share).toBeLessThan(0.5);
  });

  test('words that no text has count for nothing', () => {
    expect(find(['gingerbread', 'soldering'])[0]?.share).toBe(1);
  });
});

describe('a service asked for by its name', () => {
  test.each<[typed: string, unread: string[], ids: string[]]>([
    ['tea and tablets please', [], ['tea']],
    ['is age concern open', [], ['age']],
    ['riverside it cafe', [], ['cafe']],
    // A street called like the district leaves it in the name.
    ['course at idea store', [], []],
    ['course at idea store mill', [], ['store']],
    // Half a name is none, and a name of one word is only meant where the word was not understood.
    ['help with tablets', [], []],
    ['help with tablets', ['tablets'], ['tablets']],
    ['a cup of tea', ['tea'], []],
  ])('%s', (typed, unread, ids) => {
    expect(namedBy(typed, unread)).toEqual(ids);
  });
});
