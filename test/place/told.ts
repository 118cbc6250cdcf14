import type { PlaceReading } from '../../shared/place/place.ts';

/** A reading in a line, for tables: "outcode BN1", "place Leeds", "choose A | B", "no-location", "not-found". */
export function told(reading: PlaceReading | undefined): string {
  if (reading === undefined) return 'nothing';
  if (reading.kind === 'found') return `${reading.place.kind} ${reading.place.label}`;
  if (reading.kind === 'choose') return `choose ${reading.choices.map(({ label }) => label).join(' | ')}`;
  return reading.kind;
}
