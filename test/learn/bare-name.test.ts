import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareName } from '../../shared/learn/bare-name.ts';
import { numRuns } from '../runs.ts';

const key = (name: string): string => bareName(name).key;

describe('a bare name', () => {
  test.each([
    ['The Bridge Project Ltd.', 'Bridge Project'],
    ['Sampleford Link C.I.C.', 'SAMPLEFORD LINK (Community Interest Company)'],
    ['St. Mary’s Church', "Saint Marys' church"],
    ['Drop-in at the Hall', 'Drop in, Hall'],
    ['Wi-Fi & E-mail', 'wifi and email'],
    ['Sampleford Libraries', 'Sampleford Library'],
    ['Computer classes', 'Computer Class'],
    ['Tablets for Beginners', 'Tablet: introduction'],
    ['Group One', 'Group 1'],
    ['The 1st Steps Club', 'First steps club'],
    ['Sampleford Learning Ctr', 'Sampleford learning center'],
    ['Llyfrgell Sampleford', 'Sampleford Library'],
    ['Canolfan Gymunedol y Bont', 'Bont Community Centre'],
    ['Tŷ Hapus', 'Ty Hapus'],
    ['Mon morning group', 'Group, Monday AM'],
  ])('is the same for %s and %s', (one, other) => {
    expect(key(one)).toBe(key(other));
    expect(key(one)).not.toBe('');
  });

  test.each([
    ['Group 1', 'Group 2'],
    ['Tablets for beginners', 'Tablets, advanced'],
    ['Beginners', 'Improvers'],
    ['Monday Club', 'Tuesday Club'],
    ['Mill Lane Library', 'Mill Road Library'],
    ['Northgate', 'Southgate'],
  ])('tells %s from %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  test('keeps the kind of legal body apart, and a name made of such words whole', () => {
    expect(bareName('The Bridge Trust Ltd')).toMatchObject({ key: 'bridge', legal: ['ltd', 'trust'] });
    expect(key('The Trust')).toBe('the trust');
    for (const name of ['Y Bont Cyf', 'Bridge Limited', 'Bridge Ltd.'])
      expect(bareName(name).legal).toEqual(['ltd']);
  });

  test('of any text does not depend on its case, its spaces or the order of its words', () => {
    const words = fc.array(fc.constantFrom('Tea', 'Tŷ', 'Library', 'Ltd', '2', 'drop-in', 'Café'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.string(), (parts, noise) => {
        const name = parts.join(' ');
        expect(key(`  ${name.toUpperCase()}. `)).toBe(key(name));
        expect(key(parts.toReversed().join(' - '))).toBe(key(name));
        expect(bareName(noise).words.every((word) => word !== '')).toBe(true);
      }),
      numRuns(2_000),
    );
  });
});
