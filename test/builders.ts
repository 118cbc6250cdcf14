// Records and questions for tests: what a test does not name is not stated.
import type { Need } from '../shared/need/need.ts';
import { emptyNeed } from '../shared/need/understand.ts';
import type { Directory } from '../shared/pack/directory.ts';
import type { Place } from '../shared/place/place.ts';
import type {
  Organisation,
  OrganisationId,
  PlainDate,
  Service,
  ServiceId,
  ServicePlace,
  SourceId,
} from '../shared/record/service.ts';

/** The middle of the sample town. */
export const middle = { latitude: 55.2843, longitude: -2.4934 };
export const metresPerDegree = 111_195;

/** The point so many metres north of another. */
export function northOf(metres: number, from = middle): { latitude: number; longitude: number } {
  return { latitude: from.latitude + metres / metresPerDegree, longitude: from.longitude };
}

type Loose = Partial<
  Omit<Service, 'id' | 'organisation' | 'starts' | 'ends' | 'lastChecked' | 'reviewBy'>
> & {
  id?: string;
  organisation?: string;
  starts?: string;
  ends?: string;
  lastChecked?: string;
  reviewBy?: string;
  /** One venue so many metres north of the middle. */
  metres?: number;
};

/** An active service of an organisation of its own. */
export function aService({ metres, ...stated }: Loose = {}): Service {
  const id = stated.id ?? 'a-service';
  const places: ServicePlace[] = metres === undefined ? [] : [{ venue: 'A hall', point: northOf(metres) }];
  return {
    source: 'a-source' as SourceId,
    name: 'A service',
    topics: [],
    levels: [],
    audiences: [],
    onlyFor: [],
    residentsOf: [],
    modes: [],
    places,
    access: [],
    languages: [],
    status: 'active',
    ...stated,
    id: id as ServiceId,
    organisation: (stated.organisation ?? `of-${id}`) as OrganisationId,
  } as Service;
}

/** A directory of these services, with an organisation for each that they name. */
export function aDirectory(...services: Service[]): Directory {
  const organisations = [...new Set(services.map(({ organisation }) => organisation))];
  return {
    name: 'A directory',
    published: '2026-11-25T00:00:00Z',
    sources: [{ id: 'a-source' as SourceId, name: 'A source' }],
    organisations: organisations.map((id): Organisation => ({ id, name: String(id) })),
    services,
  };
}

/** A need of which only this is known. */
export function aNeed(known: Partial<Need> = {}): Need {
  return { ...emptyNeed(), ...known };
}

/** A place somebody named closely; in England, in the middle of the sample town. */
export function aPlace(known: Partial<Place> = {}): Place {
  return {
    label: 'SF1 1AA',
    kind: 'postcode',
    point: middle,
    uncertaintyMetres: 100,
    nation: 'ENG',
    ...known,
  };
}

export const aDay = '2026-11-25' as PlainDate;
/** Ten in the morning of a Wednesday. */
export const at = new Date('2026-11-25T10:00:00Z');
