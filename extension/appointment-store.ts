// The appointment in this browser's memory: it outlives a closed popup, and ends with the browser, after twenty idle
// minutes (background/idle.ts), or when somebody says so in any window.
import type { AppointmentMemory } from '../shared/session/appointment.ts';
import { idleLeftMs } from './storage/longest-idle.ts';
import { readStored, removeStored, watchStored, writeStored } from './storage/stored-key.ts';
import { appointmentKey, type KeptAppointment } from './storage/stored-keys.ts';

/** Tells this page from the others that are open. */
const thisPage = Math.random();

/** The appointment under way; null where there is none, none that can be read, or one that was idle for too long. */
export async function readAppointment(): Promise<AppointmentMemory | null> {
  const { value } = await readStored(appointmentKey);
  // The background's alarm can be late: a computer that was asleep opens a popup before it rings.
  if (value !== null && idleLeftMs(value.usedAt, Date.now()) === 0) {
    keepAppointment(null);
    return null;
  }
  return memoryOf(value);
}

async function memoryOf(kept: KeptAppointment | null): Promise<AppointmentMemory | null> {
  // Mostly there is none, and then nobody waits for what would check it.
  if (kept === null) return null;
  await import('./zod-without-eval.ts');
  const { appointmentSchema } = await import('../shared/session/appointment-schema.ts');
  const snapshot = appointmentSchema.safeParse(kept.snapshot);
  return snapshot.success ? snapshot.data : null;
}

/** Keeps an appointment, or forgets it; a browser that cannot is no reason to stop the adviser. */
export function keepAppointment(memory: AppointmentMemory | null): void {
  const kept =
    memory === null
      ? removeStored(appointmentKey)
      : writeStored(appointmentKey, { usedAt: Date.now(), by: thisPage, snapshot: memory });
  void kept.catch(() => {});
}

/** Calls when another page has changed the appointment; with null when it has ended, or was idle for too long. */
export function watchAppointment(onChange: (memory: AppointmentMemory | null) => void): () => void {
  return watchStored(appointmentKey, async ({ value }) => {
    if (value === null) return onChange(null);
    if (value.by === thisPage) return;
    const memory = await memoryOf(value);
    if (memory !== null) onChange(memory);
  });
}
