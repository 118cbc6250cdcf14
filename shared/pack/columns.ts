// Records laid out column by column: what stands under one name is alike, so that it packs into far fewer bytes than
// record after record. Knows nothing of services; what comes out is checked by whoever reads it.

/** Values by row, null where a record has none; values that come again and again, told by number; or what is inside. */
type Column =
  | unknown[]
  | { values: unknown[]; at: (number | null)[] }
  | { counts: (number | null)[]; of: Table }
  | { has: (0 | 1)[]; of: Table };

/** So many records, and their columns by name. */
export interface Table {
  rows: number;
  columns: Record<string, Column>;
}

/** More than any pack holds in one file, and an end to what a hostile one can ask for. */
const mostRows = 100_000;

/** Lays plain records out in columns; their values are JSON, none of them null. */
export function toTable(records: readonly object[]): Table {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
  const columns = names.map((name): [string, Column] => [
    name,
    toColumn(records.map((record) => own(record, name) ?? null)),
  ]);
  return { rows: records.length, columns: Object.fromEntries(columns) };
}

function toColumn(values: unknown[]): Column {
  const stated = values.filter((value) => value !== null);
  if (stated.every(isRecord))
    return { has: values.map((value) => (value === null ? 0 : 1)), of: toTable(stated) };
  if (stated.every(Array.isArray)) {
    const items = stated.flat();
    if (items.length > 0 && items.every(isRecord)) {
      const counts = values.map((value) => (value === null ? null : (value as unknown[]).length));
      return { counts, of: toTable(items) };
    }
  }
  const keys = values.map((value) => JSON.stringify(value));
  const distinct = [...new Set(keys)].filter((key) => key !== 'null');
  // A number beside the values is only worth while where they come more than once.
  if (distinct.length > stated.length / 2) return values;
  const numbers = new Map(distinct.map((key, number) => [key, number]));
  return { values: distinct.map((key) => JSON.parse(key)), at: keys.map((key) => numbers.get(key) ?? null) };
}

/** The records of a table; null when it is none, or is not whole. */
export function fromTable(table: unknown): Record<string, unknown>[] | null {
  const rows = own(table, 'rows');
  const columns = own(table, 'columns');
  if (!isRecord(columns) || !isCount(rows) || rows > mostRows) return null;
  const records = new Array<null>(rows).fill(null).map((): [string, unknown][] => []);
  for (const [name, column] of Object.entries(columns)) {
    const values = fromColumn(column);
    if (values === null || values.length !== rows) return null;
    values.forEach((value, row) => {
      if (value !== null) records[row]?.push([name, value]);
    });
  }
  return records.map((entries) => Object.fromEntries(entries));
}

function fromColumn(column: unknown): unknown[] | null {
  if (Array.isArray(column)) return column;
  const [values, at] = [own(column, 'values'), own(column, 'at')];
  if (Array.isArray(values) && Array.isArray(at)) {
    const known = at.map((number) => (number === null ? null : isCount(number) ? values[number] : undefined));
    return known.includes(undefined) ? null : known;
  }
  const inner = fromTable(own(column, 'of'));
  const [counts, has] = [own(column, 'counts'), own(column, 'has')];
  if (inner === null) return null;
  let next = 0;
  const take = (count: number): Record<string, unknown>[] => {
    next += count;
    return inner.slice(next - count, next);
  };
  let taken: unknown[] | null = null;
  if (Array.isArray(has)) taken = has.map((one) => (one === 1 ? (take(1)[0] ?? null) : null));
  else if (Array.isArray(counts)) taken = counts.map((count) => (isCount(count) ? take(count) : null));
  return next === inner.length ? taken : null;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function own(value: unknown, field: string): unknown {
  return isRecord(value) && Object.hasOwn(value, field)
    ? (value as Record<string, unknown>)[field]
    : undefined;
}
