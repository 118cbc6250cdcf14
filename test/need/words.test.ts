import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../shared/need/edit-distance.ts';
import { languageOfScript } from '../../shared/need/script-language.ts';
import { consonantsOf, soundOf } from '../../shared/need/sound.ts';
import { stem } from '../../shared/need/stem.ts';
import { capitalsOf, tokens } from '../../shared/need/tokens.ts';
import { numRuns } from '../runs.ts';

describe('stems', () => {
  test.each([
    ['emails', 'emailing', 'emailed', 'email'],
    ['photo', 'photos'],
    ['make', 'making', 'makes'],
    ['print', 'printed', 'printing', 'prints'],
    ['apply', 'applies', 'applied', 'applying'],
    ['class', 'classes'],
    ['stop', 'stopped', 'stopping'],
    ['phone', 'phones', 'phoning'],
    ['library', 'libraries'],
  ])('%s and its endings share one', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  test.each([
    ['can', 'cane'],
    ['new', 'news'],
    ['pin', 'pine'],
    ['us', 'use'],
    ['teams', 'tea'],
    ['tablet', 'table'],
  ])('%s is not %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('tokens', () => {
  test('hyphens part words without a pause, commas and full stops set them apart', () => {
    const at = (text: string) => tokens(text).map(({ word, at }) => [word, at]);
    expect(at('e-mail, phone. wifi')).toEqual([
      ['e', 0],
      ['mail', 1],
      ['phone', 4],
      ['wifi', 105],
    ]);
  });

  test.each([
    ['1:1 and 24/7', ['1:1', 'and', '24/7']],
    ['£20 or 5gb', ['£20', 'or', '5gb']],
    ['ffôn & we', ['ffon', 'and', 'we']],
    ['t/c re mum', ['t', 'c', 're', 'mum']],
    ['', []],
  ])('%s', (text, words) => {
    expect(tokens(text).map(({ word }) => word)).toEqual(words);
  });

  test('capitals tell only where not everything is in capitals', () => {
    expect([...capitalsOf('Needs IT help, ask Gordon').capitals]).toEqual(['it']);
    expect([...capitalsOf('Needs IT help, ask Gordon').names]).toEqual(['gordon']);
    expect([...capitalsOf('NEEDS IT HELP').capitals]).toEqual([]);
  });
});

/** Slow and surely right: every way of turning one word into the other. */
function slowDistance(from: string, to: string): number {
  if (from === '' || to === '') return from.length + to.length;
  const [a, b] = [from.slice(1), to.slice(1)];
  const same = from[0] === to[0] ? 0 : 1;
  let least = Math.min(slowDistance(a, b) + same, slowDistance(a, to) + 1, slowDistance(from, b) + 1);
  if (from.length > 1 && to.length > 1 && from[0] === to[1] && from[1] === to[0]) {
    least = Math.min(least, slowDistance(from.slice(2), to.slice(2)) + 1);
  }
  return least;
}

describe('edit distance', () => {
  test('is that of the slow way, or more than the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (from, to, limit) => {
        const slow = slowDistance(from, to);
        const fast = editDistance(from, to, limit);
        expect(slow <= limit ? fast : fast > limit).toBe(slow <= limit ? slow : true);
      }),
      numRuns(2_000),
    );
  });

  test('a swap of neighbours is one slip', () => {
    expect(editDistance('emial', 'email', 2)).toBe(1);
    expect(editDistance('saftey', 'safety', 2)).toBe(1);
  });
});

describe('sounds', () => {
  test.each([
    ['fone', 'phone'],
    ['fotos', 'photos'],
    ['skool', 'school'],
    ['riting', 'writing'],
    ['nowledge', 'knowledge'],
    ['exel', 'excel'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  test.each([
    ['compyuter', 'computer'],
    ['wotsap', 'whatsapp'],
    ['prescripshun', 'prescription'],
  ])('%s has the consonants of %s', (one, other) => {
    expect(consonantsOf(soundOf(one))).toBe(consonantsOf(soundOf(other)));
  });
});

describe('alphabets', () => {
  test.each([
    ['أحتاج مساعدة في الكمبيوتر', 'ar'],
    ['مجھے مدد چاہیے', 'ur'],
    ['کمک با کامپیوتر می خواهم', 'fa'],
    ['زه مرسته غواړم', 'ps'],
    ['потрібна допомога', 'uk'],
    ['нужна помощь', 'ru'],
    ['আমার সাহায্য দরকার', 'bn'],
    ['ਮੈਨੂੰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ', 'pa'],
    ['મને મદદ જોઈએ છે', 'gu'],
    ['ሓገዝ የድልየኒ', 'ti'],
    ['我需要帮助', 'zh'],
    ['tôi cần giúp đỡ về điện thoại', 'vi'],
    ['help with my phone', null],
    ['cymorth gyda ffôn', null],
    ['', null],
  ])('%s', (text, language) => {
    expect(languageOfScript(text)).toBe(language);
  });
});
