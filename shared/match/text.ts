// What a service's own name and text say to words that nothing else was understood from.
import { foldAccents } from '../need/normalise.ts';
import { stem } from '../need/stem.ts';
import type { Directory } from '../pack/directory.ts';
import type { Service } from '../record/service.ts';
import { onceFor } from './once-for.ts';
import type { FindingsBeyond, WordsBeyond } from './words-beyond.ts';

export interface Evidence {
  /** The person named it, or the organisation that gives it. */
  named: boolean;
  /** Which of the words are in its text, as they were typed. */
  words: string[];
  /** How much of what the words say is in its text, 0 to 1: a rare word says more than a common one. */
  share: number;
}

export const noEvidence: Evidence = { named: false, words: [], share: 0 };

/** Words that say nothing in a name or a question. */
const small = new Set(
  'a an and at by for from in into is it its my of on or our the to up us we with you your i am are be me she he her his they y yn ar a’r'.split(
    ' ',
  ),
);

/** The keys under which the words of a text are found: lower case, accents folded, endings taken off. */
function wordKeys(text: string): string[] {
  return wordsOf(text).map(stem);
}

function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  // Nearly all texts are plain, and cutting them up by all the letters of Unicode takes several times as long.
  const words = /^[ -~\s]*$/.test(lower)
    ? lower.replaceAll("'", '').split(/[^a-z0-9]+/)
    : foldAccents(lower)
        .replace(/['’‘]/g, '')
        .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length > 1 && !small.has(word));
}

/** What a service's text says: every word as it is found, some several times, and the names it may be called by. */
export interface ServiceText {
  words: readonly string[];
  /** Each by the words that it must be called by. */
  names: readonly (readonly string[])[];
}

/** Reads the text of a service, given with the name of its organisation. */
export type TextReader = (service: Service, organisation: string) => ServiceText;

/** Reads the texts of services; their words come again and again. */
export function createTextReader(): TextReader {
  const stems = new Map<string, string>();
  const keysOf = (text: string): string[] =>
    wordsOf(text).map((word) => {
      const known = stems.get(word);
      if (known !== undefined) return known;
      const key = stem(word);
      stems.set(word, key);
      return key;
    });
  return (service, organisation) => {
    const towns = new Set(keysOf(townsOf(service)));
    return {
      words: keysOf(textOf(service, organisation)),
      names: [service.name, organisation].map((name) =>
        nameKeys(keysOf(name.replace(/\([^)]*\)/g, ' ')), towns),
      ),
    };
  };
}

/** A reader of texts that remembers what it has read. */
export function createRememberingReader(): TextReader {
  const read = createTextReader();
  const texts = new Map<Service, ServiceText>();
  return (service, organisation) => {
    const text = texts.get(service) ?? read(service, organisation);
    texts.set(service, text);
    return text;
  };
}

/** What one service or several are called. */
interface Name {
  keys: readonly string[];
  services: number[];
}

/** What the words of one question find. */
export interface Findings {
  /** What the same words may find in services that were not read; absent where all were. */
  unread?: FindingsBeyond;
  /** Evidence for each service that has any, by its number in the directory. */
  evidence: ReadonlyMap<number, Evidence>;
  /** Some text has some of the words. */
  hasWords: boolean;
  /** Some service was asked for by its name. */
  hasNamed: boolean;
}

export interface TextIndex {
  /**
   * `unread`: words that nothing was understood from; `typed`: all words, which may be the name of a service. What is
   * found is the very same object for as long as it is the same.
   */
  find(unread: readonly string[], typed: readonly string[]): Findings;
}

/** What is found where nobody looks. */
export const noFindings: Findings = { evidence: new Map(), hasWords: false, hasNamed: false };

/**
 * Reads every text once; some milliseconds for a thousand services. Where they are some of a larger directory, how rare
 * a word is and whether a name is known is told by `beyond`; `read` may remember texts from one index to the next.
 */
export function createTextIndex(
  { services, organisations }: Directory,
  beyond: WordsBeyond | null = null,
  read = createTextReader(),
): TextIndex {
  const organisationNames = new Map(organisations.map(({ id, name }) => [id, name]));
  const postings = new Map<string, number[]>();
  const names = new Map<string, Name>();
  services.forEach((service, number) => {
    const text = read(service, organisationNames.get(service.organisation) ?? '');
    for (const key of text.words) {
      const numbers = postings.get(key);
      if (numbers === undefined) postings.set(key, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
    for (const keys of text.names) {
      const known = names.get(keys.join(' '));
      if (known === undefined) names.set(keys.join(' '), { keys, services: [number] });
      else known.services.push(number);
    }
  });
  const namesBy = byRarestKey([...names.values()]);

  const total = beyond?.services ?? services.length;
  const countOf = (key: string): number => beyond?.count(key) ?? postings.get(key)?.length ?? 0;

  /** The words that some text has, each once, in whatever form it was typed. */
  function knownWords(unread: readonly string[]): Map<string, string> {
    const known = new Map<string, string>();
    for (const word of unread) {
      const [key = ''] = wordKeys(word);
      if (countOf(key) > 0 && !known.has(key)) known.set(key, word);
    }
    return known;
  }

  function findingsOf(
    known: ReadonlyMap<string, string>,
    named: ReadonlySet<number>,
    namedBeyond: readonly string[],
  ): Findings {
    const weights = new Map<string, number>();
    // Which of the words each text has, a bit for each.
    const bits = new Map<number, number>();
    for (const key of known.keys()) {
      const numbers = postings.get(key) ?? [];
      const bit = 1 << weights.size;
      weights.set(key, Math.log(1 + total / countOf(key)));
      for (const number of numbers) bits.set(number, (bits.get(number) ?? 0) | bit);
    }
    const weightOf = (keys: Iterable<string>): number => {
      let sum = 0;
      for (const key of keys) sum += weights.get(key) ?? 0;
      return sum;
    };
    const all = weightOf(weights.keys());
    // Thousands of texts may have a word, and it says the same of all of them.
    const evidenceFor = onceFor((has: number): Evidence => {
      const words = [...known.values()].filter((_, place) => (has & (1 << place)) !== 0);
      return { named: false, words, share: weightOf(words.flatMap(wordKeys)) / all };
    });
    const evidence = new Map<number, Evidence>();
    for (const [number, has] of bits) evidence.set(number, evidenceFor(has));
    for (const number of named)
      evidence.set(number, { ...(evidence.get(number) ?? noEvidence), named: true });
    return {
      evidence,
      hasWords: known.size > 0,
      hasNamed: named.size + namedBeyond.length > 0,
      ...(beyond !== null && { unread: beyond.findings(weights, namedBeyond) }),
    };
  }

  // While somebody types, most letters neither make nor unmake a word that some text has.
  let last = { key: '', findings: noFindings };
  return {
    find(unread, typed) {
      const known = knownWords(unread);
      const named = findNamed([...unread, ...typed], unread, namesBy);
      const namedBeyond =
        beyond?.findNamed(
          new Set(wordKeys([...unread, ...typed].join(' '))),
          new Set(unread.flatMap(wordKeys)),
        ) ?? [];
      const key = JSON.stringify([[...known.values()], [...named], namedBeyond]);
      if (key !== last.key) last = { key, findings: findingsOf(known, named, namedBeyond) };
      return last.findings;
    },
  };
}

/** Many names begin alike: each is looked for by the one of its words that fewest names have. */
function byRarestKey(names: readonly Name[]): Map<string, Name[]> {
  const counts = new Map<string, number>();
  for (const { keys } of names) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const namesBy = new Map<string, Name[]>();
  for (const name of names) {
    const [first, ...others] = name.keys;
    if (first === undefined) continue;
    let rarest = first;
    for (const key of others) if ((counts.get(key) ?? 0) < (counts.get(rarest) ?? 0)) rarest = key;
    push(namesBy, rarest, name);
  }
  return namesBy;
}

/** People leave out the town, and what stands in brackets: "Age UK" is enough in a town that has one. */
function nameKeys(keys: readonly string[], towns: ReadonlySet<string>): string[] {
  const once = [...new Set(keys)];
  const telling = once.filter((key) => !towns.has(key));
  return telling.length > 0 ? telling : once;
}

/** A name of one word is only meant where nothing else was understood from it: "tablets" is not yet a club called Tablets. */
function findNamed(
  typed: readonly string[],
  unread: readonly string[],
  names: ReadonlyMap<string, readonly Name[]>,
): Set<number> {
  const keys = new Set(wordKeys(typed.join(' ')));
  const unknown = new Set(unread.flatMap(wordKeys));
  const found = new Set<number>();
  for (const key of keys) {
    for (const { keys: all, services } of names.get(key) ?? []) {
      if (!all.every((part) => keys.has(part)) || (all.length === 1 && !unknown.has(key))) continue;
      for (const service of services) found.add(service);
    }
  }
  return found;
}

function textOf(service: Service, organisation: string): string {
  const { name, summary, description, eligibility, firstVisit, places } = service;
  const own = [summary, description].flatMap((text) => [text?.en, text?.cy]);
  return [name, organisation, ...own, eligibility, firstVisit, ...places.map(({ venue }) => venue)].join(' ');
}

/** A street may be called like its district, so of an address only the last line counts, which mostly is the town. */
function townsOf({ places }: Service): string {
  return places
    .flatMap(({ town, council, address }) => [town, council, address?.split(',').at(-1)])
    .join(' ');
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
