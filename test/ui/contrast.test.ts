import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastRatio, luminance, mixed, readableOn } from '../../shared/ui/contrast.ts';
import { numRuns } from '../runs.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // The grey that is often named as the lightest for words on white, and the next lighter one, which is not.
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4.0],
  ['#0b0c0c', '#ffdd00', 14.55],
])('%s on %s: %d to 1, whichever is the ground', (colour, ground, ratio) => {
  expect(contrastRatio(colour, ground)).toBeCloseTo(ratio, 2);
  expect(contrastRatio(ground, colour)).toBe(contrastRatio(colour, ground));
});

test('green is brighter than red, and red than blue', () => {
  expect([luminance('#00ff00'), luminance('#ff0000'), luminance('#0000ff')]).toEqual([
    0.7152, 0.2126, 0.0722,
  ]);
});

test('a half of each of two colours', () => {
  expect(mixed('#204060', '#000000', 0.5)).toBe('#102030');
});

describe('the nearest colour that can be read', () => {
  test.each([
    ['is itself where it can be read', '#ffffff', '#1d70b8', '#1d70b8'],
    ['is darker on white', '#ffffff', '#ffcc00', '#8f7300'],
    ['is lighter on black', '#000000', '#003078', '#5877a6'],
  ])('%s', (_name, ground, colour, found) => {
    expect(readableOn(ground, colour, 4.5)).toBe(found);
  });

  test('whatever the two colours, can be read', () => {
    fc.assert(
      fc.property(anyColour, anyColour, fc.constantFrom(3, 4.5), (ground, colour, least) => {
        expect(contrastRatio(readableOn(ground, colour, least), ground)).toBeGreaterThanOrEqual(least);
      }),
      numRuns(10_000),
    );
  });
});
