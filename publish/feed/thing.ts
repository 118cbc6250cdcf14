// An object of a feed, read by the names that feeds use for its fields. It remembers what nobody asked for, so that
// nothing is left out without a word. Whatever a feed nests, only what is asked for is looked into.

/** A value at its place in a document. */
export interface Field {
  /** Never null, empty text, or an empty list or object. */
  value: unknown;
  /** A JSON Pointer. */
  path: string;
  /** The field's name as the feed has it. */
  name: string;
}

export interface Thing {
  /** The document that it stands in. */
  file: string;
  path: string;
  /** The first of these fields that says something; letter case and underscores do not count. */
  field(...names: string[]): Field | undefined;
  /** Whether a field says something; that is not yet to ask for it. */
  has(name: string): boolean;
  /** What a field says as text; undefined when it says nothing or holds something else than text or numbers. */
  text(...names: string[]): string | undefined;
  /** The objects in these fields; a single object counts as a list of one, and a text as an object with that name. */
  things(...names: string[]): Thing[];
  /** The fields, of this and of the objects in it that were opened, that say something and that nobody asked for. */
  leftOver(): Field[];
}

/** Counts all fields of a thing as asked for: what they say is left out with a reason of its own. */
export function passOver(thing: Thing): void {
  for (const { name } of thing.leftOver()) thing.field(name);
}

/** One step of a JSON Pointer, RFC 6901. */
export function pointerStep(step: string | number): string {
  return `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Whether a value is an object with fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value says anything: feeds write null, "" and [] for what they do not have. */
export function says(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  // However deep a value is nested, only its own items are looked at.
  if (Array.isArray(value)) return value.some((item) => item !== null && item !== undefined && item !== '');
  return !isObject(value) || Object.keys(value).length > 0;
}

/** A field's name as it is compared: `serviceAtLocations` is `service_at_locations`. */
export function bareName(name: string): string {
  // Nearly every field is named in plain letters, and this is asked of each of them.
  return /^[a-z]+$/.test(name) ? name : name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** What a value says as text; undefined when it is neither text nor number, nor a list of such. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const isList = Array.isArray(value) && value.every((item) => !says(item) || typeof item !== 'object');
  return isList
    ? value
        .filter(says)
        .map((item) => String(item))
        .join('; ')
    : undefined;
}

/** Opens an object at its place in a document. */
export function openThing(value: Record<string, unknown>, file: string, path: string): Thing {
  let names: Map<string, string> | undefined;
  /** Fields that are called as one before them is, but for letter case: nobody can ask for these. */
  const twins: string[] = [];
  const asked = new Set<string>();
  const opened = new Map<string, Thing[]>();
  /** The names of the fields that say something, by the names by which they are compared. */
  const all = (): Map<string, string> => {
    if (names !== undefined) return names;
    names = new Map();
    // `Object.keys` names only the object's own fields, so one called __proto__ is a field like any other.
    for (const name of Object.keys(value)) {
      const bare = bareName(name);
      if (!says(value[name])) continue;
      if (names.has(bare)) twins.push(name);
      else names.set(bare, name);
    }
    return names;
  };
  const fieldNamed = (name: string): Field => ({
    value: value[name],
    path: path + pointerStep(name),
    name,
  });
  const field = (...wanted: string[]): Field | undefined => {
    for (const one of wanted) {
      const bare = bareName(one);
      const name = all().get(bare);
      if (name === undefined) continue;
      asked.add(bare);
      return fieldNamed(name);
    }
    return undefined;
  };
  return {
    file,
    path,
    field,
    has: (name) => all().has(bareName(name)),
    text: (...wanted) => textOf(field(...wanted)?.value),
    things: (...wanted) =>
      wanted.flatMap((one) => {
        const found = field(one);
        if (found === undefined) return [];
        const inside = opened.get(found.name) ?? thingsIn(found, file);
        opened.set(found.name, inside);
        return inside;
      }),
    leftOver: () => [
      ...[...all()].filter(([bare]) => !asked.has(bare)).map(([, name]) => fieldNamed(name)),
      ...twins.map(fieldNamed),
      ...[...opened.values()].flat().flatMap((inside) => inside.leftOver()),
    ],
  };
}

function thingsIn({ value, path }: Field, file: string): Thing[] {
  if (!Array.isArray(value)) return itemsAt(value, file, path);
  return value.flatMap((item, n) => itemsAt(item, file, path + pointerStep(n)));
}

function itemsAt(value: unknown, file: string, path: string): Thing[] {
  if (!says(value)) return [];
  if (isObject(value)) return [openThing(value, file, path)];
  const text = textOf(value);
  return [text === undefined ? unreadable(value, file, path) : nameOnly(text, file, path)];
}

/** A thing that is one field by itself, which stands at its own place. */
function oneField(field: Field, file: string, isNamed: (name: string) => boolean): Thing {
  let isAsked = false;
  const find = (...names: string[]): Field | undefined => {
    if (!names.some(isNamed)) return undefined;
    isAsked = true;
    return field;
  };
  return {
    file,
    path: field.path,
    field: find,
    has: isNamed,
    text: (...names) => textOf(find(...names)?.value),
    things: () => [],
    leftOver: () => (isAsked ? [] : [field]),
  };
}

/** An item that should be an object and is only its name: `"languages": ["Polish"]`. */
function nameOnly(value: string, file: string, path: string): Thing {
  return oneField({ value, path, name: 'name' }, file, (name) => name === 'name');
}

/** A list where an object should be: nobody can ask for anything in it, so it is always left over. */
function unreadable(value: unknown, file: string, path: string): Thing {
  return oneField({ value, path, name: path.replace(/^.*\//, '') }, file, () => false);
}
