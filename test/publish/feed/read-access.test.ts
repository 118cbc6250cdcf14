import { describe, expect, test } from 'vitest';
import { accessIn } from '../../../publish/feed/read-access.ts';

describe('what is said of a building', () => {
  test.each<[string, string[]]>([
    ['Step-free access', ['step-free']],
    ['step-free', ['step-free']],
    ['Wheelchair ramp', ['step-free']],
    [
      'The building has induction loops. Wheelchair access is possible on all levels.',
      ['step-free', 'hearing-loop'],
    ],
    ['Level access and an accessible toilet', ['step-free', 'accessible-toilet']],
    ['Blue Badge parking outside', ['parking']],
    ['Guide dogs are welcome; BSL interpreter', ['bsl', 'assistance-dog']],
    ['No wheelchair access', []],
    ['Wheelchair access is limited', []],
    ['There is no step-free way in. A hearing loop is at the desk.', ['hearing-loop']],
    ['Ring us about wheelchair access', []],
    ['Wheelchair access?', []],
    ['Steps up to the door', []],
    ['A lift', []],
  ])('%s', (text, ids) => {
    expect(accessIn(text)).toEqual(ids);
  });
});
