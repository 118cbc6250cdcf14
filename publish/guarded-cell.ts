/** A cell that no spreadsheet will run as a formula: an apostrophe stands before one; a number or a telephone stays. */
export function guardedCell(cell: string): string {
  const bare = cell.trimStart();
  const isFormula = /^[=+\-@]/.test(bare) && !/^[+-][\d\s().-]*$/.test(bare);
  return isFormula ? `'${bare}` : cell;
}
