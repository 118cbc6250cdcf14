// The facts of a card in the order of the design. What is not known is something to ask, and never left out.
import type { Match, Unknown } from '../match/match.ts';
import { nationsOfPostcode } from '../place/postcode-nations.ts';
import { type Capacity, type PlainDate, type ServicePlace, uncheckedNote } from '../record/service.ts';
import { type AccessId, type NationId, nationIds } from '../record/taxonomy.ts';
import { ended, fill, inSentence, listed, sentence, type Words } from '../words/words.ts';
import { comesBy } from './arm.ts';
import { shortDateInWords } from './date-words.ts';
import { distanceInWords } from './distance-words.ts';
import { agesInWords, areasInWords, audiencesInWords, type Telling, unknownInWords } from './match-words.ts';
import { type Quoted, quoted } from './quoted.ts';
import { safeHref } from './safe-href.ts';
import { statedAt } from './stated-at.ts';
import { whenInWords } from './when.ts';

export type FactId =
  | 'when'
  | 'where'
  | 'cost'
  | 'turnUp'
  | 'start'
  | 'ring'
  | 'access'
  | 'who'
  | 'withYou'
  | 'first'
  | 'also';

export interface CardFact {
  /** `helps` and `how` stand on listings alone: a card says why it fits. */
  id: FactId | 'helps' | 'how';
  label: string;
  /** Stands out; the text follows it at once. */
  lead?: string;
  text?: string;
  /** The owner's words, after ours. */
  own?: Quoted;
  /** What to ask about, after "Ask". */
  ask?: string;
  href?: string;
}

type Told = Omit<CardFact, 'id' | 'label'>;

/** Said elsewhere on the card: in the times, in how to start, in who can come along. */
const toldElsewhere: readonly AccessId[] = [
  'evening',
  'weekend',
  'term-time-day',
  'self-refer',
  'referral-needed',
  'carer-welcome',
];

/** Everything that a card tells about a match besides its name, its reasons and its sources. */
export function cardFactsOf(match: Match, at: Date, telling: Telling): CardFact[] {
  const { words } = telling;
  const inPerson = !match.remote;
  const visits = comesBy(match) === 'home-visit';
  const isChecked = statedAt(match, 'lastChecked') !== undefined;
  const asks = askedIn(match.unknowns, telling);
  const facts: [FactId, Told | null][] = [
    ['when', whenTold(match, at, asks(['starts', 'ends']), telling)],
    ['where', whereTold(match, telling)],
    ['cost', costTold(match, telling)],
    [inPerson ? 'turnUp' : 'start', gettingInTold(match, inPerson || visits, telling)],
    ['ring', ringTold(match, inPerson, words)],
    ['access', accessTold(match, asks(['access', 'language']), inPerson, telling)],
    ['who', whoTold(match, asks(['age-limit', 'only-for', 'residence']), telling)],
    ['withYou', inPerson || visits ? withYouTold(match, words) : null],
    ['first', firstTold(match, telling)],
    // The note over a card that nobody has checked asks for itself.
    ['also', askTold(asks(['mode', 'level', 'topic', ...(isChecked ? (['last-checked'] as const) : [])]))],
  ];
  return facts.flatMap(([id, told]) => (told === null ? [] : [{ id, label: words.card[id], ...told }]));
}

/** A fact on one line: "Cost: Low cost. £2 a session." */
export function factInWords({ label, lead = '', text = '', own, ask }: CardFact, words: Words): string {
  const quote = own?.text ?? '';
  const told = [
    lead + text,
    ask === undefined || quote === '' ? quote : ended(quote, words),
    ask === undefined ? '' : ended(`${words.card.ask} ${ask}`, words),
  ];
  const mark = /\p{STerm}$/u.test(label) ? '' : ':';
  return `${label}${mark} ${told.filter((part) => part !== '').join(' ')}`;
}

/** Whether there is room, as far as it is still believed that day; undefined is not stated. */
export function capacityOf(match: Match, today: PlainDate): Capacity['state'] | undefined {
  const capacity = statedAt(match, 'capacity');
  return capacity?.until !== undefined && capacity.until < today ? 'open' : capacity?.state;
}

function accessAt(match: Match): readonly AccessId[] {
  return statedAt(match, 'access') ?? [];
}

function askedIn(
  unknowns: readonly Unknown[],
  telling: Telling,
): (codes: Unknown['code'][]) => string | null {
  return (codes) =>
    allAsked(
      unknowns.filter(({ code }) => codes.includes(code)).map((unknown) => unknownInWords(unknown, telling)),
      telling.words,
    );
}

/** Several things to ask as one; null where there are none. */
export function allAsked(asks: readonly (string | null | undefined)[], words: Words): string | null {
  const said = asks.filter((ask) => typeof ask === 'string');
  return said.length === 0 ? null : listed(said, words, 'and');
}

function askTold(ask: string | null): Told | null {
  return ask === null ? null : { ask };
}

function whenTold(match: Match, at: Date, asksSeason: string | null, { words, lang }: Telling): Told | null {
  const schedule = statedAt(match, 'when');
  const mustAsk = match.unknowns.some(({ code }) => code === 'when');
  const isSeasonal = match.service.ends !== undefined || asksSeason !== null;
  if (schedule === undefined && !isSeasonal && comesBy(match) === 'home-visit')
    return { text: sentence(words.time.byArrangement, words), ask: words.time.askWait };
  // What is always there, to read or to send for, has no times.
  if (schedule === undefined && comesBy(match) === 'anywhere' && !mustAsk && asksSeason === null) return null;
  const {
    own,
    ask = mustAsk ? words.unknown.when : undefined,
    ...when
  } = whenInWords(schedule, match.service, at, words, nationsOf(match));
  return {
    ...when,
    ...(own !== undefined && { own: quoted(own, lang) }),
    ...askTold(allAsked([ask, asksSeason], words)),
  };
}

/** The nations in which it may be: by its postcode, else where it says that it goes, else any. */
function nationsOf({ place, service: { coverage } }: Match): readonly NationId[] {
  if (place?.postcode !== undefined) return nationsOfPostcode(place.postcode);
  return coverage === undefined || coverage.nations.length === 0 ? nationIds : coverage.nations;
}

function whereTold(match: Match, telling: Telling): Told {
  const { words, lang } = telling;
  const { place } = match;
  const coming = comesBy(match);
  if (coming === null) {
    const address = addressOf(place);
    return address === '' ? { ask: words.card.askWhere } : { own: quoted(address, lang) };
  }
  const area = areaTold(match, telling);
  if (coming !== 'home-visit') return area === null ? { ask: words.card.askArea } : { text: area };
  return area === null
    ? { text: words.card.home, ask: words.card.askHome }
    : { text: fill(words.card.atHome, { areas: inSentence(area) }) };
}

/** Where a remote or visiting service serves; null where that is not stated. */
function areaTold({ service }: Match, { words, lang }: Telling): string | null {
  const { nations = [], councils = [], withinKilometres } = service.coverage ?? {};
  const [base] = service.places;
  const around = base?.town ?? base?.postcode ?? base?.council;
  const within =
    withinKilometres === undefined || around === undefined
      ? []
      : [
          fill(words.card.within, {
            distance: distanceInWords(withinKilometres * 1_000, 1_000, words, lang),
            place: around,
          }),
        ];
  if (nationIds.every((nation) => nations.includes(nation))) return words.card.anywhere;
  const named = areasInWords(nations, councils, words);
  const areas = [...(named === '' ? [] : [fill(words.card.anywhereIn, { areas: named })]), ...within];
  return areas.length === 0 ? null : areas.join('; ');
}

/** The address on one line; a part that the address holds already is not said twice. */
function addressOf(place: ServicePlace | null): string {
  const { venue, address, town, postcode } = place ?? {};
  const flat = (text: string): string => text.toLowerCase().replaceAll(' ', '');
  const code = flat(postcode ?? '');
  const held = flat(address ?? '');
  const lines = [
    venue,
    address,
    held
      .replace(code, '')
      .split(',')
      .includes(flat(town ?? ''))
      ? undefined
      : town,
  ];
  const said = lines.filter((line) => line !== undefined).join(', ');
  return postcode === undefined || held.endsWith(code) ? said : `${said} ${postcode}`.trimStart();
}

function costTold({ service: { cost }, unknowns }: Match, { words, lang }: Telling): Told {
  if (cost === undefined) return { ask: words.unknown.cost };
  const name = words.cost[cost.kind];
  const own =
    cost.words !== undefined && cost.words.toLowerCase() !== name.toLowerCase() ? cost.words : undefined;
  const ask =
    cost.kind === 'free-if'
      ? words.card.askRules
      : cost.kind !== 'free' && own === undefined
        ? words.card.askCost
        : unknowns.some(({ code }) => code === 'cost')
          ? words.unknown.cost
          : undefined;
  return {
    text: own === undefined && ask === undefined ? name : sentence(name, words),
    ...(own !== undefined && { own: quoted(own, lang) }),
    ...(ask !== undefined && { ask }),
  };
}

function gettingInTold(match: Match, mustSay: boolean, { words, today }: Telling): Told | null {
  const { howToGetIn } = match.service;
  const { gettingIn, waiting, full, waitingOn, fullOn } = words.card;
  const state = capacityOf(match, today);
  // Nobody turns up at what is full, or at what comes to them.
  const turnsUp = howToGetIn !== 'drop-in' || (state !== 'full' && !match.remote);
  const way = howToGetIn === undefined || !turnsUp ? [] : [gettingIn[howToGetIn]];
  const lookedOn = statedAt(match, 'lastChecked');
  // It was so when somebody looked; nobody knows of today.
  const as = (now: string, then: string): string =>
    lookedOn === undefined ? now : fill(then, { date: shortDateInWords(lookedOn, today, words) });
  const queue =
    state === 'waiting-list' ? [as(waiting, waitingOn)] : state === 'full' ? [as(full, fullOn)] : [];
  const text = [...way, ...queue].join(' ');
  const isAsked = mustSay || match.unknowns.some(({ code }) => code === 'how-to-get-in');
  const ask =
    howToGetIn === undefined && isAsked
      ? words.unknown['how-to-get-in']
      : state === 'waiting-list'
        ? words.time.askWait
        : null;
  return text === '' ? askTold(ask) : { text, ...(ask !== null && { ask }) };
}

function ringTold(match: Match, inPerson: boolean, words: Words): Told {
  const phone = statedAt(match, 'phone');
  if (phone !== undefined) {
    const href = safeHref(`tel:${phone}`);
    return { text: phone, ...(href !== null && { href }) };
  }
  const { website, email } = match.service;
  const { noNumber, noNumberVisit, noNumberWeb } = words.card;
  return {
    text: website !== undefined || email !== undefined ? noNumberWeb : inPerson ? noNumberVisit : noNumber,
  };
}

function accessTold(match: Match, asked: string | null, inPerson: boolean, { words }: Telling): Told | null {
  const { service } = match;
  const access = accessAt(match).filter((feature) => !toldElsewhere.includes(feature));
  const others = service.languages.filter((language) => language !== 'bsl' || !access.includes('bsl'));
  const languages = others.some((language) => language !== 'en')
    ? others.map((id) => words.language[id])
    : [];
  const features = listed(
    access.map((feature) => inSentence(words.access[feature])),
    words,
    'and',
  );
  const sentences = [
    ...(features === '' ? [] : [features]),
    ...(languages.length === 0
      ? []
      : [fill(words.card.helpIn, { languages: listed(languages, words, 'and') })]),
  ];
  const text = sentences.map((said) => sentence(said, words)).join(' ');
  const ask = asked ?? (text === '' && inPerson ? words.card.askAccess : null);
  return text === '' && ask === null ? null : { ...(text !== '' && { text }), ...(ask !== null && { ask }) };
}

function whoTold(match: Match, asked: string | null, { words, lang }: Telling): Told | null {
  const { onlyFor, onlyForInWords, minimumAge, maximumAge, residentsOf, eligibility } = match.service;
  const isAsked = (code: Unknown['code']): boolean => match.unknowns.some((unknown) => unknown.code === code);
  const limits = {
    ...(minimumAge !== undefined && { minimumAge }),
    ...(maximumAge !== undefined && { maximumAge }),
  };
  const sentences = [
    ...(onlyFor.length > 0 && !isAsked('only-for') ? [audiencesInWords(onlyFor, words, onlyForInWords)] : []),
    ...(Object.keys(limits).length > 0 && !isAsked('age-limit') ? [agesInWords(limits, words)] : []),
    ...(residentsOf.length > 0 && !isAsked('residence')
      ? [fill(words.card.live, { areas: listed(residentsOf, words, 'or') })]
      : []),
  ].map((said) => sentence(said, words));
  if (sentences.length === 0 && asked === null && eligibility === undefined) return null;
  return {
    ...(sentences.length > 0 && { text: sentences.join(' ') }),
    ...(eligibility !== undefined && { own: quoted(eligibility, lang) }),
    ...(asked !== null && { ask: asked }),
  };
}

function withYouTold(match: Match, words: Words): Told {
  return accessAt(match).includes('carer-welcome')
    ? { text: words.card.bring }
    : { ask: words.card.askWithYou };
}

function firstTold(match: Match, { lang }: Telling): Told | null {
  const first = statedAt(match, 'firstVisit');
  // That note is said once, in the reader's language, at the foot of the card.
  return first === undefined || first === uncheckedNote ? null : { own: quoted(first, lang) };
}
