// `npm test`: every test, in two lanes side by side, of which each keeps one core busy: all in browsers, and all others.
// Looks for the browsers first, and says in one line what has to be left out without them. With words after it, only what
// these name, as Vitest reads them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type BrowserName, findBrowser, installBrowser } from './browsers.ts';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

const wanted: BrowserName[] = ['chromium', 'firefox'];
const missing = wanted.filter((name) => (findBrowser(name) ?? installBrowser(name)) === null);
if (missing.length > 0) {
  console.error(
    `No ${missing.join(' and no ')} here and none could be installed: the tests that need it are skipped.`,
  );
  if (process.env.REQUIRE_BROWSERS === '1') {
    console.error('REQUIRE_BROWSERS=1 allows no skipped browser test. Install the browsers and run again.');
    process.exit(1);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'fingerpost-test-'));

/** Runs Vitest with these words, and gives what became of the tests. */
async function runLane(words: readonly string[], name: string): Promise<{ status: number; report: Report }> {
  const reportFile = join(folder, `${name}.json`);
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...words,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const status = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  return { status, report: JSON.parse(readFileSync(reportFile, 'utf8')) };
}

const given = process.argv.slice(2);
const lanes =
  given.length > 0
    ? [given]
    : [
        ['--project', 'unit'],
        ['--project', 'e2e', '--project', 'extension'],
      ];
const runs = await Promise.all(lanes.map((words, index) => runLane(words, `lane-${index}`)));
rmSync(folder, { recursive: true });

const results = runs.flatMap(({ report }) => report.testResults);
const skipped = results
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status === 'skipped' || status === 'pending');
for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
// Named once more at the very end: a log that is kept in part keeps its end.
for (const { name, status, assertionResults } of results) {
  const broken = assertionResults.filter((test) => test.status === 'failed');
  for (const { fullName } of broken) console.log(`failed: ${fullName}`);
  if (status === 'failed' && broken.length === 0) console.log(`failed: ${relative('.', name)}, as a whole`);
}
const sum = (of: 'numPassedTests' | 'numFailedTests'): number =>
  runs.reduce((total, { report }) => total + report[of], 0);
const isRed = runs.some(({ status }) => status !== 0);
// A whole file that fails to load has no test of its own to count.
const failed = Math.max(sum('numFailedTests'), isRed ? 1 : 0);
console.log(`${sum('numPassedTests')} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = isRed ? 1 : 0;
