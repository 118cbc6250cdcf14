import { createLookups } from '../shared/explain/signpost.ts';
import type { Directory } from '../shared/pack/directory.ts';
import type { Organisation, Service, Source } from '../shared/record/service.ts';

export interface OwnedService {
  service: Service;
  organisation: Organisation;
  source: Source;
}

/** Every service with its organisation and its source. Throws when one is not there: no reader gives such a directory. */
export function ownedServices(directory: Directory): OwnedService[] {
  const lookups = createLookups(directory);
  return directory.services.map((service) => {
    const organisation = lookups.organisation(service.organisation);
    const source = lookups.source(service.source);
    if (organisation === undefined || source === undefined)
      throw new Error(`telling of ${service.id}: it names an organisation or source that is not there`);
    return { service, organisation, source };
  });
}
