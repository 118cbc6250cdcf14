// Where a sentence says that somebody is: "near BN1", "i live in leeds", "yng Nghaernarfon", "…, Hove".
import type { CodeFinder } from './code-finder.ts';
import { type CodeInText, codesIn } from './code-in-text.ts';
import { type Sense, strengthOf, type TextManner } from './evidence.ts';
import type { Bearer, NameFinder } from './name-finder.ts';
import type { PlaceReading } from './place.ts';
import { type NameWord, nameWords } from './place-name.ts';

export interface PlaceInText {
  reading: PlaceReading;
  /** In UTF-16 units of the text, `end` after the last. */
  start: number;
  end: number;
}

/** A name in a text, from its first word to before another. */
interface NameInText {
  bearers: readonly Bearer[];
  from: number;
  to: number;
}

/** Nobody says more about where they are; what comes after is a document, full of other people's places. */
const mostWords = 600;
const welshWords = new Set(['yn', 'yng', 'ym', 'dw', 'rwy', 'eisiau', 'angen', 'gyda', 'fy']);
/** Small words after which Welsh changes the beginning of a name … */
const mutatingWords = new Set(['yn', 'yng', 'ym', 'ger', 'ir', 'or']);
/** … and those that mean something else in English. */
const mutatingInWelsh = new Set(['y', 'yr', 'o', 'i', 'a', 'neu']);

/** Finds the place of whoever speaks in a text. With `asked` a place was asked for, and a name needs no cue. */
export function createPlaceInText(
  codes: CodeFinder,
  names: NameFinder,
  senses: Record<Sense, string>,
): (text: string, asked: boolean) => PlaceInText | null {
  const senseOf = new Map<string, Sense>();
  for (const sense of ['word', 'name', 'month'] as const)
    for (const key of senses[sense].split(',')) senseOf.set(key, sense);

  /** The longest name that begins at a word. */
  function nameAt(words: readonly NameWord[], from: number): NameInText | null {
    let length = 1;
    while (length < names.longest && words[from + length]?.parted === 'space') length++;
    const mayBeMutated = words[from]?.parted === 'space' && isMutating(words, words[from - 1]?.key ?? '');
    for (; length > 0; length--) {
      const key = keyOf(words, from, from + length);
      const plain = names.bearers(key);
      const bearers = plain.length === 0 && mayBeMutated ? names.mutatedBearers(key) : plain;
      if (bearers.length > 0) return { bearers, from, to: from + length };
    }
    return null;
  }

  /** Takes in what follows a name and says which one is meant: a county, a nation, a larger town. */
  function withQualifier(words: readonly NameWord[], name: NameInText): NameInText {
    const next = words[name.to]?.parted === 'stop' ? null : nameAt(words, name.to);
    if (next === null || senseOf.has(keyOf(words, next.from, next.to))) return name;
    const inside = names.within(name.bearers, next.bearers);
    const isInArea = isArea(next.bearers) && !isArea(name.bearers);
    return isInArea || inside.length < name.bearers.length
      ? { bearers: inside, from: name.from, to: next.to }
      : name;
  }

  function namesIn(words: readonly NameWord[], manner: TextManner): (NameInText & { strength: number })[] {
    const found: (NameInText & { strength: number })[] = [];
    for (let at = 0; at < words.length; at++) {
      const name = nameAt(words, at);
      if (name === null) continue;
      const told = withQualifier(words, name);
      const strength = strengthOf(
        words,
        name.from,
        name.to,
        {
          sense: senseOf.get(keyOf(words, name.from, name.to)) ?? null,
          isTold: told !== name,
          isRegion: isArea(name.bearers),
          isOnly: name.bearers.length === 1,
          size: Math.max(...name.bearers.map(({ size }) => size)),
        },
        manner,
      );
      if (strength > 0) found.push({ ...told, strength });
      at = (strength > 0 ? told : name).to - 1;
    }
    return found;
  }

  /** "Newtown SY16": the name goes with the code, which says more. */
  function withNeighbour(words: readonly NameWord[], { from, to }: CodeInText): { from: number; to: number } {
    if (words[from]?.parted !== 'stop')
      for (let back = Math.max(0, from - names.longest); back < from; back++)
        if (nameAt(words, back)?.to === from) return { from: back, to };
    return { from, to: words[to]?.parted === 'stop' ? to : (nameAt(words, to)?.to ?? to) };
  }

  return (text, asked) => {
    const words = nameWords(text).slice(0, mostWords);
    const code = surest(codesIn(words, codes.isOutcode));
    const name = surest(namesIn(words, { ...mannerOf(text, words), asked }));
    if (code !== null && (name === null || code.strength >= name.strength)) {
      const reading = codes.find(code.reading);
      return { reading, ...extent(words, withNeighbour(words, code)) };
    }
    return name === null ? null : { reading: names.decide(name.bearers), ...extent(words, name) };
  };
}

function isMutating(words: readonly NameWord[], before: string): boolean {
  return mutatingWords.has(before) || (mutatingInWelsh.has(before) && isWelshText(words));
}

function isWelshText(words: readonly NameWord[]): boolean {
  return words.some(({ key }) => welshWords.has(key));
}

function keyOf(words: readonly NameWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

function isArea(bearers: readonly Bearer[]): boolean {
  return bearers.every(({ kind }) => kind === 'area');
}

function mannerOf(text: string, words: readonly NameWord[]): Omit<TextManner, 'asked'> {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  return { capitalsTell: small > large, isWelsh: isWelshText(words) };
}

/** The first of the surest. */
function surest<T extends { strength: number }>(found: readonly T[]): T | null {
  return found.reduce<T | null>(
    (best, next) => (best === null || next.strength > best.strength ? next : best),
    null,
  );
}

function extent(
  words: readonly NameWord[],
  { from, to }: { from: number; to: number },
): { start: number; end: number } {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
