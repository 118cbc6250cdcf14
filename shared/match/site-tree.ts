// Where services stand, in boxes within boxes, so that whole regions can be passed over at once.
import { type Box, distanceMetres, distanceToBoxMetres } from '../place/distance.ts';
import type { Point } from '../record/service.ts';
import { createQueue } from './best-first.ts';

/** Where one service is to be met. */
export interface Site {
  /** The service's number in the directory. */
  service: number;
  point: Point;
}

/** A part of the ground: two smaller parts, or a few sites. */
export interface Region {
  /** The tightest that holds all its sites. */
  box: Box;
  parts: readonly [Region, Region] | null;
  /** All of them where there are no parts, else none. */
  sites: readonly Site[];
  /** What a refusal for its own facts leaves at most of the worth of any service here, 0 to 1. */
  leniency: number;
}

/** Few enough to look at one by one. */
const mostSites = 8;
const none: readonly Site[] = [];

/** The same sites in an order in which what is near on the ground mostly stands near (Morton's). */
export function inGroundOrder(sites: readonly Site[]): Site[] {
  const [south, west, north, east] = boxOf(sites);
  const codeOf = ({ point: { latitude, longitude } }: Site): number =>
    interleaved(partOf(latitude, south, north), partOf(longitude, west, east));
  return sites
    .map((site) => ({ site, code: codeOf(site) }))
    .sort((a, b) => a.code - b.code)
    .map(({ site }) => site);
}

/**
 * The regions of sites in ground order, cut in halves of equal number all the way down; null when there are none.
 * `leniencies` are those of the services, by their numbers.
 */
export function createSiteTree(sites: readonly Site[], leniencies: ArrayLike<number>): Region | null {
  function regionOf(from: number, to: number): Region {
    if (to - from <= mostSites) {
      const own = sites.slice(from, to);
      const leniency = Math.max(...own.map(({ service }) => leniencies[service] ?? 0));
      return { box: boxOf(own), parts: null, sites: own, leniency };
    }
    const half = (from + to) >> 1;
    const parts = [regionOf(from, half), regionOf(half, to)] as const;
    const leniency = Math.max(parts[0].leniency, parts[1].leniency);
    return { box: around(parts[0].box, parts[1].box), parts, sites: none, leniency };
  }
  return sites.length === 0 ? null : regionOf(0, sites.length);
}

/** How far the nth nearest site is, in metres; `most` when it is not nearer than that. */
export function metresToNth(nth: number, tree: Region, from: Point, most: number): number {
  const queue = createQueue<Region | null>();
  queue.push(tree, -distanceToBoxMetres(from, tree.box));
  for (let found = 0; -queue.best() < most; ) {
    const metres = -queue.best();
    const next = queue.pop();
    // A site that was reached: all that are nearer were reached before it.
    if (next === null || next === undefined) found++;
    else {
      for (const part of next.parts ?? []) queue.push(part, -distanceToBoxMetres(from, part.box));
      for (const { point } of next.sites) queue.push(null, -distanceMetres(from, point));
    }
    if (found === nth) return metres;
  }
  return most;
}

/** Where a degree lies between two others, in 65,536 steps. */
function partOf(degrees: number, least: number, most: number): number {
  return most === least ? 0 : Math.floor(((degrees - least) / (most - least)) * 65_535);
}

/** The bits of both in turn. */
function interleaved(north: number, east: number): number {
  return (spread(north) * 2 + spread(east)) >>> 0;
}

function spread(sixteenBits: number): number {
  let bits = sixteenBits;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

function boxOf(sites: readonly Site[]): Box {
  let south = Infinity;
  let west = Infinity;
  let north = -Infinity;
  let east = -Infinity;
  for (const { point } of sites) {
    south = Math.min(south, point.latitude);
    west = Math.min(west, point.longitude);
    north = Math.max(north, point.latitude);
    east = Math.max(east, point.longitude);
  }
  return [south, west, north, east];
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
