// All that a partner may say about the finder on its page (CONTRACTS.md, section 4), as plain data: what the element reads,
// what the types and the table in docs/embedding.md are made from, and the fields of the embed builder. What each is for
// is said in element-docs.ts, which no page fetches.
import { audienceIds, topicIds } from '../shared/record/taxonomy.ts';
import { type FinderLang, finderLangs } from '../shared/words/finder-langs.ts';

/** What may stand in an attribute; what may not counts as not set. */
export type AttributeKind =
  /** One word of each list; where none is said, the first. */
  | { kind: 'choice'; lists: readonly (readonly [string, ...string[]])[] }
  /** One of our languages; where none is said, that of the page around. */
  | { kind: 'language'; languages: readonly FinderLang[] }
  /** Ids of the taxonomy, separated by spaces. */
  | { kind: 'ids'; ids: readonly string[] }
  | { kind: 'whole'; least: number; most: number; usual: number }
  | { kind: 'text' }
  | { kind: 'address' }
  /** `#rrggbb` */
  | { kind: 'colour' }
  /** Counts as said when it is there, whatever stands in it. */
  | { kind: 'flag' };

export const finderAttributes = {
  pack: { kind: 'address' },
  lang: { kind: 'language', languages: finderLangs },
  near: { kind: 'text' },
  topics: { kind: 'ids', ids: topicIds },
  audiences: { kind: 'ids', ids: audienceIds },
  audience: { kind: 'choice', lists: [['self', 'adviser']] },
  mode: { kind: 'choice', lists: [['simple', 'steps', 'button']] },
  limit: { kind: 'whole', least: 1, most: 10, usual: 3 },
  heading: { kind: 'text' },
  'heading-level': { kind: 'whole', least: 2, most: 6, usual: 2 },
  theme: {
    kind: 'choice',
    lists: [
      ['plain', 'govuk', 'nhs'],
      ['auto', 'light', 'dark'],
    ],
  },
  brand: { kind: 'colour' },
  'exit-url': { kind: 'address' },
  'sync-url': { kind: 'flag' },
  name: { kind: 'text' },
} as const satisfies Record<string, AttributeKind>;
export type FinderAttribute = keyof typeof finderAttributes;

export const attributeNames: readonly FinderAttribute[] = Object.keys(finderAttributes) as FinderAttribute[];
