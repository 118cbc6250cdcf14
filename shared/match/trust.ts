// How far what is written can be relied on, and whether there is room and a door open soon.
import type { Clock } from './clock.ts';
import type { Way } from './offer.ts';
import type { Told } from './told.ts';
import * as weights from './weights.ts';

/** Weighs when it was checked, whether there is room, and when it opens. */
export function weighTrust(way: Way, clock: Clock, told?: Told): number {
  return weighStanding(way, clock, told) * weighOpening(way, clock, told);
}

/** Weighs what stays the same all day. */
export function weighStanding(way: Way, clock: Clock, told?: Told): number {
  return weighChecking(way, clock, told) * weighRoom(way, clock);
}

function weighChecking(
  { service: { reviewBy }, lastChecked }: Way,
  { now, days }: Clock,
  told?: Told,
): number {
  const { recently, withinYear, longAgo, never, awaited, overdue } = weights.checked;
  const isOverdue = reviewBy !== undefined && reviewBy < now.date;
  if (lastChecked === undefined) {
    told?.unknowns.push({ code: 'last-checked' });
    return isOverdue ? overdue : reviewBy === undefined ? never : awaited;
  }
  if (isOverdue) return overdue;
  if (lastChecked < days.lately) return lastChecked >= days.yearAgo ? withinYear : longAgo;
  told?.reasons.push({ code: 'checked-lately', on: lastChecked });
  return recently;
}

function weighRoom({ service: { starts, modes }, capacity }: Way, { now, days }: Clock): number {
  const isBelieved = capacity?.until === undefined || capacity.until >= now.date;
  const ofRoom = capacity?.state === 'waiting-list' && isBelieved ? weights.waitingList : 1;
  if (starts === undefined) return ofRoom;
  const isUnderWay = modes.includes('course') && starts < days.justStarted;
  return ofRoom * (starts > days.soon ? weights.startsLater : 1) * (isUnderWay ? weights.underWay : 1);
}

function weighOpening(way: Way, clock: Clock, told?: Told): number {
  const on = clock.opensSoon(way);
  if (on === null) return weights.opens.otherwise;
  told?.reasons.push({ code: 'opens-soon', on });
  return weights.opens.soon;
}
