import { stringify } from 'csv-stringify/sync';
import { guardedCell } from '../shared/explain/sheet-text.ts';
import type { Directory } from '../shared/pack/directory.ts';
import { columns } from './columns.ts';
import { ownedServices } from './owned-services.ts';
import { sheetRows } from './sheet-row.ts';

/** A directory as a spreadsheet, version 1, with the columns of which at least one cell says something. */
export function writeSpreadsheet(directory: Directory): string {
  const rows = ownedServices(directory).flatMap(({ service, organisation, source }) =>
    sheetRows(service, organisation, source),
  );
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
