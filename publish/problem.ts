// What is wrong with a source, as data: where, what was there, why it matters and how to mend it.

import { withheld } from '../shared/record/personal-data.ts';
import { hiddenCharacters } from '../shared/record/plain-text.ts';
import { cellProblems } from './cell-problems.ts';
import { feedProblems } from './feed-problems.ts';
import { fileProblems } from './file-problems.ts';
import { noteProblems } from './note-problems.ts';
import { selfCheckProblems } from './self-check-problems.ts';
import { stageProblems } from './stage-problems.ts';
import { uniteProblems } from './unite-problems.ts';

/** Refused: the row, or the file, is not published. Repaired: read as something else. Noted: left out, or kept as it is. */
export type Severity = 'refused' | 'repaired' | 'noted';

export interface Kind {
  severity: Severity;
  why: string;
  mend: string;
}

/** Every problem that a source can have, and the sentences that tell its owner about it. */
export const problemKinds = {
  ...fileProblems,
  ...cellProblems,
  ...feedProblems,
  ...uniteProblems,
  ...noteProblems,
  ...stageProblems,
  ...selfCheckProblems,
} as const;

export type ProblemCode = keyof typeof problemKinds;

/** What a reader of one cell has to say: the code, and the part of the cell that it is about. */
export interface Finding {
  code: ProblemCode;
  value: string;
  /** What it should be, or was read as; only when there is exactly one such thing. */
  suggestion?: string;
}

export interface Problem {
  code: ProblemCode;
  severity: Severity;
  file: string;
  /** The line of the file on which the row begins, the first is 1; null when `path` says where. */
  line: number | null;
  /** The column's letter, as a spreadsheet shows it; null when the whole row or file is meant. */
  column: string | null;
  /** A JSON Pointer into the file; null when `line` says where. */
  path: string | null;
  /** The column's name as the file has it. */
  header: string | null;
  /** Cut to a length that fits a line, with hidden characters written out. */
  value: string | null;
  why: string;
  mend: string;
  suggestion: string | null;
  /** The id of the service, when it has one. */
  record: string | null;
}

export type ProblemPlace = Pick<Problem, 'file'> &
  ({ line: number; path?: never } | { path: string; line?: never }) &
  Partial<Pick<Problem, 'column' | 'header' | 'record'>>;

const longestValue = 80;

/** Text that is safe to print: on one line, not too long, and with every hidden character written out. */
export function shown(text: string): string {
  const start =
    text.length > longestValue ? text.slice(0, longestValue - 1).replace(/[\ud800-\udbff]$/, '') : text;
  const cut = text.length > longestValue ? `${start}…` : text;
  return cut
    .replace(/\r\n?|\n/g, '⏎')
    .replace(/\t/g, '⇥')
    .replace(new RegExp(hiddenCharacters, 'gu'), (hidden) =>
      [...hidden].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    );
}

/** As much of a value as can matter for what is shown of it, without what belongs to a person. */
function toldValue(value: string): string {
  return shown(withheld(value.slice(0, 4 * longestValue)));
}

/** A problem at its place in a source, with its sentences. No private number or address can be read in it. */
export function problemAt(
  place: ProblemPlace,
  { code, value, suggestion }: Pick<Finding, 'code'> & Partial<Finding>,
): Problem {
  const { severity, why, mend } = problemKinds[code];
  const { file, line = null, path = null, column = null, header = null, record = null } = place;
  return {
    code,
    severity,
    file,
    line,
    column,
    path,
    header: header === null ? null : shown(header),
    value: value === undefined ? null : toldValue(value),
    why,
    mend,
    // Half a number helps nobody, and the whole of it is not ours to repeat.
    suggestion: suggestion === undefined || withheld(suggestion) !== suggestion ? null : suggestion,
    record,
  };
}
