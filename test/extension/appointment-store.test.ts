// The appointment's memory with a made-up browser; test/e2e has the real one.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { readAppointment, watchAppointment } = await import('../../extension/appointment-store.ts');
const { longestIdleMs } = await import('../../extension/storage/longest-idle.ts');
const { removeStored, writeStored } = await import('../../extension/storage/stored-key.ts');
const { appointmentKey } = await import('../../extension/storage/stored-keys.ts');

const snapshot = { asked: null, shortlist: [], wasRedirected: true };
const keepFrom = (msAgo: number): Promise<void> =>
  writeStored(appointmentKey, { usedAt: Date.now() - msAgo, by: 0.5, snapshot });

beforeEach(() => fakeBrowser.reset());

describe('an appointment that is opened', () => {
  test('goes on while it is in use', async () => {
    await keepFrom(0);
    expect(await readAppointment()).toEqual(snapshot);
  });

  test.each([
    ['was idle for too long', longestIdleMs],
    ['is of the future, after the clock was set back', -60_000],
  ])('is none and is wiped where it %s, although no alarm rang', async (_name, msAgo) => {
    await keepFrom(msAgo);
    expect(await readAppointment()).toBeNull();
    await expect.poll(() => fakeBrowser.storage.session.get(null)).toEqual({});
  });
});

test('the end of an appointment is never overtaken by what was in it', async () => {
  const told: unknown[] = [];
  watchAppointment((memory) => told.push(memory));
  await Promise.all([keepFrom(0), removeStored(appointmentKey)]);
  await expect.poll(() => told).toEqual([snapshot, null]);
});
