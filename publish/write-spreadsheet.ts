import { stringify } from 'csv-stringify/sync';
import type { Directory } from '../shared/pack/directory.ts';
import { columns } from './columns.ts';
import { guardedCell } from './guarded-cell.ts';
import { sheetRows } from './sheet-row.ts';

/** A directory as a spreadsheet, version 1, with the columns of which at least one cell says something. */
export function writeSpreadsheet({ services, organisations, sources }: Directory): string {
  const owners = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const origins = new Map(sources.map((source) => [source.id, source]));
  const rows = services.flatMap((service) => {
    const [owner, origin] = [owners.get(service.organisation), origins.get(service.source)];
    if (owner === undefined || origin === undefined)
      throw new Error(`writing a sheet: ${service.id} names an organisation or source that is not there`);
    return sheetRows(service, owner, origin);
  });
  const used = columns.filter(
    (column) =>
      column === 'organisation' || column === 'service' || rows.some((row) => (row[column] ?? '') !== ''),
  );
  return stringify(rows, {
    // The mark tells Excel that the file is in UTF-8.
    bom: true,
    header: true,
    columns: used,
    record_delimiter: '\r\n',
    // A line break of another kind than that between rows counts as well.
    quoted_match: /[\r\n]/,
    cast: { string: guardedCell },
  });
}
