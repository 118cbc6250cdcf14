// How far what is written can be relied on, and whether there is room and a door open soon.
import { upcomingOpenings } from '../record/opening.ts';
import { asking, because, type Consideration, only } from './consideration.ts';
import type { Offer } from './offer.ts';
import type { Question } from './question.ts';
import * as weights from './weights.ts';

/** Weighs when it was checked, whether there is room, and when it opens. */
export function weighTrust(offer: Offer, question: Question): Consideration[] {
  return [weighChecking(offer, question), ...weighRoom(offer, question), weighOpening(offer, question)];
}

function weighChecking(
  { service: { reviewBy }, lastChecked }: Offer,
  { now: { date }, days }: Question,
): Consideration {
  const { recently, withinYear, longAgo, never, awaited, overdue } = weights.checked;
  const isOverdue = reviewBy !== undefined && reviewBy < date;
  if (lastChecked === undefined)
    return asking(isOverdue ? overdue : reviewBy === undefined ? never : awaited, { code: 'last-checked' });
  if (isOverdue) return only(overdue);
  if (lastChecked >= days.lately) return because(recently, { code: 'checked-lately', on: lastChecked });
  return only(lastChecked >= days.yearAgo ? withinYear : longAgo);
}

function weighRoom(
  { service: { starts, modes }, capacity }: Offer,
  { now: { date }, days }: Question,
): Consideration[] {
  const considered: Consideration[] = [];
  const isBelieved = capacity?.until === undefined || capacity.until >= date;
  if (capacity?.state === 'waiting-list' && isBelieved) considered.push(only(weights.waitingList));
  if (starts !== undefined && starts > days.soon) considered.push(only(weights.startsLater));
  const isUnderWay = starts !== undefined && modes.includes('course') && starts < days.justStarted;
  if (isUnderWay) considered.push(only(weights.underWay));
  return considered;
}

/** A session that is on in term time only may not be on: it is something to ask. */
function weighOpening({ service, when }: Offer, { now }: Question): Consideration {
  if (when !== undefined && when.sessions.length > 0 && (service.starts ?? now.date) <= now.date) {
    for (const { on, termTimeOnly } of upcomingOpenings(when.sessions, now, service, weights.openSoonDays)) {
      if (termTimeOnly !== true) return because(weights.opens.soon, { code: 'opens-soon', on });
    }
  }
  return only(weights.opens.otherwise);
}
