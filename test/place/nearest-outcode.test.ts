import { expect, test } from 'vitest';
import { widgetGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { nearestOutcode } from '../../shared/place/nearest-outcode.ts';

const facts = await widgetGazetteerFacts();

test.each<[string, number, number, string | null]>([
  ['Lewes', 50.874, 0.012, 'BN7'],
  ['Cardiff Castle', 51.482, -3.181, 'CF10'],
  ['Lerwick', 60.155, -1.145, 'ZE1'],
  ['the Isle of Man', 54.15, -4.48, 'IM1'],
  ['Paris', 48.857, 2.352, null],
  ['the middle of the Irish Sea', 53.7, -5.2, null],
  ['Dublin', 53.35, -6.26, null],
])('%s', (_name, latitude, longitude, outcode) => {
  expect(nearestOutcode(facts, { latitude, longitude })).toBe(outcode);
});
