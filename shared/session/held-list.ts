// A list that people may already be pressing stands still while more is read: nothing moves from under a finger, and
// nothing that is being read aloud changes. What comes later goes below, or waits until somebody asks for it.
import { withoutNearest } from '../match/without-nearest.ts';
import type { PackReader } from '../pack/pack-reader.ts';
import type { Service } from '../record/service.ts';
import type { Found } from './finder-answer.ts';

/** The list to show. */
export interface Shown {
  found: Found;
  /** Nothing that is still to be read could change it. */
  isProven: boolean;
  /** Reading on has found another, better one. */
  hasBetter: boolean;
}

/**
 * What to show of the newest list beside the one that is held: the first that was shown, or the one asked for. Null before
 * there is anything to show: what only nearly fits is not shown while something better may come.
 */
export function listToShow(held: Found | null, newest: Found, isSettled: boolean): Shown | null {
  const own = held?.asked === newest.asked ? held : null;
  if (!isSettled) {
    const first = own ?? newest;
    return first.best.length === 0 ? null : { found: alone(first), isProven: false, hasBetter: false };
  }
  if (own === null) return { found: newest, isProven: true, hasBetter: false };
  if (!goesOn(own, newest)) {
    const { hasGaps } = newest;
    return { found: { ...alone(own), hasGaps }, isProven: false, hasBetter: true };
  }
  const best = [...own.best, ...newest.best.slice(own.best.length)];
  return { found: { ...newest, best }, isProven: true, hasBetter: false };
}

/** The best alone: what stands below them is not known yet, and which is the nearest cannot be told. */
function alone(found: Found): Found {
  return { ...found, best: found.best.map(withoutNearest), more: [], comesToYou: [], nearlyRight: [] };
}

/** Whether the best of a list are the first of another, in the same order. */
function goesOn(own: Found, other: Found): boolean {
  return own.best.every(({ service }, index) => service.id === other.best[index]?.service.id);
}

/** The services on a list whose cards still want something to be read. */
export function lackingDetails(found: Found, reader: PackReader): Service[] {
  return [...found.best, ...found.more, ...found.comesToYou, ...found.nearlyRight]
    .map(({ service }) => service)
    .filter((service) => reader.lacksDetails(service));
}
