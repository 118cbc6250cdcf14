// What a person takes away of one service: the service's own facts, true on the day they are read. Nothing of the person
// is in it but what the help is about: no word of theirs, no place, no distance.
import type { Match } from '../match/match.ts';
import { unaskedMatch } from '../match/unasked-match.ts';
import { londonTime } from '../record/london-time.ts';
import { nextOpening, type Opening } from '../record/opening.ts';
import type { PlainDate, ServiceId, Status } from '../record/service.ts';
import type { TopicId } from '../record/taxonomy.ts';
import { capital, fill, inSentence, type PublicTongue } from '../words/words.ts';
import { comesBy } from './arm.ts';
import { type CardFact, capacityOf, type FactId } from './card-facts.ts';
import { onDayInWords, weekdayDateInWords } from './date-words.ts';
import { safeHref } from './safe-href.ts';
import { type Lookups, type Signpost, type SignpostLink, toSignpost } from './signpost.ts';
import { statedAt } from './stated-at.ts';

/** What one language says of a service; each tells the same facts in the same order. */
export interface HandOverWords extends PublicTongue {
  /** What to say when ringing, for somebody who does not know how to begin. */
  say: { heading: string; text: string };
  /** When, who may come, where, cost, getting in, first visit: what nobody stated is something to ask. */
  facts: CardFact[];
  /** The number, or what to do without one. */
  ring: CardFact;
  /** Why nobody can go now; null where they can. */
  stopped: string | null;
  /** When it was checked, and to ring before going. */
  checked: string;
}

export interface HandOver {
  id: ServiceId;
  name: string;
  organisation: string | null;
  status: Status;
  phone: SignpostLink | null;
  website: SignpostLink | null;
  email: SignpostLink | null;
  /** A map on somebody else's site, which is told the service's postcode only; null where nobody goes there. */
  map: string | null;
  /** The next time it is on; null where none is known. */
  next: Opening | null;
  /** The day on which it is handed over. */
  today: PlainDate;
  /** The first is to be read first. */
  told: HandOverWords[];
}

/** What to hand over of a match whose record was read whole, in one language or two. */
export function toHandOver(
  match: Match,
  lookups: Lookups,
  tongues: readonly [PublicTongue, ...PublicTongue[]],
  at: Date,
): HandOver {
  const today = londonTime(at).date;
  const bare = withoutPerson(match);
  const next = nextOpening(statedAt(bare, 'when')?.sessions ?? [], londonTime(at), bare.service);
  const cardIn = ({ words, lang }: PublicTongue): Signpost =>
    toSignpost(bare, lookups, words, { lang, at, place: null });
  const { id, name, organisation, phone, website, email } = cardIn(tongues[0]);
  return {
    ...{ id, name, organisation, phone, website, email, next, today },
    status: match.service.status,
    map: mapOf(bare),
    told: tongues.map((tongue) => {
      const card = cardIn(tongue);
      return {
        ...tongue,
        say: {
          heading: phone === null ? tongue.words.handover.toSay : tongue.words.handover.say,
          text: `${helloIn(bare, tongue)} ${questionIn(bare, next, today, tongue)}`,
        },
        facts: factsOf(card, next, today, tongue),
        ring: factOf(card, 'ring') ?? { id: 'ring', label: tongue.words.card.ring },
        stopped: card.whyNot[0] === undefined ? null : capital(card.whyNot[0]),
        checked: [card.checked, card.note ?? cautionIn(bare, phone !== null, tongue)]
          .filter((line) => line !== null)
          .join(' '),
      };
    }),
  };
}

/** The match as it would be for anybody; of its reasons only how help comes is told, which the arm shows too. */
function withoutPerson(match: Match): Match {
  const { service, remote, place } = match;
  const { unknowns, refusals } = unaskedMatch({ service, place, kind: remote ? 'afar' : 'venue' });
  return { ...match, distanceMetres: null, unknowns, refusals };
}

/** OpenStreetMap's own search: no key, and no account. */
function mapOf(match: Match): string | null {
  const postcode = match.place?.postcode;
  if (comesBy(match) !== null || postcode === undefined) return null;
  return safeHref(`https://www.openstreetmap.org/search?query=${encodeURIComponent(postcode)}`);
}

const shownFacts: readonly FactId[] = ['who', 'where', 'cost', 'turnUp', 'start', 'first'];

function factOf({ facts }: Signpost, wanted: FactId): CardFact | undefined {
  return facts.find(({ id }) => id === wanted);
}

/** The times come first, and are always there. */
function factsOf(card: Signpost, next: Opening | null, today: PlainDate, tongue: PublicTongue): CardFact[] {
  const { words } = tongue;
  const label = words.handover.when;
  const when: CardFact = factOf(card, 'when') ?? { id: 'when', label, ask: words.unknown.when };
  // "Tomorrow" is not true tomorrow.
  const lead = next === null ? when.lead : capital(weekdayDateInWords(next.on, today, words));
  return [
    { ...when, label, ...(lead !== undefined && { lead }) },
    ...shownFacts.flatMap((id) => factOf(card, id) ?? []),
  ];
}

/** Nobody has to go anywhere for what comes to them. */
function cautionIn(match: Match, hasPhone: boolean, { words }: PublicTongue): string | null {
  if (comesBy(match) !== null) return null;
  return hasPhone ? words.handover.ringFirst : words.handover.lookFirst;
}

/** What was asked for where it is met there, else what comes close to it. */
function topicOf({ meets, reasons }: Match): TopicId | null {
  const close = reasons.find((reason) => reason.code === 'related');
  return meets[0] ?? close?.topic ?? null;
}

function helloIn(match: Match, { words }: PublicTongue): string {
  const topic = topicOf(match);
  if (topic === null) return words.handover.anyHelp;
  return fill(words.handover.hello, { topic: inSentence(words.topic[topic]) });
}

const things: readonly TopicId[] = ['device-get', 'mobile-data-sim'];

/** What to ask first: what stands in the way, then how it comes, then the next day. */
function questionIn(match: Match, next: Opening | null, today: PlainDate, { words }: PublicTongue): string {
  const say = words.handover.ask;
  const { status, howToGetIn, modes } = match.service;
  const day = next === null ? null : onDayInWords(next.on, today, words);
  const capacity = capacityOf(match, today);
  const topic = topicOf(match);
  if (status !== 'active') return say.stopped;
  if (howToGetIn === 'referral-needed') return say.referral;
  if (capacity === 'full') return say.full;
  if (capacity === 'waiting-list') return say.waiting;
  if (topic !== null && things.includes(topic)) return say.device;
  switch (comesBy(match)) {
    case 'home-visit':
      return say.home;
    case 'outreach':
      return say.outreach;
    case 'phone':
      return say.phone;
    case 'remote':
      return say.screen;
    case 'anywhere':
      return modes.includes('grant') ? say.device : say.start;
    case null:
      if (howToGetIn === 'self-refer') return say.start;
      if (howToGetIn === 'book') return day === null ? say.bookSometime : fill(say.book, { day });
      return day === null ? say.comeSometime : fill(say.come, { day });
  }
}
