import { build, zip } from 'wxt';

export type ExtensionBrowser = 'chrome' | 'firefox' | 'edge';

/** Builds the extension into `.output/BROWSER-mv3`, quietly. */
export async function buildExtension(browsers: readonly ExtensionBrowser[]): Promise<void> {
  for (const browser of browsers) await build({ browser, logger: quiet });
}

/** Builds it, and packs it as the stores take it; gives the files, with the sources that Firefox's store asks for. */
export async function zipExtension(browsers: readonly ExtensionBrowser[]): Promise<string[]> {
  const files: string[] = [];
  for (const browser of browsers) files.push(...(await zip({ browser, logger: quiet })));
  return files;
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

if (import.meta.main) for (const file of await zipExtension(['chrome', 'edge', 'firefox'])) console.log(file);
