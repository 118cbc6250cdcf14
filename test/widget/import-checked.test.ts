import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { integrityOf } from '../../widget/import-checked.ts';

test.each(['', 'a script', 'ŵ'])('the hash of “%s” as `integrity` writes it', (text) => {
  const hash = createHash('sha256').update(text);
  const base64 = createHash('sha256').update(text).digest('base64');
  expect(integrityOf(hash.digest('hex'))).toBe(`sha256-${base64}`);
});
