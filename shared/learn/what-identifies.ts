// What in the words of a note would tell whom it is about, or how to reach them.
import { firstNamesIn, holdsPersonalNumber, peopleIn } from '../record/personal-data.ts';
import { hiddenCharacters } from '../record/plain-text.ts';

export type IdentifyingKind = 'name' | 'phone' | 'email' | 'postcode' | 'number';

export interface Identifying {
  kind: IdentifyingKind;
  /** As it stands in the text, typed plainly. */
  words: string;
}

const email = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g;
const phone = /(?<![\d£.,])(?:\+|00)?(?:44)?[ ()-]*(?:0|(?<=44[ ()-]*))(?:[ ()-]*\d){9,10}(?!\d)/g;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?[ -]?\d[A-Z]{2}\b/gi;
/** Of a case, a tenancy or a benefit: longer than a year, a price or a count. */
const reference = /(?<![\d.,£])\d{6,}(?!\d)/g;
const insurance = /\b[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]\b/gi;

const invisible = new RegExp(hiddenCharacters, 'gu');

/** A text with one kind of space and hyphen, and with nothing that cannot be seen: as an eye reads it. */
function typedPlainly(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Everything in a text that may tell who somebody is, but what is `known` to be no person: names of places and bodies. */
export function whatIdentifies(text: string, known: readonly string[] = []): Identifying[] {
  const found: Identifying[] = [];
  let rest = known
    .map(typedPlainly)
    .reduce((left, name) => (name === '' ? left : left.replaceAll(name, ' ')), typedPlainly(text));
  // What was found once is taken out, so that a telephone number is not told of as a reference too.
  const take = (kind: IdentifyingKind, pattern: RegExp): void => {
    rest = rest.replace(pattern, (words) => {
      found.push({ kind, words: words.trim() });
      return ' ';
    });
  };
  take('email', email);
  take('number', insurance);
  take('phone', phone);
  take('postcode', postcode);
  take('number', reference);
  if (holdsPersonalNumber(rest)) found.push({ kind: 'number', words: /\d[\d/.-]*/.exec(rest)?.[0] ?? '' });
  const people = peopleIn(rest);
  const alone = firstNamesIn(rest).filter((name) => !people.some((whole) => whole.includes(name)));
  for (const words of [...people, ...alone]) found.push({ kind: 'name', words });
  return found;
}
