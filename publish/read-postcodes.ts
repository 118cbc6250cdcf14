// An operator's own download of postcodes, as one stream of points: Code-Point Open as a zip or a folder, or the ONS
// Postcode Directory as a CSV file.
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readPostcode } from '../shared/place/postcode.ts';
import type { Point } from '../shared/record/service.ts';
import { CommandFailure } from './command-failure.ts';
import { fromNationalGrid } from './osgb.ts';

/** One live postcode with a point. */
export interface PostcodeRow {
  outcode: string;
  incode: string;
  point: Point;
  /** GSS code; empty where it is not stated. */
  council: string;
}

export type PostcodeSource = 'Code-Point Open' | 'ONS Postcode Directory';

export interface PostcodeReader {
  source: PostcodeSource;
  /** The rows of a file at a time, with how many lines of it gave none: retired, without a point, or unreadable. */
  batches(): AsyncIterable<{ name: string; rows: PostcodeRow[]; passedOver: number }>;
}

/** Rows that are handed on together. */
const batchSize = 50_000;
/** Code-Point Open says so where it knows no position; eastings and northings are then 0. */
const noPosition = '90';

/** Opens a download; throws a `CommandFailure` when it is not there or none of the kinds that are known. */
export function openPostcodes(path: string): PostcodeReader {
  if (!existsSync(path)) throw new CommandFailure('unusable', `There is no file or folder “${path}”.`);
  if (statSync(path).isDirectory()) return codePoint(() => filesIn(path));
  if (/\.zip$/i.test(path)) return codePoint(() => filesInZip(path));
  return directory(path);
}

/** A file that stops being a table is one to tell about; anything else that goes wrong is not expected. */
function brokenTable(name: string, error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  return new CommandFailure('unusable', `${name} cannot be read as a table from line ${error.lines} on.`);
}

interface CodePointFile {
  name: string;
  text: string;
}

/** Header lists lie in `Doc`; a file of postcodes is named after its area. */
function isCodePointFile(path: string): boolean {
  return /(?:^|[\\/])[a-z]{1,2}\.csv$/i.test(path);
}

function* filesIn(folder: string): Generator<CodePointFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isCodePointFile).sort();
  for (const name of names) yield { name: basename(name), text: readFileSync(join(folder, name), 'utf8') };
}

function* filesInZip(path: string): Generator<CodePointFile> {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(readFileSync(path), { filter: ({ name }) => isCodePointFile(name) });
  } catch (error) {
    throw new CommandFailure(
      'unusable',
      `“${path}” cannot be opened as a zip file: ${(error as Error).message}.`,
    );
  }
  const decoder = new TextDecoder();
  for (const name of Object.keys(entries).sort())
    yield { name: basename(name), text: decoder.decode(entries[name]) };
}

function codePoint(files: () => Iterable<CodePointFile>): PostcodeReader {
  return {
    source: 'Code-Point Open',
    async *batches() {
      let count = 0;
      for (const { name, text } of files()) {
        count++;
        const lines = linesOf(name, text);
        const rows = lines.flatMap((cells) => codePointRow(cells) ?? []);
        if (rows.length === 0)
          throw new CommandFailure(
            'unusable',
            `${name} does not look like Code-Point Open: ten columns, the postcode first, eastings and northings third and fourth.`,
          );
        yield { name, rows, passedOver: lines.length - rows.length };
      }
      if (count === 0)
        throw new CommandFailure('unusable', 'There is no file of Code-Point Open (ab.csv, al.csv …) in it.');
    },
  };
}

function linesOf(name: string, text: string): string[][] {
  try {
    return parseSync(text, { relax_column_count: true }) as string[][];
  } catch (error) {
    throw brokenTable(name, error);
  }
}

/** Columns: postcode, quality, easting, northing, country, two health areas, county, district, ward. */
function codePointRow([
  postcode = '',
  quality,
  easting,
  northing,
  ,
  ,
  ,
  ,
  council = '',
]: string[]): PostcodeRow | null {
  const [east, north] = [Number(easting), Number(northing)];
  if (quality === noPosition || !(east > 0) || !(north > 0)) return null;
  return rowOf(postcode, fromNationalGrid(east, north), council);
}

function rowOf(postcode: string, point: Point, council: string): PostcodeRow | null {
  const reading = readPostcode(postcode);
  return reading.kind === 'postcode'
    ? { outcode: reading.outcode, incode: reading.incode, point, council }
    : null;
}

/** The directory's columns, whose names change from release to release. */
const columns = {
  postcode: /^(?:pcds|pcd8|pcd7|pcd|postcode)$/,
  latitude: /^lat(?:itude)?$/,
  longitude: /^long?(?:itude)?$/,
  council: /^(?:oslaua|laua|lad\d*cd|lad)$/,
  ended: /^(?:doterm|date_of_termination)$/,
};

/**
 * Northern Ireland has eastings and northings of the Irish Grid in it, which on the National Grid lie in the Irish Sea:
 * only the columns of degrees are read.
 */
function directory(path: string): PostcodeReader {
  return {
    source: 'ONS Postcode Directory',
    async *batches() {
      const name = basename(path);
      let at: Record<keyof typeof columns, number> | null = null;
      let rows: PostcodeRow[] = [];
      let passedOver = 0;
      const lines = createReadStream(path).pipe(parse({ bom: true, relax_column_count: true }));
      try {
        for await (const cells of lines as AsyncIterable<string[]>) {
          if (at === null) {
            at = columnsIn(cells, name);
            continue;
          }
          const row = directoryRow(cells, at);
          if (row === null) passedOver++;
          else rows.push(row);
          if (rows.length < batchSize) continue;
          yield { name, rows, passedOver };
          [rows, passedOver] = [[], 0];
        }
      } catch (error) {
        throw brokenTable(name, error);
      }
      yield { name, rows, passedOver };
    },
  };
}

function columnsIn(header: readonly string[], name: string): Record<keyof typeof columns, number> {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const find = (pattern: RegExp): number => names.findIndex((cell) => pattern.test(cell));
  const at = {
    postcode: find(columns.postcode),
    latitude: find(columns.latitude),
    longitude: find(columns.longitude),
    council: find(columns.council),
    ended: find(columns.ended),
  };
  const missing = (['postcode', 'latitude', 'longitude'] as const).filter((column) => at[column] === -1);
  if (missing.length > 0)
    throw new CommandFailure(
      'unusable',
      `${name} has no column for ${missing.join(' and ')}. The ONS Postcode Directory calls them pcds, lat and long.`,
    );
  return at;
}

function directoryRow(
  cells: readonly string[],
  at: Record<keyof typeof columns, number>,
): PostcodeRow | null {
  const [latitude, longitude] = [cells[at.latitude], cells[at.longitude]];
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  // Without a place it has 99.999999 and 0; the Channel Islands and the Isle of Man have nothing.
  const isLocated =
    latitude !== '' && point.latitude > 49 && point.latitude < 62 && Math.abs(point.longitude) < 9;
  if (!isLocated || (cells[at.ended] ?? '').trim() !== '') return null;
  return rowOf(cells[at.postcode] ?? '', point, cells[at.council] ?? '');
}
