import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import type { Match, Reason } from '../../shared/match/match.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import type { Need } from '../../shared/need/need.ts';
import type { Place } from '../../shared/place/place.ts';
import type { Service } from '../../shared/record/service.ts';
import { accessIds, audienceIds, levelIds, modeIds, topicIds } from '../../shared/record/taxonomy.ts';
import { aDirectory, aNeed, aPlace, aService, at, northOf } from '../builders.ts';
import { numRuns } from '../runs.ts';

const sample = sampleDirectory();

const some = <T>(values: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const aQuestion: fc.Arbitrary<Need> = fc
  .record({
    topics: some(topicIds, 3),
    audiences: some(audienceIds, 2),
    age: fc.option(fc.integer({ min: 16, max: 95 })),
    modes: some(modeIds, 2),
    level: fc.option(fc.constantFrom(...levelIds)),
    access: some(accessIds, 2),
    cost: fc.option(fc.constant('free' as const)),
  })
  .map(({ topics, access, cost, ...rest }) =>
    aNeed({
      ...rest,
      topics: topics.map((id, index) => ({ id, weight: 1 / (index + 1) })),
      access,
      cost,
      must: [
        ...access.map((id) => `access:${id}` as const),
        ...(cost === null ? [] : ['cost:free' as const]),
      ],
    }),
  );
const somewhere: fc.Arbitrary<Place | null> = fc.option(
  fc
    .record({
      metres: fc.integer({ min: -30_000, max: 30_000 }),
      uncertaintyMetres: fc.constantFrom(100, 1_400, 6_000),
    })
    .map(({ metres, uncertaintyMetres }) => aPlace({ point: northOf(metres), uncertaintyMetres })),
);
const someDay = fc.integer({ min: 0, max: 60 }).map((days) => new Date(at.getTime() + days * 86_400_000));

const idsOf = (matches: readonly Match[]): string[] => matches.map(({ service }) => service.id);

function find(services: Service[], need: Need, place: Place | null = aPlace(), when = at) {
  return createMatcher(aDirectory(...services)).find(need, place, when, { limit: 10 });
}

/** The score of one service alone, whether it fits or not. */
function scoreOf(service: Service, need: Need, place: Place | null = aPlace()): number {
  const { fits, compromises } = find([service], need, place);
  return (fits[0] ?? compromises[0])?.score ?? Number.NaN;
}

describe('properties, on the sample town', () => {
  test('the order is total: however the directory is shuffled, the answer is the same', () => {
    const matcher = createMatcher(sample);
    fc.assert(
      fc.property(
        aQuestion,
        somewhere,
        someDay,
        fc.shuffledSubarray(sample.services, { minLength: sample.services.length }),
        (need, place, when, services) => {
          const shuffled = createMatcher({ ...sample, services });
          const one = matcher.find(need, place, when, { limit: 20 });
          const other = shuffled.find(need, place, when, { limit: 20 });
          expect(idsOf(other.fits)).toEqual(idsOf(one.fits));
          expect(idsOf(other.compromises)).toEqual(idsOf(one.compromises));
        },
      ),
      numRuns(400),
    );
  });

  test('there is always an answer; what fits has no refusal, and what does not says why', () => {
    const matcher = createMatcher(sample);
    fc.assert(
      fc.property(aQuestion, somewhere, someDay, (need, place, when) => {
        const { fits, compromises } = matcher.find(need, place, when, { limit: 10 });
        expect(fits.length + compromises.length).toBeGreaterThan(0);
        for (const { refusals } of fits) expect(refusals).toEqual([]);
        for (const { refusals } of compromises) expect(refusals.length).toBeGreaterThan(0);
        expect(new Set(idsOf([...fits, ...compromises])).size).toBe(fits.length + compromises.length);
      }),
      numRuns(1_000),
    );
  });

  test('the score is the product of its parts, between 0 and 1', () => {
    const matcher = createMatcher(sample);
    fc.assert(
      fc.property(aQuestion, somewhere, (need, place) => {
        for (const { score, parts } of matcher.find(need, place, at, { limit: 20 }).fits) {
          const product = parts.reduce((value, part) => value * part.value, 1);
          expect(score).toBeCloseTo(product, 5);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      numRuns(400),
    );
  });

  test('every reason shown was scored: without the fact it speaks of, the score is lower', () => {
    const matcher = createMatcher(sample);
    fc.assert(
      fc.property(aQuestion, somewhere, (need, place) => {
        for (const match of matcher.find(need, place, at, { limit: 5 }).fits)
          for (const reason of match.reasons) {
            const without = withoutFact(match.service, reason);
            if (without === null) continue;
            const before = scoreIn(match.service, match.service, need, place);
            expect(
              scoreIn(match.service, without, need, place),
              `${match.service.id} ${JSON.stringify(reason)}`,
            ).toBeLessThan(before);
          }
      }),
      numRuns(300),
    );
  });
});

/** The service's score in the sample town when it stands there as given. */
function scoreIn(original: Service, changed: Service, need: Need, place: Place | null): number {
  const services = sample.services.map((service) => (service.id === original.id ? changed : service));
  const { fits, compromises } = createMatcher({ ...sample, services }).find(need, place, at, {
    limit: services.length,
  });
  return [...fits, ...compromises].find(({ service }) => service.id === original.id)?.score ?? Number.NaN;
}

/** Hours, languages, audiences and the way in tell of these as well: taking the word away takes nothing away. */
const toldElsewhereToo: readonly string[] = [
  'evening',
  'weekend',
  'bsl',
  'women-only',
  'self-refer',
  'referral-needed',
];

/** The record without what a reason speaks of; null where the reason is of distance or time, which are tested apart. */
function withoutFact(service: Service, reason: Reason): Service | null {
  const { cost: _cost, lastChecked: _checked, minimumAge: _least, maximumAge: _most, ...rest } = service;
  switch (reason.code) {
    case 'teaches':
      return { ...service, topics: service.topics.filter((topic) => topic !== reason.topic) };
    case 'right-level':
      return { ...service, levels: [] };
    case 'access': {
      const others = (access: Service['access']) => access.filter((id) => id !== reason.access);
      if (!service.access.includes(reason.access) || toldElsewhereToo.includes(reason.access)) return null;
      return {
        ...service,
        access: others(service.access),
        places: service.places.map((place) => ({
          ...place,
          ...(place.access && { access: others(place.access) }),
        })),
      };
    }
    case 'cost':
      return {
        ...rest,
        ...(service.lastChecked && { lastChecked: service.lastChecked }),
        ...(service.minimumAge !== undefined && { minimumAge: service.minimumAge }),
        ...(service.maximumAge !== undefined && { maximumAge: service.maximumAge }),
      };
    default:
      return null;
  }
}

describe('fit before distance', () => {
  const older = aNeed({ topics: [{ id: 'tablet', weight: 1 }], audiences: ['older'], age: 79 });

  test('a project for older people, further off, tops a general one next door', () => {
    const { fits } = find(
      [
        aService({ id: 'next-door', topics: ['tablet'], metres: 200 }),
        aService({ id: 'for-older', topics: ['tablet'], audiences: ['older'], metres: 6_000 }),
      ],
      older,
    );
    expect(idsOf(fits)).toEqual(['for-older', 'next-door']);
  });

  test('the nearer of two that are alike comes first, and what cannot be told apart takes turns by day', () => {
    const twin = (id: string, metres: number) => aService({ id, topics: ['email'], metres });
    const email = aNeed({ topics: [{ id: 'email', weight: 1 }] });
    expect(idsOf(find([twin('far', 3_000), twin('near', 500)], email).fits)).toEqual(['near', 'far']);
    // 40 m apart, known to 100 m: equal. Over a month each is first some days.
    const firsts = Array.from(
      { length: 30 },
      (_, day) =>
        idsOf(
          find([twin('a', 510), twin('b', 550)], email, aPlace(), new Date(at.getTime() + day * 86_400_000))
            .fits,
        )[0],
    );
    expect(new Set(firsts)).toEqual(new Set(['a', 'b']));
  });

  test('moving a service away never raises its score', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 60_000 }), (one, other) => {
        const near = Math.min(one, other);
        const far = Math.max(one, other);
        const scores = [near, far].map((metres) => scoreOf(aService({ topics: ['tablet'], metres }), older));
        expect(scores[1]).toBeLessThanOrEqual(scores[0] ?? 0);
      }),
      numRuns(400),
    );
  });
});

describe('not stated is neither yes nor no', () => {
  const topics = [{ id: 'email' as const, weight: 1 }];
  test.each<[name: string, need: Need, yes: Partial<Service>, no: Partial<Service>]>([
    [
      'free',
      aNeed({ topics, cost: 'free', must: ['cost:free'] }),
      { cost: { kind: 'free' } },
      { cost: { kind: 'paid' } },
    ],
    [
      'a home visit',
      aNeed({ topics, modes: ['home-visit'], must: ['mode:home-visit'] }),
      { modes: ['home-visit', 'drop-in'] },
      { modes: ['drop-in'] },
    ],
    [
      'in Welsh',
      aNeed({ topics, language: 'cy', must: ['lang:cy'] }),
      { languages: ['cy', 'en'] },
      { languages: ['pl'] },
    ],
    ['the level', aNeed({ topics, level: 'starting' }), { levels: ['starting'] }, { levels: ['advanced'] }],
  ])('%s', (_name, need, yes, no) => {
    const base = { topics: ['email' as const], metres: 500 };
    const { fits, compromises } = find(
      [
        aService({ ...base, id: 'unstated' } as never),
        aService({ ...base, ...yes, id: 'yes' } as never),
        aService({ ...base, ...no, id: 'no' } as never),
      ],
      need,
    );
    expect(idsOf(fits)).toEqual(['yes', 'unstated']);
    expect(idsOf(compromises)).toEqual(['no']);
    expect(fits[1]?.unknowns.length).toBeGreaterThan(fits[0]?.unknowns.length ?? 0);
  });
});

describe('refused, and why', () => {
  const email = aNeed({ topics: [{ id: 'email', weight: 1 }] });
  const base = { topics: ['email' as const], metres: 500 };
  test.each<
    [name: string, service: Parameters<typeof aService>[0], need: Need, place: Place | null, code: string]
  >([
    ['closed', { ...base, status: 'closed' }, email, aPlace(), 'closed'],
    ['ended', { ...base, ends: '2026-11-01' }, email, aPlace(), 'ended'],
    ['full while that is believed', { ...base, capacity: { state: 'full' } }, email, aPlace(), 'full'],
    ['too young', { ...base, minimumAge: 60 }, { ...email, age: 30 }, aPlace(), 'too-young'],
    ['too old', { ...base, maximumAge: 24 }, { ...email, age: 30 }, aPlace(), 'too-old'],
    [
      'residents of elsewhere, where that is certain',
      { ...base, residentsOf: ['Leeds'] },
      email,
      aPlace({ council: 'Bradford' }),
      'residents-only',
    ],
    ['another topic', { ...base, topics: ['ai-tools'] }, email, aPlace(), 'wrong-topic'],
    [
      'a beginners’ session for somebody who is past it',
      { ...base, levels: ['starting'] },
      { ...email, level: 'advanced' },
      aPlace(),
      'wrong-level',
    ],
    [
      'known to cost',
      { ...base, cost: { kind: 'paid' } },
      { ...email, cost: 'free', must: ['cost:free'] },
      aPlace(),
      'must',
    ],
    [
      'ruled out',
      { ...base, modes: ['course'] },
      { ...email, mustNot: ['mode:course'] },
      aPlace(),
      'must-not',
    ],
  ])('%s', (_name, service, need, place, code) => {
    const { fits, compromises } = find([aService(service)], need, place);
    expect(fits).toEqual([]);
    expect(compromises[0]?.refusals.map((refusal) => refusal.code)).toContain(code);
  });

  test.each<[name: string, service: Parameters<typeof aService>[0], need: Need, place: Place | null]>([
    ['an age limit, and nobody said how old', { ...base, minimumAge: 60 }, email, aPlace()],
    ['residents only, and the council is not certain', { ...base, residentsOf: ['Leeds'] }, email, aPlace()],
    ['for older people only, and nobody said', { ...base, onlyFor: ['older'] }, email, aPlace()],
    ['no place to measure from', base, email, null],
  ])('%s: not refused', (_name, service, need, place) => {
    const { fits } = find([aService(service)], need, place);
    expect(fits).toHaveLength(1);
    if (service?.minimumAge || service?.residentsOf || service?.onlyFor)
      expect(fits[0]?.unknowns.length).toBeGreaterThan(0);
  });
});

describe('the page', () => {
  const email = aNeed({ topics: [{ id: 'email', weight: 1 }] });

  test('no organisation fills the first three', () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      aService({ id: `same-${index}`, organisation: 'one', topics: ['email'], metres: 100 * index }),
    );
    const other = aService({ id: 'other', topics: ['email'], metres: 2_000 });
    const first = idsOf(find([...many, other], email).fits).slice(0, 3);
    expect(first).toContain('other');
  });

  test('help from afar stands beside local help', () => {
    const locals = Array.from({ length: 12 }, (_, index) =>
      aService({ id: `local-${index}`, topics: ['email'], metres: 200 * index }),
    );
    const afar = aService({
      id: 'afar',
      topics: ['email'],
      modes: ['phone'],
      coverage: { nations: ['ENG', 'WLS', 'SCT', 'NIR'], councils: [] },
    });
    expect(idsOf(find([...locals, afar], email).fits)).toContain('afar');
  });

  test('two needs: the best for each is among the first three', () => {
    const both = aNeed({
      topics: [
        { id: 'email', weight: 1 },
        { id: 'photos', weight: 0.9 },
      ],
    });
    const emails = Array.from({ length: 6 }, (_, index) =>
      aService({ id: `email-${index}`, topics: ['email'], metres: 100 * index }),
    );
    const photos = aService({ id: 'photos', topics: ['photos'], metres: 3_000 });
    expect(idsOf(find([...emails, photos], both).fits).slice(0, 3)).toContain('photos');
  });

  test('a service of several places is met at the nearest', () => {
    const service = aService({ topics: ['email'] });
    service.places = [
      { venue: 'Far hall', point: northOf(5_000) },
      { venue: 'Near hall', point: northOf(300) },
    ];
    expect(find([service], email).fits[0]?.place?.venue).toBe('Near hall');
  });
});
