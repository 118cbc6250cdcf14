// Bundles are sealed in an adviser's browser and opened by the command line: here the first half is a real browser's.
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBrowser } from '../../build/browsers.ts';
import { newTallyKeyPair } from '../../publish/tally-key.ts';
import { openBundle } from '../../shared/learn/open-bundle.ts';
import { nextStamp, readOpeningKey, type TallyBundle } from '../../shared/learn/sealed-bundle.ts';
import type { Month } from '../../shared/learn/tally.ts';
import { connectChromium, hasChromium, visit } from './chromium.ts';
import { startFirefox } from './firefox.ts';

const keys = newTallyKeyPair();
const bundle: TallyBundle = {
  ...nextStamp([], '2026-10' as Month),
  counts: {
    given: { presses: 3, group: [['work', 2]], service: [['a-drop-in', 3]], district: [['Sir Fôn', 1]] },
  },
};
/** A script whose value is the sealed text. */
let sealing: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './shared/learn/sealed-bundle.ts'", resolveDir: process.cwd() },
    bundle: true,
    format: 'iife',
    globalName: 'sealed',
    write: false,
  });
  sealing = `${outputFiles[0]?.text}
    sealed.readSealingKey(${JSON.stringify(keys.publicKey)})
      .then((key) => sealed.sealBundle(${JSON.stringify(bundle)}, key))`;
});

async function opened(text: unknown) {
  const key = await readOpeningKey(keys.privateKey);
  return key === null ? null : openBundle(String(text), key);
}

describe.skipIf(!hasChromium)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser.close());

  test('a bundle is sealed that the command line opens', async () => {
    const { page } = await visit(browser, '/');
    expect(await opened(await page.evaluate(sealing))).toEqual({ kind: 'opened', bundle });
  });
});

const firefoxPath = findBrowser('firefox');

describe.skipIf(firefoxPath === null)('in Firefox', () => {
  test('a bundle is sealed that the command line opens', async () => {
    const firefox = await startFirefox(firefoxPath as string, { 'app.update.enabled': false });
    try {
      await firefox.open(inject('origin'));
      expect(await opened(await firefox.run(sealing))).toEqual({ kind: 'opened', bundle });
    } finally {
      await firefox.close();
    }
  });
});
