import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Must, MustNot, Need } from '../../shared/need/need.ts';
import { possessions } from '../../shared/need/need.ts';
import {
  accessIds,
  audienceIds,
  costIds,
  levelIds,
  modeIds,
  topicIds,
} from '../../shared/record/taxonomy.ts';
import { factKey, factsOf, withoutFacts } from '../../shared/session/need-facts.ts';
import { aNeed } from '../builders.ts';
import { numRuns } from '../runs.ts';

const some = <T>(ids: readonly T[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
const orNot = <T>(ids: readonly T[]) => fc.option(fc.constantFrom(...ids));

/** Any need whose topics are all strong enough to be shown. */
const anyNeed: fc.Arbitrary<Need> = fc
  .record({
    topics: some(topicIds).map((ids) => ids.map((id) => ({ id, weight: 1 }))),
    audiences: some(audienceIds),
    age: fc.option(fc.integer({ min: 5, max: 100 })),
    modes: some(modeIds),
    level: orNot(levelIds),
    language: orNot(['cy', 'pl'] as const),
    access: some(accessIds),
    cost: orNot(costIds),
    has: some(possessions),
    availability: orNot(['evening', 'weekend'] as const),
    must: some<Must>(['access:step-free', 'lang:cy', 'cost:free', 'mode:home-visit', 'level:starting']),
    mustNot: some<MustNot>(['mode:course', 'topic:social-media']),
  })
  .map(aNeed);

describe('factsOf', () => {
  test('says what was understood in the order in which a person would', () => {
    const need = aNeed({
      topics: [
        { id: 'video-calls', weight: 1 },
        { id: 'tablet', weight: 0.6 },
        { id: 'messaging', weight: 0.2 },
      ],
      age: 74,
      audiences: ['older'],
      level: 'starting',
      mustNot: ['mode:course'],
    });
    expect(factsOf(need).map(factKey)).toEqual([
      'topic:video-calls',
      'topic:tablet',
      'age:74',
      'audience:older',
      'level:starting',
      'not:mode:course',
    ]);
  });

  test('nothing understood is nothing to show', () => {
    expect(factsOf(aNeed())).toEqual([]);
  });
});

describe('withoutFacts', () => {
  test('one fact taken back takes its must along and leaves all others', () => {
    const need = aNeed({ language: 'cy', access: ['step-free'], must: ['lang:cy', 'access:step-free'] });
    expect(withoutFacts(need, new Set(['language:cy']))).toEqual({
      ...need,
      language: null,
      must: ['access:step-free'],
    });
  });

  test('what is taken back is no longer shown, and all the rest is', () => {
    fc.assert(
      fc.property(anyNeed, fc.nat(), (need, at) => {
        const facts = factsOf(need);
        const gone = facts[at % Math.max(1, facts.length)];
        const takenBack = new Set(gone === undefined ? [] : [factKey(gone)]);
        expect(factsOf(withoutFacts(need, takenBack))).toEqual(facts.filter((fact) => fact !== gone));
      }),
      numRuns(2_000),
    );
  });

  test('all taken back leaves a need that says nothing', () => {
    fc.assert(
      fc.property(anyNeed, (need) => {
        const bare = withoutFacts(need, new Set(factsOf(need).map(factKey)));
        expect(factsOf(bare)).toEqual([]);
        const shown = new Set(factsOf(need).map(factKey));
        expect(bare.must.filter((must) => shown.has(must.replace('lang:', 'language:')))).toEqual([]);
      }),
      numRuns(2_000),
    );
  });
});
