import { existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandFailure } from './command-failure.ts';
import { bytesIn } from './pack-folder.ts';
import { reportStart } from './report-json.ts';
import { writeAside, writeWhole } from './write-aside.ts';

export const reportPageName: string = 'index.html';
export const reportDataName = 'report.json';
export const sessionPageName = 'session.html';
export const summaryPageName = 'summary.html';

/** Throws a CommandFailure when a folder has a page or data of these names that are no report's. */
export function refuseForeignReport(folder: string): void {
  const data = bytesIn(folder, reportDataName);
  const isOurs = data !== null && Buffer.from(data).toString('latin1', 0, reportStart.length) === reportStart;
  const taken = [reportDataName, reportPageName].find((name) => existsSync(join(folder, name)));
  if (taken !== undefined && !isOurs)
    throw new CommandFailure(
      'unusable',
      `${join(folder, taken)} is not a report’s, so it was left alone. Name another folder for --out.`,
    );
}

/**
 * Puts the files of a report into a folder: all are written aside first, then each takes the place of the one before it,
 * the page last. What else is in the folder is never touched. Throws a CommandFailure.
 */
export async function placeReport(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const target = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  await writeAside(target, `The report could not be written into ${folder}`, async (aside) => {
    for (const [name, text] of files) await writeWhole(join(aside, name), text);
    mkdirSync(target, { recursive: true });
    const last = [...files.keys()].filter((name) => name === reportPageName);
    for (const name of [...files.keys()].filter((one) => !last.includes(one)).concat(last))
      renameSync(join(aside, name), join(target, name));
  });
}
