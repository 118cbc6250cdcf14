// Sheets with other columns: which of their columns make each of ours, with constants, joins and other words for values.

import { type ColumnMap, type ColumnRule, columnMapSchema } from './column-map-schema.ts';
import { bareHeader, type Column } from './columns.ts';
import { CommandFailure } from './command-failure.ts';
import { textOfFile } from './text-of-file.ts';

export type ColumnMapReading =
  | { kind: 'read'; map: ColumnMap }
  /** One sentence about what is wrong with the file. */
  | { kind: 'unread'; why: string };

/** Reads a file of a column map. */
export function readColumnMap(text: string): ColumnMapReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return {
      kind: 'unread',
      why: `it is not JSON (${error instanceof Error ? error.message : String(error)})`,
    };
  }
  const result = columnMapSchema.safeParse(value);
  if (result.success) return { kind: 'read', map: result.data };
  const [issue] = result.error.issues;
  return { kind: 'unread', why: `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unknown'}` };
}

/** Reads the files of column maps. Throws a CommandFailure that says what is wrong with one. */
export function loadColumnMaps(files: readonly string[]): ColumnMap[] {
  return files.map((file) => {
    const reading = readColumnMap(textOfFile('column map', file, 'usage'));
    if (reading.kind === 'read') return reading.map;
    throw new CommandFailure('usage', `The column map ${file} cannot be used: ${reading.why}.`);
  });
}

const placeholder = /\{([^{}]*)\}/g;

function textsOf(rule: ColumnRule): string[] {
  const from = typeof rule === 'object' && 'from' in rule ? rule.from : rule;
  return Array.isArray(from) ? from : [from];
}

function headersIn(rule: ColumnRule): string[] {
  return textsOf(rule).flatMap((text) => [...text.matchAll(placeholder)].map((found) => found[1] ?? ''));
}

/** Every header of theirs that a map reads, each once. */
export function headersOf(map: ColumnMap): string[] {
  return [...new Set(Object.values(map.columns).flatMap(headersIn))];
}

/** Whether a map reads a column of that name. */
export function isNamedBy(map: ColumnMap): (header: string) => boolean {
  const names = new Set(headersOf(map).map(bareHeader));
  return (header) => names.has(bareHeader(header)) && bareHeader(header) !== '';
}

export interface MappedColumn {
  column: Column;
  /** The headers of theirs that it is made of; none for a constant. */
  headers: string[];
  /** The cell of ours, from the cells of theirs by the number of their column. */
  value(cells: readonly string[]): string;
}

/** Columns whose parts are a list; the parts of any other are joined as an address is. */
const listColumns = new Set<Column>([
  'topics',
  'levels',
  'audiences',
  'only_for',
  'residents_of',
  'modes',
  'coverage',
  'when',
  'access',
  'languages',
]);

/** A text with the cells in their places; empty when one of them is, since half of a text says something else. */
function filled(text: string, cellUnder: (header: string) => string): string {
  let isWhole = true;
  const whole = text.replace(placeholder, (_, header: string) => {
    const cell = cellUnder(header).trim();
    isWhole &&= cell !== '';
    return cell;
  });
  return isWhole ? whole : '';
}

function bareValue(value: string): string {
  return value.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** What a rule makes of the cells under their headers. */
function readerOf(rule: ColumnRule, column: Column): (cellUnder: (header: string) => string) => string {
  const texts = textsOf(rule);
  const between = listColumns.has(column) ? '; ' : ', ';
  const joined = (cellUnder: (header: string) => string): string =>
    texts
      .map((text) => filled(text, cellUnder))
      .filter((part) => part !== '')
      .join(between);
  if (typeof rule !== 'object' || Array.isArray(rule)) return joined;
  const meanings = new Map(Object.entries(rule.values).map(([value, words]) => [bareValue(value), words]));
  return (cellUnder) => {
    const words = joined(cellUnder);
    return meanings.get(bareValue(words)) ?? rule.otherwise ?? words;
  };
}

/** Our columns as a map makes them; `indexOf` tells the number of a column of theirs. */
export function mappedColumns(map: ColumnMap, indexOf: (header: string) => number): MappedColumn[] {
  return (Object.entries(map.columns) as [Column, ColumnRule][]).map(([column, rule]) => {
    const read = readerOf(rule, column);
    return {
      column,
      headers: headersIn(rule),
      value: (cells) => read((header) => cells[indexOf(header)] ?? ''),
    };
  });
}
