// What the first report of each month found, kept in its folder, so that a later month can say what changed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Month } from '../shared/learn/tally.ts';
import type { KeptMonth } from '../shared/learn/what-changed.ts';
import { jsonObject } from '../shared/pack/json-object.ts';
import { isPlainDate } from '../shared/record/plain-date.ts';
import { type PlainDate, partnerStages } from '../shared/record/service.ts';
import { CommandFailure } from './command-failure.ts';

const keptSchema = z.strictObject({
  on: z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value)),
  reachMetres: z.number(),
  services: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  towns: z.array(z.string()),
  subjects: z.array(z.string()),
  gaps: z.array(z.strictObject({ town: z.string(), subject: z.string() })),
  stages: z.array(z.strictObject({ organisation: z.string(), stage: z.enum(partnerStages) })),
});

/** The file of a month. */
export function keptMonthName(month: Month): string {
  return `directory-${month}.json`;
}

/** The text of that file. */
export function keptMonthText(kept: KeptMonth): string {
  return `${JSON.stringify(kept)}\n`;
}

/** Whether a report of this month has been made in a folder. */
export function hasMonth(folder: string, month: Month): boolean {
  return existsSync(join(folder, keptMonthName(month)));
}

/** What was found in the last month before this one; null where none is kept. Throws a CommandFailure when it cannot be read. */
export function monthBefore(folder: string, thisMonth: Month): KeptMonth | null {
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder)
    .filter((one) => /^directory-\d{4}-\d\d\.json$/.test(one) && one < keptMonthName(thisMonth))
    .sort()
    .at(-1);
  if (name === undefined) return null;
  const reading = keptSchema.safeParse(jsonObject(readFileSync(join(folder, name))));
  if (reading.success) return reading.data;
  throw new CommandFailure(
    'unusable',
    `${join(folder, name)} is not as a report wrote it. Put it back from a copy, or take it away.`,
  );
}
