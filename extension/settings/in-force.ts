import type { Lang } from '../../shared/words/words.ts';
import type { Policy } from './policy.ts';
import { type ChosenSettings, defaultSettings, type SettingName, type Settings } from './settings.ts';

/** What an adviser chose for themselves, as it is kept. */
export interface OwnSettings {
  chosen: ChosenSettings;
  /** Whether the first questions were answered. */
  isSetUp: boolean;
}

/** What holds, whoever chose it. */
export interface InForce extends OwnSettings {
  settings: Settings;
  locked: readonly SettingName[];
  name: string;
  tallyKey: string;
}

/**
 * The organisation's word where it is locked, else the adviser's, else the organisation's, else the default. Directories
 * stand side by side: an adviser's own come after the organisation's, whose keys hold for an address that both name.
 */
export function inForce({ chosen, isSetUp }: OwnSettings, policy: Policy): InForce {
  const { defaults, locked, name, tallyKey } = policy;
  const free = Object.entries(chosen).filter(([name]) => !locked.includes(name as SettingName));
  const theirs = defaults.sources ?? defaultSettings.sources;
  const own = locked.includes('sources') ? [] : (chosen.sources ?? []);
  const sources = [...theirs, ...own.filter(({ url }) => theirs.every((source) => source.url !== url))];
  return {
    settings: { ...defaultSettings, ...defaults, ...Object.fromEntries(free), sources },
    chosen,
    locked,
    name,
    tallyKey,
    // There is nothing left to ask.
    isSetUp: isSetUp || (locked.includes('lang') && locked.includes('area')),
  };
}

/** The language to speak, where the browser itself speaks `browserLang`. */
export function langOf({ lang }: Settings, browserLang: string): Lang {
  if (lang !== 'browser') return lang;
  return /^cy\b/i.test(browserLang) ? 'cy' : 'en';
}
