// Addresses that a person may be sent to. What these refuse is never made into a link.
import { limits } from './limits.ts';
import { isPlainText } from './plain-text.ts';

/** Whether text is a full `https:` address of a public host, with no name or password in it. */
export function isWebAddress(value: unknown): boolean {
  // The parser repairs "https:evil" and swallows tabs, so the start is checked as written.
  if (!isPlainText(value, limits.link) || !/^https:\/\/[^\s\\]+$/i.test(value)) return false;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return false;
  }
  return (
    url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.')
  );
}

/** Whether text is one e-mail address that is safe behind `mailto:`. */
export function isEmailAddress(value: unknown): boolean {
  return (
    isPlainText(value, limits.link) && /^[\w.!#$'*+/=^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(value)
  );
}

/** Whether text is one telephone number as people write it, with its extension if it has one. */
export function isPhoneNumber(value: unknown): boolean {
  return (
    isPlainText(value, limits.link) && /^\+?(?:[ ()-]*\d){3,20}(?: ?(?:ext\.?|x) ?\d{1,6})?$/i.test(value)
  );
}
