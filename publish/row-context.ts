// What the reading of one row has to know of the rest of its sheet, and of the world.
import type { Place, PlaceReading } from '../shared/place/place.ts';
import type { PlainDate } from '../shared/record/service.ts';
import type { TopicId } from '../shared/record/taxonomy.ts';
import type { Column } from './columns.ts';
import { createNearestCouncil } from './nearest-council.ts';
import type { Headings } from './read-cells.ts';
import { isMonthFirst, readDate, readDoubtfulDate } from './read-date.ts';
import { readPhone } from './read-phone.ts';
import type { TableRow } from './read-table.ts';
import type { Reading } from './reading.ts';

/** What is known beyond the sheet; each may be absent, and then nothing is asked of it. */
export interface Knowledge {
  /** Where a postcode is. */
  find?: (postcode: string) => PlaceReading;
  /** The topics that a text speaks of. */
  topicsIn?: (text: string) => TopicId[];
  /** The day on which the sheet is read. */
  today?: PlainDate;
}

export interface RowContext {
  /** The reader of a date that stands in this column. */
  dateIn(column: Column): (cell: string) => Reading<PlainDate>;
  /** Reads a telephone number; those of a sheet repeat, and each takes long to look up. */
  readPhone(cell: string): Reading<string>;
  /** The only council that a misspelt name is close to, or null. */
  nearestCouncil(name: string): string | null;
  /** Where a postcode, or the first half of one, is; null when it is on no map. */
  locate?: (postcode: string) => Place | null;
  isOutcode?: (outcode: string) => boolean;
  topicsIn?: (text: string) => TopicId[];
  today?: PlainDate;
}

const dateColumns: readonly Column[] = [
  'starts',
  'ends',
  'last_checked',
  'review_by',
  'capacity_until',
  'stage_since',
];
const postcodeKinds = new Set<Place['kind']>(['postcode', 'sector', 'outcode']);

/** The columns in which some date can only have its month first. */
function doubtfulColumns(rows: readonly TableRow[], headings: Headings): Set<Column> {
  return new Set(
    dateColumns.filter((column) => {
      const index = headings.get(column)?.index ?? -1;
      return index >= 0 && rows.some(({ cells }) => isMonthFirst(cells[index] ?? ''));
    }),
  );
}

/** A finder of postcodes that asks for each of them once. */
function createLocate(find: (postcode: string) => PlaceReading): (postcode: string) => Place | null {
  const known = new Map<string, Place | null>();
  return (postcode) => {
    const before = known.get(postcode);
    if (before !== undefined || !/\d/.test(postcode)) return before ?? null;
    const reading = find(postcode);
    const place = reading.kind === 'found' && postcodeKinds.has(reading.place.kind) ? reading.place : null;
    known.set(postcode, place);
    return place;
  };
}

function createPhoneReader(): (cell: string) => Reading<string> {
  const known = new Map<string, Reading<string>>();
  return (cell) => {
    const reading = known.get(cell) ?? readPhone(cell);
    known.set(cell, reading);
    return reading;
  };
}

/** Gathers what a row of a sheet is read by. */
export function rowContext(
  rows: readonly TableRow[],
  headings: Headings,
  knowledge: Knowledge = {},
): RowContext {
  return createContext(doubtfulColumns(rows, headings), knowledge);
}

/** Gathers what a record is read by; in `doubtful` columns a date may have its month first. */
export function createContext(
  doubtful: ReadonlySet<Column>,
  { find, topicsIn, today }: Knowledge,
): RowContext {
  const locate = find === undefined ? undefined : createLocate(find);
  return {
    readPhone: createPhoneReader(),
    nearestCouncil: createNearestCouncil(),
    dateIn: (column) => (doubtful.has(column) ? readDoubtfulDate : readDate),
    ...(locate !== undefined && { locate, isOutcode: (outcode: string) => locate(outcode) !== null }),
    ...(topicsIn !== undefined && { topicsIn }),
    ...(today !== undefined && { today }),
  };
}
