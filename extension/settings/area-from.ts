import { readPostcode } from '../../shared/place/postcode.ts';
import { fullPostcode, isArea, longestArea } from './settings.ts';

/** What may be kept of a typed area: of a full postcode its outcode alone, however it is typed or spelt. */
export function areaFrom(typed: string): string {
  const text = typed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const reading = readPostcode(text);
  if (/\d/.test(text) && 'outcode' in reading) return reading.outcode;
  let area = text.slice(0, longestArea).trim();
  // What is left of one may be the beginning of another.
  while (!isArea(area)) area = area.replace(fullPostcode, (_code, outcode: string) => outcode.toUpperCase());
  return area;
}
