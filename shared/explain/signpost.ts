// Everything that a card shows of a match, in words: what a person reads, rings, and goes to.
import type { Match, Reason } from '../match/match.ts';
import type { Directory } from '../pack/directory.ts';
import type { Place } from '../place/place.ts';
import { londonTime } from '../record/london-time.ts';
import {
  type Organisation,
  type OrganisationId,
  type ServiceId,
  type Source,
  type SourceId,
  uncheckedNote,
} from '../record/service.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import { fill, sentence, type Words } from '../words/words.ts';
import { type Arm, armOf } from './arm.ts';
import { type CardFact, cardFactsOf } from './card-facts.ts';
import { dateInWords } from './date-words.ts';
import { reasonInWords, refusalInWords, type Telling } from './match-words.ts';
import { type Quoted, quotedIn } from './quoted.ts';
import { safeHref } from './safe-href.ts';
import { statedAt } from './stated-at.ts';

/** Who the ids in a record belong to; undefined is an id that its directory does not hold. */
export interface Lookups {
  organisation(id: OrganisationId): Organisation | undefined;
  source(id: SourceId): Source | undefined;
}

/** Look-ups in one directory. */
export function createLookups({ organisations, sources }: Directory): Lookups {
  const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  return { organisation: (id) => organisationOf.get(id), source: (id) => sourceOf.get(id) };
}

/** For whom, when and in which language a card is made. */
export interface SignpostContext {
  lang: FinderLang;
  at: Date;
  /** Where the person is; null is not given. */
  place: Place | null;
  /** What only a card needs was not read (details.ts): nothing that is missing is told as not stated. */
  isPartial?: boolean;
}

export interface SignpostLink {
  text: string;
  href: string;
}

export interface Signpost {
  id: ServiceId;
  arm: Arm;
  name: string;
  organisation: string | null;
  /** At most three, the most telling first. */
  reasons: string[];
  what: (Quoted & { remark?: string }) | null;
  facts: CardFact[];
  phone: SignpostLink | null;
  website: SignpostLink | null;
  email: SignpostLink | null;
  /** To be read before going: nobody has checked it, or not for long. */
  note: string | null;
  checked: string | null;
  /** That there is more about it, which was not read; null where all was. */
  missing: string | null;
  /** Why it does not fit; empty where it does. */
  whyNot: string[];
  /** One for each source of its facts. */
  credits: { text: string; href?: string }[];
}

const mostReasons = 3;
/** The most telling first. A second reason of one kind stands two ranks lower, so that three say three things. */
const rankOfReason: Record<Reason['code'], number> = {
  named: 0,
  teaches: 1,
  'for-audience': 2,
  'for-age': 2,
  'right-level': 3,
  mode: 4,
  language: 4,
  access: 4,
  related: 5,
  generalist: 5,
  mentions: 6,
  nearest: 7,
  'opens-soon': 8,
  cost: 9,
  near: 10,
  'checked-lately': 11,
};
const ranksPerRepeat = 2;

/** A match as a person reads it; says nothing that the match, its record or the directory's lists do not hold. */
export function toSignpost(match: Match, lookups: Lookups, words: Words, context: SignpostContext): Signpost {
  const { service } = match;
  const { lang, at, place, isPartial = false } = context;
  const today = londonTime(at).date;
  const telling: Telling = { words, lang, today, uncertaintyMetres: place?.uncertaintyMetres ?? 0 };
  const sources = [service.source, ...(service.alsoFrom ?? [])].flatMap((id) => lookups.source(id) ?? []);
  const phone = statedAt(match, 'phone');
  const checked = statedAt(match, 'lastChecked');
  const { website, email } = service;
  return {
    id: service.id,
    arm: armOf(match, { words, lang, place, isPartial }),
    name: service.name,
    organisation: lookups.organisation(service.organisation)?.name ?? null,
    reasons: mostTelling(match.reasons).map((reason) => reasonInWords(reason, telling)),
    what: whatOf(match, words, lang),
    facts: cardFactsOf(match, at, telling).filter((fact) => !isPartial || isTold(fact)),
    phone: phone === undefined ? null : linkTo(`tel:${phone}`, phone),
    website: website === undefined ? null : linkToSite(website),
    email: email === undefined ? null : linkTo(`mailto:${email}`, email),
    note: isPartial && checked === undefined ? null : noteOf(match, today, words),
    checked: checked === undefined ? null : fill(words.card.checked, { date: dateInWords(checked, words) }),
    missing: isPartial ? words.card.missing : null,
    whyNot: match.refusals.map((refusal) => refusalInWords(refusal, telling)),
    credits: sources.map((source) => creditOf(source, words)),
  };
}

/** False for a number or an address that is missing, which details may hold. */
function isTold({ id, href, text, own }: CardFact): boolean {
  return id === 'ring' ? href !== undefined : id !== 'where' || (text ?? own) !== undefined;
}

/** What is close to a topic says nothing new where the topic itself is met, and help with most things is said once. */
function addsNothing(reason: Reason, index: number, reasons: readonly Reason[]): boolean {
  if (reason.code === 'related')
    return reasons.some((other) => other.code === 'teaches' && other.topic === reason.topic);
  return reason.code === 'generalist' && reasons.findIndex(({ code }) => code === 'generalist') < index;
}

function mostTelling(reasons: readonly Reason[]): Reason[] {
  const repeats = new Map<Reason['code'], number>();
  const telling = reasons.filter((reason, index) => !addsNothing(reason, index, reasons));
  const ranked = telling.map((reason) => {
    const repeat = repeats.get(reason.code) ?? 0;
    repeats.set(reason.code, repeat + 1);
    return { reason, rank: rankOfReason[reason.code] + repeat * ranksPerRepeat };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostReasons)
    .map(({ reason }) => reason);
}

/** What it is: the owner's summary, else the description, else how help is given there. */
function whatOf({ service }: Match, words: Words, lang: FinderLang): Signpost['what'] {
  const own = quotedIn([service.summary, service.description], lang);
  if (own !== null)
    return own.lang === undefined
      ? own
      : { ...own, remark: fill(words.card.onlyIn, { language: words.language[own.lang] }) };
  const modes = service.modes.map((mode) => sentence(words.mode[mode], words));
  return modes.length === 0 ? null : { text: modes.join(' ') };
}

function noteOf(match: Match, today: string, words: Words): string | null {
  const { reviewBy } = match.service;
  const checked = statedAt(match, 'lastChecked');
  if (checked === undefined)
    return statedAt(match, 'firstVisit') === uncheckedNote ? words.card.open : words.card.notChecked;
  if (reviewBy === undefined || reviewBy >= today) return null;
  return fill(words.card.stale, { date: dateInWords(reviewBy, words) });
}

function creditOf(source: Source, words: Words): Signpost['credits'][number] {
  const href = source.website === undefined ? null : safeHref(source.website);
  const text = source.attribution ?? fill(words.card.from, { source: source.name });
  return { text, ...(href !== null && { href }) };
}

function linkTo(address: string, text: string): SignpostLink | null {
  const href = safeHref(address);
  return href === null ? null : { text, href };
}

/** A web page by the part of its address that a person can say: its host, as a computer reads it. */
function linkToSite(website: string): SignpostLink | null {
  const href = safeHref(website);
  if (href === null || !href.startsWith('https:')) return null;
  return { text: new URL(href).hostname.replace(/^www\./, ''), href };
}
