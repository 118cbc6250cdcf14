// A directory written as a sheet and read again: nothing that a sheet can say is lost on the way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';
import { readWhen } from '../../publish/read-when.ts';
import { slug } from '../../publish/slug.ts';
import { sampleDirectory, starterDirectory } from '../../publish/starter-directory.ts';
import { whenCell } from '../../publish/when-cell.ts';
import { writeSpreadsheet } from '../../publish/write-spreadsheet.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import type { Organisation, Service, Source } from '../../shared/record/service.ts';
import { anyService } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const about = { name: 'Test', published: '2026-11-25T00:00:00Z' };
/** Their ids are those that a sheet gives them. */
const organisation = { id: slug('The Project'), name: 'The Project' } as Organisation;
const source = { id: slug('A list'), name: 'A list' } as Source;
const plain: Service = {
  ...(starterDirectory().services.find(({ places }) => places.length === 0) as Service),
  organisation: organisation.id,
  source: source.id,
};

/** The town is the end of our own addresses, and no cell of its own. */
function withoutTown(service: Service): Service {
  return { ...service, places: service.places.map(({ town: _, ...place }) => place) };
}

describe.each([
  ['the starter directory', starterDirectory()],
  ['the sample town', sampleDirectory()],
])('%s', (_name, directory) => {
  const reading = readSpreadsheet(writeSpreadsheet(directory), 'export.csv');

  test('comes back without a word to say about it', () => {
    expect(reading.problems).toEqual([]);
  });

  test('comes back the same, field by field', () => {
    expect([...reading.services].sort(byId)).toEqual(directory.services.map(withoutTown).sort(byId));
    expect(reading.organisations).toEqual(expect.arrayContaining(directory.organisations));
  });
});

describe('opening times', () => {
  test.each([
    ['Tue 10:00-12:00'],
    ['Mon-Fri 09:00-17:00; Sat 09:00-12:30'],
    ['1st Mon 10:00-12:00; last Thu 18:00'],
    ['Wed 10:00-12:00 (term time)'],
    ['by arrangement'],
    ['Tue 10-12, ring before you come'],
    ['Sun 20:00-24:00'],
    ['DTSTART:20260106T100000 DURATION:PT2H0M RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261231'],
    ['DTSTART:20260106T100000'],
    ['DTSTART:20260107T141500 DURATION:PT0H20M RRULE:FREQ=MONTHLY;BYDAY=-1WE'],
    ['closed all week'],
  ])('%s reads back as the same', (cell) => {
    const schedule = readWhen(cell).value;
    if (schedule === undefined) throw new Error('no schedule');
    expect(readWhen(whenCell(schedule)).value).toEqual(schedule);
  });

  test('are written as people write them', () => {
    const { value } = readWhen('mon to fri 9am-5pm and sat 10-1');
    expect(whenCell(value ?? { sessions: [] })).toBe('Mon-Fri 09:00-17:00; Sat 10:00-13:00');
  });
});

test.each<[string, Partial<Service>, string]>([
  ['one that Excel would run', { eligibility: '=1+1' }, "'=1+1"],
  ['a number below nought', { places: [{ point: { latitude: 55, longitude: -2.5 } }] }, ',-2.5'],
  ['a list', { topics: ['video-calls', 'tablet'] }, 'video-calls; tablet'],
  ['a nation and a council', { coverage: { nations: ['WLS'], councils: ['Leeds'] } }, 'WLS; Leeds'],
  ['the whole of the UK', { coverage: { nations: ['ENG', 'NIR', 'SCT', 'WLS'], councils: [] } }, 'UK'],
  ['a cost in its owner’s words', { cost: { kind: 'low', words: '£2 a session' } }, '£2 a session'],
  ['a cost whose words say another', { cost: { kind: 'free', words: '£2 a session' } }, ',free,'],
])('a cell: %s', (_name, facts, cell) => {
  expect(writeSpreadsheet(directoryOf([{ ...plain, ...facts } as Service]))).toContain(cell);
});

test('the middle of a postcode’s area is not told as an exact point', () => {
  const place = { postcode: 'SF1 4DD', point: { latitude: 55, longitude: -2 }, pointAccuracyMetres: 800 };
  expect(writeSpreadsheet(directoryOf([{ ...plain, places: [place] }]))).not.toContain('latitude');
});

test('a service that goes on, whatever its name says, says so', () => {
  const service: Service = { ...plain, name: 'Tea and Tablets (closed)', status: 'active' };
  const { services } = readSpreadsheet(writeSpreadsheet(directoryOf([service])), 'export.csv');
  expect(services[0]?.status).toBe('active');
});

test('what a service says itself, beside places that say something else, has a row of its own', () => {
  const service: Service = {
    ...plain,
    phone: '01632 960123',
    places: [{ venue: 'A', phone: '01632 960124' }, { venue: 'B' }],
  };
  const { services, problems } = readSpreadsheet(writeSpreadsheet(directoryOf([service])), 'export.csv');
  expect([problems, services]).toEqual([[], [service]]);
});

test('any service: what has settled in a sheet goes through another unchanged', () => {
  fc.assert(
    fc.property(anyService, (some) => {
      // A sheet has no row for a name without a letter, and takes an id like "xx" for none.
      const service = { ...some, id: `s-${some.id}` as Service['id'], name: `Tea ${some.name}` };
      const read = (directory: Directory) => readSpreadsheet(writeSpreadsheet(directory), 'export.csv');
      const once = read(directoryOf([service]));
      expect(once.services.map(({ id }) => id)).toEqual([service.id]);
      // What one row implies reaches the others at the next reading, and places come in an order of their own.
      const settled = read({ ...about, ...read({ ...about, ...once }) });
      const again = read({ ...about, ...settled });
      expect(again.services).toEqual(settled.services);
      expect(again.problems.filter(({ severity }) => severity === 'refused')).toEqual([]);
    }),
    numRuns(500),
  );
});

function directoryOf(services: readonly Service[]): Directory {
  return {
    ...about,
    organisations: [organisation],
    sources: [source],
    services: services.map((service) => ({ ...service, organisation: organisation.id, source: source.id })),
  };
}
