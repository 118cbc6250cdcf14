// Needs of every kind, for comparing clever code with stupid code.
import fc from 'fast-check';
import type { Must, MustNot, Need } from '../../shared/need/need.ts';
import {
  accessIds,
  audienceIds,
  costIds,
  languageIds,
  levelIds,
  modeIds,
  topicIds,
} from '../../shared/record/taxonomy.ts';
import { aNeed } from '../builders.ts';

const some = <Id>(ids: readonly Id[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...ids), { maxLength: most });
const oneOf = <Id>(ids: readonly Id[]) => fc.option(fc.constantFrom(...ids), { freq: 2 });

export const anyNeed: fc.Arbitrary<Need> = fc
  .record({
    // Often common ones, of which one service teaches several.
    topics: fc.oneof(some(topicIds, 4), some(topicIds.slice(0, 5), 4)),
    weights: fc.constantFrom([1, 1, 0.6, 0.2], [1, 0.35, 0.3, 0.1], [0.8, 0.7, 0.7, 0.7]),
    audiences: some(audienceIds, 2),
    age: fc.option(fc.integer({ min: 10, max: 95 })),
    modes: some(modeIds, 2),
    level: oneOf(levelIds),
    language: oneOf(languageIds),
    access: some(accessIds, 2),
    cost: oneOf(costIds),
    availability: oneOf(['evening', 'weekend'] as const),
    isMust: fc.boolean(),
    mustNot: some<MustNot>(
      ['mode:drop-in', 'mode:phone', 'level:starting', 'topic:email', 'access:women-only'],
      1,
    ),
    unread: some(['tea', 'volunteers', 'library', 'zoom', 'ramp', 'xyzzy'], 2),
  })
  .map(({ topics, weights, isMust, modes, access, cost, ...facts }) =>
    aNeed({
      ...facts,
      topics: topics.map((id, index) => ({ id, weight: weights[index] ?? 0.1 })),
      modes,
      access,
      cost,
      must: isMust
        ? [
            ...modes.slice(0, 1).map((id): Must => `mode:${id}`),
            ...access.slice(0, 1).map((id): Must => `access:${id}`),
            ...(cost === null ? [] : [`cost:${cost}` as const]),
          ]
        : [],
    }),
  );
