import { buildExtension } from '../../build/build-extension.ts';

/** Builds the extension as it ships, once for all tests of it. */
export function setup(): Promise<void> {
  return buildExtension(['chrome', 'edge', 'firefox']);
}
