import { expect, test } from 'vitest';
import { createProgress } from '../../publish/progress.ts';

function told(isTTY: boolean, inCi: boolean): string {
  let written = '';
  const progress = createProgress({ isTTY, write: (text) => (written += text) }, inCi);
  progress.begin('Reading');
  progress.advance(1, 2);
  progress.advance(1, 2);
  progress.begin('Writing');
  progress.end();
  return written;
}

test('draws a bar over itself where a person watches, and leaves nothing behind', () => {
  const drawn = told(true, false).split('\r\u001b[K');
  expect(drawn).toEqual(['', 'Reading …', 'Reading [############............] 1 of 2', 'Writing …', '']);
});

test.each([
  [false, false],
  [false, true],
  [true, true],
])('writes plain lines where a log is kept (terminal %s, CI %s)', (isTTY, inCi) => {
  expect(told(isTTY, inCi)).toBe('Reading …\nWriting …\n');
});
