// The background's own time and memory, with a made-up browser; test/e2e/extension-background.test.ts has the real one.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { createHandOver } = await import('../../extension/background/hand-over.ts');
const { longestIdleMs, setupIdle } = await import('../../extension/background/idle.ts');
const { setupUpdates } = await import('../../extension/background/updates.ts');
const { readStored, writeStored } = await import('../../extension/storage/stored-key.ts');
const { appointmentKey } = await import('../../extension/storage/stored-keys.ts');

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') });
});
afterEach(() => vi.useRealTimers());

const settled = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => {});

describe('a text that is handed over', () => {
  const ask = async (
    door: string,
    windowId: number,
    id: string = fakeBrowser.runtime.id,
  ): Promise<unknown> => {
    let given: unknown = 'no answer';
    const listeners = fakeBrowser.runtime.onMessage.trigger(
      { kind: 'ask-for-text', door, windowId },
      { id } as never,
      (answer: unknown) => {
        given = answer;
      },
    );
    await listeners;
    await settled();
    return given;
  };

  test('is given once, to the page behind its door in its window', async () => {
    const handOver = createHandOver();
    handOver.offer('a note', 'panel', 7);
    expect(await ask('popup', 7)).toEqual({ kind: 'nothing' });
    expect(await ask('panel', 8)).toEqual({ kind: 'nothing' });
    expect(await ask('panel', 7)).toEqual({ kind: 'text', text: 'a note' });
    expect(await ask('panel', 7)).toEqual({ kind: 'nothing' });
  });

  test('is given to nobody but our own pages', async () => {
    createHandOver().offer('a note', 'window', undefined);
    expect(await ask('window', 1, 'another-extension')).toBe('no answer');
  });

  test('follows when another door was opened, whatever its window', async () => {
    const handOver = createHandOver();
    handOver.offer('a note', 'panel', 7);
    handOver.redirect('window');
    expect(await ask('window', 99)).toEqual({ kind: 'text', text: 'a note' });
  });

  test('the later of two takes the place of the earlier, and has its whole minute', async () => {
    const handOver = createHandOver();
    handOver.offer('first', 'window', undefined);
    await vi.advanceTimersByTimeAsync(50_000);
    handOver.offer('second', 'window', undefined);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(await ask('window', 1)).toEqual({ kind: 'text', text: 'second' });
  });

  test('is forgotten after a minute', async () => {
    createHandOver().offer('a note', 'window', undefined);
    await vi.advanceTimersByTimeAsync(59_000);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await ask('window', 1)).toEqual({ kind: 'nothing' });
  });

  test('is told as lost where the background died meanwhile, once, and not a minute later', async () => {
    createHandOver().offer('a note', 'window', undefined);
    await settled();
    fakeBrowser.runtime.onMessage.removeAllListeners();
    createHandOver();
    expect(await ask('window', 1)).toEqual({ kind: 'lost' });
    expect(await ask('window', 1)).toEqual({ kind: 'nothing' });
  });

  test('is in no storage while it waits', async () => {
    createHandOver().offer('Mrs Canary', 'window', undefined);
    await settled();
    const all = [await fakeBrowser.storage.session.get(null), await fakeBrowser.storage.local.get(null)];
    expect(JSON.stringify(all)).toContain('hand-over');
    expect(JSON.stringify(all)).not.toContain('Canary');
  });
});

describe('an appointment', () => {
  const use = (msAgo: number): Promise<void> =>
    writeStored(appointmentKey, { usedAt: Date.now() - msAgo, snapshot: {} });
  const isKept = async (): Promise<boolean> => (await readStored(appointmentKey)).value !== null;
  const ring = async (): Promise<void> => {
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'appointment-idle', scheduledTime: 0 } as never);
    await settled();
  };

  test('in use stays, and an alarm stands for when it will have been idle too long', async () => {
    setupIdle();
    await use(0);
    await settled();
    const alarm = await fakeBrowser.alarms.get('appointment-idle');
    expect(alarm?.scheduledTime).toBe(Date.now() + longestIdleMs);
    await vi.advanceTimersByTimeAsync(longestIdleMs - 1);
    await ring();
    expect(await isKept()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    await ring();
    expect(await isKept()).toBe(false);
  });

  test.each([
    ['used long ago', longestIdleMs],
    ['used in the future, after the clock was set back', -60_000],
  ])('%s is wiped when the background starts', async (_name, msAgo) => {
    await use(msAgo);
    setupIdle();
    await settled();
    expect(await isKept()).toBe(false);
  });

  test('that cannot be read is wiped too', async () => {
    await fakeBrowser.storage.session.set({ appointment: { version: 1, value: { usedAt: 'soon' } } });
    setupIdle();
    await settled();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });
});

describe('updates of directories', () => {
  test('come by their own alarm, which a later start does not put off', async () => {
    let updates = 0;
    const update = async (): Promise<void> => {
      updates++;
    };
    setupUpdates(update);
    await settled();
    const first = (await fakeBrowser.alarms.get('update-directories'))?.scheduledTime;
    await vi.advanceTimersByTimeAsync(30_000);
    fakeBrowser.alarms.onAlarm.removeAllListeners();
    setupUpdates(update);
    await settled();
    expect((await fakeBrowser.alarms.get('update-directories'))?.scheduledTime).toBe(first);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'appointment-idle', scheduledTime: 0 } as never);
    expect(updates).toBe(0);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'update-directories', scheduledTime: 0 } as never);
    expect(updates).toBe(1);
  });
});
