// The appointment in this browser's memory: it outlives a closed popup, and ends with the browser, after twenty idle
// minutes (background/idle.ts), or when somebody says so in any window.
import type { AppointmentMemory } from '../shared/session/appointment.ts';
import { readStored, removeStored, watchStored, writeStored } from './storage/stored-key.ts';
import { appointmentKey } from './storage/stored-keys.ts';

/** The appointment under way; null where there is none, or none that can be read. */
export async function readAppointment(): Promise<AppointmentMemory | null> {
  const { value } = await readStored(appointmentKey);
  // Mostly there is none, and then nobody waits for what would check it.
  if (value === null) return null;
  await import('./zod-without-eval.ts');
  const { appointmentSchema } = await import('../shared/session/appointment-schema.ts');
  const snapshot = appointmentSchema.safeParse(value.snapshot);
  return snapshot.success ? snapshot.data : null;
}

/** Keeps an appointment, or forgets it; a browser that cannot is no reason to stop the adviser. */
export function keepAppointment(memory: AppointmentMemory | null): void {
  const kept =
    memory === null
      ? removeStored(appointmentKey)
      : writeStored(appointmentKey, { usedAt: Date.now(), snapshot: memory });
  void kept.catch(() => {});
}

/** Calls when the appointment was ended elsewhere, or was idle for too long. */
export function onAppointmentGone(gone: () => void): void {
  watchStored(appointmentKey, ({ value }) => {
    if (value === null) gone();
  });
}
