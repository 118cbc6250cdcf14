// A directory exported as a feed and read again: every field that we know comes back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFeedFile } from '../../publish/feed/read-feed-file.ts';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';
import { sampleDirectory, starterDirectory } from '../../publish/starter-directory.ts';
import { writeOpenReferral } from '../../publish/write-open-referral.ts';
import { writeSpreadsheet } from '../../publish/write-spreadsheet.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import type { Organisation, Service, Source } from '../../shared/record/service.ts';
import { anyService } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const about = { name: 'Test', published: '2026-11-25T00:00:00Z' };

/** The end of an address that a feed calls its city is no cell of a sheet. */
function withoutTown(service: Service): Service {
  return { ...service, places: service.places.map(({ town: _, ...place }) => place) };
}

const sorted = (services: readonly Service[]): Service[] => services.map(withoutTown).sort(byId);

describe.each([
  ['the starter directory', starterDirectory()],
  ['the sample town', sampleDirectory()],
])('%s', (_name, directory) => {
  const reading = readFeedFile(writeOpenReferral(directory), 'export.json', {});

  test('comes back with nothing refused or repaired', () => {
    expect(reading.rows).toEqual({
      in: reading.services.length,
      published: reading.services.length,
      refused: 0,
    });
    expect(reading.problems.filter(({ severity }) => severity !== 'noted')).toEqual([]);
  });

  test('comes back the same, field by field', () => {
    expect(sorted(reading.services)).toEqual(sorted(directory.services));
    expect(reading.organisations.toSorted(byId)).toEqual(directory.organisations.toSorted(byId));
  });
});

test('what nobody could read comes back as its owner put it, from a sheet and from a feed', () => {
  const { services, ...rest } = sampleDirectory();
  const said = {
    startsInWords: 'soon',
    endsInWords: 'Easter 2025',
    onlyForInWords: 'gardeners; women onley',
  };
  const [service] = services.filter(({ starts, ends }) => starts === undefined && ends === undefined);
  const directory = {
    ...rest,
    services: [{ ...(service as Service), onlyFor: ['older' as const], ...said }],
  };
  const readings = [
    readSpreadsheet(writeSpreadsheet(directory), 'export.csv'),
    readFeedFile(writeOpenReferral(directory), 'export.json', {}),
  ];
  for (const reading of readings) expect(reading.services[0]).toMatchObject({ onlyFor: ['older'], ...said });
});

test('any service that a sheet can hold comes back from a feed as it was', () => {
  const organisation = { id: 'the-project', name: 'The Project' } as Organisation;
  const source = { id: 'a-list', name: 'A list' } as Source;
  fc.assert(
    fc.property(anyService, (some) => {
      const service = {
        ...some,
        id: `s-${some.id}` as Service['id'],
        name: `Tea ${some.name}`,
        organisation: organisation.id,
        source: source.id,
      };
      const directory = { ...about, organisations: [organisation], sources: [source], services: [service] };
      const read = (one: Directory) => readSpreadsheet(writeSpreadsheet(one), 'export.csv');
      // What one row implies reaches the others at the next reading, and places come in an order of their own.
      const settled = read({ ...about, ...read({ ...about, ...read(directory) }) });
      const ofFeed = readFeedFile(writeOpenReferral({ ...about, ...settled }), 'export.json', {});
      expect(sorted(ofFeed.services)).toEqual(sorted(settled.services));
    }),
    numRuns(500),
  );
});
