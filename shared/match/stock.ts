// A directory made ready once for every question to come: how each service can be had, and where those stand that
// could serve a question of some kind.
import type { PlainDate, Service, ServiceId } from '../record/service.ts';
import type { TopicId } from '../record/taxonomy.ts';
import type { Clock } from './clock.ts';
import { type Fact, type Kinds, keysOfKinds, kindsOf } from './kinds.ts';
import type { Refusal } from './match.ts';
import { type Way, waysOf } from './offer.ts';
import { onceFor } from './once-for.ts';
import { type Person, personKey } from './person.ts';
import { refuseForDates, refuseForStatus } from './refuse.ts';
import { createSiteTree, inGroundOrder, type Region, type Site } from './site-tree.ts';
import { createTopicGauge, topicFactsOf } from './topic-facts.ts';
import { firstTopic } from './topic-fit.ts';
import { weighStanding } from './trust.ts';
import { leniency, topicValue } from './weights.ts';

/** Services that can be had without a known place to go to, by their numbers; some are to be met as well. */
export interface Batch {
  numbers: readonly number[];
  /** What a refusal for its own facts leaves at most of the worth of any of them, 0 to 1. */
  leniency: number;
}

/** Services with something in common: on the ground, and those that can be had anywhere. */
export type Shelf = readonly (Region | Batch)[];

/** What the stock has for one topic. */
export interface TopicStock {
  /** Those that do something for it, by how much they do at most; the first tier does nothing and has nobody on it. */
  tiers: readonly { value: number; shelf: Shelf }[];
  /** The tier of each service, by its number. */
  tierOf: Uint8Array;
}

export interface Stock {
  services: readonly Service[];
  has(id: ServiceId): boolean;
  waysOf(number: number): readonly Way[];
  /** What a refusal for its own facts leaves at most of a service's worth, by its number. */
  leniencies: readonly number[];
  /** Made when they are first asked for, as is what is held for a topic. */
  kinds(fact: Fact): Kinds;
  /** Room for a value for each kind of `people`, which is kept for the last few persons; 0 until it is worked out. */
  rememberedFor(person: Person): Float64Array;
  everything: Shelf;
  /** Those that help with anything. */
  generalists: Shelf;
  /** Those that say they begin at the beginning. */
  firstSteps: Shelf;
  topic(id: TopicId): TopicStock;
  /** All venues, and those without a known point, which may be near anybody. */
  venues: Shelf;
  /** The most trust that a service can have on this day, 0 to 1; negative where it is not to be had on this day. */
  trustOn(clock: Clock): (number: number) => number;
}

const none: readonly never[] = [];
/** More persons than these are not remembered at a time. */
const mostRemembered = 16;
/** All that `createTopicGauge` tells, nothing first. */
const tierValues = [
  ...new Set([
    0,
    topicValue.relatedSuggested,
    topicValue.generalist,
    topicValue.related,
    topicValue.relatedGeneralist,
    topicValue.suggested,
    topicValue.stated,
  ]),
];

/** Reads every service once; some milliseconds for a thousand. `listed` are others that the directory has. */
export function createStock(services: readonly Service[], listed: readonly ServiceId[] = []): Stock {
  const ids = new Set([...services.map(({ id }) => id), ...listed]);
  const ways = services.map(waysOf);
  const leniencies = services.map(mildestRefusalOf);
  const sites = inGroundOrder(ways.flatMap(sitesOf));
  const coming = [...ways.keys()].filter((number) =>
    ways[number]?.some((way) => way.place?.point === undefined),
  );
  const topicFacts = services.map(topicFactsOf);
  const keyOf = keysOfKinds(ways);
  const kinds = onceFor((fact: Fact) => kindsOf(services, keyOf[fact]));
  const remembered = new Map<string, Float64Array>();
  let generalists: Shelf | null = null;
  let firstSteps: Shelf | null = null;
  let trust: { date: PlainDate; values: Float64Array } | null = null;

  /** Puts each service on the shelf that is named for it by its number; -1 is none. */
  function shelve(shelves: number, shelfOf: (number: number) => number): Shelf[] {
    // Those whose dates may be wrong stand apart: whoever looks for what is refused passes over nearly all others.
    const partOf = (number: number): number => 2 * shelfOf(number) + (leniencies[number] === ofDates ? 1 : 0);
    const parts = new Array<null>(2 * shelves).fill(null);
    const onGround = parts.map((): Site[] => []);
    const anywhere = parts.map((): number[] => []);
    for (const site of sites) onGround[partOf(site.service)]?.push(site);
    for (const number of coming) anywhere[partOf(number)]?.push(number);
    return new Array<null>(shelves).fill(null).map((_, shelf) =>
      [2 * shelf, 2 * shelf + 1].flatMap((part) => {
        const ground = createSiteTree(onGround[part] ?? none, leniencies);
        const numbers = anywhere[part] ?? none;
        return [
          ...(ground === null ? [] : [ground]),
          ...(numbers.length === 0 ? [] : [{ numbers, leniency: part % 2 === 1 ? ofDates : ofPeople }]),
        ];
      }),
    );
  }

  const shelfOf = (isWanted: (service: Service) => boolean): Shelf =>
    shelve(1, (number) => (isWanted(services[number] as Service) ? 0 : -1))[0] ?? none;

  function stockOf(topic: TopicId): TopicStock {
    const gauge = createTopicGauge(topic);
    const tierOf = Uint8Array.from(topicFacts, (facts) => tierValues.indexOf(gauge(facts)));
    const shelves = shelve(tierValues.length, (number) => (tierOf[number] as number) || -1);
    return { tierOf, tiers: tierValues.map((value, tier) => ({ value, shelf: shelves[tier] ?? none })) };
  }

  return {
    services,
    has: (id) => ids.has(id),
    waysOf: (number) => ways[number] ?? none,
    leniencies,
    kinds,
    rememberedFor(person) {
      const key = personKey(person);
      const values = remembered.get(key) ?? new Float64Array(kinds('people').examples.length);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(key, values);
      return values;
    },
    everything: shelfOf(() => true),
    // For requests that name no topic, of which there are few.
    get generalists() {
      generalists ??= shelfOf(({ generalist }) => generalist === true);
      return generalists;
    },
    get firstSteps() {
      firstSteps ??= shelfOf(({ topics: stated }) => stated.includes(firstTopic));
      return firstSteps;
    },
    venues: [
      ...[createSiteTree(sites, leniencies)].filter((region) => region !== null),
      { numbers: coming.filter((number) => ways[number]?.some(isUnlocated)), leniency: 1 },
    ],
    topic: onceFor(stockOf),
    trustOn(clock) {
      const { date } = clock.now;
      const values = trust?.date === date ? trust.values : new Float64Array(services.length);
      trust = { date, values };
      return (number) => {
        const known = values[number] as number;
        if (known !== 0) return known;
        const trusted = trustIn(ways[number] ?? none, clock, (id) => ids.has(id));
        values[number] = trusted;
        return trusted;
      };
    },
  };
}

function trustIn(ways: readonly Way[], clock: Clock, isListed: (id: ServiceId) => boolean): number {
  let most = 0;
  let isOpen = false;
  for (const way of ways) {
    const refusals: Refusal[] = [];
    refuseForStatus(way.service, isListed, refusals);
    refuseForDates(way, clock, refusals);
    isOpen ||= refusals.length === 0;
    most = Math.max(most, weighStanding(way, clock));
  }
  return isOpen ? most : -most;
}

function isUnlocated({ kind, place }: Way): boolean {
  return kind === 'venue' && place?.point === undefined;
}

function sitesOf(ways: readonly Way[], service: number): Site[] {
  return ways.flatMap(({ place }) => (place?.point === undefined ? [] : [{ service, point: place.point }]));
}

const ofDates = Math.max(leniency['not-started'], leniency.full, leniency.ended);
const ofPeople = Math.max(
  leniency.closed,
  leniency['too-young'],
  leniency['too-old'],
  leniency['only-for'],
  leniency['residents-only'],
  leniency.elsewhere,
);

/** What the mildest refusal that a service's own facts can cause would leave of its worth; 0 where none can. */
function mildestRefusalOf(service: Service): number {
  const { starts, ends, places, status, supersededBy, minimumAge, maximumAge, onlyFor, residentsOf } =
    service;
  if (starts !== undefined || ends !== undefined) return ofDates;
  if ([service, ...places].some((each) => each.capacity !== undefined)) return ofDates;
  const hasRules =
    minimumAge !== undefined || maximumAge !== undefined || onlyFor.length + residentsOf.length > 0;
  const isGone = status !== 'active' || supersededBy !== undefined;
  return hasRules || isGone || service.coverage !== undefined ? ofPeople : 0;
}
