// What settings come from, with a made-up browser; test/e2e/extension-settings.test.ts has the real one.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { changeSettings, readSettings } = await import('../../extension/settings/settings-store.ts');

const keep = (settings: unknown): Promise<void> => fakeBrowser.storage.local.set({ settings });
const kept = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('settings')).settings;
const choose = (chosen: object): Promise<void> =>
  changeSettings((own) => ({ ...own, chosen: { ...own.chosen, ...chosen } }));

beforeEach(() => fakeBrowser.reset());

test('two pages that change settings at once undo nothing of each other', async () => {
  await Promise.all([choose({ lang: 'cy' }), choose({ door: 'panel' }), choose({ area: 'PL1' })]);
  expect((await readSettings()).inForce.chosen).toEqual({ lang: 'cy', door: 'panel', area: 'PL1' });
});

test.each([
  ['of a newer version', { version: 99, value: { chosen: { area: 'PL1' } } }],
  ['broken', { version: 1, value: 'broken' }],
])(
  'settings that are %s are left as they are, told, and no reason to ask the first questions',
  async (_name, value) => {
    await keep(value);
    await expect(choose({ lang: 'cy' })).rejects.toThrow('cannot be read');
    expect(await kept()).toEqual(value);
    const { inForce, faults } = await readSettings();
    expect([inForce.isSetUp, faults.own]).toEqual([true, ['settings']]);
  },
);

test('one setting that cannot be read does not keep the others from being changed', async () => {
  await keep({ version: 1, value: { chosen: { door: 'cellar', area: 'PL1' }, isSetUp: true } });
  await choose({ lang: 'cy' });
  expect(await kept()).toEqual({
    version: 1,
    value: { chosen: { area: 'PL1', lang: 'cy' }, isSetUp: true },
  });
});
