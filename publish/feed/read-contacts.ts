// Telephone numbers and e-mail addresses, wherever a feed keeps them: with the service, a contact, the place, or the
// organisation. Names of people are never taken.
import { initials, peopleIn } from '../../shared/record/personal-data.ts';
import { addPart, type Desk, type Part, type Parts, partOf, report } from './feed-cells.ts';
import type { Kind, Tables } from './tables.ts';
import type { Thing } from './thing.ts';

const notForTalking = /^(?:fax|pager|tty|textphone|sms|text)$/i;

function contactsOf(owner: Thing, kind: Kind, tables: Tables, desk: Desk): Thing[] {
  const contacts = tables.related(owner, kind, 'contacts', 'contact');
  for (const contact of contacts) {
    contact.field('title', 'department');
    const name = partOf(contact, desk, 'name');
    for (const person of peopleIn(name?.text ?? ''))
      if (name !== undefined) report(desk, name, 'person-named', initials(person));
  }
  return contacts;
}

function numbersOf(owner: Thing, kind: Kind, tables: Tables, desk: Desk): Part[] {
  return tables.related(owner, kind, 'phones', 'phone', 'telephone').flatMap((phone): Part[] => {
    for (const name of ['language', 'languages', 'description', 'extension']) phone.field(name);
    if (notForTalking.test(phone.text('type')?.trim() ?? '')) return [];
    const number = partOf(phone, desk, 'number', 'phone_number', 'name');
    const extension = phone.text('extension');
    if (number === undefined) return [];
    return [extension === undefined ? number : { ...number, text: `${number.text} ext ${extension}` }];
  });
}

/** The number to show of those that one record has; the others are reported. */
function oneOf(numbers: readonly Part[], desk: Desk): Part | undefined {
  const [first, ...others] = numbers;
  const figures = (part: Part | undefined): string | undefined => part?.text.replace(/\D/g, '');
  for (const other of others)
    if (figures(other) !== figures(first)) report(desk, other, 'several-in-cell', other.text);
  return first;
}

/** Adds the telephone and the e-mail address of a thing, or of the contacts that it names, where it has none yet. */
export function addContacts(owner: Thing, kind: Kind, tables: Tables, parts: Parts, desk: Desk): void {
  const contacts = contactsOf(owner, kind, tables, desk);
  if (!parts.has('phone')) {
    const own = numbersOf(owner, kind, tables, desk);
    const ofContacts = contacts.flatMap((contact) => numbersOf(contact, 'contact', tables, desk));
    addPart(parts, 'phone', oneOf(own.length > 0 ? own : ofContacts, desk));
  }
  if (!parts.has('email'))
    addPart(
      parts,
      'email',
      [owner, ...contacts].map((thing) => partOf(thing, desk, 'email')).find((part) => part !== undefined),
    );
}
