// Postcodes and outcodes inside a sentence, told from levels of learning, models of phones and motorways.
import type { NameWord } from './place-name.ts';
import { type PostcodeReading, readPostcode } from './postcode.ts';
import {
  hardwareWords,
  homeWords,
  inWords,
  levelCueWords,
  levelWords,
  modelWords,
  nearWords,
  ownerWords,
  thingWords,
  weakCueWords,
} from './text-words.ts';

export interface CodeInText {
  reading: PostcodeReading;
  /** The numbers of its first word and of the one after its last. */
  from: number;
  to: number;
  /** The higher, the surer. */
  strength: number;
}

/** Outcodes that are levels of learning too: Entry 1 to 3, Level 1 to 3, B1 and B2 of the European framework. */
const levelLike = /^(?:[EL][1-3]|B[12])$/;

/** Every code in the words of a text, in order. */
export function codesIn(words: readonly NameWord[], isOutcode: (code: string) => boolean): CodeInText[] {
  const found: CodeInText[] = [];
  for (let at = 0; at < words.length; at++) {
    const code = wholeCodeAt(words, at, isOutcode) ?? outcodeAt(words, at, isOutcode);
    if (code === null) continue;
    found.push(code);
    at = code.to - 1;
  }
  return found;
}

/** How many words from here are parted by nothing but a space. */
function runLength(words: readonly NameWord[], from: number, most: number): number {
  let length = 1;
  while (length < most && words[from + length]?.parted === 'space') length++;
  return from < words.length ? length : 0;
}

function typedOf(words: readonly NameWord[]): string {
  return words.map(({ typed }) => typed.normalize('NFKC')).join(' ');
}

/** A postcode with all its parts, in up to seven pieces; also one that is on no map. */
function wholeCodeAt(
  words: readonly NameWord[],
  from: number,
  isOutcode: (code: string) => boolean,
): CodeInText | null {
  for (let length = 1; length <= runLength(words, from, 7); length++) {
    const pieces = words.slice(from, from + length);
    const typed = typedOf(pieces);
    const code: Omit<CodeInText, 'reading'> = { from, to: from + length, strength: 10 };
    if (/^(?:bfpo ?\d{1,4}|gir ?0aa)$/i.test(typed)) return { ...code, reading: readPostcode(typed) };
    const isShaped =
      /^[a-z]{1,2} ?[\doi](?: ?[a-z\d])? ?[\doi] ?[a-z] ?[a-z]$/i.test(typed) && /\d/.test(typed);
    if (!isShaped) continue;
    const reading = readPostcode(typed, isOutcode);
    const isKnown =
      reading.kind === 'no-location' || (reading.kind === 'postcode' && isOutcode(reading.outcode));
    if (!isKnown || isHardware(typed, words, from, from + length)) continue;
    // Small words in a row can spell a code; nobody parts one like that in a sentence without capitals.
    const isWell = length === 1 || /^\S+ \d[a-z]{2}$/i.test(typed) || typed === typed.toUpperCase();
    if (isWell) return { ...code, reading };
  }
  return null;
}

/** "HP 15 8GB": a size, not an incode. */
function isHardware(typed: string, words: readonly NameWord[], from: number, to: number): boolean {
  return (
    /[gt]b$/i.test(typed) &&
    words.slice(Math.max(0, from - 2), to + 2).some(({ key }) => hardwareWords.has(key))
  );
}

function outcodeAt(
  words: readonly NameWord[],
  at: number,
  isOutcode: (code: string) => boolean,
): CodeInText | null {
  const word = words[at];
  const typed = word?.typed.normalize('NFKC').toUpperCase() ?? '';
  if (word === undefined || !/^[A-Z]{1,2}\d{1,2}[A-Z]?$/.test(typed) || !isOutcode(typed)) return null;
  const before = sentenceBefore(words, at);
  const [previous = ''] = before;
  const next = words[at + 1]?.parted === 'space' ? (words[at + 1]?.key ?? '') : '';
  const hasCue = inWords.has(previous) || nearWords.has(previous) || homeWords.has(previous);
  // The M25 is a road; a galaxy s10 a phone.
  if (previous === 'the' || previous === 'junction' || modelWords.has(previous) || thingWords.has(next))
    return null;
  if (isTexting(word.typed, previous, next) || isSectionOfAct(typed, previous, next)) return null;
  if (typed.startsWith('HP') && hardwareWords.has(next) && !hasCue) return null;
  if (/^W1[01]$/.test(typed) && before.slice(0, 2).some((key) => modelWords.has(key) || key === 'to'))
    return null;
  if (levelLike.test(typed) && !hasCue && isLevel(words, at, before)) return null;
  const digit = words[at + 1];
  const isSector = digit?.parted === 'space' && /^\d$/.test(digit.key) && words[at + 2]?.parted !== 'space';
  const reading: PostcodeReading = isSector
    ? { kind: 'sector', outcode: typed, digit: digit.key }
    : { kind: 'outcode', outcode: typed };
  const strength = hasCue ? 9 : levelLike.test(typed) ? 6 : 8;
  return { reading, from: at, to: at + (isSector ? 2 : 1), strength };
}

/** "My m8", "cant w8", "b4 xmas": texting in small letters, not Manchester, Kensington and Birmingham. */
function isTexting(typed: string, previous: string, next: string): boolean {
  if (typed !== typed.toLowerCase()) return false;
  return (
    ownerWords.has(previous) ||
    (typed === 'b4' && next !== '') ||
    (typed === 'w8' && /^(?:cant|to)$/.test(previous))
  );
}

/** "Asylum, s95" and "s21 notice" are sections of an Act. */
function isSectionOfAct(code: string, previous: string, next: string): boolean {
  return /^S\d+$/.test(code) && (/^(?:asylum|section)$/.test(previous) || /^(?:asylum|notice)$/.test(next));
}

/** Keys of the words before, the nearest first, as far as the sentence goes. */
function sentenceBefore(words: readonly NameWord[], at: number): string[] {
  const keys: string[] = [];
  for (let back = at; back > 0 && words[back]?.parted !== 'stop'; back--)
    keys.push(words[back - 1]?.key ?? '');
  return keys;
}

/** Whether E3, L2 or B1 is a level here: only alone in its sentence, or far from any talk of learning, is it a place. */
function isLevel(words: readonly NameWord[], at: number, before: readonly string[]): boolean {
  const after = words.slice(at + 1, at + 3);
  const nextStop = after.findIndex(({ parted }) => parted === 'stop');
  const following = (nextStop === -1 ? after : after.slice(0, nextStop)).map(({ key }) => key);
  const around = [...before.slice(0, 4), ...following];
  if (around.some((key) => levelWords.has(key) || /^[el][1-3]$/.test(key))) return true;
  const hasLevelCue = weakCueWords.has(before[0] ?? '') || levelCueWords.has(before[0] ?? '');
  // In the middle of a sentence, without a word such as "near", it is more likely something else.
  return hasLevelCue || (following.length > 0 && after[0]?.parted === 'space');
}
