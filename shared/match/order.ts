// The order shown: total and the same every time, with nobody filling the page and each need having its best.
import type { Need, WantedTopic } from '../need/need.ts';
import { compareIds } from '../record/compare-text.ts';
import type { PlainDate, ServiceId } from '../record/service.ts';
import type { Refusal } from './match.ts';
import type { Offer } from './offer.ts';
import type { Question } from './question.ts';
import { topicValueOf } from './topic-fit.ts';
import { journeyMetres, page, strongTopic, topicValue } from './weights.ts';

/** A service that was judged, with all that its place in the order depends on. */
export interface Ranked {
  /** The service's number in the directory. */
  number: number;
  offer: Offer;
  refusals: Refusal[];
  score: number;
  /** What it would be worth, less what is wrong with it. */
  nearlyRight: number;
  isFromAfar: boolean;
  awayMetres: number;
  /** The day of the question. */
  date: PlainDate;
  /** What is left of the score when its topics are left out. */
  besides: number;
}

/** How much is known of the rest, when not everything was judged. */
export interface Beyond {
  /** Nothing else that fits is worth more than this; minus infinity when everything was judged. */
  unseen: number;
  /** The same for what comes from afar, and for what is near by, where that is known apart; no more than `unseen`. */
  unseenAfar?: number;
  unseenNearBy?: number;
  /** How many that fit are to be met near by, of all; may stop counting one above a page. */
  nearBy: number;
}

/** A number for a service that changes from day to day, so that true equals take turns; the same on every device. */
function shuffleOf(date: PlainDate, id: ServiceId): number {
  // FNV-1a over UTF-16 units, with a last mixing so that ids that differ at their end are spread as well.
  let hash = 0x811c9dc5;
  for (const unit of `${date} ${id}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The total order: score, distance in whole steps, the day's shuffle, id. */
export function compareRanked(a: Ranked, b: Ranked): number {
  const apart = b.score - a.score || a.awayMetres - b.awayMetres;
  if (apart !== 0) return apart;
  const [one, other] = [a.offer.service, b.offer.service];
  return shuffleOf(a.date, one.id) - shuffleOf(b.date, other.id) || compareIds(one, other);
}

/** Whether somebody near by is to be met there. */
export function isNearBy({ offer: { kind }, awayMetres }: Ranked): boolean {
  return kind === 'venue' && awayMetres <= journeyMetres;
}

/** What is not decided by what was judged so far. */
const undecided = Symbol('undecided');
type Choice = Ranked | typeof undecided;

/**
 * The first `limit` in the order shown of those that fit, given in their total order; null when that depends on what
 * was not judged yet.
 */
export function arrange(
  ranked: readonly Ranked[],
  question: Question,
  limit: number,
  beyond: Beyond,
): Ranked[] | null {
  const waiting = [...ranked];
  const placed: Ranked[] = [];
  const best = bestForEach(ranked, question, beyond);
  if (best === undecided) return null;
  while (placed.length < Math.min(limit, page.whole)) {
    if (waiting.length === 0 && beyond.unseen === Number.NEGATIVE_INFINITY) return placed;
    const next = chooseNext(placed, waiting, best, question, beyond);
    if (next === undecided) return null;
    waiting.splice(waiting.indexOf(next), 1);
    placed.push(next);
  }
  const rest = waiting.slice(0, limit - placed.length);
  const isSure = rest.length === limit - placed.length && rest.every(({ score }) => score > beyond.unseen);
  return isSure || beyond.unseen === Number.NEGATIVE_INFINITY ? [...placed, ...rest] : null;
}

/** The topics of several strong needs, by their places in the need; none where there is one need only. */
export function severalNeeds({ topics }: Need): number[] {
  const most = topics[0]?.weight ?? 1;
  const strong = topics.flatMap(({ weight }, index) => (weight >= most * strongTopic ? [index] : []));
  return strong.length < 2 ? [] : strong.slice(0, page.first);
}

/** For each of several strong needs the one that serves it best: they belong on the first page. */
function bestForEach(
  ranked: readonly Ranked[],
  { need }: Question,
  { unseen }: Beyond,
): Set<Ranked> | typeof undecided {
  const best = new Set<Ranked>();
  for (const index of severalNeeds(need)) {
    const topic = (need.topics[index] as WantedTopic).id;
    let top: Ranked | undefined;
    let most = 0;
    // Given in their total order, so that the first of true equals stays.
    for (const each of ranked) {
      const value = topicValueOf(each.offer.service, topic);
      const worth = value * each.besides;
      if (value >= topicValue.generalist && (top === undefined || worth > most)) [top, most] = [each, worth];
    }
    // What serves one topic well may be worth less on the whole, but never more for the topic than the promise.
    if (most <= unseen) return undecided;
    if (top !== undefined) best.add(top);
  }
  return best;
}

function chooseNext(
  placed: readonly Ranked[],
  waiting: readonly Ranked[],
  best: ReadonlySet<Ranked>,
  question: Question,
  beyond: Beyond,
): Choice {
  const owed = waiting.filter((ranked) => best.has(ranked));
  if (owed[0] !== undefined && placed.length + owed.length >= page.first && placed.length < page.first)
    return owed[0];
  const [top] = waiting;
  if (top === undefined || top.score <= beyond.unseen) return undecided;

  /** The first of its kind, if it is worth so much of the top. */
  const firstWorth = (
    share: number,
    isWanted: (ranked: Ranked) => boolean,
    unseen: number,
  ): Choice | undefined => {
    const first = waiting.find(isWanted);
    const isWorth = first !== undefined && first.score >= share * top.score;
    if ((first?.score ?? Number.NEGATIVE_INFINITY) > unseen) return isWorth ? first : undefined;
    return unseen < share * top.score ? undefined : undecided;
  };
  const kind = dueNow(placed, question, beyond);
  const due = kind === undefined ? undefined : firstWorth(page.worthBeside, kind.isDue, kind.unseen);
  if (due !== undefined) return due;
  const isNearLeft = beyond.nearBy > placed.filter(isNearBy).length;
  const isFree = (ranked: Ranked): boolean => isAllowed(ranked, placed, isNearLeft, question);
  return firstWorth(page.worth, isFree, beyond.unseen) ?? top;
}

/**
 * What must not be crowded out: of the first page somebody near by to go to, and where there are few of those, help
 * from afar; of the whole page help from afar anywhere.
 */
function dueNow(
  placed: readonly Ranked[],
  { place, wantsToStay, isHousebound }: Question,
  { nearBy, unseen, unseenAfar = unseen, unseenNearBy = unseen }: Beyond,
): { isDue(ranked: Ranked): boolean; unseen: number } | undefined {
  const afar = placed.some(({ isFromAfar }) => isFromAfar)
    ? undefined
    : { isDue: ({ isFromAfar }: Ranked) => isFromAfar, unseen: unseenAfar };
  if (placed.length === page.whole - 1) return afar;
  if (placed.length !== page.first - 1) return undefined;
  const goesOut = place !== null && !wantsToStay && !isHousebound;
  if (goesOut && !placed.some(isNearBy)) return { isDue: isNearBy, unseen: unseenNearBy };
  return nearBy < page.fewInPerson ? afar : undefined;
}

function isAllowed(
  { offer: { service }, isFromAfar }: Ranked,
  placed: readonly Ranked[],
  isNearLeft: boolean,
  { wantsToStay, place }: Question,
): boolean {
  const isFirst = placed.length < page.first;
  const ofSame = placed.filter(({ offer }) => offer.service.organisation === service.organisation).length;
  if (ofSame >= (isFirst ? page.perOrganisationFirst : page.perOrganisationWhole)) return false;
  if (!isFromAfar || wantsToStay || place === null) return true;
  if (!isNearLeft) return true;
  return placed.filter((ranked) => ranked.isFromAfar).length < (isFirst ? page.afarFirst : page.afarWhole);
}
