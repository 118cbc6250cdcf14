/** The order of texts by their UTF-16 code units, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of records by their ids. */
export function compareIds(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}
