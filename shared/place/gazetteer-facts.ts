// What is known of places, small enough to travel: `publish/build-gazetteer.ts` packs it, here it is unpacked.
import type { Point } from '../record/service.ts';
import type { NationId } from '../record/taxonomy.ts';
import { readColumn, readSignedColumn } from './column.ts';

/** Plain JSON; `column` is text that `readColumn` reads, `lines` are parted by line breaks. */
export interface GazetteerFacts {
  /** A line for each postcode area: "N1,1CP,2-22" is N1, N1C, N1P and N2 to N22. */
  outcodes: string;
  /** Columns with a number for each outcode. The points leave out those that stand nowhere. */
  radii: string;
  latitudes: string;
  longitudes: string;
  districts: string;
  marks: string;
  /** Lines: the councils, and the counties and islands that stand for them where they are not known. */
  districtNames: string;
  /** One letter a district: E, W, S, N, or - for none of the four nations. */
  districtNations: string;
  /** Column: which line of `countyNames` a district lies in, from 1; 0 is itself. */
  districtCounties: string;
  countyNames: string;
  /**
   * Lines such as "Sussex=c1,c7" or "Wales,Cymru=W": counties by their line, districts by their number, nations by their
   * letter.
   */
  regions: string;
  /** Lines; each outcode has so many of them, largest first, and they are placed from its point. */
  placeNames: string;
  placeCounts: string;
  placeSizes: string;
  placeLatitudes: string;
  placeLongitudes: string;
  /** Lines of other names, and a column of what each one names: places first, then districts. */
  otherNames: string;
  otherNamesOf: string;
  /** Names, parted by commas, that are more often words, people's names, or a month. */
  senses: { word: string; name: string; month: string };
}

export interface Outcode {
  code: string;
  /** Null where nobody lives: post-office boxes. */
  point: Point | null;
  radiusMetres: number;
  district: number;
  /** Whether all of it lies in its district, which is then a council. */
  whole: boolean;
  /** Whether all of it lies in its district's nation. */
  oneNation: boolean;
}

export interface District {
  name: string;
  county: string;
  nation: NationId | null;
  /** Numbers of outcodes. */
  outcodes: number[];
}

export interface NamedPlace {
  name: string;
  point: Point;
  /** How often 500 people can be doubled before there are more than live there. */
  size: number;
  district: number;
  /** The one it is placed from, which is the nearest or nearly so. */
  outcode: string;
}

/**
 * Radii in metres within which nine of ten addresses of an outcode lie; the first is a post-office box's. Each is 1.25
 * times the one before or more, and an outcode gets the next above its own.
 */
export const radiusClasses = [0, 500, 800, 1_300, 2_000, 3_200, 5_000, 8_000, 13_000, 20_000, 48_000];

/** The grid on which points are written: a hundred metres or so each way. */
export const gridDegrees = { latitude: 0.001, longitude: 0.0015 };
const gridSteps = { latitude: 1_000, longitude: 10_000 };
/** Where the first outcode's point is counted from, in steps of the grid. */
export const gridOrigin = { latitude: 57_000, longitude: -1_500 };
const gridMetres = 111;

/** The coarseness of a point, in steps of the grid: a power of two, at most a quarter of the radius. */
export function coarseness(radiusMetres: number): number {
  return 2 ** Math.max(0, Math.floor(Math.log2(radiusMetres / gridMetres / 4)));
}

/** A place's point matters less than an outcode's: towns are wider than what is lost. */
export function placeCoarseness(radiusMetres: number): number {
  return Math.max(4, coarseness(radiusMetres));
}

/** The point at so many steps of the grid. */
export function pointOnGrid(latitude: number, longitude: number): Point {
  // Without the tails of binary fractions: 50.84, not 50.839999999999996.
  return {
    latitude: latitude / gridSteps.latitude,
    longitude: Math.round(longitude * 15) / gridSteps.longitude,
  };
}

/** The outcodes of a line such as "N1,1CP,2-22". */
export function outcodesInLine(line: string): string[] {
  const area = /^[A-Z]+/.exec(line)?.[0] ?? '';
  return line
    .slice(area.length)
    .split(',')
    .flatMap((run) => {
      const [, first, last, letters] = /^(\d+)(?:-(\d+))?([A-Z]*)$/.exec(run) ?? [];
      if (first === undefined) throw new Error(`reading outcodes: "${run}" in ${area}`);
      if (letters) return [...letters].map((letter) => area + first + letter);
      const count = Number(last ?? first) - Number(first) + 1;
      return new Array<string>(count).fill(area).map((before, at) => before + (Number(first) + at));
    });
}

const nationOfLetter: Record<string, NationId> = { E: 'ENG', W: 'WLS', S: 'SCT', N: 'NIR' };

/** A text's lines; none when it is empty. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** The outcodes, in their order. */
export function unpackOutcodes(facts: GazetteerFacts): Outcode[] {
  const codes = linesOf(facts.outcodes).flatMap(outcodesInLine);
  const radii = readColumn(facts.radii);
  const latitudes = readSignedColumn(facts.latitudes);
  const longitudes = readSignedColumn(facts.longitudes);
  const districts = readRecent(readColumn(facts.districts));
  const marks = readColumn(facts.marks);
  let { latitude, longitude } = gridOrigin;
  let next = 0;
  return codes.map((code, at) => {
    const radiusMetres = radiusClasses[radii[at] ?? 0] ?? 0;
    let point: Point | null = null;
    if (radiusMetres > 0) {
      const step = coarseness(radiusMetres);
      latitude = (Math.round(latitude / step) + (latitudes[next] ?? 0)) * step;
      longitude = (Math.round(longitude / step) + (longitudes[next] ?? 0)) * step;
      point = pointOnGrid(latitude, longitude);
      next++;
    }
    const mark = marks[at] ?? 0;
    return {
      code,
      point,
      radiusMetres,
      district: districts[at] ?? 0,
      whole: mark === 1,
      oneNation: mark !== 2,
    };
  });
}

/** Undoes `writeRecent`: 0 is one not met before, n is the nth last met. */
export function readRecent(column: readonly number[]): number[] {
  const recent: number[] = [];
  let met = 0;
  return column.map((back) => {
    const number = back === 0 ? met++ : (recent.splice(back - 1, 1)[0] ?? 0);
    recent.unshift(number);
    return number;
  });
}

/** The districts, with the outcodes whose main one each is. */
export function unpackDistricts(facts: GazetteerFacts, outcodes: readonly Outcode[]): District[] {
  const counties = linesOf(facts.countyNames);
  const countyOf = readColumn(facts.districtCounties);
  const districts = linesOf(facts.districtNames).map((name, at): District => {
    const nation = nationOfLetter[facts.districtNations[at] ?? ''] ?? null;
    return { name, county: counties[(countyOf[at] ?? 0) - 1] ?? name, nation, outcodes: [] };
  });
  outcodes.forEach(({ district }, at) => {
    districts[district]?.outcodes.push(at);
  });
  return districts;
}

export interface Region {
  name: string;
  /** All that it is called, its name among them. */
  names: string[];
  /** Numbers of districts. */
  districts: number[];
}

/** Counties, regions and nations, the wider after the narrower. */
export function unpackRegions(facts: GazetteerFacts, districts: readonly District[]): Region[] {
  const numbers = districts.map((_, at) => at);
  const counties = linesOf(facts.countyNames);
  const inCounty = (county: string | undefined): number[] =>
    numbers.filter((at) => districts[at]?.county === county);
  const members = (code: string): number[] => {
    if (code.startsWith('c')) return inCounty(counties[Number(code.slice(1)) - 1]);
    const nation = nationOfLetter[code];
    return nation === undefined ? [Number(code)] : numbers.filter((at) => districts[at]?.nation === nation);
  };
  const regions = linesOf(facts.regions).map((line): Region => {
    const [names = '', codes = ''] = line.split('=');
    const found = codes.split(',').flatMap(members);
    // What is another name for one county or council is shown as that.
    const county = /^c\d+$/.test(codes) ? counties[Number(codes.slice(1)) - 1] : undefined;
    const one = county ?? (/^\d+$/.test(codes) ? districts[Number(codes)]?.name : undefined);
    const all = names.split(',');
    return { name: one ?? all[0] ?? '', names: all, districts: found };
  });
  return [...counties.map((name) => ({ name, names: [name], districts: inCounty(name) })), ...regions];
}

/** The towns, villages and parts of towns. */
export function unpackPlaces(facts: GazetteerFacts, outcodes: readonly Outcode[]): NamedPlace[] {
  const names = linesOf(facts.placeNames);
  const sizes = readColumn(facts.placeSizes);
  const latitudes = readSignedColumn(facts.placeLatitudes);
  const longitudes = readSignedColumn(facts.placeLongitudes);
  const at = readColumn(facts.placeCounts).flatMap((count, outcode) => Array<number>(count).fill(outcode));
  return names.map((name, place) => {
    const outcode = outcodes[at[place] ?? 0];
    if (outcode === undefined || outcode.point === null)
      throw new Error(`reading places: ${name} has no outcode`);
    const step = placeCoarseness(outcode.radiusMetres);
    const point = pointOnGrid(
      Math.round(outcode.point.latitude / gridDegrees.latitude) + (latitudes[place] ?? 0) * step,
      Math.round(outcode.point.longitude / gridDegrees.longitude) + (longitudes[place] ?? 0) * step,
    );
    return { name, point, size: sizes[place] ?? 0, district: outcode.district, outcode: outcode.code };
  });
}
