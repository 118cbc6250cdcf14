// An appointment that nobody uses is forgotten, although nobody said that it ended.
import { browser } from 'wxt/browser';
import { idleLeftMs } from '../storage/longest-idle.ts';
import { type Reading, readStored, removeStored, watchStored } from '../storage/stored-key.ts';
import { appointmentKey, type KeptAppointment } from '../storage/stored-keys.ts';

const alarmName = 'appointment-idle';

/** Forgets an appointment that was not used for too long, and otherwise looks again when it will have been. */
async function wipeWhenIdle({ value: kept, faults }: Reading<KeptAppointment | null>): Promise<void> {
  if (kept === null && faults.length === 0) return;
  const left = kept === null ? 0 : idleLeftMs(kept.usedAt, Date.now());
  if (left === 0) await removeStored(appointmentKey);
  else await browser.alarms.create(alarmName, { when: Date.now() + left });
}

const look = (): Promise<void> => readStored(appointmentKey).then(wipeWhenIdle);

/** Watches the appointment: the time of its last use is kept with it, so that a background that was stopped loses none. */
export function setupIdle(): void {
  watchStored(appointmentKey, (reading) => void wipeWhenIdle(reading));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void look();
  });
  void look();
}
