import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import taxonomy from '../../shared/dataset/taxonomy.json' with { type: 'json' };
import { editDistance } from '../../shared/need/edit-distance.ts';
import { createMender } from '../../shared/need/fuzzy.ts';
import { readWords } from '../../shared/need/reading.ts';
import { numRuns } from '../runs.ts';
import { lexicon, needOf } from './reader.ts';

describe('misspelt words', () => {
  test.each([
    ['compyuter', 'computer'],
    ['computor', 'computer'],
    ['emial', 'email'],
    ['emale', 'email'],
    ['fone', 'phone'],
    ['fotos', 'photo'],
    ['wotsap', 'whatsapp'],
    ['watsapp', 'whatsapp'],
    ['fasebook', 'facebook'],
    ['facbook', 'facebook'],
    ['tabelt', 'tablet'],
    ['labtop', 'laptop'],
    ['pasword', 'password'],
    ['passward', 'password'],
    ['intanet', 'internet'],
    ['bankin', 'banking'],
    ['exel', 'excel'],
    ['prescripshun', 'prescription'],
    ['univercal', 'universal'],
    ['keybord', 'keyboard'],
    ['yutube', 'youtube'],
    ['libary', 'library'],
    ['benifit', 'benefit'],
    ['imigration', 'immigration'],
    ['mesenger', 'messenger'],
    ['broadbnad', 'broadband'],
    ['instargram', 'instagram'],
    ['zooom', 'zoom'],
    ['certifcate', 'certificate'],
    ['spredsheet', 'spreadsheet'],
  ])('%s → %s', (typed, meant) => {
    // Another form of the same word will do.
    const partsOf = (text: string) => readWords(`${text} .`, lexicon).words.map(({ parts }) => parts);
    expect(partsOf(typed)).toEqual(partsOf(meant));
  });

  test.each([
    ['wats app help', 'messaging'],
    ['face time with my sister', 'video-calls'],
    ['e male', 'email'],
    ['lap top', 'computer'],
    ['you tube', 'entertainment'],
    ['onlinebanking', 'online-banking'],
    ['wi fi', 'home-internet'],
    ['voluntering with computors', 'digital-champion'],
  ])('%s is understood as %s', (text, topic) => {
    expect(needOf(text).topics[0]?.id).toBe(topic);
  });

  test('what was mended is told', () => {
    expect(needOf('vidoe lesson').read).toEqual([{ from: 'vidoe', as: 'video' }]);
    expect(needOf('help with video calls').read).toEqual([]);
  });
});

describe('a word that is still being typed', () => {
  test.each([
    ['whats', 'messaging'],
    ['faceb', 'social-media'],
    ['help with my passw', 'passwords'],
    ['learn spread', 'office-software'],
  ])('%s', (text, topic) => {
    expect(needOf(text).topics[0]?.id).toBe(topic);
  });

  test('only at the end', () => {
    expect(needOf('faceb is what I want').read).toEqual([]);
  });
});

describe('what is never mended', () => {
  const whole = [...taxonomy.common, ...taxonomy.frame, ...taxonomy.stop].filter((word) => word.length > 3);

  test('any word that we know to be spelt correctly', () => {
    expect(whole.filter((word) => needOf(`${word} ${word} please`).read.length > 0)).toEqual([]);
  });

  test.each(['2fa', '07700', 'zqx', 'abc', 'windows 11', '£20', 'BN1'])('%s', (text) => {
    expect(needOf(`${text} please`).read).toEqual([]);
  });

  test('a name, unless it is one we know', () => {
    expect(needOf('my neighbour is called Emile and has a Facebok page').read).toEqual([
      { from: 'facebok', as: 'facebook' },
    ]);
  });
});

describe('the mender', () => {
  const words = ['computer', 'email', 'telephone', 'whatsapp', 'library', 'tablet', 'table', 'password'];

  test('asks for no more than it can weigh, whatever is typed', () => {
    const mender = createMender(words, () => 3);
    expect(mender.mend('x'.repeat(100_000))).toBe(null);
    expect(mender.mend('')).toBe(null);
  });

  test('finds a word again after one slip of the keyboard, nine times of ten', () => {
    const long = [
      ...new Set([
        'facebook',
        'computer',
        'internet',
        'password',
        'prescription',
        'broadband',
        'spreadsheet',
      ]),
    ];
    let found = 0;
    let tried = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom('swap', 'drop', 'double'),
        (word, where, slip) => {
          const at = 1 + (where % (word.length - 2));
          const [before, here, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
          const typed =
            slip === 'drop'
              ? before + after
              : slip === 'double'
                ? before + here + here + after
                : before + after.slice(0, 1) + here + after.slice(1);
          tried += 1;
          if (typed === word || lexicon.mender.mend(typed) === word) found += 1;
        },
      ),
      numRuns(2_000),
    );
    expect(found / tried).toBeGreaterThan(0.9);
  });

  test('passes over no long word that two slips lie between', () => {
    const long = [
      'prescription',
      'spreadsheet',
      'universal',
      'broadband',
      'facebook',
      'successes',
      'banana bread',
    ];
    const mender = createMender(long, () => 2);
    const letter = fc.constantFrom(...'abeinorst');
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.array(fc.tuple(fc.nat(), letter, fc.nat(3)), { minLength: 1, maxLength: 2 }),
        (word, slips) => {
          let typed = word;
          for (const [where, other, kind] of slips) {
            const at = 1 + (where % (typed.length - 2));
            const [before, here, next] = [
              typed.slice(0, at),
              typed.slice(at, at + 1),
              typed.slice(at + 1, at + 2),
            ];
            const middle = [`${next}${here}`, next, `${other}${next}`, `${here}${other}${next}`][kind];
            typed = before + middle + typed.slice(at + 2);
          }
          fc.pre(typed.length >= 8 && editDistance(typed, word, 2) <= 2);
          expect(mender.mend(typed)).toBe(word);
        },
      ),
      numRuns(2_000),
    );
  });

  test('is the same for the same word, whatever came before', () => {
    const fresh = createMender(words, () => 3);
    const used = createMender(words, () => 3);
    for (const word of ['emial', 'tabel', 'compyuter']) used.mend(word);
    for (const word of ['tabel', 'emial', 'liberry', 'pasword'])
      expect(used.mend(word)).toBe(fresh.mend(word));
  });
});
