import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reasonInWords, refusalInWords, unknownInWords } from '../../shared/explain/match-words.ts';
import { type Lookups, type Signpost, toSignpost } from '../../shared/explain/signpost.ts';
import type { Match, Reason, Refusal, Unknown } from '../../shared/match/match.ts';
import type { Place } from '../../shared/place/place.ts';
import type {
  Organisation,
  OrganisationId,
  PlainDate,
  Service,
  ServiceId,
  Source,
  SourceId,
} from '../../shared/record/service.ts';
import { uncheckedNote } from '../../shared/record/service.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import type { Words } from '../../shared/words/words.ts';
import { numRuns } from '../runs.ts';
import { anyMatch, anyPlace, fullPostcode } from './match-arbitrary.ts';

const words: Record<'en' | 'cy', Words> = { en, cy };
const date = (text: string): PlainDate => text as PlainDate;
/** Monday 23 November 2026, as in the design. */
const at = new Date('2026-11-23T10:00:00Z');
const today = date('2026-11-23');
const mile = 1_609.344;

const organisations = new Map<string, Organisation>([
  ['o1', { id: 'o1' as OrganisationId, name: 'Sampleford Older People’s Project (sample)' }],
]);
const sources = new Map<string, Source>([
  ['src', { id: 'src' as SourceId, name: 'Sampleford partners (sample)' }],
  [
    'open',
    {
      id: 'open' as SourceId,
      name: 'Open list',
      licence: 'OGL 3.0',
      attribution: 'Contains open data (sample)',
      website: 'https://data.sampleford.example',
    },
  ],
]);
const lookups: Lookups = { organisation: (id) => organisations.get(id), source: (id) => sources.get(id) };

const home: Place = {
  label: fullPostcode,
  kind: 'postcode',
  point: { latitude: 55.28, longitude: -2.5 },
  uncertaintyMetres: 100,
  outcode: 'ZE3',
};

function aService(given: Partial<Service> = {}): Service {
  return {
    id: 'tea-and-tablets' as ServiceId,
    organisation: 'o1' as OrganisationId,
    source: 'src' as SourceId,
    name: 'Tea and Tablets',
    topics: ['video-calls'],
    levels: [],
    audiences: [],
    onlyFor: [],
    residentsOf: [],
    modes: [],
    places: [],
    access: [],
    languages: [],
    status: 'active',
    ...given,
  };
}

function aMatch(given: Partial<Match> = {}): Match {
  return {
    service: aService(),
    place: { venue: 'St Anne’s Hall (sample)', town: 'Sampleford', postcode: 'SF1 4DD' },
    distanceMetres: 0.9 * mile,
    remote: false,
    score: 0.8,
    parts: [],
    meets: ['video-calls'],
    reasons: [],
    unknowns: [],
    refusals: [],
    ...given,
  };
}

const signpost = (match: Match, lang: 'en' | 'cy' = 'en', place: Place | null = home): Signpost =>
  toSignpost(match, lookups, words[lang], { lang, at, place });

/** Every fact on one line, as a person would read it. */
const factsOf = (card: Signpost, ask: string): Record<string, string> =>
  Object.fromEntries(
    card.facts.map((fact) => [
      fact.id,
      [(fact.lead ?? '') + (fact.text ?? ''), fact.own?.text, fact.ask && `${ask} ${fact.ask}`]
        .filter(Boolean)
        .join(' '),
    ]),
  );

/** The first card of the design, as a record. */
const teaAndTablets = aMatch({
  service: aService({
    summary: { en: 'A small, friendly group.', cy: 'Grŵp bach, cyfeillgar.' },
    cost: { kind: 'free' },
    howToGetIn: 'drop-in',
    when: { sessions: [{ weekday: 4, opens: 600, closes: 720 }] },
    access: ['step-free', 'hearing-loop', 'carer-welcome'],
    phone: '01632 960123',
    website: 'https://www.sampleford.example/tea',
    email: 'tea@sampleford.example',
    lastChecked: date('2026-11-12'),
    modes: ['group', 'drop-in'],
  }),
  reasons: [
    { code: 'nearest' },
    { code: 'teaches', topic: 'video-calls' },
    { code: 'right-level', level: 'starting' },
    { code: 'for-age', minimumAge: 60 },
  ],
  unknowns: [{ code: 'access', access: 'accessible-toilet' }],
});

describe('the first card of the design', () => {
  const card = signpost(teaAndTablets);

  test('says it all in English', () => {
    expect(card).toMatchObject({
      name: 'Tea and Tablets',
      organisation: 'Sampleford Older People’s Project (sample)',
      arm: { kind: 'pointed', text: '0.9 miles' },
      reasons: [
        'It helps with video calls',
        'It is for people aged 60 and over',
        'It is for people who are just starting',
      ],
      what: { text: 'A small, friendly group.' },
      phone: { text: '01632 960123', href: 'tel:01632960123' },
      website: { text: 'sampleford.example', href: 'https://www.sampleford.example/tea' },
      email: { text: 'tea@sampleford.example', href: 'mailto:tea@sampleford.example' },
      note: null,
      checked: 'Checked 12 November 2026.',
      whyNot: [],
      credits: [{ text: 'From Sampleford partners (sample)' }],
    });
    expect(card.arm.walk).toBeUndefined();
    expect(card.facts.map(({ id }) => id)).toEqual([
      'when',
      'where',
      'cost',
      'turnUp',
      'ring',
      'access',
      'withYou',
    ]);
    expect(factsOf(card, 'Ask')).toEqual({
      when: 'Thursday 26 November, 10am to 12 noon. Every Thursday.',
      where: 'St Anne’s Hall (sample), Sampleford SF1 4DD',
      cost: 'Free',
      turnUp: 'Yes. No need to book.',
      ring: '01632 960123',
      access: 'Step-free access and a hearing loop. Ask about an accessible toilet',
      withYou: 'You can bring a carer or friend.',
    });
  });

  test('and in Welsh', () => {
    const welsh = signpost(teaAndTablets, 'cy');
    expect(welsh).toMatchObject({
      arm: { kind: 'pointed', text: '0.9 milltir' },
      reasons: [
        'Mae’n cynnig help: galwadau fideo',
        'Mae ar gyfer pobl 60 oed a hŷn',
        'Mae ar gyfer pobl sy’n dechrau arni',
      ],
      what: { text: 'Grŵp bach, cyfeillgar.' },
      checked: 'Gwiriwyd 12 Tachwedd 2026.',
    });
    expect(factsOf(welsh, 'Holwch')).toEqual({
      when: 'Dydd Iau 26 Tachwedd, 10am tan 12 hanner dydd. Bob dydd Iau.',
      where: 'St Anne’s Hall (sample), Sampleford SF1 4DD',
      cost: 'Am ddim',
      turnUp: 'Iawn. Does dim angen archebu.',
      ring: '01632 960123',
      access: 'Mynediad heb risiau, dolen glyw. Holwch ynghylch toiled hygyrch',
      withYou: 'Cewch ddod â gofalwr neu ffrind.',
    });
  });
});

describe('what nobody stated is something to ask', () => {
  test('in person', () => {
    expect(factsOf(signpost(aMatch({ place: {} })), 'Ask')).toEqual({
      when: 'Ask which days it is open',
      where: 'Ask where it is',
      cost: 'Ask about the cost',
      turnUp: 'Ask if you need to book',
      ring: 'We have no number. You can go in and ask.',
      access: 'Ask about access and language',
      withYou: 'Ask if someone can come with you',
    });
  });

  test('at home', () => {
    const service = aService({ modes: ['home-visit'], phone: '01632 960178' });
    const card = signpost(aMatch({ service, place: null, distanceMetres: null, remote: true }));
    expect(card.arm).toEqual({ kind: 'rounded', text: 'Comes to your home' });
    expect(factsOf(card, 'Ask')).toMatchObject({
      when: 'By arrangement. Ask how long the wait is',
      where: 'Your home Ask if they come to where you live',
      start: 'Ask if you need to book',
    });
  });

  test('by phone', () => {
    const service = aService({ modes: ['phone'], website: 'https://sampleford.example' });
    const card = signpost(aMatch({ service, place: null, distanceMetres: null, remote: true }));
    expect(card.arm).toEqual({ kind: 'rounded', text: 'By phone: start on the website' });
    expect(factsOf(card, 'Ask')).toEqual({
      when: 'Ask which days it is open',
      where: 'Ask if they help where you live',
      cost: 'Ask about the cost',
      ring: 'We have no number. Use the website or email.',
    });
  });
});

test.each<[string, Match['place'], Partial<Service>, boolean]>([
  ['in Scotland', { postcode: 'G1 1AA' }, {}, true],
  ['in England', { postcode: 'LS1 3AB' }, {}, false],
  ['which serves Wales', {}, { coverage: { nations: ['WLS'], councils: [] } }, false],
  ['nobody knows where', {}, {}, true],
])('on the first Monday of August it is a bank holiday for help %s', (_name, place, facts, isHoliday) => {
  const when = { sessions: [{ weekday: 1 as const, opens: 600 }] };
  const match = aMatch({ place, service: aService({ ...facts, when }) });
  const friday = new Date('2026-07-31T09:00:00Z');
  const card = toSignpost(match, lookups, en, { lang: 'en', at: friday, place: home });
  expect(JSON.stringify(card.facts).includes('bank holiday')).toBe(isHoliday);
});

describe('of what was not read', () => {
  const bare = aMatch({ place: null });
  const partOf = (match: Match, lang: 'en' | 'cy' = 'en'): Signpost =>
    toSignpost(match, lookups, words[lang], { lang, at, place: home, isPartial: true });

  test('nothing is told as not stated, but that there is more', () => {
    const idsOf = ({ facts }: Signpost): string[] => facts.map(({ id }) => id);
    expect(idsOf(signpost(bare)).filter((id) => !idsOf(partOf(bare)).includes(id))).toEqual([
      'where',
      'ring',
    ]);
    expect([signpost(bare).note, partOf(bare).note]).toEqual([en.card.notChecked, null]);
    expect([signpost(bare).missing, partOf(bare).missing]).toEqual([
      null,
      'More about this place did not load yet.',
    ]);
    expect(partOf(bare, 'cy').missing).toBe('Nid yw rhagor am y lle hwn wedi llwytho eto.');
  });

  test('help by phone has a number that may still come', () => {
    const line = aMatch({ service: aService({ modes: ['phone'] }), place: null, remote: true });
    expect([signpost(line).arm.text, partOf(line).arm.text]).toEqual([
      'By phone: ask for the number',
      'By phone',
    ]);
  });

  test('what was read is told', () => {
    const stated = aMatch({
      service: aService({ lastChecked: date('2020-01-01'), reviewBy: date('2020-02-01') }),
    });
    expect({ ...partOf(stated), missing: null }).toEqual({
      ...signpost(stated),
      facts: signpost(stated).facts.filter(({ id }) => id !== 'ring'),
    });
  });
});

describe('where and how', () => {
  test.each<[string, Partial<Match>, Signpost['arm']]>([
    [
      'close enough to walk',
      { distanceMetres: 0.4 * mile },
      { kind: 'pointed', text: '0.4 miles', walk: 'about 10 minutes’ walk' },
    ],
    [
      'somewhere in the district of a postcode',
      { distanceMetres: 0.4 * mile, place: { postcode: 'SF1', pointAccuracyMetres: 1_000 } },
      { kind: 'pointed', text: 'less than 1 mile' },
    ],
    [
      'somebody who visits, from an office',
      { service: aService({ modes: ['phone', 'home-visit'] }), place: null, remote: true },
      { kind: 'rounded', text: 'Comes to your home' },
    ],
    [
      'the same, for somebody who asked for the phone',
      {
        service: aService({ modes: ['phone', 'home-visit'], phone: '01632 960178' }),
        place: null,
        remote: true,
        reasons: [{ code: 'mode', mode: 'phone' }],
      },
      { kind: 'rounded', text: 'By phone' },
    ],
    [
      'by phone, with no number but a letter box',
      {
        service: aService({ modes: ['phone'], email: 'line@sampleford.example' }),
        place: null,
        remote: true,
      },
      { kind: 'rounded', text: 'By phone: start by email' },
    ],
    [
      'by phone, with no way to it that anybody stated',
      { service: aService({ modes: ['phone'] }), place: null, remote: true },
      { kind: 'rounded', text: 'By phone: ask for the number' },
    ],
    [
      'a library that also visits',
      { service: aService({ modes: ['home-visit', 'drop-in'] }) },
      { kind: 'pointed', text: '0.9 miles' },
    ],
    [
      'a bus that goes round',
      { service: aService({ modes: ['outreach'] }), place: null, remote: true },
      { kind: 'rounded', text: 'Comes near you' },
    ],
    [
      'on a screen',
      {
        service: aService({ modes: ['remote'] }),
        remote: true,
        place: null,
      },
      { kind: 'rounded', text: 'On a screen' },
    ],
    [
      'to read',
      { service: aService({ modes: ['info'] }), remote: true, place: null },
      {
        kind: 'rounded',
        text: 'No need to travel',
      },
    ],
    ['no distance, but a town', { distanceMetres: null }, { kind: 'pointed', text: 'Sampleford' }],
    [
      'no distance and no town',
      { distanceMetres: null, place: { postcode: 'SF1 1AA' } },
      {
        kind: 'pointed',
        text: 'Ask how far it is',
      },
    ],
  ])('%s', (_name, given, arm) => {
    expect(signpost(aMatch(given)).arm).toEqual(arm);
  });

  test.each<[string, NonNullable<Match['place']>, string]>([
    [
      'in parts',
      { venue: 'Library', address: 'Mill Lane', town: 'Ely', postcode: 'SF1 1AA' },
      'Library, Mill Lane, Ely SF1 1AA',
    ],
    [
      'town in the address',
      { address: 'Mill Lane, Ely', town: 'Ely', postcode: 'SF1 1AA' },
      'Mill Lane, Ely SF1 1AA',
    ],
    [
      'all in the address',
      { address: 'Mill Lane, Ely, SF1 1AA', town: 'Ely', postcode: 'SF1 1AA' },
      'Mill Lane, Ely, SF1 1AA',
    ],
    ['a town within a word', { venue: 'Delyn Centre', town: 'Ely' }, 'Delyn Centre, Ely'],
    ['a postcode alone', { postcode: 'SF1 1AA' }, 'SF1 1AA'],
  ])('an address %s', (_name, place, said) => {
    expect(factsOf(signpost(aMatch({ place })), 'Ask').where).toBe(said);
  });

  test('a visit to a home around a place', () => {
    const coverage = { nations: [], councils: [], withinKilometres: 8 };
    const service = aService({ modes: ['home-visit'], coverage, places: [{ town: 'Sampleford' }] });
    const card = signpost(aMatch({ service, remote: true, place: null }));
    expect(factsOf(card, 'Ask').where).toBe('Your home: within about 5 miles of Sampleford');
  });

  test.each<[string, Service['coverage'] & object, string]>([
    ['everywhere', { nations: ['ENG', 'WLS', 'SCT', 'NIR'], councils: [] }, 'Anywhere in the UK'],
    ['a nation and a council', { nations: ['WLS'], councils: ['Kent'] }, 'Anywhere in Wales and Kent'],
    [
      'around a town',
      { nations: [], councils: [], withinKilometres: 8 },
      'Within about 5 miles of Sampleford',
    ],
  ])('coverage %s', (_name, coverage, said) => {
    const service = aService({ modes: ['phone'], coverage, places: [{ town: 'Sampleford' }] });
    expect(factsOf(signpost(aMatch({ service, remote: true, place: null })), 'Ask').where).toBe(said);
  });
});

describe('cost, booking and who may come', () => {
  test.each<[string, Partial<Service>, string, string]>([
    ['free, in the owner’s words too', { cost: { kind: 'free', words: 'Tea 50p' } }, 'cost', 'Free. Tea 50p'],
    ['free, said twice', { cost: { kind: 'free', words: 'free' } }, 'cost', 'Free'],
    [
      'free for some',
      { cost: { kind: 'free-if' } },
      'cost',
      'Free if you meet some rules. Ask about the rules',
    ],
    ['paid, not how much', { cost: { kind: 'paid' } }, 'cost', 'You pay. Ask how much'],
    ['low', { cost: { kind: 'low', words: '£5 a session' } }, 'cost', 'Low cost. £5 a session'],
    [
      'a waiting list',
      { howToGetIn: 'book', capacity: { state: 'waiting-list' } },
      'turnUp',
      'Book first. There is a waiting list. Ask how long the wait is',
    ],
    [
      'a waiting list no longer believed',
      { howToGetIn: 'book', capacity: { state: 'waiting-list', until: date('2026-11-22') } },
      'turnUp',
      'Book first.',
    ],
    [
      'full, where people otherwise turn up',
      { howToGetIn: 'drop-in', capacity: { state: 'full' } },
      'turnUp',
      'It is full just now.',
    ],
    ['full', { capacity: { state: 'full' } }, 'turnUp', 'It is full just now. Ask if you need to book'],
    [
      'a waiting list, on the day on which somebody looked',
      { howToGetIn: 'book', capacity: { state: 'waiting-list' }, lastChecked: date('2026-11-03') },
      'turnUp',
      'Book first. There was a waiting list on 3 November. Ask how long the wait is',
    ],
    [
      'full, on the day on which somebody looked',
      { howToGetIn: 'book', capacity: { state: 'full' }, lastChecked: date('2025-12-03') },
      'turnUp',
      'Book first. It was full on 3 December 2025.',
    ],
    [
      'only for',
      { onlyFor: ['women', 'carers'], minimumAge: 16, maximumAge: 24 },
      'who',
      'Women or unpaid carers. People aged 16 to 24.',
    ],
    [
      'residents',
      { residentsOf: ['Kent'], eligibility: 'On Pension Credit' },
      'who',
      'People who live here: Kent. On Pension Credit',
    ],
    [
      'languages',
      { languages: ['en', 'cy', 'bsl'], access: ['bsl'] },
      'access',
      'BSL support. Help in English and Welsh.',
    ],
    [
      'an end that nobody could read',
      { endsInWords: 'Easter', when: { sessions: [{ weekday: 4, opens: 600, closes: 720 }] } },
      'when',
      'Every Thursday, 10am to 12 noon.',
    ],
    ['first visit', { firstVisit: 'Ask for the helper' }, 'first', 'Ask for the helper'],
  ])('%s', (_name, given, id, said) => {
    expect(factsOf(signpost(aMatch({ service: aService(given) })), 'Ask')[id]).toBe(said);
  });

  test('help that comes has the facts of the place it sets out from', () => {
    const service = aService({
      modes: ['home-visit'],
      places: [{ phone: '01632 960178', postcode: 'SF1 5RC' }],
    });
    const card = signpost(aMatch({ service, place: null, remote: true }));
    expect(card.phone?.text).toBe('01632 960178');
    expect(JSON.stringify(card)).not.toContain('SF1 5RC');
  });

  test('what is stated at the place wins', () => {
    const service = aService({ phone: '01632 960100', access: ['parking'], lastChecked: date('2026-01-01') });
    const place = { phone: '01632 960200', access: ['step-free' as const], lastChecked: date('2026-11-01') };
    const card = signpost(aMatch({ service, place }));
    expect(card.phone?.text).toBe('01632 960200');
    expect(factsOf(card, 'Ask').access).toBe('Step-free access.');
    expect(card.checked).toBe('Checked 1 November 2026.');
  });
});

describe('how far it can be trusted', () => {
  test.each<[string, Partial<Service>, string | null, string | null]>([
    ['checked', { lastChecked: date('2026-11-01') }, null, 'Checked 1 November 2026.'],
    [
      'checked, and not due again',
      { lastChecked: date('2026-11-01'), reviewBy: today },
      null,
      'Checked 1 November 2026.',
    ],
    [
      'due a check',
      { lastChecked: date('2025-11-01'), reviewBy: date('2026-11-22') },
      'This was due a check by 22 November 2026. Ring before you go.',
      'Checked 1 November 2025.',
    ],
    [
      'from an open list',
      { firstVisit: uncheckedNote },
      'From open lists; not checked by us. Ring or look before you travel.',
      null,
    ],
    [
      'from a partner who did not say',
      {},
      'We do not know when this was last checked. Ring or look before you travel.',
      null,
    ],
  ])('%s', (_name, given, note, checked) => {
    expect(signpost(aMatch({ service: aService(given) }))).toMatchObject({ note, checked });
  });

  test('a website is a web page, whatever stands in its field', () => {
    const service = aService({ website: 'mailto:help@sampleford.example', email: 'nobody' });
    expect(signpost(aMatch({ service }))).toMatchObject({ website: null, email: null });
  });

  const open = { text: 'Contains open data (sample)', href: 'https://data.sampleford.example/' };
  const partners = { text: 'From Sampleford partners (sample)' };
  test.each<[string, Partial<Service>, object[]]>([
    ['as the source asks', { source: 'open' as SourceId }, [open]],
    ['to every source of a record that was united', { alsoFrom: ['open' as SourceId] }, [partners, open]],
    ['to no source that is not listed', { source: 'unheard-of' as SourceId }, []],
  ])('credit is given %s', (_name, facts, credits) => {
    expect(signpost(aMatch({ service: aService(facts) })).credits).toEqual(credits);
  });
});

describe('texts in another language than the page say so', () => {
  test.each<[string, Partial<Service>, 'en' | 'cy', Signpost['what']]>([
    ['Welsh there', { summary: { en: 'Help', cy: 'Help llaw' } }, 'cy', { text: 'Help llaw' }],
    [
      'Welsh only in the description',
      { summary: { en: 'Help' }, description: { cy: 'Disgrifiad' } },
      'cy',
      { text: 'Disgrifiad' },
    ],
    [
      'English only',
      { summary: { en: 'Help' } },
      'cy',
      { text: 'Help', lang: 'en', remark: 'Saesneg yn unig' },
    ],
    [
      'Welsh only',
      { summary: { cy: 'Help llaw' } },
      'en',
      { text: 'Help llaw', lang: 'cy', remark: 'In Welsh only' },
    ],
    [
      'neither: how it is given',
      { modes: ['drop-in', 'group'] },
      'en',
      { text: 'Drop-in sessions. Group sessions.' },
    ],
    ['nothing at all', {}, 'en', null],
  ])('%s', (_name, given, lang, what) => {
    expect(signpost(aMatch({ service: aService(given) }), lang).what).toEqual(what);
  });

  test('so do the owner’s words within the facts', () => {
    const service = aService({ firstVisit: 'Ask for the helper', cost: { kind: 'low', words: '£5' } });
    const facts = signpost(aMatch({ service }), 'cy').facts.filter(({ own }) => own !== undefined);
    expect(facts.map(({ id, own }) => [id, own?.lang])).toEqual([
      ['where', 'en'],
      ['cost', 'en'],
      ['first', 'en'],
    ]);
    expect(JSON.stringify(signpost(aMatch({ service })))).not.toContain('"lang"');
  });
});

describe('reasons', () => {
  test('three, the most telling first, and three things rather than one thing thrice', () => {
    const reasons: Reason[] = [
      { code: 'checked-lately', on: today },
      { code: 'near', metres: 100 },
      { code: 'teaches', topic: 'email' },
      { code: 'teaches', topic: 'scams' },
      { code: 'teaches', topic: 'photos' },
      { code: 'for-audience', audience: 'older' },
    ];
    expect(signpost(aMatch({ reasons })).reasons).toEqual([
      'It helps with email',
      'It is for older people',
      'It helps with scams and fraud',
    ]);
  });
});

const telling = { words: en as Words, lang: 'en' as const, today, uncertaintyMetres: 1_400 };
const tellingWelsh = { ...telling, words: cy as Words, lang: 'cy' as const };

test.each<[Reason, string, string]>([
  [{ code: 'named' }, 'You asked for it by name', 'Gwnaethoch chi ofyn amdano wrth ei enw'],
  [
    { code: 'related', topic: 'tablet', asked: 'smartphone' },
    'It helps with using a tablet or iPad, close to what you asked for',
    'Mae’n cynnig help: defnyddio tabled neu iPad, sy’n agos at eich cais',
  ],
  [
    { code: 'generalist', topic: 'health-online' },
    'It helps with most everyday things, NHS App and health online too',
    'Mae’n helpu gyda’r rhan fwyaf o bethau bob dydd, fel ap y GIG ac iechyd ar-lein',
  ],
  [{ code: 'mentions', word: 'crochet' }, 'It talks about “crochet”', 'Mae’n sôn am “crochet”'],
  [{ code: 'mode', mode: 'home-visit' }, 'Help at your home', 'Cymorth yn eich cartref'],
  [{ code: 'language', language: 'cy' }, 'Help in Welsh', 'Iaith: Cymraeg'],
  [{ code: 'access', access: 'step-free' }, 'Step-free access', 'Mynediad heb risiau'],
  [{ code: 'cost', cost: 'free' }, 'Free', 'Am ddim'],
  [{ code: 'near', metres: 300 }, 'It is near you', 'Mae’n agos atoch chi'],
  [{ code: 'opens-soon', on: date('2026-11-24') }, 'It is open tomorrow', 'Mae ar agor yfory'],
  [{ code: 'opens-soon', on: date('2026-11-26') }, 'It is open on Thursday', 'Mae ar agor ddydd Iau'],
  [
    { code: 'checked-lately', on: date('2026-11-12') },
    'Checked on 12 November 2026',
    'Gwiriwyd ar 12 Tachwedd 2026',
  ],
])('the reason %j', (reason, english, welsh) => {
  expect(reasonInWords(reason, telling)).toBe(english);
  expect(reasonInWords(reason, tellingWelsh)).toBe(welsh);
});

test.each<[Unknown, string, string]>([
  [
    { code: 'residence', of: ['Kent', 'Medway'] },
    'if you must live here: Kent or Medway',
    'a oes rhaid byw yma: Kent, Medway',
  ],
  [
    { code: 'age-limit', maximumAge: 24 },
    'about your age: it is for people aged 24 and under',
    'am eich oed: mae ar gyfer pobl 24 oed ac iau',
  ],
  [
    { code: 'only-for', audiences: ['women'] },
    'if you can come: it is for women',
    'a gewch chi ddod: mae ar gyfer menywod',
  ],
  [
    { code: 'only-for', audiences: ['older'], inWords: 'gardeners' },
    'if you can come: it is for older people or “gardeners”',
    'a gewch chi ddod: mae ar gyfer pobl hŷn, “gardeners”',
  ],
  [{ code: 'starts', inWords: 'spring' }, 'if it has started: “spring”', 'a yw wedi dechrau: “spring”'],
  [
    { code: 'ends', inWords: 'Easter' },
    'if it is still on: it ends “Easter”',
    'a yw’n dal ymlaen: mae’n dod i ben “Easter”',
  ],
  [{ code: 'mode', mode: 'phone' }, 'about help by phone', 'ynghylch cymorth dros y ffôn'],
  [{ code: 'language', language: 'pl' }, 'about help in Polish', 'am help yn yr iaith hon: Pwyleg'],
  [
    { code: 'level', level: 'starting' },
    'if it is right for people who are just starting',
    'a yw’n iawn i bobl sy’n dechrau arni',
  ],
  [{ code: 'topic', topic: 'email' }, 'about email', 'ynghylch e-bost'],
])('the unknown %j', (unknown, english, welsh) => {
  expect(unknownInWords(unknown, telling)).toBe(english);
  expect(unknownInWords(unknown, tellingWelsh)).toBe(welsh);
});

test.each<[Refusal, string, string]>([
  [{ code: 'closed', status: 'paused' }, 'it has stopped for now.', 'mae wedi stopio am y tro.'],
  [
    { code: 'full', until: date('2027-01-09') },
    'it is full until 9 January 2027.',
    'mae’n llawn tan 9 Ionawr 2027.',
  ],
  [
    { code: 'not-started', starts: date('2026-12-01') },
    'it starts on 1 December.',
    'mae’n dechrau ar 1 Rhagfyr.',
  ],
  [
    { code: 'too-young', minimumAge: 60 },
    'it is only for people aged 60 and over.',
    'mae ar gyfer pobl 60 oed a hŷn yn unig.',
  ],
  [
    { code: 'only-for', audiences: ['women', 'lgbtq'] },
    'it is only for women or LGBTQ+ people.',
    'mae ar gyfer menywod, pobl LHDTC+ yn unig.',
  ],
  [
    { code: 'elsewhere', nations: ['SCT'], councils: ['Kent'] },
    'it only serves this area: Scotland and Kent.',
    'mae’n gwasanaethu’r ardal hon yn unig: Yr Alban, Kent.',
  ],
  [
    { code: 'elsewhere', nations: [], councils: [] },
    'it does not come this far.',
    'nid yw’n dod mor bell â hyn.',
  ],
  [
    { code: 'wrong-level', levels: ['improving', 'advanced'] },
    'it is for people who know the basics or who want to go further.',
    'mae ar gyfer pobl sy’n gwybod y pethau sylfaenol, sydd am fynd ymhellach.',
  ],
  [
    { code: 'wrong-topic', topics: ['email', 'scams'] },
    'it helps with other things: email and scams and fraud.',
    'mae’n helpu gyda phethau eraill: e-bost, sgamiau a thwyll.',
  ],
  [{ code: 'wrong-topic', topics: [] }, 'it may not help with this.', 'efallai na fydd yn helpu gyda hyn.'],
  [
    { code: 'must', must: 'access:step-free' },
    'it does not offer this: step-free access.',
    'nid yw’n cynnig hyn: mynediad heb risiau.',
  ],
  [
    { code: 'must', must: 'lang:cy' },
    'it does not offer help in Welsh.',
    'nid yw’n cynnig help yn yr iaith hon: Cymraeg.',
  ],
  [{ code: 'must', must: 'cost:free' }, 'it is not free.', 'nid yw am ddim.'],
  [
    { code: 'must', must: 'level:starting' },
    'it is not for people who are just starting.',
    'nid yw ar gyfer pobl sy’n dechrau arni.',
  ],
  [
    { code: 'must-not', mustNot: 'mode:course' },
    'you said not this: a course over some weeks.',
    'dywedoch chi nad oeddech am gael hyn: cwrs dros rai wythnosau.',
  ],
  [{ code: 'far', metres: 40 * mile }, 'it is about 40 miles away.', 'mae tua 40 milltir i ffwrdd.'],
])('the refusal %j', (refusal, english, welsh) => {
  expect(refusalInWords(refusal, telling)).toBe(english);
  expect(refusalInWords(refusal, tellingWelsh)).toBe(welsh);
});

describe('whatever the match', () => {
  const anyCard = fc.record({
    match: anyMatch,
    lang: fc.constantFrom('en' as const, 'cy' as const),
    place: fc.option(anyPlace),
    at: fc.date({ min: new Date('2025-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
  });

  function stringsOf(value: unknown): string[] {
    if (typeof value === 'string') return [value];
    return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(stringsOf);
  }

  test('every string says something, and nothing is left unfilled', () => {
    fc.assert(
      fc.property(anyCard, ({ match, lang, place, at: when }) => {
        const card = toSignpost(match, lookups, words[lang], { lang, at: when, place });
        for (const text of stringsOf(card)) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object|CANARY/);
        }
        return true;
      }),
      numRuns(4_000),
    );
  });

  test('the person’s own postcode is not on it', () => {
    fc.assert(
      fc.property(anyCard, ({ match, lang, place, at: when }) => {
        const card = JSON.stringify(toSignpost(match, lookups, words[lang], { lang, at: when, place }));
        return !card.includes(fullPostcode) && !card.includes('9JZ');
      }),
      numRuns(2_000),
    );
  });

  test('reasons are reasons of the match, and everything unknown is asked', () => {
    fc.assert(
      fc.property(anyCard, ({ match, lang, place, at: when }) => {
        const card = toSignpost(match, lookups, words[lang], { lang, at: when, place });
        const tell = { words: words[lang], lang, today, uncertaintyMetres: place?.uncertaintyMetres ?? 0 };
        // Fewer where one says nothing that another does not say.
        expect(card.reasons.length).toBeLessThanOrEqual(3);
        expect(card.reasons.length > 0).toBe(match.reasons.length > 0);
        const scored = match.reasons
          .filter(({ code }) => code !== 'opens-soon')
          .map((reason) => reasonInWords(reason, tell));
        for (const reason of card.reasons)
          if (!match.reasons.some(({ code }) => code === 'opens-soon')) expect(scored).toContain(reason);
        const asked = card.facts.map(({ ask }) => ask ?? '').join('\n');
        const facts = new Set(card.facts.filter(({ ask }) => ask !== undefined).map(({ id }) => id));
        for (const unknown of match.unknowns) {
          // Where the card's own line says more closely what to ask, that one stands.
          if (unknown.code === 'cost') expect(facts).toContain('cost');
          else if (unknown.code === 'when') expect(facts).toContain('when');
          else if (unknown.code === 'how-to-get-in')
            expect(facts.has('turnUp') || facts.has('start') || match.service.howToGetIn !== undefined).toBe(
              true,
            );
          else if (unknown.code === 'last-checked' && card.checked === null) expect(card.note).not.toBeNull();
          else expect(asked).toContain(unknownInWords(unknown, tell));
        }
        return true;
      }),
      numRuns(2_000),
    );
  });

  test('every link is one that safeHref let through', () => {
    fc.assert(
      fc.property(anyCard, ({ match, lang, place, at: when }) => {
        const card = toSignpost(match, lookups, words[lang], { lang, at: when, place });
        const hrefs = [card.phone, card.website, card.email, ...card.credits, ...card.facts].map(
          (part) => part?.href,
        );
        return hrefs.every((href) => href === undefined || /^(?:https:\/\/|mailto:|tel:)/.test(href));
      }),
      numRuns(1_000),
    );
  });
});
