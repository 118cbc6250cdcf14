// Whom a service is for, set against who asks.
import type { Service } from '../record/service.ts';
import type { AudienceId } from '../record/taxonomy.ts';
import { isAmongCouncils } from './council.ts';
import { isLikelyIn } from './coverage.ts';
import type { Unknown } from './match.ts';
import { isCircumstance, isLetIn, isOrganisation, isWithinAges, type Person } from './person.ts';
import type { Question } from './question.ts';
import type { Told } from './told.ts';
import * as weights from './weights.ts';

/** Whom it is for, by audience and by age. */
export function weighPeople(service: Service, { person }: Pick<Question, 'person'>, told?: Told): number {
  const { audiences, onlyFor, minimumAge, maximumAge } = service;
  const isWithin = isWithinAges(person, service);
  const isForAdults = (minimumAge ?? 0) <= weights.adultAge && maximumAge === undefined;
  const named = onlyFor.length === 0 ? audiences : [...new Set([...audiences, ...onlyFor])];
  let value = weighAudiences(named, person, isWithin === true && !isForAdults, service, told);

  if (isWithin === null) {
    const { any, likely } = weights.ageUnknown;
    const isLikely =
      person.audiences.has('older') &&
      maximumAge === undefined &&
      (minimumAge ?? 0) <= weights.likelyOlderAge;
    value *= isForAdults ? 1 : isLikely ? likely : any;
    told?.unknowns.push({ code: 'age-limit', ...limitsOf(service) });
  }
  if (isLetIn(person, service) === null) {
    const { needs, circumstance } = weights.audience.onlyForUnknown;
    value *= onlyFor.every(isCircumstance) ? circumstance : needs;
    told?.unknowns.push(limitToAsk(service));
  }
  return value;
}

/** Whom it is for, as something to ask. */
export function limitToAsk({ onlyFor, onlyForInWords }: Service): Unknown {
  return {
    code: 'only-for',
    audiences: onlyFor,
    ...(onlyForInWords !== undefined && { inWords: onlyForInWords }),
  };
}

/** Whether it is for those who live there. */
export function weighResidence({ residentsOf }: Service, question: Question, told?: Told): number {
  if (residentsOf.length === 0 || isAmongCouncils(question.place?.council, residentsOf) !== null) return 1;
  told?.unknowns.push({ code: 'residence', of: residentsOf });
  return weights.residence[isLikelyIn(residentsOf, question) ? 'likely' : 'unknown'];
}

/** What a service for these audiences is worth to the person; for everybody when there are none. */
function weighAudiences(
  named: readonly AudienceId[],
  person: Person,
  isOfTheirAge: boolean,
  service: Service,
  told?: Told,
): number {
  const { audiences, implied, mayBeOrganisation } = person;
  const { shared: one, implied: surely, ofAge, everybody, others, otherKind, unstated } = weights.audience;
  const isKnown = audiences.size + implied.size > 0;
  let shared = 0;
  for (const audience of named) {
    if (!audiences.has(audience)) continue;
    told?.reasons.push({ code: 'for-audience', audience });
    shared++;
  }
  if (shared > 0) return one + (1 - one) * (shared / audiences.size);
  const likely = named.find((audience) => implied.has(audience));
  if (likely !== undefined) {
    told?.reasons.push({ code: 'for-audience', audience: likely });
    return surely;
  }
  // "For people of 60 and over" says whom it is for; beside named audiences, and to somebody unknown, it is a limit only.
  if (isOfTheirAge && named.length === 0 && audiences.size > 0) {
    told?.reasons.push({ code: 'for-age', ...limitsOf(service) });
    return ofAge;
  }
  if (named.length === 0) {
    if (!isKnown) return 1;
    const isCircumstantial = implied.size === 0 && [...audiences].every(isCircumstance);
    return isCircumstantial ? everybody.circumstance : everybody.needs;
  }
  if (named.every(isOrganisation)) return mayBeOrganisation ? unstated.circumstance : otherKind;
  if (isKnown) return named.some(isCircumstance) ? others.circumstance : others.needs;
  // Of those who say nothing of themselves many are older.
  return named.some((audience) => isCircumstance(audience) || audience === 'older')
    ? unstated.circumstance
    : unstated.needs;
}

function limitsOf({ minimumAge, maximumAge }: Service): { minimumAge?: number; maximumAge?: number } {
  return { ...(minimumAge !== undefined && { minimumAge }), ...(maximumAge !== undefined && { maximumAge }) };
}
