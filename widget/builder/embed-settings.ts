// What a web officer has chosen for the finder on a page: the attributes that will stand on it. They live in the part of the
// address after `#`, so that a colleague can open the same.
import { attributeNames, type FinderAttribute } from '../finder-attributes.ts';
import { settingIn } from '../hash-setting.ts';

/** Attributes as they are written; what is as it would be anyway is left out. */
export type EmbedSettings = Readonly<Partial<Record<FinderAttribute, string>>>;

/** What is said of each of these attributes, in their order; what is null is left out. */
function saidOf(
  names: readonly FinderAttribute[],
  read: (name: FinderAttribute) => string | null,
): [FinderAttribute, string][] {
  return names.flatMap((name) => {
    const value = read(name);
    return value === null ? [] : [[name, value]];
  });
}

/** Settings as an address holds them; what nobody knows is passed over. */
export function settingsFromHash(hash: string): EmbedSettings {
  return Object.fromEntries(saidOf(attributeNames, (name) => settingIn(hash, name)));
}

/** The part of an address that holds them, `#` not included; of these attributes alone where some are named. */
export function hashOfSettings(settings: EmbedSettings, only = attributeNames): string {
  return new URLSearchParams(saidOf(only, (name) => settings[name] ?? null)).toString();
}

/** The same with one attribute as it is now; null takes it away. */
export function withAttribute(
  settings: EmbedSettings,
  name: FinderAttribute,
  value: string | null,
): EmbedSettings {
  // In the order of the contract, however they were chosen: the same choices make the same text.
  return Object.fromEntries(
    saidOf(attributeNames, (each) => (each === name ? value : (settings[each] ?? null))),
  );
}
