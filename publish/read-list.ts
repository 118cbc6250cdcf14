import { limits } from '../shared/record/limits.ts';
import type { Finding } from './problem.ts';
import type { Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The parts of a cell between semicolons, each once, without the empty ones. */
export function splitList(cell: string): string[] {
  return [...new Set(cell.split(/[;\n]/).map((part) => part.trim()))].filter((part) => part !== '');
}

/** What to say of a word that a vocabulary does not have. */
export function unknownWord<Id extends string>(word: string, vocabulary: Vocabulary<Id>): Finding[] {
  const suggestion = vocabulary.nearest(word);
  return [{ code: 'word-unknown', value: word, ...(suggestion !== null && { suggestion }) }];
}

/** A cell with more words than this that mean nothing is no list: looking for what each was meant to be is in vain. */
const mostSuggestions = 5;

/** Reads a list of ids or names from a closed vocabulary; an unknown one is left out and reported. */
export function readWords<Id extends string>(cell: string, vocabulary: Vocabulary<Id>): Reading<Id[]> {
  const findings: Finding[] = [];
  const ids = new Set<Id>();
  const parts = splitList(cell);
  for (const part of parts.slice(0, limits.list)) {
    const id = vocabulary(part);
    if (id !== null) ids.add(id);
    else if (findings.length < mostSuggestions) findings.push(...unknownWord(part, vocabulary));
    else findings.push({ code: 'word-unknown', value: part });
  }
  const firstOver = parts[limits.list];
  if (firstOver !== undefined) findings.push({ code: 'list-too-long', value: firstOver });
  return { value: [...ids], findings };
}

/** Reads a list of words of the owner's own, such as council names. */
export function readNames(cell: string, longest: number, most: number): Reading<string[]> {
  const names = splitList(cell);
  const tooLong = names.filter((name) => name.length > longest);
  const kept = names.filter((name) => name.length <= longest);
  const findings: Finding[] = tooLong.map((name) => ({ code: 'text-too-long', value: name }));
  const [firstOver] = kept.slice(most);
  if (firstOver !== undefined) findings.push({ code: 'list-too-long', value: firstOver });
  return { value: kept.slice(0, most), findings };
}
