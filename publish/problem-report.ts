// Problems as an owner reads them in a terminal: what, where, why it matters and how to mend it, like cases together.
import { compareText } from '../shared/record/compare-text.ts';
import type { NoteCount } from './check-notes.ts';
import { counted } from './counted.ts';
import type { Problem, Severity } from './problem.ts';
import type { RowCount } from './source-reading.ts';

/** So many of a kind are shown one by one, the others only by their line, or by what they say where all are on one line. */
const shownOfAKind = 3;
const shownLines = 12;
/** More kinds than this nobody reads at once; `--json` has them all. */
const mostKinds = 50;
const order: readonly Severity[] = ['refused', 'repaired', 'noted'];

/** The same thing wrong in the same column of the same file; of the columns themselves, in any of them. */
function kindsOf(problems: readonly Problem[]): Problem[][] {
  const kinds = Map.groupBy(problems, ({ code, file, header }) =>
    JSON.stringify([file, code, code.startsWith('column-') ? null : header]),
  );
  return [...kinds.values()].sort(
    ([a], [b]) => order.indexOf((a as Problem).severity) - order.indexOf((b as Problem).severity),
  );
}

function placeOf({ file, line, path, column, header, record }: Problem): string {
  const parts = [
    line === null ? `${file}${path === null ? '' : ` ${path}`}` : `${file}:${line}`,
    ...(column === null ? [] : [`column ${column}${header === null || header === '' ? '' : ` “${header}”`}`]),
    ...(column === null && header !== null && header !== '' ? [`“${header}”`] : []),
    ...(record === null ? [] : [record]),
  ];
  return parts.join(', ');
}

function caseInWords(problem: Problem): string[] {
  const { value, suggestion, severity } = problem;
  const arrow = severity === 'repaired' ? '→' : 'Is it this?';
  const words = [
    ...(value === null || value === '' ? [] : [value]),
    ...(suggestion === null ? [] : [`${arrow} ${suggestion}`]),
  ];
  return [`  ${placeOf(problem)}`, ...(words.length === 0 ? [] : [`      ${words.join('  ')}`])];
}

function kindInWords(kind: readonly Problem[]): string {
  const [first] = kind as [Problem];
  const more = kind.slice(shownOfAKind);
  const isOneLine = kind.every(({ line }) => line !== null && line === first.line);
  const lines = more
    .slice(0, shownLines)
    .map(({ line, path, value }) => String((isOneLine ? value : null) ?? line ?? path));
  const rest = more.length > shownLines ? ', …' : '';
  return [
    `${first.severity}: ${first.why}  [${first.code}]`,
    ...kind.slice(0, shownOfAKind).flatMap(caseInWords),
    ...(more.length === 0 ? [] : [`  and ${more.length} more: ${lines.join(', ')}${rest}`]),
    `  Mend: ${first.mend}`,
  ].join('\n');
}

/** The codes that occurred, the weightiest first, with how often. */
function summary(problems: readonly Problem[]): string[] {
  const codes = Map.groupBy(problems, ({ code }) => code);
  const rows = [...codes.values()].map((some) => ({ ...(some[0] as Problem), count: some.length }));
  return rows
    .sort(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) ||
        b.count - a.count ||
        compareText(a.code, b.code),
    )
    .map(({ severity, code, count }) => `  ${severity.padEnd(8)}  ${String(count).padStart(6)}  ${code}`);
}

/** Problems in words, like cases together, those that weigh most first. */
export function problemsInWords(problems: readonly Problem[]): string[] {
  const kinds = kindsOf(problems);
  const hidden = kinds.length - mostKinds;
  const told = kinds.slice(0, mostKinds).map(kindInWords);
  if (hidden > 0) told.push(`and ${counted(hidden, 'more kind')} of problem. Add --json to have them all.`);
  return told;
}

/** All problems in words, with a summary by code, what became of rows and notes, and how many services they make. */
export function problemReport(
  problems: readonly Problem[],
  rows: RowCount,
  services: number,
  notes: NoteCount,
): string {
  const verdict = `${counted(rows.in, 'row')} read: ${rows.published} can be published, as ${counted(services, 'service')}; ${rows.refused} cannot.`;
  const ofNotes =
    notes.in === 0
      ? []
      : [
          `${counted(notes.in, 'practice note')} read: ${notes.passed} may be shared; ${notes.refused} may not yet; ${notes.keptBack} kept back.`,
        ];
  const ending =
    problems.length === 0
      ? ['Nothing to mend.']
      : ['Summary', ...summary(problems), 'What each code means: docs/problems.md'];
  return [...problemsInWords(problems), [...ending, verdict, ...ofNotes].join('\n')].join('\n\n');
}
