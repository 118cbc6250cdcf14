// Finds the real browsers that tests run in, and installs one the machine's own way where it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, firefox } from 'playwright-core';

export type BrowserName = 'chromium' | 'firefox';

const places: Record<
  BrowserName,
  { variable: string; usual: string[]; ownByPlaywright: () => string; debian: string }
> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    usual: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ownByPlaywright: () => chromium.executablePath(),
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    usual: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    ownByPlaywright: () => firefox.executablePath(),
    debian: 'firefox-esr',
  },
};

/** The browser's program: from the environment, the usual places, or Playwright's own; null when there is none. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, usual, ownByPlaywright } = places[name];
  const named = process.env[variable];
  if (named !== undefined) return existsSync(named) ? named : null;
  const playwrights = () => {
    try {
      return [ownByPlaywright()];
    } catch {
      return []; // Playwright has no build for this system.
    }
  };
  return [...usual, ...playwrights()].find((path) => existsSync(path)) ?? null;
}

/** Tries to install a browser the machine's way, saying so on standard error; null when that cannot be done. */
export function installBrowser(name: BrowserName): string | null {
  const onDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const steps: [string, string[]][] = onDebian
    ? [
        ['apt-get', ['update']],
        [
          'apt-get',
          [
            'install',
            '-y',
            '--no-install-recommends',
            places[name].debian,
            'fonts-dejavu-core',
            'fonts-noto-core',
          ],
        ],
      ]
    : [[process.execPath, ['node_modules/playwright-core/cli.js', 'install', name]]];
  process.stderr.write(`Installing ${name} for the browser tests …\n`);
  for (const [command, words] of steps) {
    const { status } = spawnSync(command, words, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return null;
  }
  return findBrowser(name);
}
