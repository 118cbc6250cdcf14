// What an offer is worth to this person: fit × nearness × trust, each a product of things that are named.
import { type ModeId, topicGroups } from '../record/taxonomy.ts';
import { standingOf } from './level.ts';
import type { Reason, Unknown } from './match.ts';
import { weighNearness } from './nearness.ts';
import type { Offer, Way } from './offer.ts';
import { belongsToOne } from './person.ts';
import type { Demand, Question } from './question.ts';
import { stanceOn } from './stance.ts';
import { type Evidence, type Findings, noEvidence } from './text.ts';
import type { Told } from './told.ts';
import { weighAbout } from './topic-fit.ts';
import { weighTrust } from './trust.ts';
import { weighPeople, weighResidence } from './weigh-people.ts';
import * as weights from './weights.ts';

export interface Weighing {
  isAbout: boolean;
  /** How well it is about what was asked; a part of `fit`. */
  about: number;
  fit: number;
  nearness: number;
  trust: number;
}

/** Everything that is weighed for one offer, 0 to 1; what does not matter to this need is not weighed at all. */
export function weigh(
  offer: Offer,
  question: Question,
  findings: Findings,
  number: number,
  told?: Told,
): Weighing {
  const evidence = findings.evidence.get(number) ?? noEvidence;
  const named = weighName(evidence, findings, told);
  const asked = weighAbout(offer, question, evidence, told);
  const about = asked === 0 ? worthAstray(question) : asked;
  let fit = named * about;
  fit *= weighWords(evidence, findings, question, told);
  fit *= weighPeople(offer.service, question, told);
  fit *= weighResidence(offer.service, question, told);
  fit *= weighLevel(offer, question, told);
  fit *= weighManner(offer, question, told);
  fit *= weighLanguage(offer, question);
  for (const demand of question.demands) fit *= weighDemand(demand, offer, told);
  fit *= weighOwnDevice(offer, question, told);
  return {
    isAbout: asked > 0,
    about,
    fit,
    nearness: weighNearness(offer, question, told),
    trust: weighTrust(offer.way, question.clock, told),
  };
}

/** What is about something else is worth next to nothing, so that the rest still orders the compromises. */
function worthAstray({ about }: Question): number {
  return about === 'words' ? weights.topicValue.textOnly * weights.topicValue.none : weights.topicValue.none;
}

/** The score that goes with a weighing, to six places, so that what cannot be told apart is equal. */
export function scoreOf({ fit, nearness, trust }: Weighing): number {
  return Math.round(fit * nearness * trust * 1e6) / 1e6;
}

function weighName({ named }: Evidence, { hasNamed }: Findings, told?: Told): number {
  if (!hasNamed) return 1;
  if (!named) return weights.unnamed;
  told?.reasons.push({ code: 'named' });
  return 1;
}

/** Where topics were understood, the words that were not still tell one service from another. */
function weighWords(
  { words, share }: Evidence,
  { hasWords }: Findings,
  { about }: Question,
  told?: Told,
): number {
  if (!hasWords || about !== 'topics') return 1;
  const { inText, missing } = weights.words;
  for (const word of words) told?.reasons.push({ code: 'mentions', word });
  return missing + (inText - missing) * share;
}

/** Whether it begins where the person stands. */
export function weighLevel({ service: { levels } }: Way, { need: { level } }: Question, told?: Told): number {
  if (level === null) return 1;
  const { right, unknown, above, below } = weights.level;
  switch (standingOf(levels, level)) {
    case 'right':
      told?.reasons.push({ code: 'right-level', level });
      return right;
    case 'unknown':
      told?.unknowns.push({ code: 'level', level });
      return unknown;
    case 'above':
      return above;
    case 'below':
    case 'refused':
      return below;
  }
}

/** Whether it is given in a way that suits. */
export function weighManner(offer: Way, question: Question, told?: Told): number {
  return weighModes(offer, question, told) * weighComing(offer, question) * weighGiving(offer, question);
}

/** Any of the ways that were asked for will do, and more of them are a little better. */
function weighModes(offer: Way, { modes, isHousebound }: Question, told?: Told): number {
  if (isHousebound && offer.kind === 'venue') return weights.mode.outOfHome;
  if (modes.length === 0) return 1;
  const { met: one, unknown, other } = weights.mode;
  let met = 0;
  let asked: ModeId | undefined;
  for (const mode of modes) {
    const stance = stanceOn(`mode:${mode}`, offer);
    if (stance === 'yes') {
      told?.reasons.push({ code: 'mode', mode });
      met++;
    } else if (stance === 'unknown') asked ??= mode;
  }
  if (met > 0) return one + (1 - one) * (met / modes.length);
  if (asked === undefined) return other;
  told?.unknowns.push({ code: 'mode', mode: asked });
  return unknown;
}

const byOneself: readonly ModeId[] = ['self-study', 'info'];

/** Whether help that comes is of the kind that suits: not a visit to somebody who can come, with somebody to ask, to be heard. */
function weighComing(
  { kind, modes, access, service }: Way,
  { modes: wanted, person, need }: Question,
): number {
  if (kind === 'visit') return wanted.some((mode) => modes.includes(mode)) ? 1 : weights.visitUnasked;
  if (kind !== 'afar' || modes.length === 0) return 1;
  if (modes.every((mode) => byOneself.includes(mode))) {
    const isWanted = wanted.some((mode) => mode === 'remote' || byOneself.includes(mode));
    return isWanted ? 1 : need.level === 'starting' ? weights.alone.starting : weights.alone.any;
  }
  const isVoiceOnly =
    modes.includes('phone') &&
    !wanted.includes('phone') &&
    !modes.includes('remote') &&
    !access.includes('text-relay') &&
    !service.languages.includes('bsl');
  return isVoiceOnly && belongsToOne(person, ['deaf', 'deafblind']) === true ? weights.voiceOnly : 1;
}

/** Who asks in English is not helped in Welsh alone; another language is a demand of its own. */
export function weighLanguage({ service: { languages } }: Way, { need, person }: Question): number {
  if (languages.length === 0 || languages.includes('en')) return 1;
  // Who signs asks in written English all the same.
  const signs = need.access.includes('bsl') || belongsToOne(person, ['deaf', 'deafblind']) === true;
  const isUnderstood = (need.language ?? 'en') !== 'en' || (signs && languages.includes('bsl'));
  return isUnderstood ? 1 : weights.notInEnglish;
}

const giving: readonly ModeId[] = ['grant', 'drop-in', 'appointment', 'info'];

/** A tablet to take home is no help with tablets. */
function weighGiving({ modes }: Way, { need: { topics }, modes: wanted }: Question): number {
  if (topics.length === 0 || wanted.includes('grant')) return 1;
  if (!modes.includes('grant') || !modes.every((mode) => giving.includes(mode))) return 1;
  const isAsked = topics.some(
    ({ id, weight }) => topicGroups[id] === 'connect' && weight >= weights.strongTopic,
  );
  return isAsked ? 1 : weights.onlyGives;
}

/** Met is best, known to fail is worst, and what is not stated stands between them. */
export function weighDemand({ code, isMust }: Demand, offer: Way, told?: Told): number {
  const value = isMust ? weights.must : weights.wish;
  // The mode itself is weighed with the other ways that were asked for.
  const isMode = code.startsWith('mode:');
  switch (stanceOn(code, offer)) {
    case 'yes':
      if (!isMode && !code.startsWith('level:')) told?.reasons.push(reasonFor(code, offer));
      return value.met;
    case 'unknown':
      if (isMode) return value.unknown;
      told?.unknowns.push(unknownOf(code));
      return code.startsWith('lang:') ? value.unknownLanguage : value.unknown;
    case 'beside':
      return value.beside;
    case 'no':
      return value.failed;
  }
}

function reasonFor(code: Demand['code'], { service }: Way): Reason {
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
  { access, kind, service: { topics } }: Way,
  { lacksDevice, demands }: Question,
  told?: Told,
): number {
  // Whoever asks for one or the other is answered there.
  if (demands.some(({ code }) => code === 'access:loan-equipment' || code === 'access:own-device')) return 1;
  if (!lacksDevice || kind !== 'venue' || topics.includes('device-get')) return 1;
  const { lent, unknown, brought } = weights.device;
  if (access.includes('loan-equipment')) {
    told?.reasons.push({ code: 'access', access: 'loan-equipment' });
    return lent;
  }
  return access.includes('own-device') ? brought : unknown;
}
