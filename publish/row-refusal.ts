import { limits } from '../shared/record/limits.ts';
import type { ProblemCode } from './problem.ts';
import type { Cells } from './read-cells.ts';
import { read } from './reading.ts';
import { slug } from './slug.ts';

/** Why a row cannot be published at all, or null. */
export function refusalOf(cells: Cells): { column: 'organisation' | 'service'; code: ProblemCode } | null {
  for (const column of ['organisation', 'service'] as const) {
    const name = cells.words(column);
    // A name without a single letter or figure is a dash or a dot that somebody typed to fill the cell.
    if (slug(name) === '') {
      // Its owner sees something in the cell, and should hear why we do not.
      if (cells.isHidden(column)) cells.take(column, read);
      return { column, code: `${column}-missing` };
    }
    if (name.length > limits.name) return { column, code: 'name-too-long' };
  }
  return null;
}
