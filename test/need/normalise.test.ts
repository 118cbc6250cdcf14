import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAccents, normalise } from '../../shared/need/normalise.ts';
import { numRuns } from '../runs.ts';

describe('one spelling for what keyboards do differently', () => {
  test.each([
    ['I CAN’T use it', 'i cant use it'],
    ["she's got a tablet", 'she got a tablet'],
    ['don`t know', 'dont know'],
    ['cannot, can not, carnt', 'cant, cant, cant'],
    ['does not work', 'doesnt work'],
    ['1 to 1 or 1-2-1 or 121', '1:1 or 1:1 or 1:1'],
    ['24/7', '24/7'],
    ['U.C. and C.V.', 'uc and cv'],
    ['gov.uk', 'govuk'],
    ["learnin' t'internet", 'learning the internet'],
    ['lost my pw, wfh', 'lost my password, working from home'],
    ['windows11, level2, e3, 19yo', 'windows 11, level 2, e3, 19yo'],
    ['back-up, setup, log-in', 'back up, set up, log in'],
    ['help w/ forms, w/o a phone', 'help with forms, without a phone'],
    ['dw i’n dysgu’r iPad', 'dw i dysgu ipad'],
    ['help gydag E-bost', 'help gydag ebost'],
    ['help 😀 me 👍🏽 now', 'help me now'],
    ['a\u0000b\u200Bc\u00ADd', 'a bcd'],
    ['one\ntwo', 'one . two'],
    ['ﬁle ２０', 'file 20'],
    ['step-free, text only', 'stepfree, textonly'],
  ])('%s', (typed, plain) => {
    expect(normalise(typed)).toBe(plain);
  });

  test.each([
    ['ffôn', 'ffon'],
    ['początkujących', 'poczatkujacych'],
    ['Łódź'.toLowerCase(), 'lodz'],
    ['español', 'espanol'],
    // Vowel signs of other scripts are letters, not accents.
    ['কম্পিউটার', 'কম্পিউটার'],
  ])('%s without its accents', (typed, folded) => {
    expect(foldAccents(typed)).toBe(folded);
  });

  test('normalising twice changes nothing', () => {
    const words = fc.array(
      fc.constantFrom('can’t', 'E-mail', 'ffôn', '1 to 1', '£20', 'U.C.', '😀', '\t', ',', 'setup'),
    );
    fc.assert(
      fc.property(words, (row) => {
        const once = normalise(row.join(' '));
        expect(normalise(once)).toBe(once);
      }),
      numRuns(2_000),
    );
  });
});
