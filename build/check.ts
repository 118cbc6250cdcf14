// `npm run check`: types, lint and format, and the walls of the house, side by side.
import { spawn } from 'node:child_process';

const checks: [name: string, program: string, words: string[]][] = [
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ['house', 'node_modules/vitest/vitest.mjs', ['run', '--project', 'unit', 'test/house.test.ts']],
];

/** Runs one check and answers whether it passed, with what it printed. */
function run(program: string, words: string[]): Promise<{ passed: boolean; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...words]);
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (printed += chunk));
    child.on('close', (code) => resolve({ passed: code === 0, printed }));
  });
}

const outcomes = await Promise.all(checks.map(([, program, words]) => run(program, words)));
outcomes.forEach(({ passed, printed }, index) => {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${checks[index]?.[0]}`);
  if (!passed) console.log(printed);
});
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
