// What a program costs that runs by itself.
import { spawnSync } from 'node:child_process';

export interface Cost {
  seconds: number;
  processorSeconds: number;
  /** At its highest, resident, in megabytes of a million bytes. */
  megabytes: number;
}

/** Tells, on the last line of standard error, what a process has cost. */
const meter = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify({ seconds: performance.now() / 1e3,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS * 1024 / 1e6 }));
});`)}`;

/** Runs Node by itself with these words. Throws when it fails. */
export function costOf(words: readonly string[]): Cost {
  const ran = spawnSync(process.execPath, ['--import', meter, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 600_000,
  });
  if (ran.status !== 0)
    throw new Error(`measuring ${words.join(' ')}: ${ran.status} ${ran.stderr.slice(-2_000)}`);
  return JSON.parse(ran.stderr.slice(ran.stderr.lastIndexOf('\n')));
}
