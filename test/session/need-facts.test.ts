import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possessions } from '../../shared/need/need.ts';
import {
  accessIds,
  audienceIds,
  costIds,
  levelIds,
  modeIds,
  topicIds,
} from '../../shared/record/taxonomy.ts';
import {
  type AddedFact,
  factKey,
  factsOf,
  type NeedFact,
  withFact,
  withFacts,
  withoutFacts,
} from '../../shared/session/need-facts.ts';
import { aNeed } from '../builders.ts';
import { numRuns } from '../runs.ts';
import { anyNeed } from './need-arbitrary.ts';

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

  test('evenings are shown once, although they are when and a need of access', () => {
    const need = aNeed({ availability: 'evening', access: ['evening', 'step-free'] });
    expect(factsOf(need).map(factKey)).toEqual(['access:step-free', 'availability:evening']);
    expect(factsOf({ ...need, availability: null }).map(factKey)).toContain('access:evening');
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

  test('evenings taken back are no need of access either', () => {
    const need = aNeed({ availability: 'evening', access: ['evening'], must: ['access:evening'] });
    expect(withoutFacts(need, new Set(['availability:evening']))).toEqual(aNeed());
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

const factOf = <Id>(code: AddedFact['code'], ids: readonly Id[]): fc.Arbitrary<AddedFact> =>
  fc.constantFrom(...ids).map((id) => ({ code, id }) as AddedFact);

const anyFact: fc.Arbitrary<AddedFact> = fc.oneof(
  factOf('topic', topicIds),
  fc.integer({ min: 1, max: 120 }).map((id): AddedFact => ({ code: 'age', id })),
  factOf('audience', audienceIds),
  factOf('level', levelIds),
  factOf('mode', modeIds),
  factOf('language', ['cy', 'pl', 'bsl']),
  factOf(
    'access',
    accessIds.filter((id) => id !== 'evening' && id !== 'weekend'),
  ),
  factOf('cost', costIds),
  factOf('availability', ['evening', 'weekend']),
  factOf('has', possessions),
);
const single: readonly NeedFact['code'][] = ['age', 'level', 'language', 'cost', 'availability'];
/** What belongs to an age, an eye or a language comes with it, is shown, and can be taken back by itself. */
const bringsOthers = ({ code, id }: AddedFact): boolean =>
  code === 'age' || ['bsl', 'blind', 'deafblind'].includes(String(id));

describe('withFact', () => {
  test('a fact of which a person has one takes the place of the other; of the rest each stands beside the others', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 8 }), (facts) => {
        const all = facts.reduce<AddedFact[]>(withFact, []);
        const keys = all.map(factKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const code of single) expect(all.filter((fact) => fact.code === code).length).toBeLessThan(2);
        for (const fact of facts) if (!single.includes(fact.code)) expect(keys).toContain(factKey(fact));
        if (facts.length > 0) expect(all.at(-1)).toEqual(facts.at(-1));
      }),
      numRuns(2_000),
    );
  });
});

describe('withFacts', () => {
  test('nothing added is the same need', () => {
    fc.assert(
      fc.property(anyNeed, (need) => {
        expect(withFacts(need, [])).toBe(need);
      }),
      numRuns(100),
    );
  });

  test('what was added is shown, whatever was said', () => {
    fc.assert(
      fc.property(anyNeed, fc.array(anyFact, { maxLength: 6 }), (need, facts) => {
        const added = facts.reduce<AddedFact[]>(withFact, []);
        const shown = factsOf(withFacts(need, added)).map(factKey);
        expect(shown).toEqual(expect.arrayContaining(added.map(factKey)));
      }),
      numRuns(2_000),
    );
  });

  test('adding a fact and taking it back leaves what was shown without it', () => {
    fc.assert(
      fc.property(anyNeed, anyFact, (need, fact) => {
        fc.pre(!bringsOthers(fact));
        const key = factKey(fact);
        const after = withoutFacts(withFacts(need, [fact]), new Set([key]));
        const isReplaced = (said: NeedFact): boolean =>
          factKey(said) === key ||
          factKey(said) === key.replace('availability:', 'access:') ||
          (said.code === fact.code && single.includes(said.code));
        const left = factsOf(need).filter((said) => !isReplaced(said));
        expect(factsOf(after).map(factKey).toSorted()).toEqual(left.map(factKey).toSorted());
        expect(after.must.filter((must) => must.replace('lang:', 'language:') === key)).toEqual([]);
      }),
      numRuns(2_000),
    );
  });

  test.each<[string, AddedFact, string]>([
    ['a need of access', { code: 'access', id: 'step-free' }, 'access:step-free'],
    ['no money', { code: 'cost', id: 'free' }, 'cost:free'],
    ['evenings', { code: 'availability', id: 'evening' }, 'access:evening'],
  ])('%s is a must when an adviser says it', (_what, fact, must) => {
    expect(withFacts(aNeed(), [fact]).must).toContain(must);
    expect(withoutFacts(withFacts(aNeed(), [fact]), new Set([factKey(fact)])).must).toEqual([]);
  });

  test('another age takes the audience of the one before with it, and an audience that was said by itself too', () => {
    const need = aNeed({ age: 74, audiences: ['older', 'social-tenants'] });
    expect(withFacts(need, [{ code: 'age', id: 20 }])).toMatchObject({
      age: 20,
      audiences: ['social-tenants', 'young-people'],
    });
    expect(withFacts(need, [{ code: 'age', id: 80 }]).audiences).toContain('older');
  });

  test('another language is not what had to be before', () => {
    const need = aNeed({ language: 'cy', must: ['lang:cy'] });
    expect(withFacts(need, [{ code: 'language', id: 'pl' }])).toMatchObject({ language: 'pl', must: [] });
  });

  test('a topic that is added counts as much as what was said most', () => {
    const need = aNeed({
      topics: [
        { id: 'email', weight: 1 },
        { id: 'tablet', weight: 0.3 },
      ],
    });
    expect(withFacts(need, [{ code: 'topic', id: 'tablet' }]).topics).toEqual([
      { id: 'tablet', weight: 1 },
      { id: 'email', weight: 1 },
    ]);
  });
});
