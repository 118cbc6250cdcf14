// What is known of the person who asks, and what follows from it. What nobody said is not known, and never a no.
import type { Need } from '../need/need.ts';
import type { Service } from '../record/service.ts';
import { type AudienceId, topicGroups } from '../record/taxonomy.ts';
import { strongTopic } from './weights.ts';

/** The ages that the person may have, in whole years, both ends included. */
export interface Ages {
  from: number;
  to: number;
}

export interface Person {
  /** As they were said, or follow from the age. */
  audiences: ReadonlySet<AudienceId>;
  /** What they are surely among besides. */
  implied: ReadonlySet<AudienceId>;
  ages: Ages;
  /** Asks for an organisation, or may do. */
  mayBeOrganisation: boolean;
}

const anyAge: Ages = { from: 0, to: 120 };
/** "Older" is said from 50 on: projects draw the line at 50, 55, 60 or 65. */
const olderFrom = 50;
/** Every project for older people takes somebody of this age. */
const surelyOlder = 60;
/** "Young people" are those in youth projects: up to 25, some up to 30. */
const young: Ages = { from: 11, to: 30 };
const workingFrom = 16;
const organisations: readonly AudienceId[] = ['small-orgs', 'small-business'];
/** How somebody lives just now. All others have needs of their own, which a general service may not meet. */
const circumstances: readonly AudienceId[] = [
  'women',
  'parents',
  'jobseekers',
  'in-work',
  'social-tenants',
  'low-income',
  'rural',
  'ethnic-minority',
];
const among: Partial<Record<AudienceId, readonly AudienceId[]>> = {
  deafblind: ['deaf', 'blind', 'disabled'],
  deaf: ['disabled'],
  blind: ['disabled'],
  'learning-disability': ['disabled'],
  'care-leavers': ['young-people'],
  housebound: ['disabled'],
};

/** Whether an audience is of organisations rather than of people. */
export function isOrganisation(audience: AudienceId): boolean {
  return organisations.includes(audience);
}

/** Whether an audience is a circumstance rather than people with needs of their own. */
export function isCircumstance(audience: AudienceId): boolean {
  return circumstances.includes(audience);
}

/** Who asks, as far as the need tells; `besides` follows from it in other ways. */
export function personOf(need: Need, besides: readonly AudienceId[]): Person {
  const audiences = new Set(need.audiences);
  const ages = agesOf(need, audiences);
  if (need.age !== null && need.age >= surelyOlder) audiences.add('older');
  if (need.access.includes('women-only')) audiences.add('women');
  const helpsOthers = need.topics.some(
    ({ id, weight }) => topicGroups[id] === 'give' && weight >= strongTopic,
  );
  const implied = new Set([...besides, ...[...audiences].flatMap((audience) => among[audience] ?? [])]);
  return {
    audiences,
    implied,
    ages,
    mayBeOrganisation: helpsOthers || organisations.some((id) => audiences.has(id)),
  };
}

function agesOf({ age }: Need, audiences: ReadonlySet<AudienceId>): Ages {
  if (age !== null) return { from: age, to: age };
  const [isOlder, isYoung] = [audiences.has('older'), audiences.has('young-people')];
  // A grandmother and her grandson: either may be the one who comes.
  if (isOlder && isYoung) return anyAge;
  if (isOlder) return { ...anyAge, from: olderFrom };
  if (isYoung) return young;
  return audiences.has('jobseekers') || audiences.has('in-work') ? { ...anyAge, from: workingFrom } : anyAge;
}

/** The same for two persons of whom the same is known. */
export function personKey({ audiences, implied, ages, mayBeOrganisation }: Person): string {
  return [...audiences, '', ...implied, ages.from, ages.to, mayBeOrganisation].join();
}

/** Whether the person belongs to an audience; null is not known. */
function belongsTo(
  { audiences, implied, ages, mayBeOrganisation }: Person,
  audience: AudienceId,
): boolean | null {
  if (audiences.has(audience) || implied.has(audience)) return true;
  if (isOrganisation(audience)) return mayBeOrganisation ? null : false;
  if (audience === 'older' && ages.to < olderFrom) return false;
  if (audience === 'young-people' && ages.from > young.to) return false;
  return null;
}

/** Whether the person belongs to one of several audiences; null is not known. */
export function belongsToOne(person: Person, audiences: readonly AudienceId[]): boolean | null {
  const answers = audiences.map((audience) => belongsTo(person, audience));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/** Whether a service lets the person in by its audiences; null is not known, as where its limit could not be read. */
export function isLetIn(
  person: Person,
  { onlyFor, onlyForInWords }: Pick<Service, 'onlyFor' | 'onlyForInWords'>,
): boolean | null {
  if (onlyFor.length === 0) return onlyForInWords === undefined ? true : null;
  const belongs = belongsToOne(person, onlyFor);
  return belongs === false && onlyForInWords !== undefined ? null : belongs;
}

/** Whether age limits let the person in; null where the age is not known closely enough. */
export function isWithinAges(
  { ages }: Person,
  limits: { minimumAge?: number; maximumAge?: number },
): boolean | null {
  const { minimumAge = anyAge.from, maximumAge = anyAge.to } = limits;
  if (ages.from >= minimumAge && ages.to <= maximumAge) return true;
  return ages.to < minimumAge || ages.from > maximumAge ? false : null;
}
