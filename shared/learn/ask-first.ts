// What may help where nobody says so: what only seems to be about it, helps with most things, is from afar, or does not
// say enough. It closes no gap, and is the first to ask.
import type { Way } from '../match/offer.ts';
import { distanceMetres } from '../place/distance.ts';
import { compareIds } from '../record/compare-text.ts';
import type { ServiceId } from '../record/service.ts';
import { generalistGroups, topicGroups } from '../record/taxonomy.ts';
import { isFor, type Subject } from './subject.ts';
import { beltOf, comesTo, mayBeNear, type Supplied, takesPeopleOf } from './supply.ts';
import type { Town } from './town.ts';

/** Why help that does not close a gap may help after all. */
export type PossibleReason = 'suggested' | 'generalist' | 'unsure' | 'remote';

export interface Possible {
  id: ServiceId;
  why: PossibleReason;
}

/** The likeliest of what to ask, and how much of it there is. */
export interface AskFirst {
  possible: Possible[];
  possibleCount: number;
}

const mostPossible = 3;
const likeliest: readonly PossibleReason[] = ['suggested', 'generalist', 'unsure', 'remote'];

/** A service that may help, and with what. */
interface Askable {
  of: Supplied;
  /** By the number of the subject. */
  reasons: { subject: number; why: PossibleReason }[];
}

/** A finder of what to ask first in a town, for each subject of which it is told that it is wanted. */
export function createAskFirst(
  supplied: readonly Supplied[],
  subjects: readonly Subject[],
  reachMetres: number,
): (town: Town, isWanted: readonly boolean[]) => AskFirst[] {
  const askables = supplied.map((of): Askable => {
    const reasons = subjects.flatMap((subject, number): Askable['reasons'] => {
      const why = reasonOf(of, subject);
      return why === null ? [] : [{ subject: number, why }];
    });
    return { of, reasons };
  });
  const belts = askables.map(({ of }) => beltOf(of, reachMetres));
  const [south, north] = [0, 1].map((end) => Float64Array.from(belts, (belt) => belt[end] as number)) as [
    Float64Array,
    Float64Array,
  ];
  return (town, isWanted) => {
    const { latitude } = town.point;
    const found = subjects.map((): { best: Candidate[]; count: number } => ({ best: [], count: 0 }));
    for (let index = 0; index < askables.length; index++) {
      if (latitude < (south[index] as number) || latitude > (north[index] as number)) continue;
      const { of, reasons } = askables[index] as Askable;
      const near = reasons.length === 0 ? null : nearness(of, town, reachMetres);
      if (near === null) continue;
      for (const { subject, why } of reasons) {
        const told = found[subject];
        if (told === undefined || !isWanted[subject]) continue;
        told.count++;
        keepBest(told.best, { id: of.service.id, why: near.isRemote ? 'remote' : why, metres: near.metres });
      }
    }
    return found.map(({ best, count }) => {
      return { possible: best.map(({ id, why }) => ({ id, why })), possibleCount: count };
    });
  };
}

type Candidate = Possible & { metres: number };

/** Puts one where it belongs among the few that are kept: of a nation's helplines most are never among them. */
function keepBest(best: Candidate[], one: Candidate): void {
  const last = best.at(-1);
  if (best.length === mostPossible && last !== undefined && byLikelihood(one, last) >= 0) return;
  best.push(one);
  best.sort(byLikelihood);
  best.length = Math.min(best.length, mostPossible);
}

function byLikelihood(a: Candidate, b: Candidate): number {
  return rankOf(a) - rankOf(b) || nearer(a, b) || compareIds(a, b);
}

/** Both may be from afar, and nothing is left when one is taken from the other. */
function nearer(a: Candidate, b: Candidate): number {
  return a.metres === b.metres ? 0 : a.metres - b.metres;
}

function rankOf({ why }: Possible): number {
  return likeliest.indexOf(why);
}

/** Why a service may help with a subject; what it says itself did not close the gap, so something of it is not known. */
function reasonOf(of: Supplied, subject: Subject): PossibleReason | null {
  if (isFor(of, subject)) return 'unsure';
  if (!('topic' in subject)) return null;
  const { suggestedTopics = [], generalist } = of.service;
  if (suggestedTopics.includes(subject.topic)) return 'suggested';
  return generalist === true && generalistGroups.includes(topicGroups[subject.topic]) ? 'generalist' : null;
}

/** How near a service may be had, in metres; null where it surely cannot, or only beyond reach. */
function nearness(
  { service, ways }: Supplied,
  town: Town,
  reachMetres: number,
): { isRemote: boolean; metres: number } | null {
  if (takesPeopleOf(service, town) === false) return null;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) least = Math.min(least, nearBy(way, town, reachMetres) ?? least);
  if (least <= reachMetres) return { isRemote: false, metres: least };
  const isRemote = ways.some(({ kind }) => kind === 'afar') && comesTo(service, town) !== false;
  return isRemote ? { isRemote, metres: Number.POSITIVE_INFINITY } : null;
}

/** How far one way may be, in metres; null where it is from afar or surely too far. What is not known counts as just within. */
function nearBy({ kind, place, service }: Way, town: Town, reachMetres: number): number | null {
  if (kind === 'afar') return null;
  if (kind === 'visit') return comesTo(service, town) === false ? null : reachMetres;
  if (place?.point === undefined) return mayBeNear(place, town) ? reachMetres : null;
  const metres = distanceMetres(town.point, place.point);
  return metres <= reachMetres ? metres : null;
}
