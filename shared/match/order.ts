// The order shown: total and the same every time, with nobody filling the page and each need having its best.
import type { PlainDate, ServiceId } from '../record/service.ts';
import type { Match } from './match.ts';
import type { Offer } from './offer.ts';
import type { Question } from './question.ts';
import { journeyMetres, page, strongTopic, topicValue } from './weights.ts';

/** A match with all that its place in the order depends on. */
export interface Ranked {
  match: Match;
  kind: Offer['kind'];
  isFromAfar: boolean;
  awayMetres: number;
  shuffle: number;
  /** What it does for each topic of the need, 0 to 1. */
  perTopic: readonly number[];
  /** What is left of the score when its topics are left out. */
  besides: number;
}

/** A number for a service that changes from day to day, so that true equals take turns; the same on every device. */
export function shuffleOf(date: PlainDate, id: ServiceId): number {
  // FNV-1a over UTF-16 units, with a last mixing so that ids that differ at their end are spread as well.
  let hash = 0x811c9dc5;
  for (const unit of `${date} ${id}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The total order: score, distance in whole steps, the day's shuffle, id. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    b.match.score - a.match.score ||
    a.awayMetres - b.awayMetres ||
    a.shuffle - b.shuffle ||
    (a.match.service.id < b.match.service.id ? -1 : a.match.service.id > b.match.service.id ? 1 : 0)
  );
}

/** The order shown of those that fit, given in their total order; the whole page is arranged whatever is asked for. */
export function arrange(ranked: readonly Ranked[], question: Question): Ranked[] {
  const waiting = [...ranked];
  const placed: Ranked[] = [];
  const best = bestForEach(ranked, question);
  while (placed.length < page.whole && waiting.length > 0) {
    const next = chooseNext(placed, waiting, best, question);
    waiting.splice(waiting.indexOf(next), 1);
    placed.push(next);
  }
  return [...placed, ...waiting];
}

/** For each of several strong needs the one that serves it best: they belong on the first page. */
function bestForEach(ranked: readonly Ranked[], { need }: Question): Set<Ranked> {
  const most = need.topics[0]?.weight ?? 1;
  const strong = need.topics.flatMap(({ weight }, index) => (weight >= most * strongTopic ? [index] : []));
  if (strong.length < 2) return new Set();
  const best = strong.slice(0, page.first).flatMap((index) => {
    const worth = ({ perTopic, besides }: Ranked): number => (perTopic[index] ?? 0) * besides;
    const [first, ...others] = ranked.filter(
      ({ perTopic }) => (perTopic[index] ?? 0) >= topicValue.generalist,
    );
    // Given in their total order, so that the first of true equals stays.
    return first === undefined
      ? []
      : [others.reduce((top, other) => (worth(other) > worth(top) ? other : top), first)];
  });
  return new Set(best);
}

function chooseNext(
  placed: readonly Ranked[],
  waiting: readonly Ranked[],
  best: ReadonlySet<Ranked>,
  question: Question,
): Ranked {
  const [top] = waiting as readonly [Ranked];
  const owed = waiting.filter((ranked) => best.has(ranked));
  if (owed[0] !== undefined && placed.length + owed.length >= page.first && placed.length < page.first)
    return owed[0];
  const due = dueNow(placed, waiting, question);
  if (due !== undefined && isWorth(due, top, page.worthBeside)) return due;
  const allowed = waiting.find((ranked) => isAllowed(ranked, placed, waiting, question));
  return allowed !== undefined && isWorth(allowed, top, page.worth) ? allowed : top;
}

function isWorth({ match }: Ranked, instead: Ranked, share: number): boolean {
  return match.score >= share * instead.match.score;
}

const isNearBy = ({ kind, awayMetres }: Ranked): boolean => kind === 'venue' && awayMetres <= journeyMetres;

/**
 * What must not be crowded out: of the first page somebody near by to go to, and where there are few of those, help
 * from afar; of the whole page help from afar anywhere.
 */
function dueNow(
  placed: readonly Ranked[],
  waiting: readonly Ranked[],
  { place, wantsToStay, isHousebound }: Question,
): Ranked | undefined {
  const lacksAfar = !placed.some(({ isFromAfar }) => isFromAfar);
  const afar = lacksAfar ? waiting.find(({ isFromAfar }) => isFromAfar) : undefined;
  if (placed.length === page.whole - 1) return afar;
  if (placed.length !== page.first - 1) return undefined;
  const goesOut = place !== null && !wantsToStay && !isHousebound;
  if (goesOut && !placed.some(isNearBy)) return waiting.find(isNearBy);
  return [...placed, ...waiting].filter(isNearBy).length < page.fewInPerson ? afar : undefined;
}

function isAllowed(
  { match: { service }, isFromAfar }: Ranked,
  placed: readonly Ranked[],
  waiting: readonly Ranked[],
  { wantsToStay, place }: Question,
): boolean {
  const isFirst = placed.length < page.first;
  const ofSame = placed.filter(({ match }) => match.service.organisation === service.organisation).length;
  if (ofSame >= (isFirst ? page.perOrganisationFirst : page.perOrganisationWhole)) return false;
  if (!isFromAfar || wantsToStay || place === null) return true;
  if (!waiting.some(isNearBy)) return true;
  return placed.filter((ranked) => ranked.isFromAfar).length < (isFirst ? page.afarFirst : page.afarWhole);
}
