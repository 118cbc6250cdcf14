import { expect, test } from 'vitest';
import { type BestPlaced, bestPlaced } from '../../shared/learn/best-placed.ts';
import { findGaps } from '../../shared/learn/find-gaps.ts';
import { suppliedOn } from '../../shared/learn/supply.ts';
import type { Town } from '../../shared/learn/town.ts';
import type { Service } from '../../shared/record/service.ts';
import { aDay, aService, northOf } from '../builders.ts';

const mile = 1_609.344;
const reachMetres = 10 * mile;
const towns = [0, 8, 16].map(
  (miles, number): Town => ({
    ...{ name: `T${miles}`, area: 'Samplshire', council: 'Samplshire' },
    ...{ point: northOf(miles * mile), people: 3_000 - 1_000 * number },
  }),
);

function placedFor(...services: Service[]): BestPlaced[] {
  const supplied = suppliedOn(services, aDay);
  const { subjects, gaps } = findGaps(services, supplied, towns, {
    today: aDay,
    reachMetres,
    mostFacetGaps: 0,
  });
  return bestPlaced(supplied, towns, subjects, gaps, reachMetres);
}

test('who says so comes before whose text only seems to, then who reaches most people', () => {
  const email = placedFor(
    aService({ id: 'one', topics: ['email'], metres: 16 * mile, lastChecked: '2026-01-01' }),
    aService({ id: 'two', topics: ['email'], metres: 7 * mile }),
    aService({ id: 'three', suggestedTopics: ['email'], metres: 0 }),
    aService({
      id: 'two-more',
      organisation: 'of-two',
      topics: ['email'],
      metres: 0,
      lastChecked: '2026-02-01',
    }),
    aService({ id: 'far', topics: ['email'], metres: 90 * mile }),
  ).find(({ subject }) => 'topic' in subject && subject.topic === 'email');
  expect(
    email?.placed.map(({ organisation, firmness, services, people, checked }) => [
      organisation,
      firmness,
      services,
      people,
      checked,
    ]),
  ).toEqual([
    ['of-two', 'stated', ['two', 'two-more'], 6_000, '2026-02-01'],
    ['of-one', 'stated', ['one'], 3_000, '2026-01-01'],
    ['of-three', 'suggested', ['three'], 5_000, null],
  ]);
});

test('what most people lack comes first', () => {
  const order = placedFor(
    aService({ id: 'a', topics: ['email'], metres: 0 }),
    aService({ id: 'b', topics: ['scams'], metres: 16 * mile }),
    aService({ id: 'c', topics: ['cv'], metres: 8 * mile }),
  ).flatMap(({ subject }) => ('topic' in subject ? [subject.topic as string] : []));
  // Nobody at all, then 3,000 people, then 1,000, then nobody lacks it.
  expect(order.filter((topic) => ['email', 'scams', 'cv', 'photos'].includes(topic))).toEqual([
    'photos',
    'scams',
    'email',
    'cv',
  ]);
});

test('what an organisation says of its room, in any of its services for the topic', () => {
  const rooms = placedFor(
    aService({ id: 'a', topics: ['email'], metres: 0, capacity: { state: 'full' } }),
    aService({ id: 'b', organisation: 'of-a', topics: ['email'], metres: 0, capacity: { state: 'open' } }),
    aService({ id: 'c', organisation: 'of-a', topics: ['scams'], metres: 0 }),
    aService({ id: 'd', topics: ['email'], metres: 0, capacity: { state: 'waiting-list' } }),
    aService({ id: 'e', topics: ['email'], metres: 0 }),
  ).find(({ subject }) => 'topic' in subject && subject.topic === 'email');
  expect(rooms?.placed.map(({ organisation, room }) => [organisation, room])).toEqual([
    ['of-a', 'open'],
    ['of-d', 'waiting-list'],
    ['of-e', null],
  ]);
});
