// Organisations and programmes that are known to have ended, and what took their place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareName } from '../shared/learn/bare-name.ts';
import { readTable } from './read-table.ts';

export interface Retired {
  name: string;
  /** The year. */
  since: string;
  reason: string;
  successor?: string;
}

/** Reads the list in shared/dataset, by every bare name that each has had. Throws on a broken file: it is ours. */
export function loadRetired(): ReadonlyMap<string, Retired> {
  const text = readFileSync(join(import.meta.dirname, '../shared/dataset/retired-organisations.csv'), 'utf8');
  const retired = new Map<string, Retired>();
  for (const { line, brokenUntil, cells } of readTable(text).slice(1)) {
    const [name = '', others = '', since = '', reason = '', successor = ''] = cells;
    if (brokenUntil !== undefined || reason === '')
      throw new Error(`reading retired organisations: line ${line} is not a row of the list`);
    const entry = { name, since, reason, ...(successor !== '' && { successor }) };
    for (const one of [name, ...others.split(';')])
      if (one.trim() !== '') retired.set(bareName(one).key, entry);
  }
  return retired;
}
