// Records at random: every field present or absent, every value one that may be.
import fc from 'fast-check';
import { addDays } from '../../shared/record/plain-date.ts';
import {
  capacityStates,
  type Organisation,
  type PlainDate,
  partnerStages,
  type Service,
  type ServicePlace,
  type Source,
  statuses,
  waysIn,
} from '../../shared/record/service.ts';
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

const optional = { requiredKeys: [] };
const words = fc.constantFrom(
  'Tea',
  'Te a Thabledi: ŵ',
  'می‌خواهم',
  '👩‍🏫',
  'two\nlines',
  '<b>bold</b>',
  'O’Neill & co',
);
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const date = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2024-01-01' as PlainDate, days));
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const website = fc.constantFrom('https://council.example', 'https://a.example/b?c=d#e');
const email = fc.constantFrom('help@council.example', 'a.b+c@d.example');
const phone = fc.constantFrom('01632 960123', '+44 7700 900123', '01632 960123 ext 4');
const names = fc.array(text, { maxLength: 3 });
const isTrue = fc.constant(true as const);

const ownText = fc.record({ en: text, cy: text }, optional);
const session = fc
  .record({
    weekday: fc.constantFrom(...([1, 2, 3, 4, 5, 6, 7] as const)),
    opens: fc.integer({ min: 0, max: 1_400 }),
    length: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    more: fc.record(
      {
        ordinal: fc.constantFrom(...([1, 2, 3, 4, 5, -1] as const)),
        from: date,
        until: date,
        termTimeOnly: isTrue,
      },
      optional,
    ),
    interval: fc.option(fc.integer({ min: 2, max: 12 }), { nil: undefined }),
  })
  .map(({ weekday, opens, length, more, interval }) => ({
    weekday,
    opens,
    ...(length === undefined ? {} : { closes: opens + length }),
    ...more,
    ...(interval === undefined || more.from === undefined ? {} : { interval }),
  }));
const schedule = fc.record(
  { sessions: fc.array(session, { maxLength: 3 }), words: text },
  { requiredKeys: ['sessions'] },
);
const capacity = fc.record(
  { state: fc.constantFrom(...capacityStates), until: date },
  { requiredKeys: ['state'] },
);
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((n) => n || 0);
const place: fc.Arbitrary<ServicePlace> = fc.record(
  {
    venue: text,
    address: text,
    town: text,
    postcode: fc.constantFrom('SF1 4DD', 'SF3 9ZZ'),
    point: fc.record({ latitude: degrees(90), longitude: degrees(180) }),
    pointAccuracyMetres: fc.integer({ min: 1, max: 100_000 }),
    council: text,
    when: schedule,
    phone,
    access: some(accessIds),
    firstVisit: text,
    capacity,
    lastChecked: date,
  },
  optional,
);

export const anySource: fc.Arbitrary<Source> = fc.record(
  { id: id as fc.Arbitrary<Source['id']>, name: text, licence: text, attribution: text, website },
  { requiredKeys: ['id', 'name'] },
);

export const anyOrganisation: fc.Arbitrary<Organisation> = fc.record(
  {
    id: id as fc.Arbitrary<Organisation['id']>,
    name: text,
    website,
    stage: fc.constantFrom(...partnerStages),
    stageSince: date,
    champions: fc.record(
      { active: fc.nat(90), recruited: fc.nat(90), inTraining: fc.nat(9), lapsed: fc.nat(9) },
      optional,
    ),
  },
  { requiredKeys: ['id', 'name'] },
);

type Needed =
  | 'id'
  | 'organisation'
  | 'source'
  | 'name'
  | 'topics'
  | 'levels'
  | 'audiences'
  | 'onlyFor'
  | 'residentsOf'
  | 'modes'
  | 'places'
  | 'access'
  | 'languages'
  | 'status';

const needed: fc.Arbitrary<Pick<Service, Needed>> = fc.record({
  id: id as fc.Arbitrary<Service['id']>,
  organisation: id as fc.Arbitrary<Service['organisation']>,
  source: id as fc.Arbitrary<Service['source']>,
  name: text,
  topics: some(topicIds),
  levels: some(levelIds),
  audiences: some(audienceIds),
  onlyFor: some(audienceIds),
  residentsOf: names,
  modes: some(modeIds),
  places: fc.array(place, { maxLength: 2 }),
  access: some(accessIds),
  languages: some(languageIds),
  status: fc.constantFrom(...statuses),
});

const further: fc.Arbitrary<Omit<Service, Needed>> = fc.record(
  {
    alsoFrom: fc.array(id as fc.Arbitrary<Service['source']>, { minLength: 1, maxLength: 2 }),
    summary: ownText,
    description: ownText,
    suggestedTopics: some(topicIds),
    generalist: isTrue,
    minimumAge: fc.integer({ min: 0, max: 120 }),
    maximumAge: fc.integer({ min: 0, max: 120 }),
    onlyForInWords: text,
    eligibility: text,
    coverage: fc.record(
      { nations: some(nationIds), councils: names, withinKilometres: fc.integer({ min: 1, max: 2_000 }) },
      { requiredKeys: ['nations', 'councils'] },
    ),
    when: schedule,
    starts: date,
    startsInWords: text,
    ends: date,
    endsInWords: text,
    cost: fc.record({ kind: fc.constantFrom(...costIds), words: text }, { requiredKeys: ['kind'] }),
    howToGetIn: fc.constantFrom(...waysIn),
    phone,
    email,
    website,
    firstVisit: text,
    adviserNote: text,
    lastChecked: date,
    checkedBy: text,
    reviewBy: date,
    capacity,
    reportTo: fc.oneof(email, website),
    supersededBy: id as fc.Arbitrary<Service['id']>,
  },
  optional,
);

export const anyService: fc.Arbitrary<Service> = fc
  .tuple(needed, further)
  .map(([must, may]) => ({ ...may, ...must }));
