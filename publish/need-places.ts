// Which place of a report a line of a need layer is about: a council or a town that it names, or, of a small area whose
// borders we do not have, the council that it gives, or the town nearest to its point.
import type { NeedArea } from '../shared/learn/priorities.ts';
import type { Town } from '../shared/learn/town.ts';
import { bareName } from '../shared/match/council.ts';
import type { Point } from '../shared/record/service.ts';
import { counted } from './counted.ts';
import { createNearestCouncil } from './nearest-council.ts';
import { createNearestTown } from './nearest-town.ts';
import { fromNationalGrid } from './osgb.ts';
import { coordinateIn, isOnGrid, readPair } from './read-point.ts';
import { createAreaReader } from './report-towns.ts';

/** The columns that say where a line’s place is. */
export const placeColumns = ['area', 'council', 'latitude', 'longitude', 'easting', 'northing'] as const;
export type PlaceCells = Record<(typeof placeColumns)[number], string>;

/** What cannot be used of a line, and why. */
export interface Fault {
  kind: 'fault';
  value: string;
  why: string;
}

/** A place of the report, before its need is known. A council and its only town are two places. */
export type NeedPlace = Pick<NeedArea, 'key' | 'name' | 'nameCy' | 'towns'>;

export type Placing =
  | { kind: 'itself'; place: NeedPlace }
  /** A small area in the place. Where its council alone says so, a town there may have its name. */
  | { kind: 'part'; place: NeedPlace; hasNameOfTown: boolean }
  | { kind: 'elsewhere' }
  | Fault;

/** A code of the statistics offices; those of Northern Ireland's small areas look otherwise. */
const officialCode = /^(?:[EWSNK]\d{8}|95\w{6})$/i;

/** Whether an area is told by a code that no other has. */
export function isOfficialCode(area: string): boolean {
  return officialCode.test(area);
}

/** The point of a line, in degrees or in metres of the National Grid; null when it has none. */
function pointOf({ latitude, longitude, easting, northing }: PlaceCells): Point | null | Fault {
  const isInDegrees = latitude + longitude !== '';
  const [first, second] = isInDegrees ? [latitude, longitude] : [easting, northing];
  if (first + second === '') return null;
  const names = isInDegrees ? 'latitude and longitude' : 'easting and northing';
  const fault = (why: string): Fault => ({ kind: 'fault', value: `${first}, ${second}`, why });
  if (first === '' || second === '') return fault(`${names} go together, and one of them is empty`);
  const [a, b] = [coordinateIn(first), coordinateIn(second)];
  if (!isInDegrees)
    return a === null || b === null || !isOnGrid(a, b)
      ? fault('easting and northing are metres of the National Grid, such as 486000 and 308800')
      : fromNationalGrid(a, b);
  if (a === null || b === null) return fault('latitude and longitude are degrees, such as 52.67 and -0.73');
  const { point, finding } = readPair(a, b, null);
  if (finding?.code === 'point-swapped') return fault('latitude and longitude have changed places');
  if (finding?.code === 'point-in-metres')
    return fault('these are metres, not degrees: name the columns easting and northing');
  return point ?? fault('this point is not in the United Kingdom');
}

/** A finder of the place that a line is about, for a report on the councils of some districts, among all towns there are. */
export function createNeedPlacer(
  everyTown: readonly Town[],
  districts: ReadonlySet<string>,
): (cells: PlaceCells) => Placing {
  const read = createAreaReader();
  const nearestCouncil = createNearestCouncil();
  const hintOf = (name: string): string => {
    const meant = nearestCouncil(name);
    return meant === null ? '' : `; did you mean ${meant}?`;
  };
  const nearestTown = createNearestTown(everyTown);
  const towns = everyTown.filter(({ area }) => districts.has(area));
  const inDistrict = Map.groupBy(towns, ({ area }) => area);
  const named = Map.groupBy(
    towns.flatMap((town) =>
      [town.name, ...(town.nameCy === undefined ? [] : [town.nameCy])].map((name) => ({ name, town })),
    ),
    ({ name }) => bareName(name),
  );
  const townsCalled = (name: string): Town[] => [
    ...new Set((named.get(bareName(name)) ?? []).map(({ town }) => town)),
  ];
  const townsAt = (name: string): Town[] => {
    const whole = townsCalled(name);
    const comma = name.indexOf(',');
    if (whole.length > 0 || comma < 0) return whole;
    const council = read(name.slice(comma + 1));
    return townsCalled(name.slice(0, comma)).filter(({ area }) => council?.includes(area));
  };
  /** The councils of a council or a county; null where the report has no town of them. */
  const councilsAs = (name: string, own: readonly string[]): NeedPlace | null => {
    const found = own.flatMap((district) => inDistrict.get(district) ?? []);
    const [only = name, ...others] = own;
    const nameCy = others.length === 0 ? found[0]?.areaCy : undefined;
    const names = { name: others.length === 0 ? only : name, ...(nameCy !== undefined && { nameCy }) };
    return found.length === 0 ? null : { key: own.join('; '), towns: found, ...names };
  };
  /** A town, with its council where its name alone is read as that of another place. */
  const townAs = (town: Town): NeedPlace => {
    const { name, nameCy, area, areaCy, point } = town;
    const isShared = townsCalled(name).length > 1 || read(name) !== null;
    const welsh =
      isShared && (nameCy ?? areaCy) !== undefined ? `${nameCy ?? name}, ${areaCy ?? area}` : nameCy;
    const names = {
      name: isShared ? `${name}, ${area}` : name,
      ...(welsh !== undefined && { nameCy: welsh }),
    };
    return { key: `${name}, ${area}, ${point.latitude}`, towns: [town], ...names };
  };

  return (cells) => {
    const { area, council } = cells;
    const fault = (value: string, why: string): Fault => ({ kind: 'fault', value, why });
    const within = council === '' ? null : read(council);
    if (council !== '' && within === null)
      return fault(
        council,
        `no council is called this${hintOf(council) || '; in Northern Ireland name a county, such as County Down'}`,
      );
    const isWithin = (district: string): boolean => within?.includes(district) ?? true;
    const point = pointOf(cells);
    if (point !== null && 'kind' in point) return point;
    const own = read(area);
    // With a point, a name is that of a small area: many a ward is called like its council.
    if (own?.every(isWithin) && (point === null || isOfficialCode(area))) {
      const place = councilsAs(area, own);
      return place === null ? { kind: 'elsewhere' } : { kind: 'itself', place };
    }
    if (area === '' && (point !== null || within !== null))
      return fault(area, 'a small area has a code or a name');
    if (point !== null) {
      const town = nearestTown(point, (one) => isWithin(one.area));
      return town !== null && districts.has(town.area)
        ? { kind: 'part', place: townAs(town), hasNameOfTown: false }
        : { kind: 'elsewhere' };
    }
    const found = townsAt(area);
    if (within !== null) {
      const place = councilsAs(council, within);
      const hasNameOfTown = found.some((town) => isWithin(town.area));
      return place === null ? { kind: 'elsewhere' } : { kind: 'part', place, hasNameOfTown };
    }
    const [first, another] = found;
    if (first !== undefined && another === undefined) return { kind: 'itself', place: townAs(first) };
    if (first !== undefined)
      return fault(
        area,
        `${counted(found.length, 'town')} have this name: write it as “${first.name}, ${first.area}”`,
      );
    if (isOfficialCode(area))
      return fault(area, 'no council has this code; of a small area or ward give its council or its point');
    return fault(
      area,
      `no council, and no town in the councils of this report, is called this${hintOf(area)}`,
    );
  };
}
