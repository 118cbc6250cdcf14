// What an offer is worth to this person: fit × nearness × trust, each a product of things that are named.
import { type AudienceId, type ModeId, topicGroups } from '../record/taxonomy.ts';
import { asking, because, type Consideration, only, product } from './consideration.ts';
import { isAmongCouncils } from './council.ts';
import { isLikelyIn } from './coverage.ts';
import { standingOf } from './level.ts';
import type { Reason, Unknown } from './match.ts';
import { weighNearness } from './nearness.ts';
import type { Offer } from './offer.ts';
import { belongsToOne, isCircumstance, isOrganisation, isWithinAges, type Person } from './person.ts';
import type { Demand, Question } from './question.ts';
import { stanceOn } from './stance.ts';
import { type Evidence, type Findings, noEvidence } from './text.ts';
import { type AboutFit, aboutFit } from './topic-fit.ts';
import { weighTrust } from './trust.ts';
import * as weights from './weights.ts';

export interface Weighing {
  about: AboutFit;
  fit: Consideration[];
  nearness: Consideration[];
  trust: Consideration[];
}

/** Everything that is weighed for one offer; what does not matter to this need is not weighed at all. */
export function weigh(offer: Offer, question: Question, findings: Findings, number: number): Weighing {
  const evidence = findings.evidence.get(number) ?? noEvidence;
  const about = aboutFit(offer, question, evidence);
  return {
    about,
    fit: [
      ...weighName(evidence, findings),
      about,
      ...weighWords(evidence, findings, question),
      ...weighPeople(offer, question),
      ...weighLevel(offer, question),
      ...weighModes(offer, question),
      ...weighComing(offer, question),
      ...weighLanguage(offer, question),
      ...weighGiving(offer, question),
      ...question.demands.map((demand) => weighDemand(demand, offer)),
      ...weighOwnDevice(offer, question),
    ],
    nearness: weighNearness(offer, question),
    trust: weighTrust(offer, question),
  };
}

/** The score that goes with a weighing, to six places, so that what cannot be told apart is equal. */
export function scoreOf({ fit, nearness, trust }: Weighing): number {
  return Math.round(product([...fit, ...nearness, ...trust]) * 1e6) / 1e6;
}

function weighName({ named }: Evidence, { hasNamed }: Findings): Consideration[] {
  if (!hasNamed) return [];
  return [named ? because(1, { code: 'named' }) : only(weights.unnamed)];
}

/** Where topics were understood, the words that were not still tell one service from another. */
function weighWords(
  { words, share }: Evidence,
  { hasWords }: Findings,
  { about }: Question,
): Consideration[] {
  if (!hasWords || about !== 'topics') return [];
  const { inText, missing } = weights.words;
  const reasons = words.map((word): Reason => ({ code: 'mentions', word }));
  return [because(missing + (inText - missing) * share, ...reasons)];
}

/** Whom it is for: by audience, by age, by where they live. */
function weighPeople({ service }: Offer, question: Question): Consideration[] {
  const { person, place } = question;
  const { audiences, onlyFor, minimumAge, maximumAge, residentsOf } = service;
  const limits = {
    ...(minimumAge !== undefined && { minimumAge }),
    ...(maximumAge !== undefined && { maximumAge }),
  };
  const isWithin = isWithinAges(person, limits);
  const isForAdults = (minimumAge ?? 0) <= weights.adultAge && maximumAge === undefined;
  const considered = weighAudiences([...new Set([...audiences, ...onlyFor])], person);
  if (isWithin === true && !isForAdults && considered.every(({ reasons }) => reasons.length === 0))
    considered.splice(0, 1, because(weights.audience.shared, { code: 'for-age', ...limits }));

  if (isWithin === null) {
    const { any, likely } = weights.ageUnknown;
    const isLikely =
      person.audiences.has('older') &&
      maximumAge === undefined &&
      (minimumAge ?? 0) <= weights.likelyOlderAge;
    considered.push(asking(isForAdults ? 1 : isLikely ? likely : any, { code: 'age-limit', ...limits }));
  }
  if (onlyFor.length > 0 && belongsToOne(person, onlyFor) === null) {
    const { needs, circumstance } = weights.audience.onlyForUnknown;
    const value = onlyFor.every(isCircumstance) ? circumstance : needs;
    considered.push(asking(value, { code: 'only-for', audiences: onlyFor }));
  }
  if (residentsOf.length > 0 && isAmongCouncils(place?.council, residentsOf) === null)
    considered.push(
      asking(weights.residence[isLikelyIn(residentsOf, question) ? 'likely' : 'unknown'], {
        code: 'residence',
        of: residentsOf,
      }),
    );
  return considered;
}

/** What a service for these audiences is worth to the person; for everybody when there are none. */
function weighAudiences(named: readonly AudienceId[], person: Person): Consideration[] {
  const { audiences, implied, mayBeOrganisation } = person;
  const { shared: one, implied: surely, everybody, others, otherKind, unstated } = weights.audience;
  const isKnown = audiences.size > 0;
  const forAudience = (audience: AudienceId): Reason => ({ code: 'for-audience', audience });
  const shared = named.filter((audience) => audiences.has(audience));
  if (shared.length > 0)
    return [because(one + (1 - one) * (shared.length / audiences.size), ...shared.map(forAudience))];
  const [likely] = named.filter((audience) => implied.has(audience));
  if (likely !== undefined) return [because(surely, forAudience(likely))];
  if (named.length === 0) {
    if (!isKnown) return [];
    return [only([...audiences].every(isCircumstance) ? everybody.circumstance : everybody.needs)];
  }
  if (named.every(isOrganisation)) return [only(mayBeOrganisation ? unstated.circumstance : otherKind)];
  if (isKnown) return [only(named.some(isCircumstance) ? others.circumstance : others.needs)];
  // Of those who say nothing of themselves many are older.
  return [
    only(
      named.some((audience) => isCircumstance(audience) || audience === 'older')
        ? unstated.circumstance
        : unstated.needs,
    ),
  ];
}

function weighLevel({ service: { levels } }: Offer, { need: { level } }: Question): Consideration[] {
  if (level === null) return [];
  const { right, unknown, above, below } = weights.level;
  switch (standingOf(levels, level)) {
    case 'right':
      return [because(right, { code: 'right-level', level })];
    case 'unknown':
      return [asking(unknown, { code: 'level', level })];
    case 'above':
      return [only(above)];
    case 'below':
    case 'refused':
      return [only(below)];
  }
}

/** Any of the ways that were asked for will do, and more of them are a little better. */
function weighModes(offer: Offer, { modes, isHousebound }: Question): Consideration[] {
  if (isHousebound && offer.kind === 'venue') return [only(weights.mode.outOfHome)];
  if (modes.length === 0) return [];
  const stances = modes.map((mode) => ({ mode, stance: stanceOn(`mode:${mode}`, offer) }));
  const met = stances.filter(({ stance }) => stance === 'yes').map(({ mode }) => mode);
  const { met: one, unknown, other } = weights.mode;
  if (met.length > 0) {
    const reasons = met.map((mode): Reason => ({ code: 'mode', mode }));
    return [because(one + (1 - one) * (met.length / modes.length), ...reasons)];
  }
  const [first] = stances.filter(({ stance }) => stance === 'unknown');
  return [first === undefined ? only(other) : asking(unknown, { code: 'mode', mode: first.mode })];
}

const byOneself: readonly ModeId[] = ['self-study', 'info'];

/** Whether help that comes is of the kind that suits: not a visit to somebody who can come, with somebody to ask, to be heard. */
function weighComing(
  { kind, modes, access, service }: Offer,
  { modes: wanted, person, need }: Question,
): Consideration[] {
  if (kind === 'visit')
    return wanted.some((mode) => modes.includes(mode)) ? [] : [only(weights.visitUnasked)];
  if (kind !== 'afar' || modes.length === 0) return [];
  const isWanted = wanted.some((mode) => mode === 'remote' || byOneself.includes(mode));
  if (modes.every((mode) => byOneself.includes(mode)))
    return isWanted ? [] : [only(need.level === 'starting' ? weights.alone.starting : weights.alone.any)];
  const isVoiceOnly =
    modes.includes('phone') &&
    !modes.includes('remote') &&
    !access.includes('text-relay') &&
    !service.languages.includes('bsl');
  return isVoiceOnly && belongsToOne(person, ['deaf', 'deafblind']) === true ? [only(weights.voiceOnly)] : [];
}

/** Who asks in English is not helped in Welsh alone; another language is a demand of its own. */
function weighLanguage({ service: { languages } }: Offer, { need: { language } }: Question): Consideration[] {
  const inEnglish = language === null || language === 'en';
  return inEnglish && languages.length > 0 && !languages.includes('en') ? [only(weights.notInEnglish)] : [];
}

const giving: readonly ModeId[] = ['grant', 'drop-in', 'appointment', 'info'];

/** A tablet to take home is no help with tablets. */
function weighGiving({ modes }: Offer, { need: { topics } }: Question): Consideration[] {
  const onlyGives = modes.includes('grant') && modes.every((mode) => giving.includes(mode));
  const isAsked = topics.some(
    ({ id, weight }) => topicGroups[id] === 'connect' && weight >= weights.strongTopic,
  );
  return onlyGives && topics.length > 0 && !isAsked ? [only(weights.onlyGives)] : [];
}

/** Met is best, known to fail is worst, and what is not stated stands between them. */
function weighDemand({ code, isMust }: Demand, offer: Offer): Consideration {
  const value = isMust ? weights.must : weights.wish;
  // The mode itself is weighed with the other ways that were asked for.
  const isMode = code.startsWith('mode:');
  switch (stanceOn(code, offer)) {
    case 'yes':
      return isMode || code.startsWith('level:')
        ? only(value.met)
        : because(value.met, reasonFor(code, offer));
    case 'unknown':
      if (isMode) return only(value.unknown);
      return asking(code.startsWith('lang:') ? value.unknownLanguage : value.unknown, unknownOf(code));
    case 'beside':
      return only(value.beside);
    case 'no':
      return only(value.failed);
  }
}

function reasonFor(code: Demand['code'], { service }: Offer): Reason {
  const [kind, id] = code.split(':') as [string, string];
  switch (kind) {
    case 'cost':
      return { code: 'cost', cost: service.cost?.kind ?? 'free' };
    case 'lang':
      return { code: 'language', language: id } as Reason;
    default:
      return { code: 'access', access: id } as Reason;
  }
}

function unknownOf(code: Demand['code']): Unknown {
  const [kind, id] = code.split(':') as [string, string];
  switch (kind) {
    case 'cost':
      return { code: 'cost' };
    case 'lang':
      return { code: 'language', language: id } as Unknown;
    case 'level':
      return { code: 'level', level: id } as Unknown;
    default:
      return { code: 'access', access: id } as Unknown;
  }
}

/** A session to bring a device to, for somebody who has none. */
function weighOwnDevice(
  { access, kind, service: { topics } }: Offer,
  { lacksDevice }: Question,
): Consideration[] {
  if (!lacksDevice || kind !== 'venue' || topics.includes('device-get')) return [];
  const { lent, unknown, brought } = weights.device;
  if (access.includes('loan-equipment')) return [because(lent, { code: 'access', access: 'loan-equipment' })];
  return [only(access.includes('own-device') ? brought : unknown)];
}
