import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store.ts';
import { tried, tryStore } from './store-contract.ts';

test('the store that other tests use does what the browser’s own does (test/e2e/directory-store.test.ts)', async () => {
  expect(await tryStore(createMemoryStore())).toEqual(tried);
});
