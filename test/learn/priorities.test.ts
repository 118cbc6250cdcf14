import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findGaps } from '../../shared/learn/find-gaps.ts';
import { findPriorities, type NeedArea, plainWeights, type Weights } from '../../shared/learn/priorities.ts';
import { suppliedOn } from '../../shared/learn/supply.ts';
import type { Town } from '../../shared/learn/town.ts';
import { topicGroups, topicIds } from '../../shared/record/taxonomy.ts';

import { aDay, aService, northOf } from '../builders.ts';
import { numRuns } from '../runs.ts';

const mile = 1_609.344;
const aTown = (name: string, miles: number, people: number): Town => ({
  ...{ name, area: 'Samplshire', council: 'Samplshire' },
  ...{ point: northOf(miles * mile), people },
});
const [near, middle, far] = [aTown('Near', 0, 6_000), aTown('Middle', 5, 2_000), aTown('Far', 100, 8_000)];

const connect = topicIds.filter((id) => topicGroups[id] === 'connect');
/** In Near, with all of “connect”; in Middle too, but for those of Middle it has one topic less. */
const services = [
  aService({ id: 'rest', topics: connect.slice(1), metres: 0 }),
  aService({ id: 'one', topics: connect.slice(0, 1), metres: -8 * mile }),
];
const { cover } = findGaps(services, suppliedOn(services, aDay), [near, middle, far], {
  ...{ today: aDay, reachMetres: 10 * mile, mostFacetGaps: 0 },
});

const area = (name: string, towns: Town[], need: number, people: number | null = null): NeedArea => ({
  ...{ key: name, name, towns, need, people, parts: [] },
});
const both = area('Both', [near, middle], 40);
const alone = area('Far', [far], 10);

function ofConnect(areas: readonly NeedArea[], weights: Weights = plainWeights) {
  return findPriorities({ areas, weights }, cover).filter(({ group }) => group === 'connect');
}

test('a score is what a hand makes of it', () => {
  const [first, second] = ofConnect([both, alone]);
  // Far has no topic of the group: 100 × 10/40 × 1. Both lacks one topic for 2,000 of its 8,000 people.
  expect(first).toMatchObject({ area: alone, shares: { need: 0.25, gap: 1, people: 1 }, score: 25 });
  expect(second).toMatchObject({ area: both, townPeople: 8_000, topics: connect.length, lacking: 2_000 });
  expect(second?.score).toBeCloseTo((100 * 1 * 2_000) / (8_000 * connect.length), 10);
});

test.each<[string, Partial<Weights>, number, string[]]>([
  // Far: need 0.25, gap 1, people 0.5. Both: need 1, gap 1/4 of one topic, people 1.
  ['as it is', {}, 25, ['Far', 'Both']],
  ['need left out', { need: 0 }, 100, ['Far', 'Both']],
  ['need twice over', { need: 2 }, 6.25, ['Far', 'Both']],
  ['the gap left out', { gap: 0 }, 100, ['Both', 'Far']],
  ['people too', { people: 1 }, 12.5, ['Far', 'Both']],
  ['need much over', { need: 4 }, (100 * 2_000) / (8_000 * connect.length), ['Both', 'Far']],
])('weights: %s', (_name, weights, score, order) => {
  const found = ofConnect([area('Both', [near, middle], 40, 16_000), alone], { ...plainWeights, ...weights });
  expect(found.map((one) => one.area.name)).toEqual(order);
  expect(found[0]?.score).toBeCloseTo(score, 10);
});

test('the planted place of high need and no help at all is first, whatever its size', () => {
  const [first] = findPriorities(
    { areas: [both, area('Far', [far], 90, 100)], weights: plainWeights },
    cover,
  );
  expect(first).toMatchObject({ area: { name: 'Far' }, score: 100 });
});

test.each<[string, NeedArea[]]>([
  ['no need', [area('Far', [far], 0), both]],
  ['no need anywhere', [area('Far', [far], 0)]],
  ['no gap', [area('Near', [near], 90), alone]],
])('%s is no priority', (_name, areas) => {
  const found = ofConnect(areas).find((one) => one.area === areas[0]);
  expect(found?.score).toBe(0);
});

test('the order is the same in whatever unit need is told, and a score is from 0 to 100', () => {
  const order = (unit: number, needs: readonly number[], weights: Weights) => {
    const places = [near, middle, far].map((town, index) =>
      area(town.name, [town], (needs[index] ?? 0) * unit),
    );
    const found = findPriorities({ areas: places, weights }, cover);
    for (const { score } of found) expect(score >= 0 && score <= 100 + 1e-9).toBe(true);
    return found.map((one) => `${one.area.name} ${one.group}`);
  };
  const weight = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 3, maxLength: 3 }),
      fc.record({ need: weight, gap: weight, people: weight }),
      // By powers of two nothing is rounded.
      fc.constantFrom(2, 1_024, 1 / 8),
      (needs, weights, unit) => {
        expect(order(unit, needs, weights)).toEqual(order(1, needs, weights));
      },
    ),
    numRuns(2_000),
  );
});
