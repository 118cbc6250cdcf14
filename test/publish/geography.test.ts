import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { widgetGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { buildGeography } from '../../publish/geography.ts';
import { loadGeography } from '../../publish/load-geography.ts';
import { fromNationalGrid } from '../../publish/osgb.ts';
import {
  dropMistakes,
  gather,
  nothingGathered,
  packSectors,
  packUnits,
} from '../../publish/pack-geography.ts';
import { openPostcodes, type PostcodeRow } from '../../publish/read-postcodes.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import { createGazetteer } from '../../shared/place/gazetteer.ts';
import { openGeography } from '../../shared/place/geography.ts';
import { findUnit, incodeNumber, unpackSectors } from '../../shared/place/geography-facts.ts';
import { incodeLetters } from '../../shared/place/postcode.ts';
import { told } from '../place/told.ts';
import { numRuns } from '../runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'geography-'));
afterAll(() => rmSync(folder, { recursive: true }));

const brighton = 'E06000043';
const lewes = 'E07000063';
/** A dozen made-up postcodes near Brighton in the layout of Code-Point Open. */
const rows = [
  ['BN1 1AA', 10, 531_000, 104_200, brighton],
  ['BN1 1AB', 10, 531_100, 104_300, brighton],
  ['BN1 1AE', 10, 531_200, 104_100, brighton],
  ['BN1 9ZZ', 10, 533_900, 108_600, lewes],
  ['BN1 9ZY', 10, 534_000, 108_700, lewes],
  ['BN1 8AA', 90, 0, 0, brighton],
  ['BN101AA', 10, 541_300, 101_100, lewes],
  ['BN10 1AB', 10, 541_400, 101_200, lewes],
] as const;
const bn = rows
  .map(
    ([code, quality, east, north, council]) =>
      `"${code}",${quality},${east},${north},"E92000001","","","","${council}",""`,
  )
  .join('\r\n');

function inFolder(name: string, files: Record<string, string>): string {
  const path = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}

const codePoint = {
  'Data/CSV/bn.csv': bn,
  'Doc/Code-Point_Open_Column_Headers.csv':
    'PC,PQ,EA,NO\r\nPostcode,Positional_quality_indicator,Eastings,Northings',
};

async function built(input: string): Promise<{ out: string; said: string[] }> {
  const out = join(folder, `out-${readdirSync(folder).length}`);
  const said: string[] = [];
  await buildGeography(input, out, 2026, (line) => said.push(line));
  return { out, said };
}

function gazetteerWith(out: string) {
  const facts = loadGeography(out);
  if (facts === null) throw new Error('nothing was written');
  return createGazetteer(widgetGazetteerFacts(), [], openGeography(facts));
}

describe.each<[kind: string, input: () => string]>([
  ['a folder', () => inFolder('codepo_gb', codePoint)],
  [
    'a zip file',
    () => {
      const path = join(folder, 'codepo_gb.zip');
      const files = Object.entries(codePoint).map(([name, text]) => [name, strToU8(text)]);
      writeFileSync(path, zipSync(Object.fromEntries(files)));
      return path;
    },
  ],
])('Code-Point Open as %s', (_kind, input) => {
  test('gives exact answers', async () => {
    const { out, said } = await built(input());
    expect(readdirSync(out).sort()).toEqual(['sectors.json', 'units-BN.json']);
    const gazetteer = gazetteerWith(out);

    const exact = gazetteer.find('bn1 1ae');
    expect(told(exact)).toBe('postcode BN1 1AE');
    if (exact.kind === 'found') {
      expect(distanceMetres(exact.place.point, fromNationalGrid(531_200, 104_100))).toBeLessThan(80);
      expect(exact.place.uncertaintyMetres).toBe(150);
      expect(exact.place).toMatchObject({ council: 'Brighton and Hove', nation: 'ENG', outcode: 'BN1' });
    }
    const other = gazetteer.find('BN1 9ZZ');
    expect(other.kind === 'found' && other.place.council).toBe('Lewes');
    expect(told(gazetteer.find('BN1 1AD'))).toBe('sector BN1 1');
    expect(told(gazetteer.find('BN1 1'))).toBe('sector BN1 1');
    expect(told(gazetteer.find('BN1 8AA'))).toBe('outcode BN1');
    expect(told(gazetteer.find('LS1 1AA'))).toBe('outcode LS1');
    expect(told(gazetteer.find('W1A 1AA'))).toBe('no-location');
    expect(said).toContainEqual(expect.stringMatching(/^bn\.csv: 7 postcodes$/));
    expect(said).toContainEqual(expect.stringMatching(/only 2 outcodes/));
    expect(said).toContainEqual(expect.stringMatching(/Passed over: 1 /));
  });
});

test('the ONS Postcode Directory: degrees only, live only, columns by their names', async () => {
  const path = join(folder, 'ONSPD.csv');
  writeFileSync(
    path,
    [
      '"pcd7","pcds","dointr","doterm","east1m","north1m","lat","long","lad25cd"',
      '"BN1 1AE","BN1 1AE","198001","","531200","104100","50.8237","-0.1385","E06000043"',
      '"BN1 1AF","BN1 1AF","198001","202001","531200","104100","50.8237","-0.1385","E06000043"',
      '"BT1 5GS","BT1 5GS","198001","","333900","374400","54.5973","-5.9301","N09000003"',
      '"GY1 1AA","GY1 1AA","198001","","","","99.999999","0.000000","L99999999"',
      '"JE2 3AB","JE2 3AB","198001","","","","","","L99999999"',
    ].join('\r\n'),
  );
  const { out, said } = await built(path);
  const gazetteer = gazetteerWith(out);
  const belfast = gazetteer.find('BT1 5GS');
  expect(told(belfast)).toBe('postcode BT1 5GS');
  if (belfast.kind === 'found') {
    expect(distanceMetres(belfast.place.point, { latitude: 54.5973, longitude: -5.9301 })).toBeLessThan(80);
    expect(belfast.place).toMatchObject({ council: 'Belfast', nation: 'NIR' });
  }
  expect(told(gazetteer.find('BN1 1AE'))).toBe('postcode BN1 1AE');
  expect(told(gazetteer.find('BN1 1AF'))).toBe('sector BN1 1');
  expect(told(gazetteer.find('JE2 3AB'))).toBe('outcode JE2');
  expect(said).toContainEqual(expect.stringMatching(/Passed over: 3 /));
  expect(said).toContainEqual(expect.stringMatching(/Northern Ireland/));
});

test.each<[what: string, input: () => string, sentence: RegExp]>([
  ['nothing', () => join(folder, 'nothing.zip'), /There is no file or folder/],
  ['an empty folder', () => inFolder('empty', { 'readme.txt': 'hello' }), /no file of Code-Point Open/],
  [
    'a zip that is none',
    () => join(inFolder('broken', { 'a.zip': 'hello' }), 'a.zip'),
    /cannot be opened as a zip/,
  ],
  [
    'a table of something else',
    () => join(inFolder('other', { 'x.csv': 'name,age\nA,1' }), 'x.csv'),
    /no column for postcode/,
  ],
  [
    'what is no table',
    () => join(inFolder('text', { 'x.csv': 'pcds,lat,long\n"a" b,"c' }), 'x.csv'),
    /cannot be read as a table/,
  ],
  [
    'an area file of something else',
    () => inFolder('wrong', { 'bn.csv': 'a,b\nc,d' }),
    /does not look like Code-Point Open/,
  ],
  [
    'only the header',
    () => join(inFolder('bare', { 'x.csv': 'pcds,lat,long\n' }), 'x.csv'),
    /no live postcode/,
  ],
])('%s is told in a sentence', async (_what, input, sentence) => {
  await expect(built(input())).rejects.toThrow(sentence);
});

test('a folder without geography is none; one that was spoilt is told', () => {
  expect(loadGeography(join(folder, 'nowhere'))).toBeNull();
  const spoilt = inFolder('spoilt', { 'sectors.json': '{"format":1,' });
  expect(() => loadGeography(spoilt)).toThrow(/cannot be read/);
  const newer = inFolder('newer', { 'sectors.json': '{"format":9}' });
  expect(() => loadGeography(newer)).toThrow(/another version/);
});

const letter = fc.constantFrom(...incodeLetters);
const incodes = fc
  .tuple(fc.constantFrom(...'0123456789'), letter, letter)
  .map(([digit, first, second]) => digit + first + second);
const units = fc.uniqueArray(
  fc.record({
    outcode: fc.constantFrom('AB10', 'AB11', 'B1', 'W1A', 'W1T'),
    incode: incodes,
    point: fc.record({
      latitude: fc.double({ min: 49.9, max: 60.8, noNaN: true }),
      longitude: fc.double({ min: -7.5, max: 1.8, noNaN: true }),
    }),
    council: fc.constantFrom(brighton, lewes, ''),
  }),
  { selector: ({ outcode, incode }) => outcode + incode, minLength: 1, maxLength: 60 },
);

test('every postcode comes back where it was, and no other does', () => {
  const nameOf = (code: string) => (code === '' ? null : code);
  fc.assert(
    fc.property(units, incodes, (all: PostcodeRow[], stranger) => {
      const gathered = nothingGathered();
      gather(gathered, all);
      const areas = new Map([...packUnits(gathered, nameOf)].map((facts) => [facts.area, facts]));
      const find = (outcode: string, incode: string) => {
        const facts = areas.get(outcode.replace(/\d.*$/, ''));
        return facts === undefined ? null : findUnit(facts, outcode, incode);
      };
      for (const { outcode, incode, point, council } of all) {
        const unit = find(outcode, incode);
        expect(unit === null ? 1e9 : distanceMetres(unit.point, point)).toBeLessThan(85);
        expect(unit?.council).toBe(council === '' ? null : council);
      }
      const isThere = all.some(({ outcode, incode }) => outcode === 'B1' && incode === stranger);
      expect(find('B1', stranger) !== null).toBe(isThere);
    }),
    numRuns(1_000),
  );
});

test('every sector lies amid its postcodes', () => {
  fc.assert(
    fc.property(units, (all: PostcodeRow[]) => {
      const gathered = nothingGathered();
      gather(gathered, all);
      const sectors = unpackSectors(packSectors(gathered, 'a test', []));
      const wanted = new Set(all.map(({ outcode, incode }) => `${outcode} ${incode.charAt(0)}`));
      expect(new Set(sectors.keys())).toEqual(wanted);
    }),
    numRuns(1_000),
  );
});

test('a single bad point is dropped, a farm up the glen is not', () => {
  const at = (incode: string, north: number): PostcodeRow => ({
    outcode: 'BT41',
    incode,
    point: { latitude: 54.7 + north / 111, longitude: -6.2 },
    council: '',
  });
  const town = [...incodeLetters].map((last, position) => at(`3A${last}`, position / 10));
  const gathered = nothingGathered();
  gather(gathered, [...town, at('3UA', 9), at('3UB', 40)]);
  expect(dropMistakes(gathered)).toBe(1);
  expect([...(gathered.outcodes.get('BT41')?.keys() ?? [])]).not.toContain(incodeNumber('3UB'));
});

const download = process.env['CODE_POINT_OPEN'];
if (download !== undefined)
  test('every postcode of a real download is found within 85 metres', async () => {
    const { out } = await built(download);
    const facts = loadGeography(out);
    if (facts === null) throw new Error('nothing was written');
    const geography = openGeography(facts);
    const kept = nothingGathered();
    for await (const { rows: batch } of openPostcodes(download).batches()) gather(kept, batch);
    dropMistakes(kept);
    const far: string[] = [];
    for (const [outcode, all] of kept.outcodes)
      for (const { number, point } of all.values()) {
        const [digit, first, second] = [Math.floor(number / 400), Math.floor(number / 20) % 20, number % 20];
        const incode = `${digit}${incodeLetters[first]}${incodeLetters[second]}`;
        const unit = geography.unit(outcode, incode);
        if (unit === null || distanceMetres(unit.point, point) > 85) far.push(`${outcode} ${incode}`);
      }
    expect(far).toEqual([]);
  });
