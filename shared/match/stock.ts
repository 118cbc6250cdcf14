// A directory made ready once for every question to come: how each service can be had, and where those stand that
// could serve a question of some kind.
import type { PlainDate, Service, ServiceId } from '../record/service.ts';
import type { TopicId } from '../record/taxonomy.ts';
import type { Clock } from './clock.ts';
import { isFromAfar, type Way, waysOf } from './offer.ts';
import { createSiteTree, inGroundOrder, type Region, type Site } from './site-tree.ts';
import { firstTopic, topicValueOf } from './topic-fit.ts';
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

/** Services told apart by some of their facts only: what depends on nothing else is worked out once for each kind. */
export interface Kinds {
  /** The kind of each service, by its number. */
  of: Int32Array;
  /** Of each kind the number of one service. */
  examples: readonly number[];
}

/** What the stock has for one topic. */
export interface TopicStock {
  /** What each service does for it, by its number: `topicValueOf`, to seven digits. */
  values: Float32Array;
  /** Those that do something for it, by how much at most. */
  tiers: readonly { value: number; shelf: Shelf }[];
}

export interface Stock {
  services: readonly Service[];
  has(id: ServiceId): boolean;
  waysOf(number: number): readonly Way[];
  /** What a refusal for its own facts leaves at most of a service's worth, by its number. */
  leniencies: readonly number[];
  /** Services that are for the same people. */
  forPeople: Kinds;
  /** Services that come to people in the same ways. */
  coming: Kinds;
  everything: Shelf;
  /** Those that help with anything. */
  generalists: Shelf;
  /** Those that say they begin at the beginning. */
  firstSteps: Shelf;
  /** Made when it is first asked for. */
  topic(id: TopicId): TopicStock;
  /** All venues, and those without a known point, which may be near anybody. */
  venues: Shelf;
  /** The most trust that a service can have on this day, 0 to 1. */
  trustOn(clock: Clock): (number: number) => number;
}

const none: readonly never[] = [];
/** Reads every service once; some milliseconds for a thousand. */
export function createStock(services: readonly Service[]): Stock {
  const ids = new Set(services.map(({ id }) => id));
  const ways = services.map(waysOf);
  const leniencies = services.map(mildestRefusalOf);
  const sites = inGroundOrder(ways.flatMap(sitesOf));
  const coming = [...ways.keys()].filter((number) =>
    ways[number]?.some((way) => way.place?.point === undefined),
  );
  const topics = new Map<TopicId, TopicStock>();
  let trust: { date: PlainDate; values: Float64Array } | null = null;

  function shelve(isWanted: (number: number) => boolean): Shelf {
    // Those whose dates may be wrong stand apart: whoever looks for what is refused passes over nearly all others.
    return [true, false].flatMap((isDated) => {
      const belongs = (number: number): boolean =>
        (leniencies[number] === ofDates) === isDated && isWanted(number);
      const ground = createSiteTree(
        sites.filter(({ service }) => belongs(service)),
        leniencies,
      );
      const numbers = coming.filter(belongs);
      return [
        ...(ground === null ? [] : [ground]),
        ...(numbers.length === 0 ? [] : [{ numbers, leniency: isDated ? ofDates : ofPeople }]),
      ];
    });
  }

  function stockOf(topic: TopicId): TopicStock {
    const values = Float32Array.from(services, (service) => topicValueOf(service, topic));
    // Whatever is stated counts much the same.
    const tierOf = (number: number): number => {
      const value = values[number] as number;
      return value > topicValue.suggested ? Math.max(value, topicValue.stated) : value;
    };
    const found = new Set(services.map((_, number) => tierOf(number)).filter((value) => value > 0));
    const tiers = [...found].map((value) => ({ value, shelf: shelve((number) => tierOf(number) === value) }));
    return { values, tiers };
  }

  return {
    services,
    has: (id) => ids.has(id),
    waysOf: (number) => ways[number] ?? none,
    leniencies,
    forPeople: kindsOf(services, ({ audiences, onlyFor, minimumAge, maximumAge }) =>
      [audiences, onlyFor, minimumAge, maximumAge].join(';'),
    ),
    coming: kindsOf(ways, (each) =>
      each
        .map((way) =>
          way.place?.point === undefined ? `${way.kind} ${isFromAfar(way)} ${way.hasVenue}` : '',
        )
        .join(';'),
    ),
    everything: shelve(() => true),
    generalists: shelve((number) => services[number]?.generalist === true),
    firstSteps: shelve((number) => services[number]?.topics.includes(firstTopic) === true),
    venues: [
      ...[createSiteTree(sites, leniencies)].filter((region) => region !== null),
      { numbers: coming.filter((number) => ways[number]?.some(isUnlocated)), leniency: 1 },
    ],
    topic(id) {
      const known = topics.get(id);
      if (known !== undefined) return known;
      const made = stockOf(id);
      topics.set(id, made);
      return made;
    },
    trustOn(clock) {
      const { date } = clock.now;
      const values = trust?.date === date ? trust.values : new Float64Array(services.length).fill(-1);
      trust = { date, values };
      return (number) => {
        const known = values[number] as number;
        if (known >= 0) return known;
        let most = 0;
        for (const way of ways[number] ?? none) most = Math.max(most, weighStanding(way, clock));
        values[number] = most;
        return most;
      };
    },
  };
}

function kindsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Kinds {
  const kinds = new Map<string, number>();
  const examples: number[] = [];
  const of = Int32Array.from(items, (item, number) => {
    const key = keyOf(item);
    const known = kinds.get(key);
    if (known !== undefined) return known;
    kinds.set(key, examples.length);
    return examples.push(number) - 1;
  });
  return { of, examples };
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
