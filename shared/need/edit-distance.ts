// How many slips of the keyboard lie between two words.

/** Edits between two words (insert, delete, replace, swap neighbours), or `limit` + 1 when there are more. */
export function editDistance(from: string, to: string, limit: number): number {
  const width = to.length + 1;
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = new Array<number>(width).fill(0).map((_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column < width; column++) {
      const same = from[row - 1] === to[column - 1];
      let edits = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[column - 2] as number) + 1);
      current.push(edits);
      if (edits < best) best = edits;
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[width - 1] as number;
}
