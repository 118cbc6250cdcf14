import { expect, test } from 'vitest';
import { type LevelStanding, standingOf } from '../../shared/match/level.ts';
import type { LevelId } from '../../shared/record/taxonomy.ts';

test.each<[wanted: LevelId, levels: LevelId[], standing: LevelStanding]>([
  ['starting', [], 'unknown'],
  ['starting', ['starting', 'basics'], 'right'],
  ['starting', ['basics'], 'above'],
  ['starting', ['improving', 'advanced'], 'refused'],
  ['basics', ['starting'], 'below'],
  ['basics', ['improving'], 'above'],
  ['basics', ['advanced'], 'refused'],
  ['improving', ['basics'], 'below'],
  // A session that begins at the beginning is not the next step, whatever else it has.
  ['improving', ['starting', 'basics'], 'refused'],
  ['improving', ['starting'], 'refused'],
  ['advanced', ['improving'], 'below'],
  ['advanced', ['basics', 'improving'], 'below'],
  ['advanced', ['basics'], 'refused'],
  ['advanced', ['starting', 'basics', 'improving', 'advanced'], 'right'],
  ['basics', ['starting', 'improving'], 'above'],
])('somebody who is %s, a service for %j: %s', (wanted, levels, standing) => {
  expect(standingOf(levels, wanted)).toBe(standing);
});
