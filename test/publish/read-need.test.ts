// The sheets that say where need is and what it weighs, from what coordinators write to what is counted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommandFailure } from '../../publish/command-failure.ts';
import { createNeedPlacer } from '../../publish/need-places.ts';
import { type NeedReading, needInWords, readNeed } from '../../publish/read-need.ts';
import { readWeights } from '../../publish/read-weights.ts';
import { everyTown } from '../../publish/report-towns.ts';
import type { Town } from '../../shared/learn/town.ts';
import { northOf } from '../builders.ts';
import { inFolder } from './problem-fixtures.ts';

const town = (name: string, area: string, nameCy?: string): Town => ({
  ...{ name, area, point: northOf(0), people: 1_000 },
  ...(nameCy !== undefined && { nameCy }),
});
const towns = [
  town('Oakham', 'Rutland'),
  town('Stoke-on-Example', 'Rutland'),
  town('Newport', 'Isle of Wight'),
  town('Newport', 'Newport', 'Casnewydd'),
  town('Holyhead', 'Isle of Anglesey', 'Caergybi'),
  town('Middleton', 'Rutland'),
  town('Middleton', 'Isle of Wight'),
  town('Barnsley', 'Barnsley'),
  town('Sheffield', 'Sheffield'),
];

const districts = new Set(towns.map(({ area }) => area));

function reading(text: string): Promise<NeedReading> {
  return inFolder({ 'need.csv': text }, (folder) => readNeed(join(folder, 'need.csv'), towns, districts));
}

describe('where need is', () => {
  test.each<[string, string, string[]]>([
    ['a council', 'Rutland', ['Oakham', 'Stoke-on-Example', 'Middleton']],
    ['a council with its titles', 'Rutland County Council', ['Oakham', 'Stoke-on-Example', 'Middleton']],
    ['a code', 'E06000017', ['Oakham', 'Stoke-on-Example', 'Middleton']],
    ['a code in small letters', 'e06000017', ['Oakham', 'Stoke-on-Example', 'Middleton']],
    ['the code of Barnsley until 2025', 'E08000016', ['Barnsley']],
    ['its code since then', 'E08000038', ['Barnsley']],
    ['the code of Sheffield until 2025', 'E08000019', ['Sheffield']],
    ['a council in Welsh', 'Ynys Môn', ['Holyhead']],
    ['a town', 'oakham', ['Oakham']],
    ['a town in Welsh', 'Caergybi', ['Holyhead']],
    ['a town without its hyphens', 'Stoke on Example', ['Stoke-on-Example']],
    ['a council before a town of its name', 'Newport', ['Newport']],
    ['one of two towns', '"Newport, Isle of Wight"', ['Newport']],
    ['the other of two', '"Middleton, Rutland"', ['Middleton']],
  ])('%s', async (_name, area, found) => {
    const { areas, refused } = await reading(`area,need\n${area},3\n`);
    expect(refused).toEqual([]);
    expect(areas.flatMap((one) => one.towns.map(({ name }) => name))).toEqual(found);
  });

  test.each<[string, string]>([
    ['E06000017', 'Rutland'],
    ['Rutland County Council', 'Rutland'],
    ['oakham', 'Oakham'],
    ['"Oakham, Rutland"', 'Oakham'],
    ['Caergybi', 'Holyhead'],
    ['Newport', 'Newport'],
    ['"Newport, newport"', 'Newport, Newport'],
    ['"Middleton, Rutland"', 'Middleton, Rutland'],
  ])('%s goes by the name of the place, not by what the sheet calls it', async (area, name) => {
    const { areas } = await reading(`area,need\n${area},3\n`);
    expect(areas).toMatchObject([{ name, need: 3 }]);
  });

  test('what the report calls a place is read as that place again, and no two have one name', async () => {
    const all = everyTown();
    const every = new Set(all.map(({ area }) => area));
    const placeOf = createNeedPlacer(all, every);
    const cells = { council: '', latitude: '', longitude: '', easting: '', northing: '' };
    const told = [...every, ...all.map(({ name, area }) => `${name}, ${area}`)].map((area) =>
      placeOf({ ...cells, area }),
    );
    const places = told.map((one) => (one.kind === 'itself' ? one.place : null));
    expect(new Set(places.map((place) => place?.key)).size).toBe(told.length);
    expect(new Set(places.map((place) => place?.name)).size).toBe(told.length);
    for (const place of places)
      expect(placeOf({ ...cells, area: place?.name ?? '' })).toMatchObject({ place: { key: place?.key } });
  });

  test.each<[string, string, string]>([
    ['two towns of one name', 'Middleton,3,', '2 towns have this name: write it as “Middleton, Rutland”'],
    ['a town in another council', '"Oakham, Newport",3,', 'is called this'],
    ['a slip', 'Rutlnad,3,', 'did you mean Rutland?'],
    ['a small area', 'E01012345,3,', 'give its council or its point'],
    ['a need in words', 'Oakham,high,', 'need is a number'],
    ['a need below nought', 'Oakham,-3,', 'need is a number'],
    ['a decimal comma', 'Oakham,"3,5",', 'need is a number'],
    ['no need', 'Oakham,,', 'need is a number'],
    ['half a person', 'Oakham,3,1.5', 'people is a whole number'],
    ['the same place again', 'E06000017,3,', 'told before, in line 2'],
  ])('%s is refused with its line, and the rest is used', async (_name, line, why) => {
    const read = await reading(`area,need,people\nRutland,1,\n${line}\n`);
    expect(read.areas.map(({ name }) => name)).toEqual(['Rutland']);
    expect(read.refused).toEqual([expect.stringMatching(/need\.csv:3: “/)]);
    expect(needInWords(read)).toContain(why);
  });

  test('numbers as people write them, columns in any order, and what Excel makes of a sheet', async () => {
    const { areas } = await reading(
      'Note;PEOPLE;Need;Area\r\nx;"12,300";41.5%;Oakham\r\n;;;\r\ny;;0;Caergybi\r\n',
    );
    expect(areas.map(({ name, need, people }) => [name, need, people])).toEqual([
      ['Oakham', 41.5, 12_300],
      ['Holyhead', 0, null],
    ]);
  });

  test('a sheet of the whole country is read for the places of the report', async () => {
    const read = await reading('area,need\nRutland,1\nLeicester,2\nYork,3\n');
    expect(read).toMatchObject({ areas: [{ name: 'Rutland' }], refused: [], elsewhere: 2 });
    expect(needInWords(read)).toContain('2 about places outside this report');
  });

  test('of many refused lines the first are told, and how many more there are', async () => {
    const lines = Array.from({ length: 15 }, (_, number) => `Nowhere ${number},3`);
    const told = needInWords(await reading(`area,need\nRutland,1\n${lines.join('\n')}\n`));
    expect(told.match(/is called this/g)).toHaveLength(10);
    expect(told).toContain('and 5 more lines');
  });

  test.each([
    ['no such columns', 'place,score\nRutland,3\n', 'needs the columns area and need'],
    ['nothing of use', 'area,need\nNowhere,3\n', 'is called this'],
    ['only other places', 'area,need\nYork,3\n', 'is about a place in this report'],
  ])('%s ends the command', async (_name, text, why) => {
    await expect(reading(text)).rejects.toThrow(CommandFailure);
    await expect(reading(text)).rejects.toThrow(why);
  });
});

test('the example shows ten places, and all of them are read where there are such towns', async () => {
  const text = readFileSync('docs/examples/need.csv', 'utf8');
  const names = text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[0] ?? '');
  await inFolder({ 'need.csv': text }, async (folder) => {
    const { areas, refused } = readNeed(
      join(folder, 'need.csv'),
      names.map((name) => town(name, 'Samplshire')),
      new Set(['Samplshire']),
    );
    expect([areas.length, refused]).toEqual([10, []]);
  });
});

describe('what it weighs', () => {
  const weigh = async (text: string): Promise<unknown> => {
    let weights: unknown;
    await inFolder({ 'weights.csv': text }, async (folder) => {
      weights = readWeights(join(folder, 'weights.csv'));
    });
    return weights;
  };

  test('what is not said weighs what it does without a sheet', async () => {
    expect(await weigh('factor,weight\nPeople,0.5\n')).toEqual({ need: 1, gap: 1, people: 0.5 });
  });

  test.each([
    ['a factor that is none', 'factor,weight\nrain,1\n', ':2: a factor is need, gap, people, not “rain”'],
    ['a weight in words', 'factor,weight\nneed,much\n', 'a number from 0 to 10, not “much”'],
    ['a weight below nought', 'factor,weight\nneed,-1\n', 'from 0 to 10'],
    ['a weight beyond all', 'factor,weight\nneed,11\n', 'from 0 to 10'],
    ['a weight told twice', 'factor,weight\nneed,1\nneed,2\n', ':3: need has a weight already'],
    ['nothing that weighs', 'factor,weight\nneed,0\ngap,0\n', 'all places are the same'],
    ['no such columns', 'need,1\n', 'needs the columns factor and weight'],
  ])('%s ends the command', async (_name, text, why) => {
    await expect(weigh(text)).rejects.toThrow(why);
  });
});
