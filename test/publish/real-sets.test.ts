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

const feeds = join(root, '../shared/data');

describe.skipIf(!existsSync(data))('the real feeds', () => {
  const check = (path: string) => checkSources([join(feeds, path)], { maps: [], knowledge });
  const tell = async (path: string) => {
    const { problems, files, ...rest } = await check(path);
    const codes = new Set(problems.map(({ code }) => code));
    return { ...rest, problems, codes, services: files.flatMap(({ reading }) => reading?.services ?? []) };
  };

  test('3,724 online centres are all published, nearly all of them on the map', async () => {
    const { in: read, published, services } = await tell('real/online-centres-2012.ndjson.gz');
    expect(read).toBe(3_724);
    expect(published).toBeGreaterThanOrEqual(0.95 * read);
    const placed = services.filter(({ places }) => places.some(({ point }) => point !== undefined));
    expect(placed.length).toBeGreaterThanOrEqual(0.95 * read);
    expect(services.filter(({ when }) => (when?.sessions.length ?? 0) > 0).length).toBeGreaterThan(1_000);
    expect(services.filter(({ phone }) => phone !== undefined).length).toBeGreaterThan(3_000);
  }, 120_000);

  test('the mock feed by the rules is published', async () => {
    const { usable, refused, published } = await tell('oruk/mocks/V3.0-UK-Default');
    expect([usable, refused, published > 0]).toEqual([true, 0, true]);
  });

  test('the mock feed of permutations is published, and what it miscounts and repeats is reported', async () => {
    const { published, codes, services, problems } = await tell('oruk/mocks/V3.0-UK-Test/service_list.json');
    expect([published, services.length]).toEqual([100, 1]);
    expect([...codes]).toEqual(expect.arrayContaining(['envelope-count', 'id-repeated']));
    expect(problems.find(({ code }) => code === 'envelope-count')?.value).toBe('31, but 128');
    const refusals = problems.filter(({ severity }) => severity === 'refused').map(({ code }) => code);
    expect(new Set(refusals)).toEqual(new Set(['organisation-missing']));
  });

  test('the mock feed with warnings is published, and its faulty terms are noted', async () => {
    const { usable, refused, published, codes } = await tell('oruk/mocks/V3.0-UK-Warn');
    expect([usable, refused, published > 0, codes.has('term-faulty')]).toEqual([true, 0, true, true]);
  });

  test('the mock feed that must fail is published without its faulty fields', async () => {
    const whole = await tell('oruk/mocks/V3.0-UK-Fail/service_full.json');
    expect([whole.published, whole.refused]).toEqual([1, 0]);
    expect([...whole.codes]).toEqual(expect.arrayContaining(['website-unread', 'email-unread']));
    const { published, refused, problems } = await tell('oruk/mocks/V3.0-UK-Fail/service_list.json');
    expect([published, refused]).toEqual([0, 4]);
    expect(problems.filter(({ severity }) => severity === 'refused').map(({ code }) => code)).toEqual(
      Array.from({ length: 4 }, () => 'service-missing'),
    );
  });
});
