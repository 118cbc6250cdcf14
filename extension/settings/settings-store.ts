// Where settings come from: what the adviser keeps in this browser, and what the organisation's policy says.
import { browser } from 'wxt/browser';
import { changeStored, readStored, watchStored } from '../storage/stored-key.ts';
import { settingsKey } from '../storage/stored-keys.ts';
import { type InForce, inForce, type OwnSettings } from './in-force.ts';
import { noPolicy, readPolicy } from './policy.ts';

export interface SettingsReading {
  inForce: InForce;
  /** What could not be read, as ways into what the adviser keeps and into the policy. */
  faults: { own: string[]; policy: string[] };
}

async function readManaged(): Promise<ReturnType<typeof readPolicy>> {
  try {
    return readPolicy(await browser.storage.managed.get(null));
  } catch {
    // Firefox rejects where an organisation has set nothing.
    return { policy: noPolicy, faults: [] };
  }
}

/** What holds now. */
export async function readSettings(): Promise<SettingsReading> {
  const [own, managed] = await Promise.all([readStored(settingsKey), readManaged()]);
  // Whoever has settings that cannot be read was asked once; the answers of today could not be kept.
  const isSetUp = own.value.isSetUp || own.faults.includes(settingsKey.name);
  return {
    inForce: inForce({ ...own.value, isSetUp }, managed.policy),
    faults: { own: own.faults, policy: managed.faults },
  };
}

/** Calls whenever what holds may have changed: a policy can arrive seconds after the browser starts. */
export function watchSettings(onChange: () => void): () => void {
  const onManaged = (_changes: unknown, area: string): void => {
    if (area === 'managed') onChange();
  };
  const stop = watchStored(settingsKey, onChange);
  browser.storage.onChanged.addListener(onManaged);
  return () => {
    stop();
    browser.storage.onChanged.removeListener(onManaged);
  };
}

/** Changes what the adviser keeps; rejects when it cannot be kept, or when what is kept cannot be read. */
export async function changeSettings(change: (own: OwnSettings) => OwnSettings): Promise<void> {
  await changeStored(settingsKey, change);
}
