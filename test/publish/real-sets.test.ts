// The real library sets, where a folder of them lies beside this project, read through the maps in docs/examples. The
// maps are also tested on rows of our own making, in column-map.test.ts.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSources } from '../../publish/check.ts';
import { readColumnMap } from '../../publish/column-map.ts';
import { createKnowledge } from '../../publish/knowledge.ts';
import type { Service } from '../../shared/record/service.ts';

const root = join(import.meta.dirname, '../..');
const data = join(root, '../shared/data/real');
const knowledge = createKnowledge(new Date('2026-11-25T12:00:00Z'));

async function checkSet(file: string, mapName: string) {
  const map = readColumnMap(readFileSync(join(root, 'docs/examples', mapName), 'utf8'));
  if (map.kind === 'unread') throw new Error(map.why);
  const check = await checkSources([join(data, file)], { maps: [map.map], knowledge });
  const services = check.files.flatMap(({ reading }) => reading?.services ?? []);
  return { check, services };
}

const isOpen = ({ status }: Service) => status === 'active';

describe.skipIf(!existsSync(data))('the real sets', () => {
  test.each<[string, string, { rows: number; closed: number }]>([
    ['libraries-england-2023.csv', 'libraries-england.json', { rows: 3_487, closed: 353 }],
    ['libraries-scotland.csv', 'libraries-scotland.json', { rows: 483, closed: 0 }],
    ['libraries-wales.csv', 'libraries-wales.json', { rows: 265, closed: 2 }],
    ['libraries-northern-ireland.csv', 'libraries-northern-ireland.json', { rows: 98, closed: 0 }],
    ['mobile-library-stops.csv', 'mobile-library-stops.json', { rows: 3_581, closed: 0 }],
  ])(
    '%s: at least 95 of 100 rows are published, the others with a reason; the closed end as closed',
    async (file, map, set) => {
      const { check, services } = await checkSet(file, map);
      expect(check.in).toBe(set.rows);
      expect(check.published).toBeGreaterThanOrEqual(0.95 * set.rows);
      const reasons = check.problems.filter(({ severity }) => severity === 'refused');
      expect(new Set(reasons.map(({ line }) => line)).size).toBe(check.refused);
      expect(services.filter(({ status }) => status === 'closed')).toHaveLength(set.closed);
      // Whoever is near must be able to find them: nearly all open ones stand somewhere on the map.
      const open = services.filter(isOpen);
      const placed = open.filter(({ places }) => places.some(({ point }) => point !== undefined));
      expect(placed.length).toBeGreaterThanOrEqual(0.95 * open.length);
    },
  );

  test('stops of mobile libraries come round again on their own days', async () => {
    const { services } = await checkSet('mobile-library-stops.csv', 'mobile-library-stops.json');
    const sessions = services.flatMap(({ when }) => when?.sessions ?? []);
    const words = services.filter(({ when }) => when?.words !== undefined);
    expect(words.length).toBeLessThan(5);
    expect(sessions.filter(({ interval }) => interval === 2)).toHaveLength(1_309);
    expect(sessions.filter(({ interval }) => interval === 3)).toHaveLength(713);
    expect(sessions.filter(({ interval }) => interval === 4)).toHaveLength(907);
    expect(sessions.filter(({ ordinal }) => ordinal !== undefined).length).toBeGreaterThan(600);
    expect(sessions.every(({ from }) => from !== undefined)).toBe(true);
  });
});
