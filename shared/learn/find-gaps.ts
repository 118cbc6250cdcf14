// Where nobody helps: for every town, the topics and audiences for which there is no help within reach, and what the help
// that there is does not have. A gap is what nobody says; that is told apart from what may be, which is to be asked.

import { type Way, waysOf } from '../match/offer.ts';
import { distanceMetres } from '../place/distance.ts';
import { compareIds } from '../record/compare-text.ts';
import type { Point, Service, ServiceId } from '../record/service.ts';
import {
  type AudienceId,
  audienceIds,
  generalistGroups,
  type TopicId,
  topicGroups,
  topicIds,
} from '../record/taxonomy.ts';
import { type Facet, facetKey, facetsOf } from './facets.ts';
import { audiencesOf, comesTo, mayBeNear, type Supplied, takesPeopleOf } from './supply.ts';
import { byPeople, type Town } from './town.ts';

/** What help is asked for. */
export type Subject = { topic: TopicId } | { audience: AudienceId };

/** Why help that does not close a gap may help after all. */
export type PossibleReason = 'suggested' | 'generalist' | 'unsure' | 'remote';

export interface Possible {
  id: ServiceId;
  why: PossibleReason;
}

export interface Gap {
  town: Town;
  subject: Subject;
  /** Help with the subject is there, and none of it says that it has this. */
  facet: Facet | null;
  /** The nearest that would do, beyond reach; null where there is none in the sources. */
  nearest: { id: ServiceId; metres: number } | null;
  /** The likeliest of what to ask, and how much of it there is. */
  possible: Possible[];
  possibleCount: number;
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
  reachMetres: number;
  /** Of the gaps of facets only so many are told, those of the largest towns. */
  mostFacetGaps: number;
}

const mostPossible = 5;
const likeliest: readonly PossibleReason[] = ['suggested', 'generalist', 'unsure', 'remote'];

/** A way of having a service in a known place, or brought to the town. */
interface Site {
  of: Supplied;
  /** Null for help that visits. */
  point: Point | null;
  facets: number[];
  minutesAWeek: number;
}

function isFor({ service, audiences }: Supplied, subject: Subject): boolean {
  return 'topic' in subject ? service.topics.includes(subject.topic) : audiences.includes(subject.audience);
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
  { reachMetres, mostFacetGaps }: GapOptions,
): Gaps {
  const subjects = subjectsOf(services);
  const facets = facetsNamed(services);
  const sites = sitesOf(supplied, facets);
  const numbersFor = subjects.map((subject) =>
    sites.flatMap(({ of }, number) => (isFor(of, subject) ? [number] : [])),
  );
  const reasonsFor = subjects.map(
    (subject) => new Map(supplied.flatMap((one) => reasonOf(one, subject) ?? [])),
  );
  const gaps: Gap[] = [];
  const cover: TownCover[] = [];
  const totals = facets.map((facet) => ({ facet, topics: new Set<Subject>(), towns: new Set<Town>() }));
  let facetGaps = 0;
  for (const town of [...towns].sort(byPeople)) {
    const away = sites.map((site) => awayFrom(town, site));
    const seen = subjects.map((subject, index) => ({
      subject,
      ...look(numbersFor[index] ?? [], sites, away, reachMetres),
    }));
    const near = nearEnough(supplied, town, reachMetres);
    for (const [index, { subject, services, nearest }] of seen.entries())
      if (services.size === 0)
        gaps.push({ town, subject, facet: null, nearest, ...possibleIn(near, reasonsFor[index]) });
    for (const [index, { subject, services }] of seen.entries()) {
      if (services.size === 0 || !('topic' in subject)) continue;
      const nearestWith = nearestByFacet(numbersFor[index] ?? [], sites, away, facets.length);
      for (const [number, facet] of facets.entries()) {
        const nearest = nearestWith[number] ?? null;
        if (nearest !== null && nearest.metres <= reachMetres) continue;
        totals[number]?.topics.add(subject);
        totals[number]?.towns.add(town);
        if (++facetGaps <= mostFacetGaps)
          gaps.push({ town, subject, facet, nearest, possible: [], possibleCount: 0 });
      }
    }
    cover.push({ town, covers: seen.map(coverOf) });
  }
  const facetTotals = totals.filter(({ towns: lacking }) => lacking.size > 0).map(totalOf);
  return {
    ...{ subjects, gaps, cover },
    facetTotals: facetTotals.sort((a, b) => b.people - a.people || b.topics - a.topics),
    leftOut: Math.max(0, facetGaps - mostFacetGaps),
  };
}

function totalOf(total: { facet: Facet; topics: Set<Subject>; towns: Set<Town> }): FacetTotal {
  const people = [...total.towns].reduce((sum, town) => sum + town.people, 0);
  return { facet: total.facet, topics: total.topics.size, towns: total.towns.size, people };
}

/** Every facet that some service names, once. */
function facetsNamed(services: readonly Service[]): Facet[] {
  const named = services.flatMap((service) => waysOf(service).flatMap(facetsOf));
  return [...new Map(named.map((facet) => [facetKey(facet), facet])).values()];
}

/** Every way that can close a gap; what is known of it is the number of each facet. */
function sitesOf(supplied: readonly Supplied[], facets: readonly Facet[]): Site[] {
  const numbers = new Map(facets.map((facet, number) => [facetKey(facet), number]));
  return supplied
    .filter(({ isSure }) => isSure)
    .flatMap((of) =>
      of.ways.flatMap((way): Site[] => {
        const point = way.kind === 'visit' ? null : way.place?.point;
        if (way.kind === 'afar' || point === undefined) return [];
        const own = facetsOf(way).flatMap((facet) => numbers.get(facetKey(facet)) ?? []);
        return [{ of, point, facets: own, minutesAWeek: minutesOf(way) }];
      }),
    );
}

/** How long it is open in a week, in minutes, by the sessions of every week whose end is known. */
function minutesOf({ when }: Way): number {
  return (when?.sessions ?? [])
    .filter(({ ordinal, interval = 1 }) => ordinal === undefined && interval === 1)
    .reduce((sum, { opens, closes = opens }) => sum + closes - opens, 0);
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
  /** Within reach. */
  services: Set<Supplied>;
  minutesAWeek: number;
  nearest: Found | null;
}

function look(
  numbers: readonly number[],
  sites: readonly Site[],
  away: readonly number[],
  reachMetres: number,
): Seen {
  const services = new Set<Supplied>();
  let minutesAWeek = 0;
  let [nearest, least] = [-1, nowhere];
  for (const number of numbers) {
    const metres = away[number] as number;
    if (metres <= reachMetres) {
      const site = sites[number] as Site;
      services.add(site.of);
      minutesAWeek += site.minutesAWeek;
    }
    if (metres < least) [nearest, least] = [number, metres];
  }
  return { services, minutesAWeek, nearest: foundAt(sites[nearest], least) };
}

/** The nearest that has each facet, by its number. */
function nearestByFacet(
  numbers: readonly number[],
  sites: readonly Site[],
  away: readonly number[],
  count: number,
): (Found | null)[] {
  const least = new Array<number>(count).fill(nowhere);
  const nearest = new Array<number>(count).fill(-1);
  for (const number of numbers) {
    const metres = away[number] as number;
    for (const facet of (sites[number] as Site).facets)
      if (metres < (least[facet] as number)) [nearest[facet], least[facet]] = [number, metres];
  }
  return nearest.map((number, facet) => foundAt(sites[number], least[facet] as number));
}

function foundAt(site: Site | undefined, metres: number): Found | null {
  return site === undefined ? null : { id: site.of.service.id, metres };
}

function coverOf({ subject, services, minutesAWeek, nearest }: Seen & { subject: Subject }): Cover {
  const organisations = new Set([...services].map(({ service }) => service.organisation));
  return {
    subject,
    services: services.size,
    organisations: organisations.size,
    minutesAWeek,
    nearestMetres: nearest?.metres ?? null,
  };
}

/** Why a service may help with a subject: it says so, or something near that. */
function reasonOf(of: Supplied, subject: Subject): [Supplied, PossibleReason][] | null {
  if (isFor(of, subject)) return [[of, 'unsure']];
  if (!('topic' in subject)) return null;
  const { suggestedTopics = [], generalist } = of.service;
  if (suggestedTopics.includes(subject.topic)) return [[of, 'suggested']];
  const isGeneral = generalist === true && generalistGroups.includes(topicGroups[subject.topic]);
  return isGeneral ? [[of, 'generalist']] : null;
}

interface Near {
  of: Supplied;
  isRemote: boolean;
  metres: number;
}

/** What may be had in a town, the nearest first: all but what surely cannot, or is beyond reach. */
function nearEnough(supplied: readonly Supplied[], town: Town, reachMetres: number): Near[] {
  return supplied
    .flatMap((of): Near[] => {
      if (takesPeopleOf(of.service, town) === false) return [];
      const near = of.ways.flatMap((way) => nearBy(way, town, reachMetres) ?? []);
      const metres = Math.min(...near);
      if (near.length > 0) return [{ of, isRemote: false, metres }];
      const isRemote = of.ways.some(({ kind }) => kind === 'afar') && comesTo(of.service, town) !== false;
      return isRemote ? [{ of, isRemote, metres: nowhere }] : [];
    })
    .sort((a, b) => a.metres - b.metres || compareIds(a.of.service, b.of.service));
}

/** How far one way may be, in metres; null where it is from afar or surely too far. What is not known counts as just within. */
function nearBy({ kind, place, service }: Way, town: Town, reachMetres: number): number | null {
  if (kind === 'afar') return null;
  if (kind === 'visit') return comesTo(service, town) === false ? null : reachMetres;
  if (place?.point === undefined) return mayBeNear(place, town) ? reachMetres : null;
  const metres = distanceMetres(town.point, place.point);
  return metres <= reachMetres ? metres : null;
}

/** What to ask where there is a gap, the likeliest first. */
function possibleIn(
  near: readonly Near[],
  reasons: ReadonlyMap<Supplied, PossibleReason> | undefined,
): Pick<Gap, 'possible' | 'possibleCount'> {
  const found = near.flatMap(({ of, isRemote }): Possible[] => {
    const why = reasons?.get(of);
    return why === undefined ? [] : [{ id: of.service.id, why: isRemote ? 'remote' : why }];
  });
  const inOrder = likeliest.flatMap((reason) => found.filter(({ why }) => why === reason));
  return { possible: inOrder.slice(0, mostPossible), possibleCount: found.length };
}
