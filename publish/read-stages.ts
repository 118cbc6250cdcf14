// stages.csv, the history of partners that lies beside the lists: which organisation came to which stage on which day, and
// why, where it went back. What cannot be is refused, and the history goes on from what could.
import { basename, dirname, join } from 'node:path';
import { bareName } from '../shared/learn/bare-name.ts';
import { type StageStep, stepFault } from '../shared/learn/partner-journey.ts';
import { compareText } from '../shared/record/compare-text.ts';
import { initials, peopleIn } from '../shared/record/personal-data.ts';
import type { Organisation, OrganisationId, PlainDate } from '../shared/record/service.ts';
import { type Problem, type ProblemCode, problemAt } from './problem.ts';
import { readColumns } from './read-columns.ts';
import { readDate } from './read-date.ts';
import { vocabularies } from './vocabulary.ts';

/** Oldest first, and without fault. */
export type StageHistories = ReadonlyMap<OrganisationId, readonly StageStep[]>;

export interface StagesReading {
  histories: StageHistories;
  problems: Problem[];
}

const columns = ['organisation', 'stage', 'since', 'reason'] as const;
type StageColumn = (typeof columns)[number];

interface Entry extends StageStep {
  line: number;
}

/**
 * Reads the text of a stages.csv, of partners that the lists tell of. What it says of one of which another file tells
 * already is passed over; `toldIn` has those files.
 */
export function readStages(
  text: string,
  file: string,
  organisations: readonly Organisation[],
  today: PlainDate,
  toldIn: ReadonlyMap<OrganisationId, string>,
): StagesReading {
  const sheet = readColumns(text, columns, ['organisation', 'stage', 'since']);
  const problems: Problem[] = [];
  const report = (code: ProblemCode, line: number, header: StageColumn | null, value = ''): void => {
    problems.push(problemAt({ file, line, header }, { code, value }));
  };
  if (sheet.kind === 'missing') {
    report('history-columns', sheet.line, null, sheet.found);
    return { histories: new Map(), problems };
  }
  const byName = new Map(organisations.map((one) => [bareName(one.name).key, one]));
  const entries = new Map<OrganisationId, Entry[]>();
  const passedOver = new Set<OrganisationId>();
  for (const { line, cells } of sheet.rows) {
    const organisation = byName.get(bareName(cells.organisation).key);
    const stage = vocabularies.partnerStages(cells.stage);
    const since = readDate(cells.since).value;
    const before = organisation && toldIn.get(organisation.id);
    if (organisation === undefined) report('history-of-nobody', line, 'organisation', cells.organisation);
    else if (before !== undefined) {
      if (passedOver.has(organisation.id)) continue;
      passedOver.add(organisation.id);
      const folder = basename(dirname(before));
      report(
        'history-twice',
        line,
        'organisation',
        `${cells.organisation}, as in ${join(folder, basename(before))}`,
      );
    } else if (stage === null) report('history-unread', line, 'stage', cells.stage);
    else if (since === undefined) report('history-unread', line, 'since', cells.since);
    else {
      for (const name of peopleIn(cells.reason)) report('person-named', line, 'reason', initials(name));
      const own = entries.get(organisation.id) ?? [];
      own.push({ line, stage, since, reason: cells.reason || null });
      entries.set(organisation.id, own);
    }
  }
  const histories = new Map<OrganisationId, StageStep[]>();
  for (const organisation of organisations) {
    const steps: StageStep[] = [];
    // The rows may stand in any order; of one day they stay as they are, and the second is told of.
    const own = (entries.get(organisation.id) ?? []).sort((a, b) => compareText(a.since, b.since));
    for (const { line, ...step } of own) {
      const fault = stepFault(steps.at(-1) ?? null, step, today);
      if (fault === null) steps.push(step);
      else
        report(
          `history-${fault}`,
          line,
          fault === 'to-come' || fault === 'not-later' ? 'since' : 'stage',
          step.stage,
        );
    }
    const last = steps.at(-1);
    if (last === undefined) continue;
    histories.set(organisation.id, steps);
    if (organisation.stage !== undefined && organisation.stage !== last.stage)
      report('history-disagrees', 1, 'organisation', organisation.name);
  }
  return { histories, problems };
}
