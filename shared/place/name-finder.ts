// From a name to the places that bear it, and from those to one place, or to the question which of them is meant.
import type { NationId } from '../record/taxonomy.ts';
import { readColumn } from './column.ts';
import { distanceMetres } from './distance.ts';
import {
  type District,
  type GazetteerFacts,
  linesOf,
  type NamedPlace,
  type Outcode,
  unpackRegions,
} from './gazetteer-facts.ts';
import { radicals } from './mutation.ts';
import type { OwnPlace } from './own-places.ts';
import type { Place, PlaceReading } from './place.ts';
import { nameKey, shortKey } from './place-name.ts';
import { type Circle, circleAround } from './region.ts';

/** One of the places that a name may mean. */
export interface Bearer {
  name: string;
  kind: 'place' | 'area';
  circle: Circle;
  /** Doublings of 500 people: how much it counts against others of its name. */
  size: number;
  /** Numbers of the districts that it lies in, or is made of. */
  districts: readonly number[];
  /** The outcode it is placed from; tells two in one county apart. */
  outcode?: string;
}

export interface NameFinder {
  /** The bearers of a name's key. */
  bearers(key: string): readonly Bearer[];
  /** The bearers of a Welsh name whose beginning has changed; none when the key is a name as it stands. */
  mutatedBearers(key: string): readonly Bearer[];
  /** How many words the longest key has. */
  longest: number;
  /** The one that is meant, or those that may be. */
  decide(bearers: readonly Bearer[]): PlaceReading;
  /** Those that lie in or near one of the others; all of them when none does. */
  within(bearers: readonly Bearer[], others: readonly Bearer[]): readonly Bearer[];
}

/**
 * Within how many kilometres of a town's middle nine of ten people who name it live, by doublings of 500 people:
 * measured on postcode sectors, each given to the town with the strongest pull.
 */
const townKilometres = [3, 3, 3, 2.5, 2.5, 2.5, 3.5, 4.5, 5.5, 7, 8, 11, 11, 16, 16];
/** Hove and Islington end where Brighton and the rest of London begin: half as far as a town of their size alone. */
const citySize = 8;
const leastTownMetres = 2_500;
/** So many doublings above the next, and nobody who says the name means another. */
const dominantDoublings = 4;
/** "Newcastle" may be short for a longer name, but less surely than it is a name. */
const shortNameDoublings = 2;
/** "Perth" may be the town or Perth and Kinross; it matters only where the council is as wide as this. */
const wideCouncilMetres = 45_000;
const nearbyMetres = 30_000;
const ownTownMetres = 1_000;
const mostChoices = 8;
const nationNames: Record<NationId, string> = {
  ENG: 'England',
  WLS: 'Wales',
  SCT: 'Scotland',
  NIR: 'Northern Ireland',
};

/** Names of towns, councils, counties, regions and nations, and of towns that only a directory's addresses know. */
export function createNameFinder(
  facts: GazetteerFacts,
  outcodes: readonly Outcode[],
  districts: readonly District[],
  places: readonly NamedPlace[],
  own: readonly OwnPlace[],
): NameFinder {
  const index = new Map<string, Bearer[]>();
  const otherKeys = new Set<string>();
  let longest = 1;

  function add(key: string, bearer: Bearer): void {
    longest = Math.max(longest, key.split(' ').length);
    const bearers = index.get(key);
    if (bearers === undefined) index.set(key, [bearer]);
    else if (bearers.every(({ circle }) => circle !== bearer.circle)) bearers.push(bearer);
  }

  /** An area with a town's name is the town to whoever says it; of two areas the later is the wider. */
  function addArea(key: string, area: Bearer | null): void {
    if (area === null || index.get(key)?.some(({ kind }) => kind === 'place') === true) return;
    index.delete(key);
    add(key, area);
  }

  function areaOf(name: string, members: readonly number[]): Bearer | null {
    const circle = circleAround(
      members
        .flatMap((at) => districts[at]?.outcodes ?? [])
        .flatMap((at) => outcodes[at] ?? [])
        .flatMap(({ point, radiusMetres }) => (point === null ? [] : [{ point, radiusMetres }])),
    );
    return circle && { name, kind: 'area', circle, size: 0, districts: members };
  }

  const cities = places.filter(({ size }) => size >= citySize);
  const towns = places.map((place): Bearer => {
    const circle = { point: place.point, radiusMetres: townRadius(place, cities) };
    const { name, size, district, outcode } = place;
    return { name, kind: 'place', circle, size, districts: [district], outcode };
  });
  for (const town of towns) {
    const key = nameKey(town.name);
    add(key, town);
    const short = shortKey(key);
    if (short !== null) add(short, { ...town, size: town.size - shortNameDoublings });
  }
  const councils = districts.map(({ name }, at) => areaOf(name, [at]));
  let of = 0;
  const steps = readColumn(facts.otherNamesOf);
  linesOf(facts.otherNames).forEach((name, at) => {
    of += steps[at] ?? 0;
    const town = towns[of];
    if (town === undefined) addArea(nameKey(name), councils[of - towns.length] ?? null);
    else add(nameKey(name), town);
    otherKeys.add(nameKey(name));
  });
  for (const council of councils) {
    if (council === null) continue;
    const key = nameKey(council.name);
    const [first = key] = key.split(' and ');
    if (first !== key && council.circle.radiusMetres > wideCouncilMetres) add(first, council);
    addArea(key, council);
  }
  for (const { name, names, districts: members } of unpackRegions(facts, districts)) {
    const region = areaOf(name, members);
    for (const called of names) addArea(nameKey(called), region);
  }
  for (const [key, town] of ownTowns(own)) if (!index.has(key)) add(key, town);

  function mutatedBearers(key: string): readonly Bearer[] {
    if (index.has(key)) return [];
    const [first = '', ...rest] = key.split(' ');
    return radicals(first)
      .map((root) => [root, ...rest].join(' '))
      .flatMap((root) =>
        (index.get(root) ?? []).filter((bearer) => otherKeys.has(root) || nationOf(bearer) === 'WLS'),
      );
  }

  function nationOf({ districts: members }: Bearer): NationId | null {
    const nation = districts[members[0] ?? -1]?.nation ?? null;
    return members.every((at) => districts[at]?.nation === nation) ? nation : null;
  }

  function placeOf(bearer: Bearer, label: string): Place {
    const nation = nationOf(bearer);
    return {
      label,
      kind: bearer.kind,
      point: bearer.circle.point,
      uncertaintyMetres: bearer.circle.radiusMetres,
      ...(nation !== null && { nation }),
    };
  }

  /** The name with what tells it from others: its county, or its nation where the county has the same name. */
  function fullName(bearer: Bearer): string {
    const county = districts[bearer.districts[0] ?? -1]?.county;
    if (bearer.kind === 'area' || county === undefined) return bearer.name;
    const nation = nationOf(bearer);
    return `${bearer.name}, ${county === bearer.name && nation !== null ? nationNames[nation] : county}`;
  }

  function decide(bearers: readonly Bearer[]): PlaceReading {
    if (bearers.length === 0) return { kind: 'not-found' };
    const meant = dominantOf(bearers);
    if (meant !== null) {
      // Who was told from others of the name is told from them on the screen too.
      const isPlain = dominantOf(index.get(nameKey(meant.name)) ?? [])?.circle === meant.circle;
      return { kind: 'found', place: placeOf(meant, isPlain ? meant.name : fullName(meant)) };
    }
    const shown = [...bearers].sort((a, b) => b.size - a.size).slice(0, mostChoices);
    const names = shown.map(fullName);
    const choices = shown.map((bearer, at) => {
      const name = names[at] ?? bearer.name;
      const isTwice = names.filter((other) => other === name).length > 1;
      return placeOf(bearer, isTwice && bearer.outcode !== undefined ? `${name}, ${bearer.outcode}` : name);
    });
    return { kind: 'choose', choices };
  }

  function within(bearers: readonly Bearer[], others: readonly Bearer[]): readonly Bearer[] {
    const inside = bearers.filter(({ districts: own }) =>
      others.some(
        (other) => other.kind === 'area' && own.length > 0 && own.every((at) => other.districts.includes(at)),
      ),
    );
    if (inside.length > 0) return inside;
    const near = bearers.filter(({ circle }) =>
      others.some(
        (other) =>
          distanceMetres(circle.point, other.circle.point) <
          Math.max(nearbyMetres, other.circle.radiusMetres),
      ),
    );
    return near.length > 0 ? near : bearers;
  }

  return { bearers: (key) => index.get(key) ?? [], mutatedBearers, longest, decide, within };
}

function townRadius({ point, size }: NamedPlace, cities: readonly NamedPlace[]): number {
  const alone = townMetres(size);
  const isWithin = cities.some(
    (city) => city.size > size && distanceMetres(point, city.point) < townMetres(city.size),
  );
  return isWithin ? Math.max(leastTownMetres, alone / 2) : alone;
}

function townMetres(size: number): number {
  return (townKilometres[size] ?? 0) * 1_000;
}

/** The one that everybody means by the name; null when they may mean another. */
function dominantOf(bearers: readonly Bearer[]): Bearer | null {
  const [first, second] = [...bearers].sort((a, b) => b.size - a.size);
  if (first === undefined) return null;
  const isAlone =
    second === undefined || (second.kind === 'place' && first.size - second.size >= dominantDoublings);
  return isAlone ? first : null;
}

function ownTowns(own: readonly OwnPlace[]): [string, Bearer][] {
  const circles = new Map<string, { name: string; circles: Circle[] }>();
  for (const { town, point } of own) {
    if (town === undefined || nameKey(town) === '') continue;
    const known = circles.get(nameKey(town)) ?? { name: town, circles: [] };
    known.circles.push({ point, radiusMetres: ownTownMetres });
    circles.set(nameKey(town), known);
  }
  return [...circles].flatMap(([key, { name, circles: around }]): [string, Bearer][] => {
    const circle = circleAround(around);
    return circle === null ? [] : [[key, { name, kind: 'place', circle, size: 0, districts: [] }]];
  });
}
