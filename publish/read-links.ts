import { isEmailAddress, isPhoneNumber, isWebAddress } from '../shared/record/link.ts';
import { type Reading, read, unread } from './reading.ts';

/** Reads one telephone number, kept as it is written. */
export function readPhone(cell: string): Reading<string> {
  return isPhoneNumber(cell) ? read(cell) : unread('phone-unread', cell);
}

/** Reads one e-mail address. */
export function readEmail(cell: string): Reading<string> {
  const address = cell.replace(/^mailto:/i, '');
  return isEmailAddress(address) ? read(address) : unread('email-unread', cell);
}

/** Reads one web address; one without `https://` gets it, and that is reported. */
export function readWebsite(cell: string): Reading<string> {
  if (isWebAddress(cell)) return read(cell);
  const bare = cell.replace(/^http:\/\//i, '');
  // Another scheme is not ours to turn into a web address.
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(bare)) return unread('website-unread', cell);
  const secure = `https://${bare}`;
  return isWebAddress(secure)
    ? read(secure, { code: 'website-rewritten', value: cell })
    : unread('website-unread', cell);
}

/** Reads where corrections go: an e-mail address or a web address. */
export function readReportTo(cell: string): Reading<string> {
  return isEmailAddress(cell) ? read(cell) : readWebsite(cell);
}
