import { resolve } from 'node:path';
import { openQuestions, selfCheckQuestionIds } from '../shared/learn/self-check.ts';
import { londonTime } from '../shared/record/london-time.ts';
import type { PlainDate } from '../shared/record/service.ts';
import type { Lang } from '../shared/words/words.ts';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { openText } from './find-files.ts';
import type { Problem } from './problem.ts';
import { problemsInWords } from './problem-report.ts';
import { langOf, readArguments, usageFailure } from './read-arguments.ts';
import { commandMoment } from './read-moment.ts';
import { readSelfCheck, type SelfCheckReading } from './read-self-check.ts';
import { replaceFile } from './replace-file.ts';
import { selfCheckPage } from './self-check-page.ts';
import { selfCheckSheet } from './self-check-sheet.ts';
import { writeFresh } from './write-fresh.ts';

const usage = `fingerpost self-check --new FOLDER [--lang en|cy] [--at ISO-TIME]
fingerpost self-check FILE [--out PAGE.html] [--lang en|cy] [--at ISO-TIME]`;
const misuse = usageFailure(usage);

const options = {
  new: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  at: { type: 'string' },
} as const;

/** Runs `fingerpost self-check` and answers with its exit code. Throws a CommandFailure. */
export async function selfCheckCommand(words: string[]): Promise<number> {
  const { values, positionals } = readArguments(words, options, usage);
  const lang = langOf(values.lang, misuse);
  const today = londonTime(commandMoment(values.at, process.env.SOURCE_DATE_EPOCH, misuse)).date;
  const [file] = positionals;
  if (values.new !== undefined) {
    if (file !== undefined || values.out !== undefined)
      throw misuse('--new makes a sheet to fill in: name only its folder.');
    return makeSheet(values.new, today, lang);
  }
  if (file === undefined || positionals.length > 1) throw misuse('Say which one sheet to read.');
  if (values.out !== undefined && !/\.html$/i.test(values.out))
    throw misuse('--out writes a page: give it a name that ends in .html.');
  if (values.out !== undefined && resolve(values.out) === resolve(file))
    throw misuse('--out writes a page: name another file, not the sheet.');
  return readSheet(file, values.out, today, lang);
}

function makeSheet(folder: string, today: PlainDate, lang: Lang): number {
  const file = inWriting(`The sheet could not be written into ${folder}`, () =>
    writeFresh(folder, 'self-check', '.csv', selfCheckSheet(today, lang)),
  );
  process.stdout.write(`${file}
Open it in a spreadsheet, write 0 to 4 or “not sure” beside each question, and save it as CSV UTF-8.
Then run: fingerpost self-check ${shellWord(file)} --out self-check.html${lang === 'en' ? '' : ` --lang ${lang}`}
Nobody else sees it, unless you write “partners” beside share and send the sheet.\n`);
  return exitCodes.clean;
}

/** Reads a sheet, tells what is wrong with it and how far it is, and writes the page where one is asked for. */
async function readSheet(
  file: string,
  out: string | undefined,
  today: PlainDate,
  lang: Lang,
): Promise<number> {
  const { text, problems: ofFile } = openText(file);
  const reading = text === null ? null : readSelfCheck(text, file, today);
  const problems: Problem[] = [...ofFile, ...(reading?.problems ?? [])];
  if (problems.length > 0) process.stderr.write(`${problemsInWords(problems).join('\n\n')}\n\n`);
  const check = reading?.checks.at(-1);
  if (reading === null || check === undefined)
    throw new CommandFailure('unusable', `There is no check in ${file} yet. See above.`);
  process.stdout.write(`${inWords(reading)}\n`);
  if (out !== undefined) {
    const page = await selfCheckPage(check, reading, lang);
    inWriting(`${out} could not be written`, () => replaceFile(out, page));
    process.stdout.write(`Written: ${out}\n`);
  }
  return problems.some(({ severity }) => severity === 'refused') ? exitCodes.someRefused : exitCodes.clean;
}

function inWords({ checks, shared }: SelfCheckReading): string {
  return [
    ...checks.map((check) => {
      const known = selfCheckQuestionIds.length - openQuestions(check).length;
      return `${check.on}: ${known} of ${selfCheckQuestionIds.length} questions have a level.`;
    }),
    shared === null
      ? 'No report shows any of this.'
      : 'The latest is shared: a report with this sheet in its sources shows the level of each theme to partners.',
  ].join('\n');
}

/** A word as it is typed on a command line, whatever stands in it. */
function shellWord(word: string): string {
  return /^[\w./:\\-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function inWriting<Written>(trouble: string, write: () => Written): Written {
  try {
    return write();
  } catch (error) {
    throw new CommandFailure('unusable', `${trouble}: ${(error as Error).message}`);
  }
}
