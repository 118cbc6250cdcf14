import { isEmailAddress, isWebAddress } from '../shared/record/link.ts';
import { isPrivateEmail } from '../shared/record/personal-data.ts';
import type { Finding } from './problem.ts';
import { type Reading, read, unread } from './reading.ts';

/** What people leave around an address: brackets, quotation marks, and the end of a sentence. */
const around = /^[\s<("'“]+|[\s>)"'”.,;:]+$/g;

/** The parts of a cell in which several addresses may stand. */
function partsOf(cell: string): string[] {
  return cell
    .split(/[\s;,|]+|\s+(?:or|and|neu|a)\s+/)
    .map((part) => part.replace(around, ''))
    .filter((part) => part !== '');
}

/** The first of several that pass, with a word about what was left out. */
function firstOf(
  cell: string,
  passes: (part: string) => boolean,
  code: Finding['code'],
): Reading<string> | null {
  const found = [...new Set(partsOf(cell).filter(passes))];
  const [first] = found;
  if (first === undefined) return null;
  return read(first, { code: found.length > 1 ? 'several-in-cell' : code, value: cell, suggestion: first });
}

/** Reads one e-mail address; of several the first. */
export function readEmail(cell: string): Reading<string> {
  const address = cell.replace(/^mailto: ?/i, '').replace(/\?.*$/s, '');
  const reading = isEmailAddress(address)
    ? read(address)
    : (firstOf(address.replace(/mailto:/gi, ''), isEmailAddress, 'email-rewritten') ??
      unread('email-unread', cell, spelledOut(cell)));
  const { value } = reading;
  if (value !== undefined && isPrivateEmail(value))
    return read(value, ...reading.findings, { code: 'email-of-person', value });
  return reading;
}

/** The address that "help at council dot example" or "help @ council.example" can only mean. */
function spelledOut(cell: string): string | undefined {
  const address = cell
    .replace(/\s*(?:@|\(at\)|\[at\]|\bat\b)\s*/i, '@')
    .replace(/\s*(?:\(dot\)|\[dot\]|\bdot\b)\s*/gi, '.');
  return isEmailAddress(address) ? address : undefined;
}

/** Reads one web address, of several the first; one without `https://` gets it, and that is reported. */
export function readWebsite(cell: string): Reading<string> {
  if (isWebAddress(cell)) return read(cell);
  const secure = securely(cell.replace(around, ''));
  if (secure !== null) return read(secure, { code: 'website-rewritten', value: cell, suggestion: secure });
  const parts = partsOf(cell)
    .map(securely)
    .filter((part) => part !== null);
  const [first] = parts;
  if (first === undefined || !/https?:|www\./i.test(cell)) return unread('website-unread', cell);
  const code = new Set(parts).size > 1 ? 'several-in-cell' : 'website-rewritten';
  return read(first, { code, value: cell, suggestion: first });
}

/** The address with `https://` in front; null when that makes none, or when it has another scheme. */
function securely(text: string): string | null {
  const bare = text.replace(/^(?:https?(?::\/{0,2}|\/\/))+/i, '');
  // Another scheme is not ours to turn into a web address, nor is an e-mail address.
  if (/^[a-z][a-z0-9+.-]*:(?!\d)|^[^/]*@/i.test(bare)) return null;
  const secure = `https://${bare}`;
  return isWebAddress(secure) && /\.[a-z]{2,}(?:[:/?#]|$)/i.test(bare) ? secure : null;
}

/** Reads where corrections go: an e-mail address or a web address. */
export function readReportTo(cell: string): Reading<string> {
  return cell.includes('@') && !/^https?:/i.test(cell) ? readEmail(cell) : readWebsite(cell);
}
