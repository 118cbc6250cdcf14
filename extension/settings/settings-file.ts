// Settings as a file, to be carried to another browser: what was chosen and nothing else.
import { readKept } from '../storage/stored-key.ts';
import { settingsKey } from '../storage/stored-keys.ts';
import { type ChosenSettings, isRecord } from './settings.ts';

const kind = 'fingerpost-settings';

export type SettingsFile =
  | { kind: 'settings'; chosen: ChosenSettings /** Ways to what could not be read. */; leftOut: string[] }
  | { kind: 'not-settings' }
  | { kind: 'newer' };

/** The text of a file that holds these settings. */
export function writeSettingsFile(chosen: ChosenSettings): string {
  const file = { kind, version: settingsKey.migrations.length + 1, value: { chosen } };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file, also one of an older version; nothing in it is trusted. */
export async function readSettingsFile(text: string): Promise<SettingsFile> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { kind: 'not-settings' };
  }
  if (!isRecord(file) || file.kind !== kind || !isRecord(file.value) || !isRecord(file.value.chosen))
    return { kind: 'not-settings' };
  if (typeof file.version === 'number' && file.version > settingsKey.migrations.length + 1)
    return { kind: 'newer' };
  const { value, faults } = await readKept(settingsKey, file);
  return faults.includes(settingsKey.name)
    ? { kind: 'not-settings' }
    : { kind: 'settings', chosen: value.chosen, leftOut: faults };
}
