// What can be wrong with the sheet of a yearly self-check.
import type { Kind } from './problem.ts';

export const selfCheckProblems = {
  'self-check-columns': {
    severity: 'refused',
    why: 'The sheet needs a column id, and a column with the day of the check above it. One is missing.',
    mend: 'Make a new sheet with `fingerpost self-check --new FOLDER`, and copy the answers into it.',
  },
  'self-check-day-unread': {
    severity: 'refused',
    why: 'This column has answers, or says who may see them, and we cannot read the day above it.',
    mend: 'Write the day like `2026-11-25` in the first row.',
  },
  'self-check-day-to-come': {
    severity: 'refused',
    why: 'This day has not come yet, so nobody can have answered on it.',
    mend: 'Check the day and its year.',
  },
  'self-check-day-twice': {
    severity: 'refused',
    why: 'Another column has the same day, and we kept the answers of that one.',
    mend: 'Give each check a day of its own, or take one of the columns out.',
  },
  'self-check-unanswered': {
    severity: 'noted',
    why: 'No question has a level in this column, so it is no check yet.',
    mend: 'Write 0 to 4 beside the questions of which you are sure.',
  },
  'self-check-answer-unread': {
    severity: 'refused',
    why: 'An answer is a level from 0 to 4, and we cannot read this one. The question counts as open.',
    mend: 'Write 0, 1, 2, 3 or 4, or `not sure`.',
  },
  'self-check-answer-astray': {
    severity: 'refused',
    why: 'Something stands here under a day, in a row that belongs to no question.',
    mend: 'Write the number of the level in the row of its question, which has an id.',
  },
  'self-check-question-unknown': {
    severity: 'refused',
    why: 'No question has this id, so its answers were left out.',
    mend: 'Write the id as it stands in a new sheet from `fingerpost self-check --new FOLDER`.',
  },
  'self-check-question-twice': {
    severity: 'refused',
    why: 'This id stands on two rows. We kept what the first of them says.',
    mend: 'Keep one row for each id.',
  },
  'self-check-question-missing': {
    severity: 'noted',
    why: 'The sheet has no row for this question, so it counts as open.',
    mend: 'Copy its row from a new sheet, and answer it.',
  },
  'self-check-share-unread': {
    severity: 'refused',
    why: 'We cannot tell who may see the levels, so nobody but you does.',
    mend: 'Write `no` or `partners`, and keep one row `share`.',
  },
  'self-check-of-nobody': {
    severity: 'refused',
    why: 'This self-check is shared with partners, and no list has an organisation of this name.',
    mend: 'Write the name as it stands in the list.',
  },
  'self-check-shared-twice': {
    severity: 'refused',
    why: 'Another sheet shares a self-check of the same organisation, of this day or a later one. We kept that.',
    mend: 'Put the checks of an organisation side by side into one sheet.',
  },
} as const satisfies Record<string, Kind>;
