// A made-up directory of any size over the real towns of the UK, the same for the same seed: for benchmarks and for
// comparing clever code with stupid code. Frequencies are those of the hand-made sample town and of open lists.
import type { Directory } from '../../shared/pack/directory.ts';
import type { Session, Weekday } from '../../shared/record/opening.ts';
import type {
  Capacity,
  Cost,
  Coverage,
  HowToGetIn,
  Organisation,
  OrganisationId,
  PlainDate,
  Point,
  Schedule,
  Service,
  ServiceId,
  ServicePlace,
  SourceId,
  Status,
} from '../../shared/record/service.ts';
import {
  type AccessId,
  type AudienceId,
  accessIds,
  audienceIds,
  type LanguageId,
  type LevelId,
  type ModeId,
  type TopicId,
  topicIds,
} from '../../shared/record/taxonomy.ts';
import { createRandom, type Random } from './random.ts';
import { seededText } from './seeded-text.ts';
import { createTownPicker, pointIn, type Town } from './towns.ts';

const source = 'seeded' as SourceId;

interface Venue {
  name: string;
  town: Town;
  point: Point;
}

/** One service in ten comes by phone or over the internet, from anywhere; the rest have venues or visit. */
const remoteShare = 0.1;
const visitingShare = 0.06;
/** Services that meet where another meets already: a library, a community centre. */
const sharedVenueShare = 0.4;
const severalPlacesShare = 0.08;

const popular: readonly (readonly [TopicId, number])[] = topicIds.map((id, place) => [
  id,
  place < 24 ? 3 : 1,
]);
const often: readonly (AudienceId | AccessId)[] = [
  'older',
  'low-income',
  'jobseekers',
  'rural',
  'disabled',
  'carers',
  'step-free',
  'hearing-loop',
  'parking',
  'public-transport',
  'loan-equipment',
];
const commonAudiences = audienceIds.map((id) => [id, often.includes(id) ? 8 : 1] as const);
const commonAccess = accessIds.map((id) => [id, often.includes(id) ? 8 : 1] as const);
const levelSets: readonly (readonly [LevelId[], number])[] = [
  [[], 39],
  [['starting', 'basics'], 27],
  [['basics', 'improving'], 9],
  [['basics'], 7],
  [['starting'], 6],
  [['improving'], 5],
  [['improving', 'advanced'], 4],
  [['starting', 'basics', 'improving'], 3],
];
const venueModeSets: readonly (readonly [ModeId[], number])[] = [
  [['drop-in', 'one-to-one'], 25],
  [['group'], 18],
  [['course', 'group'], 18],
  [['drop-in'], 14],
  [['one-to-one', 'appointment'], 12],
  [['group', 'drop-in'], 8],
  [['grant'], 3],
  [[], 2],
];
const remoteModeSets: readonly (readonly [ModeId[], number])[] = [
  [['phone', 'one-to-one'], 35],
  [['remote', 'one-to-one'], 15],
  [['remote', 'course'], 15],
  [['self-study'], 20],
  [['info'], 15],
];
const costs: readonly (readonly [Cost | undefined, number])[] = [
  [{ kind: 'free' }, 62],
  [undefined, 18],
  [{ kind: 'free-if', words: 'free if you are on a low income' }, 8],
  [{ kind: 'low', words: '£2 a session' }, 8],
  [{ kind: 'paid', words: '£45 a course' }, 4],
];
const waysIn: readonly (readonly [HowToGetIn | undefined, number])[] = [
  ['drop-in', 38],
  ['book', 30],
  [undefined, 20],
  ['self-refer', 8],
  ['referral-needed', 4],
];
const statuses: readonly (readonly [Status, number])[] = [
  ['active', 965],
  ['paused', 15],
  ['closed', 15],
  ['planned', 5],
];
const checkedOn: readonly (readonly [PlainDate | undefined, number])[] = [
  [undefined, 25],
  ['2026-11-02' as PlainDate, 35],
  ['2026-06-15' as PlainDate, 25],
  ['2025-03-10' as PlainDate, 15],
];
const languages: readonly LanguageId[] = ['cy', 'pl', 'ar', 'ur', 'bsl', 'ro', 'uk'];
const onlyForAudiences: readonly AudienceId[] = [
  'women',
  'social-tenants',
  'young-people',
  'refugees',
  'carers',
];

/** A directory of `count` services in about a quarter as many organisations; `towns` bounds where they are. */
export function seededDirectory(count: number, seed: number, towns: readonly Town[]): Directory {
  const random = createRandom(seed);
  const pickTown = createTownPicker(towns);
  const organisations = seededOrganisations(Math.max(3, Math.ceil(count / 4)), random, pickTown);
  const venues: Venue[] = [];
  const services = Array.from({ length: count }, (_, number) =>
    seededService(number, random, organisations, venues, pickTown),
  );
  return {
    name: `Seeded ${count}`,
    published: '2026-11-25T00:00:00Z',
    sources: [{ id: source, name: 'Made up' }],
    organisations,
    services,
  };
}

function seededOrganisations(
  count: number,
  random: Random,
  pickTown: (random: Random) => Town,
): Organisation[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `o${number}` as OrganisationId,
    name: `${pickTown(random).name} ${random.pick(['Library', 'Council', 'College', 'Advice', 'Homes', 'Community Trust', 'Volunteers', 'Digital Hub'])}`,
  }));
}

function seededService(
  number: number,
  random: Random,
  organisations: readonly Organisation[],
  venues: Venue[],
  pickTown: (random: Random) => Town,
): Service {
  const kind = random.weighted([
    ['remote', remoteShare],
    ['visiting', visitingShare],
    ['venue', 1 - remoteShare - visitingShare],
  ] as const);
  // A few organisations, councils and chains, have very many services; most have one or two.
  const organisation = random.chance(0.3)
    ? random.below(Math.ceil(organisations.length / 50))
    : random.below(organisations.length);
  const topics = [
    ...new Set(Array.from({ length: random.weighted(topicCounts) }, () => random.weighted(popular))),
  ];
  const isSuggested = random.chance(0.15);
  const generalist = random.chance(kind === 'venue' ? 0.16 : 0.05);
  const audiences = random.chance(0.42) ? severalOf(commonAudiences, random.pick([1, 1, 1, 2]), random) : [];
  const onlyFor = random.chance(0.06) ? random.some(onlyForAudiences, 1) : [];
  const places = kind === 'remote' ? [] : seededPlaces(kind, random, venues, pickTown);
  const coverage = seededCoverage(kind, random, places);
  const cost = random.weighted(costs);
  const howToGetIn = random.weighted(waysIn);
  const lastChecked = random.weighted(checkedOn);
  const when = random.chance(0.8) ? seededSchedule(random) : undefined;
  const minimumAge = random.chance(0.12) ? random.pick([16, 18, 19, 50, 55, 60]) : undefined;
  const name = seededText.name(topics, audiences, random);
  return {
    id: `s${number}` as ServiceId,
    organisation: `o${organisation}` as OrganisationId,
    source,
    name,
    summary: { en: seededText.summary(topics, audiences, random) },
    ...(random.chance(0.5) && { description: { en: seededText.description(topics, random) } }),
    topics: isSuggested ? [] : topics,
    ...(isSuggested && { suggestedTopics: topics }),
    ...(generalist && { generalist }),
    levels: random.weighted(levelSets),
    audiences,
    onlyFor,
    ...(minimumAge !== undefined && { minimumAge }),
    ...(random.chance(0.02) && { maximumAge: random.pick([25, 30]) }),
    residentsOf: random.chance(0.05) ? [places[0]?.council ?? `${pickTown(random).name} Council`] : [],
    modes: kind === 'venue' ? random.weighted(venueModeSets) : modesOf(kind, random),
    places,
    ...(coverage !== undefined && { coverage }),
    ...(when !== undefined && { when }),
    ...(random.chance(0.04) && {
      starts: random.pick(['2026-10-01', '2026-12-10', '2027-04-20']) as PlainDate,
    }),
    ...(random.chance(0.04) && { ends: random.pick(['2026-11-01', '2027-02-01']) as PlainDate }),
    ...(cost !== undefined && { cost }),
    ...(howToGetIn !== undefined && { howToGetIn }),
    access: random.chance(0.6) ? severalOf(commonAccess, random.pick([1, 2, 3]), random) : [],
    languages: random.chance(0.7) ? ['en', ...(random.chance(0.12) ? [random.pick(languages)] : [])] : [],
    ...(lastChecked !== undefined && { lastChecked }),
    ...(random.chance(0.1) && { reviewBy: random.pick(['2026-10-01', '2027-03-01']) as PlainDate }),
    ...(random.chance(0.05) && { capacity: seededCapacity(random) }),
    status: random.weighted(statuses),
    ...(random.chance(0.005) && { supersededBy: `s${random.below(number + 1)}` as ServiceId }),
  };
}

/** Different ones, the common more often. */
function severalOf<Id>(rows: readonly (readonly [Id, number])[], count: number, random: Random): Id[] {
  return [...new Set(Array.from({ length: count }, () => random.weighted(rows)))];
}

const topicCounts: readonly (readonly [number, number])[] = [
  [1, 30],
  [2, 25],
  [3, 20],
  [5, 18],
  [8, 7],
];

function modesOf(kind: 'remote' | 'visiting', random: Random): ModeId[] {
  return kind === 'remote'
    ? random.weighted(remoteModeSets)
    : random.pick([['home-visit', 'one-to-one'], ['outreach'], ['home-visit', 'phone']]);
}

function seededPlaces(
  kind: 'visiting' | 'venue',
  random: Random,
  venues: Venue[],
  pickTown: (random: Random) => Town,
): ServicePlace[] {
  const count = kind === 'venue' && random.chance(severalPlacesShare) ? 2 + random.below(4) : 1;
  const chosen: Venue[] = [];
  while (chosen.length < count) {
    const sharesVenue = venues.length > 0 && random.chance(sharedVenueShare);
    // Most services at several places stay within a town; some are those of a chain.
    const own = random.chance(0.7) ? chosen[0]?.town : undefined;
    chosen.push(own === undefined && sharesVenue ? random.pick(venues) : newVenue(own ?? pickTown(random)));
  }
  function newVenue(town: Town): Venue {
    const venue = {
      name: `${town.name} ${random.pick(seededText.venues)}`,
      town,
      point: pointIn(town, random),
    };
    venues.push(venue);
    return venue;
  }
  return [...new Set(chosen)].map(({ name, town, point }) => ({
    venue: name,
    address: `${1 + random.below(180)} ${random.pick(['High Street', 'Station Road', 'Mill Lane', 'Church Road'])}, ${town.name}`,
    town: town.name,
    council: `${town.name} Council`,
    // One in a hundred has an address that nobody could place.
    ...(random.chance(0.99) && { point }),
    ...(random.chance(0.05) && { when: seededSchedule(random) }),
    ...(random.chance(0.05) && { access: ['step-free' as const] }),
  }));
}

function seededCoverage(
  kind: 'remote' | 'visiting' | 'venue',
  random: Random,
  [place]: readonly ServicePlace[],
): Coverage | undefined {
  const nothing = { nations: [], councils: [] };
  if (kind === 'venue') return random.chance(0.02) ? { ...nothing, withinKilometres: 15 } : undefined;
  if (kind === 'visiting') {
    return random.weighted([
      [{ ...nothing, withinKilometres: random.pick([8, 15, 25, 40]) }, 5],
      [{ ...nothing, councils: [place?.council ?? 'Elsewhere Council'] }, 4],
      [undefined, 1],
    ] as const);
  }
  return random.weighted([
    [{ ...nothing, nations: ['ENG', 'WLS', 'SCT', 'NIR'] }, 60],
    [{ ...nothing, nations: [random.pick(['ENG', 'WLS', 'SCT', 'NIR'] as const)] }, 25],
    [
      {
        ...nothing,
        councils: [`${random.pick(['Leeds', 'Cardiff', 'Glasgow', 'Brent', 'Preston'])} Council`],
      },
      12,
    ],
    [undefined, 3],
  ] as const);
}

function seededSchedule(random: Random): Schedule {
  const sessions = Array.from({ length: random.pick([0, 1, 1, 1, 2, 5]) }, (): Session => {
    const opens = 60 * random.pick([9, 10, 10, 11, 13, 14, 17, 18]);
    return {
      weekday: random.pick([1, 2, 3, 4, 5, 2, 4, 6] as Weekday[]),
      opens,
      ...(random.chance(0.9) && { closes: opens + random.pick([60, 120, 180]) }),
      ...(random.chance(0.08) && { ordinal: random.pick([1, 2, 3, -1] as const) }),
      ...(random.chance(0.06) && { termTimeOnly: true as const }),
    };
  });
  return { sessions, ...(sessions.length === 0 && { words: 'Ring to ask.' }) };
}

function seededCapacity(random: Random): Capacity {
  const state = random.pick(['open', 'waiting-list', 'full'] as const);
  return random.chance(0.5)
    ? { state }
    : { state, until: random.pick(['2026-11-01', '2027-01-31']) as PlainDate };
}
