import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { capital } from '../../shared/words/words.ts';

test('what docs/accessibility-criteria.md promises and what is tested in browsers is the same', () => {
  const criteria = readFileSync('docs/accessibility-criteria.md', 'utf8');
  const promised = [...criteria.matchAll(/^- (.+)\.$/gm)].map(([, sentence]) => sentence);
  const own = readFileSync('test/e2e/accessibility-criteria.test.ts', 'utf8');
  const everyState = readFileSync('test/e2e/widget-access.test.ts', 'utf8');
  // A table's tests say at the end which case it is.
  const tested = [
    ...everyState.matchAll(/describe\.skipIf\(.*\)\(\s*'([^']+)'/g),
    ...own.matchAll(/^ +(?:test\(|\]?\)\(?|test\.each\([^)]*\)\()\s*'([^']+)'/gm),
  ].map(([, name = '']) => capital(name.replace(/: %s.*$/, '')));
  expect(promised.toSorted()).toEqual(tested.toSorted());
});
