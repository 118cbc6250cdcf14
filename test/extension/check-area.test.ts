import { beforeAll, describe, expect, test } from 'vitest';
import { checkArea, type FindPlace } from '../../extension/settings/check-area.ts';
import { isArea } from '../../extension/settings/settings.ts';
import { fullGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { createGazetteer } from '../../shared/place/gazetteer.ts';

let findPlace: FindPlace;
beforeAll(async () => {
  const gazetteer = createGazetteer(await fullGazetteerFacts());
  findPlace = async (text) => gazetteer.find(text);
});

describe('a usual area', () => {
  test.each([
    ['', ''],
    ['  ', ''],
    ['plymouth', 'Plymouth'],
    ['bn1 1aa', 'BN1'],
    ['BN1 1', 'BN1'],
    ['Newport, Isle of Wight', 'Newport, Isle of Wight'],
    ['I live at 3 High Street, Brighton', 'Brighton'],
    ['caerdydd', 'Cardiff'],
  ])('typed as “%s” is kept as “%s”, which is found again as itself', async (typed, area) => {
    expect(await checkArea(typed, findPlace)).toEqual({ area });
    expect(await checkArea(area, findPlace)).toEqual({ area });
    expect(isArea(area)).toBe(true);
  });

  test.each([
    ['Newport', 'choose'],
    ['Zzyzx', 'not-found'],
    ['BFPO 12', 'no-location'],
  ])('typed as “%s” is asked for again: %s', async (typed, problem) => {
    expect(await checkArea(typed, findPlace)).toEqual({ problem });
  });
});
