// Where results lie around a person, without a map: numbered pins on rings of distance, north up. Nothing is fetched and
// nothing is told to anybody.
import type { Match } from '../match/match.ts';
import { bearingDegrees } from '../place/distance.ts';
import type { Place } from '../place/place.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import { fill, type LaterWords, listed, plural, type Words } from '../words/words.ts';
import { distanceInWords, mileMetres } from './distance-words.ts';

/** In units of the drawing; 0, 0 is the person's place, and up is less. */
export interface Spot {
  x: number;
  y: number;
}

/** One result on the drawing. */
export interface MapPin {
  /** Its number on the list; null for what is nearly right. */
  number: number | null;
  name: string;
  metres: number;
  bearing: number;
  /** How far off the distance may be, from either end. */
  uncertaintyMetres: number;
  /** Where it lies, on the scale of the rings. */
  at: Spot;
  /** Where it is drawn, so that no two lie on each other. */
  drawn: Spot;
}

export interface MapDrawing {
  /** From the middle out, evenly stepped: not to scale. */
  rings: { radius: number; miles: number }[];
  /** How far around the middle the person may be; null where that is no more than a pin. */
  unsureRadius: number | null;
  pins: MapPin[];
  /** Numbers on the list that are not drawn. */
  absent: number[];
  /** Where the freest places for the labels of the rings and for "You" are. */
  ringLabels: Spot[];
  youLabel: Spot;
}

/** Half the side of the drawing, the outermost ring, and the radius of each mark, in its units. */
export const mapSize = { half: 125, disc: 104, pin: 15, dot: 6, you: 8 } as const;

const scales = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] as const;
const ringCount = 3;
/** As many as always find room, however they lie. */
const mostPins = 9;
const mostDots = 5;
/** White between two marks. */
const gap = 1;

/** The drawing of a list in its order, and of what was nearly right; null where nothing on it can be drawn. */
export function drawMap(
  fitting: readonly Match[],
  nearlyRight: readonly Match[],
  place: Place,
): MapDrawing | null {
  const numbered = fitting.map((match, index) => pinOf(match, index + 1, place));
  const drawn = numbered.filter((pin) => pin !== null).slice(0, mostPins);
  const dots = nearlyRight
    .map((match) => pinOf(match, null, place))
    .filter((pin) => pin !== null)
    .slice(0, mostDots);
  const found = [...drawn, ...dots];
  if (found.length === 0) return null;
  const rings = ringsFor(Math.max(place.uncertaintyMetres, ...found.map(({ metres }) => metres)));
  const unsure = radiusOf(place.uncertaintyMetres, rings);
  const pins = apart(found.map((pin) => ({ ...pin, at: spotAt(radiusOf(pin.metres, rings), pin.bearing) })));
  return {
    rings,
    unsureRadius: unsure > mapSize.pin ? unsure : null,
    pins,
    absent: fitting.flatMap((_match, index) =>
      drawn.some(({ number }) => number === index + 1) ? [] : [index + 1],
    ),
    ringLabels: freest(
      labelBearings.map((bearing) => rings.map(({ radius }) => spotAt(radius, bearing))),
      pins,
    ),
    youLabel: freest(
      [0, 180, 90, 270].map((bearing) => [spotAt(mapSize.you + 10, bearing)]),
      pins,
    )[0] as Spot,
  };
}

type Found = Omit<MapPin, 'at' | 'drawn'>;

/** What comes to a person has no place, and a place without a point cannot be drawn. */
function pinOf(match: Match, number: number | null, place: Place): Found | null {
  const { distanceMetres: metres, remote } = match;
  const point = match.place?.point;
  if (remote || metres === null || point === undefined) return null;
  return {
    ...{ number, name: match.service.name, metres, bearing: bearingDegrees(place.point, point) },
    uncertaintyMetres: Math.max(place.uncertaintyMetres, match.place?.pointAccuracyMetres ?? 0),
  };
}

/** The smallest three rings that hold everything; what lies beyond all is drawn on the last. */
function ringsFor(farthestMetres: number): MapDrawing['rings'] {
  const last = scales.findIndex((miles) => miles * mileMetres >= farthestMetres);
  const end = Math.max(ringCount, last === -1 ? scales.length : last + 1);
  return scales
    .slice(end - ringCount, end)
    .map((miles, index) => ({ miles, radius: (mapSize.disc * (index + 1)) / ringCount }));
}

/** How far from the middle a distance is drawn: between two rings, in proportion. */
function radiusOf(metres: number, rings: MapDrawing['rings']): number {
  const miles = metres / mileMetres;
  let inner = { radius: 0, miles: 0 };
  for (const ring of rings) {
    if (miles <= ring.miles)
      return (
        inner.radius + ((miles - inner.miles) / (ring.miles - inner.miles)) * (ring.radius - inner.radius)
      );
    inner = ring;
  }
  return mapSize.disc;
}

function spotAt(radius: number, bearing: number): Spot {
  const angle = (bearing * Math.PI) / 180;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

function between(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function sizeOf({ number }: { number: number | null }): number {
  return number === null ? mapSize.dot : mapSize.pin;
}

/** In order of the list, each as near to where it lies as what is there already lets it: the same list, the same drawing. */
function apart(pins: readonly Omit<MapPin, 'drawn'>[]): MapPin[] {
  const placed: MapPin[] = [];
  for (const pin of pins) {
    const size = sizeOf(pin);
    const isFree = (spot: Spot): boolean =>
      Math.hypot(spot.x, spot.y) >= size + mapSize.you + gap &&
      placed.every((other) => between(spot, other.drawn) >= size + sizeOf(other) + gap);
    const drawn = spotsAround(pin.at).find(isFree);
    if (drawn === undefined) throw new Error(`drawing ${pins.length} results: no room for “${pin.name}”`);
    placed.push({ ...pin, drawn });
  }
  return placed;
}

const stepAway = 3;
const directions = 24;

/** The spot itself, then others ever further away from it, none outside the last ring. */
function spotsAround(spot: Spot): Spot[] {
  const spots = [spot];
  for (let radius = stepAway; radius <= 2 * mapSize.disc; radius += stepAway)
    for (let turn = 0; turn < directions; turn++) {
      const away = spotAt(radius, (turn * 360) / directions);
      const other = { x: spot.x + away.x, y: spot.y + away.y };
      if (Math.hypot(other.x, other.y) <= mapSize.disc) spots.push(other);
    }
  return spots;
}

/** South first, where a reader of maps looks for a scale. */
const labelBearings = [180, 150, 210, 120, 240, 90, 270, 60, 300, 30, 330];

/** The first set of spots that no pin comes near, else the one that they stay furthest from. */
function freest(sets: readonly Spot[][], pins: readonly MapPin[]): Spot[] {
  const enough = mapSize.pin + 8;
  const roomOf = (spots: readonly Spot[]): number =>
    Math.min(
      enough,
      ...spots.flatMap((spot) => pins.map((pin) => between(spot, pin.drawn) + mapSize.pin - sizeOf(pin))),
    );
  return sets.reduce((best, set) => (roomOf(set) > roomOf(best) ? set : best));
}

/** Nearer than this many times how far off it may be, which way something lies is not known. */
const surelyAway = Math.SQRT2;

function isSure({ metres, uncertaintyMetres }: MapPin): boolean {
  return metres > 0 && metres >= surelyAway * uncertaintyMetres;
}

/** Whether the drawing tells, of most of the list that is on it, which way to go. */
export function isTelling({ pins }: MapDrawing): boolean {
  const numbered = pins.filter(({ number }) => number !== null);
  return numbered.filter(isSure).length * 2 > numbered.length;
}

/** The drawing in words: a line for each result on it. */
export function mapInWords({ pins }: MapDrawing, words: Words & LaterWords, lang: FinderLang): string[] {
  const say = words.map;
  return pins.map((pin) => {
    const { number, name, metres, bearing, uncertaintyMetres } = pin;
    const distance = distanceInWords(metres, uncertaintyMetres, words, lang);
    const direction = say.compass[Math.round(bearing / 45) % 8] as string;
    if (number === null)
      return isSure(pin)
        ? fill(say.dot, { name, distance, direction })
        : fill(say.dotNear, { name, distance });
    return isSure(pin)
      ? fill(say.pin, { number, name, distance, direction })
      : fill(say.pinNear, { number, name, distance });
  });
}

/** What to know to read the drawing. */
export function mapCaption(
  { pins, absent, unsureRadius }: MapDrawing,
  words: Words & LaterWords,
  lang: FinderLang,
): string {
  const say = words.map;
  const numbers = listed(absent.map(String), words, 'and');
  return [
    say.rings,
    ...(unsureRadius === null ? [] : [say.unsure]),
    ...(pins.some(({ number }) => number === null) ? [say.hollow] : []),
    ...(absent.length === 0 ? [] : [fill(plural(say.absent, absent.length, lang), { numbers })]),
  ].join(' ');
}
