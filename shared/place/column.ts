// A column of whole numbers as text that survives JSON unescaped and compresses well. `publish/write-column.ts` writes it.

/** Every printable ASCII character that JSON leaves alone. */
export const columnAlphabet = new Array<number>(95)
  .fill(32)
  .map((first, at) => String.fromCharCode(first + at))
  .filter((character) => character !== '"' && character !== '\\')
  .join('');

/** The first characters end a number; those after them come before it, as digits of how often these were not enough. */
export const columnEnds = 80;
export const columnLeads = columnAlphabet.length - columnEnds;

const digitOf = new Map([...columnAlphabet].map((character, at) => [character, at]));

/** The whole numbers in a column, none below zero; throws on a character that is not one of its alphabet. */
export function readColumn(text: string): number[] {
  const numbers: number[] = [];
  let high = 0;
  for (const character of text) {
    const digit = digitOf.get(character);
    if (digit === undefined) throw new Error(`reading a column: "${character}" is not a figure`);
    if (digit >= columnEnds) high = high * columnLeads + digit - columnEnds + 1;
    else {
      numbers.push(high * columnEnds + digit);
      high = 0;
    }
  }
  return numbers;
}

/** The same for numbers on both sides of zero: 0, -1, 1, -2, 2 … are written as 0, 1, 2, 3, 4 … */
export function readSignedColumn(text: string): number[] {
  return readColumn(text).map((number) => (number % 2 === 0 ? number / 2 : -(number + 1) / 2));
}
