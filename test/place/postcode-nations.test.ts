import { expect, test } from 'vitest';
import { nationsOfPostcode } from '../../shared/place/postcode-nations.ts';

test.each([
  ['LS1 3AB', ['ENG', 'WLS']],
  ['cf10 1aa', ['ENG', 'WLS']],
  ['G1 1AA', ['SCT']],
  ['GL1 1AA', ['ENG', 'WLS']],
  ['EH1', ['SCT']],
  ['BT1 5GS', ['NIR']],
  ['TD15 1AA', ['ENG', 'SCT']],
  ['', ['ENG', 'WLS']],
])('%s', (postcode, nations) => expect(nationsOfPostcode(postcode)).toEqual(nations));
