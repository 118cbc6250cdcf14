import { readPostcode as readTyped } from '../shared/place/postcode.ts';
import { type Reading, read, unread } from './reading.ts';

/** Whether an outcode is on the map; without one, nothing is known of any. */
export type IsOutcode = (outcode: string) => boolean;

const inText = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g;

function spaced(bare: string): string {
  return `${bare.slice(0, -3)} ${bare.slice(-3)}`;
}

/** A postcode as it is written, whatever its case and spaces; null when it is none by its shape. */
function exact(cell: string): string | null {
  const bare = cell.toUpperCase().replace(/[\s.,;-]/g, '');
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(bare) ? spaced(bare) : null;
}

/** The whole postcodes in a text, each once. */
export function postcodesIn(text: string): string[] {
  const found = text.toUpperCase().match(inText) ?? [];
  return [...new Set(found.map((code) => spaced(code.replace(' ', ''))))];
}

/**
 * Reads one postcode by its shape. Case, spaces and full stops are set right without a word; look-alike letters only
 * where the map has what comes out of it.
 */
export function readPostcode(cell: string, isOutcode?: IsOutcode): Reading<string> {
  const plain = exact(cell);
  if (plain !== null && isOutcode?.(plain.slice(0, -4)) !== false) return read(plain);
  const several = postcodesIn(cell);
  const [only] = several;
  if (several.length > 1) return unread('postcodes-several', cell);
  if (plain === null && only !== undefined)
    return read(only, { code: 'postcode-mended', value: cell, suggestion: only });
  const typed = readTyped(cell, isOutcode);
  if (typed.kind === 'postcode') {
    const meant = `${typed.outcode} ${typed.incode}`;
    if (meant === plain) return read(meant);
    return isOutcode?.(typed.outcode) === true
      ? read(meant, { code: 'postcode-mended', value: cell, suggestion: meant })
      : plain === null
        ? unread('postcode-unread', cell, meant)
        : read(plain);
  }
  if (plain !== null) return read(plain);
  const isPart = typed.kind === 'outcode' || typed.kind === 'sector';
  return unread(isPart && isOutcode?.(typed.outcode) === true ? 'postcode-in-part' : 'postcode-unread', cell);
}
