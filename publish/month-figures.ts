// What a report told of each month, kept in its folder: written once, so that no two reports can be taken from each other.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MonthFigures } from '../shared/learn/demand.ts';
import type { Month } from '../shared/learn/tally.ts';
import { figuresSchema } from '../shared/learn/tally-schema.ts';
import { jsonObject } from '../shared/pack/json-object.ts';
import { CommandFailure } from './command-failure.ts';

const isFiguresName = (name: string): boolean => /^figures-\d{4}-\d\d\.json$/.test(name);

/** The file of a month's figures, beside the page. */
export function figuresName(month: Month): string {
  return `figures-${month}.json`;
}

/** The text of that file. */
export function figuresText({ month, tables }: MonthFigures): string {
  return `${JSON.stringify({ month, tables })}\n`;
}

/** What earlier reports in this folder told. Throws a CommandFailure for a file that no report wrote. */
export function keptFigures(folder: string): MonthFigures[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isFiguresName)
    .map((name) => {
      const reading = figuresSchema.safeParse(jsonObject(readFileSync(join(folder, name))));
      if (reading.success && figuresName(reading.data.month) === name) return reading.data;
      throw new CommandFailure(
        'unusable',
        `${join(folder, name)} is not as a report wrote it. What was told of a month has to stay: put it back from a copy.`,
      );
    });
}
