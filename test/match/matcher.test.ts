import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import type { Match } from '../../shared/match/match.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import type { Need } from '../../shared/need/need.ts';
import type { Place } from '../../shared/place/place.ts';
import { addDays } from '../../shared/record/plain-date.ts';
import type { Service } from '../../shared/record/service.ts';
import { accessIds, audienceIds, levelIds, modeIds, topicIds } from '../../shared/record/taxonomy.ts';
import { aDay, aDirectory, aNeed, aPlace, aService, at, northOf } from '../builders.ts';
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

  test('who wants fewer sees the first of them, in the same order', () => {
    const matcher = createMatcher(sample);
    fc.assert(
      fc.property(aQuestion, somewhere, fc.integer({ min: 1, max: 12 }), (need, place, limit) => {
        const few = matcher.find(need, place, at, { limit });
        const many = matcher.find(need, place, at, { limit: 20 });
        expect(idsOf(few.fits)).toEqual(idsOf(many.fits).slice(0, limit));
        expect(idsOf(few.compromises)).toEqual(idsOf(many.compromises).slice(0, limit));
      }),
      numRuns(400),
    );
  });

  test('only one is called the nearest, and none that fits is as near', () => {
    const matcher = createMatcher(sample);
    fc.assert(
      fc.property(aQuestion, somewhere, (need, place) => {
        const { fits } = matcher.find(need, place, at, { limit: sample.services.length });
        const isNearest = ({ reasons }: Match) => reasons.some(({ code }) => code === 'nearest');
        for (const nearest of fits.filter(isNearest))
          for (const other of fits)
            if (other !== nearest && other.distanceMetres !== null)
              expect(other.distanceMetres).toBeGreaterThan(
                nearest.distanceMetres ?? Number.POSITIVE_INFINITY,
              );
      }),
      numRuns(400),
    );
  });
});

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
      'full, and that is still believed today',
      { ...base, capacity: { state: 'full', until: aDay } },
      email,
      aPlace(),
      'full',
    ],
    ['an offer that is not there yet', { ...base, starts: '2026-12-20' }, email, aPlace(), 'not-started'],
    [
      'a course more than a term ahead',
      { ...base, modes: ['course'], starts: '2027-03-20' },
      email,
      aPlace(),
      'not-started',
    ],
    [
      'for older people only, and younger than any of those',
      { ...base, onlyFor: ['older'] },
      { ...email, age: 17 },
      aPlace(),
      'only-for',
    ],
    [
      'for organisations only, and a person asks',
      { ...base, onlyFor: ['small-orgs'] },
      email,
      aPlace(),
      'only-for',
    ],
    [
      'for young people only, and called older',
      { ...base, onlyFor: ['young-people'] },
      { ...email, audiences: ['older'] },
      aPlace(),
      'only-for',
    ],
    [
      'help from afar for another nation',
      { topics: ['email'], modes: ['phone'], coverage: { nations: ['WLS'], councils: [] } },
      email,
      aPlace(),
      'elsewhere',
    ],
    [
      'lessons on a screen for somebody who has none',
      { topics: ['email'], modes: ['self-study'] },
      {
        ...email,
        topics: [
          { id: 'email', weight: 1 },
          { id: 'device-get', weight: 0.7 },
        ],
      },
      aPlace(),
      'needs-device',
    ],
    ['a day’s journey', { ...base, metres: 70_000 }, email, aPlace(), 'far'],
    [
      'a session by day for somebody who must come in the evening',
      { ...base, when: { sessions: [{ weekday: 2, opens: 600, closes: 720 }] } },
      { ...email, access: ['evening'], must: ['access:evening'] },
      aPlace(),
      'must',
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
    ['a limit that nobody could read', { ...base, onlyForInWords: 'gardeners' }, email, aPlace()],
    [
      'for older people only, or for whoever a word means that nobody could read',
      { ...base, onlyFor: ['older'], onlyForInWords: 'gardeners' },
      { ...email, age: 17 },
      aPlace(),
    ],
    ['an end that nobody could read', { ...base, endsInWords: 'Easter 2025' }, email, aPlace()],
    ['no place to measure from', base, email, null],
    [
      'full, and that is no longer believed',
      { ...base, capacity: { state: 'full', until: '2026-11-01' as never } },
      email,
      aPlace(),
    ],
    ['a course to sign up for', { ...base, modes: ['course'], starts: '2027-01-11' }, email, aPlace()],
    ['an offer from next week', { ...base, starts: '2026-12-02' }, email, aPlace()],
    ['on its last day', { ...base, ends: aDay }, email, aPlace()],
    [
      'for organisations only, and somebody who may ask for one',
      { ...base, topics: ['train-staff'], onlyFor: ['small-orgs'] },
      aNeed({ topics: [{ id: 'train-staff', weight: 1 }] }),
      aPlace(),
    ],
    [
      'far, where only the county is known',
      { ...base, metres: 70_000 },
      email,
      aPlace({ uncertaintyMetres: 30_000 }),
    ],
    [
      'the person has a tablet, whatever else they want',
      { topics: ['email'], modes: ['self-study'] },
      aNeed({
        topics: [
          { id: 'email', weight: 1 },
          { id: 'device-get', weight: 0.7 },
        ],
        has: ['tablet'],
      }),
      aPlace(),
    ],
    [
      'help for the whole country, and no place given',
      {
        topics: ['email'],
        modes: ['phone'],
        coverage: { nations: ['ENG', 'WLS', 'SCT', 'NIR'], councils: [] },
      },
      email,
      null,
    ],
  ])('%s: not refused', (_name, service, need, place) => {
    const { fits } = find([aService(service)], need, place);
    expect(fits).toHaveLength(1);
    if (service?.minimumAge || service?.residentsOf || service?.onlyFor)
      expect(fits[0]?.unknowns.length).toBeGreaterThan(0);
  });

  test('what nobody could read is asked, unless the person is surely let in, and counts for less', () => {
    const when = { sessions: [{ weekday: 4 as const, opens: 600, closes: 720 }] };
    const heard = (known: Parameters<typeof aService>[0], need = email) =>
      find([aService({ ...base, when, ...known })], need).fits[0];
    const asked = (match: Match | undefined) =>
      match?.unknowns.filter(({ code }) => ['only-for', 'starts', 'ends'].includes(code));
    const older = { ...email, audiences: ['older' as const] };
    const limited = { onlyForInWords: 'gardeners' };
    expect(asked(heard(limited))).toEqual([{ code: 'only-for', audiences: [], inWords: 'gardeners' }]);
    expect(asked(heard({ ...limited, onlyFor: ['older'] }, older))).toEqual([]);
    expect(heard(limited)?.score).toBeLessThan(heard({})?.score ?? 0);
    const vague = heard({ endsInWords: 'Easter' });
    expect(asked(vague)).toEqual([{ code: 'ends', inWords: 'Easter' }]);
    expect(asked(heard({ startsInWords: 'soon' }))).toEqual([{ code: 'starts', inWords: 'soon' }]);
    // Tomorrow may be after the end.
    expect(
      [heard({}), vague].map((match) => match?.reasons.some(({ code }) => code === 'opens-soon')),
    ).toEqual([true, false]);
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

  test('where even the nearest is a journey, help from afar comes first', () => {
    const afar = aService({
      id: 'afar',
      topics: ['email'],
      modes: ['phone'],
      coverage: { nations: ['ENG', 'WLS', 'SCT', 'NIR'], councils: [] },
    });
    const hall = (metres: number) => aService({ id: 'hall', topics: ['email'], metres });
    expect(idsOf(find([afar, hall(2_000)], email).fits)).toEqual(['hall', 'afar']);
    expect(idsOf(find([afar, hall(20_000)], email).fits)).toEqual(['afar', 'hall']);
  });

  test('nothing understood: places that help with anything, the nearest first', () => {
    const services = [
      aService({ id: 'far', generalist: true, metres: 4_000 }),
      aService({ id: 'near', generalist: true, metres: 300 }),
      aService({ id: 'first', topics: ['first-steps'], metres: 300 }),
      aService({ id: 'coding', topics: ['digital-careers'], metres: 100 }),
    ];
    const { fits, compromises } = find(services, aNeed());
    expect(idsOf(fits)).toEqual(['near', 'far', 'first']);
    expect(idsOf(compromises)).toEqual(['coding']);
  });

  test('nothing understood, but a text that has the word: that one first, then places that help with anything', () => {
    const services = [
      aService({ id: 'anything', generalist: true, metres: 100 }),
      aService({ id: 'shed', topics: ['device-fix'], summary: { en: 'We do some soldering.' }, metres: 900 }),
    ];
    expect(idsOf(find(services, aNeed({ unread: ['soldering'] })).fits)).toEqual(['shed', 'anything']);
    // Where no text has it, it is as if nothing had been said.
    expect(idsOf(find(services, aNeed({ unread: ['welding'] })).fits)).toEqual(['anything']);
  });

  test('a record of a partner stands above an equal one that nobody ever checked', () => {
    const record = (id: string, facts: Parameters<typeof aService>[0]) =>
      aService({ id, topics: ['email'], metres: 500, ...facts });
    const services = [
      record('listed', { reviewBy: '2027-03-01' }),
      record('silent', {}),
      record('long-ago', { lastChecked: '2025-01-10' }),
      record('this-year', { lastChecked: '2026-03-10' }),
      record('lately', { lastChecked: '2026-11-10' }),
      record('overdue', { lastChecked: '2026-01-10', reviewBy: '2026-06-01' }),
    ];
    expect(idsOf(find(services, email).fits)).toEqual([
      'lately',
      'this-year',
      'long-ago',
      'silent',
      'listed',
      'overdue',
    ]);
  });

  test('S11: checked 100 days ago, a listing stands below an equal one of last week, and below both once it is past its owner’s own day', () => {
    const record = (id: string, days: number, facts: Parameters<typeof aService>[0] = {}) =>
      aService({ id, topics: ['email'], metres: 500, lastChecked: addDays(aDay, -days), ...facts });
    const services = [
      record('a-overdue', 100, { reviewBy: addDays(aDay, -10) }),
      record('b-old', 100),
      record('c-new', 7),
    ];
    const { fits } = find(services, email);
    expect(idsOf(fits)).toEqual(['c-new', 'b-old', 'a-overdue']);
  });

  test('of what does not fit, the most nearly right comes first', () => {
    const base = { topics: ['email' as const], metres: 500 };
    const services = [
      aService({ ...base, id: 'closed', status: 'closed' }),
      aService({ ...base, id: 'full', capacity: { state: 'full' } }),
      aService({ ...base, id: 'costs', cost: { kind: 'low' } }),
      aService({ ...base, id: 'young', maximumAge: 24 }),
      aService({ ...base, id: 'other', topics: ['ai-tools'] }),
    ];
    const free: Need = { ...email, age: 40, cost: 'free', must: ['cost:free'] };
    expect(idsOf(find(services, free).compromises)).toEqual(['full', 'costs', 'young', 'closed', 'other']);
  });

  test('a record that another has taken the place of is closed, where that other is to be had', () => {
    const old = aService({ id: 'old', topics: ['email'], metres: 100, supersededBy: 'new' as never });
    const successor = aService({ id: 'new', topics: ['email'], metres: 900 });
    expect(idsOf(find([old, successor], email).fits)).toEqual(['new']);
    expect(idsOf(find([old], email).fits)).toEqual(['old']);
  });

  test('an empty directory has no answer, and any other has one', () => {
    expect(find([], email)).toEqual({ wanted: [], fits: [], compromises: [] });
    expect(idsOf(find([aService({ status: 'closed' })], email).compromises)).toHaveLength(1);
  });
});
