// What an organisation sets for its advisers' browsers. Read by hand for the same reason as settings.ts.
import { type ChosenSettings, isRecord, readChosen, type SettingName, settingNames } from './settings.ts';

export interface Policy {
  /** What stands until an adviser chooses, and for good where it is locked. */
  defaults: ChosenSettings;
  locked: readonly SettingName[];
  /** What the organisation calls itself; empty is not said. */
  name: string;
  /** The public key that a tally for the coordinator is sealed to, PEM; empty: there is no such tally. */
  tallyKey: string;
}

export const noPolicy: Policy = { defaults: {}, locked: [], name: '', tallyKey: '' };

const longestName = 80;

/** Whether a text is a public key in PEM, of whatever kind. */
export function isPublicKey(text: string): boolean {
  return /^-----BEGIN PUBLIC KEY-----[A-Za-z\d+/=\s]{40,1000}-----END PUBLIC KEY-----$/.test(text.trim());
}

/** Whether a text can be an organisation's name. */
export function isOrganisationName(text: string): boolean {
  return text.length <= longestName;
}

/** The policy in a value, and the ways to what is wrong in it, which is passed over: the rest holds. */
export function readPolicy(value: unknown): { policy: Policy; faults: string[] } {
  if (!isRecord(value)) return { policy: noPolicy, faults: value === undefined ? [] : ['policy'] };
  const { chosen: defaults, faults } = readChosen(value);
  const text = (name: 'name' | 'tallyKey', fits: (text: string) => boolean): string => {
    const given = value[name];
    if (given === undefined) return '';
    if (typeof given === 'string' && fits(given)) return given;
    faults.push(name);
    return '';
  };
  return {
    policy: {
      defaults,
      locked: readLocked(value.locked, faults),
      name: text('name', isOrganisationName),
      tallyKey: text('tallyKey', isPublicKey),
    },
    faults,
  };
}

function readLocked(value: unknown, faults: string[]): SettingName[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    faults.push('locked');
    return [];
  }
  const isName = (name: unknown): name is SettingName => settingNames.includes(name as SettingName);
  for (const [at, name] of value.entries()) if (!isName(name)) faults.push(`locked[${at}]`);
  return value.filter(isName);
}
