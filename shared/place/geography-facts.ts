// Sectors and single postcodes, as `npm run geography` makes them from an operator's own download.
import type { Point } from '../record/service.ts';
import { readColumn, readSignedColumn } from './column.ts';
import { coarseness, gridOrigin, outcodesInLine, pointOnGrid, radiusClasses } from './gazetteer-facts.ts';
import { incodeLetters } from './postcode.ts';

/** The sectors of the whole country; plain JSON, columns as in `column.ts`. */
export interface SectorFacts {
  format: 1;
  /** What it was made from, and the attribution that must go with it. */
  source: string;
  attribution: string[];
  /** Lines as in `GazetteerFacts`. */
  outcodes: string;
  /** Column: for each outcode which sectors it has, as ten bits, the lowest for sector 0. */
  digits: string;
  radii: string;
  latitudes: string;
  longitudes: string;
}

/** The postcodes of one area; plain JSON. */
export interface UnitFacts {
  format: 1;
  area: string;
  councils: string[];
  /** By outcode. */
  outcodes: Record<string, PackedUnits>;
}

/** The postcodes of an outcode in the order of their incodes, as columns. */
export interface PackedUnits {
  /** How many incodes lie between each and the one before. */
  gaps: string;
  latitudes: string;
  longitudes: string;
  /** Pairs: how many in a row lie in which council, from 1; 0 is not known. */
  councils: string;
}

export interface GeographyFacts {
  sectors: SectorFacts;
  /** The postcodes of an area; null where there is no such file. */
  unitsOf(area: string): UnitFacts | null;
}

export interface Sector {
  /** "BN1 1" */
  code: string;
  outcode: string;
  point: Point;
  radiusMetres: number;
}

export interface Unit {
  point: Point;
  council: string | null;
}

/** Every sector, by its code. */
export function unpackSectors(facts: SectorFacts): Map<string, Sector> {
  const digits = readColumn(facts.digits);
  const radii = readColumn(facts.radii);
  const latitudes = readSignedColumn(facts.latitudes);
  const longitudes = readSignedColumn(facts.longitudes);
  const sectors = new Map<string, Sector>();
  let { latitude, longitude } = gridOrigin;
  let next = 0;
  for (const [at, outcode] of facts.outcodes.split('\n').flatMap(outcodesInLine).entries()) {
    for (let digit = 0; digit < 10; digit++) {
      if (((digits[at] ?? 0) & (1 << digit)) === 0) continue;
      const radiusMetres = radiusClasses[radii[next] ?? 0] ?? 0;
      const step = coarseness(radiusMetres);
      latitude = (Math.round(latitude / step) + (latitudes[next] ?? 0)) * step;
      longitude = (Math.round(longitude / step) + (longitudes[next] ?? 0)) * step;
      const code = `${outcode} ${digit}`;
      sectors.set(code, { code, outcode, point: pointOnGrid(latitude, longitude), radiusMetres });
      next++;
    }
  }
  return sectors;
}

/** The place of an incode among all of its shape: "0AA" is 0. */
export function incodeNumber(incode: string): number {
  const [digit = '', first = '', second = ''] = incode;
  const letters = incodeLetters.length;
  return (Number(digit) * letters + incodeLetters.indexOf(first)) * letters + incodeLetters.indexOf(second);
}

/** One postcode of an area's; null where it is not there. */
export function findUnit(facts: UnitFacts, outcode: string, incode: string): Unit | null {
  const packed = Object.hasOwn(facts.outcodes, outcode) ? facts.outcodes[outcode] : undefined;
  if (packed === undefined) return null;
  const wanted = incodeNumber(incode);
  const latitudes = readSignedColumn(packed.latitudes);
  const longitudes = readSignedColumn(packed.longitudes);
  let { latitude, longitude } = gridOrigin;
  let number = -1;
  for (const [at, gap] of readColumn(packed.gaps).entries()) {
    number += gap + 1;
    latitude += latitudes[at] ?? 0;
    longitude += longitudes[at] ?? 0;
    if (number < wanted) continue;
    if (number > wanted) return null;
    return {
      point: pointOnGrid(latitude, longitude),
      council: facts.councils[councilAt(packed, at) - 1] ?? null,
    };
  }
  return null;
}

function councilAt({ councils }: PackedUnits, at: number): number {
  const pairs = readColumn(councils);
  let seen = 0;
  for (let pair = 0; pair < pairs.length; pair += 2) {
    seen += pairs[pair] ?? 0;
    if (at < seen) return pairs[pair + 1] ?? 0;
  }
  return 0;
}
