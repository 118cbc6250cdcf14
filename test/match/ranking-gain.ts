// How good an order is, against grades that a person gave.

/** Discounted gain of the first five against the best that could be, 0 to 1; grades are 0 to 3. */
export function ndcgAt5(shown: readonly string[], grades: Readonly<Record<string, number>>): number {
  const gain = (order: readonly number[]): number =>
    order.slice(0, 5).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const best = gain(Object.values(grades).sort((a, b) => b - a));
  return gain(shown.map((id) => grades[id] ?? 0)) / best;
}
