// What small areas say of the place that they are in: the mean of their need, and all their people.
import type { NeedArea, Priority, ToldNeed } from './priorities.ts';

/** How many people live in all of some small areas; null where not each of them tells it. */
function peopleOf(parts: readonly ToldNeed[]): number | null {
  return parts.reduce<number | null>(
    (sum, { people }) => (sum === null || people === null ? null : sum + people),
    0,
  );
}

/** Whether a small area counts by its people: where each tells them, and there are any. */
export function isByPeople(parts: readonly ToldNeed[]): boolean {
  return (peopleOf(parts) ?? 0) > 0;
}

/** The need of a place by its small areas, at least one: their mean, by people where that can be; and their people. */
export function needOfParts(parts: readonly ToldNeed[]): Omit<ToldNeed, 'name'> {
  const byPeople = isByPeople(parts);
  let [weights, needs] = [0, 0];
  for (const { need, people } of parts) {
    const weight = byPeople ? (people ?? 0) : 1;
    weights += weight;
    needs += need * weight;
  }
  return { need: needs / weights, people: peopleOf(parts) };
}

/** The places of priorities that small areas tell, each once, those to act on first at the head. */
export function toldByParts(priorities: readonly Priority[]): NeedArea[] {
  return [...new Set(priorities.map(({ area }) => area))].filter(({ parts }) => parts.length > 0);
}

/** Of some places, those in which several small areas count the same, however many people each has. */
export function countedAlike(areas: readonly NeedArea[]): NeedArea[] {
  return areas.filter(({ parts }) => parts.length > 1 && !isByPeople(parts));
}
