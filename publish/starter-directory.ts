// The directories that come with the project: the starter list, useful anywhere, and a town that is made up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '../shared/pack/directory.ts';
import type { PlainDate, ServicePlace, Source } from '../shared/record/service.ts';
import { readSources, withCredits } from './read-sources.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

const folder = join(import.meta.dirname, '../shared/dataset');

function textOf(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Our own sheets end every address with its town; other people's need not, so this is no part of reading. */
function withTown(place: ServicePlace): ServicePlace {
  const town = place.address?.split(', ').at(-1);
  return town === undefined ? place : { ...place, town };
}

/** Our own sheets must be right in every cell: a problem in one is a mistake to mend, not to publish around. */
function ownDirectory(file: string, about: Pick<Directory, 'name' | 'published' | 'staleAfter'>): Directory {
  const { services, organisations, sources, extra, problems } = readSpreadsheet(textOf(file), file);
  const [first] = problems;
  if (first !== undefined)
    throw new Error(`reading ${file}: line ${first.line}, ${first.header}: ${first.code} (${first.value})`);
  if (extra.length > 0) throw new Error(`reading ${file}: unknown column ${extra[0]?.header}`);
  return {
    ...about,
    sources: withCredits(sources, creditedSources()),
    organisations,
    services: services.map((service) => ({ ...service, places: service.places.map(withTown) })),
  };
}

/** Every source that this project owes credit to: of its directories, and of its maps and place names. */
export function creditedSources(): Source[] {
  return readSources(textOf('sources.csv'));
}

/** National and remote services and central libraries, from open lists that nobody could check. Throws if faulty. */
export function starterDirectory(): Directory {
  return ownDirectory('starter.csv', {
    name: 'Fingerpost starter list',
    published: '2026-11-25T00:00:00Z',
    staleAfter: '2027-03-01' as PlainDate,
  });
}

/** Sampleford, a town that does not exist, for demonstrations and tests. Throws if faulty. */
export function sampleDirectory(): Directory {
  return ownDirectory('sample-town.csv', {
    name: 'Sampleford (sample)',
    published: '2026-11-25T00:00:00Z',
  });
}
