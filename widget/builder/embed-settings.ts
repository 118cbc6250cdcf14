// What a web officer has chosen for the finder on a page: the attributes that will stand on it. They live in the part of the
// address after `#`, so that a colleague can open the same.
import { type FinderAttribute, finderAttributes } from '../finder-attributes.ts';

/** Attributes as they are written; what is as it would be anyway is left out. */
export type EmbedSettings = Readonly<Partial<Record<FinderAttribute, string>>>;

export const attributeNames = Object.keys(finderAttributes) as FinderAttribute[];

/** Settings as an address holds them; what nobody knows is passed over. */
export function settingsFromHash(hash: string): EmbedSettings {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  return Object.fromEntries(
    attributeNames.flatMap((name) => {
      const value = said.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The part of an address that holds them, `#` not included; of these attributes alone where some are named. */
export function hashOfSettings(
  settings: EmbedSettings,
  only: readonly FinderAttribute[] = attributeNames,
): string {
  return new URLSearchParams(
    only.flatMap((name) => {
      const value = settings[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ).toString();
}

/** The same with one attribute as it is now; null takes it away. */
export function withAttribute(
  settings: EmbedSettings,
  name: FinderAttribute,
  value: string | null,
): EmbedSettings {
  // In the order of the contract, however they were chosen: the same choices make the same text.
  return Object.fromEntries(
    attributeNames.flatMap((each) => {
      const now = each === name ? value : (settings[each] ?? null);
      return now === null ? [] : [[each, now]];
    }),
  );
}
