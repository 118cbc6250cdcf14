// Telephone numbers as people write them, in the form in which they are read out. The one user of libphonenumber-js.
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isPhoneNumber } from '../shared/record/link.ts';
import { isPrivateMobile } from '../shared/record/personal-data.ts';
import type { Finding } from './problem.ts';
import { type Reading, unread } from './reading.ts';

/** The United Kingdom and the Crown dependencies share one way of dialling. */
const atHome = new Set(['GB', 'GG', 'IM', 'JE']);
/** Ofcom keeps these for stories, so a sample may have them though no telephone does. */
const story = /^0(?:1632960|7700900)\d{3}$/;
/** 999 and its like, and numbers that serve a whole country. */
const short = /^(?:999|112|1(?:01|05|11|19|59)|11[68]\d{3}|1800[12])$/;
const relay = /^1800[12]\b ?/;

/** A run of figures long enough to be a number, with its extension. */
const candidate = /(?:\+|\(?0|\b[1-9])[\d ().-]{7,}\d(?:,? *(?:ext(?:ension|n)?\.?|x) ?\d{1,6})?/gi;

interface Read {
  number: PhoneNumber;
  /** As people read it out. */
  shown: string;
  /** It was written without the 0 in front. */
  lostZero: boolean;
}

function parse(text: string): Read | null {
  const number = parsePhoneNumberFromString(text, 'GB');
  if (number?.isPossible() !== true) return null;
  const isHome =
    number.country === undefined ? number.countryCallingCode === '44' : atHome.has(number.country);
  const form = isHome ? number.formatNational() : number.formatInternational();
  const shown = form.replace(/ x(\d+)$/, ' ext $1');
  const figures = text.replace(/ext.*|x.*/i, '').replace(/[^\d+]/g, '');
  const lostZero = isHome && /^[1-9]/.test(figures) && !/^44\d{9}/.test(figures);
  // Without its 0, a number must be one that is in use: any ten figures look like that.
  if (lostZero && (figures.length < 9 || !(number.isValid() || story.test(`0${figures}`)))) return null;
  // Numbers such as 118118 have no 0, and are no number of one service.
  return isPhoneNumber(shown) && /^(?:0|\+)/.test(shown) ? { number, shown, lostZero } : null;
}

/** What an adviser or the owner should hear about a number that could be read. */
function remarks(cell: string, { number, shown, lostZero }: Read): Finding[] {
  const national = shown.replace(/ ext .*/, '').replace(/\D/g, '');
  const findings: Finding[] = [];
  if (lostZero) findings.push({ code: 'phone-zero-restored', value: cell, suggestion: shown });
  // A number that no kind of line has is none that is in use. Asking for the kind costs far more than anything else here.
  const type = number.getType();
  if (type === undefined && !story.test(national)) findings.push({ code: 'phone-unlikely', value: shown });
  if (isPrivateMobile(national)) findings.push({ code: 'phone-of-person', value: shown });
  if (type === 'PREMIUM_RATE' || type === 'SHARED_COST' || type === 'PERSONAL_NUMBER')
    findings.push({ code: 'phone-costs-extra', value: shown });
  return findings;
}

/** Reads the telephone number in a cell; of several the first. Spaces and brackets are set right without a word. */
export function readPhone(cell: string): Reading<string> {
  const text = cell
    .replace(/^(?:tel|phone|t|call|ring)(?:ephone)?\s*[:.]?\s*/i, '')
    .replace(/^(\d+)\.0+$/, '$1');
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(text)) return unread('phone-digits-lost', cell);
  const bare = text.replace(/[\s-]/g, '');
  if (short.test(bare)) return { value: bare, findings: [{ code: 'phone-short', value: cell }] };
  const prefix = relay.exec(text)?.[0] ?? '';
  const rest = text.slice(prefix.length);
  const whole = /^[+\d ()./-]+(?:,? *(?:ext(?:ension|n)?\.?|x) ?\d{1,6})?$/i.test(rest) ? parse(rest) : null;
  if (whole !== null) {
    const value = prefix === '' ? whole.shown : `${prefix.trim()} ${whole.shown}`;
    return { value, findings: remarks(cell, whole) };
  }
  const found = (rest.match(candidate) ?? []).map(parse).filter((one) => one !== null);
  const [first, second] = found;
  if (first === undefined) return unread('phone-unread', cell, suggestionFor(text));
  const code =
    second === undefined || second.shown === first.shown ? 'phone-words-removed' : 'several-in-cell';
  return {
    value: first.shown,
    findings: [{ code, value: cell, suggestion: first.shown }, ...remarks(cell, first)],
  };
}

/** The number that is meant when a letter O was typed for a 0. */
function suggestionFor(text: string): string | undefined {
  const mended = text.replace(/o/gi, '0');
  return /^[\d ()-]+$/.test(mended) && mended !== text ? parse(mended)?.shown : undefined;
}
