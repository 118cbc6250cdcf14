import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawMap,
  type MapDrawing,
  mapCaption,
  mapInWords,
  mapSize,
  type Spot,
} from '../../shared/explain/map-drawing.ts';
import type { Match } from '../../shared/match/match.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import type { Place } from '../../shared/place/place.ts';
import type { Point } from '../../shared/record/service.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { aPlace, aService, metresPerDegree, middle } from '../builders.ts';
import { numRuns } from '../runs.ts';

const mile = 1_609.344;

/** A result at a point; null is one that comes to the person. */
function aMatch(point: Point | null, name = 'A service', from: Place = aPlace()): Match {
  return {
    ...{ service: aService({ name }), place: point === null ? null : { point }, remote: point === null },
    ...{ distanceMetres: point === null ? null : distanceMetres(from.point, point), score: 0, parts: [] },
    ...{ meets: [], reasons: [], unknowns: [], refusals: [] },
  };
}

/** So far away in that direction, on the flat. */
function pointAt(metres: number, bearing: number): Point {
  const angle = (bearing * Math.PI) / 180;
  const latitude = middle.latitude + (metres * Math.cos(angle)) / metresPerDegree;
  const east = metresPerDegree * Math.cos((((middle.latitude + latitude) / 2) * Math.PI) / 180);
  return { latitude, longitude: middle.longitude + (metres * Math.sin(angle)) / east };
}

function drawn(matches: Match[], nearlyRight: Match[] = [], place = aPlace()): MapDrawing {
  const drawing = drawMap(matches, nearlyRight, place);
  if (drawing === null) throw new Error('nothing was drawn');
  return drawing;
}

const said = (drawing: MapDrawing) => mapInWords(drawing, en, 'en');
const bearingOf = ({ x, y }: Spot) => ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;
const milesOf = ({ rings }: MapDrawing) => rings.map(({ miles }) => miles);

describe('the rings', () => {
  test.each<[metres: number, miles: number[]]>([
    [0, [0.25, 0.5, 1]],
    [0.9 * mile, [0.25, 0.5, 1]],
    [1.1 * mile, [0.5, 1, 2]],
    [9 * mile, [2, 5, 10]],
    [300 * mile, [100, 200, 500]],
    [5_000 * mile, [200, 500, 1_000]],
  ])('%d metres away: %j', (metres, miles) => {
    expect(milesOf(drawn([aMatch(pointAt(metres, 45))]))).toEqual(miles);
  });

  test('hold what is not known of the person’s place', () => {
    const drawing = drawn([aMatch(pointAt(300, 0))], [], aPlace({ uncertaintyMetres: 5_000 }));
    expect(milesOf(drawing)).toEqual([1, 2, 5]);
    expect(drawing.unsureRadius).toBeGreaterThan(mapSize.disc / 2);
  });

  test('are evenly stepped, the last on the edge of the disc', () => {
    const radii = drawn([aMatch(pointAt(500, 0))]).rings.map(({ radius }) => radius);
    expect(radii.map((radius) => Math.round((radius * 3) / mapSize.disc))).toEqual([1, 2, 3]);
  });
});

describe('the place', () => {
  test.each<[metres: number, isPoint: boolean]>([
    [100, true],
    [1_400, false],
  ])('known to %d metres', (uncertaintyMetres, isPoint) => {
    const { unsureRadius } = drawn([aMatch(pointAt(3_000, 0))], [], aPlace({ uncertaintyMetres }));
    expect(unsureRadius === null).toBe(isPoint);
  });
});

describe('in words', () => {
  const tea = aMatch(pointAt(0.9 * mile, 45), 'Tea and Tablets');
  const drawing = drawn(
    [tea, aMatch(null), aMatch(pointAt(0.4 * mile, 200), 'Digital Drop-in')],
    [aMatch(pointAt(0.6 * mile, 350), 'Screen Team')],
  );

  test('a line each: how far, and which way', () => {
    expect(said(drawing)).toEqual([
      '1: Tea and Tablets, 0.9 miles, north-east',
      '3: Digital Drop-in, 0.4 miles, south',
      'Nearly right: Screen Team, 0.6 miles, north',
    ]);
    expect(mapInWords(drawing, cy, 'cy')).toEqual([
      '1: Tea and Tablets, 0.9 milltir, i’r gogledd-ddwyrain',
      '3: Digital Drop-in, 0.4 milltir, i’r de',
      'Bron yn iawn: Screen Team, 0.6 milltir, i’r gogledd',
    ]);
  });

  test('what is not drawn is told, once', () => {
    expect(drawing.absent).toEqual([2]);
    expect(mapCaption(drawing, en, 'en')).toBe(
      'Rings are miles from you, in a straight line. A dot with no number is nearly right. Number 2 is not drawn.',
    );
    expect(mapCaption(drawn([tea, aMatch(null), aMatch(null)]), cy, 'cy')).toContain('rhifau 2, 3');
  });

  test('no direction is made up where the place is not known so closely', () => {
    const place = aPlace({ uncertaintyMetres: 1_400 });
    const [near, far] = said(
      drawn([aMatch(pointAt(1_500, 90), 'Near'), aMatch(pointAt(4_000, 90), 'Far')], [], place),
    );
    expect(near).toBe('1: Near, about 1 mile');
    expect(far).toBe('2: Far, about 2 miles, east');
  });
});

test('where all is remote there is nothing to draw', () => {
  expect(drawMap([aMatch(null)], [], aPlace())).toBeNull();
  expect(drawMap([], [], aPlace())).toBeNull();
});

describe('of any results', () => {
  const anyPoint = fc
    .record({
      metres: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 60_000, noNaN: true }), fc.constant(800)),
      bearing: fc.oneof(fc.constant(90), fc.double({ min: 0, max: 359.9, noNaN: true })),
    })
    .map(({ metres, bearing }) => ({ metres, bearing, point: pointAt(metres, bearing) }));
  const anyResults = fc.record({
    fitting: fc.array(anyPoint, { minLength: 1, maxLength: 14 }),
    nearly: fc.array(anyPoint, { maxLength: 8 }),
    uncertaintyMetres: fc.constantFrom(100, 400, 1_400, 20_000),
  });
  type Results = typeof anyResults extends fc.Arbitrary<infer Value> ? Value : never;
  const drawingOf = ({ fitting, nearly, uncertaintyMetres }: Results): MapDrawing =>
    drawn(
      fitting.map(({ point }) => aMatch(point)),
      nearly.map(({ point }) => aMatch(point)),
      aPlace({ uncertaintyMetres }),
    );

  test('each lies in its direction and between its rings, by the plain formula', () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const drawing = drawingOf(results);
        for (const { number, at } of drawing.pins) {
          if (number === null) continue;
          const { metres, bearing } = results.fitting[number - 1] as { metres: number; bearing: number };
          if (metres > 1) {
            const off = Math.abs(bearingOf(at) - bearing);
            expect(Math.min(off, 360 - off)).toBeLessThanOrEqual(0.5);
          }
          const radius = Math.hypot(at.x, at.y);
          for (const ring of drawing.rings) {
            const miles = metres / mile;
            if (miles < ring.miles * 0.99) expect(radius).toBeLessThan(ring.radius);
            if (miles > ring.miles * 1.01) expect(radius).toBeGreaterThan(ring.radius);
          }
        }
      }),
      numRuns(2_000),
    );
  });

  test('no two lie on each other or on the person, and none leaves the drawing', () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const { pins } = drawingOf(results);
        const sizeOf = (number: number | null) => (number === null ? mapSize.dot : mapSize.pin);
        pins.forEach((pin, index) => {
          expect(Math.hypot(pin.drawn.x, pin.drawn.y)).toBeGreaterThanOrEqual(sizeOf(pin.number));
          expect(Math.hypot(pin.drawn.x, pin.drawn.y) + sizeOf(pin.number)).toBeLessThanOrEqual(mapSize.half);
          for (const other of pins.slice(index + 1))
            expect(
              Math.hypot(pin.drawn.x - other.drawn.x, pin.drawn.y - other.drawn.y),
            ).toBeGreaterThanOrEqual(sizeOf(pin.number) + sizeOf(other.number));
        });
      }),
      numRuns(2_000),
    );
  });

  test('a pin with room around it lies where it is', () => {
    const { pins } = drawn([aMatch(pointAt(1_000, 10)), aMatch(pointAt(1_000, 190))]);
    for (const { at, drawn: spot } of pins) expect(spot).toEqual(at);
  });

  test('fourteen in one spot: nine are drawn, the others told as not drawn', () => {
    const same = Array.from({ length: 14 }, () => aMatch(pointAt(700, 77)));
    const { pins, absent } = drawn(same, same);
    expect(pins.filter(({ number }) => number !== null)).toHaveLength(9);
    expect(absent).toEqual([10, 11, 12, 13, 14]);
  });

  test('the same results, the same drawing', () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        expect(drawingOf(results)).toEqual(drawingOf(results));
      }),
      numRuns(200),
    );
  });
});
