import { build } from 'wxt';

/** Builds the extension into `.output/BROWSER-mv3`, quietly. */
export async function buildExtension(browsers: readonly ('chrome' | 'firefox' | 'edge')[]): Promise<void> {
  for (const browser of browsers) await build({ browser, logger: quiet });
}

/** WXT's progress lines are for people at a terminal; faults still throw. */
const quiet = {
  debug: () => {},
  log: () => {},
  info: () => {},
  success: () => {},
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};

if (import.meta.main) await buildExtension(['chrome', 'firefox', 'edge']);
