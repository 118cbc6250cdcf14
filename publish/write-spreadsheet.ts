import { sheetFile } from '../shared/explain/sheet-text.ts';
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
  return sheetFile({ columns: used, rows: rows.map((row) => used.map((column) => row[column] ?? '')) });
}
