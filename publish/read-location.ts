import type { Place } from '../shared/place/place.ts';
import { limits } from '../shared/record/limits.ts';
import { isHomeAddress } from '../shared/record/personal-data.ts';
import type { ServicePlace } from '../shared/record/service.ts';
import { type Cells, lineUpTo } from './read-cells.ts';
import { readPoint } from './read-point.ts';
import { postcodesIn, readPostcode } from './read-postcode.ts';
import type { RowContext } from './row-context.ts';
import { stated } from './stated.ts';

type Location = Pick<
  ServicePlace,
  'venue' | 'address' | 'postcode' | 'point' | 'pointAccuracyMetres' | 'council'
>;

/** A full postcode is as exact as an address needs; anything less is told as "about". */
function accuracyOf({ kind, uncertaintyMetres }: Place): number | undefined {
  return kind === 'postcode' ? undefined : Math.max(1, Math.round(uncertaintyMetres));
}

/** The postcode of a row: from its own column, else the only one in the address. */
function readRowPostcode(cells: Cells, { isOutcode }: RowContext): string | undefined {
  const own = cells.take('postcode', (cell) => readPostcode(cell, isOutcode));
  if (own !== undefined || cells.words('postcode') !== '') return own;
  const [first, second] = postcodesIn(cells.words('address'));
  if (first === undefined || second !== undefined) return undefined;
  cells.report('address', 'postcode-from-address', cells.words('address'), first);
  return first;
}

/** Where a row's service can be met; null when the row names no place. */
export function readLocation(cells: Cells, context: RowContext): Location | null {
  const venue = cells.take('venue', lineUpTo(limits.name));
  const address = cells.take('address', lineUpTo(limits.line));
  if (venue === undefined && address !== undefined && isHomeAddress(address))
    cells.report('address', 'address-of-person', `${address.slice(0, 6)}…`);
  const postcode = readRowPostcode(cells, context);
  const place = context.locate?.(postcode ?? cells.words('postcode')) ?? null;
  if (postcode !== undefined && context.locate !== undefined && place === null)
    cells.report('postcode', 'postcode-off-map', postcode);
  const point = readPoint(cells, place);
  const location = stated({
    venue,
    address,
    postcode,
    point: point ?? place?.point,
    pointAccuracyMetres: point === undefined && place !== null ? accuracyOf(place) : undefined,
    council: place?.council,
  });
  return Object.keys(location).length === 0 ? null : location;
}

/** What tells one place from another. */
export function locationKey({ venue, address, postcode, point }: Location): string {
  return JSON.stringify([venue?.toLowerCase(), address?.toLowerCase(), postcode, point]);
}
