import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClock } from '../../shared/match/clock.ts';
import type { Reason } from '../../shared/match/match.ts';
import { type Offer, offerOf, type Way, waysOf } from '../../shared/match/offer.ts';
import { type Question, toQuestion } from '../../shared/match/question.ts';
import { relatedTopics } from '../../shared/match/related-topics.ts';
import { type Evidence, type Findings, noFindings } from '../../shared/match/text.ts';
import type { Told } from '../../shared/match/told.ts';
import { scoreOf, type Weighing, weigh } from '../../shared/match/weigh.ts';
import type { Must, Need } from '../../shared/need/need.ts';
import type { Service } from '../../shared/record/service.ts';
import {
  type AudienceId,
  accessIds,
  audienceIds,
  costIds,
  languageIds,
  levelIds,
  modeIds,
  type TopicId,
  topicIds,
} from '../../shared/record/taxonomy.ts';
import { aNeed, aPlace, aService, at, northOf } from '../builders.ts';
import { anyService } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

const some = <T>(values: readonly T[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
/** Nobody asks to be sent by somebody else, least of all beside asking for themselves. */
const askable = accessIds.filter((id) => id !== 'referral-needed');

const anyNeed: fc.Arbitrary<Need> = fc
  .record({
    topics: some(topicIds),
    audiences: some(audienceIds, 2),
    age: fc.option(fc.integer({ min: 5, max: 99 })),
    modes: some(modeIds, 2),
    level: fc.option(fc.constantFrom(...levelIds)),
    language: fc.option(fc.constantFrom(...languageIds)),
    access: some(askable, 2),
    cost: fc.option(fc.constantFrom(...costIds)),
    isMust: fc.boolean(),
  })
  // One fact may answer two wishes, one for and one against: hours tell of evenings and of weekends.
  .map(({ access: [wish, ...others], ...known }) => ({
    ...known,
    access: [
      ...(wish === undefined || (wish === 'bsl' && known.language !== null) ? [] : [wish]),
      ...others.filter((id) => !['evening', 'weekend', 'bsl'].includes(id)),
    ],
  }))
  .map(({ topics, isMust, ...known }) =>
    aNeed({
      ...known,
      topics: topics.map((id, order) => ({ id, weight: 1 / (order + 1) })),
      must: isMust ? known.access.map((id): Must => `access:${id}`) : [],
    }),
  );
/** Services that have much in common with such needs, or there would be few reasons to look at. */
const likelyService: fc.Arbitrary<Service> = fc
  .record({
    service: anyService,
    levels: some(levelIds, 4),
    modes: some(modeIds, 6),
    access: some(accessIds, 12),
    languages: some(languageIds, 12),
    topics: some(topicIds, 12),
    audiences: fc.oneof(some(audienceIds, 0), some(audienceIds, 12)),
    metres: fc.integer({ min: 0, max: 20_000 }),
    minimumAge: fc.constantFrom(16, 50, 60),
  })
  // Nobody can tell whether what ends at some time is open tomorrow.
  .map(({ service: { startsInWords: _, endsInWords: __, ...service }, metres, minimumAge, ...rest }) => ({
    ...service,
    ...rest,
    ...(service.minimumAge === undefined ? {} : { minimumAge }),
    onlyFor: service.onlyFor.slice(0, 1),
    places: service.places.map((place) => ({ ...place, point: northOf(metres) })),
  }));
const anyFindings: fc.Arbitrary<Findings> = fc
  .record({
    named: fc.boolean(),
    words: fc.subarray(['soldering', 'gingerbread']),
    hasNamed: fc.boolean(),
    hasWords: fc.boolean(),
  })
  .map(({ named, words, hasNamed, hasWords }) => ({
    evidence: new Map([[0, { named, words, share: words.length / 2 }]]),
    hasNamed: hasNamed || named,
    hasWords: hasWords || words.length > 0,
  }));

function questionFor(need: Need, findings: Findings): Question {
  const about = need.topics.length > 0 ? 'topics' : findings.hasWords ? 'words' : 'anything';
  return toQuestion(need, about, aPlace(), createClock(at), {
    densityMetres: 4_000,
    councilMetres: () => null,
  });
}

function offersFor(service: Service, question: Question): Offer[] {
  return waysOf(service).map((way) => offerOf(way, question));
}

function reasonsOf(offer: Offer, question: Question, findings: Findings): Reason[] {
  const told: Told = { reasons: [], unknowns: [], meets: [] };
  weigh(offer, question, findings, 0, told);
  return told.reasons;
}

/** Before it is rounded: a reason may be worth less than a millionth of a very small score. */
function exactScore(offer: Offer, question: Question, findings: Findings): number {
  const { fit, nearness, trust } = weigh(offer, question, findings, 0);
  return fit * nearness * trust;
}

describe('reasons are what was scored', () => {
  const seen = new Set<string>();

  test('without the fact that a reason speaks of, the score is lower', () => {
    fc.assert(
      fc.property(likelyService, anyNeed, anyFindings, (service, need, findings) => {
        const question = questionFor(need, findings);
        for (const offer of offersFor(service, question)) {
          const score = exactScore(offer, question, findings);
          for (const reason of reasonsOf(offer, question, findings)) {
            seen.add(reason.code);
            const without = withoutFact(offer, question, findings, reason);
            expect(
              exactScore(without.offer, without.question, without.findings),
              `${JSON.stringify(reason)} of ${JSON.stringify(need)}`,
            ).toBeLessThan(score);
          }
        }
      }),
      numRuns(20_000),
    );
  });

  test('every kind of reason came up; "nearest" is told of others, and tested with them', () => {
    expect([...seen].sort()).toEqual([
      'access',
      'checked-lately',
      'cost',
      'for-age',
      'for-audience',
      'generalist',
      'language',
      'mentions',
      'mode',
      'named',
      'near',
      'opens-soon',
      'related',
      'right-level',
      'teaches',
    ]);
  });

  test('no reason is told twice', () => {
    fc.assert(
      fc.property(likelyService, anyNeed, anyFindings, (service, need, findings) => {
        const question = questionFor(need, findings);
        for (const offer of offersFor(service, question)) {
          const reasons = reasonsOf(offer, question, findings).map((reason) => JSON.stringify(reason));
          expect(reasons).toEqual([...new Set(reasons)]);
        }
      }),
      numRuns(4_000),
    );
  });

  test('every part is above 0 and at most 1, whether anything is told or not', () => {
    fc.assert(
      fc.property(likelyService, anyNeed, anyFindings, (service, need, findings) => {
        const question = questionFor(need, findings);
        for (const offer of offersFor(service, question)) {
          const weighing = weigh(offer, question, findings, 0);
          for (const part of ['fit', 'nearness', 'trust'] as const satisfies (keyof Weighing)[]) {
            expect(weighing[part]).toBeGreaterThan(0);
            expect(weighing[part]).toBeLessThanOrEqual(1);
          }
          const told: Told = { reasons: [], unknowns: [], meets: [] };
          expect(weigh(offer, question, findings, 0, told)).toEqual(weighing);
        }
      }),
      numRuns(4_000),
    );
  });
});

interface Setting {
  offer: Offer;
  question: Question;
  findings: Findings;
}

function without<Id>(ids: readonly Id[], id: Id): Id[] {
  return ids.filter((other) => other !== id);
}

/** The offer as it would be if these things were stated otherwise. */
function restated(offer: Offer, service: Partial<Service>, way: Partial<Way> = {}): Offer {
  const changed = { ...offer.way, ...way, service: { ...offer.service, ...service } };
  return { ...offer, ...way, service: changed.service, way: changed };
}

function unstated(offer: Offer, ...fields: (keyof Service)[]): Offer {
  const kept = Object.entries(offer.service).filter(([field]) => !fields.includes(field as keyof Service));
  const service = Object.fromEntries(kept) as unknown as Service;
  return { ...offer, service, way: { ...offer.way, service } };
}

/** What there would be without the one fact that a reason speaks of. */
function withoutFact(offer: Offer, question: Question, findings: Findings, reason: Reason): Setting {
  const { service } = offer;
  const { person, clock } = question;
  const offered = (changed: Offer): Setting => ({ offer: changed, question, findings });
  const evident = (change: (evidence: Evidence) => Evidence): Setting => ({
    offer,
    question,
    findings: {
      ...findings,
      evidence: new Map([...findings.evidence].map(([number, evidence]) => [number, change(evidence)])),
    },
  });
  switch (reason.code) {
    case 'named':
      return evident((evidence) => ({ ...evidence, named: false }));
    case 'mentions':
      return evident((evidence) => ({
        ...evidence,
        words: without(evidence.words, reason.word),
        share: evidence.share - 0.5,
      }));
    case 'teaches':
      return offered(withoutTopics(offer, [reason.topic]));
    case 'related':
      // One that is close stands for all that are.
      return offered(withoutTopics(offer, relatedTopics[reason.asked]));
    case 'generalist':
      return offered(unstated(offer, 'generalist'));
    case 'for-audience': {
      // Of several that the person is surely among, one stands for all.
      const isGone = (id: AudienceId) => id === reason.audience || person.implied.has(id);
      return offered(
        restated(offer, {
          audiences: service.audiences.filter((id) => !isGone(id)),
          onlyFor: service.onlyFor.filter((id) => !isGone(id)),
        }),
      );
    }
    case 'for-age':
      return offered(unstated(offer, 'minimumAge', 'maximumAge'));
    case 'right-level':
      return offered(restated(offer, { levels: [] }));
    case 'mode': {
      // In this way only: what else a course is stays as it was.
      const less = restated(offer, {}, { modes: without(offer.modes, reason.mode) });
      const saysTheSame = service.howToGetIn === 'drop-in' || service.howToGetIn === 'book';
      return offered(saysTheSame ? unstated(less, 'howToGetIn') : less);
    }
    case 'language':
      return offered(
        restated(
          offer,
          { languages: without(service.languages, reason.language) },
          { access: without(offer.access, 'bsl') },
        ),
      );
    case 'access':
      return offered(withoutAccess(offer, reason.access));
    case 'cost':
      return offered(unstated(offer, 'cost'));
    case 'near':
    case 'nearest':
      return offered({ ...offer, awayMetres: (offer.awayMetres ?? 0) + 20_000 });
    case 'opens-soon':
      return { offer, findings, question: { ...question, clock: { ...clock, opensSoon: () => null } } };
    case 'checked-lately':
      return offered(restated(offer, {}, { lastChecked: undefined }));
  }
}

/** The other topics keep their places in the list: what is named first counts more. */
function withoutTopics(offer: Offer, gone: readonly TopicId[]): Offer {
  const blank = (ids: readonly TopicId[]) =>
    ids.map((id) => (gone.includes(id) ? ('no-topic' as TopicId) : id));
  const { topics, suggestedTopics } = offer.service;
  return restated(offer, {
    topics: blank(topics),
    ...(suggestedTopics && { suggestedTopics: blank(suggestedTopics) }),
  });
}

/** Hours, languages, audiences and the way in say some of these too. */
function withoutAccess(offer: Offer, id: Offer['access'][number]): Offer {
  const { languages, onlyFor } = offer.service;
  const less = restated(
    offer,
    {
      ...(id === 'bsl' && { languages: without(languages, 'bsl') }),
      ...(id === 'women-only' && onlyFor.join() === 'women' && { onlyFor: [] }),
    },
    {
      access: without(offer.access, id),
      ...((id === 'evening' || id === 'weekend') && { when: undefined }),
    },
  );
  return id === 'self-refer' ? unstated(less, 'howToGetIn') : less;
}

describe('what is not stated stands between yes and no', () => {
  const topics = [{ id: 'email' as const, weight: 1 }];
  const session = (weekday: 2 | 6, opens: number) => ({
    when: { sessions: [{ weekday, opens, closes: opens + 120 }] },
  });
  test.each<[code: Must, yes: Partial<Service>, no: Partial<Service> | null]>([
    ['cost:free', { cost: { kind: 'free' } }, { cost: { kind: 'low' } }],
    ['cost:low', { cost: { kind: 'low' } }, { cost: { kind: 'paid' } }],
    ['cost:free-if', { cost: { kind: 'free-if' } }, { cost: { kind: 'paid' } }],
    ['lang:ur', { languages: ['en', 'ur'] }, { languages: ['en'] }],
    ['level:advanced', { levels: ['advanced'] }, { levels: ['improving'] }],
    ['mode:drop-in', { modes: ['group', 'drop-in'] }, { modes: ['group'] }],
    ['mode:one-to-one', { modes: ['one-to-one'] }, { modes: ['group'] }],
    ['access:evening', session(2, 1_110), session(2, 600)],
    ['access:weekend', session(6, 600), session(2, 600)],
    ['access:self-refer', { howToGetIn: 'self-refer' }, { howToGetIn: 'referral-needed' }],
    ['access:step-free', { access: ['step-free'] }, null],
    ['access:bsl', { languages: ['bsl', 'en'] }, null],
  ])('%s', (code, yes, no) => {
    for (const isMust of [true, false]) {
      const question = { ...questionFor(aNeed({ topics }), noFindings), demands: [{ code, isMust }] };
      const fitOf = (facts: Partial<Service>): number => {
        const service = { ...aService({ topics: ['email'], metres: 500, modes: ['group'] }), ...facts };
        return weigh(offersFor(service, question)[0] as Offer, question, noFindings, 0).fit;
      };
      const notStated = fitOf(code.startsWith('mode:') ? { modes: [] } : {});
      expect(notStated).toBeLessThan(fitOf(yes));
      if (no !== null) expect(notStated).toBeGreaterThan(fitOf(no));
    }
  });

  test('a fact that meets a must never lowers the score', () => {
    fc.assert(
      fc.property(likelyService, anyNeed, fc.constantFrom(...askable), (service, need, id) => {
        const question = questionFor({ ...need, must: [`access:${id}`] }, noFindings);
        for (const offer of offersFor(service, question)) {
          const more = restated(offer, {}, { access: [...new Set([...offer.access, id])] });
          const [before, after] = [offer, more].map((each) => scoreOf(weigh(each, question, noFindings, 0)));
          expect(after).toBeGreaterThanOrEqual(before as number);
        }
      }),
      numRuns(4_000),
    );
  });
});
