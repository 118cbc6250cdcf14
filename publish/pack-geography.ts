// Postcodes gathered by outcode, freed of points that cannot be right, and packed as sectors and as units of an area.
import { distanceMetres } from '../shared/place/distance.ts';
import { gridDegrees, gridOrigin, radiusClasses } from '../shared/place/gazetteer-facts.ts';
import {
  incodeNumber,
  type PackedUnits,
  type SectorFacts,
  type UnitFacts,
} from '../shared/place/geography-facts.ts';
import { incodeLetters } from '../shared/place/postcode.ts';
import type { Circle } from '../shared/place/region.ts';
import type { Point } from '../shared/record/service.ts';
import { radiusClass } from './build-gazetteer.ts';
import { compareOutcodes, outcodeLines } from './outcode-lines.ts';
import type { PostcodeRow } from './read-postcodes.ts';
import { writeColumn, writeSignedColumn } from './write-column.ts';
import { writePoints } from './write-points.ts';

interface GatheredUnit {
  number: number;
  point: Point;
  council: string;
}

export interface Gathered {
  outcodes: Map<string, Map<number, GatheredUnit>>;
}

/** A point this many times as far from its sector's middle as nine of ten others is a mistake … */
const farthestTimes = 3;
/** … unless it may be a farm up a glen: of the sample's, those within this are real and those beyond are not. */
const leastMistakeMetres = 15_000;

/** Nothing gathered yet. */
export function nothingGathered(): Gathered {
  return { outcodes: new Map() };
}

/** Adds postcodes; of one that comes twice the later counts. */
export function gather({ outcodes }: Gathered, rows: readonly PostcodeRow[]): void {
  for (const { outcode, incode, point, council } of rows) {
    const units = outcodes.get(outcode) ?? new Map<number, GatheredUnit>();
    outcodes.set(outcode, units);
    const number = incodeNumber(incode);
    units.set(number, { number, point, council });
  }
}

const unitsInSector = incodeLetters.length ** 2;

function sectorOf({ number }: GatheredUnit): number {
  return Math.floor(number / unitsInSector);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The medians of the points, which one wrong point does not move, and the distance within which nine of ten lie. */
function circleOf(points: readonly Point[]): Circle {
  const point = {
    latitude: median(points.map(({ latitude }) => latitude)),
    longitude: median(points.map(({ longitude }) => longitude)),
  };
  const distances = points.map((other) => distanceMetres(point, other)).sort((a, b) => a - b);
  return { point, radiusMetres: distances[Math.ceil(distances.length * 0.9) - 1] ?? 0 };
}

/** Takes out points that cannot be right, and says how many. */
export function dropMistakes({ outcodes }: Gathered): number {
  let dropped = 0;
  for (const units of outcodes.values()) {
    for (const sector of bySector(units)) {
      const { point, radiusMetres } = circleOf(sector.map((unit) => unit.point));
      const mostMetres = Math.max(leastMistakeMetres, farthestTimes * radiusMetres);
      for (const unit of sector) {
        if (distanceMetres(point, unit.point) <= mostMetres) continue;
        units.delete(unit.number);
        dropped++;
      }
    }
  }
  return dropped;
}

function bySector(units: ReadonlyMap<number, GatheredUnit>): GatheredUnit[][] {
  const sectors: GatheredUnit[][] = Array.from({ length: 10 }, () => []);
  for (const unit of units.values()) sectors[sectorOf(unit)]?.push(unit);
  return sectors;
}

function sortedOutcodes({ outcodes }: Gathered): string[] {
  return [...outcodes]
    .filter(([, units]) => units.size > 0)
    .map(([code]) => code)
    .sort(compareOutcodes);
}

/** All sectors. `source` says what they were made from, `attribution` what must be said with them. */
export function packSectors(gathered: Gathered, source: string, attribution: string[]): SectorFacts {
  const codes = sortedOutcodes(gathered);
  const digits: number[] = [];
  const classes: number[] = [];
  const circles: Circle[] = [];
  for (const code of codes) {
    let mask = 0;
    for (const [digit, units] of bySector(gathered.outcodes.get(code) ?? new Map()).entries()) {
      if (units.length === 0) continue;
      mask |= 1 << digit;
      const { point, radiusMetres } = circleOf(units.map((unit) => unit.point));
      const radius = radiusClass(radiusMetres);
      classes.push(radius);
      circles.push({ point, radiusMetres: radiusClasses[radius] ?? 0 });
    }
    digits.push(mask);
  }
  return {
    format: 1,
    source,
    attribution,
    outcodes: outcodeLines(codes),
    digits: writeColumn(digits),
    radii: writeColumn(classes),
    ...writePoints(circles),
  };
}

/** The postcodes of each area, one after another. `nameOf` gives a council's name for its code. */
export function* packUnits(
  gathered: Gathered,
  nameOf: (code: string) => string | null,
): Generator<UnitFacts> {
  const areas = Map.groupBy(sortedOutcodes(gathered), (code) => code.replace(/\d.*$/, ''));
  for (const [area, codes] of areas) {
    const councils: string[] = [];
    const numberOf = (code: string): number => {
      const name = nameOf(code);
      if (name === null) return 0;
      if (!councils.includes(name)) councils.push(name);
      return councils.indexOf(name) + 1;
    };
    const outcodes = Object.fromEntries(
      codes.map((code) => [code, packOutcode([...(gathered.outcodes.get(code)?.values() ?? [])], numberOf)]),
    );
    yield { format: 1, area, councils, outcodes };
  }
}

function packOutcode(units: readonly GatheredUnit[], numberOf: (council: string) => number): PackedUnits {
  const sorted = [...units].sort((a, b) => a.number - b.number);
  const gaps: number[] = [];
  const latitudes: number[] = [];
  const longitudes: number[] = [];
  const runs: number[] = [];
  let last = { number: -1, ...gridOrigin };
  let lastCouncil = -1;
  for (const { number, point, council } of sorted) {
    const latitude = Math.round(point.latitude / gridDegrees.latitude);
    const longitude = Math.round(point.longitude / gridDegrees.longitude);
    gaps.push(number - last.number - 1);
    latitudes.push(latitude - last.latitude);
    longitudes.push(longitude - last.longitude);
    const own = numberOf(council);
    if (own === lastCouncil) runs[runs.length - 2] = (runs.at(-2) ?? 0) + 1;
    else runs.push(1, own);
    lastCouncil = own;
    last = { number, latitude, longitude };
  }
  return {
    gaps: writeColumn(gaps),
    latitudes: writeSignedColumn(latitudes),
    longitudes: writeSignedColumn(longitudes),
    councils: writeColumn(runs),
  };
}
