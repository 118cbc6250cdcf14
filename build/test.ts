// `npm test`: every test. Looks for the browsers first, and says in one line what has to be left out without them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, findBrowser, installBrowser } from './browsers.ts';

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
const reportFile = join(folder, 'report.json');
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}
const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
rmSync(folder, { recursive: true });
const skipped = report.testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter((result) => result.status === 'skipped' || result.status === 'pending');
for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
// A whole file that fails to load has no test of its own to count.
const failed = Math.max(report.numFailedTests, status === 0 ? 0 : 1);
console.log(`${report.numPassedTests} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = status ?? 1;
