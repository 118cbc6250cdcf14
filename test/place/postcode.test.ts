import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incodeLetters, type PostcodeReading, readPostcode } from '../../shared/place/postcode.ts';
import { numRuns } from '../runs.ts';

const outcodes = readFileSync('shared/dataset/outcodes.csv', 'utf8')
  .split('\n')
  .slice(1, -1)
  .map((line) => line.split(',')[0] ?? '');
const live = new Set(outcodes);
const exists = (outcode: string) => live.has(outcode);

/** A reading as people write it. */
function written(reading: PostcodeReading): string {
  switch (reading.kind) {
    case 'postcode':
      return `${reading.outcode} ${reading.incode}`;
    case 'sector':
      return `${reading.outcode} ${reading.digit}`;
    case 'outcode':
      return reading.outcode;
    case 'area':
      return `area ${reading.area}`;
    case 'no-location':
      return `nowhere ${reading.label}`;
    case 'none':
      return 'none';
  }
}

describe('as people type it', () => {
  test.each<[typed: string, meant: string]>([
    ['BN1 1AE', 'BN1 1AE'],
    ['bn11ae', 'BN1 1AE'],
    [' sw1a 1aa', 'SW1A 1AA'],
    ['Bn1 1 ae', 'BN1 1AE'],
    ['BN1-1AE', 'BN1 1AE'],
    ['B.N.1. 1A.E.', 'BN1 1AE'],
    ['(BN1 1AE)', 'BN1 1AE'],
    ['B N 1 1 A E', 'BN1 1AE'],
    ['BN1\u00a01AE', 'BN1 1AE'],
    ['ＢＮ１ １ＡＥ', 'BN1 1AE'],
    ['BN1 1AE.', 'BN1 1AE'],
    ['postcode BN1 1AE', 'BN1 1AE'],
    ['My postcode is: bn1 1ae', 'BN1 1AE'],
    ['BN1 IAE', 'BN1 1AE'],
    ['BNI 1AE', 'BN1 1AE'],
    ['S015 2AB', 'SO15 2AB'],
    ['EC1A OBB', 'EC1A 0BB'],
    ['SWIA 1AA', 'SW1A 1AA'],
    ['1P1 1AA', 'IP1 1AA'],
    ['0L1 1AA', 'OL1 1AA'],
    ['P01 2AB', 'PO1 2AB'],
    ['CRO 2AB', 'CR0 2AB'],
    ['E1O 5AB', 'E10 5AB'],
    ['BN01 1AE', 'BN1 1AE'],
    ['bn one one a e', 'BN1 1AE'],
    ['B N one, one, double A', 'BN1 1AA'],
    ['w twelve 7rj', 'none'],
    ['M1 1CC', 'M1 1'],
    ['BN1 1A', 'BN1 1'],
    ['BN1 1', 'BN1 1'],
    ['BN1', 'BN1'],
    ['bn 1', 'BN1'],
    ['BN 11', 'BN11'],
    ['B11', 'B11'],
    ['B1 1', 'B1 1'],
    ['B111', 'B11 1'],
    ['N1C', 'N1C'],
    ['N1C 4', 'N1C 4'],
    ['SW1', 'SW1'],
    ['E1 1', 'E1 1'],
    ['E11', 'E11'],
    ['E111', 'E11 1'],
    ['E11AA', 'E1 1AA'],
    ['BN', 'area BN'],
    ['g', 'area G'],
    ['GIR 0AA', 'nowhere GIR 0AA'],
    ['BFPO 12', 'nowhere BFPO 12'],
    ['bfpo', 'nowhere BFPO'],
    ['BF1 2AB', 'nowhere BF1 2AB'],
    ['BX1 1LT', 'nowhere BX1 1LT'],
    ['XX10 1AA', 'nowhere XX10 1AA'],
    ['GX11 1AA', 'nowhere GX11 1AA'],
    ['FIQQ 1ZZ', 'nowhere FIQQ 1ZZ'],
    ['KY1-1001', 'nowhere KY11001'],
    ['AI-2640', 'nowhere AI2640'],
    ['', 'none'],
    ['   ', 'none'],
    ['Brighton', 'none'],
    ['Hove', 'none'],
    ['12345', 'none'],
    ['BN1 1AE BN1 1AF', 'none'],
    ['🙂', 'none'],
    ['\u0000', 'none'],
  ])('%j is %s', (typed, meant) => {
    expect(written(readPostcode(typed, exists))).toBe(meant);
  });

  test('a code of the right shape that nobody has is still read', () => {
    expect(written(readPostcode('ZZ1 1AA', exists))).toBe('ZZ1 1AA');
    expect(written(readPostcode('OX6 1AA', exists))).toBe('OX6 1AA');
  });

  test('a long text is none, and is not gone through', () => {
    expect(readPostcode('BN1 1AE '.repeat(100_000))).toEqual({ kind: 'none' });
  });
});

/** A canonical code as somebody may have typed it. */
const anyone = fc.record({
  outcode: fc.constantFrom(...outcodes),
  digit: fc.constantFrom(...'0123456789'),
  letters: fc.tuple(fc.constantFrom(...incodeLetters), fc.constantFrom(...incodeLetters)),
  lower: fc.infiniteStream(fc.boolean()),
  looks: fc.infiniteStream(fc.nat(3)),
  gaps: fc.infiniteStream(
    fc.constantFrom('', '', '', ' ', ' ', '-', '.', '  ', '\u00a0', ',', '(', ')', '\t'),
  ),
  wide: fc.nat(9),
});

interface Typing {
  lower: fc.Stream<boolean>;
  looks: fc.Stream<number>;
  gaps: fc.Stream<string>;
  wide: number;
}

/** A code in mixed case, with gaps anywhere, with letters and figures that look alike confused, or in full width. */
function typedAs(code: string, { lower, looks, gaps, wide }: Typing): string {
  const alike: Record<string, string> = { '0': 'O', O: '0', '1': 'I', I: '1' };
  return [...code]
    .map((character) => {
      const like = looks.next().value === 0 ? (alike[character] ?? character) : character;
      const cased = lower.next().value === true ? like.toLowerCase() : like;
      const shown = wide === 0 ? String.fromCodePoint((cased.codePointAt(0) ?? 0) + 0xfee0) : cased;
      return (gaps.next().value ?? '') + shown;
    })
    .join('');
}

test('10,000 variants of postcodes come to their canonical form', () => {
  fc.assert(
    fc.property(anyone, (typing) => {
      const { outcode, digit, letters } = typing;
      const canonical = `${outcode} ${digit}${letters.join('')}`;
      const reading = readPostcode(typedAs(outcode + digit + letters.join(''), typing), exists);
      expect(written(reading)).toBe(canonical);
    }),
    numRuns(10_000),
  );
});

test('an outcode alone, however typed, comes to itself', () => {
  fc.assert(
    fc.property(anyone, (typing) => {
      // Gaps decide between "B1 1" and "B11"; here there are none.
      const reading = readPostcode(typedAs(typing.outcode, typing).replace(/[^\p{L}\p{N}]/gu, ''), exists);
      expect(written(reading)).toBe(typing.outcode);
    }),
    numRuns(10_000),
  );
});

test('a sector with one gap is that sector', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...outcodes),
      fc.nat(9),
      fc.constantFrom(' ', '-', '  '),
      (outcode, digit, gap) => {
        expect(written(readPostcode(outcode + gap + digit, exists))).toBe(`${outcode} ${digit}`);
      },
    ),
    numRuns(2_000),
  );
});

test('nothing that is typed makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(() => readPostcode(text, exists)).not.toThrow();
    }),
    numRuns(5_000),
  );
});
