import { expect, test } from 'vitest';
import { championCounts } from '../../shared/learn/champion-counts.ts';
import type { Champions, OrganisationId } from '../../shared/record/service.ts';

const body = (id: string, champions?: Champions) => ({
  id: id as OrganisationId,
  name: id,
  ...(champions !== undefined && { champions }),
});

test('champions add up, or do not, or nobody knows', () => {
  const { rows, totals } = championCounts([
    body('none'),
    body('right', { recruited: 9, inTraining: 3, active: 4, lapsed: 2 }),
    body('wrong', { recruited: 9, inTraining: 3, active: 5, lapsed: 2 }),
    body('part', { active: 0 }),
  ]);
  expect(rows.map(({ organisation, addsUp }) => [organisation, addsUp])).toEqual([
    ['wrong', false],
    ['right', true],
    ['part', null],
  ]);
  expect(totals).toEqual({ recruited: 18, inTraining: 6, active: 9, lapsed: 4 });
});

test('of what nobody says there is no sum, not even nought', () => {
  expect(championCounts([body('a', { active: 2 })]).totals).toEqual({
    recruited: null,
    inTraining: null,
    active: 2,
    lapsed: null,
  });
});
