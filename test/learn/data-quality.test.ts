import { describe, expect, test } from 'vitest';
import { dataQuality, qualityIds } from '../../shared/learn/data-quality.ts';
import type { Service, SourceId } from '../../shared/record/service.ts';
import { aDay, aService } from '../builders.ts';

const full = (facts: Parameters<typeof aService>[0] = {}): Service =>
  aService({
    ...{ topics: ['email'], metres: 0, phone: '01632 960000', when: { sessions: [], words: 'Mondays' } },
    ...{
      cost: { kind: 'free' },
      howToGetIn: 'drop-in',
      levels: ['starting'],
      access: ['step-free'],
      languages: ['en'],
    },
    lastChecked: '2026-11-01',
    ...facts,
  });

function only(...services: Service[]) {
  const [quality] = dataQuality(services, aDay);
  if (quality === undefined) throw new Error('there is no source');
  return quality;
}

describe('what a listing leaves unsaid', () => {
  test('nothing of one that says everything, and everything of one that says nothing', () => {
    expect(only(full()).toMend).toEqual([]);
    expect(only(aService()).toMend).toEqual([{ id: 'a-service', missing: [...qualityIds], age: 'never' }]);
  });

  test('a place that says it speaks for the service', () => {
    const { phone, when, access, ...rest } = full();
    const place = {
      point: { latitude: 55, longitude: -2 },
      phone: '01632 960001',
      when: { sessions: [], words: 'Ask' },
    };
    const told = only({ ...rest, access: [], places: [{ ...place, access: ['step-free'] }] } as Service);
    expect([phone, when, access].every((one) => one !== undefined)).toBe(true);
    expect(told.toMend).toEqual([]);
  });

  test.each<[string, Parameters<typeof aService>[0], string[]]>([
    [
      'a website is a way to get in touch',
      { phone: undefined, website: 'https://help.example' } as never,
      [],
    ],
    ['a visit says where it comes', { places: [], coverage: { nations: ['ENG'], councils: [] } }, []],
    ['a place without a point is nowhere', { places: [{ venue: 'A hall' }] }, ['where']],
    ['suggested topics are ours, not the owner’s', { topics: [], suggestedTopics: ['email'] }, ['topics']],
  ])('%s', (_name, facts, missing) => {
    expect(only(full(facts)).toMend.flatMap((one) => one.missing)).toEqual(missing);
  });
});

test.each<[string | undefined, string | undefined, string]>([
  ['2026-08-27', undefined, 'lately'],
  ['2026-08-26', undefined, 'within-year'],
  ['2025-11-25', undefined, 'within-year'],
  ['2025-11-24', undefined, 'older'],
  [undefined, undefined, 'never'],
  ['2026-11-01', '2026-11-24', 'overdue'],
  ['2026-11-01', '2026-11-25', 'lately'],
])('checked on %s, to be looked at by %s: %s', (lastChecked, reviewBy, age) => {
  const { lastChecked: _checked, ...rest } = full();
  const service = {
    ...rest,
    ...(lastChecked !== undefined && { lastChecked }),
    ...(reviewBy !== undefined && { reviewBy }),
  };
  const { ages } = only(service as Service);
  expect(Object.entries(ages).filter(([, count]) => count > 0)).toEqual([[age, 1]]);
});

test('each source by itself, that with most to mend first, and closed services not at all', () => {
  const of = (source: string, id: string): Service => aService({ id, source: source as SourceId });
  const told = dataQuality(
    [full(), of('b', 'b1'), of('b', 'b2'), of('c', 'c1'), aService({ id: 'x', status: 'closed' })],
    aDay,
  );
  expect(told.map(({ source, services }) => [source, services])).toEqual([
    ['b', 2],
    ['c', 1],
    ['a-source', 1],
  ]);
});
