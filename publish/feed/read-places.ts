// The places of a service, each as the cells of a row that says where it is and what differs there.
import type { PlainDate, Schedule } from '../../shared/record/service.ts';
import { placeColumns } from '../place-columns.ts';
import { addPart, type Desk, type Part, type Parts, partOf, report } from './feed-cells.ts';
import { addAccess } from './read-access.ts';
import { addContacts } from './read-contacts.ts';
import { readSchedules } from './read-schedules.ts';
import { type createTermReader, notStated } from './read-terms.ts';
import type { Tables } from './tables.ts';
import { passOver, type Thing } from './thing.ts';

/** One place of a service; `parts` has only what it says itself. */
export interface PlaceCells {
  at: Omit<Part, 'text'>;
  parts: Parts;
  town: Part | undefined;
  when: Schedule | undefined;
}

export interface PlacesReading {
  places: PlaceCells[];
  /** A place that stands for help at a distance. */
  remote: Part[];
}

/** The address at which people are met, of those that a location has. */
function addressOf(location: Thing, tables: Tables, desk: Desk): Thing | undefined {
  const all = tables.related(
    location,
    'location',
    'addresses',
    'address',
    'physical_addresses',
    'physical_address',
  );
  const isForLetters = (address: Thing): boolean => /postal/i.test(address.text('address_type') ?? '');
  const chosen = all.find((address) => !isForLetters(address)) ?? all[0];
  for (const address of all) {
    for (const name of ['attention', 'state_province', 'region', 'country', 'address_type'])
      address.field(name);
    if (address === chosen) continue;
    const code = isForLetters(address) ? 'place-for-letters' : 'several-in-cell';
    const at = { file: address.file, path: address.path, header: 'addresses' };
    report(desk, at, code, address.text('address_1', 'name'));
    passOver(address);
  }
  return chosen;
}

/** Adds the lines and the postcode of an address, and answers with its town. */
function addAddress(address: Thing, parts: Parts, desk: Desk, tables: Tables): Part | undefined {
  const unstated = notStated(address, tables, 'address');
  const stated = (...names: string[]): Part | undefined => {
    const part = partOf(address, desk, ...names);
    return part !== undefined && unstated.has(part.header) ? undefined : part;
  };
  const lines = [stated('address_1'), stated('address_2'), stated('name')].filter(
    (part) => part !== undefined,
  );
  const distinct = new Set(lines.map(({ text }) => text.trim().replace(/,+$/, '')));
  const [first] = lines;
  if (first !== undefined) addPart(parts, 'address', { ...first, text: [...distinct].join(', ') });
  addPart(parts, 'postcode', stated('postal_code', 'postcode'));
  return stated('city', 'town');
}

/** A reader of the places of services. */
export function createPlaceReader(
  tables: Tables,
  addTerms: ReturnType<typeof createTermReader>,
  today: PlainDate | undefined,
) {
  function addPlaceTerms(
    thing: Thing,
    kind: 'location' | 'service_at_location',
    parts: Parts,
    desk: Desk,
  ): void {
    const terms: Parts = new Map();
    addTerms(thing, kind, tables, terms, desk);
    // Other terms of a place say nothing of the service.
    for (const column of placeColumns) {
      const own = terms.get(column);
      if (own !== undefined) parts.set(column, [...(parts.get(column) ?? []), ...own]);
    }
  }

  function readLocation(location: Thing, parts: Parts, desk: Desk): Part | undefined {
    const address = addressOf(location, tables, desk);
    addPart(parts, 'venue', partOf(location, desk, 'name'));
    const town = address === undefined ? undefined : addAddress(address, parts, desk, tables);
    addPart(parts, 'latitude', partOf(location, desk, 'latitude', 'lat'));
    addPart(parts, 'longitude', partOf(location, desk, 'longitude', 'lng', 'lon'));
    addAccess(
      tables.related(location, 'location', 'accessibility', 'accessibility_for_disabilities'),
      parts,
      desk,
    );
    addPlaceTerms(location, 'location', parts, desk);
    addContacts(location, 'location', tables, parts, desk);
    // An e-mail address of a building is not that of the service.
    parts.delete('email');
    return town;
  }

  /** The location of a service at a location; undefined when it names none that is told of. */
  function locationOf(at: Thing, desk: Desk): Thing | undefined {
    const location = tables.parent(at, ['location'], ['location_id']);
    const named = partOf(at, desk, 'location_id');
    if (location === undefined && named !== undefined) report(desk, named, 'parent-missing', named.text);
    return location;
  }

  function schedulesOf(
    thing: Thing,
    kind: 'location' | 'service_at_location',
    desk: Desk,
  ): Schedule | undefined {
    const names = ['schedules', 'schedule', 'regular_schedules', 'regular_schedule'];
    return readSchedules(tables.related(thing, kind, ...names), desk, today);
  }

  /** Reads where a service can be met: at its locations, one by one. */
  return function readPlaces(service: Thing, at: Thing | undefined, desk: Desk): PlacesReading {
    const visits = [
      ...(at === undefined ? [] : [at]),
      ...tables.related(service, 'service', 'service_at_locations', 'service_at_location'),
    ].map((visit) => ({ visit, location: locationOf(visit, desk) }));
    const direct = service
      .things('locations', 'location')
      .map((location) => ({ visit: undefined, location }));
    const remote: Part[] = [];
    const places: PlaceCells[] = [];
    for (const { visit, location } of [...visits, ...direct]) {
      const kind = location?.text('location_type')?.trim().toLowerCase();
      const type = partOf(location, desk, 'location_type');
      if (kind === 'virtual' && type !== undefined) remote.push({ ...type, text: 'remote' });
      if (kind === 'postal' && type !== undefined)
        report(desk, type, 'place-for-letters', location?.text('name'));
      if (kind === 'postal' && location !== undefined) passOver(location);
      if (kind === 'virtual' || kind === 'postal') continue;
      const owner = (visit ?? location) as Thing;
      const parts: Parts = new Map();
      if (visit !== undefined) {
        addPlaceTerms(visit, 'service_at_location', parts, desk);
        addContacts(visit, 'service_at_location', tables, parts, desk);
      }
      const town = location === undefined ? undefined : readLocation(location, parts, desk);
      const when =
        (visit === undefined ? undefined : schedulesOf(visit, 'service_at_location', desk)) ??
        (location === undefined ? undefined : schedulesOf(location, 'location', desk));
      if (parts.size > 0 || when !== undefined)
        places.push({
          at: { file: owner.file, path: owner.path, header: 'service_at_locations' },
          parts,
          town,
          when,
        });
    }
    return { places, remote };
  };
}
