import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOverlaps, type Overlaps } from '../../shared/learn/find-overlaps.ts';
import { suppliedOn } from '../../shared/learn/supply.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import type { Session } from '../../shared/record/opening.ts';
import type { PlainDate, Service } from '../../shared/record/service.ts';
import type { AudienceId, LevelId, TopicId } from '../../shared/record/taxonomy.ts';
import { aDay, aService, northOf } from '../builders.ts';
import { numRuns } from '../runs.ts';

const mile = 1_609.344;
const monday = (opens: number, closes?: number, facts: Partial<Session> = {}): Session => {
  return { weekday: 1, opens, ...(closes !== undefined && { closes }), ...facts };
};
type Facts = Parameters<typeof aService>[0];
const one = (facts: Facts = {}): Service =>
  aService({ id: 'a', topics: ['email'], metres: 0, when: { sessions: [monday(600, 720)] }, ...facts });
const other = (facts: Facts = {}): Service => one({ id: 'b', ...facts });

function overlapsOf(...services: Service[]): Overlaps {
  return findOverlaps(suppliedOn(services, aDay), aDay, () => false);
}

describe('two organisations that do the same', () => {
  test.each<[string, Service, Service, minutes: number]>([
    ['in one house, for two hours', one(), other(), 120],
    ['for half an hour', one(), other({ when: { sessions: [monday(690, 800)] } }), 30],
    ['1.9 miles apart', one(), other({ metres: 1.9 * mile }), 120],
    [
      'for the same people',
      one({ audiences: ['older', 'carers'] }),
      other({ audiences: ['carers', 'older'] }),
      120,
    ],
    ['at one shared level', one({ levels: ['starting', 'basics'] }), other({ levels: ['basics'] }), 120],
    [
      'at the second place of one of them',
      one({ places: [{ point: northOf(30 * mile) }, { point: northOf(mile) }] }),
      other(),
      120,
    ],
    [
      'of whom one is on until this summer',
      one(),
      other({ when: { sessions: [monday(600, 660, { until: '2027-06-01' as PlainDate })] } }),
      60,
    ],
  ])('%s', (_name, a, b, minutes) => {
    expect(overlapsOf(b, a).sure).toMatchObject([
      { ids: ['a', 'b'], topics: ['email'], minutesAWeek: minutes },
    ]);
  });

  test('the most time in common comes first', () => {
    const long = other({ id: 'c', when: { sessions: [monday(600, 720)] } });
    const { sure } = overlapsOf(one(), other({ when: { sessions: [monday(660, 720)] } }), long);
    expect(sure.map(({ ids }) => ids.join(' '))).toEqual(['a c', 'a b', 'b c']);
  });
});

describe('two that do not', () => {
  test.each<[string, Service, Service]>([
    ['cross for 29 minutes', one(), other({ when: { sessions: [monday(691, 800)] } })],
    ['meet on other days', one(), other({ when: { sessions: [monday(600, 720, { weekday: 2 })] } })],
    ['meet monthly', one(), other({ when: { sessions: [monday(600, 720, { ordinal: 1 })] } })],
    [
      'meet fortnightly',
      one(),
      other({ when: { sessions: [monday(600, 720, { interval: 2, from: aDay })] } }),
    ],
    [
      'ended last week',
      one(),
      other({ when: { sessions: [monday(600, 720, { until: '2026-11-20' as PlainDate })] } }),
    ],
    ['are 2.1 miles apart', one(), other({ metres: 2.1 * mile })],
    ['teach other things', one(), other({ topics: ['scams'] })],
    ['share only what was suggested', one(), other({ topics: [], suggestedTopics: ['email'] })],
    ['are one organisation', one({ organisation: 'x' }), other({ organisation: 'x' })],
    ['are for others', one({ audiences: ['older'] }), other({ audiences: ['carers'] })],
    ['are for some, and for nobody in particular', one({ audiences: ['older'] }), other()],
    ['are at other levels', one({ levels: ['starting'] }), other({ levels: ['basics'] })],
    ['are at a level, and none that is stated', one({ levels: ['starting'] }), other()],
    ['are online', one(), other({ modes: ['remote'], coverage: { nations: ['ENG'], councils: [] } })],
    ['come to people’s homes', one(), other({ modes: ['home-visit'] })],
    ['are not open any more', one(), other({ status: 'paused' })],
    ['are not on yet', one(), other({ starts: '2026-12-01' })],
  ])('%s', (_name, a, b) => {
    expect(overlapsOf(a, b)).toEqual({ sure: [], timesUnknown: [] });
  });

  test('are one offer told twice', () => {
    const areSame = (a: string, b: string): boolean => `${a} ${b}` === 'a b';
    expect(findOverlaps(suppliedOn([one(), other()], aDay), aDay, areSame).sure).toEqual([]);
  });
});

test.each<[string, Service['when']]>([
  ['no times', undefined],
  ['times in words only', { sessions: [], words: 'Ring us' }],
  ['times of which a part is in words', { sessions: [monday(900, 960)], words: 'and by appointment' }],
  ['a start without an end', { sessions: [monday(610)] }],
])('%s are listed apart', (_name, when) => {
  const b = aService({ id: 'b', topics: ['email'], metres: 0, ...(when !== undefined && { when }) });
  const { sure, timesUnknown } = overlapsOf(one(), b);
  expect(sure).toEqual([]);
  expect(timesUnknown).toMatchObject([{ ids: ['a', 'b'], minutesAWeek: null }]);
});

test('a start without an end on another day is known not to cross', () => {
  expect(
    overlapsOf(one(), other({ when: { sessions: [monday(610, undefined, { weekday: 3 })] } })).timesUnknown,
  ).toEqual([]);
});

test('the same as comparing each with each', () => {
  const session = fc.record({
    weekday: fc.constantFrom<1 | 2>(1, 2),
    opens: fc.integer({ min: 540, max: 700 }),
    long: fc.integer({ min: 20, max: 120 }),
  });
  const service = fc.record({
    topics: fc.subarray<TopicId>(['email', 'scams']),
    audiences: fc.subarray<AudienceId>(['older', 'carers']),
    levels: fc.subarray<LevelId>(['starting', 'basics']),
    organisation: fc.constantFrom('x', 'y', 'z'),
    miles: fc.double({ min: 0, max: 4, noNaN: true }),
    sessions: fc.array(session, { minLength: 1, maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(service, { maxLength: 8 }), (drawn) => {
      const services = drawn.map(({ miles, sessions, ...facts }, number) =>
        aService({
          ...{ ...facts, id: `s${number}`, metres: miles * mile },
          when: {
            sessions: sessions.map(({ weekday, opens, long }) => ({ weekday, opens, closes: opens + long })),
          },
        }),
      );
      const areAlike = <Id>(a: readonly Id[], b: readonly Id[]): boolean =>
        [...a].sort().join() === [...b].sort().join();
      const expected = services.flatMap((a, index) =>
        services.slice(index + 1).flatMap((b) => {
          const [p, q] = [a.places[0]?.point, b.places[0]?.point];
          const crosses = a.when?.sessions.some((s) =>
            b.when?.sessions.some(
              (t) =>
                s.weekday === t.weekday &&
                Math.min(s.closes ?? 0, t.closes ?? 0) - Math.max(s.opens, t.opens) >= 30,
            ),
          );
          const isOverlap =
            a.organisation !== b.organisation &&
            a.topics.some((topic) => b.topics.includes(topic)) &&
            areAlike(a.audiences, b.audiences) &&
            (a.levels.some((level) => b.levels.includes(level)) || a.levels.length + b.levels.length === 0) &&
            p !== undefined &&
            q !== undefined &&
            distanceMetres(p, q) <= 2 * mile &&
            crosses === true;
          return isOverlap ? [`${a.id} ${b.id}`] : [];
        }),
      );
      expect(
        overlapsOf(...services)
          .sure.map(({ ids }) => ids.join(' '))
          .sort(),
      ).toEqual(expected.sort());
    }),
    numRuns(2_000),
  );
});
