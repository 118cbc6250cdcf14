import { describe, expect, test } from 'vitest';
import { listedWays, toListing } from '../../shared/explain/listing.ts';
import type { PlainDate, Service, Status } from '../../shared/record/service.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';

const bare = {
  ...{ id: 'tea', organisation: 'o', source: 's', name: 'Tea and Tablets', status: 'active' },
  ...{ topics: [], levels: [], audiences: [], onlyFor: [], residentsOf: [], modes: [], access: [] },
  ...{ languages: [], places: [{ venue: 'The Hall' }] },
} as unknown as Service;
const lookups = { organisation: () => undefined, source: () => undefined };
const at = new Date('2026-11-25T09:00:00Z');

/** The facts of the first way, by id, as they read. */
function factsOf(service: Partial<Service>, lang: 'en' | 'cy' = 'en'): Record<string, string> {
  const [way] = listedWays({ ...bare, ...service }, '2026-11-25' as PlainDate);
  if (way === undefined) throw new Error('no way');
  const { facts } = toListing(way, lookups, { words: { en, cy }[lang], lang, at, place: null });
  return Object.fromEntries(
    facts.map(({ id, lead, text, own, ask }) => [
      id,
      [lead, text, own && `“${own.text}”`, ask && `[${ask}]`].filter(Boolean).join(' '),
    ]),
  );
}

test('what nobody states is asked, and everyone may come where nobody is left out', () => {
  expect(factsOf({})).toEqual({
    helps: '[what they help with]',
    who: 'Everyone.',
    when: '[which days it is open]',
    where: '“The Hall”',
    cost: '[about the cost]',
    turnUp: '[if you need to book]',
    ring: 'We have no number. You can go in and ask.',
    access: '[about access and language]',
    withYou: '[if someone can come with you]',
  });
});

test.each<[string, Partial<Service>, Record<string, string>]>([
  [
    'topics, and most other things',
    { topics: ['video-calls', 'health-online'], generalist: true },
    { helps: 'Video calls and NHS App and health online. Most everyday things.' },
  ],
  [
    'topics that we read from the text are not stated',
    { suggestedTopics: ['email', 'scams'] },
    { helps: '[about email or scams and fraud]' },
  ],
  [
    'whom it is for, before who may come',
    { audiences: ['older', 'carers'], onlyFor: ['carers'], minimumAge: 60 },
    { who: 'Older people. Unpaid carers. People aged 60 and over.' },
  ],
  ['the owner’s own rule', { eligibility: 'For tenants.' }, { who: '“For tenants.”' }],
  ['how', { modes: ['drop-in', 'one-to-one'] }, { how: 'Drop-in sessions and one-to-one help.' }],
  [
    'times without the next day',
    { when: { sessions: [{ weekday: 4, opens: 600, closes: 720 }] } },
    { when: 'Every Thursday, 10am to 12 noon.' },
  ],
  [
    'a course that has not begun',
    { starts: '2027-01-07' as PlainDate, when: { sessions: [], words: 'Thursdays' } },
    { when: 'From 7 January 2027. “Thursdays”' },
  ],
  [
    'an end that nobody could read is asked about, beside the times',
    { endsInWords: 'Easter 2025', when: { sessions: [{ weekday: 4, opens: 600, closes: 720 }] } },
    { when: 'Every Thursday, 10am to 12 noon. [if it is still on: it ends “Easter 2025”]' },
  ],
  [
    'a limit that nobody could read is asked about',
    { onlyFor: ['older'], onlyForInWords: 'gardeners' },
    { who: '[if you can come: it is for older people or “gardeners”]' },
  ],
])('%s', (_name, service, facts) => {
  expect(factsOf(service)).toMatchObject(facts);
});

test('Welsh labels and words', () => {
  expect(factsOf({ topics: ['email'], audiences: ['older'] }, 'cy')).toMatchObject({
    helps: 'E-bost.',
    who: 'Pobl hŷn.',
  });
});

describe('what is over is not listed; what has stopped says so', () => {
  test.each<[Status, string | null | undefined]>([
    ['active', null],
    ['paused', 'It has stopped for now.'],
    ['planned', 'It is not open yet.'],
    ['closed', undefined],
  ])('%s', (status, stopped) => {
    const [way] = listedWays({ ...bare, status }, '2026-11-25' as PlainDate);
    const listing = way && toListing(way, lookups, { words: en, lang: 'en', at, place: null });
    expect(listing?.stopped).toBe(stopped);
  });

  test('the last day still counts', () => {
    const ends = { ...bare, ends: '2026-11-25' as PlainDate };
    expect(listedWays(ends, '2026-11-25' as PlainDate)).toHaveLength(1);
    expect(listedWays(ends, '2026-11-26' as PlainDate)).toEqual([]);
  });
});
