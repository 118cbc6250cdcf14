import { expect, test } from 'vitest';
import { isAmongCouncils, isSameCouncil } from '../../shared/match/council.ts';

test.each<[own: string, named: string, same: boolean | null]>([
  ['Leeds', 'Leeds City Council', true],
  ['Brighton and Hove', 'Brighton & Hove City Council', true],
  ['City of Edinburgh', 'Edinburgh', true],
  ['Camden', 'London Borough of Camden', true],
  ['County Durham', 'Durham County Council', true],
  ['Newport', 'Cyngor Dinas Newport', true],
  ['Sampleford', 'Sampleford Council (sample)', true],
  ['E08000035', 'E08000035', true],
  ['Leeds', 'Bradford', false],
  ['Newport', 'Newport Pagnell', false],
  ['E08000035', 'E08000032', false],
  // A district lies in some county, and its own name does not say in which.
  ['Canterbury', 'Kent County Council', null],
  ['Lewes', 'East Sussex', null],
  ['E07000106', 'E10000016', null],
  ['Leeds', 'E08000035', null],
])('%s and %s: %s', (own, named, same) => {
  expect(isSameCouncil(own, named)).toBe(same);
});

test('among several, one that is theirs decides, and one that cannot be compared leaves it open', () => {
  expect(isAmongCouncils('Leeds', ['Bradford', 'Leeds'])).toBe(true);
  expect(isAmongCouncils('Leeds', ['Bradford', 'Kent'])).toBeNull();
  expect(isAmongCouncils('Leeds', ['Bradford', 'York'])).toBe(false);
  expect(isAmongCouncils(undefined, ['Leeds'])).toBeNull();
});
