import { mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Check, checkSources, isSomeRefused } from './check.ts';
import { loadColumnMaps } from './column-map.ts';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { fixItCopy } from './fix-it-copy.ts';
import { createKnowledge } from './knowledge.ts';
import { problemReport } from './problem-report.ts';
import { createProgressLines } from './progress.ts';
import { readArguments, usageFailure } from './read-arguments.ts';
import { replaceFile } from './replace-file.ts';

const usage = 'fingerpost check SOURCE... [--columns FILE] [--fix-it DIR] [--json]';

const misuse = usageFailure(usage);

const options = {
  columns: { type: 'string', multiple: true },
  'fix-it': { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Runs `fingerpost check` and answers with its exit code. Throws a CommandFailure. */
export async function checkCommand(words: string[]): Promise<number> {
  const { values, positionals } = readArguments(words, options, usage);
  if (positionals.length === 0) throw misuse('Say which file, folder or feed to check.');
  const maps = loadColumnMaps(values.columns ?? []);
  const check = await checkSources(positionals, {
    maps,
    knowledge: createKnowledge(new Date()),
    live: { onProgress: createProgressLines((line) => process.stderr.write(`${line}\n`)) },
  });
  if (values['fix-it'] !== undefined) writeFixItCopies(check, values['fix-it']);
  const { in: rowsIn, published, refused, problems, notes } = check;
  const answer = values.json
    ? JSON.stringify(
        { in: rowsIn, published, refused, ...(notes.count.in > 0 && { notes: notes.count }), problems },
        null,
        2,
      )
    : problemReport(problems, check, check.united.services.length, notes.count);
  process.stdout.write(`${answer}\n`);
  if (!check.usable) return exitCodes.unusable;
  return isSomeRefused(check) ? exitCodes.someRefused : exitCodes.clean;
}

/** Writes a copy of every sheet that has something to mend, aside first, so that none is ever half written. */
function writeFixItCopies({ files }: Check, folder: string): void {
  const taken = new Set<string>();
  try {
    mkdirSync(folder, { recursive: true });
    for (const { file, sheet, reading, problems } of files) {
      if (sheet === null && reading !== null && problems.length > 0)
        process.stderr.write(`${file} is no sheet, so there is no copy of it to mend.\n`);
      if (sheet === null || problems.length === 0) continue;
      const name = freeName(file, taken);
      replaceFile(join(folder, name), fixItCopy(sheet, problems));
      process.stderr.write(`${join(folder, name)}\n`);
    }
  } catch (error) {
    throw new CommandFailure(
      'unusable',
      `The copies could not be written into ${folder}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** "partner-fix-it.csv": never the name of the sheet itself, nor of another copy in the folder. */
function freeName(file: string, taken: Set<string>): string {
  const stem = basename(file, extname(file)).replace(/-fix-it(?:-\d+)?$/, '');
  let name = `${stem}-fix-it.csv`;
  for (let n = 2; taken.has(name); n++) name = `${stem}-fix-it-${n}.csv`;
  taken.add(name);
  return name;
}
