import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type OwnTerm,
  readTermCode,
  type TermField,
  termCode,
  termFields,
} from '../../publish/open-referral-terms.ts';
import { numRuns } from '../runs.ts';

describe('the code of a term', () => {
  test.each<[string, OwnTerm | null]>([
    ['topic:video-calls', { field: 'topic', value: 'video-calls' }],
    ['Topic: video-calls ', { field: 'topic', value: 'video-calls' }],
    ['id:council:17', { field: 'id', value: 'council:17' }],
    [
      'report-to:https://council.example/report',
      { field: 'report-to', value: 'https://council.example/report' },
    ],
    ['colour:red', null],
    ['toString:x', null],
    ['__proto__:x', null],
    ['topic:', null],
    ['topic', null],
    [':topic', null],
    ['', null],
  ])('%s', (code, term) => {
    expect(readTermCode(code)).toEqual(term);
  });

  test('gives back what it was made of', () => {
    const value = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(
        fc.record({ field: fc.constantFrom(...(Object.keys(termFields) as TermField[])), value }),
        (term) => {
          expect(readTermCode(termCode(term))).toEqual(term);
        },
      ),
      numRuns(1_000),
    );
  });
});
