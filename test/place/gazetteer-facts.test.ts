import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullGazetteerFacts, widgetGazetteerFacts, writeRecent } from '../../publish/build-gazetteer.ts';
import { compareOutcodes, outcodeLines } from '../../publish/outcode-lines.ts';
import { councilRows, outcodeRows } from '../../publish/place-sources.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import {
  coarseness,
  outcodesInLine,
  radiusClasses,
  readRecent,
  unpackDistricts,
  unpackOutcodes,
  unpackPlaces,
  unpackRegions,
} from '../../shared/place/gazetteer-facts.ts';
import { numRuns } from '../runs.ts';

const widget = widgetGazetteerFacts();
const full = fullGazetteerFacts();
const outcodes = unpackOutcodes(widget);
const districts = unpackDistricts(widget, outcodes);

function brotliBytes(value: unknown): number {
  const text = Buffer.from(JSON.stringify(value));
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

describe('the outcodes', () => {
  const rows = outcodeRows();

  test('all are there, in their order', () => {
    expect(outcodes.map(({ code }) => code)).toEqual(rows.map(({ outcode }) => outcode));
    expect(outcodes).toHaveLength(2_968);
    expect([...outcodes.map(({ code }) => code)].sort(compareOutcodes)).toEqual(
      outcodes.map(({ code }) => code),
    );
  });

  test('each stands where it does, as closely as its radius asks, and nowhere if it is a box', () => {
    for (const [at, { code, point, radiusMetres }] of outcodes.entries()) {
      const row = rows[at];
      if (row?.kind === 'box') {
        expect(point, code).toBeNull();
        continue;
      }
      const exact = { latitude: Number(row?.latitude), longitude: Number(row?.longitude) };
      // Half a step each way, of 111 metres at most, and the rounding of degrees.
      const most = coarseness(radiusMetres) * 111.3 * Math.SQRT1_2 + 1;
      expect(
        point === null ? Number.POSITIVE_INFINITY : distanceMetres(point, exact),
        code,
      ).toBeLessThanOrEqual(most);
      expect(most, code).toBeLessThanOrEqual(Math.max(80, radiusMetres * 0.2));
    }
  });

  test('each has the radius next above its own', () => {
    for (const [at, { code, radiusMetres }] of outcodes.entries()) {
      const own = Number(rows[at]?.radius_km) * 1_000;
      const [next] = radiusClasses.filter((radius) => radius >= own);
      expect(radiusMetres, code).toBe(rows[at]?.kind === 'box' ? 0 : next);
    }
  });

  test('each has its district, and says whether all of it lies there', () => {
    for (const [at, { code, district, whole }] of outcodes.entries()) {
      expect(districts[district]?.name, code).toBe(rows[at]?.district);
      expect(whole, code).toBe(rows[at]?.whole === 'yes');
    }
  });

  test.each(['CH4', 'LD7', 'SY10', 'HR5', 'TD15', 'NP16', 'CA6'])(
    '%s may be in either of two nations',
    (code) => {
      expect(outcodes.find((outcode) => outcode.code === code)?.oneNation).toBe(false);
    },
  );

  test.each(['BN1', 'CF24', 'M14', 'EH1', 'LL55', 'BT1', 'PL1'])('%s is in one nation', (code) => {
    expect(outcodes.find((outcode) => outcode.code === code)?.oneNation).toBe(true);
  });
});

test('every council whose area is known has its county and nation', () => {
  const rows = new Map(councilRows().map((row) => [row.council, row]));
  for (const { name, county, nation } of districts) {
    const row = rows.get(name);
    const isIsland = ['Jersey', 'Guernsey', 'Isle of Man'].includes(name);
    expect(county, name).toBe(row?.county ?? name);
    expect(nation, name).toBe(row?.nation ?? (isIsland ? null : 'NIR'));
  }
  expect(districts.filter(({ nation }) => nation === 'WLS')).toHaveLength(22);
  expect(districts.filter(({ nation }) => nation === 'SCT')).toHaveLength(32);
});

test('regions are made of the districts that they are said to be made of', () => {
  const regions = unpackRegions(widget, districts);
  const members = (called: string) =>
    regions.find(({ names }) => names.includes(called))?.districts.map((at) => districts[at]?.name);
  expect(members('Kent')).toContain('Medway');
  expect(members('Gwent')?.sort()).toEqual([
    'Blaenau Gwent',
    'Caerphilly',
    'Monmouthshire',
    'Newport',
    'Torfaen',
  ]);
  expect(members('Cymru')).toHaveLength(22);
  expect(members('Sussex')).toContain('Brighton and Hove');
});

describe('the places', () => {
  test.each<[string, typeof widget, number]>([
    ['of the widget', widget, 1_800],
    ['of the whole set', full, 5_700],
  ])(
    '%s: each has a name, a point on land that is not far from its outcode, and a size',
    (_set, facts, least) => {
      const places = unpackPlaces(facts, outcodes);
      expect(places.length).toBeGreaterThan(least);
      for (const { name, point, size, outcode } of places) {
        const middle = outcodes.find(({ code }) => code === outcode)?.point;
        expect(name).toMatch(/^\p{Lu}/u);
        expect(size).toBeLessThanOrEqual(14);
        expect(middle == null ? Number.POSITIVE_INFINITY : distanceMetres(point, middle), name).toBeLessThan(
          40_000,
        );
      }
    },
  );

  test.each<[name: string, latitude: number, longitude: number, county: string]>([
    ['Brighton', 50.828, -0.139, 'East Sussex'],
    ['Leeds', 53.796, -1.548, 'West Yorkshire'],
    ['Aberystwyth', 52.415, -4.083, 'Ceredigion'],
    ['Hay-on-Wye', 52.07, -3.127, 'Powys'],
    ['Berwick-upon-Tweed', 55.769, -2.005, 'Northumberland'],
    ['Chepstow', 51.641, -2.674, 'Monmouthshire'],
    ['Lerwick', 60.155, -1.149, 'Shetland Islands'],
    ['Belfast', 54.597, -5.93, 'County Antrim'],
    ['Whitehawk', 50.83, -0.12, 'East Sussex'],
  ])('%s', (name, latitude, longitude, county) => {
    const place = unpackPlaces(widget, outcodes).find((one) => one.name === name);
    expect(place && distanceMetres(place.point, { latitude, longitude })).toBeLessThan(1_500);
    expect(districts[place?.district ?? -1]?.county).toBe(county);
  });

  test('no place is on Cyprus', () => {
    expect(full.placeNames).not.toContain('Akrotiri');
  });
});

describe('how much travels (brotli 11)', () => {
  const isOfPlaces = (name: string) => /^(?:place|otherNames|senses)/.test(name);
  const isOfAreas = (name: string) =>
    /^(?:district(?:Names|Nations|Counties)|countyNames|regions)$/.test(name);
  const part = (facts: object, belongs: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => belongs(name)));

  test.each<[string, unknown, number]>([
    ['outcodes', part(widget, (name) => !isOfPlaces(name) && !isOfAreas(name)), 8_200],
    ['councils, counties and regions', part(widget, isOfAreas), 3_200],
    ['places of the widget', part(widget, isOfPlaces), 14_500],
    ['all that the widget has', widget, 25_300],
    ['all that the extension has', full, 48_000],
  ])('%s', (name, value, most) => {
    const bytes = brotliBytes(value);
    console.log(`gazetteer, ${name}: ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});

test('outcodes come back from their lines', () => {
  const all = outcodes.map(({ code }) => code);
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...all)), (some) => {
      const sorted = [...some].sort(compareOutcodes);
      const lines = outcodeLines(sorted);
      expect(lines === '' ? [] : lines.split('\n').flatMap(outcodesInLine)).toEqual(sorted);
    }),
    numRuns(2_000),
  );
});

test('numbers come back from how lately they were met, if each is new in its turn', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (numbers) => {
      const turns = [...new Set(numbers)];
      const inTurn = numbers.map((number) => turns.indexOf(number));
      expect(readRecent(writeRecent(inTurn))).toEqual(inTurn);
    }),
    numRuns(2_000),
  );
});
