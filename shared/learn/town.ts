import { compareText } from '../record/compare-text.ts';
import type { Point } from '../record/service.ts';
import type { NationId } from '../record/taxonomy.ts';

/** A place where people live, as gaps are counted from it. */
export interface Town {
  name: string;
  /** Where it has one of its own. */
  nameCy?: string;
  /** As it is shown: the council that has it, or the county in Northern Ireland. */
  area: string;
  areaCy?: string;
  /** Absent where only the county is known. */
  council?: string;
  /** The county whose council serves it as well. */
  county?: string;
  nation?: NationId;
  point: Point;
  people: number;
}

/** The same for the same town: by its point, which stays when a name changes. */
export function townKey({ point: { latitude, longitude } }: Town): string {
  return `${latitude},${longitude}`;
}

/** The order of a report: most people first, then by name and area. */
export function byPeople(a: Town, b: Town): number {
  return b.people - a.people || compareText(a.name, b.name) || compareText(a.area, b.area);
}
