// Which services of a directory stand together in one file: those that are near one another on the ground.
import { waysOf } from '../shared/match/offer.ts';
import { type Box, distanceMetres } from '../shared/place/distance.ts';
import { compareIds, compareText } from '../shared/record/compare-text.ts';
import type { Point, Service } from '../shared/record/service.ts';

/** A tile's services, or two smaller halves. */
export type Cut =
  | { services: Service[]; box: Box | null; councils?: string[] }
  | { halves: readonly [Cut, Cut] };

export interface Tiling {
  /** Can be had, or may be near, wherever somebody is. */
  national: Cut | null;
  /** By where they are to be met, and by where they come to. */
  trees: Cut[];
}

/** A service that is to be met in more tiles than these stands in the national layer, once. */
const mostTilesOfOne = 4;
/** Help that comes from further than this, in kilometres, stands in the national layer as well. */
const furthestReach = 100;
const kilometresPerDegree = 111.195;

interface Site {
  service: Service;
  point: Point;
}

/** Cuts services into tiles of at most so many; the same whatever their order. */
export function cutTiles(services: readonly Service[], most: number): Tiling {
  const apart = new Set<Service>(services.filter(isAnywhere));
  const comes = new Set(services.filter((service) => !apart.has(service) && isComing(service)));
  const met = (): Site[] =>
    services
      .filter((service) => !apart.has(service) && !comes.has(service))
      .flatMap((service) =>
        service.places.flatMap(({ point }) => (point === undefined ? [] : [{ service, point }])),
      );
  const first = halve(met(), most, cutOfMet);
  for (const service of inMoreThan(mostTilesOfOne, first)) apart.add(service);
  const ground = halve(met(), most, cutOfMet);
  const coming = halve(
    [...comes].flatMap((service) => siteOf(service, service.places[0]?.point)),
    most,
    cutOfComing,
  );
  return {
    national: cutByCoverage([...apart], most),
    trees: [ground, coming].filter((tree) => tree !== null),
  };
}

/** The leaves of a cut, in order. */
export function tilesOf(cut: Cut): Extract<Cut, { services: unknown }>[] {
  return 'halves' in cut ? cut.halves.flatMap(tilesOf) : [cut];
}

function siteOf(service: Service, point: Point | undefined): Site[] {
  return point === undefined ? [] : [{ service, point }];
}

/** Whether no box holds all the ground on which it may count as near. */
function isAnywhere(service: Service): boolean {
  const { places, coverage } = service;
  const ways = waysOf(service);
  if (ways.some(({ kind, place }) => kind === 'venue' && place?.point === undefined)) return true;
  if (!isComing(service)) return false;
  if (places[0]?.point === undefined || (coverage?.nations.length ?? 0) > 0) return true;
  if ((coverage?.withinKilometres ?? 0) > furthestReach) return true;
  // Who rings is heard wherever it may be that their council is meant.
  const isAfar = ways.some(({ kind }) => kind === 'afar');
  return isAfar && (coverage?.withinKilometres === undefined || coverage.councils.length > 0);
}

/** Whether it can be had without going there. */
function isComing(service: Service): boolean {
  return waysOf(service).some(({ kind }) => kind !== 'venue');
}

/** Cuts at the middle of the longer side, until a half has few enough different services. */
function halve(sites: readonly Site[], most: number, leafOf: (sites: readonly Site[]) => Cut): Cut | null {
  if (sites.length === 0) return null;
  if (new Set(sites.map(({ service }) => service)).size <= most) return leafOf(sites);
  const [south, west, north, east] = boxOf(sites.map(({ point }) => point));
  const isTall =
    distanceMetres({ latitude: south, longitude: west }, { latitude: north, longitude: west }) >
    distanceMetres({ latitude: south, longitude: west }, { latitude: south, longitude: east });
  const [along, across] = isTall
    ? (['latitude', 'longitude'] as const)
    : (['longitude', 'latitude'] as const);
  const sorted = [...sites].sort(
    (a, b) =>
      a.point[along] - b.point[along] ||
      a.point[across] - b.point[across] ||
      compareIds(a.service, b.service),
  );
  const middle = sorted.length >> 1;
  const halves = [sorted.slice(0, middle), sorted.slice(middle)].flatMap(
    (half) => halve(half, most, leafOf) ?? [],
  );
  return { halves: halves as unknown as [Cut, Cut] };
}

function cutOfMet(sites: readonly Site[]): Cut {
  return { services: servicesOf(sites), box: boxOf(sites.map(({ point }) => point)) };
}

function cutOfComing(sites: readonly Site[]): Cut {
  const services = servicesOf(sites);
  const councils = new Set(services.flatMap(({ coverage }) => coverage?.councils ?? []));
  return { services, box: boxOf(services.flatMap(groundOf)), councils: [...councils].sort() };
}

/** The corners of the ground on which a service is to be met, or to which it comes. */
function groundOf({ places, coverage }: Service): Point[] {
  const points = places.flatMap(({ point }) => point ?? []);
  const [centre] = places;
  const reach = coverage?.withinKilometres;
  if (reach === undefined || centre?.point === undefined) return points;
  const { latitude, longitude } = centre.point;
  // A hundredth more, since degrees of longitude are shorter at the northern end than in the middle.
  const up = (1.01 * reach) / kilometresPerDegree;
  const across = up / Math.max(0.01, Math.cos(((latitude + up) * Math.PI) / 180));
  return [
    ...points,
    { latitude: Math.max(-90, latitude - up), longitude: Math.max(-180, longitude - across) },
    { latitude: Math.min(90, latitude + up), longitude: Math.min(180, longitude + across) },
  ];
}

/** Those that are to be met stand apart, those that serve the same parts together, and among them those that are about the same. */
function cutByCoverage(services: readonly Service[], most: number): Cut | null {
  if (services.length === 0) return null;
  const keyOf = ({ places, coverage, topics }: Service): string =>
    JSON.stringify([places.some(({ point }) => point), coverage?.nations, coverage?.councils, topics]);
  const keyed = services.map((service) => ({ service, key: keyOf(service) }));
  const sorted = keyed
    .sort((a, b) => compareText(a.key, b.key) || compareIds(a.service, b.service))
    .map(({ service }) => service);
  const cutOf = (some: readonly Service[]): Cut =>
    some.length <= most
      ? { services: [...some].sort(compareIds), box: null }
      : { halves: [cutOf(some.slice(0, some.length >> 1)), cutOf(some.slice(some.length >> 1))] };
  return cutOf(sorted);
}

function inMoreThan(tiles: number, cut: Cut | null): Service[] {
  const counts = new Map<Service, number>();
  for (const { services } of cut === null ? [] : tilesOf(cut))
    for (const service of services) counts.set(service, (counts.get(service) ?? 0) + 1);
  return [...counts].flatMap(([service, count]) => (count > tiles ? [service] : []));
}

function servicesOf(sites: readonly Site[]): Service[] {
  return [...new Set(sites.map(({ service }) => service))].sort(compareIds);
}

/** The tightest box around points, one at least. */
export function boxOf(points: readonly Point[]): Box {
  let [south, west, north, east] = [90, 180, -90, -180];
  for (const { latitude, longitude } of points) {
    south = Math.min(south, latitude);
    west = Math.min(west, longitude);
    north = Math.max(north, latitude);
    east = Math.max(east, longitude);
  }
  return [south, west, north, east];
}
