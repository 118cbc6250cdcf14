// The sheet of an organisation's yearly self-check: a row for each question, a column for each day on which it was answered.
// What cannot be read is told of and counts as open; other columns are the organisation's own notes, and are not read.
import {
  type SelfCheck,
  type SelfCheckLevel,
  type SelfCheckQuestion,
  selfCheckLevels,
  selfCheckQuestionIds,
} from '../shared/learn/self-check.ts';
import { compareText } from '../shared/record/compare-text.ts';
import type { PlainDate } from '../shared/record/service.ts';
import { cySelfCheck } from '../shared/words/cy-self-check.ts';
import { enSelfCheck } from '../shared/words/en-self-check.ts';
import { columnLetter } from './columns.ts';
import { findDelimiter } from './find-delimiter.ts';
import { type Problem, type ProblemCode, problemAt } from './problem.ts';
import { readDate } from './read-date.ts';
import { readTable, type TableRow } from './read-table.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface SelfCheckReading {
  /** As its owner wrote it; empty where nobody did. */
  organisation: string;
  /** Oldest first; those in which at least one question has a level. */
  checks: SelfCheck[];
  /** What its owner shows to partners: the latest check, or nothing. */
  shared: SelfCheck | null;
  problems: Problem[];
}

/** The rows beside those of the questions. */
export const organisationRow = 'organisation';
export const shareRow = 'share';
const rowIds: readonly string[] = [organisationRow, shareRow, ...selfCheckQuestionIds];

const unsure = vocabularyOf(['not-sure'], {
  'not-sure': [enSelfCheck.sheet.notSure, cySelfCheck.sheet.notSure],
});
const share = vocabularyOf(['no', 'partners']);

/** A level, or null for an answer that is none; undefined where a cell is neither. */
function answerIn(cell: string): SelfCheckLevel | null | undefined {
  if (cell === '' || cell === '?' || unsure(cell) !== null) return null;
  return selfCheckLevels.find((level) => String(level) === cell);
}

interface DayColumn {
  index: number;
  day: PlainDate;
}

/** Reads the text of a self-check's sheet, as it stands on a day. */
export function readSelfCheck(text: string, file: string, today: PlainDate): SelfCheckReading {
  const problems: Problem[] = [];
  const isId = (cell: string): boolean => cell.trim().toLowerCase() === 'id';
  const found = findDelimiter(text, isId);
  const [head, ...table] = found.kind === 'found' ? readTable(found.text, found.delimiter) : readTable(text);
  const headers = (head?.cells ?? []).map((cell) => cell.trim());
  const idAt = headers.findIndex(isId);
  const cellOf = ({ cells }: TableRow, index: number): string => cells[index]?.trim() ?? '';
  const tell = (code: ProblemCode, line: number, index: number | null, value = ''): void => {
    const at = index === null ? {} : { column: columnLetter(index), header: headers[index] ?? '' };
    problems.push(problemAt({ file, line, ...at }, { code, value }));
  };
  const headLine = head?.line ?? 1;
  const rows = new Map<string, TableRow>();
  for (const row of table) {
    const id = cellOf(row, idAt).toLowerCase();
    if (row.brokenUntil !== undefined) tell('row-broken', row.line, null, row.cells.join());
    else if (idAt < 0 || id === '') continue;
    else if (!rowIds.includes(id)) tell('self-check-question-unknown', row.line, idAt, id);
    else if (rows.has(id)) tell('self-check-question-twice', row.line, idAt, id);
    else rows.set(id, row);
  }
  const questionCell = (question: SelfCheckQuestion, index: number): string => {
    const row = rows.get(question);
    return row === undefined ? '' : cellOf(row, index);
  };
  const isAnswered = (index: number): boolean =>
    selfCheckQuestionIds.some((question) => answerIn(questionCell(question, index)) != null);

  // A day that cannot be used may be that of the latest check, in which the owner may have stopped sharing.
  let isLatestSure = true;
  const days: DayColumn[] = [];
  for (const [index, header] of headers.entries()) {
    if (index === idAt) continue;
    const day = readDate(header).value;
    const fault =
      day === undefined
        ? isAnswered(index) && 'self-check-day-unread'
        : day > today
          ? 'self-check-day-to-come'
          : days.some((one) => one.day === day) && 'self-check-day-twice';
    if (fault) {
      isLatestSure = false;
      tell(fault, headLine, index);
    } else if (day !== undefined) days.push({ index, day });
  }
  days.sort((a, b) => compareText(a.day, b.day));
  if (idAt < 0 || (days.length === 0 && isLatestSure)) {
    tell('self-check-columns', headLine, null, headers.join(', '));
    return { organisation: '', checks: [], shared: null, problems };
  }
  const missing = selfCheckQuestionIds.filter((question) => !rows.has(question));
  if (missing.length > 0) tell('self-check-question-missing', headLine, null, missing.join(', '));
  for (const row of table)
    if (row.brokenUntil === undefined && cellOf(row, idAt) === '')
      for (const { index } of days)
        if (cellOf(row, index) !== '') tell('self-check-answer-astray', row.line, index, cellOf(row, index));

  const checks = days.flatMap(({ index, day }): SelfCheck[] => {
    const answers = selfCheckQuestionIds.map((question) => {
      const cell = questionCell(question, index);
      const answer = answerIn(cell);
      if (answer === undefined)
        tell('self-check-answer-unread', rows.get(question)?.line ?? headLine, index, cell);
      return [question, answer ?? null] as const;
    });
    if (isAnswered(index)) return [{ on: day, answers: Object.fromEntries(answers) as SelfCheck['answers'] }];
    tell('self-check-unanswered', headLine, index);
    return [];
  });
  const isShared = days.map(({ index }) => {
    const row = rows.get(shareRow);
    const cell = row === undefined ? '' : cellOf(row, index);
    if (row !== undefined && cell !== '' && share(cell) === null)
      tell('self-check-share-unread', row.line, index, cell);
    return share(cell) === 'partners';
  });
  const named = rows.get(organisationRow);
  const names = named === undefined ? [] : days.map(({ index }) => cellOf(named, index));
  const latest = checks.at(-1);
  const isLatestShared = isLatestSure && isShared.at(-1) === true && latest?.on === days.at(-1)?.day;
  return {
    organisation: names.findLast((name) => name !== '') ?? '',
    checks,
    shared: isLatestShared ? (latest ?? null) : null,
    problems,
  };
}
