import { columnAlphabet, columnEnds, columnLeads } from '../shared/place/column.ts';

/** Whole numbers from zero up as a column; `readColumn` reads them back. */
export function writeColumn(numbers: readonly number[]): string {
  return numbers.map(writeNumber).join('');
}

/** Whole numbers on both sides of zero as a column; `readSignedColumn` reads them back. */
export function writeSignedColumn(numbers: readonly number[]): string {
  return writeColumn(numbers.map((number) => (number < 0 ? -2 * number - 1 : 2 * number)));
}

function writeNumber(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`writing a column: ${number} is no whole number`);
  let text = columnAlphabet[number % columnEnds] ?? '';
  let high = Math.floor(number / columnEnds);
  // Digits from 1 up and none that is zero, so that every number has one spelling.
  while (high > 0) {
    text = columnAlphabet[columnEnds + ((high - 1) % columnLeads)] + text;
    high = Math.floor((high - 1) / columnLeads);
  }
  return text;
}
