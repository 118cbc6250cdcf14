import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inForce } from '../../extension/settings/in-force.ts';
import { noPolicy } from '../../extension/settings/policy.ts';
import { readChosen } from '../../extension/settings/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../extension/settings/settings-file.ts';
import { readKept, type StoredKey } from '../../extension/storage/stored-key.ts';
import * as keys from '../../extension/storage/stored-keys.ts';
import { chosenArbitrary, signingKey } from './settings-arbitrary.ts';

const all = Object.values(keys) as StoredKey<unknown>[];

const aReport = {
  ...{ id: 'a-1', organisation: 'Town', service: 'Drop-in', venue: 'The Library', address: '1 High Street' },
  ...{ postcode: 'SF1 1AA', phone: '01632 960001', email: '', website: '', last_checked: '2026-11-01' },
  ...{ source: 'Town', problem: 'The number is wrong. Told on 23 November.', suggestion: '' },
};
const aTally = [
  {
    month: '2026-10',
    counts: {
      given: { presses: 2, group: [['communicate', 2]], service: [['a-1', 2]], district: [['BN1', 1]] },
    },
  },
];
const aStamp = { month: '2026-10', id: '2b8d3f0a-5c57-4b6e-9f0e-3a1c7d9e4f21', edition: 2 };

/** A value of each version that was ever shipped, and what it is today. A new version adds a row. */
const shipped: [key: StoredKey<never>, version: number, value: unknown, today: unknown][] = [
  [
    keys.settingsKey as StoredKey<never>,
    1,
    {
      chosen: {
        lang: 'cy',
        area: 'BN1',
        door: 'panel',
        sources: [{ url: 'https://directory.example/', publicKeys: [signingKey] }],
        starter: false,
        tally: true,
      },
      isSetUp: true,
    },
    {
      chosen: {
        lang: 'cy',
        area: 'BN1',
        door: 'panel',
        sources: [{ url: 'https://directory.example/', publicKeys: [signingKey] }],
        starter: false,
        tally: true,
      },
      isSetUp: true,
    },
  ],
  [keys.reportsKey as StoredKey<never>, 1, [aReport], [aReport]],
  [keys.tallyKey as StoredKey<never>, 1, aTally, aTally],
  [keys.stampsKey as StoredKey<never>, 1, [aStamp], [aStamp]],
  [
    keys.appointmentKey as StoredKey<never>,
    1,
    { usedAt: 1_764_000_000_000, by: 0.5, snapshot: { topics: ['email'] } },
    { usedAt: 1_764_000_000_000, by: 0.5, snapshot: { topics: ['email'] } },
  ],
  [keys.handOverKey as StoredKey<never>, 1, 1_764_000_000_000, 1_764_000_000_000],
];

describe('every stored key', () => {
  test('has a name of its own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('has a value of each version that was shipped among these tests', () => {
    const wanted = all.flatMap(({ name, migrations }) =>
      Array.from({ length: migrations.length + 1 }, (_, at) => `${name} ${at + 1}`),
    );
    expect(shipped.map(([{ name }, version]) => `${name} ${version}`).sort()).toEqual(wanted.sort());
  });

  test.each(shipped.map(([key, ...rest]) => [key.name, ...rest, key] as const))(
    '%s is read from version %i',
    async (_name, version, value, today, key) => {
      expect(await readKept(key, { version, value })).toEqual({ value: today, faults: [] });
    },
  );

  test.each(all.map((key) => [key.name, key] as const))(
    '%s: whatever is kept, something usable is read',
    async (_name, key) => {
      const usable = JSON.stringify((await key.read(undefined)).value);
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.anything(), fc.record({ version: fc.anything(), value: fc.anything() })),
          async (kept) => {
            const { value, faults } = await readKept(key, kept);
            if (faults.includes(key.name)) expect(JSON.stringify(value)).toBe(usable);
          },
        ),
      );
    },
  );

  test.each(all.map((key) => [key.name, key] as const))(
    '%s of a newer version is told, not guessed at',
    async (_name, key) => {
      const reading = await readKept(key, { version: key.migrations.length + 2, value: {} });
      expect(reading).toEqual({ value: (await key.read(undefined)).value, faults: [key.name] });
    },
  );
});

describe('migrations', () => {
  const key: StoredKey<string> = {
    name: 'name',
    area: 'local',
    migrations: [(value) => `${value} 2`, (value) => (value === 'bad 2' ? JSON.parse('{') : `${value} 3`)],
    read: (value) => ({ value: String(value ?? 'none'), faults: [] }),
  };
  test.each([
    [1, 'old', 'old 2 3', []],
    [2, 'old', 'old 3', []],
    [3, 'old', 'old', []],
    [0, 'old', 'none', ['name']],
    [4, 'old', 'none', ['name']],
    [1, 'bad', 'none', ['name']],
    ['1', 'old', 'none', ['name']],
  ])('from version %j of “%s” give “%s”', async (version, value, read, faults) => {
    expect(await readKept(key, { version, value })).toEqual({ value: read, faults });
  });
});

describe('a setting that cannot be read', () => {
  test('does not take the others with it', async () => {
    const kept = { version: 1, value: { chosen: { door: 'trapdoor', area: 'BN1' }, isSetUp: true } };
    expect(await readKept(keys.settingsKey, kept)).toEqual({
      value: { chosen: { area: 'BN1' }, isSetUp: true },
      faults: ['door'],
    });
  });
});

describe('a file of settings', () => {
  test('comes back as it was written, and holds nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(chosenArbitrary, async (value) => {
        const { chosen } = readChosen(value);
        expect(await readSettingsFile(writeSettingsFile(chosen))).toEqual({
          kind: 'settings',
          chosen,
          leftOut: [],
        });
      }),
    );
  });

  test('is what is in force after it was used', async () => {
    const file = await readSettingsFile(writeSettingsFile({ door: 'window' }));
    if (file.kind !== 'settings') throw new Error('the file is one of settings');
    expect(inForce({ chosen: file.chosen, isSetUp: true }, noPolicy).settings.door).toBe('window');
  });

  test.each([
    ['', 'not-settings'],
    ['{', 'not-settings'],
    ['null', 'not-settings'],
    ['[]', 'not-settings'],
    ['{"chosen":{}}', 'not-settings'],
    ['{"kind":"fingerpost-settings","version":1,"value":{"chosen":[]}}', 'not-settings'],
    ['{"kind":"fingerpost-settings","version":"1","value":{"chosen":{}}}', 'not-settings'],
    ['{"kind":"fingerpost-settings","version":2,"value":{"chosen":{}}}', 'newer'],
  ])('%s is %s', async (text, kind) => {
    expect((await readSettingsFile(text)).kind).toBe(kind);
  });

  test('leaves out what cannot be read, and says what', async () => {
    const text =
      '{"kind":"fingerpost-settings","version":1,"value":{"chosen":{"area":"BN1 1AA","tally":true}}}';
    expect(await readSettingsFile(text)).toEqual({
      kind: 'settings',
      chosen: { tally: true },
      leftOut: ['area'],
    });
  });
});
