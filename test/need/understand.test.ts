import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../publish/build-lexicon.ts';
import { createLexicon, type Lexicon } from '../../shared/need/lexicon.ts';
import { readRequest } from '../../shared/need/read-request.ts';
import { readWords } from '../../shared/need/reading.ts';
import { emptyNeed, understand } from '../../shared/need/understand.ts';
import { numRuns } from '../runs.ts';
import because from './because.json' with { type: 'json' };
import { scoreOwn } from './own-requests.ts';
import { lexicon, needOf, nowhere, withoutPlaces, withPlaces } from './reader.ts';
import { developmentCases, foldOf, folds, otherCases, scoreReadings } from './requests.ts';

const tools = withPlaces();
const cases = developmentCases();

describe('the development set', () => {
  const scores = scoreReadings(cases, ({ text, profile }) => understand(text, tools, profile));

  test('topics', () => {
    expect(scores.topOne, scores.misses.join('\n')).toBeGreaterThanOrEqual(0.92);
    expect(scores.ndcg5, scores.misses.join('\n')).toBeGreaterThanOrEqual(0.93);
  });

  test('what must be, and what must not', () => {
    expect(scores.mustRecall).toBe(1);
    expect(scores.mustNotViolations).toEqual([]);
    expect(scores.mustNotRecall).toBe(1);
  });

  test('danger, and none where there is none', () => {
    expect(scores.redirectRecall).toBe(1);
    expect(scores.falseAlarms).toEqual([]);
  });

  test('people, ways, levels, languages and places', () => {
    expect(scores.audienceF1).toBeGreaterThanOrEqual(0.95);
    expect(scores.modeF1).toBeGreaterThanOrEqual(0.85);
    expect(scores.levelRight).toBeGreaterThanOrEqual(0.97);
    expect(scores.languageRight).toBe(1);
    expect(scores.placeRight).toBe(1);
    expect(scores.placesInvented).toEqual([]);
  });

  test('each fifth holds without the words that were added while looking at it', () => {
    let top = 0;
    let ndcg = 0;
    for (let fold = 0; fold < folds; fold++) {
      const added = Object.entries(because).flatMap(([id, phrases]) => (foldOf(id) === fold ? phrases : []));
      const without = {
        ...withoutPlaces,
        gazetteer: tools.gazetteer,
        lexicon: createLexicon(buildLexicon(new Set(added))),
      };
      const held = cases.filter(({ id }) => foldOf(id) === fold);
      const scored = scoreReadings(held, ({ text, profile }) => understand(text, without, profile));
      top += (scored.topOne * held.length) / cases.length;
      ndcg += (scored.ndcg5 * held.length) / cases.length;
    }
    expect(top).toBeGreaterThanOrEqual(0.88);
    expect(ndcg).toBeGreaterThanOrEqual(0.9);
  });
});

test('our own requests are not read worse than they were', () => {
  const scores = scoreOwn((text) => readRequest(text, tools).need);
  expect(scores.topOne).toBeGreaterThanOrEqual(0.86);
  expect(scores.ndcg5).toBeGreaterThanOrEqual(0.93);
  expect(scores.factsMissed.length).toBeLessThanOrEqual(30);
});

test.each([
  ['tuned', { topOne: 0.86, ndcg5: 0.87, audienceF1: 0.74 }],
  ['heldOut', { topOne: 0.77, ndcg5: 0.8, audienceF1: 0.7 }],
] as const)('requests of others (%s) are not read worse than they were', (part, least) => {
  const scores = scoreReadings(otherCases(part), ({ text, profile }) => understand(text, tools, profile));
  expect(scores.topOne).toBeGreaterThanOrEqual(least.topOne);
  expect(scores.ndcg5).toBeGreaterThanOrEqual(least.ndcg5);
  expect(scores.audienceF1).toBeGreaterThanOrEqual(least.audienceF1);
  expect(scores.mustRecall).toBe(1);
});

describe('what comes back', () => {
  test.each(['', ' ', '?', '!!!', '😀', '...', 'hello', 'asdfgh'])('%j is tiles', (text) => {
    expect(understand(text, tools).behaviour).toBe('tiles');
  });

  test.each(['help', 'course', 'computer', 'older people', 'evening class'])('%j is results', (text) => {
    const { behaviour, need } = understand(text, tools);
    expect(behaviour).toBe('results');
    expect(need.topics.length + need.audiences.length).toBeGreaterThan(0);
  });

  test('words that nothing was understood from are kept, for a service’s own text', () => {
    expect(needOf('Fingerpost Meadow lodge').unread).toEqual(['fingerpost', 'meadow', 'lodge']);
    expect(needOf('help with my email').unread).toEqual([]);
  });

  test('in danger nothing else is read, but where', () => {
    const { need, behaviour, redirect, place } = understand(
      'I want to end it all, also my laptop is slow, BN1',
      tools,
    );
    expect(behaviour).toBe('interrupt');
    expect(redirect?.id).toBe('mental-health-crisis');
    expect(need).toEqual(emptyNeed());
    expect(place?.kind).toBe('found');
  });

  test('words for a place are not read as topics', () => {
    const { need, place } = understand('email lessons in Reading', tools);
    expect(place).toMatchObject({ kind: 'found', place: { label: 'Reading' } });
    expect(need.topics.map(({ id }) => id)).not.toContain('entertainment');
  });

  test('the strongest topic is 1, the others fall, and there are at most five', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.constantFrom(...cases), (one, other) => {
        const weights = needOf(`${one.text}. ${other.text}`).topics.map(({ weight }) => weight);
        expect(weights.length).toBeLessThanOrEqual(5);
        if (weights.length > 0) expect(weights[0]).toBe(1);
        expect([...weights].sort((a, b) => b - a)).toEqual(weights);
      }),
      numRuns(2_000),
    );
  });
});

describe('a profile', () => {
  test('wins where there is one answer, adds where there are many', () => {
    const need = needOf('I am 70, beginner, speak Polish, deaf, wants email evenings', {
      age: 17,
      level: 'improving',
      language: 'cy',
      audiences: ['carers'],
      modes: ['home-visit'],
      access: ['step-free'],
      cost: 'free',
      has: ['tablet'],
      availability: 'weekend',
    });
    expect(need).toMatchObject({
      age: 17,
      level: 'improving',
      language: 'cy',
      cost: 'free',
      availability: 'weekend',
    });
    expect(need.audiences).toEqual(expect.arrayContaining(['deaf', 'carers', 'young-people']));
    expect(need.modes).toContain('home-visit');
    expect(need.has).toContain('tablet');
    expect(need.must).toEqual(expect.arrayContaining(['access:step-free', 'access:weekend', 'cost:free']));
  });

  test('of somebody blind asks for a screen reader’s way in', () => {
    expect(needOf('computer lessons', { audiences: ['blind'] }).must).toEqual(['access:screen-reader']);
  });

  test('its place wins over the text’s', () => {
    const { place } = readRequest('email help in Leeds', tools, { place: 'PL1' });
    expect(place).toMatchObject({ kind: 'found', place: { outcode: 'PL1' } });
  });

  test('alone is something to go by', () => {
    expect(understand('', tools, { audiences: ['older'] }).behaviour).toBe('results');
  });
});

describe('whatever is typed', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'not',
          'no',
          'email',
          '74',
          ',',
          '.',
          'and',
          'ffôn',
          'has',
          'a',
          'laptop',
          'L1',
          '\n',
          '’',
          '-',
        ),
      )
      .map((words) => words.join(' ')),
  );

  test('nothing is thrown, and the same text is read the same', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(readRequest(text, withoutPlaces)).toEqual(readRequest(text, withoutPlaces));
      }),
      numRuns(2_000),
    );
  });

  test('space around and between words changes nothing', () => {
    const texts = fc.constantFrom(...cases.map(({ text }) => text));
    fc.assert(
      fc.property(texts, fc.constantFrom(' ', '   ', '\t', '\u00A0'), (text, space) => {
        const spaced = `${space}${text.replaceAll(' ', ` ${space}`)}${space}`;
        expect(needOf(spaced)).toEqual(needOf(text));
      }),
      numRuns(2_000),
    );
  });

  test('all small or all capital letters are read the same', () => {
    for (const { text } of cases) {
      const typed = (need: ReturnType<typeof needOf>) => ({
        ...need,
        read: need.read.length,
        unread: need.unread.length,
      });
      expect(typed(needOf(text.toUpperCase())), text).toEqual(typed(needOf(text.toLowerCase())));
    }
  });

  test('a megabyte costs no more than what is read of it', () => {
    let looked = 0;
    let mended = 0;
    const counting: Lexicon = {
      ...lexicon,
      partsOf: (word, capitals) => {
        looked += 1;
        return lexicon.partsOf(word, capitals);
      },
      mender: {
        mend: (word) => {
          mended += 1;
          return lexicon.mender.mend(word);
        },
        complete: lexicon.mender.complete,
      },
    };
    const text = 'lonley zqxword emial vidoe pasport qwxyz '.repeat(25_000);
    readRequest(text, { lexicon: counting, gazetteer: nowhere, year: 2026 });
    expect(looked).toBeLessThan(2_000);
    expect(mended).toBeLessThan(1_000);
    expect(readRequest(text, withoutPlaces)).toEqual(readRequest(text.slice(0, 2_000), withoutPlaces));
  });

  test('one word repeated, or one word without end, is no trouble', () => {
    expect(() => needOf('email '.repeat(500))).not.toThrow();
    expect(() => needOf('a'.repeat(1_000_000))).not.toThrow();
    expect(readWords('computer '.repeat(300), lexicon).words.length).toBe(300);
  });
});
