// What a stored or sent tally may hold; anything else in it is a mistake or a trick.
import { z } from 'zod';
import { limits } from '../record/limits.ts';
import { topicGroupIds } from '../record/taxonomy.ts';

import type { MonthFigures } from './demand.ts';
import { disclosed } from './disclosure.ts';
import type { BundleStamp, TallyBundle } from './sealed-bundle.ts';
import { type Cells, type Counts, dimensions, type Month, mostCells, mostMonths, outcomes } from './tally.ts';

const mostPresses = 1_000_000;
const count = z.int().min(1).max(mostPresses);
const name = z.string().min(1).max(limits.id);

const cells = (key: z.ZodType<string, string>): z.ZodType<Cells> =>
  z
    .array(z.tuple([key, count]))
    .max(mostCells)
    .refine(
      (told) => told.every(([key], at) => at === 0 || (told[at - 1]?.[0] ?? '') < key),
      'is out of order',
    );

const counts: z.ZodType<Counts> = z
  .strictObject({
    presses: count,
    group: cells(z.enum(topicGroupIds)),
    service: cells(name),
    district: cells(name),
  })
  .refine(
    ({ presses, group, service, district }) =>
      [group, service, district].every((told) => told.reduce((sum, [, times]) => sum + times, 0) <= presses),
    'counts more than was pressed',
  );

const month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .transform((text) => text as Month);
const monthCounts = z.partialRecord(z.enum(outcomes), counts);

/** A tally as it lies in an extension's storage. */
export const tallySchema = z
  .array(z.strictObject({ month, counts: monthCounts }))
  .max(mostMonths)
  .refine(
    (told) => told.every(({ month: of }, at) => at === 0 || (told[at - 1]?.month ?? '') < of),
    'is out of order',
  );

const stamp = { month, id: z.uuid(), edition: count };

/** The stamps of a device's bundles as they lie in an extension's storage. */
export const stampsSchema: z.ZodType<BundleStamp[]> = z.array(z.strictObject(stamp)).max(mostMonths);

/** What comes out of a bundle that was sealed. */
export const bundleSchema: z.ZodType<TallyBundle> = z.strictObject({ ...stamp, counts: monthCounts });

/** A number that may be told as it is: no count that somebody wrote in by hand. */
const told = z.int().refine((times) => disclosed(times) === times, 'is not a number that may be told');

/** What a report told of a month. */
export const figuresSchema: z.ZodType<MonthFigures> = z.strictObject({
  month,
  tables: z.array(
    z.strictObject({
      outcome: z.enum(outcomes),
      by: z.enum(dimensions),
      told: z.array(z.tuple([name, told])),
    }),
  ),
});
