import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeographyFacts, SectorFacts, UnitFacts } from '../shared/place/geography-facts.ts';
import { CommandFailure } from './command-failure.ts';

const format = 1;

/**
 * What `npm run geography` wrote into a folder; null when it wrote nothing there. The postcodes of an area are read when
 * they are first asked for. Throws a `CommandFailure` when a file cannot be read.
 */
export function loadGeography(folder: string): GeographyFacts | null {
  const sectors = join(folder, 'sectors.json');
  if (!existsSync(sectors)) return null;
  const areas = new Map<string, UnitFacts | null>();
  return {
    sectors: readFacts<SectorFacts>(sectors),
    unitsOf(area) {
      const known = areas.get(area);
      if (known !== undefined) return known;
      const file = join(folder, `units-${area}.json`);
      const units = existsSync(file) ? readFacts<UnitFacts>(file) : null;
      areas.set(area, units);
      return units;
    },
  };
}

function readFacts<T extends { format: number }>(file: string): T {
  let facts: Partial<T>;
  try {
    facts = JSON.parse(readFileSync(file, 'utf8')) as Partial<T>;
  } catch {
    throw new CommandFailure('unusable', `${file} cannot be read. Make it again with npm run geography.`);
  }
  if (facts.format !== format)
    throw new CommandFailure(
      'unusable',
      `${file} is of another version. Make it again with npm run geography.`,
    );
  return facts as T;
}
