import type { Source, SourceId } from '../shared/record/service.ts';
import { readTable } from './read-table.ts';
import { slug } from './slug.ts';
import { stated } from './stated.ts';

/**
 * Reads a list of sources with how to credit them: a sheet with the columns source, licence, attribution and website,
 * in that order. Throws on a broken file: we keep it ourselves.
 */
export function readSources(text: string): Source[] {
  return readTable(text)
    .slice(1)
    .map(({ line, brokenUntil, cells: [name = '', ...facts] }) => {
      if (brokenUntil !== undefined) throw new Error(`reading sources: line ${line} is not a row of a table`);
      const [licence, attribution, website] = facts.map((fact) => fact || undefined);
      return stated({ id: slug(name) as SourceId, name, licence, attribution, website });
    });
}

/** The sources as a sheet names them, with whatever more the list of credits knows of each. */
export function withCredits(sources: readonly Source[], credits: readonly Source[]): Source[] {
  const known = new Map(credits.map((credit) => [credit.id, credit]));
  return sources.map((source) => ({ ...source, ...known.get(source.id) }));
}
