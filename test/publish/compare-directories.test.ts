import { describe, expect, test } from 'vitest';
import { changeReport, suspicionInWords } from '../../publish/change-report.ts';
import { compareDirectories, type Suspicion } from '../../publish/compare-directories.ts';
import type { Service } from '../../shared/record/service.ts';
import { aDirectory, aService } from '../builders.ts';

const many = (count: number, more: (n: number) => Parameters<typeof aService>[0] = () => ({})): Service[] =>
  Array.from({ length: count }, (_, n) =>
    aService({ id: `s${n}`, organisation: 'o', phone: `01632 96${String(1_000 + n)}`, ...more(n) }),
  );
const codes = (suspicions: readonly Suspicion[]) => suspicions.map(({ code }) => code);

describe('what is suspicious', () => {
  test.each<[string, Service[], Service[], Suspicion['code'][]]>([
    ['nothing changed', many(20), many(20), []],
    ['one in twenty gone', many(20), many(19), []],
    ['two in twenty gone', many(20), many(18), ['many-gone']],
    ['all gone', many(20), [], ['many-gone']],
    ['two in twenty closed', many(20), many(20, (n) => (n < 2 ? { status: 'closed' } : {})), ['many-gone']],
    ['one gone, one paused', many(20), many(19, (n) => (n < 1 ? { status: 'paused' } : {})), ['many-gone']],
    ['no number any more', many(20), many(20, () => ({ phone: undefined as never })), ['fact-emptied']],
    [
      'times lost by three of twenty',
      many(20, () => ({ when: { sessions: [] } })),
      many(20, (n) => (n < 3 ? {} : { when: { sessions: [] } })),
      ['fact-emptied'],
    ],
    [
      'times lost by two of twenty',
      many(20, () => ({ when: { sessions: [] } })),
      many(20, (n) => (n < 2 ? {} : { when: { sessions: [] } })),
      [],
    ],
    [
      'a number that moved to the place',
      many(20),
      many(20, (n) => ({ phone: undefined as never, places: [{ phone: `01632 96${1_000 + n}` }] })),
      [],
    ],
    ['all gone of none', [], [], []],
    ['twice as many', many(20), many(40), []],
    ['new numbers for all, each its own', many(20), many(20, (n) => ({ phone: `01632 95${1_000 + n}` })), []],
    ['two with one new number', many(20), many(20, (n) => (n < 2 ? { phone: '0909 879 0000' } : {})), []],
    [
      'three of twenty with one new number',
      many(20),
      many(20, (n) => (n < 3 ? { phone: '0909 879 0000' } : {})),
      ['contacts-made-alike'],
    ],
    [
      'three of a hundred with one new number',
      many(100),
      many(100, (n) => (n < 3 ? { phone: '0909 879 0000' } : {})),
      [],
    ],
    [
      'ten of a thousand with one new number',
      many(1_000),
      many(1_000, (n) => (n < 10 ? { phone: '0909 879 0000' } : {})),
      ['contacts-made-alike'],
    ],
    ['a number written another way', many(20), many(20, (n) => ({ phone: `+44 1632-96${1_000 + n}` })), []],
    [
      'one number for all, where there was none',
      many(20, () => ({ phone: undefined as never })),
      many(20, () => ({ phone: '01632 960000' })),
      [],
    ],
    [
      'numbers at places',
      many(9, () => ({ places: [{ phone: '01632 960001' }] })),
      many(9, () => ({ places: [{ phone: '0909 879 0000' }] })),
      ['contacts-made-alike'],
    ],
    [
      'one e-mail address for all',
      many(9, (n) => ({ email: `s${n}@a.example` })),
      many(9, () => ({ email: 'x@b.example' })),
      ['contacts-made-alike'],
    ],
    [
      'pages of one new host',
      many(9, (n) => ({ website: `https://s${n}.example/` })),
      many(9, (n) => ({ website: `https://b.example/${n}` })),
      ['contacts-made-alike'],
    ],
    [
      'other pages of the same host',
      many(9, (n) => ({ website: `https://a.example/${n}` })),
      many(9, (n) => ({ website: `https://a.example/x/${n}` })),
      [],
    ],
    [
      'another organisation',
      many(20),
      many(20, (n) => (n === 4 ? { organisation: 'p' } : {})),
      ['organisation-changed'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(codes(compareDirectories(aDirectory(...before), aDirectory(...after)).suspicions)).toEqual(
      expected,
    );
  });

  test('is told with what it is about', () => {
    const before = aDirectory(...many(10));
    const after = aDirectory(
      ...many(9, (n) => ({ phone: '0909 879 0000', organisation: n < 2 ? 'p' : 'o' })),
    );
    const { suspicions } = compareDirectories(before, after);
    expect(
      suspicions.flatMap(suspicionInWords).join('\n'),
    ).toBe(`1 of the 10 services of the last pack are gone: more than 5 in 100.
9 services that had another telephone number now have the same: 09098790000.
${Array.from({ length: 9 }, (_, n) => `  s${n}`).join('\n')}
Services that another organisation now gives: 2.
  s0: o → p
  s1: o → p`);
  });
});

describe('what changed', () => {
  const before = aDirectory(
    aService({ id: 'gone', name: 'Gone' }),
    aService({ id: 'same', name: 'Same' }),
    aService({ id: 'moved', name: 'Moved', metres: 100, topics: ['email'], adviserNote: 'Ask first.' }),
  );
  const moved = aService({
    id: 'moved',
    name: 'Moved',
    metres: 200,
    cost: { kind: 'free' },
    topics: ['email'],
  });
  const after = aDirectory(
    aService({ id: 'new', name: 'New' }),
    moved,
    aService({ id: 'same', name: 'Same' }),
  );

  test('is told by name and by field', () => {
    expect(changeReport(compareDirectories(before, after))).toBe(`New services: 1
  New (new)
Services gone: 1
  Gone (gone)
Services changed: 1
  Moved (moved): adviserNote, cost, places
Services as they were: 1`);
  });

  test('leaves out what nobody is shown', () => {
    expect(compareDirectories(before, after, ['adviserNote']).changed).toEqual([
      { id: 'moved', name: 'Moved', fields: ['cost', 'places'] },
    ]);
  });

  test('does not depend on the order of services or of their fields', () => {
    const reversed = Object.fromEntries(Object.entries(moved).reverse()) as unknown as Service;
    const other = aDirectory(
      ...after.services.map((service) => (service.id === 'moved' ? reversed : service)).reverse(),
    );
    expect(compareDirectories(aDirectory(...before.services.toReversed()), other)).toEqual(
      compareDirectories(before, after),
    );
  });

  test('is cut where it is long, with counts', () => {
    const report = changeReport(compareDirectories(aDirectory(), aDirectory(...many(300)))).split('\n');
    expect([report.length, report[0], report[21]]).toEqual([23, 'New services: 300', '  … and 280 more']);
  });
});
