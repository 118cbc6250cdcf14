import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HandOver, toHandOver } from '../../shared/explain/hand-over.ts';
import {
  caseNote,
  emailHref,
  handOverHtml,
  handOverText,
  textMessage,
  textMessageHref,
} from '../../shared/explain/hand-over-text.ts';
import { createLookups } from '../../shared/explain/signpost.ts';
import type { Match } from '../../shared/match/match.ts';
import { waysOf } from '../../shared/match/offer.ts';
import type { Service } from '../../shared/record/service.ts';
import { cy } from '../../shared/words/cy.ts';
import { cyAdviser } from '../../shared/words/cy-adviser.ts';
import { en } from '../../shared/words/en.ts';
import { enAdviser } from '../../shared/words/en-adviser.ts';
import type { Tongue } from '../../shared/words/words.ts';
import { aDirectory, aService, at } from '../builders.ts';
import { anyService } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';
import { anyReason, anyRefusal, anyUnknown } from './match-arbitrary.ts';

const english: Tongue = { lang: 'en', words: en, adviser: enAdviser };
const welsh: Tongue = { lang: 'cy', words: cy, adviser: cyAdviser };

/** The match of a service at its first place, or wherever a person is, for whoever asks about those topics. */
function matchOf(service: Service, known: Partial<Match> = {}): Match {
  const way = waysOf(service)[0];
  return {
    ...{ service, place: way?.place ?? null, remote: way?.kind !== 'venue' },
    ...{ distanceMetres: 1_450, score: 0, parts: [], meets: [], reasons: [], unknowns: [], refusals: [] },
    ...known,
  };
}

function handOverOf(
  match: Match,
  tongues: readonly [Tongue, ...Tongue[]] = [english],
  moment = at,
): HandOver {
  const directory = aDirectory(match.service);
  directory.organisations = directory.organisations.map((one) => ({
    ...one,
    name: 'Older People’s Project',
  }));
  return toHandOver(match, createLookups(directory), tongues, moment);
}

const tea = aService({
  name: 'Tea and Tablets',
  topics: ['video-calls'],
  modes: ['group', 'drop-in'],
  places: [{ venue: 'St Anne’s Hall', address: 'Mill Lane', town: 'Sampleford', postcode: 'SF1 4DD' }],
  when: { sessions: [{ weekday: 4, opens: 600, closes: 720 }] },
  cost: { kind: 'free' },
  howToGetIn: 'drop-in',
  phone: '01632 960123',
  firstVisit: 'Ask for the helper.',
  lastChecked: '2026-11-12',
});
const asked: Partial<Match> = { meets: ['video-calls'] };

describe('a hand-over as text', () => {
  test('has everything, the number first', () => {
    expect(handOverText(handOverOf(matchOf(tea, asked)))).toBe(
      [
        'Ring: 01632 960123',
        'Tea and Tablets',
        'Older People’s Project',
        'When: Thursday 26 November, 10am to 12 noon. Every Thursday.',
        'Where: St Anne’s Hall, Mill Lane, Sampleford SF1 4DD',
        'Cost: Free',
        'Turn up? Yes. No need to book.',
        'First visit: Ask for the helper.',
        'Say this when you ring: “Hello. I would like help with video calls. Can I come on Thursday?”',
        'Map and directions: https://www.openstreetmap.org/search?query=SF1%204DD',
        'Checked 12 November 2026. Ring before you go.',
      ].join('\n'),
    );
  });

  test('in Welsh, and in both with the first language first', () => {
    const both = handOverText(handOverOf(matchOf(tea, asked), [welsh, english]));
    const [first, second] = both.split('\n\n');
    expect(first).toContain('Pryd: Dydd Iau 26 Tachwedd, 10am tan 12 hanner dydd.');
    expect(first).toContain('“Helo. Hoffwn gael help: galwadau fideo. Ga i ddod ddydd Iau?”');
    expect(second).toBe(handOverText(handOverOf(matchOf(tea, asked))));
  });

  test('says nothing that is only true today', () => {
    for (const day of ['2026-11-25T10:00:00Z', '2026-11-26T08:00:00Z']) {
      const text = handOverText(handOverOf(matchOf(tea, asked), [english], new Date(day)));
      expect(text).toContain('When: Thursday 26 November');
      expect(text).toContain('Can I come on Thursday?');
      expect(text).not.toMatch(/today|tomorrow/i);
    }
  });

  test('marks what nobody stated, and says how to begin without a number', () => {
    const text = handOverText(handOverOf(matchOf(aService({ metres: 100, website: 'https://a.example' }))));
    expect(text).toContain('Ring: We have no number. Use the website or email.');
    expect(text).toContain('When: Ask which days it is open.');
    expect(text).toContain('Cost: Ask about the cost.');
    expect(text).toContain('Website: https://a.example/');
    expect(text).toContain('What to say: “Hello. I would like help with computers and going online.');
    expect(text).not.toContain('Ring before');
  });

  test('a course whose end nobody can read has no next day, and its end is asked about', () => {
    const text = handOverText(handOverOf(matchOf({ ...tea, endsInWords: 'when the money does' })));
    expect(text).toMatch(/^When: .*Ask .*when the money does/m);
    expect(text).not.toContain('26 November');
  });

  test('says that it has stopped', () => {
    const paused = { ...tea, status: 'paused' as const };
    for (const text of [handOverText, textMessage])
      expect(text(handOverOf(matchOf(paused)))).toContain('It has stopped for now.');
  });
});

describe('who may come', () => {
  const limited: [string, Partial<Service>, string][] = [
    ['an age', { minimumAge: 16, maximumAge: 24 }, 'Who for: People aged 16 to 24.'],
    ['a group', { onlyFor: ['women'] }, 'Who for: Women.'],
    ['where they live', { residentsOf: ['Sampleford'] }, 'Sampleford.'],
    [
      'words that nobody can read but its owner',
      { onlyForInWords: 'tenants of ours' },
      'Ask if you can come: it is for “tenants of ours”.',
    ],
    [
      'what its owner says of it',
      { eligibility: 'Tenants of ours come first.' },
      'Tenants of ours come first.',
    ],
    [
      'all of that, and more than a message holds',
      { minimumAge: 60, onlyForInWords: 'tenants of ours', eligibility: 'We decide. '.repeat(60) },
      'People aged 60 and over. Ask if you can come: it is for “tenants of ours”.',
    ],
  ];
  test.each(limited)('is in a short message: %s', (_what, limits, line) => {
    const person: Partial<Match> = { unknowns: [{ code: 'age-limit', minimumAge: 16 }] };
    expect(textMessage(handOverOf(matchOf({ ...tea, ...limits }, person)))).toMatch(
      new RegExp(`^Who for: .*${straightened(line.replace(/^Who for: /, ''))}`, 'm'),
    );
  });
});

function straightened(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[.?]/g, '\\$&');
}

describe('what to say', () => {
  const says = (service: Service, known: Partial<Match> = asked): string | undefined =>
    handOverOf(matchOf(service, known)).told[0]?.say.text;

  test.each<[string, Service, string]>([
    ['turns up', tea, 'Can I come on Thursday?'],
    ['turns up, no times known', aService({ ...tea, when: { sessions: [] } } as never), 'When can I come?'],
    ['books', { ...tea, howToGetIn: 'book' }, 'Can I book a time on Thursday?'],
    ['asks for themselves', { ...tea, howToGetIn: 'self-refer' }, 'How do I start?'],
    ['is sent by another', { ...tea, howToGetIn: 'referral-needed' }, 'Who can send me to you?'],
    ['waits', { ...tea, capacity: { state: 'waiting-list' } }, 'Can I go on the waiting list?'],
    ['finds it full', { ...tea, capacity: { state: 'full' } }, 'When will you have room?'],
    ['is visited', { ...tea, places: [], modes: ['home-visit'] }, 'Can someone come to my home?'],
    ['meets a van', { ...tea, places: [], modes: ['outreach'] }, 'When will you be near me?'],
    ['rings', { ...tea, places: [], modes: ['phone'] }, 'Can you help me by phone?'],
    ['uses a screen', { ...tea, places: [], modes: ['remote'] }, 'Can you help me on a screen?'],
    ['is sent something', { ...tea, places: [], modes: ['grant'] }, 'How do I ask for one?'],
    ['reads', { ...tea, places: [], modes: ['info'] }, 'How do I start?'],
  ])('somebody who %s', (_who, service, question) => {
    const remote = service.places.length === 0;
    expect(says(service, { ...asked, remote })).toBe(
      `Hello. I would like help with video calls. ${question}`,
    );
  });

  test('a day more than a week off has its date', () => {
    expect(says({ ...tea, starts: '2026-12-01' as never })).toContain('Can I come on 3 December?');
  });

  test('somebody who wants a device asks for one', () => {
    expect(says(tea, { meets: ['device-get'] })).toContain('How do I ask for one?');
  });

  test('what is only close to what was asked is called by its own name', () => {
    const reasons: Match['reasons'] = [{ code: 'related', topic: 'messaging', asked: 'video-calls' }];
    expect(says(tea, { reasons })).toContain('help with texting and WhatsApp');
  });
});

test.each([
  [
    english,
    'Signposted to Tea and Tablets (Older People’s Project), 01632 960123, Thursday 26 November, 10am to 12 noon; given 25 November 2026',
  ],
  [
    welsh,
    'Cyfeiriwyd: Tea and Tablets (Older People’s Project), 01632 960123, dydd Iau 26 Tachwedd, 10am tan 12 hanner dydd; rhoddwyd 25 Tachwedd 2026',
  ],
])('the line for a case note', (tongue, line) => {
  expect(caseNote(handOverOf(matchOf(tea, asked)), tongue)).toBe(line);
});

test.each([
  [english, 'It has stopped for now.'],
  [welsh, cy.refusal.closed.paused.slice(1)],
])('a case note says that the service has stopped', (tongue, line) => {
  const note = caseNote(handOverOf(matchOf({ ...tea, status: 'paused' }, asked)), tongue);
  expect(note).toContain(line);
});

test('a message keeps the postcode of an address that is too long for it', () => {
  const far = { ...tea, places: [{ address: 'Long Lane, '.repeat(40), postcode: 'SF1 4DD' }] };
  const text = textMessage(handOverOf(matchOf(far)));
  expect(text).toMatch(/Where: Long Lane, .*… SF1 4DD\n/);
});

describe('of any service', () => {
  const anyMatch: fc.Arbitrary<Match> = fc
    .record({
      service: anyService,
      reasons: fc.array(anyReason, { maxLength: 3 }),
      unknowns: fc.array(anyUnknown, { maxLength: 3 }),
      refusals: fc.array(anyRefusal, { maxLength: 2 }),
    })
    .map(({ service, ...known }) => matchOf(service, known));
  const anyTongues = fc.constantFrom<readonly [Tongue, ...Tongue[]]>(
    [english],
    [welsh],
    [english, welsh],
    [welsh, english],
  );
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const straight = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const holds = (check: (handOver: HandOver, match: Match) => void, full = 600): void => {
    fc.assert(
      fc.property(anyMatch, anyTongues, (match, tongues) => check(handOverOf(match, tongues), match)),
      numRuns(full),
    );
  };

  test('number, address and times are there, or are to be asked', () => {
    holds((handOver) => {
      const { told, phone } = handOver;
      for (const text of [handOverText(handOver), textMessage(handOver)])
        for (const { words, ring } of told) {
          const number = phone?.text ?? ring.text ?? '';
          expect(straight(text)).toContain(straight(flat(number)));
          for (const label of [words.handover.when, words.card.where, words.card.ring])
            expect(text).toMatch(new RegExp(`^${label}: \\S+`, 'm'));
        }
    });
  });

  test('a limit on who may come is in everything that is handed over', () => {
    holds((handOver, { service }) => {
      const { minimumAge, maximumAge, onlyFor, onlyForInWords, residentsOf } = service;
      const isLimited = minimumAge !== undefined || maximumAge !== undefined || onlyForInWords !== undefined;
      if (!isLimited && onlyFor.length + residentsOf.length === 0) return;
      const body = new URL(emailHref(handOver)).searchParams.get('body') ?? '';
      for (const { words, facts } of handOver.told) {
        const who = facts.find(({ id }) => id === 'who');
        expect([who?.text, who?.ask].join('')).not.toBe('');
        // Its owner's own words may stand before what is asked, and are left out where there is little room.
        const limit = (who?.text ?? `${words.card.ask} ${who?.ask}`).slice(0, 150);
        for (const text of [handOverText(handOver), textMessage(handOver), body]) {
          const line = text.split('\n').find((each) => each.startsWith(`${words.card.who}:`)) ?? '';
          expect(straight(line)).toContain(straight(flat(limit)));
        }
      }
    });
  });

  test('nothing of the person is in a link, a message or a case note', () => {
    fc.assert(
      fc.property(anyMatch, anyTongues, (match, tongues) => {
        const without = { ...match, meets: [], unknowns: [], distanceMetres: null };
        const modes = match.reasons.filter(({ code }) => code === 'mode');
        const [theirs, anybodys] = [
          handOverOf({ ...match, meets: ['universal-credit'] }, tongues),
          handOverOf({ ...without, reasons: modes, refusals: [] }, tongues),
        ];
        expect(emailHref(theirs)).toBe(emailHref(anybodys));
        expect(textMessageHref(theirs)).toBe(textMessageHref(anybodys));
        expect(caseNote(theirs, tongues[0])).toBe(caseNote(anybodys, tongues[0]));
      }),
      numRuns(600),
    );
  });

  test('links read back as the text that was put in', () => {
    holds((handOver) => {
      const message = new URL(textMessageHref(handOver));
      expect(message.protocol).toBe('sms:');
      expect(message.searchParams.get('body')).toBe(textMessage(handOver));
      const mail = new URL(emailHref(handOver));
      expect(mail.pathname).toBe('');
      expect(mail.searchParams.get('subject')).toContain(flat(handOver.name));
      const body = mail.searchParams.get('body') ?? '';
      expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(straight(body)).toContain(straight(flat(handOver.name)));
      expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
    });
  });

  test('a message is short, and no line of it is broken', () => {
    holds((handOver) => {
      for (const part of textMessage(handOver).split('\n\n')) {
        expect(part.length).toBeLessThanOrEqual(900);
        expect(part.isWellFormed()).toBe(true);
      }
      expect(emailHref(handOver).length).toBeLessThanOrEqual(8_000);
      expect(caseNote(handOver, english)).not.toMatch(/[\r\n]/);
    });
  });

  test('no tag but ours is in the HTML, and it says what the text says', () => {
    holds((handOver) => {
      const html = handOverHtml(handOver);
      expect(html.replace(/<p lang="(?:en|cy)">|<\/p>|<\/?b>|<br>/g, '')).not.toMatch(/[<>]/);
      const said = html
        .replace(/<\/p><p[^>]*>/g, '\n\n')
        .replace(/<br>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&');
      expect(said).toBe(handOverText(handOver));
    });
  });

  test('a map is asked for by postcode alone', () => {
    holds(({ map }, { place }) => {
      if (map === null) return;
      const url = new URL(map);
      expect([...url.searchParams.entries()]).toEqual([['query', place?.postcode]]);
      expect(url.hostname).toBe('www.openstreetmap.org');
    });
  });
});
