// What a file of column maps may hold.
import { z } from 'zod';
import { columns } from './columns.ts';

const text = z.string().max(2_000);
const rule = z.union([
  text,
  z.array(text).min(1),
  z.strictObject({
    from: z.union([text, z.array(text).min(1)]),
    values: z.record(z.string(), text),
    otherwise: text.optional(),
  }),
]);

export const columnMapSchema = z.strictObject({
  about: text.optional(),
  columns: z
    .partialRecord(z.enum(columns), rule)
    .refine(({ organisation, service }) => organisation !== undefined && service !== undefined, {
      message: 'organisation and service are both needed',
    }),
});

/** How a sheet with other columns is read as one of ours. */
export type ColumnMap = z.infer<typeof columnMapSchema>;
/** What one of our columns is made of. */
export type ColumnRule = z.infer<typeof rule>;
