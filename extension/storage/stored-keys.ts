// Every key that the extension keeps, and nothing else keeps any. The directories themselves are in IndexedDB. No value
// ever holds a person's words or a full postcode. The background reads those that are read by hand, and so goes without Zod.
import type { z } from 'zod';
import type { ProblemRow } from '../../shared/explain/report-problem.ts';
import type { BundleStamp } from '../../shared/learn/sealed-bundle.ts';
import { noTally, type Tally } from '../../shared/learn/tally.ts';
import type { OwnSettings } from '../settings/in-force.ts';
import { isRecord, readChosen } from '../settings/settings.ts';
import type { Reading, StoredKey } from './stored-key.ts';

/** Reads by a schema, which is fetched when there is something to read; what does not fit it is told, and the fallback
 * stands for it. */
function bySchema<T>(name: string, schema: () => Promise<z.ZodType<T>>, fallback: T): StoredKey<T>['read'] {
  return async (value) => {
    if (value === undefined) return { value: fallback, faults: [] };
    await import('../zod-without-eval.ts');
    const { success, data } = (await schema()).safeParse(value);
    return success ? { value: data, faults: [] } : { value: fallback, faults: [name] };
  };
}

/** What the adviser chose. Each setting stands for itself: one that cannot be read does not take the others with it. */
export const settingsKey: StoredKey<OwnSettings> = {
  name: 'settings',
  area: 'local',
  migrations: [],
  read(value): Reading<OwnSettings> {
    if (value === undefined) return { value: { chosen: {}, isSetUp: false }, faults: [] };
    if (!isRecord(value) || !isRecord(value.chosen))
      return { value: { chosen: {}, isSetUp: false }, faults: ['settings'] };
    const { chosen, faults } = readChosen(value.chosen);
    return { value: { chosen, isSetUp: value.isSetUp === true }, faults };
  },
};

/** Reports of wrong listings, until they are told. */
export const reportsKey: StoredKey<readonly ProblemRow[]> = {
  name: 'reports',
  area: 'local',
  migrations: [],
  read: /* @__PURE__ */ bySchema(
    'reports',
    async () => (await import('./reports-schema.ts')).reportsSchema,
    [],
  ),
};

/** How often signposts were given, while that is counted. */
export const tallyKey: StoredKey<Tally> = {
  name: 'tally',
  area: 'local',
  migrations: [],
  read: /* @__PURE__ */ bySchema(
    'tally',
    async () => (await import('../../shared/learn/tally-schema.ts')).tallySchema,
    noTally,
  ),
};

/** What makes a month's sealed file count once, however often it is sent. */
export const stampsKey: StoredKey<readonly BundleStamp[]> = {
  name: 'stamps',
  area: 'local',
  migrations: [],
  read: /* @__PURE__ */ bySchema(
    'stamps',
    async () => (await import('../../shared/learn/tally-schema.ts')).stampsSchema,
    [],
  ),
};

/** One appointment: facts and ids, for as long as it is in use. */
export interface KeptAppointment {
  /** When it was last used, in milliseconds since 1970. */
  usedAt: number;
  /** The page that kept it, by a number of its own: a page follows the others, not itself. */
  by: number;
  /** Read by whoever restores it. */
  snapshot: unknown;
}

/** The appointment under way; null is none, and so is one that cannot be read. */
export const appointmentKey: StoredKey<KeptAppointment | null> = {
  name: 'appointment',
  area: 'session',
  migrations: [],
  read(value): Reading<KeptAppointment | null> {
    if (value === undefined || value === null) return { value: null, faults: [] };
    if (!isRecord(value) || !Number.isFinite(value.usedAt)) return { value: null, faults: ['appointment'] };
    const { usedAt, by, snapshot } = value;
    return { value: { usedAt: Number(usedAt), by: Number(by), snapshot }, faults: [] };
  },
};

/** When a text was last handed over, in milliseconds since 1970, so that a background that died since can be told of; never the text. */
export const handOverKey: StoredKey<number | null> = {
  name: 'hand-over',
  area: 'session',
  migrations: [],
  read: (value): Reading<number | null> =>
    Number.isFinite(value) ? { value: value as number, faults: [] } : { value: null, faults: [] },
};
