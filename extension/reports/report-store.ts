// Reports of wrong listings, kept in this browser until they are sent as a sheet.
import type { ProblemRow } from '../../shared/explain/report-problem.ts';
import { changeStored, takeStored } from '../storage/stored-key.ts';
import { reportsKey } from '../storage/stored-keys.ts';

/** Keeps a report, once however often it is told; rejects when it cannot be kept, or when there are too many. */
export async function keepReport(report: ProblemRow): Promise<void> {
  await changeStored(reportsKey, (reports) => joined(reports, [report]));
}

/** Deletes all reports, and answers what they were. */
export function clearReports(): Promise<readonly ProblemRow[]> {
  return takeStored(reportsKey);
}

/** Puts back what was cleared, before what was reported since. */
export async function putBackReports(cleared: readonly ProblemRow[]): Promise<void> {
  await changeStored(reportsKey, (since) => joined(cleared, since));
}

function joined(first: readonly ProblemRow[], second: readonly ProblemRow[]): ProblemRow[] {
  const known = new Set(first.map((report) => JSON.stringify(report)));
  return [...first, ...second.filter((report) => !known.has(JSON.stringify(report)))];
}
