// Why an offer cannot help this person, as data: what is not known refuses nobody.
import type { Service, ServiceId } from '../record/service.ts';
import type { Clock } from './clock.ts';
import { isAmongCouncils } from './council.ts';
import { standingOf } from './level.ts';
import type { Refusal } from './match.ts';
import type { Offer, Way } from './offer.ts';
import { isLetIn, isWithinAges } from './person.ts';
import type { Question } from './question.ts';
import { ruledOut, stanceOn } from './stance.ts';
import { farMetres } from './weights.ts';

/** Everything that rules the offer out; empty when nothing known does. `isAbout`: it helps with what was asked. */
export function refusalsOf(
  offer: Offer,
  question: Question,
  isAbout: boolean,
  isListed: (id: ServiceId) => boolean,
): Refusal[] {
  const refusals: Refusal[] = [];
  const { levels, topics } = offer.service;
  const { demands, need } = question;
  refuseForStatus(offer.service, isListed, refusals);
  refuseForDates(offer, question.clock, refusals);
  refuseForPeople(offer.service, question, refusals);
  refuseForArea(offer, question, refusals);
  if (need.level !== null && standingOf(levels, need.level) === 'refused')
    refusals.push({ code: 'wrong-level', levels });
  if (!isAbout) refusals.push({ code: 'wrong-topic', topics });
  if (needsDevice(offer, question)) refusals.push({ code: 'needs-device' });
  for (const { code, isMust } of demands)
    if (isMust && stanceOn(code, offer) === 'no') refusals.push({ code: 'must', must: code });
  if (need.mustNot.length > 0)
    for (const mustNot of ruledOut(need.mustNot, offer)) refusals.push({ code: 'must-not', mustNot });
  return refusals;
}

/** For not being there at all. */
export function refuseForStatus(
  { status, supersededBy }: Service,
  isListed: (id: ServiceId) => boolean,
  refusals: Refusal[],
): void {
  if (status !== 'active') refusals.push({ code: 'closed', status });
  // The record that took its place is there to be found.
  else if (supersededBy !== undefined && isListed(supersededBy))
    refusals.push({ code: 'closed', status: 'closed' });
}

/** For not being there yet, or no more, or being full. */
export function refuseForDates(
  { service: { starts, ends, modes }, capacity }: Way,
  { now, days }: Clock,
  refusals: Refusal[],
): void {
  if (starts !== undefined && starts > (modes.includes('course') ? days.bookAhead : days.soon))
    refusals.push({ code: 'not-started', starts });
  if (ends !== undefined && ends < now.date) refusals.push({ code: 'ended', ended: ends });
  if (capacity?.state === 'full' && (capacity.until === undefined || capacity.until >= now.date))
    refusals.push({ code: 'full', ...(capacity.until !== undefined && { until: capacity.until }) });
}

/** For being for others, by age or audience. */
export function refuseForPeople(
  service: Service,
  { person }: Pick<Question, 'person'>,
  refusals: Refusal[],
): void {
  const { minimumAge, maximumAge, onlyFor } = service;
  if (isWithinAges(person, service) === false) {
    const isYoung = minimumAge !== undefined && person.ages.to < minimumAge;
    const limits = {
      ...(minimumAge !== undefined && { minimumAge }),
      ...(maximumAge !== undefined && { maximumAge }),
    };
    refusals.push(
      isYoung
        ? { code: 'too-young', ...limits, minimumAge }
        : { code: 'too-old', ...limits, maximumAge: maximumAge ?? 0 },
    );
  }
  if (isLetIn(person, service) === false) refusals.push({ code: 'only-for', audiences: onlyFor });
}

function refuseForArea(
  { service, kind, distanceMetres, covers }: Offer,
  { place }: Question,
  refusals: Refusal[],
): void {
  const { residentsOf, coverage } = service;
  if (residentsOf.length > 0 && isAmongCouncils(place?.council, residentsOf) === false)
    refusals.push({ code: 'residents-only', of: residentsOf });
  if (covers === false)
    refusals.push({
      code: 'elsewhere',
      nations: coverage?.nations ?? [],
      councils: coverage?.councils ?? [],
    });
  if (
    kind === 'venue' &&
    place !== null &&
    distanceMetres !== null &&
    distanceMetres - place.uncertaintyMetres > farMetres
  )
    refusals.push({ code: 'far', metres: distanceMetres });
}

/** Lessons on a screen are nothing to somebody who has none, unless what is offered is the device. */
function needsDevice({ kind, modes, service: { topics } }: Offer, { lacksDevice }: Question): boolean {
  if (!lacksDevice || kind !== 'afar') return false;
  const needsOne = modes.includes('remote') || modes.includes('self-study');
  const otherWays = modes.includes('phone') || modes.includes('grant');
  return needsOne && !otherWays && !topics.includes('device-get');
}
