// What an adviser or their organisation can choose. The background reads this too, so it is read by hand: Zod would
// weigh more than everything else there. settings-schema.ts says the same, and a property test holds the two together.

export const doors = ['popup', 'panel', 'window'] as const;
export type Door = (typeof doors)[number];

/** `browser`: whichever of the two the browser itself speaks. */
export const langChoices = ['browser', 'en', 'cy'] as const;

export interface Source {
  /** Where a published directory lies: `https://HOST/directory/`. */
  url: string;
  /** SPKI PEM; one that fits is enough. Empty: the directory may be unsigned. */
  publicKeys: readonly string[];
}

export interface Settings {
  lang: (typeof langChoices)[number];
  /** A place name or an outcode, never a full postcode; empty is none. */
  area: string;
  /** What the toolbar button opens. */
  door: Door;
  sources: readonly Source[];
  /** Whether the starter list that comes with the extension is searched. */
  starter: boolean;
  tally: boolean;
}
export type SettingName = keyof Settings;

/** What stands where neither the adviser nor the organisation chose. */
export const defaultSettings: Settings = {
  lang: 'browser',
  area: '',
  door: 'popup',
  sources: [],
  starter: true,
  tally: false,
};
export const settingNames = Object.keys(defaultSettings) as SettingName[];

/** Only what somebody chose: what is absent follows the organisation, and then the default. */
export type ChosenSettings = Partial<Settings>;

export const longestArea = 60;
export const mostSources = 20;
export const mostKeys = 5;
const longestAddress = 2000;

/** Whether a text can be kept as an area: short, and no full postcode anywhere in it. */
export function isArea(text: string): boolean {
  return text.length <= longestArea && !fullPostcode.test(text.normalize('NFKC'));
}
/** The outcode of a full postcode is its first group. */
export const fullPostcode = /\b([a-z]{1,2}\d[a-z\d]?)[^a-z\d]*\d[a-z]{2}\b/i;

/** What is wrong with an address of a directory; null when nothing is. */
export function addressProblem(text: string): 'no-address' | 'not-https' | 'has-extras' | null {
  if (text.length > longestAddress || !URL.canParse(text)) return 'no-address';
  const { protocol, username, password, search, hash } = new URL(text);
  if (protocol !== 'https:') return /^[a-z]+:\/\//i.test(text) ? 'not-https' : 'no-address';
  return username + password + search + hash === '' ? null : 'has-extras';
}

/** Whether a text is an Ed25519 public key in PEM, on one line or several. */
export function isSigningKey(pem: string): boolean {
  const base64 = /^-----BEGIN PUBLIC KEY-----(.+)-----END PUBLIC KEY-----$/s.exec(pem.trim())?.[1];
  // The first twelve bytes say Ed25519; thirty-two follow.
  return /^MCowBQYDK2VwAyEA[A-Za-z\d+/]{43}=$/.test(base64?.replace(/\s/g, '') ?? '');
}

/** A value read as a setting, and the ways to what had to be left out. */
interface Reading<T> {
  value: T | undefined;
  faults: string[];
}
type Reader<T> = (value: unknown, path: string) => Reading<T>;

function checked<T>(fits: (value: unknown) => boolean): Reader<T> {
  return (value, path) =>
    fits(value) ? { value: value as T, faults: [] } : { value: undefined, faults: [path] };
}
const isOneOf = (choices: readonly unknown[]) => (value: unknown) => choices.includes(value);
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

/** Whether a value is an object with names: not null, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A source with a faulty key is left out whole: without that key anybody's directory would be taken. */
function isSource(value: unknown): value is Source {
  if (!isRecord(value) || typeof value.url !== 'string' || addressProblem(value.url) !== null) return false;
  const { publicKeys } = value;
  return (
    Array.isArray(publicKeys) &&
    publicKeys.length <= mostKeys &&
    publicKeys.every((key) => typeof key === 'string' && isSigningKey(key))
  );
}

const readSources: Reader<readonly Source[]> = (value, path) => {
  if (!Array.isArray(value) || value.length > mostSources) return { value: undefined, faults: [path] };
  return {
    value: value.filter(isSource).map(({ url, publicKeys }) => ({ url, publicKeys })),
    faults: value.flatMap((source, at) => (isSource(source) ? [] : [`${path}[${at}]`])),
  };
};

const readers: { [Name in SettingName]: Reader<Settings[Name]> } = {
  lang: checked(isOneOf(langChoices)),
  area: checked((value) => typeof value === 'string' && isArea(value)),
  door: checked(isOneOf(doors)),
  sources: readSources,
  starter: checked(isBoolean),
  tally: checked(isBoolean),
};

/** The settings that a value holds, and the ways to those that it holds wrongly; names that are none are passed over. */
export function readChosen(value: Record<string, unknown>): { chosen: ChosenSettings; faults: string[] } {
  const chosen: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const name of settingNames) {
    if (value[name] === undefined) continue;
    const reading: Reading<unknown> = readers[name](value[name], name);
    faults.push(...reading.faults);
    if (reading.value !== undefined) chosen[name] = reading.value;
  }
  return { chosen, faults };
}
