// The background's own time and memory, with a made-up browser; test/e2e/extension-background.test.ts has the real one.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { UpdateDeps } from '../../extension/directories/update-directory.ts';
import { createMemoryStore, type MemoryStore } from './directories/memory-store.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { createHandOver } = await import('../../extension/background/hand-over.ts');
const { setupIdle } = await import('../../extension/background/idle.ts');
const { longestIdleMs } = await import('../../extension/storage/longest-idle.ts');
const { updateSources } = await import('../../extension/background/update-sources.ts');
const { setupUpdates } = await import('../../extension/background/updates.ts');
const { readStored, writeStored } = await import('../../extension/storage/stored-key.ts');
const { appointmentKey, settingsKey } = await import('../../extension/storage/stored-keys.ts');

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
    writeStored(appointmentKey, { usedAt: Date.now() - msAgo, by: 0.5, snapshot: {} });
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
  const ring = async (name: string): Promise<void> => {
    await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0 } as never);
    await settled();
  };
  const timeOf = async (name: string): Promise<number | null> =>
    (await fakeBrowser.alarms.get(name))?.scheduledTime ?? null;
  const minutes = 60_000;
  /** The updates that were begun, in their order, and what is done when one is. */
  const begun: (() => void)[] = [];
  let work: () => Promise<boolean>;
  const start = async (): Promise<void> => {
    setupUpdates(async (onProgress) => {
      begun.push(onProgress);
      return work();
    });
    await settled();
  };
  const choose = async (chosen: object): Promise<void> => {
    await writeStored(settingsKey, { chosen, isSetUp: true });
    await settled();
  };
  beforeEach(() => {
    begun.length = 0;
    work = async () => false;
  });

  test('come by their own alarm, which a later start does not put off', async () => {
    await start();
    const first = await timeOf('update-directories');
    expect(first).toBe(Date.now() + minutes);
    await vi.advanceTimersByTimeAsync(30_000);
    fakeBrowser.alarms.onAlarm.removeAllListeners();
    await start();
    expect(await timeOf('update-directories')).toBe(first);
    await ring('appointment-idle');
    expect(begun).toEqual([]);
    await ring('update-directories');
    expect(begun).toHaveLength(1);
  });

  test('come at once when a directory was added or its key changed, and for no other setting', async () => {
    await start();
    await choose({ sources: [{ url: 'https://town.example/', publicKeys: [] }] });
    expect(begun).toHaveLength(1);
    await choose({ lang: 'cy', sources: [{ url: 'https://town.example/', publicKeys: [] }] });
    expect(begun).toHaveLength(1);
    await choose({ lang: 'cy', sources: [] });
    expect(begun).toHaveLength(2);
  });

  test('that were ended in the middle are gone on with', async () => {
    const ended = Promise.withResolvers<boolean>();
    work = () => ended.promise;
    await start();
    await ring('update-directories');
    expect(await timeOf('update-directories-again')).toBe(Date.now() + minutes);
    await vi.advanceTimersByTimeAsync(20_000);
    begun[0]?.();
    expect(await timeOf('update-directories-again')).toBe(Date.now() + minutes);
    ended.resolve(false);
    await settled();
    expect(await timeOf('update-directories-again')).toBeNull();
    await ring('update-directories-again');
    expect(begun).toHaveLength(2);
  });

  test('that failed for something that passes come again sooner', async () => {
    work = async () => true;
    await start();
    await ring('update-directories');
    expect(await timeOf('update-directories-again')).toBe(Date.now() + 30 * minutes);
  });

  test('come when a page asks, which is told when they ended, as are all others', async () => {
    const told: unknown[] = [];
    await start();
    fakeBrowser.runtime.onMessage.addListener((message) => {
      if ((message as { kind: string }).kind === 'directories-checked') told.push(message);
    });
    let answered: unknown = null;
    const ask = (): Promise<unknown> =>
      fakeBrowser.runtime.onMessage.trigger(
        { kind: 'check-directories' },
        { id: fakeBrowser.runtime.id } as never,
        (answer: unknown) => {
          answered = answer;
        },
      );
    await ask();
    await settled();
    expect([begun.length, answered, told.length]).toEqual([1, true, 1]);
    work = () => Promise.reject(new Error('a fault of ours'));
    await ask();
    await settled();
    expect([begun.length, answered, told.length]).toEqual([2, null, 2]);
  });
});

describe('the directories in force', () => {
  const [kept, other] = ['https://kept.example/', 'https://other.example/'];
  const day = 24 * 3_600_000;
  const deps = (store: MemoryStore): UpdateDeps => ({
    store,
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    now: () => new Date(),
    isOnline: () => false,
    patience: { file: 1_000, update: 1_000 },
    alone: (work) => work(),
    onProgress: () => {},
  });
  async function aStore(): Promise<MemoryStore> {
    const store = createMemoryStore();
    for (const url of [kept, other]) await store.note(url, { checkedAt: '', problem: null });
    return store;
  }
  const urlsIn = async (store: MemoryStore): Promise<string[]> =>
    (await store.sources()).map(({ url }) => url);
  const choose = (sources: unknown): Promise<void> =>
    fakeBrowser.storage.local.set({
      settings: { version: 1, value: { chosen: { sources }, isSetUp: true } },
    });

  test('stay, and others are forgotten a day after they were last in force', async () => {
    const store = await aStore();
    await choose([{ url: kept, publicKeys: [] }]);
    expect(await updateSources(deps(store))).toBe(true);
    await vi.advanceTimersByTimeAsync(day - 1);
    await updateSources(deps(store));
    expect(await urlsIn(store)).toEqual([kept, other]);
    await vi.advanceTimersByTimeAsync(1);
    await updateSources(deps(store));
    expect(await urlsIn(store)).toEqual([kept]);
  });

  test('are whole where a policy arrives after the browser has started, each time', async () => {
    const store = await aStore();
    for (let start = 0; start < 3; start++) {
      await choose([]);
      await updateSources(deps(store));
      await choose([kept, other].map((url) => ({ url, publicKeys: [] })));
      await updateSources(deps(store));
      await vi.advanceTimersByTimeAsync(2 * day);
    }
    expect(await urlsIn(store)).toEqual([kept, other]);
  });

  test('are never forgotten because settings cannot be read', async () => {
    const store = await aStore();
    await choose('broken');
    expect(await updateSources(deps(store))).toBe(false);
    await vi.advanceTimersByTimeAsync(2 * day);
    expect(await updateSources(deps(store))).toBe(false);
    expect(await urlsIn(store)).toEqual([kept, other]);
  });

  test('a store that does not work is told in their status, and is no fault of ours', async () => {
    const store = await aStore();
    store.isBroken = true;
    await choose([{ url: kept, publicKeys: [] }]);
    expect(await updateSources(deps(store))).toBe(false);
  });
});
