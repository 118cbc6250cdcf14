// Records that belong together by their ids: Open Referral of version 1, and HSDS, keep what a service has in tables of
// its own, each row with the id of its parent.
import { bareName, type Thing } from './thing.ts';

export interface Tables {
  /** What belongs to a thing of a kind: nested in one of these fields, or a row of such a table that names its id. */
  related(owner: Thing, kind: Kind, ...names: string[]): Thing[];
  /** What a thing belongs to: nested in one of these fields, or the row of such a table whose id it names. */
  parent(child: Thing, names: readonly string[], idNames: readonly string[]): Thing | undefined;
  /** Makes a thing known by its id to others that name it. */
  add(table: string, thing: Thing): void;
  /** Rows that something has reached. */
  reached(): Thing[];
  /** Rows that nothing has reached, but for those of lists to choose from. */
  unreached(): Thing[];
}

export type Kind =
  | 'service'
  | 'service_at_location'
  | 'location'
  | 'organization'
  | 'contact'
  | 'address'
  | 'taxonomy_term';

/** Tables whose rows are lists to choose from: that nobody chose one is no loss. */
const referenceTables = /^taxonom/;

/** The name of a table as it is compared, in the singular: "physical_addresses" is "physicaladdress". */
function bareTable(name: string): string {
  return bareName(name)
    .replace(/ies$/, 'y')
    .replace(/(?<=ss)es$/, '')
    .replace(/(?<!s)s$/, '');
}

/** Gathers the tables of a document, by their names. */
export function createTables(given: ReadonlyMap<string, readonly Thing[]>): Tables {
  const rows = new Map([...given].map(([name, things]) => [bareTable(name), [...things]]));
  const reached = new Set<Thing>();
  const byParent = new Map<string, Map<string, Thing[]>>();
  const byId = new Map<string, Map<string, Thing>>();

  const parentsOf = (row: Thing, kind: Kind): string | undefined => {
    const own = row.text(`${kind}_id`);
    if (own !== undefined) return own;
    const isLinked = bareName(row.text('link_type', 'link_entity') ?? '') === bareName(kind);
    return isLinked ? row.text('link_id') : undefined;
  };
  const childrenIn = (table: string, kind: Kind): Map<string, Thing[]> => {
    const key = `${table} ${kind}`;
    let children = byParent.get(key);
    if (children === undefined) {
      children = new Map();
      for (const row of rows.get(table) ?? []) {
        const parent = parentsOf(row, kind);
        if (parent === undefined) continue;
        const others = children.get(parent);
        if (others === undefined) children.set(parent, [row]);
        else others.push(row);
      }
      byParent.set(key, children);
    }
    return children;
  };
  const rowsById = (table: string): Map<string, Thing> => {
    let known = byId.get(table);
    if (known === undefined) {
      known = new Map();
      for (const row of rows.get(table) ?? []) {
        const id = row.text('id');
        if (id !== undefined && !known.has(id)) known.set(id, row);
      }
      byId.set(table, known);
    }
    return known;
  };

  return {
    related(owner, kind, ...names) {
      const nested = owner.things(...names);
      const id = rows.size === 0 ? undefined : owner.text('id');
      if (id === undefined) return nested;
      const tabled = [...new Set(names.map(bareTable))].flatMap(
        (table) => childrenIn(table, kind).get(id) ?? [],
      );
      for (const row of tabled) reached.add(row);
      return [...nested, ...tabled];
    },
    parent(child, names, idNames) {
      const [nested] = child.things(...names);
      const id = child.text(...idNames) ?? nested?.text('id');
      // A nested object with nothing but an id is a reference, like an id by itself.
      if (nested?.has('name')) return nested;
      const found =
        id === undefined
          ? undefined
          : names.map((name) => rowsById(bareTable(name)).get(id)).find((row) => row !== undefined);
      if (found !== undefined) reached.add(found);
      return found ?? nested;
    },
    add(table, thing) {
      const id = thing.text('id');
      if (id !== undefined && !rowsById(bareTable(table)).has(id)) rowsById(bareTable(table)).set(id, thing);
    },
    reached: () => [...reached],
    unreached: () =>
      [...rows]
        .filter(([name]) => !referenceTables.test(name))
        .flatMap(([, things]) => things.filter((thing) => !reached.has(thing))),
  };
}
