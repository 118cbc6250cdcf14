import { expect, test } from 'vitest';
import { radicals } from '../../shared/place/mutation.ts';

test.each<[mutation: string, written: string, root: string]>([
  ['soft', 'gaerdydd', 'caerdydd'],
  ['soft', 'bwllheli', 'pwllheli'],
  ['soft', 'dreorci', 'treorci'],
  ['soft', 'fangor', 'bangor'],
  ['soft', 'fon', 'mon'],
  ['soft', 'ddolgellau', 'dolgellau'],
  ['soft', 'wynedd', 'gwynedd'],
  ['soft', 'langefni', 'llangefni'],
  ['soft', 'ruthun', 'rhuthun'],
  ['nasal', 'nghaernarfon', 'caernarfon'],
  ['nasal', 'mhorthmadog', 'porthmadog'],
  ['nasal', 'nhreorci', 'treorci'],
  ['nasal', 'mangor', 'bangor'],
  ['nasal', 'nolgellau', 'dolgellau'],
  ['nasal', 'ngwynedd', 'gwynedd'],
  ['aspirate', 'chaerdydd', 'caerdydd'],
  ['aspirate', 'phwllheli', 'pwllheli'],
  ['aspirate', 'threorci', 'treorci'],
])('%s mutation: %s may come from %s', (_mutation, written, root) => {
  expect(radicals(written)).toContain(root);
});

test('the word itself is not among its roots, and a short word has none', () => {
  for (const word of ['caerdydd', 'bangor', 'abertawe', 'llandudno'])
    expect(radicals(word)).not.toContain(word);
  expect(radicals('yn')).toEqual([]);
});
