// How promising a stretch of the stock, or a service, is: never less than what judging it will show.
import { type Box, distanceMetres, distanceToBoxMetres, steppedDistance } from '../place/distance.ts';
import type { Point, Service } from '../record/service.ts';
import { covers } from './coverage.ts';
import { nearnessAt } from './nearness.ts';
import { leastAwayOf, unlocatedMetres, type Way } from './offer.ts';
import type { Prospects } from './prospects.ts';
import type { Question } from './question.ts';
import type { Region } from './site-tree.ts';
import type { Batch, Stock } from './stock.ts';
import { createSuiting, oncePerKind } from './suiting.ts';
import { farMetres, leniency, nearness, topicValue } from './weights.ts';

/** A part of a shelf. */
export interface Stretch {
  part: Region | Batch;
  /** What its services are worth at most, next door and trusted. */
  most: number;
}

/** Promises for one purpose; minus infinity where there is nothing to hope for. */
export interface Promises {
  ofStretch(stretch: Stretch): number;
  /** Of a service to be met at this point. */
  atPoint(number: number, point: Point): number;
  /** Of a service that can be had without a known place to go to. */
  anywhere(number: number): number;
  /** What is left of the promise of a service once more is looked at, as a share; 0 where nothing is. */
  share(number: number): number;
  /** Whether it is worth judging, now that nothing else promises more. */
  holds(number: number): boolean;
}

const nothing = Number.NEGATIVE_INFINITY;
/** What is about something else is worth no more than this, whatever else is right with it. */
const astray = topicValue.none * leniency['wrong-topic'];

/** Of being worth much (`fits`), of being nearly right (`refused`), and of being near, in metres less than nothing (`near`). */
export function createPromises(
  stock: Stock,
  question: Question,
  { aboutOf, leniency: ofQuestion }: Prospects,
): Record<'fits' | 'refused' | 'near', Promises> {
  const { place, densityMetres } = question;
  const trustOf = stock.trustOn(question.clock);
  const metresTo = (point: Point): number => (place === null ? 0 : distanceMetres(place.point, point));
  const metresToBox = (box: Box): number => (place === null ? 0 : distanceToBoxMetres(place.point, box));
  const isFar = (metres: number): boolean => place !== null && metres - place.uncertaintyMetres > farMetres;

  function nearnessAtPoint(metres: number): number {
    if (place === null) return nearness.placeUnknown;
    return nearnessAt(steppedDistance(metres, place.uncertaintyMetres), densityMetres);
  }
  const nearnessOf = (way: Way): number => {
    const isUnsure = way.kind !== 'venue' && way.service.coverage === undefined;
    const most = nearnessAt(leastAwayOf(way, question), densityMetres);
    return isUnsure ? most * nearness.coverageUnknown : most;
  };
  const nearnessAnywhere = oncePerKind(stock.kinds('coming'), (number) => {
    if (place === null) return 1;
    const coming = stock.waysOf(number).filter((way) => way.place?.point === undefined);
    return Math.max(...coming.map(nearnessOf));
  });
  const nearestAnywhere = Math.max(...stock.kinds('coming').examples.map(nearnessAnywhere));
  const suits = createSuiting(stock, question);
  const worthOf = (number: number): number => aboutOf(number) * trustOf(number);

  const hasVenue = oncePerKind(stock.kinds('coming'), (number) =>
    stock.waysOf(number).some(({ kind }) => kind === 'venue') ? 1 : -1,
  );
  /** What is refused is refused for itself, or by the question, or for what it is about. */
  function refusable(worth: number, own: number): number {
    return Math.max(worth * Math.max(own, ofQuestion), astray);
  }

  return {
    fits: {
      // What is too far to go to is refused there; where it can be had otherwise as well, that is promised apart.
      ofStretch({ most, part }) {
        if (!('box' in part)) return most * nearestAnywhere;
        const metres = metresToBox(part.box);
        return isFar(metres) ? nothing : most * nearnessAtPoint(metres);
      },
      atPoint(number, point) {
        const metres = metresTo(point);
        if (isFar(metres)) return nothing;
        const worth = worthOf(number);
        return worth > 0 ? worth * nearnessAtPoint(metres) : nothing;
      },
      anywhere(number) {
        const worth = worthOf(number);
        return worth > 0 ? worth * nearnessAnywhere(number) : nothing;
      },
      share: (number) => Math.max(0, suits(number)),
      // Most that come to people do not come this far.
      holds: (number) =>
        hasVenue(number) > 0 || covers(stock.services[number] as Service, question) !== false,
    },
    refused: {
      ofStretch({ most, part }) {
        if (!('box' in part)) return refusable(most, part.leniency) * nearestAnywhere;
        const least = metresToBox(part.box);
        const near = refusable(most, part.leniency) * nearnessAtPoint(least);
        if (place === null || !isFar(farthestMetres(place.point, part.box))) return near;
        return Math.max(near, most * leniency.far * nearnessAtPoint(Math.max(least, farMetres)));
      },
      atPoint(number, point) {
        const metres = metresTo(point);
        const own = stock.leniencies[number] as number;
        const isBarred = isFar(metres) || own > 0 || ofQuestion > 0;
        const worth = isBarred ? Math.abs(worthOf(number)) : 0;
        const left = isFar(metres) ? Math.max(worth * leniency.far, astray) : refusable(worth, own);
        return left * nearnessAtPoint(metres);
      },
      anywhere(number) {
        const own = stock.leniencies[number] as number;
        const worth = own > 0 || ofQuestion > 0 ? Math.abs(worthOf(number)) : 0;
        return refusable(worth, own) * nearnessAnywhere(number);
      },
      share: (number) => Math.abs(suits(number)),
      holds: () => true,
    },
    near: {
      ofStretch: ({ part }) => -('box' in part ? metresToBox(part.box) : unlocatedMetres(question)),
      atPoint: (number, point) => (aboutOf(number) === 0 ? nothing : -metresTo(point)),
      anywhere: (number) => (aboutOf(number) === 0 ? nothing : -unlocatedMetres(question)),
      share: () => 1,
      holds: () => true,
    },
  };
}

/** A distance that no point of a box is further than, in metres. */
function farthestMetres({ latitude, longitude }: Point, [south, west, north, east]: Box): number {
  const [level, across] = [Math.min(latitude, south), Math.max(east - longitude, longitude - west)];
  const up = Math.max(north - latitude, latitude - south);
  return Math.hypot(
    distanceMetres({ latitude, longitude }, { latitude: latitude + up, longitude }),
    distanceMetres({ latitude: level, longitude: 0 }, { latitude: level, longitude: across }),
  );
}
