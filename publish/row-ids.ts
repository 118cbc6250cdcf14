// Ids for rows that state none: the same as long as organisation, service and postcode stay the same, wherever in the
// sheet the row stands.
import { compareText } from '../shared/record/compare-text.ts';
import type { ServiceId } from '../shared/record/service.ts';
import type { Cells } from './read-cells.ts';
import { readPostcode } from './read-postcode.ts';
import { slug } from './slug.ts';

export interface UnnamedRow {
  /** The id that it would have if no other row had it. */
  wish(): string;
  /** All that the row says, to tell it from others with the same name and postcode. */
  content(): string;
}

export interface GivenId {
  id: ServiceId;
  /** Another row would have had it first, so this one got a number of its own. */
  clash: boolean;
}

/** The id that a row without one would have if no other had it: organisation, service and postcode. */
export function wantedId(cells: Cells): string {
  const name = slug(`${cells.words('organisation')} ${cells.words('service')}`);
  const postcode = slug(readPostcode(cells.words('postcode')).value ?? '');
  return [name, postcode].filter((part) => part !== '').join('-');
}

/** Rows in an order that does not depend on where in the sheet they stand. */
function inOrder<Row extends UnnamedRow>(rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2) return rows;
  const keyed = rows.map((row) => ({ row, content: row.content() }));
  return keyed.sort((a, b) => compareText(a.content, b.content)).map(({ row }) => row);
}

/** Gives each row an id that is none of `stated`. */
export function giveIds<Row extends UnnamedRow>(
  rows: readonly Row[],
  stated: ReadonlySet<string>,
): Map<Row, GivenId> {
  const groups = Map.groupBy(rows, (row) => row.wish());
  // What a row wants comes before what another must be given for want of it.
  const taken = new Set([...stated, ...groups.keys()]);
  const given = new Map<Row, GivenId>();
  for (const wanted of [...groups.keys()].sort()) {
    const members = inOrder(groups.get(wanted) ?? []);
    let isFree = !stated.has(wanted);
    let number = 2;
    for (const row of members) {
      let id = wanted;
      if (!isFree) {
        while (taken.has(`${wanted}-${number}`)) number++;
        id = `${wanted}-${number}`;
        taken.add(id);
      }
      given.set(row, { id: id as ServiceId, clash: !isFree });
      isFree = false;
    }
  }
  return given;
}
