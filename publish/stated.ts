type Stated<Fields> = {
  [Field in keyof Fields as undefined extends Fields[Field] ? never : Field]: Fields[Field];
} & {
  [Field in keyof Fields as undefined extends Fields[Field] ? Field : never]?: Exclude<
    Fields[Field],
    undefined
  >;
};

/** The same fields without those whose value is undefined: a record states a thing or lacks the field. */
export function stated<Fields extends object>(fields: Fields): Stated<Fields> {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Stated<Fields>;
}

/** Whether a value says something: an empty list does not. */
export function isStated(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
