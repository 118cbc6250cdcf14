// Which settings the address of a page may carry after `#`: those that are ids, figures or colours. A link may be anybody's,
// so that words and addresses in it count for nothing.
import {
  type AttributeKind,
  attributeNames,
  type FinderAttribute,
  finderAttributes,
} from './finder-attributes.ts';

const safe: readonly AttributeKind['kind'][] = ['choice', 'language', 'ids', 'whole', 'colour'];

/** Attributes that find.html and frame.html take from their addresses. */
export const carriedByAddress: readonly FinderAttribute[] = attributeNames.filter((name) =>
  safe.includes(finderAttributes[name].kind),
);
