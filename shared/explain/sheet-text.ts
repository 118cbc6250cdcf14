// A sheet that people save and open in their own spreadsheet program.

/** The names of the columns, and rows with a cell for each. */
export interface Sheet {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A sheet as comma-separated text, whose cells no spreadsheet runs as a formula. */
export function sheetText({ columns, rows }: Sheet): string {
  return [columns, ...rows].map((cells) => `${cells.map(quotedCell).join(',')}\r\n`).join('');
}

/** A sheet as the text of a file, whose mark tells Excel that it is in UTF-8. */
export function sheetFile(sheet: Sheet): string {
  return `\ufeff${sheetText(sheet)}`;
}

/** A link that saves the sheet. */
export function sheetHref(sheet: Sheet): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(sheetFile(sheet))}`;
}

function quotedCell(cell: string): string {
  const guarded = guardedCell(cell);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A cell that no spreadsheet will run as a formula: an apostrophe stands before one; a number or a telephone stays. */
export function guardedCell(cell: string): string {
  const bare = cell.trimStart();
  const isFormula = /^[=+\-@]/.test(bare) && !/^[+-][\d\s().-]*$/.test(bare);
  return isFormula ? `'${bare}` : cell;
}
