// Somewhere a person may be: a point on the ground and how far off it may be.
import type { Point } from '../record/service.ts';
import type { NationId } from '../record/taxonomy.ts';

export type PlaceKind = 'postcode' | 'sector' | 'outcode' | 'area' | 'place';

export interface Place {
  /** What to call it on screen: "BN1", "Newport, Isle of Wight". Never a full postcode's unit beyond its page. */
  label: string;
  kind: PlaceKind;
  point: Point;
  /** Radius within which nine of ten people who would give this answer live. */
  uncertaintyMetres: number;
  /** Absent in the Crown dependencies and where it is not known. */
  nation?: NationId;
  /** The council, only where it is certain: from a unit, or from an outcode that lies wholly in one. */
  council?: string;
  /** The most that an event or request may carry. */
  outcode?: string;
}

/** What became of the words somebody gave for a place. */
export type PlaceReading =
  | { kind: 'found'; place: Place }
  /** Several places have this name: ask, never guess. */
  | { kind: 'choose'; choices: Place[] }
  /** Well formed, but on no map: a forces or post-office-box code, or one abroad. */
  | { kind: 'no-location'; label: string }
  | { kind: 'not-found' };
