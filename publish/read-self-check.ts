// The sheet of an organisation's yearly self-check: a row for each question, a column for each day on which it was answered.
// What cannot be read is told of and counts as open; other columns are the organisation's own notes, and are not read.
import {
  type SelfCheck,
  type SelfCheckLevel,
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
  /** What its owner calls the organisation, the name that counts last; none where nobody wrote one. */
  names: string[];
  /** Oldest first; those in which at least one question has a level. */
  checks: SelfCheck[];
  /** The latest day, answered or not; null where a column whose day is not known may be of a later one. */
  latest: PlainDate | null;
  /** What its owner shows to partners, the latest check or nothing, and the problems that are none of another day. */
  shared: { check: SelfCheck; problems: Problem[] } | null;
  problems: Problem[];
}

/** The rows beside those of the questions. */
export const organisationRow = 'organisation';
export const shareRow = 'share';
export const rowIds: readonly string[] = [organisationRow, shareRow, ...selfCheckQuestionIds];

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
  let isSharingClear = true;
  for (const row of table) {
    const id = cellOf(row, idAt).toLowerCase();
    if (row.brokenUntil !== undefined) tell('row-broken', row.line, null, row.cells.join());
    else if (idAt < 0 || id === '') continue;
    else if (!rowIds.includes(id)) tell('self-check-question-unknown', row.line, idAt, id);
    else if (!rows.has(id)) rows.set(id, row);
    else if (id !== shareRow) tell('self-check-question-twice', row.line, idAt, id);
    else {
      isSharingClear = false;
      tell('self-check-share-unread', row.line, idAt, id);
    }
  }
  const cellIn = (id: string, index: number): string => {
    const row = rows.get(id);
    return row === undefined ? '' : cellOf(row, index);
  };
  const isAnswered = (index: number): boolean =>
    selfCheckQuestionIds.some((question) => answerIn(cellIn(question, index)) != null);
  /** Whether a column is of a check, by a cell that can be nothing else; a note beside a question is none. */
  const isOfCheck = (index: number): boolean =>
    share(cellIn(shareRow, index)) !== null ||
    selfCheckQuestionIds
      .map((question) => cellIn(question, index))
      .some((cell) => cell !== '' && answerIn(cell) !== undefined);

  const days: DayColumn[] = [];
  // A day that cannot be used may be that of the latest check, in which the owner may have stopped sharing.
  const unsure: number[] = [];
  const width = Math.max(headers.length, ...[...rows.values()].map(({ cells }) => cells.length));
  for (let index = 0; index < width; index++) {
    if (index === idAt) continue;
    const day = readDate(headers[index] ?? '').value;
    const fault =
      day === undefined
        ? isOfCheck(index) && 'self-check-day-unread'
        : day > today
          ? 'self-check-day-to-come'
          : days.some((one) => one.day === day) && 'self-check-day-twice';
    if (fault) {
      unsure.push(index);
      tell(fault, headLine, index);
    } else if (day !== undefined) days.push({ index, day });
  }
  days.sort((a, b) => compareText(a.day, b.day));
  const last = days.at(-1);
  if (idAt < 0 || (last === undefined && unsure.length === 0)) {
    tell('self-check-columns', headLine, null, headers.join(', '));
    return { names: [], checks: [], latest: null, shared: null, problems };
  }
  for (const question of selfCheckQuestionIds)
    if (!rows.has(question)) tell('self-check-question-missing', headLine, null, question);
  for (const row of table)
    if (row.brokenUntil === undefined && cellOf(row, idAt) === '')
      for (const { index } of days)
        if (cellOf(row, index) !== '') tell('self-check-answer-astray', row.line, index, cellOf(row, index));

  const checks = days.flatMap(({ index, day }): SelfCheck[] => {
    const answers = selfCheckQuestionIds.map((question) => {
      const cell = cellIn(question, index);
      const answer = answerIn(cell);
      if (answer === undefined)
        tell('self-check-answer-unread', rows.get(question)?.line ?? headLine, index, cell);
      return [question, answer ?? null] as const;
    });
    if (isAnswered(index)) return [{ on: day, answers: Object.fromEntries(answers) as SelfCheck['answers'] }];
    tell('self-check-unanswered', headLine, index);
    return [];
  });
  for (const { index } of days) {
    const cell = cellIn(shareRow, index);
    if (cell !== '' && share(cell) === null)
      tell('self-check-share-unread', rows.get(shareRow)?.line ?? headLine, index, cell);
  }
  const latest = unsure.length === 0 && last !== undefined ? last : null;
  const check = checks.find(({ on }) => on === latest?.day);
  const isShared = latest !== null && isSharingClear && share(cellIn(shareRow, latest.index)) === 'partners';
  const others = days.slice(0, -1).map(({ index }) => columnLetter(index));
  return {
    names: [...unsure, ...days.map(({ index }) => index)]
      .map((index) => cellIn(organisationRow, index))
      .filter((name) => name !== ''),
    checks,
    latest: latest?.day ?? null,
    shared:
      check !== undefined && isShared
        ? { check, problems: problems.filter(({ column }) => column === null || !others.includes(column)) }
        : null,
    problems,
  };
}
