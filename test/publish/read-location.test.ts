// Postcodes and points, with and without a map to hold them against.
import { describe, expect, test } from 'vitest';
import { postcodesIn, readPostcode } from '../../publish/read-postcode.ts';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';
import { sheetOfRows, smallKnowledge } from './problem-fixtures.ts';

const isOutcode = (outcode: string) => ['LS1', 'LS12', 'M1', 'SW1A'].includes(outcode);

describe('postcodes', () => {
  test.each<[string, string | undefined, string[], string?]>([
    ['LS12 0AA', 'LS12 0AA', []],
    ['ls120aa', 'LS12 0AA', []],
    ['LS12  0AA.', 'LS12 0AA', []],
    ['sw1a 1aa', 'SW1A 1AA', []],
    ['LS12 OAA', 'LS12 0AA', ['postcode-mended'], 'LS12 0AA'],
    ['LSI2 0AA', 'LS12 0AA', ['postcode-mended'], 'LS12 0AA'],
    ['Leeds, LS12 0AA', 'LS12 0AA', ['postcode-mended'], 'LS12 0AA'],
    ['LS12 0AA / LS1 3AB', undefined, ['postcodes-several']],
    ['LS12 0AA (LS12 0AA)', 'LS12 0AA', ['postcode-mended']],
    ['LS12', undefined, ['postcode-in-part']],
    ['LS12 0', undefined, ['postcode-in-part']],
    ['ZZ1 1AA', 'ZZ1 1AA', []],
    ['Leeds', undefined, ['postcode-unread']],
  ])('%s, with a map', (cell, postcode, codes, suggestion) => {
    const { value, findings } = readPostcode(cell, isOutcode);
    expect(value).toBe(postcode);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    if (suggestion !== undefined) expect(findings[0]?.suggestion).toBe(suggestion);
  });

  test('without a map nothing is put right, only suggested', () => {
    expect(readPostcode('LS12 OAA')).toEqual({
      findings: [{ code: 'postcode-unread', value: 'LS12 OAA', suggestion: 'LS12 0AA' }],
    });
  });

  test('are found in an address', () => {
    expect(postcodesIn('1 Mill Lane, Leeds ls12 0aa')).toEqual(['LS12 0AA']);
    expect(postcodesIn('Unit A1 2BC, room B12')).toEqual(['A1 2BC']);
  });
});

/** Where a row ends up, and what its owner hears about it. */
function placed(row: Record<string, string>) {
  const { services, problems } = readSpreadsheet(sheetOfRows([row]), 'a.csv', { knowledge: smallKnowledge });
  return { place: services[0]?.places[0], codes: problems.map(({ code }) => code) };
}

describe('where a row is', () => {
  const leeds = { latitude: 53.7975, longitude: -1.549 };

  test('a postcode without a point stands where its district is, and says how exactly', () => {
    expect(placed({ postcode: 'LS1 3AB' })).toEqual({
      place: { postcode: 'LS1 3AB', point: leeds, pointAccuracyMetres: 900 },
      codes: [],
    });
  });

  test('half a postcode still says roughly where', () => {
    expect(placed({ postcode: 'LS1' })).toEqual({
      place: { point: leeds, pointAccuracyMetres: 900 },
      codes: ['postcode-in-part'],
    });
  });

  test('a stated point is kept as it is stated', () => {
    expect(placed({ postcode: 'LS1 3AB', latitude: '53.8', longitude: '-1.55' })).toEqual({
      place: { postcode: 'LS1 3AB', point: { latitude: 53.8, longitude: -1.55 } },
      codes: [],
    });
  });

  test('a postcode in the address is as good as one in its column', () => {
    expect(placed({ address: '1 Mill Lane, Leeds LS1 3AB' })).toMatchObject({
      place: { postcode: 'LS1 3AB', point: leeds },
      codes: ['postcode-from-address'],
    });
    expect(placed({ address: 'LS1 3AB or LS2 7EY' }).codes).toEqual([]);
  });

  test.each<[string, Record<string, string>, object | undefined, string[]]>([
    [
      'swapped',
      { latitude: '-1.55', longitude: '53.8' },
      { latitude: 53.8, longitude: -1.55 },
      ['point-swapped'],
    ],
    ['at the zero point', { latitude: '0', longitude: '0' }, undefined, ['point-unread']],
    ['of another country', { latitude: '40.7', longitude: '-74' }, undefined, ['point-unread']],
    ['in degrees and minutes', { latitude: '53°47′', longitude: '-1.5' }, undefined, ['point-unread']],
    ['without the other half', { latitude: '53.8' }, undefined, ['point-unread']],
    [
      'without its minus, where the postcode knows better',
      { postcode: 'LS1 3AB', latitude: '53.8', longitude: '1.55' },
      { latitude: 53.8, longitude: -1.55 },
      ['point-turned-west'],
    ],
    [
      'without its minus, where nothing knows better',
      { latitude: '53.8', longitude: '1.55' },
      { latitude: 53.8, longitude: 1.55 },
      [],
    ],
    [
      'without its minus, far outside',
      { postcode: 'LS1 3AB', latitude: '53.8', longitude: '4.25' },
      leeds,
      ['point-unread'],
    ],
    [
      'far from its postcode',
      { postcode: 'LS1 3AB', latitude: '51.5', longitude: '-0.12' },
      { latitude: 51.5, longitude: -0.12 },
      ['point-far-from-postcode'],
    ],
    [
      'in metres, where nothing can check them',
      { latitude: '433500', longitude: '429700' },
      undefined,
      ['point-in-metres'],
    ],
    ['in metres of nowhere', { latitude: '9433500', longitude: '29700' }, undefined, ['point-unread']],
  ])('a point %s', (_name, row, point, codes) => {
    const { place, codes: told } = placed(row);
    expect(place?.point).toEqual(point);
    expect(told).toEqual(codes);
  });

  test.each([
    ['northing first', { latitude: '433500', longitude: '429700' }],
    ['easting first', { latitude: '429700', longitude: '433500' }],
  ])('a point in metres, %s, is turned into the degrees that meet the postcode', (_name, row) => {
    const { place, codes } = placed({ postcode: 'LS1 3AB', ...row });
    expect(codes).toEqual(['point-from-metres']);
    expect(place?.point?.latitude).toBeCloseTo(53.797, 2);
    expect(place?.point?.longitude).toBeCloseTo(-1.5505, 2);
    expect(place).not.toHaveProperty('pointAccuracyMetres');
  });
});

describe('topics', () => {
  const read = (row: Record<string, string>) =>
    readSpreadsheet(sheetOfRows([row]), 'a.csv', { knowledge: smallKnowledge }).services[0];

  test('are suggested from the text only where the owner states none', () => {
    expect(read({ summary: 'Learn video calls.' })).toMatchObject({
      topics: [],
      suggestedTopics: ['video-calls'],
    });
    expect(read({ summary: 'Learn video calls.', topics: 'email' })).not.toHaveProperty('suggestedTopics');
    expect(read({ summary: 'Tea.' })).not.toHaveProperty('suggestedTopics');
  });
});
