// Our own fields in an Open Referral feed. What its profile has no place for stands in `attributes`, as terms of a
// taxonomy named Fingerpost whose code is `field:value`.
import type { Column } from './columns.ts';

/** The name of the taxonomy, or vocabulary, whose terms hold our own fields. */
export const ownTaxonomy = 'Fingerpost';

/**
 * The fields that a term may hold, and the column of a spreadsheet that has the same content. A field whose column is a
 * list takes one term for each item. A topic that was only suggested from a text has no column. In the order in which they
 * are written: last what may differ from place to place.
 */
export const termFields = {
  id: 'id',
  topic: 'topics',
  'suggested-topic': null,
  generalist: 'generalist',
  level: 'levels',
  audience: 'audiences',
  'only-for': 'only_for',
  'residents-of': 'residents_of',
  mode: 'modes',
  language: 'languages',
  coverage: 'coverage',
  starts: 'starts',
  ends: 'ends',
  cost: 'cost',
  'how-to-get-in': 'how_to_get_in',
  summary: 'summary',
  'summary-cy': 'summary_cy',
  'description-cy': 'description_cy',
  eligibility: 'eligibility',
  'adviser-note': 'adviser_note',
  'checked-by': 'checked_by',
  'review-by': 'review_by',
  'report-to': 'report_to',
  status: 'status',
  'superseded-by': 'superseded_by',
  'partner-stage': 'partner_stage',
  'stage-since': 'stage_since',
  champions: 'champions',
  'champions-recruited': 'champions_recruited',
  'champions-in-training': 'champions_in_training',
  'champions-lapsed': 'champions_lapsed',
  source: 'source',
  licence: 'licence',
  when: 'when',
  access: 'access',
  'first-visit': 'first_visit',
  capacity: 'capacity',
  'capacity-until': 'capacity_until',
  'last-checked': 'last_checked',
} as const satisfies Record<string, Column | null>;
export type TermField = keyof typeof termFields;

/** A field of ours with its value, or with one item of it. */
export interface OwnTerm {
  field: TermField;
  value: string;
}

/** The code of a term: `topic:video-calls`. */
export function termCode({ field, value }: OwnTerm): string {
  return `${field}:${value}`;
}

/** Reads the code of a term; null when it names no field of ours, or says nothing. */
export function readTermCode(code: string): OwnTerm | null {
  const at = code.indexOf(':');
  const field = code.slice(0, Math.max(0, at)).trim().toLowerCase();
  const value = code.slice(at + 1).trim();
  return Object.hasOwn(termFields, field) && value !== '' ? { field: field as TermField, value } : null;
}
