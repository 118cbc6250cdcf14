// An operator's own postcodes, opened: what makes an answer exact where it is present. The widget does without it.
import { findUnit, type GeographyFacts, type Sector, type Unit, unpackSectors } from './geography-facts.ts';
import { type Circle, circleAround } from './region.ts';

export interface Geography {
  /** Every outcode in it. */
  outcodes: readonly string[];
  /** The circle around an outcode's sectors; null where it has none. */
  outcode(code: string): Circle | null;
  sector(outcode: string, digit: string): Circle | null;
  unit(outcode: string, incode: string): Unit | null;
}

/** Opens what `npm run geography` made. */
export function openGeography(facts: GeographyFacts): Geography {
  const sectors = unpackSectors(facts.sectors);
  const sectorsOf = Map.groupBy(sectors.values(), ({ outcode }: Sector) => outcode);
  return {
    outcodes: [...sectorsOf.keys()],
    outcode: (code) => circleAround(sectorsOf.get(code) ?? []),
    sector: (outcode, digit) => sectors.get(`${outcode} ${digit}`) ?? null,
    unit(outcode, incode) {
      const units = facts.unitsOf(outcode.replace(/\d.*$/, ''));
      return units === null ? null : findUnit(units, outcode, incode);
    },
  };
}
