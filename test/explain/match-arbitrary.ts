// Matches of every shape that the types allow, for properties.
import fc from 'fast-check';
import type { Match, Reason, Refusal, Unknown } from '../../shared/match/match.ts';
import type { Need } from '../../shared/need/need.ts';
import type { Place } from '../../shared/place/place.ts';
import type { Session } from '../../shared/record/opening.ts';
import type {
  OrganisationId,
  PlainDate,
  Schedule,
  Service,
  ServiceId,
  ServicePlace,
  SourceId,
} from '../../shared/record/service.ts';
import { capacityStates, statuses, waysIn } from '../../shared/record/service.ts';
import {
  accessIds,
  audienceIds,
  costIds,
  languageIds,
  levelIds,
  modeIds,
  nationIds,
  topicIds,
} from '../../shared/record/taxonomy.ts';

const some = <Id>(ids: readonly Id[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 });
const one = <Id>(ids: readonly Id[]) => fc.constantFrom(...ids);
/** Text that an owner may have written, hostile and foreign included, with something in it. */
const ownWords = fc.oneof(
  fc.constantFrom('Bring a friend', 'Dewch â ffrind', '<b>Free</b>', '$& $1', 'x', 'مرحبا'),
  fc
    .stringMatching(/^[A-Za-z0-9 '’.,£-]{1,30}$/)
    .map((text) => text.trim())
    .filter((text) => text !== ''),
);
const day = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10) as PlainDate);
const age = fc.integer({ min: 1, max: 100 });
const ages = fc.oneof(
  fc.record({ minimumAge: age }),
  fc.record({ maximumAge: age }),
  fc.record({ minimumAge: age, maximumAge: age }),
);
const councils = fc.uniqueArray(fc.constantFrom('Kent', 'Brighton and Hove', 'Gwynedd', 'E07000223'), {
  minLength: 1,
  maxLength: 3,
});

const session: fc.Arbitrary<Session> = fc.record(
  {
    weekday: fc.constantFrom<Session['weekday']>(1, 2, 3, 4, 5, 6, 7),
    ordinal: fc.constantFrom<NonNullable<Session['ordinal']>>(1, 2, 3, 4, 5, -1),
    opens: fc.integer({ min: 0, max: 1_380 }),
    closes: fc.integer({ min: 1_381, max: 1_440 }),
    termTimeOnly: fc.constant<true>(true),
  },
  { requiredKeys: ['weekday', 'opens'] },
);
const schedule: fc.Arbitrary<Schedule> = fc.record(
  { sessions: fc.array(session, { maxLength: 7 }), words: ownWords },
  { requiredKeys: ['sessions'] },
);
const capacity = fc.record({ state: one(capacityStates), until: day }, { requiredKeys: ['state'] });
const point = fc.record({
  latitude: fc.double({ min: 49.9, max: 60.9, noNaN: true }),
  longitude: fc.double({ min: -8, max: 1.8, noNaN: true }),
});
const servicePlace: fc.Arbitrary<ServicePlace> = fc.record(
  {
    venue: ownWords,
    address: ownWords,
    town: ownWords,
    postcode: fc.constantFrom('SF1 1AA', 'SF1 4DD'),
    point,
    council: ownWords,
    when: schedule,
    phone: fc.constantFrom('01632 960123', 'ask at the desk'),
    access: some(accessIds),
    firstVisit: ownWords,
    capacity,
    lastChecked: day,
  },
  { requiredKeys: [] },
);
const ownText = fc.record({ en: ownWords, cy: ownWords }, { requiredKeys: [] });
const service: fc.Arbitrary<Service> = fc.record(
  {
    id: fc.constant('s1' as ServiceId),
    organisation: fc.constantFrom('o1' as OrganisationId, 'o-unknown' as OrganisationId),
    source: fc.constantFrom('src' as SourceId, 'open' as SourceId, 'src-unknown' as SourceId),
    name: ownWords,
    summary: ownText,
    description: ownText,
    topics: some(topicIds),
    levels: some(levelIds),
    audiences: some(audienceIds),
    onlyFor: some(audienceIds),
    minimumAge: age,
    maximumAge: age,
    residentsOf: councils,
    eligibility: ownWords,
    modes: some(modeIds),
    places: fc.array(servicePlace, { maxLength: 2 }),
    coverage: fc.record(
      { nations: some(nationIds), councils, withinKilometres: fc.integer({ min: 1, max: 60 }) },
      { requiredKeys: ['nations', 'councils'] },
    ),
    when: schedule,
    starts: day,
    ends: day,
    cost: fc.record({ kind: one(costIds), words: ownWords }, { requiredKeys: ['kind'] }),
    howToGetIn: one(waysIn),
    phone: fc.constantFrom('01632 960199', '0808 80 10 800'),
    email: fc.constantFrom('help@sampleford.example', 'javascript:alert(1)'),
    website: fc.constantFrom('https://www.sampleford.example/help', 'javascript:alert(1)', 'https:evil'),
    access: some(accessIds),
    languages: some(languageIds),
    firstVisit: ownWords,
    adviserNote: fc.constant('CANARY-ADVISER-NOTE'),
    lastChecked: day,
    reviewBy: day,
    reportTo: fc.constantFrom('put-right@sampleford.example', 'data:text/html,x'),
    capacity,
    status: one(statuses),
  },
  {
    requiredKeys: [
      ...([
        'id',
        'organisation',
        'source',
        'name',
        'topics',
        'levels',
        'audiences',
        'onlyFor',
        'residentsOf',
      ] as const),
      ...(['modes', 'places', 'access', 'languages', 'status'] as const),
    ],
  },
) as fc.Arbitrary<Service>;

export const anyReason: fc.Arbitrary<Reason> = fc.oneof(
  fc.constantFrom<Reason>({ code: 'named' }, { code: 'nearest' }),
  fc.record({ code: fc.constant('teaches' as const), topic: one(topicIds) }),
  fc.record({ code: fc.constant('related' as const), topic: one(topicIds), asked: one(topicIds) }),
  fc.record({ code: fc.constant('generalist' as const), topic: one(topicIds) }),
  fc.record({ code: fc.constant('mentions' as const), word: fc.constantFrom('crochet', 'wifi') }),
  fc.record({ code: fc.constant('for-audience' as const), audience: one(audienceIds) }),
  ages.map((limits) => ({ code: 'for-age' as const, ...limits })),
  fc.record({ code: fc.constant('right-level' as const), level: one(levelIds) }),
  fc.record({ code: fc.constant('mode' as const), mode: one(modeIds) }),
  fc.record({ code: fc.constant('language' as const), language: one(languageIds) }),
  fc.record({ code: fc.constant('access' as const), access: one(accessIds) }),
  fc.record({ code: fc.constant('cost' as const), cost: one(costIds) }),
  fc.record({ code: fc.constant('near' as const), metres: fc.integer({ min: 0, max: 90_000 }) }),
  fc.record({ code: fc.constant('opens-soon' as const), on: day }),
  fc.record({ code: fc.constant('checked-lately' as const), on: day }),
);

export const anyUnknown: fc.Arbitrary<Unknown> = fc.oneof(
  fc.constantFrom<Unknown>(
    { code: 'cost' },
    { code: 'when' },
    { code: 'how-to-get-in' },
    { code: 'last-checked' },
  ),
  fc.record({ code: fc.constant('residence' as const), of: councils }),
  ages.map((limits) => ({ code: 'age-limit' as const, ...limits })),
  fc.record({ code: fc.constant('only-for' as const), audiences: some(audienceIds) }),
  fc.record({ code: fc.constant('only-for' as const), audiences: some(audienceIds), inWords: ownWords }),
  fc.record({ code: fc.constantFrom('starts' as const, 'ends' as const), inWords: ownWords }),
  fc.record({ code: fc.constant('access' as const), access: one(accessIds) }),
  fc.record({ code: fc.constant('mode' as const), mode: one(modeIds) }),
  fc.record({ code: fc.constant('language' as const), language: one(languageIds) }),
  fc.record({ code: fc.constant('level' as const), level: one(levelIds) }),
  fc.record({ code: fc.constant('topic' as const), topic: one(topicIds) }),
);

const must = fc.oneof(
  one(accessIds).map((id) => `access:${id}`),
  one(costIds).map((id) => `cost:${id}`),
  one(languageIds).map((id) => `lang:${id}`),
  one(modeIds).map((id) => `mode:${id}`),
  one(levelIds).map((id) => `level:${id}`),
);
export const anyRefusal: fc.Arbitrary<Refusal> = fc.oneof(
  fc.constantFrom<Refusal>(
    { code: 'closed', status: 'paused' },
    { code: 'closed', status: 'closed' },
    { code: 'closed', status: 'planned' },
    { code: 'full' },
    { code: 'needs-device' },
  ),
  fc.record({ code: fc.constant('full' as const), until: day }),
  fc.record({ code: fc.constant('not-started' as const), starts: day }),
  fc.record({ code: fc.constant('ended' as const), ended: day }),
  fc.record({ code: fc.constant('too-young' as const), minimumAge: age }),
  fc.record({ code: fc.constant('too-old' as const), maximumAge: age }),
  fc.record({ code: fc.constant('only-for' as const), audiences: some(audienceIds) }),
  fc.record({ code: fc.constant('residents-only' as const), of: councils }),
  fc.record({ code: fc.constant('elsewhere' as const), nations: some(nationIds), councils }),
  fc.record({ code: fc.constant('wrong-level' as const), levels: some(levelIds) }),
  fc.record({ code: fc.constant('wrong-topic' as const), topics: some(topicIds) }),
  fc.record({ code: fc.constant('must' as const), must }),
  fc.record({
    code: fc.constant('must-not' as const),
    mustNot: fc.oneof(
      must,
      one(topicIds).map((id) => `topic:${id}`),
    ),
  }),
  fc.record({ code: fc.constant('far' as const), metres: fc.integer({ min: 0, max: 900_000 }) }),
);

export const anyMatch: fc.Arbitrary<Match> = fc.record({
  service,
  place: fc.option(servicePlace),
  distanceMetres: fc.option(fc.double({ min: 0, max: 900_000, noNaN: true })),
  remote: fc.boolean(),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  parts: fc.constant([]),
  meets: some(topicIds),
  reasons: fc.array(anyReason, { maxLength: 8 }),
  unknowns: fc.array(anyUnknown, { maxLength: 5 }),
  refusals: fc.array(anyRefusal, { maxLength: 3 }),
});

/** Where a person may be; the full postcode is one that no service of `anyMatch` has. */
export const fullPostcode = 'ZE3 9JZ';
export const anyPlace: fc.Arbitrary<Place> = fc.record({
  label: fc.constant(fullPostcode),
  kind: fc.constant('postcode' as const),
  point,
  uncertaintyMetres: fc.constantFrom(50, 100, 161, 400, 1_400, 5_000, 20_000),
  outcode: fc.constant('ZE3'),
});

export const anyNeed: fc.Arbitrary<Need> = fc.record({
  topics: fc.array(fc.record({ id: one(topicIds), weight: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    maxLength: 3,
  }),
  audiences: some(audienceIds),
  age: fc.option(age),
  modes: some(modeIds),
  level: fc.option(one(levelIds)),
  language: fc.option(one(languageIds)),
  access: some(accessIds),
  cost: fc.option(one(costIds)),
  has: fc.constant([]),
  availability: fc.constant(null),
  gives: fc.boolean(),
  must: fc.constant([]),
  mustNot: fc.constant([]),
  read: fc.array(fc.record({ from: ownWords, as: ownWords }), { maxLength: 2 }),
  unread: fc.constant([]),
});
