// Needs of every kind, for properties.
import fc from 'fast-check';
import { type Must, type MustNot, type Need, possessions } from '../../shared/need/need.ts';
import {
  accessIds,
  audienceIds,
  costIds,
  levelIds,
  modeIds,
  topicIds,
} from '../../shared/record/taxonomy.ts';
import { aNeed } from '../builders.ts';

const some = <T>(ids: readonly T[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
const orNot = <T>(ids: readonly T[]) => fc.option(fc.constantFrom(...ids));

/** Any need whose topics are all strong enough to be shown. */
export const anyNeed: fc.Arbitrary<Need> = fc
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
