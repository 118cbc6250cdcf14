// Which towns, villages and parts of towns a set of facts holds, and from which outcode each is placed.
import { distanceMetres } from '../shared/place/distance.ts';
import type { Outcode } from '../shared/place/gazetteer-facts.ts';
import { nameKey } from '../shared/place/place-name.ts';
import { compareText } from '../shared/record/compare-text.ts';
import type { Point } from '../shared/record/service.ts';
import { otherNameRows, type SourcePlace, sourcePlaces } from './place-sources.ts';

export interface PlacedPlace {
  geoname: string | null;
  name: string;
  point: Point;
  /** How often 500 people can be doubled before there are more than live there. */
  size: number;
  /** As far as that is known; else 0. */
  people: number;
  /** Nobody counted them. */
  isGuess: boolean;
  /** Its number among the outcodes. */
  outcode: number;
}

/** A name twice within so many metres is one place that a list holds twice. */
const sameWithinMetres = 8_000;
/** A bearer of a name whose size is less than so many doublings below the largest is one that people may mean. */
const rivalDoublings = 4;
/** Where it is not known how many live in a place, it is taken for a village. */
const peopleWhereUnknown = 1_000;
/** Towns are smaller in Wales, and the finder is in its language too: nobody should miss Pwllheli or Bala. */
const leastWelshPeople = 1_900;
/** A county's own outcode is preferred to a nearer one of the next county, within reason. */
const farthestOwnMetres = 25_000;

/**
 * The places of so many people or more, with their rivals for a name, those that have another name, and our own, in the
 * order of their outcodes and then their size.
 */
export function choosePlaces(
  leastPeople: number,
  outcodes: readonly Outcode[],
  countyOf: (outcode: Outcode) => string,
): PlacedPlace[] {
  const all = withoutTwins(place(sourcePlaces(), outcodes, countyOf));
  const otherwiseNamed = new Set(otherNameRows().map(({ geoname }) => geoname));
  const isLarge = ({ people, isWelsh }: Candidate): boolean =>
    people >= (isWelsh ? Math.min(leastPeople, leastWelshPeople) : leastPeople);
  const largest = new Map<string, number>();
  for (const { name, size } of all.filter(isLarge))
    largest.set(nameKey(name), Math.max(size, largest.get(nameKey(name)) ?? 0));
  const isRival = ({ name, size }: Candidate): boolean =>
    size > (largest.get(nameKey(name)) ?? Number.POSITIVE_INFINITY) - rivalDoublings;
  return all
    .filter(
      (candidate) =>
        isLarge(candidate) ||
        isRival(candidate) ||
        candidate.geoname === null ||
        otherwiseNamed.has(candidate.geoname),
    )
    .sort((a, b) => a.outcode - b.outcode || b.size - a.size || compareText(a.name, b.name));
}

type Candidate = PlacedPlace & { isWelsh: boolean };

function place(
  sources: readonly SourcePlace[],
  outcodes: readonly Outcode[],
  countyOf: (outcode: Outcode) => string,
): Candidate[] {
  const numbers = new Map(outcodes.map(({ code }, at) => [code, at]));
  const nearestOutcode = createNearest(outcodes, countyOf);
  const nearest = sources.map(({ point }) => (point === null ? null : nearestOutcode(point)));
  const counties = countiesOfDivisions(sources, (at) => {
    const outcode = outcodes[nearest[at] ?? -1];
    return outcode === undefined ? '' : countyOf(outcode);
  });
  return sources.map((source, at) => {
    const county = counties.get(source.division);
    let outcode = source.outcode === null ? nearest[at] : numbers.get(source.outcode);
    if (
      source.point !== null &&
      county !== undefined &&
      countyOf(outcodes[outcode ?? -1] as Outcode) !== county
    ) {
      const own = nearestOutcode(source.point, county);
      const ownPoint = outcodes[own ?? -1]?.point;
      if (ownPoint != null && distanceMetres(source.point, ownPoint) < farthestOwnMetres) outcode = own;
    }
    const point = source.point ?? outcodes[outcode ?? -1]?.point;
    if (outcode == null || point == null)
      throw new Error(`placing ${source.name}: no outcode ${source.outcode}`);
    const { geoname, name, people, isGuess } = source;
    const size = Math.max(0, Math.floor(Math.log2((people || peopleWhereUnknown) / 500)));
    const isWelsh = source.division.startsWith('WLS.');
    return { geoname, name, people, isGuess, point, size, outcode, isWelsh };
  });
}

/** GeoNames' divisions have codes and no names: each is the county in which most of its places seem to be. */
function countiesOfDivisions(
  sources: readonly SourcePlace[],
  seems: (at: number) => string,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [at, { division }] of sources.entries()) {
    if (division === '') continue;
    const counts = votes.get(division) ?? new Map<string, number>();
    counts.set(seems(at), (counts.get(seems(at)) ?? 0) + 1);
    votes.set(division, counts);
  }
  return new Map(
    [...votes].map(([division, counts]) => [division, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  );
}

/** Looks up the outcode whose middle is nearest to a point, of all or of those of one county; null if there is none. */
function createNearest(outcodes: readonly Outcode[], countyOf: (outcode: Outcode) => string) {
  const lived = outcodes.flatMap(({ point }, at) => (point === null ? [] : [{ at, point }]));
  const latitudes = Float64Array.from(lived, ({ point }) => point.latitude);
  const longitudes = Float64Array.from(lived, ({ point }) => point.longitude);
  const counties = lived.map(({ at }) => countyOf(outcodes[at] as Outcode));
  return (from: Point, county?: string): number | null => {
    const shrink = Math.cos((from.latitude * Math.PI) / 180);
    let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
    for (let index = 0; index < latitudes.length; index++) {
      if (county !== undefined && counties[index] !== county) continue;
      const north = (latitudes[index] as number) - from.latitude;
      const east = ((longitudes[index] as number) - from.longitude) * shrink;
      const square = north * north + east * east;
      if (square < least) [nearest, least] = [index, square];
    }
    return lived[nearest]?.at ?? null;
  };
}

function withoutTwins(places: readonly Candidate[]): Candidate[] {
  const kept = new Map<string, Candidate[]>();
  for (const candidate of [...places].sort((a, b) => b.people - a.people)) {
    const key = nameKey(candidate.name);
    const named = kept.get(key) ?? [];
    kept.set(key, named);
    if (named.every(({ point }) => distanceMetres(point, candidate.point) > sameWithinMetres))
      named.push(candidate);
  }
  return [...kept.values()].flat();
}
