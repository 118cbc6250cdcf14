import { v5 } from 'uuid';
import type { Service } from '../shared/record/service.ts';

/** Under which all our UUIDs are made: the UUIDv5 of a web address of our own making (RFC 9562, section 5.5). */
const namespace = v5('https://fingerpost.example/open-referral', v5.URL);

/** The UUID of a thing that one source tells of: always the same for the same source, kind and ids. */
export function uuidOf(
  source: Service['source'],
  kind: string,
  ...ids: readonly (string | number)[]
): string {
  // As JSON, so that no two lists of ids can run into one text.
  return v5(JSON.stringify([source, kind, ...ids]), namespace);
}

/** The UUID of a term of our own taxonomy, in whatever feed it stands. */
export function termUuid(code: string): string {
  return v5(JSON.stringify(['taxonomy_term', code]), namespace);
}
