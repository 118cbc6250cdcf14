// Ids that mean one thing each, where several directories have used the same.
import type { ServiceId } from '../record/service.ts';

/** Several directories' records as one list, and under which ids they stand in it. */
export interface ToldApart<T> {
  records: T[];
  /** The id in the list of what a directory, by its number, has under an id. */
  idOf(directory: number, id: string): string;
}

/** Records with the same id and the same key are one; with another key, the later directory's gets its prefix. */
export function tellApart<T extends { id: string }>(
  lists: readonly (readonly T[])[],
  prefixes: readonly string[],
  keyOf: (record: T) => string,
): ToldApart<T> {
  const keys = new Map<string, string>();
  const records: T[] = [];
  const changed = lists.map(() => new Map<string, string>());
  for (const [directory, list] of lists.entries())
    for (const record of list) {
      const key = keyOf(record);
      let id = record.id;
      for (let number = 1; keys.has(id) && keys.get(id) !== key; number++)
        id = prefixed(prefixes[directory], record.id, number);
      if (!keys.has(id)) records.push(id === record.id ? record : { ...record, id });
      keys.set(id, key);
      if (id !== record.id) changed[directory]?.set(record.id, id);
    }
  return { records, idOf: (directory, id) => changed[directory]?.get(id) ?? id };
}

/** The ids of services, which people's shortlists hold: the same whatever was read so far. */
export interface ServiceIds {
  /** A directory, by its number, has a service of this id. */
  note(directory: number, id: ServiceId): void;
  isOf(directory: number, id: ServiceId): boolean;
  idOf(directory: number, id: ServiceId): ServiceId;
}

/** An id that only one directory has stays; where several have it, each of theirs gets a prefix. */
export function createServiceIds(
  directories: readonly { prefix: string; ids: readonly ServiceId[] }[],
): ServiceIds {
  const own = directories.map(({ ids }) => new Set<string>(ids));
  const isTaken = (id: string): boolean => own.some((ids) => ids.has(id));
  return {
    note: (directory, id) => void own[directory]?.add(id),
    isOf: (directory, id) => own[directory]?.has(id) ?? false,
    idOf(directory, id) {
      if (own.every((ids, other) => other === directory || !ids.has(id))) return id;
      let number = 1;
      let wanted = prefixed(directories[directory]?.prefix, id, number);
      while (isTaken(wanted)) wanted = prefixed(directories[directory]?.prefix, id, ++number);
      return wanted as ServiceId;
    },
  };
}

function prefixed(prefix: string | undefined, id: string, number: number): string {
  return `${prefix}-${id}${number === 1 ? '' : `-${number}`}`;
}
