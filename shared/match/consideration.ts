// One thing that is weighed, with what it says for the service and what it leaves to ask.
import type { Reason, Unknown } from './match.ts';

/** A value from 0 to 1; its reasons are what raised it, and each of them did. */
export interface Consideration {
  value: number;
  reasons: Reason[];
  unknowns: Unknown[];
}

/** A consideration that speaks for the service. */
export function because(value: number, ...reasons: Reason[]): Consideration {
  return { value, reasons, unknowns: [] };
}

/** A consideration in which something is not stated. */
export function asking(value: number, ...unknowns: Unknown[]): Consideration {
  return { value, reasons: [], unknowns };
}

/** A consideration that neither speaks for the service nor leaves anything to ask. */
export function only(value: number): Consideration {
  return { value, reasons: [], unknowns: [] };
}

/** The product of all values. */
export function product(considerations: readonly Consideration[]): number {
  return considerations.reduce((sum, { value }) => sum * value, 1);
}
