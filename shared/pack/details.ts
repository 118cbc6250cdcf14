// A service in two parts: what it is found by, and what only its card needs.
import type { Service, ServicePlace } from '../record/service.ts';

/** What only the card of a service needs, as far as it is stated; of its places in their order. */
export type Details = Partial<Pick<Service, (typeof detailFields)[number]>> & {
  cost?: { words: string };
  places?: Partial<ServicePlace>[];
};

const detailFields = [
  'description',
  'eligibility',
  'phone',
  'email',
  'website',
  'firstVisit',
  'adviserNote',
  'checkedBy',
  'reportTo',
] as const;
const placeDetailFields = ['postcode', 'phone', 'firstVisit'] as const;

/** Cuts a service in two; `withDetails` makes it whole again. */
export function splitService(service: Service): { found: Service; details: Details } {
  const [found, details] = parted(service, detailFields);
  const places = service.places.map(splitPlace);
  const { cost } = service;
  const words = cost?.words;
  return {
    found: {
      ...found,
      ...(cost !== undefined && { cost: { kind: cost.kind } }),
      places: places.map((place) => place.found),
    },
    details: {
      ...details,
      ...(words !== undefined && { cost: { words } }),
      ...(places.some((place) => Object.keys(place.details).length > 0) && {
        places: places.map((place) => place.details),
      }),
    },
  };
}

/** The whole service again. */
export function withDetails(found: Service, details: Details): Service {
  const { cost, places, ...others } = details;
  return {
    ...found,
    ...others,
    ...(found.cost !== undefined && { cost: { ...found.cost, ...cost } }),
    places: found.places.map((place, number) => ({ ...place, ...places?.[number] })),
  };
}

/** The last line of an address is a town's name, mostly, and what a council's places are known by. */
function splitPlace(place: ServicePlace): { found: ServicePlace; details: Partial<ServicePlace> } {
  const [found, details] = parted(place, placeDetailFields);
  const { address, town, council } = place;
  if (address === undefined) return { found, details };
  const { address: _, ...others } = found;
  const last = address.split(',').at(-1)?.trim() ?? '';
  const isToldElsewhere = last === '' || last === town || last === council;
  return {
    found: isToldElsewhere ? others : { ...others, address: last },
    details: last === address && !isToldElsewhere ? details : { ...details, address },
  };
}

function parted<T extends object, K extends keyof T>(
  record: T,
  fields: readonly K[],
): [Omit<T, K> & T, Partial<Pick<T, K>>] {
  const isDetail = ([field]: [string, unknown]): boolean => (fields as readonly string[]).includes(field);
  const entries = Object.entries(record);
  return [
    Object.fromEntries(entries.filter((entry) => !isDetail(entry))) as Omit<T, K> & T,
    Object.fromEntries(entries.filter(isDetail)) as Partial<Pick<T, K>>,
  ];
}
