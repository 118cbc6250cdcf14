// Why an offer cannot help this person, as data: what is not known refuses nobody.
import type { Service, ServiceId } from '../record/service.ts';
import { isAmongCouncils } from './council.ts';
import { standingOf } from './level.ts';
import type { Refusal } from './match.ts';
import type { Offer } from './offer.ts';
import { belongsToOne, isWithinAges } from './person.ts';
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
  return [
    ...ofStatus(offer.service, isListed),
    ...ofDates(offer, question),
    ...ofPeople(offer.service, question),
    ...ofArea(offer, question),
    ...ofLevel(offer.service, question),
    ...(isAbout ? [] : [{ code: 'wrong-topic', topics: offer.service.topics } as const]),
    ...ofDevice(offer, question),
    ...question.demands.flatMap(({ code, isMust }): Refusal[] =>
      isMust && stanceOn(code, offer) === 'no' ? [{ code: 'must', must: code }] : [],
    ),
    ...ruledOut(question.need.mustNot, offer).map((mustNot): Refusal => ({ code: 'must-not', mustNot })),
  ];
}

function ofStatus({ status, supersededBy }: Service, isListed: (id: ServiceId) => boolean): Refusal[] {
  if (status !== 'active') return [{ code: 'closed', status }];
  // The record that took its place is there to be found.
  return supersededBy !== undefined && isListed(supersededBy) ? [{ code: 'closed', status: 'closed' }] : [];
}

function ofDates({ service, capacity }: Offer, { now: { date }, days }: Question): Refusal[] {
  const { starts, ends, modes } = service;
  const latest = modes.includes('course') ? days.bookAhead : days.soon;
  const isFull = capacity?.state === 'full' && (capacity.until === undefined || capacity.until >= date);
  return [
    ...(starts !== undefined && starts > latest ? [{ code: 'not-started', starts } as const] : []),
    ...(ends !== undefined && ends < date ? [{ code: 'ended', ended: ends } as const] : []),
    ...(isFull
      ? [{ code: 'full', ...(capacity.until !== undefined && { until: capacity.until }) } as const]
      : []),
  ];
}

function ofPeople({ minimumAge, maximumAge, onlyFor }: Service, { person }: Question): Refusal[] {
  const limits = {
    ...(minimumAge !== undefined && { minimumAge }),
    ...(maximumAge !== undefined && { maximumAge }),
  };
  const refusals: Refusal[] = [];
  if (isWithinAges(person, limits) === false) {
    const isYoung = minimumAge !== undefined && person.ages.to < minimumAge;
    refusals.push(
      isYoung
        ? { code: 'too-young', ...limits, minimumAge }
        : { code: 'too-old', ...limits, maximumAge: maximumAge ?? 0 },
    );
  }
  if (onlyFor.length > 0 && belongsToOne(person, onlyFor) === false)
    refusals.push({ code: 'only-for', audiences: onlyFor });
  return refusals;
}

function ofArea({ service, kind, distanceMetres, covers }: Offer, { place }: Question): Refusal[] {
  const { residentsOf, coverage } = service;
  const refusals: Refusal[] = [];
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
  return refusals;
}

function ofLevel({ levels }: Service, { need: { level } }: Question): Refusal[] {
  return level !== null && standingOf(levels, level) === 'refused' ? [{ code: 'wrong-level', levels }] : [];
}

/** Lessons on a screen are nothing to somebody who has none, unless what is offered is the device. */
function ofDevice({ kind, modes, service: { topics } }: Offer, { lacksDevice }: Question): Refusal[] {
  const needsOne = modes.includes('remote') || modes.includes('self-study');
  const otherWays = modes.includes('phone') || modes.includes('grant');
  const isRefused =
    lacksDevice && kind === 'afar' && needsOne && !otherWays && !topics.includes('device-get');
  return isRefused ? [{ code: 'needs-device' }] : [];
}
