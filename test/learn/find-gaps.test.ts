import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetKey } from '../../shared/learn/facets.ts';
import { findGaps, type Gap } from '../../shared/learn/find-gaps.ts';
import type { RoomCounts } from '../../shared/learn/room.ts';
import { suppliedOn } from '../../shared/learn/supply.ts';
import type { Town } from '../../shared/learn/town.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import type { Capacity, PlainDate, Service, ServicePlace } from '../../shared/record/service.ts';
import type { AudienceId, TopicId } from '../../shared/record/taxonomy.ts';
import { aDay, aService, middle, northOf } from '../builders.ts';
import { numRuns } from '../runs.ts';

const mile = 1_609.344;
const town: Town = {
  ...{ name: 'Sampleford', area: 'Samplshire', council: 'Samplshire', nation: 'ENG' },
  ...{ point: middle, people: 5_000 },
};
const far: Town = { ...town, name: 'Low Fell End', point: northOf(40 * mile), people: 1_300 };
const options = { today: aDay, reachMetres: 10 * mile, mostFacetGaps: 1_000 };

function gapsWith(services: Service[], towns = [town]): Gap[] {
  return findGaps(services, suppliedOn(services, aDay), towns, options).gaps;
}

function gapFor(topic: TopicId, ...services: Service[]): Gap | undefined {
  return gapsWith(services).find(
    ({ subject, facet }) => facet === null && 'topic' in subject && subject.topic === topic,
  );
}

const teaching = (facts: Parameters<typeof aService>[0] = {}): Service =>
  aService({ topics: ['email'], metres: mile, ...facts });

describe('a topic for which a town has somebody', () => {
  test.each<[string, Service]>([
    ['a mile away', teaching()],
    ['just within ten miles', teaching({ metres: 9.9 * mile })],
    ['on its last day', teaching({ ends: aDay })],
    ['from today', teaching({ starts: aDay })],
    ['for residents of the council', teaching({ residentsOf: ['Samplshire Council'] })],
    ['for some people only', teaching({ onlyFor: ['refugees'], audiences: ['refugees'] })],
    [
      'far away, but visiting',
      teaching({
        metres: 30 * mile,
        modes: ['home-visit'],
        coverage: { nations: [], councils: ['Samplshire'] },
      }),
    ],
    [
      'visiting from within so many kilometres',
      teaching({
        metres: 30 * mile,
        modes: ['home-visit'],
        coverage: { nations: [], councils: [], withinKilometres: 50 },
      }),
    ],
    [
      'visiting a whole nation',
      aService({ topics: ['email'], modes: ['home-visit'], coverage: { nations: ['ENG'], councils: [] } }),
    ],
    [
      'at the second of two places',
      aService({ topics: ['email'], places: [{ point: northOf(30 * mile) }, { point: northOf(mile) }] }),
    ],
  ])('%s', (_name, service) => {
    expect(gapFor('email', service)).toBeUndefined();
  });
});

describe('a gap all the same', () => {
  test.each<[string, Service, Gap['possible'][number]['why'] | null]>([
    ['just beyond ten miles', teaching({ metres: 10.1 * mile }), null],
    ['closed', teaching({ status: 'closed' }), null],
    ['paused', teaching({ status: 'paused' }), null],
    ['ended yesterday', teaching({ ends: '2026-11-24' }), null],
    ['starting tomorrow', teaching({ starts: '2026-11-26' }), null],
    ['for residents of elsewhere', teaching({ residentsOf: ['Elsewhere'] }), null],
    ['another topic', teaching({ topics: ['scams'] }), null],
    [
      'visiting elsewhere',
      teaching({ modes: ['home-visit'], coverage: { nations: [], councils: ['Elsewhere'] } }),
      null,
    ],
    ['visiting, nobody says where', teaching({ modes: ['home-visit'], places: [] }), 'unsure'],
    ['a first day in words', teaching({ startsInWords: 'In spring' }), 'unsure'],
    ['somewhere, nobody says where', aService({ topics: ['email'] }), 'unsure'],
    ['only suggested', teaching({ topics: [], suggestedTopics: ['email'] }), 'suggested'],
    ['only a generalist', teaching({ topics: [], generalist: true }), 'generalist'],
    [
      'only on a screen',
      aService({ topics: ['email'], modes: ['remote'], coverage: { nations: ['ENG'], councils: [] } }),
      'remote',
    ],
    ['only by phone, nobody says for where', aService({ topics: ['email'], modes: ['phone'] }), 'remote'],
  ])('%s', (_name, service, why) => {
    const gap = gapFor('email', service);
    expect(gap?.possible).toEqual(why === null ? [] : [{ id: 'a-service', why }]);
    expect(gap?.possibleCount).toBe(why === null ? 0 : 1);
  });

  test('replaced by another record, which is not there', () => {
    const old = teaching({ id: 'old', supersededBy: 'new' as Service['id'] });
    expect(gapFor('email', old)).toBeUndefined();
    expect(gapFor('email', old, aService({ id: 'new', metres: mile }))).toBeDefined();
  });

  test('says which is the nearest beyond reach, and how far', () => {
    const gap = gapFor(
      'email',
      teaching({ id: 'b', metres: 14 * mile }),
      teaching({ id: 'a', metres: 20 * mile }),
    );
    expect(gap?.nearest?.id).toBe('b');
    expect(gap?.nearest?.metres).toBeCloseTo(14 * mile, -2);
    expect(gapFor('cv', teaching())?.nearest).toBeNull();
  });

  test('a county’s council serves its districts; whether it serves a unitary authority is to be asked', () => {
    const district = { ...town, council: 'Ashford', county: 'Kent' };
    const unitary = { ...town, council: 'Medway' };
    const service = teaching({ residentsOf: ['Kent'] });
    const why = (of: Town): unknown =>
      gapsWith([service], [of]).find(({ subject }) => 'topic' in subject && subject.topic === 'email')
        ?.possible;
    expect(why(district)).toBeUndefined();
    expect(why(unitary)).toEqual([{ id: 'a-service', why: 'unsure' }]);
  });
});

describe('audiences', () => {
  const audiencesOf = (...services: Service[]): AudienceId[] =>
    gapsWith(services).flatMap(({ subject }) => ('audience' in subject ? [subject.audience] : []));

  test('are looked for only where some service is for them', () => {
    expect(audiencesOf(teaching())).toEqual([]);
    expect(audiencesOf(teaching({ audiences: ['older'] }))).toEqual([]);
    expect(audiencesOf(teaching({ audiences: ['older'], metres: 12 * mile }))).toEqual(['older']);
    expect(audiencesOf(teaching({ onlyFor: ['refugees'], metres: 12 * mile }))).toEqual(['refugees']);
    expect(audiencesOf(teaching({ audiences: ['older'], status: 'closed' }))).toEqual(['older']);
  });

  test('a service for everybody does not say that it is for them', () => {
    expect(audiencesOf(teaching(), teaching({ id: 'b', audiences: ['older'], metres: 12 * mile }))).toEqual([
      'older',
    ]);
  });
});

describe('what help does not have', () => {
  const facetsOf = (...services: Service[]): string[] =>
    gapsWith(services).flatMap(({ subject, facet }) =>
      facet !== null && 'topic' in subject && subject.topic === 'email' ? [facetKey(facet)] : [],
    );
  const elsewhere = (facts: Parameters<typeof aService>[0]): Service =>
    aService({ id: 'elsewhere', metres: 30 * mile, topics: ['scams'], ...facts });

  test('one thing at a time, of those that some service names, where the topic has help', () => {
    expect(facetsOf(teaching())).toEqual([]);
    const named = elsewhere({
      ...{ modes: ['course'], access: ['step-free', 'referral-needed'], languages: ['en', 'cy'] },
      when: { sessions: [{ weekday: 6, opens: 1_080, closes: 1_140 }] },
    });
    expect(facetsOf(teaching(), named).sort()).toEqual([
      ...['access evening', 'access step-free', 'access weekend', 'language cy', 'mode course'],
    ]);
    // Where nobody helps at all, that is the gap.
    expect(facetsOf(named)).toEqual([]);
  });

  test('is met by any service within reach, and not by one from afar', () => {
    const named = elsewhere({ access: ['step-free'] });
    expect(facetsOf(teaching(), teaching({ id: 'b', access: ['step-free'] }), named)).toEqual([]);
    const afar = aService({ id: 'b', topics: ['email'], modes: ['phone'], access: ['step-free'] });
    expect(facetsOf(teaching(), afar, named)).toEqual(['access step-free']);
  });

  test('is what is on still: an evening whose last day is past is none, and has no hours', () => {
    const evening = (until: string): Service =>
      teaching({
        when: { sessions: [{ weekday: 2, opens: 1_080, closes: 1_200, until: until as PlainDate }] },
      });
    expect(facetsOf(evening(aDay))).toEqual([]);
    expect(facetsOf(evening('2026-11-24'))).toEqual(['access evening']);
    const minutes = (service: Service): number[] =>
      findGaps([service], suppliedOn([service], aDay), [town], options).cover.flatMap(({ covers }) =>
        covers.flatMap(({ services, minutesAWeek }) => (services === 0 ? [] : [minutesAWeek])),
      );
    expect([minutes(evening(aDay)), minutes(evening('2026-11-24'))]).toEqual([[120], [0]]);
  });

  test('beyond so many they are only counted', () => {
    const services = [teaching(), elsewhere({ access: ['step-free', 'bsl', 'quiet'] })];
    const { gaps, leftOut, facetTotals } = findGaps(services, suppliedOn(services, aDay), [town], {
      ...options,
      mostFacetGaps: 1,
    });
    expect(gaps.filter(({ facet }) => facet !== null)).toHaveLength(1);
    expect(leftOut).toBe(2);
    expect(facetTotals.map(({ topics, towns, people }) => [topics, towns, people])).toEqual([
      ...[1, 2, 3].map(() => [1, 1, 5_000]),
    ]);
  });
});

describe('room', () => {
  const place = (state: Capacity['state'] | null, miles = 1): ServicePlace => ({
    ...{ venue: `Hall ${miles}`, point: northOf(miles * mile) },
    ...(state !== null && { capacity: { state } }),
  });
  const until = (state: Capacity['state'], day: string): Service =>
    teaching({ capacity: { state, until: day as PlainDate } });
  test.each<[string, Service[], Partial<RoomCounts>]>([
    ['nothing said is not known', [teaching()], { unknown: 1 }],
    ['as it is said', [teaching({ capacity: { state: 'open' } })], { open: 1 }],
    ['a waiting list', [teaching({ capacity: { state: 'waiting-list' } })], { 'waiting-list': 1 }],
    ['on its last day', [until('full', aDay)], { full: 1 }],
    ['past its day nobody believes it', [until('full', '2026-11-24')], { unknown: 1 }],
    ['nor that there is room', [until('open', '2026-11-24')], { unknown: 1 }],
    [
      'what a place says counts there',
      [teaching({ capacity: { state: 'open' }, places: [place('full')] })],
      { full: 1 },
    ],
    ['in one of two places', [teaching({ places: [place('full'), place('open', 2)] })], { open: 1 }],
    ['one of two does not say', [teaching({ places: [place('full'), place(null, 2)] })], { unknown: 1 }],
    [
      'a list is more than none',
      [teaching({ places: [place('full'), place('waiting-list', 2)] })],
      { 'waiting-list': 1 },
    ],
    ['a place out of reach is none', [teaching({ places: [place('full'), place('open', 30)] })], { full: 1 }],
    [
      'each service once',
      [
        teaching({ capacity: { state: 'open' } }),
        teaching({ id: 'b', capacity: { state: 'open' } }),
        teaching({ id: 'c' }),
        teaching({ id: 'd', topics: ['scams'], capacity: { state: 'full' } }),
      ],
      { open: 2, unknown: 1 },
    ],
  ])('%s', (_name, services, counts) => {
    const { cover } = findGaps(services, suppliedOn(services, aDay), [town], options);
    const email = cover[0]?.covers.find(({ subject }) => 'topic' in subject && subject.topic === 'email');
    expect(email?.room).toEqual({ open: 0, 'waiting-list': 0, full: 0, unknown: 0, ...counts });
    expect(email?.services).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
  });
});

test('most people first, whatever the order of the towns', () => {
  const towns = gapsWith([teaching()], [far, town]).map((gap) => gap.town.name);
  expect(towns).toEqual([...towns].sort((a) => (a === 'Sampleford' ? -1 : 1)));
  expect(new Set(towns)).toEqual(new Set(['Sampleford', 'Low Fell End']));
});

test('the same as asking every town of every service, one by one', () => {
  const day = fc.constantFrom(undefined, '2026-11-24', '2026-11-25', '2026-11-26');
  const service = fc.record({
    topics: fc.subarray<TopicId>(['email', 'scams', 'cv'], { maxLength: 2 }),
    audiences: fc.subarray<AudienceId>(['older', 'carers'], { maxLength: 1 }),
    status: fc.constantFrom<Service['status']>('active', 'active', 'active', 'paused'),
    residentsOf: fc.constantFrom<string[]>([], [], ['Samplshire'], ['Elsewhere']),
    starts: day,
    ends: day,
    miles: fc.integer({ min: -25, max: 25 }),
    isVisit: fc.boolean(),
    kilometres: fc.integer({ min: 1, max: 40 }),
  });
  const place = fc.record({
    miles: fc.integer({ min: -25, max: 25 }),
    council: fc.constantFrom('Samplshire', 'Elsewhere'),
  });
  fc.assert(
    fc.property(fc.array(service, { maxLength: 8 }), fc.array(place, { maxLength: 3 }), (drawn, places) => {
      const services = drawn.map(({ miles, isVisit, kilometres, starts, ends, ...facts }, number) =>
        aService({
          ...{ ...facts, id: `s${number}`, metres: miles * mile },
          ...(starts !== undefined && { starts }),
          ...(ends !== undefined && { ends }),
          ...(isVisit && {
            modes: ['home-visit'],
            coverage: { nations: [], councils: [], withinKilometres: kilometres },
          }),
        }),
      );
      const towns = places.map(({ miles, council }, number): Town => {
        return {
          ...town,
          name: `T${number}`,
          area: council,
          council,
          point: northOf(miles * mile),
          people: 9_000 - number,
        };
      });
      const isThere = (one: Service, of: Town): boolean => {
        const point = one.places[0]?.point;
        if (point === undefined || one.status !== 'active') return false;
        if ((one.starts ?? '') > aDay || (one.ends ?? '9') < (aDay as PlainDate)) return false;
        if (one.residentsOf.length > 0 && one.residentsOf[0] !== of.council) return false;
        const metres = distanceMetres(of.point, point);
        const kilometres = one.coverage?.withinKilometres;
        return kilometres === undefined ? metres <= options.reachMetres : metres <= kilometres * 1_000;
      };
      const expected = towns.flatMap((of) => [
        ...(['email', 'scams', 'cv'] as const)
          .filter((topic) => !services.some((one) => one.topics.includes(topic) && isThere(one, of)))
          .map((topic) => `${of.name} ${topic}`),
        ...(['older', 'carers'] as const)
          .filter((id) => {
            const isNamed = services.some((one) => one.audiences.includes(id));
            return isNamed && !services.some((one) => one.audiences.includes(id) && isThere(one, of));
          })
          .map((id) => `${of.name} ${id}`),
      ]);
      const asked = new Set<string>(['email', 'scams', 'cv', 'older', 'carers']);
      const found = gapsWith(services, towns).flatMap(({ town: of, subject, facet }) => {
        const id = 'topic' in subject ? subject.topic : subject.audience;
        return facet === null && asked.has(id) ? [`${of.name} ${id}`] : [];
      });
      expect(found).toEqual(expected);
    }),
    numRuns(2_000),
  );
});
