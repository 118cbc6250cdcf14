// What a note may not hold, whoever wrote it; and what only looks like it.
import { describe, expect, test } from 'vitest';
import { whatIdentifies } from '../../shared/learn/what-identifies.ts';

describe('in the words of a note', () => {
  test.each<[string, string, string]>([
    ['Then Jean came back.', 'name', 'Jean'],
    ['Jean came back.', 'name', 'Jean'],
    ['Sarah’s phone was new.', 'name', 'Sarah'],
    ['Mr A. Patel rang.', 'name', 'Mr A. Patel'],
    ['We met Mark at three.', 'name', 'Mark'],
    ['Ask for Helen Carter', 'name', 'Helen Carter'],
    ['Ring 01632 960123.', 'phone', '01632 960123'],
    ['Ring (01632) 960 123', 'phone', '(01632) 960 123'],
    ['07700900123', 'phone', '07700900123'],
    ['+44 7700 900123', 'phone', '+44 7700 900123'],
    ['0044 1632 960123', 'phone', '0044 1632 960123'],
    ['Write to tea@council.example', 'email', 'tea@council.example'],
    ['She lives at LS1 3AB', 'postcode', 'LS1 3AB'],
    ['in ls13ab', 'postcode', 'ls13ab'],
    ['EC1A 1BB', 'postcode', 'EC1A 1BB'],
    ['QQ 12 34 56 C', 'number', 'QQ 12 34 56 C'],
    ['ab123456c', 'number', 'ab123456c'],
    // As word processors and web pages write them.
    ['Ring 07700\u00a0900\u00a0123', 'phone', '07700 900 123'],
    ['Ring 07700\u2011900\u2013123', 'phone', '07700-900-123'],
    ['Ring 07700\u200b900\u200b123', 'phone', '07700900123'],
    ['in LS1\u00a03AB', 'postcode', 'LS1 3AB'],
    ['in LS1  3AB', 'postcode', 'LS1 3AB'],
    ['Mrs\u00a0Patel rang', 'name', 'Mrs Patel'],
    ['Case 123456', 'number', '123456'],
    ['date of birth 3/4/1961', 'number', '3/4/1961'],
  ])('%s', (text, kind, words) => {
    expect(whatIdentifies(text)).toEqual([{ kind, words }]);
  });

  test.each([
    'A tenant of 74 came to the library in June.',
    'Mark the date. Grace periods are long. Pat dry.',
    'St John Ambulance in Victoria Road, by Alexander Park and St James Street.',
    'Entry Level 3, then Level 2 and EC1.',
    'In 2024-2025 we spent £1,200,000 and £250000 on 12,345 people.',
    'From 10:00 to 12:30 on 25/11/2026, 4G or 5G, Windows 11.',
    'Daeth y tenant i’r llyfrgell ym mis Mehefin.',
  ])('nothing: %s', (text) => {
    expect(whatIdentifies(text)).toEqual([]);
  });

  test('all of it, each once', () => {
    expect(
      whatIdentifies('Jean Smith, 01632 960123, LS1 3AB; Jean rang.')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['name', 'phone', 'postcode']);
  });

  test('not what is known to be no person', () => {
    expect(whatIdentifies('The Jack Petchey Foundation paid, said Jean.', ['Jack Petchey', ''])).toEqual([
      { kind: 'name', words: 'Jean' },
    ]);
  });
});
