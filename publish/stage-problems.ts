// What can be wrong with stages.csv, the history of partners beside the lists.
import type { Kind } from './problem.ts';

export const stageProblems = {
  'history-columns': {
    severity: 'refused',
    why: 'The history of partners needs the columns organisation, stage and since, and we cannot find these.',
    mend: 'Name the columns organisation, stage, since and reason in the first row.',
  },
  'history-of-nobody': {
    severity: 'refused',
    why: 'No list has an organisation of this name, so nobody has come this far.',
    mend: 'Write the name as it stands in the list.',
  },
  'history-unread': {
    severity: 'refused',
    why: 'We cannot read the stage or the day, so this entry was left out.',
    mend: 'Write awareness, engagement, action or independence, and a day such as 2026-11-25.',
  },
  'history-to-come': {
    severity: 'refused',
    why: 'This day has not come yet, so nobody can have reached a stage on it.',
    mend: 'Check the day and its year.',
  },
  'history-not-later': {
    severity: 'refused',
    why: 'This entry is not later than the one before it.',
    mend: 'Check both days. Each entry of an organisation has a day of its own.',
  },
  'history-same': {
    severity: 'refused',
    why: 'The organisation was at this stage already, so this is no step.',
    mend: 'Take the entry out, or check its stage.',
  },
  'history-skips': {
    severity: 'refused',
    why: 'A partner goes on one stage at a time, and this entry passes over one.',
    mend: 'Put in the stage between, with its day.',
  },
  'history-back-without-reason': {
    severity: 'refused',
    why: 'A partner may go back, but the history has to say why.',
    mend: 'Write the reason in the column reason.',
  },
  'history-disagrees': {
    severity: 'noted',
    why: 'The list gives this organisation another stage than the end of its history. We kept the history.',
    mend: 'Change the cell, or put a new entry into stages.csv.',
  },
  'history-twice': {
    severity: 'noted',
    why: 'A stages.csv that was read before this one has a history of this organisation too, and that one counts.',
    mend: 'Keep the whole history of an organisation in one stages.csv.',
  },
} as const satisfies Record<string, Kind>;
