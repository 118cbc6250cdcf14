import { limits } from '../shared/record/limits.ts';

/** Room behind an id for a number, in UTF-16 code units. */
const roomForNumber = 6;

/**
 * Ids that no two records share. An id that only one has stays; where several have it, each gets its source's name before
 * it, and a number too where that is taken.
 */
export function distinctIds(records: readonly { id: string; source: string }[]): string[] {
  const holders = Map.groupBy(records, ({ id }) => id);
  const taken = new Set(holders.keys());
  return records.map(({ id, source }) => {
    if (holders.get(id)?.length === 1) return id;
    const wanted = `${source}-${id}`.slice(0, limits.id - roomForNumber);
    let own = wanted;
    for (let number = 2; taken.has(own); number++) own = `${wanted}-${number}`;
    taken.add(own);
    return own;
  });
}
