// Where nobody helps: for every town, the topics and audiences for which there is no help within reach, and what the help
// that there is does not have. A gap is what nobody says; that is told apart from what may be, which is to be asked.

import { type Way, waysOf } from '../match/offer.ts';
import { distanceMetres } from '../place/distance.ts';
import type { PlainDate, Point, Service, ServiceId } from '../record/service.ts';
import { audienceIds, topicIds } from '../record/taxonomy.ts';
import { type AskFirst, createAskFirst } from './ask-first.ts';
import { type Facet, facetKey, facetsOf } from './facets.ts';
import { countRooms, mostRoom, type Room, type RoomCounts, roomOn } from './room.ts';
import { isFor, type Subject } from './subject.ts';
import { audiencesOf, comesTo, type Supplied, takesPeopleOf, timesFrom, weeklyFrom } from './supply.ts';
import { byPeople, type Town } from './town.ts';

export interface Gap extends AskFirst {
  town: Town;
  subject: Subject;
  /** Help with the subject is there, and none of it says that it has this. */
  facet: Facet | null;
  /** The nearest that would do, beyond reach; null where there is none in the sources. */
  nearest: { id: ServiceId; metres: number } | null;
}

/** How well one town is served with one subject. */
export interface Cover {
  subject: Subject;
  /** Services within reach or visiting. */
  services: number;
  /** Their organisations. */
  organisations: number;
  /** The times of a week, as far as they are known, at the places within reach. */
  minutesAWeek: number;
  /** What the services say of their room within reach. */
  room: RoomCounts;
  /** To the nearest, wherever it is; 0 for one that visits, null where there is none. */
  nearestMetres: number | null;
}

export interface TownCover {
  town: Town;
  covers: Cover[];
}

export interface FacetTotal {
  facet: Facet;
  /** Somewhere lacking it. */
  topics: number;
  towns: number;
  people: number;
}

export interface Gaps {
  /** What was looked for. */
  subjects: Subject[];
  gaps: Gap[];
  cover: TownCover[];
  /** How much is missing of each facet, most people first. */
  facetTotals: FacetTotal[];
  /** Gaps of a facet beyond the first so many, which are counted only. */
  leftOut: number;
}

export interface GapOptions {
  /** Times that are past on this day are none. */
  today: PlainDate;
  reachMetres: number;
  /** Of the gaps of facets only so many are told, those of the largest towns. */
  mostFacetGaps: number;
}

/** A way of having a service in a known place, or brought to the town. */
interface Site {
  of: Supplied;
  /** Null for help that visits. */
  point: Point | null;
  facets: number[];
  minutesAWeek: number;
  room: Room;
}

/** The subjects that are looked for: every topic, and the audiences that some service is for, though it be closed. */
function subjectsOf(services: readonly Service[]): Subject[] {
  const named = new Set(services.flatMap(audiencesOf));
  return [
    ...topicIds.map((topic) => ({ topic })),
    ...audienceIds.filter((id) => named.has(id)).map((audience) => ({ audience })),
  ];
}

/**
 * All gaps of the towns, most people first, and how well each is served. What is looked for is what some of the services
 * names; what closes a gap is one of those `supplied`.
 */
export function findGaps(
  services: readonly Service[],
  supplied: readonly Supplied[],
  towns: readonly Town[],
  { today, reachMetres, mostFacetGaps }: GapOptions,
): Gaps {
  const subjects = subjectsOf(services);
  const facets = facetsNamed(services);
  const sites = sitesOf(supplied, facets, today);
  const numbersFor = subjects.map((subject) =>
    sites.flatMap(({ of }, number) => (isFor(of, subject) ? [number] : [])),
  );
  const askFirst = createAskFirst(supplied, subjects, reachMetres);
  const totals = facets.map((facet): FacetTotal => ({ facet, topics: 0, towns: 0, people: 0 }));
  const lacking = facets.map(() => ({ topics: new Set<number>(), town: null as Town | null }));
  const gaps: Gap[] = [];
  const cover: TownCover[] = [];
  let facetGaps = 0;
  const away = new Float64Array(sites.length);
  const had = new Uint8Array(facets.length);
  for (const town of [...towns].sort(byPeople)) {
    for (let number = 0; number < sites.length; number++)
      away[number] = awayFrom(town, sites[number] as Site);
    const seen = numbersFor.map((numbers) => look(numbers, sites, away, reachMetres));
    const asked = askFirst(
      town,
      seen.map(({ near }) => near.length === 0),
    );
    for (const [index, subject] of subjects.entries()) {
      const ask = asked[index];
      if (ask !== undefined && seen[index]?.near.length === 0)
        gaps.push({ town, subject, facet: null, nearest: seen[index].nearest, ...ask });
    }
    for (const [index, subject] of subjects.entries()) {
      if (seen[index]?.near.length === 0 || !('topic' in subject)) continue;
      had.fill(0);
      for (const number of seen[index]?.near ?? [])
        for (const facet of sites[number]?.facets ?? []) had[facet] = 1;
      // Millions of times for a nation, so that nothing is made anew here.
      for (let number = 0; number < facets.length; number++) {
        if (had[number] === 1) continue;
        const total = totals[number] as FacetTotal;
        const lacks = lacking[number] as (typeof lacking)[number];
        total.topics = lacks.topics.add(index).size;
        if (lacks.town !== town) {
          lacks.town = town;
          total.towns++;
          total.people += town.people;
        }
        if (++facetGaps > mostFacetGaps) continue;
        const having = (numbersFor[index] ?? []).filter((site) => sites[site]?.facets.includes(number));
        const { nearest } = look(having, sites, away, reachMetres);
        gaps.push({ town, subject, facet: total.facet, nearest, possible: [], possibleCount: 0 });
      }
    }
    cover.push({
      town,
      covers: subjects.map((subject, index) => coverOf(subject, seen[index] as Seen, sites)),
    });
  }
  return {
    ...{ subjects, gaps, cover },
    facetTotals: totals
      .filter((total) => total.towns > 0)
      .sort((one, other) => other.people - one.people || other.topics - one.topics),
    leftOut: Math.max(0, facetGaps - mostFacetGaps),
  };
}

/** Every facet that some service names, once. */
function facetsNamed(services: readonly Service[]): Facet[] {
  const named = services.flatMap((service) => waysOf(service).flatMap(facetsOf));
  return [...new Map(named.map((facet) => [facetKey(facet), facet])).values()];
}

/** Every way that can close a gap; what is known of it is the number of each facet. */
function sitesOf(supplied: readonly Supplied[], facets: readonly Facet[], today: PlainDate): Site[] {
  const numbers = new Map(facets.map((facet, number) => [facetKey(facet), number]));
  return supplied
    .filter(({ isSure }) => isSure)
    .flatMap((of) =>
      of.ways.flatMap((way): Site[] => {
        const point = way.kind === 'visit' ? null : way.place?.point;
        if (way.kind === 'afar' || point === undefined) return [];
        const said = facetsOf({ ...way, when: timesFrom(today, way.when) });
        const own = said.flatMap((facet) => numbers.get(facetKey(facet)) ?? []);
        return [{ of, point, facets: own, minutesAWeek: minutesOf(way, today), room: roomOn(today, way) }];
      }),
    );
}

/** How long it is open in a week, in minutes, by the sessions of every week whose end is known. */
function minutesOf({ when }: Way, today: PlainDate): number {
  return weeklyFrom(today, when).reduce((sum, { opens, closes = opens }) => sum + closes - opens, 0);
}

const nowhere = Number.POSITIVE_INFINITY;

/** How far a town has to go, in metres: 0 where help comes, infinite where it is not for those who live there. */
function awayFrom(town: Town, { of: { service }, point }: Site): number {
  if (takesPeopleOf(service, town) !== true) return nowhere;
  if (point === null) return comesTo(service, town) === true ? 0 : nowhere;
  return distanceMetres(town.point, point);
}

interface Found {
  id: ServiceId;
  metres: number;
}

interface Seen {
  /** Numbers of the sites within reach. */
  near: readonly number[];
  nearest: Found | null;
}

function look(
  numbers: readonly number[],
  sites: readonly Site[],
  away: Float64Array,
  reachMetres: number,
): Seen {
  const near: number[] = [];
  let [nearest, least] = [-1, nowhere];
  for (const number of numbers) {
    const metres = away[number] as number;
    if (metres <= reachMetres) near.push(number);
    if (metres < least) [nearest, least] = [number, metres];
  }
  return { near, nearest: foundAt(sites[nearest], least) };
}

function foundAt(site: Site | undefined, metres: number): Found | null {
  return site === undefined ? null : { id: site.of.service.id, metres };
}

const nobody = countRooms([]);

function coverOf(subject: Subject, { near, nearest }: Seen, sites: readonly Site[]): Cover {
  const nearestMetres = nearest?.metres ?? null;
  if (near.length === 0)
    return { subject, services: 0, organisations: 0, minutesAWeek: 0, room: nobody, nearestMetres };
  const there = near.map((number) => sites[number] as Site);
  const services = [...Map.groupBy(there, ({ of }) => of).values()];
  return {
    subject,
    services: services.length,
    organisations: new Set(there.map(({ of }) => of.service.organisation)).size,
    minutesAWeek: there.reduce((sum, site) => sum + site.minutesAWeek, 0),
    room: countRooms(services.map((ways) => mostRoom(ways.map(({ room }) => room)))),
    nearestMetres,
  };
}
