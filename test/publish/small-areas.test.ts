// Small areas in a sheet of needs: which town or council each belongs to, and what they come to together.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NeedReading, needInWords, readNeed } from '../../publish/read-need.ts';
import { everyTown } from '../../publish/report-towns.ts';
import type { NeedArea } from '../../shared/learn/priorities.ts';
import { byPeople, type Town } from '../../shared/learn/town.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import type { Point } from '../../shared/record/service.ts';
import { metresPerDegree, middle } from '../builders.ts';
import { numRuns } from '../runs.ts';
import { inFolder } from './problem-fixtures.ts';

const mile = 1_609.344;
const town = (name: string, area: string, point: Point, people = 1_000): Town => {
  return { name, area, point, people };
};
const at = (milesNorth: number, milesEast = 0): Point => ({
  latitude: middle.latitude + (milesNorth * mile) / metresPerDegree,
  longitude:
    middle.longitude + (milesEast * mile) / metresPerDegree / Math.cos((middle.latitude * Math.PI) / 180),
});
/** A report on Rutland and Newport; Leicester is next to it. */
const districts = new Set(['Rutland', 'Newport']);
const towns = [
  town('Oakham', 'Rutland', at(0), 9_000),
  town('Middleton', 'Rutland', at(0, 12)),
  { ...town('Middleton', 'Newport', at(30)), areaCy: 'Casnewydd' },
  { ...town('Newport', 'Newport', at(36)), nameCy: 'Casnewydd', areaCy: 'Casnewydd' },
  town('Syston', 'Leicester', at(0, -8)),
];
const header = 'area,need,people,council,latitude,longitude,easting,northing';
const pointCells = ({ latitude, longitude }: Point): string => `${latitude},${longitude}`;

function reading(lines: readonly string[], known: readonly Town[] = towns): Promise<NeedReading> {
  return inFolder({ 'need.csv': [header, ...lines].join('\n') }, (folder) =>
    readNeed(join(folder, 'need.csv'), known, districts),
  );
}

/** What became of each place: its name, need, people, and the small areas in it. */
function told({ areas }: NeedReading): unknown[] {
  return areas.map(({ name, need, people, parts }) => [name, need, people, parts.map((part) => part.name)]);
}

/** In Oakham whatever else a sheet has, so that it is not refused whole. */
const usual = `E01000001,10,100,,${pointCells(at(0))}`;

describe('a small area', () => {
  test.each<[string, string, string | null]>([
    ['with a point is of the nearest town', `E01000002,30,300,,${pointCells(at(1))}`, 'Oakham'],
    ['nearer to a town of another council is outside', `E01000002,30,300,,${pointCells(at(0, -5))}`, null],
    ['of a council is of its nearest town', `E01000002,30,300,Rutland,${pointCells(at(0, -5))}`, 'Oakham'],
    ['of a council by its code', `E01000002,30,300,E06000017,${pointCells(at(0, -5))}`, 'Oakham'],
    ['of another council is outside', `E01000002,30,300,Leicester,${pointCells(at(0))}`, null],
    ['far from every town is outside', `E01000002,30,300,,${pointCells(at(13))}`, null],
    ['of a council, far from its towns, too', `E01000002,30,300,Rutland,${pointCells(at(-13))}`, null],
    [
      'with a name of a town and a point goes by the point',
      `Newport East,1,1,,${pointCells(at(0))}`,
      'Oakham',
    ],
    ['in metres of the National Grid', 'E01000002,30,300,,,,369000,599000', 'Oakham'],
    ['of a council, without a point, adds to the council', 'E01000002,30,300,Rutland,,', 'Rutland'],
    ['of a council by its code of until 2025 is outside', 'E01007317,40,1500,E08000019,,', null],
    ['called like a council, with a point, goes by the point', `Newport,1,1,,${pointCells(at(0))}`, 'Oakham'],
    ['called like its council, too', `Rutland,1,1,Rutland,${pointCells(at(0))}`, 'Oakham'],
    [
      'called like a town of its council, without a point, adds to the council',
      'Oakham,1,1,Rutland',
      'Rutland',
    ],
    ['of another council, without a point, is outside', 'E01000002,30,300,York,,', null],
    ['of one of two towns with its name', `E01000002,1,1,,${pointCells(at(0, 12))}`, 'Middleton, Rutland'],
  ])('%s', async (_name, line, place) => {
    const read = await reading([usual, line]);
    expect([read.refused, read.elsewhere]).toEqual([[], place === null ? 1 : 0]);
    const of = read.areas.find(({ parts }) => parts.some(({ name }) => name === line.split(',')[0]));
    expect(of?.name ?? null).toBe(place);
  });

  test.each<[string, string, string]>([
    ['no number', 'E01000002,1,,,north,-2.5', '“north, -2.5”: latitude and longitude are degrees'],
    ['no longitude', 'E01000002,1,,,55.3,', '“55.3, ”: latitude and longitude go together'],
    ['no latitude', 'E01000002,1,,,,-2.5', '“, -2.5”: latitude and longitude go together'],
    ['a point abroad', 'E01000002,1,,,48.85,2.35', 'this point is not in the United Kingdom'],
    ['nowhere at all', 'E01000002,1,,,0,0', 'this point is not in the United Kingdom'],
    ['changed places', 'E01000002,1,,,-2.5,55.3', 'latitude and longitude have changed places'],
    ['metres for degrees', 'E01000002,1,,,369000,599000', 'name the columns easting and northing'],
    ['degrees for metres', 'E01000002,1,,,,,55.3,-2.5', 'easting and northing are metres'],
    ['half a point in metres', 'E01000002,1,,,,,369000,', 'easting and northing go together'],
    ['metres off the grid', 'E01000002,1,,,,,900000,100000', 'easting and northing are metres'],
    [
      'a council that is none',
      'E01000002,1,,Rutlnad,55.3,-2.5',
      '“Rutlnad”: no council is called this; did you mean Rutland?',
    ],
    ['no name', `,1,,,${pointCells(at(0))}`, 'a small area has a code or a name'],
    ['a need in words', `E01000002,high,,,${pointCells(at(0))}`, 'need is a number'],
    ['half a person', `E01000002,1,1.5,,${pointCells(at(0))}`, 'people is a whole number'],
    ['itself again', usual, 'this was told before, in line 2'],
    ['a code we do not know, alone', 'E01000002,1', 'give its council or its point'],
  ])('%s: refused in one clear sentence, and the rest is used', async (_name, line, why) => {
    const read = await reading([usual, line]);
    expect(told(read)).toEqual([['Oakham', 10, 100, ['E01000001']]]);
    expect(read.refused).toEqual([expect.stringMatching(/need\.csv:3: “.*\.$/)]);
    expect(read.refused[0]).toContain(why);
  });

  test('is told in lines of the sheet like any other, and how many there are', async () => {
    const read = await reading([
      usual,
      `E01000002,30,300,,${pointCells(at(1))}`,
      'Newport,5,',
      'E01000003,1,,York,,',
      'E01000004,1,,,0,0',
    ]);
    expect(needInWords(read)).toMatch(
      /Need: 2 places used, 1 of them told by 2 small areas, 1 line refused, 1 about places outside this report\.$/,
    );
  });
});

describe('small areas together', () => {
  test('their need is the mean by people, and their people are summed', async () => {
    const read = await reading([usual, `E01000002,30,300,,${pointCells(at(1))}`]);
    expect(told(read)).toEqual([['Oakham', 25, 400, ['E01000001', 'E01000002']]]);
    expect(needInWords(read)).toMatch(
      /^Need: 1 place used, 1 of them told by 2 small areas, 0 lines refused, 0 about/,
    );
  });

  test('where one does not tell its people it is the plain mean, which is said', async () => {
    const read = await reading([usual, `E01000002,30,,,${pointCells(at(1))}`]);
    expect(told(read)).toEqual([['Oakham', 20, null, ['E01000001', 'E01000002']]]);
    expect(needInWords(read)).toContain(
      'Need is the plain mean of small areas, since not all of them tell their people: Oakham.',
    );
  });

  test('where nobody lives in any, it is the plain mean too', async () => {
    const read = await reading([`A,10,0,,${pointCells(at(0))}`, `B,30,0,,${pointCells(at(0))}`]);
    expect(told(read)).toEqual([['Oakham', 20, 0, ['A', 'B']]]);
  });

  test('a place that is told by its own name is not told by its small areas as well', async () => {
    const read = await reading([usual, 'Oakham,40,', 'E01000002,3,,Rutland', 'Rutland,7,']);
    expect(told(read)).toEqual([
      ['Oakham', 40, null, []],
      ['Rutland', 7, null, []],
    ]);
    expect(read.refused.map((line) => line.replace(/^.*need\.csv/, ''))).toEqual([
      ':2: “E01000001”: Oakham has a line of its own, which counts.',
      ':4: “E01000002”: Rutland has a line of its own, which counts.',
    ]);
  });

  test('a line of its own that cannot be read takes nothing from its small areas', async () => {
    const read = await reading([usual, 'Oakham,n/a,', 'E01000002,3,,Rutland', 'Rutland,7,many']);
    expect(told(read)).toEqual([
      ['Oakham', 10, 100, ['E01000001']],
      ['Rutland', 3, null, ['E01000002']],
    ]);
    expect(read.refused).toHaveLength(2);
  });

  test('the official code of a council is the council, whatever point it has', async () => {
    const read = await reading([`E06000017,5,,,${pointCells(at(0))}`, 'E01000002,3,,Rutland']);
    expect(told(read)).toEqual([['Rutland', 5, null, []]]);
  });

  test('wards told by their council alone are all small areas of it, and those called like a town are told of', async () => {
    const wards = ['Oakham,30,,Rutland', 'Ryhall,40,,Rutland', 'Middleton,20,,Rutland', 'Middleton,10,,York'];
    const read = await reading(wards);
    expect(told(read)).toEqual([['Rutland', 30, null, ['Oakham', 'Ryhall', 'Middleton']]]);
    expect(needInWords(read)).toContain(
      'Small areas of the council beside them, though a town has their name: Oakham, Middleton. For the town, leave council empty.\n',
    );
    expect(needInWords(await reading([usual, 'Ryhall,40,,Rutland']))).not.toContain('has their name');
  });

  test('a council and its towns are places of their own, with names of their own in both languages', async () => {
    const read = await reading([
      `W01000001,1,,Casnewydd,${pointCells(at(36))}`,
      'W01000002,3,,Newport',
      `W01000003,3,,Newport,${pointCells(at(30))}`,
    ]);
    expect(read.areas.map(({ name, nameCy, towns: own }) => [name, nameCy, own.length])).toEqual([
      ['Newport, Newport', 'Casnewydd, Casnewydd', 1],
      ['Newport', 'Casnewydd', 2],
      ['Middleton, Newport', 'Middleton, Casnewydd', 1],
    ]);
  });

  test('a name may come again in another council, a code only once', async () => {
    const read = await reading([
      `Central,1,,Rutland,${pointCells(at(0))}`,
      `Central,2,,Newport,${pointCells(at(36))}`,
      `E01000001,2,,Newport,${pointCells(at(36))}`,
      `E01000001,2,,Rutland,${pointCells(at(0))}`,
    ]);
    expect(read.areas.map(({ parts }) => parts.length)).toEqual([1, 2]);
    expect(read.refused).toEqual([expect.stringContaining('need.csv:5')]);
  });
});

test('the example in the guide is read where it says', async () => {
  const [block = ''] =
    /^area,need,people,council.*?(?=^```$)/ms.exec(readFileSync('docs/insight.md', 'utf8')) ?? [];
  await inFolder({ 'need.csv': block }, async (folder) => {
    const read = readNeed(join(folder, 'need.csv'), everyTown(), new Set(['Rutland']));
    expect(told(read)).toEqual([
      ['Oakham', 41.3, 1_620, ['E01000001 (sample)']],
      ['Uppingham', 18.7, 1_480, ['E01000002 (sample)']],
    ]);
    expect(read.refused).toEqual([]);
  });
});

/** The same, with every town looked at for every row, and no sums kept. */
function slowly(
  rows: readonly Row[],
  known: readonly Town[],
): (Pick<NeedArea, 'towns' | 'need' | 'people'> & { names: string[] })[] {
  const homes = rows.map(({ point, council }) => {
    const own = known.filter(({ area }) => council === null || area === council);
    if (point === null) return own.filter(({ area }) => districts.has(area));
    const metres = ({ point: there }: Town): number => distanceMetres(point, there);
    const [nearest] = own.toSorted((a, b) => metres(a) - metres(b) || byPeople(a, b));
    return nearest !== undefined && metres(nearest) <= 10 * mile && districts.has(nearest.area)
      ? [nearest]
      : [];
  });
  // A council and its only town are two places.
  const keys = homes.map((own, index) =>
    own.length === 0 ? '' : JSON.stringify([own, rows[index]?.point === null]),
  );
  return [...new Set(keys)]
    .filter((key) => key !== '')
    .map((key) => {
      const own = rows.filter((_row, index) => keys[index] === key);
      const heads = own.reduce((sum, { people }) => sum + (people ?? Number.NaN), 0);
      const weightOf = (row: Row): number => (heads > 0 ? (row.people ?? 0) : 1);
      const weights = own.reduce((sum, row) => sum + weightOf(row), 0);
      return {
        names: own.map((row) => `Area ${rows.indexOf(row)}`),
        towns: homes[keys.indexOf(key)] ?? [],
        need: own.reduce((sum, row) => sum + row.need * weightOf(row), 0) / weights,
        people: Number.isNaN(heads) ? null : heads,
      };
    });
}

interface Row {
  point: Point | null;
  council: string | null;
  need: number;
  people: number | null;
}

test('whatever towns and small areas there are, each is where looking at all of them puts it', async () => {
  const miles = fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10);
  const point = fc.tuple(miles, miles).map(([north, east]) => at(north, east));
  const area = fc.constantFrom('Rutland', 'Newport', 'Leicester');
  const someTowns = fc
    .uniqueArray(fc.record({ area, point, people: fc.integer({ min: 1_000, max: 9_000 }) }), {
      ...{ minLength: 1, maxLength: 25 },
      selector: (one) => pointCells(one.point),
    })
    .map((all) => all.map((one, index) => town(`Town ${index}`, one.area, one.point, one.people)));
  const row: fc.Arbitrary<Row> = fc
    .record({
      point: fc.option(point),
      council: fc.option(area),
      need: fc.integer({ min: 0, max: 100 }),
      people: fc.option(fc.integer({ min: 0, max: 3_000 }), { freq: 9 }),
    })
    .filter((one) => one.point !== null || one.council !== null);
  await fc.assert(
    fc.asyncProperty(someTowns, fc.array(row, { minLength: 1, maxLength: 40 }), async (known, rows) => {
      // A town of the report with a line of its own, so that the sheet is not refused whole.
      const all = [...known, town('Here', 'Rutland', at(200))];
      const lines = rows.map(({ point: where, council, need, people }, index) =>
        [`Area ${index}`, need, people ?? '', council ?? '', where === null ? ',' : pointCells(where)].join(
          ',',
        ),
      );
      const { areas, refused, elsewhere } = await reading(['Here,1', ...lines], all);
      const told = areas.filter(({ parts }) => parts.length > 0);
      const expected = slowly(rows, all);
      expect(refused).toEqual([]);
      expect(told.length).toBe(expected.length);
      for (const { names, need, ...rest } of expected) {
        const one = told.find(({ parts }) => parts[0]?.name === names[0]);
        expect(one).toMatchObject({ ...rest, parts: names.map((name) => ({ name })) });
        expect(one?.need).toBeCloseTo(need, 9);
      }
      expect(elsewhere).toBe(rows.length - told.reduce((sum, { parts }) => sum + parts.length, 0));
    }),
    numRuns(1_000),
  );
});
