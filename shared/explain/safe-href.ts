// The one place where text out of a record becomes a link.
import { isEmailAddress, isPhoneNumber, isWebAddress } from '../record/link.ts';

/**
 * An address that a person may be sent to: `https:`, one `mailto:` without headers, or `tel:`; anything else is null.
 * Host names come back as a computer reads them (punycode), so that look-alike letters show.
 */
export function safeHref(address: string): string | null {
  if (isWebAddress(address)) return new URL(address).href;
  const [scheme = '', ...rest] = address.split(':');
  const target = rest.join(':');
  if (scheme === 'mailto') return isEmailAddress(target) ? address : null;
  if (scheme !== 'tel' || !isPhoneNumber(target)) return null;
  const [number = '', extension] = target.split(/ext\.?|x/i);
  // After a country code the nought of "+44 (0)1632" is not dialled.
  const dialled = number.startsWith('+') ? number.replace('(0)', '') : number;
  const digits = dialled.replace(/[^\d+]/g, '');
  return `tel:${digits}${extension === undefined ? '' : `;ext=${extension.trim()}`}`;
}
