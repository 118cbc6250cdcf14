// Where two organisations do the same: a talk to have, not a fault.
import { mileMetres } from '../explain/distance-words.ts';
import type { Way } from '../match/offer.ts';
import { distanceMetres } from '../place/distance.ts';
import { compareText } from '../record/compare-text.ts';
import type { Session } from '../record/opening.ts';
import type { PlainDate, Point, Schedule, Service, ServiceId } from '../record/service.ts';
import type { TopicId } from '../record/taxonomy.ts';
import { type Supplied, weeklyFrom } from './supply.ts';

export interface Overlap {
  ids: [ServiceId, ServiceId];
  topics: TopicId[];
  metresApart: number;
  /** The times of a week at which both are on; null where the times of one are not known. */
  minutesAWeek: number | null;
}

export interface Overlaps {
  /** The most time in common first. */
  sure: Overlap[];
  /** All but the times is known to be the same; nearest first. */
  timesUnknown: Overlap[];
}

const overlapMetres = 2 * mileMetres;
const overlapMinutes = 30;

/** One place of one service. */
interface Spot {
  of: Supplied;
  number: number;
  point: Point;
  when: Schedule | undefined;
}

/** All overlaps of services that are on. `areSame` says which two records are one offer told twice, which is no overlap. */
export function findOverlaps(
  supplied: readonly Supplied[],
  today: PlainDate,
  areSame: (a: ServiceId, b: ServiceId) => boolean,
): Overlaps {
  const spots = supplied
    .filter(({ isSure, service }) => isSure && service.topics.length > 0)
    .flatMap((of, number) => of.ways.flatMap((way) => spotOf(way, of, number) ?? []));
  const best = new Map<string, Overlap>();
  for (const [a, b] of pairsWithin(spots, overlapMetres)) {
    if (!isSameKind(a.of, b.of)) continue;
    const [one, other] = [a.of.service, b.of.service].sort((x, y) => compareText(x.id, y.id)) as [
      Service,
      Service,
    ];
    if (areSame(one.id, other.id)) continue;
    const minutesAWeek = minutesInCommon(a, b, today);
    if (minutesAWeek === 0) continue;
    const topics = one.topics.filter((topic) => other.topics.includes(topic));
    const overlap = {
      ids: [one.id, other.id] as Overlap['ids'],
      topics,
      metresApart: metresBetween(a, b),
      minutesAWeek,
    };
    const key = JSON.stringify(overlap.ids);
    const known = best.get(key);
    if (known === undefined || byWeight(overlap, known) < 0) best.set(key, overlap);
  }
  const all = [...best.values()].sort(byWeight);
  return {
    sure: all.filter((overlap) => overlap.minutesAWeek !== null),
    timesUnknown: all.filter((overlap) => overlap.minutesAWeek === null),
  };
}

function byWeight(a: Overlap, b: Overlap): number {
  return (
    (b.minutesAWeek ?? -1) - (a.minutesAWeek ?? -1) ||
    a.metresApart - b.metresApart ||
    compareText(a.ids[0], b.ids[0]) ||
    compareText(a.ids[1], b.ids[1])
  );
}

/** In person is at a place to go to. */
function spotOf({ kind, place, when }: Way, of: Supplied, number: number): Spot | null {
  const point = place?.point;
  return kind !== 'venue' || point === undefined ? null : { of, number, point, when };
}

function metresBetween(a: Spot, b: Spot): number {
  return distanceMetres(a.point, b.point);
}

/** Every two spots of different services that are no further apart, looked for among those of about the same latitude. */
function* pairsWithin(spots: readonly Spot[], metres: number): Generator<[Spot, Spot], void> {
  const metresOfDegree = 111_000;
  const inOrder = [...spots].sort((a, b) => a.point.latitude - b.point.latitude || a.number - b.number);
  for (const [index, a] of inOrder.entries())
    for (let next = index + 1; next < inOrder.length; next++) {
      const b = inOrder[next] as Spot;
      if ((b.point.latitude - a.point.latitude) * metresOfDegree > metres) break;
      if (a.number !== b.number && metresBetween(a, b) <= metres) yield [a, b];
    }
}

function areEqual<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** Two organisations, a topic of both, the same people, and a level of both or none stated. */
function isSameKind(a: Supplied, b: Supplied): boolean {
  const [one, other] = [a.service, b.service];
  return (
    one.organisation !== other.organisation &&
    one.topics.some((topic) => other.topics.includes(topic)) &&
    areEqual(a.audiences, b.audiences) &&
    (one.levels.length === 0
      ? other.levels.length === 0
      : one.levels.some((level) => other.levels.includes(level)))
  );
}

/** Whether two sessions are on in the same weeks at all. */
function areOnTogether(a: Session, b: Session): boolean {
  return (
    a.weekday === b.weekday &&
    String(a.until ?? '9') >= String(b.from ?? '0') &&
    String(b.until ?? '9') >= String(a.from ?? '0')
  );
}

/** How long both are on in a week, in minutes, counting only what crosses for long enough; null where that cannot be told. */
function minutesInCommon(a: Spot, b: Spot, today: PlainDate): number | null {
  let minutes = 0;
  let isUnsure = [a, b].some(
    ({ when }) => when === undefined || when.sessions.length === 0 || when.words !== undefined,
  );
  for (const one of weeklyFrom(today, a.when))
    for (const other of weeklyFrom(today, b.when)) {
      if (!areOnTogether(one, other)) continue;
      const [opens, closes] = [
        Math.max(one.opens, other.opens),
        Math.min(one.closes ?? dayEnds, other.closes ?? dayEnds),
      ];
      if (closes - opens < overlapMinutes) continue;
      if (one.closes === undefined || other.closes === undefined) isUnsure = true;
      else minutes += closes - opens;
    }
  return minutes > 0 ? minutes : isUnsure ? null : 0;
}

/** Where only a start is stated, it may go on until midnight. */
const dayEnds = 24 * 60;
