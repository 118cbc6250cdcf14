// What a source tells, record by record, the most trusted first, and where to tell its owner about one.
import { type BareName, bareName } from '../shared/learn/bare-name.ts';
import { compareIds, compareText } from '../shared/record/compare-text.ts';
import type {
  Organisation,
  OrganisationId,
  Service,
  ServiceId,
  Source,
  SourceId,
} from '../shared/record/service.ts';
import type { Column } from './columns.ts';
import { type Finding, type Problem, problemAt } from './problem.ts';

/** Where in a file a record begins. */
export type RecordPlace = { line: number } | { path: string };

/** What one file, feed or pack tells. */
export interface Telling {
  file: string;
  services: readonly Service[];
  organisations: readonly Organisation[];
  sources: readonly Source[];
  /** Where each service begins; a record without one is told of at the head of the file. */
  places?: ReadonlyMap<ServiceId, RecordPlace>;
}

/** An organisation as one source tells it. */
export interface ToldOrganisation {
  organisation: Organisation;
  bare: BareName;
  /** The source of its services. */
  source: SourceId;
}

/** A service as one source tells it. */
export interface ToldService {
  service: Service;
  telling: Telling;
  organisation: ToldOrganisation;
}

/** All that a source tells, in an order that has nothing to do with that of its rows. */
export interface ToldRecords {
  services: ToldService[];
  organisations: ToldOrganisation[];
}

function bySourceAndId(a: Service, b: Service): number {
  return compareText(a.source, b.source) || compareIds(a, b);
}

function bodiesOf({ organisations, services, sources }: Telling): Map<OrganisationId, ToldOrganisation> {
  const ofBody = Map.groupBy([...services].sort(bySourceAndId), ({ organisation }) => organisation);
  return new Map(
    [...organisations].sort(compareIds).map((organisation) => {
      const own = ofBody.get(organisation.id) ?? [];
      const source = own[0]?.source ?? sources[0]?.id ?? ('' as SourceId);
      return [organisation.id, { organisation, bare: bareName(organisation.name), source }];
    }),
  );
}

/** The records of one source. Throws on a service without its organisation: no reader gives one. */
export function toldBy(telling: Telling): ToldRecords {
  const bodies = bodiesOf(telling);
  const services = [...telling.services].sort(bySourceAndId).map((service) => {
    const organisation = bodies.get(service.organisation);
    if (organisation === undefined)
      throw new Error(
        `uniting ${telling.file}: ${service.id} is of ${service.organisation}, which is not there`,
      );
    return { service, telling, organisation };
  });
  return { services, organisations: [...bodies.values()] };
}

/** A problem at the record that it is about. */
export function problemOf(
  { telling, service }: ToldService,
  header: Column,
  finding: Pick<Finding, 'code'> & Partial<Finding>,
): Problem {
  const place: RecordPlace = telling.places?.get(service.id) ?? { line: 1 };
  return problemAt({ file: telling.file, record: service.id, header, ...place }, finding);
}
