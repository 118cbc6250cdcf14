// What a record states that the profile has no field for, as attributes of HSDS: each holds one term of our own
// taxonomy, whose code says the field and its value (open-referral-terms.ts).
import { en } from '../shared/words/en.ts';
import type { Column } from './columns.ts';
import { termUuid } from './open-referral-ids.ts';
import { ownTaxonomy, type TermField, termCode, termFields } from './open-referral-terms.ts';
import type { RowCells } from './sheet-row.ts';

/** What an attribute hangs on: its UUID, and the name of its table in HSDS. */
export interface Link {
  id: string;
  type: 'service' | 'location' | 'address' | 'organization';
}

/** Makes the UUID of a part of one service. */
export type IdMaker = (kind: string, ...ids: (string | number)[]) => string;

/** The names of ids, for readers of a feed that know nothing of ours. */
const names: Partial<Record<TermField, Readonly<Record<string, string>>>> = {
  topic: en.topic,
  'suggested-topic': en.topic,
  level: en.level,
  audience: en.audience,
  'only-for': en.audience,
  mode: en.mode,
  access: en.access,
  language: en.language,
  cost: en.cost,
};

/** Columns whose cell is a list, and so takes one attribute for each item. */
const lists: readonly TermField[] = [
  'topic',
  'level',
  'audience',
  'only-for',
  'residents-of',
  'mode',
  'access',
  'language',
];

function attributeOf(code: string, name: string, description: string, link: Link, idOf: IdMaker): object {
  return {
    id: idOf('attribute', link.id, code),
    link_id: link.id,
    link_type: link.type,
    taxonomy_term: {
      id: termUuid(code),
      name,
      description,
      taxonomy: ownTaxonomy,
      term: code,
    },
  };
}

/** One field of ours as an attribute. */
export function ownAttribute(field: TermField, value: string, link: Link, idOf: IdMaker): object {
  const name = names[field]?.[value] ?? value;
  return attributeOf(termCode({ field, value }), name, field, link, idOf);
}

/** Cells as attributes, those for which we have a term. */
export function attributesOf(cells: RowCells, link: Link, idOf: IdMaker): object[] {
  return (Object.keys(termFields) as TermField[]).flatMap((field) => {
    const column: Column | null = termFields[field];
    const cell = column === null ? undefined : cells[column];
    if (cell === undefined || cell === '') return [];
    const values = lists.includes(field) ? cell.split(';').map((item) => item.trim()) : [cell];
    return values.map((value) => ownAttribute(field, value, link, idOf));
  });
}

/** The mark on a text that nobody stated, in the place of which something else of the service stands. */
export function notStated(field: string, standsIn: 'name' | 'summary', link: Link, idOf: IdMaker): object {
  const why = `Nobody stated this ${field}: the ${standsIn} of the service stands in its place.`;
  return attributeOf(`not-stated:${field}`, 'Not stated', why, link, idOf);
}
