import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceInWords, walkInWords } from '../../shared/explain/distance-words.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { numRuns } from '../runs.ts';

const mile = 1_609.344;

describe('how far', () => {
  test.each<[string, number, number, string, string]>([
    ['next door, from a postcode', 20, 50, 'less than ¼ mile', 'llai na ¼ milltir'],
    ['a tenth', 0.1 * mile, 50, '0.1 miles', '0.1 milltir'],
    ['the design’s second card', 0.4 * mile, 50, '0.4 miles', '0.4 milltir'],
    ['the design’s first card', 0.9 * mile, 100, '0.9 miles', '0.9 milltir'],
    ['one mile', mile, 100, '1 mile', '1 filltir'],
    ['two miles', 2 * mile, 100, '2 miles', '2 filltir'],
    ['three miles', 3.04 * mile, 100, '3 miles', '3 milltir'],
    ['tenths stop at ten', 12.34 * mile, 50, '12 miles', '12 milltir'],
    ['a sector', 0.4 * mile, 400, 'about ½ mile', 'tua ½ milltir'],
    ['a sector, close by', 100, 400, 'less than ¼ mile', 'llai na ¼ milltir'],
    ['a sector, further', 1.3 * mile, 400, 'about 1¼ miles', 'tua 1¼ milltir'],
    ['three quarters', 0.75 * mile, 400, 'about ¾ mile', 'tua ¾ milltir'],
    ['an outcode', 2.2 * mile, 1_400, 'about 2 miles', 'tua 2 filltir'],
    ['inside the outcode', 500, 1_400, 'less than 1 mile', 'llai na 1 filltir'],
    ['a rural outcode', 7 * mile, 7_000, 'about 5 miles', 'tua 5 milltir'],
    ['a county', 3 * mile, 25_000, 'less than 20 miles', 'llai na 20 milltir'],
    ['the far end of the country', 500 * mile, 90_000, 'about 500 miles', 'tua 500 milltir'],
    ['zero metres', 0, 100, 'less than ¼ mile', 'llai na ¼ milltir'],
  ])('%s', (_name, metres, uncertainty, english, welsh) => {
    expect(distanceInWords(metres, uncertainty, en, 'en')).toBe(english);
    expect(distanceInWords(metres, uncertainty, cy, 'cy')).toBe(welsh);
  });

  test('is never told more closely than the place is known', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200_000, noNaN: true }),
        fc.constantFrom(200, 402, 800, 1_600, 5_000, 12_000),
        (metres, uncertainty) => {
          // Two distances that differ by less than a tenth of the uncertainty are told alike, or differ by a whole step.
          const [here, there] = [metres, metres + uncertainty].map((far) =>
            distanceInWords(far, uncertainty, en, 'en'),
          );
          const told = (text = ''): number =>
            Number(
              text
                .replace('¼', '.25')
                .replace('½', '.5')
                .replace('¾', '.75')
                .replace(/[^\d.]/g, ''),
            );
          const step = told(there) - told(here);
          return text(here) || step === 0 || step * mile >= uncertainty * 0.99;
        },
      ),
      numRuns(2_000),
    );
    function text(said = ''): boolean {
      return said.startsWith('less');
    }
  });

  test('never shrinks as the distance grows', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 90_000 })),
        fc.constantFrom(50, 400, 1_400, 9_000),
        ([a, b], uncertainty) => {
          const miles = [Math.min(a, b), Math.max(a, b)].map((metres) => {
            const said = distanceInWords(metres, uncertainty, en, 'en');
            const number = said
              .replace('¼', '.25')
              .replace('½', '.5')
              .replace('¾', '.75')
              .replace(/[^\d.]/g, '');
            return said.startsWith('less') ? 0 : Number(number);
          });
          return (miles[0] ?? 0) <= (miles[1] ?? 0);
        },
      ),
      numRuns(2_000),
    );
  });
});

describe('how long a walk', () => {
  test.each<[string, number, number, string | null, string | null]>([
    ['next door', 20, 50, 'about 1 minute’s walk', 'tua 1 munud ar droed'],
    ['two minutes', 128, 50, 'about 2 minutes’ walk', 'tua 2 munud ar droed'],
    ['0.4 miles', 0.4 * mile, 50, 'about 10 minutes’ walk', 'tua 10 munud ar droed'],
    ['the longest', 1_280, 50, 'about 20 minutes’ walk', 'tua 20 munud ar droed'],
    ['too far', 1_400, 50, null, null],
    ['from a place not known closely', 300, 400, null, null],
  ])('%s', (_name, metres, uncertainty, english, welsh) => {
    expect(walkInWords(metres, uncertainty, en, 'en')).toBe(english);
    expect(walkInWords(metres, uncertainty, cy, 'cy')).toBe(welsh);
  });
});
