import { defineConfig } from 'vitest/config';

const tsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** One browser and one server serve every file, two cores run them: side by side they only get slower. What never comes is told
 * late rather than that something slow is told as lost: another lane runs beside this one. */
const inBrowsers = {
  fileParallelism: false,
  expect: { poll: { timeout: 30_000 } },
  testTimeout: 180_000,
  hookTimeout: 120_000,
} as const;
const ofExtension = ['test/e2e/adviser-*.test.ts', 'test/e2e/extension-*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        oxc: tsx,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // A property in full takes most of a minute, and another lane runs beside it.
          testTimeout: 180_000,
        },
      },
      {
        oxc: tsx,
        test: {
          ...inBrowsers,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ofExtension,
          globalSetup: 'test/e2e/global-setup.ts',
        },
      },
      {
        oxc: tsx,
        test: {
          ...inBrowsers,
          name: 'extension',
          include: ofExtension,
          globalSetup: 'test/e2e/extension-setup.ts',
        },
      },
    ],
  },
});
