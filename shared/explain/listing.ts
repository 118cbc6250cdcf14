// A service as a page tells it that anybody may read, for weeks: no person to set it against, and no "tomorrow".
import { vagueSeason } from '../match/judge.ts';
import type { Match } from '../match/match.ts';
import { type Way, waysOf } from '../match/offer.ts';
import { unaskedMatch } from '../match/unasked-match.ts';
import { londonTime } from '../record/london-time.ts';
import type { PlainDate, Service } from '../record/service.ts';
import type { TopicId } from '../record/taxonomy.ts';
import { type AllWords, capital, fill, inSentence, listed, sentence } from '../words/words.ts';
import { allAsked, type CardFact, cardFactsOf } from './card-facts.ts';
import { type Telling, unknownInWords } from './match-words.ts';
import { quoted } from './quoted.ts';
import { type Lookups, type Signpost, type SignpostContext, toSignpost } from './signpost.ts';
import { statedAt } from './stated-at.ts';
import { timesInFull } from './when.ts';

/** One way of having a service: at one of its places, or wherever a person is. */
export interface Listing
  extends Pick<
    Signpost,
    'id' | 'name' | 'organisation' | 'what' | 'facts' | 'website' | 'email' | 'note' | 'checked'
  > {
  /** Why nobody can go now: it has stopped, or has not begun. */
  stopped: string | null;
}

type Reader = SignpostContext & { words: AllWords };
type FullTelling = Telling & { words: AllWords };

/** Every way of having a service; none once it has closed or ended. */
export function listedWays(service: Service, today: PlainDate): Way[] {
  const isOver = service.status === 'closed' || (service.ends !== undefined && service.ends < today);
  return isOver ? [] : waysOf(service);
}

/** One way of having a service in words; the facts are those of a signpost. */
export function toListing(way: Way, lookups: Lookups, reader: Reader): Listing {
  const { words, lang } = reader;
  const { service } = way;
  const match = unaskedMatch(way);
  const telling: FullTelling = { words, lang, today: londonTime(reader.at).date, uncertaintyMetres: 0 };
  const { id, name, organisation, what, website, email, note, checked, whyNot } = toSignpost(
    match,
    lookups,
    words,
    reader,
  );
  const facts = cardFactsOf(match, reader.at, telling);
  return {
    ...{ id, name, organisation, what, website, email, note, checked },
    facts: [
      helpOf(service, words),
      whoOf(service, facts, words),
      ...howOf(service, words),
      ...facts.filter(({ id }) => id !== 'who').map((fact) => inFull(fact, match, telling, reader.at)),
    ],
    stopped: whyNot[0] === undefined ? null : capital(whyNot[0]),
  };
}

/** The times without the next day: who reads a page next week reads it as it was published. */
function inFull(fact: CardFact, match: Match, telling: FullTelling, at: Date): CardFact {
  if (fact.id !== 'when') return fact;
  const { words, lang } = telling;
  const label = words.listing.when;
  const schedule = statedAt(match, 'when');
  const { starts, ends } = match.service;
  // Help at home without times is "by arrangement", which needs no telling otherwise.
  if (schedule === undefined && starts === undefined && ends === undefined) return { ...fact, label };
  const { own, ask, ...when } = timesInFull(schedule, match.service, at, words);
  const vague = vagueSeason(match.service).map((unknown) => unknownInWords(unknown, telling));
  const asks = allAsked([ask, ...vague], words);
  return {
    ...{ id: 'when', label, ...when },
    ...(own !== undefined && { own: quoted(own, lang) }),
    ...(asks !== null && { ask: asks }),
  };
}

/** What it helps with, as its owner stated; what we read from its text is something to ask about. */
function helpOf({ topics, suggestedTopics = [], generalist }: Service, words: AllWords): CardFact {
  const { helps, most, askHelps } = words.listing;
  const named = (ids: readonly TopicId[], join: 'and' | 'or'): string =>
    listed(
      ids.map((topic) => inSentence(words.topic[topic])),
      words,
      join,
    );
  const stated = [
    ...(topics.length > 0 ? [capital(named(topics, 'and'))] : []),
    ...(generalist ? [most] : []),
  ];
  const fact = { id: 'helps', label: helps } as const;
  if (stated.length > 0) return { ...fact, text: stated.map((said) => sentence(said, words)).join(' ') };
  if (suggestedTopics.length === 0) return { ...fact, ask: askHelps };
  return { ...fact, ask: fill(words.unknown.topic, { topic: named(suggestedTopics, 'or') }) };
}

/** In which ways help is given; nothing where nobody says, since the rest of a listing mostly shows it. */
function howOf({ modes }: Service, words: AllWords): CardFact[] {
  const named = modes.map((mode) => inSentence(words.mode[mode]));
  const text = sentence(listed(named, words, 'and'), words);
  return named.length === 0 ? [] : [{ id: 'how', label: words.listing.how, text }];
}

/** Whom it is for, before who may come: everybody, where neither is limited. */
function whoOf({ audiences, onlyFor }: Service, facts: readonly CardFact[], words: AllWords): CardFact {
  const who = facts.find(({ id }) => id === 'who');
  const named = audiences
    .filter((audience) => !onlyFor.includes(audience))
    .map((audience) => inSentence(words.audience[audience]));
  const mainly = named.length === 0 ? [] : [sentence(listed(named, words, 'and'), words)];
  const limits = who?.text === undefined ? [] : [who.text];
  const text = [...mainly, ...limits].join(' ') || (who === undefined ? words.listing.everyone : '');
  return { id: 'who', label: words.card.who, ...who, ...(text !== '' && { text }) };
}
