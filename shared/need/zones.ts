// Stretches of a text that a sentence pattern picks out: what is ruled out, what is known already, what is owned.
import type { Hit } from './cover.ts';
import type { Reading } from './reading.ts';

/** Word numbers from first to last, both included. */
export interface Zone {
  first: number;
  last: number;
  /** The words of the cue that opened it. */
  cue: { first: number; last: number };
}

/** Where a clause ends: a pause, or a word that turns to something else. */
const clauseEnd =
  / [.,]| (?:but|just|only|so|because|instead|however|though|although|then|except|wants?|needs?|prefers?|would)\b/;

/** The clauses that follow each place where `cue` matches, at most `longest` words of each. */
export function zonesAfter({ line, words, wordAt }: Reading, cue: RegExp, longest: number): Zone[] {
  const zones: Zone[] = [];
  for (const match of line.matchAll(cue)) {
    const start = match.index + match[0].length;
    const rest = line.slice(start);
    const end = rest.search(clauseEnd);
    const text = end < 0 ? rest : rest.slice(0, end);
    if (text.trim() === '') continue;
    const first = wordAt(start + (text.length - text.trimStart().length));
    const cue = { first: wordAt(match.index), last: wordAt(start - 1) };
    zones.push({
      first,
      cue,
      last: Math.min(wordAt(start + text.trimEnd().length - 1), first + longest - 1, words.length - 1),
    });
  }
  return zones;
}

/** Whether half of a hit's words or more stand in one of the zones; not where it has a word of the cue itself. */
export function isWithin({ words }: Hit, zones: readonly Zone[]): boolean {
  const between = ({ first, last }: { first: number; last: number }) =>
    words.filter((word) => word >= first && word <= last).length;
  return zones.some((zone) => between(zone) * 2 >= words.length && between(zone.cue) === 0);
}
