import { describe, expect, test } from 'vitest';
import { championCounts } from '../../shared/learn/champion-counts.ts';
import { dataQuality } from '../../shared/learn/data-quality.ts';
import { findGaps } from '../../shared/learn/find-gaps.ts';
import { type Milestone, type MilestoneSources, reachedMilestones } from '../../shared/learn/milestones.ts';
import { partnerJourneys } from '../../shared/learn/partner-journey.ts';
import { suppliedOn } from '../../shared/learn/supply.ts';
import type { Town } from '../../shared/learn/town.ts';
import { trainingOffers } from '../../shared/learn/training-offers.ts';
import type { Organisation, PartnerStage, Service } from '../../shared/record/service.ts';
import { topicGroups, topicIds } from '../../shared/record/taxonomy.ts';
import { aDay, aService, northOf } from '../builders.ts';

const bodies = (count: number, facts: Partial<Organisation>): Organisation[] =>
  Array.from(
    { length: count },
    (_, number) => ({ id: `body-${number}`, name: `Body ${number}`, ...facts }) as Organisation,
  );

const mile = 1_609.344;
const towns = [0, 8].map(
  (miles): Town => ({ name: `T${miles}`, area: 'Samplshire', point: northOf(miles * mile), people: 2_000 }),
);

function reached({
  services = [],
  organisations = [],
  places = towns,
}: {
  services?: Service[];
  organisations?: Organisation[];
  places?: Town[];
}): Milestone[] {
  const sources: MilestoneSources = {
    champions: championCounts(organisations),
    journeys: partnerJourneys(organisations, services, new Map(), aDay),
    cover: findGaps(services, suppliedOn(services, aDay), places, {
      today: aDay,
      reachMetres: 10 * mile,
      mostFacetGaps: 0,
    }).cover,
    quality: dataQuality(services, aDay),
  };
  return reachedMilestones(sources);
}

describe('champions and partners: the last step that was passed', () => {
  test.each<[string, Organisation[], Milestone[]]>([
    ['nine champions are no card', bodies(1, { champions: { active: 9 } }), []],
    ['ten are', bodies(1, { champions: { active: 10 } }), [{ kind: 'champions', count: 10 }]],
    ['of all together', bodies(7, { champions: { active: 14 } }), [{ kind: 'champions', count: 50 }]],
    ['those who are not active do not count', bodies(1, { champions: { recruited: 90, lapsed: 90 } }), []],
    [
      'partners who help people',
      bodies(26, { stage: 'action' as PartnerStage }),
      [{ kind: 'partners', count: 25 }],
    ],
    [
      'or go on by themselves',
      bodies(10, { stage: 'independence' as PartnerStage }),
      [{ kind: 'partners', count: 10 }],
    ],
    ['not those who only take part', bodies(99, { stage: 'engagement' as PartnerStage }), []],
  ])('%s', (_name, organisations, found) => {
    expect(reached({ organisations })).toEqual(found);
  });
});

describe('a kind of help that all towns have', () => {
  const safety = topicIds.filter((id) => topicGroups[id] === 'safety');
  test.each<[string, Service[], Town[], number]>([
    [
      'each topic of it within reach of each town',
      [aService({ topics: safety, metres: 4 * mile })],
      towns,
      1,
    ],
    [
      'by two services together',
      [
        aService({ id: 'a', topics: safety.slice(1), metres: 0 }),
        aService({ id: 'b', topics: safety.slice(0, 1), metres: 0 }),
      ],
      towns,
      1,
    ],
    ['but for one topic', [aService({ topics: safety.slice(1), metres: 4 * mile })], towns, 0],
    ['but for one town', [aService({ topics: safety, metres: -4 * mile })], towns, 0],
    ['no town at all', [aService({ topics: safety, metres: 0 })], [], 0],
  ])('%s', (_name, services, places, count) => {
    expect(reached({ services, places })).toEqual(
      Array.from({ length: count }, () => ({ kind: 'everywhere', group: 'safety' })),
    );
  });
});

test.each([
  [9, 1],
  [8, 0],
])('%i of ten listings checked lately', (lately, count) => {
  const services = Array.from({ length: 10 }, (_, number) =>
    aService({ id: `s-${number}`, lastChecked: number < lately ? '2026-11-01' : '2025-01-01' }),
  );
  expect(reached({ services }).filter(({ kind }) => kind === 'checked')).toHaveLength(count);
});

test('what partners can learn is what services say they teach, not what their text seems to', () => {
  const services = [
    aService({ id: 'staff', topics: ['email', 'train-staff'] }),
    aService({ id: 'email', topics: ['email'] }),
    aService({ id: 'suggested', suggestedTopics: ['train-staff'] }),
    aService({ id: 'both', topics: ['org-digital', 'digital-champion'] }),
  ];
  expect(trainingOffers(services).map(({ service, topics }) => [service.id, topics])).toEqual([
    ['staff', ['train-staff']],
    ['both', ['digital-champion', 'org-digital']],
  ]);
});
