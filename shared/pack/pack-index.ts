// The one file of a pack whose name never changes: it names all the others and says how long each is.

import { limits } from '../record/limits.ts';
import { isPlainDate } from '../record/plain-date.ts';
import { isPlainText } from '../record/plain-text.ts';
import type { PlainDate, Source } from '../record/service.ts';
import { isSource, knownFields } from './guard.ts';
import { between, type Check, listOf, shape, wholeBetween, withOnly } from './shape.ts';

/** Raised when an older reader would misread what is written; a new field alone does not raise it. */
export const packFormat = 1;

/** What a reader will take in, in bytes: room for ten times the largest pack that is sensible. */
export const largestIndexBytes = 64 * 1_024;
export const largestFileBytes = 8 * 1_024 * 1_024;

/** South, west, north, east, in WGS84 degrees. */
export type Box = [number, number, number, number];

export interface Tile {
  /** Holds every place of the tile's services; null when none of them has one. */
  box: Box | null;
  /** How many services. */
  count: number;
  /** The file's name, which holds the SHA-256 of its bytes. */
  file: string;
  bytes: number;
}

export interface PackIndex {
  format: number;
  name: string;
  /** Never lower than that of the pack it replaces. */
  seq: number;
  /** ISO 8601 in UTC, whole seconds. */
  published: string;
  sources: Source[];
  taxonomyVersion: number;
  staleAfter?: PlainDate;
  tiles: Tile[];
}

/** The SHA-256 in a file's name, in hexadecimal; null when the name is not one that a pack gives. */
export function sha256InName(file: string): string | null {
  return /^services-([0-9a-f]{64})\.json$/.exec(file)?.[1] ?? null;
}

const count = wholeBetween(0, Number.MAX_SAFE_INTEGER);
const box: Check = (value) =>
  value === null || (listOf(between(-180, 180), 4)(value) && (value as unknown[]).length === 4);
const tile = shape(
  { box, count, file: (value) => typeof value === 'string' && sha256InName(value) !== null, bytes: count },
  {},
);
const instant: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const { staleAfter, ...required }: Record<keyof PackIndex, Check> = {
  format: count,
  name: (value) => isPlainText(value, limits.name),
  seq: count,
  published: instant,
  sources: listOf(isSource, limits.list),
  taxonomyVersion: count,
  staleAfter: isPlainDate,
  tiles: listOf(tile, 64),
};
const index = shape(required, { staleAfter });
const indexFields = new Set([...Object.keys(required), 'staleAfter']);

/** A pack's index from what its file holds, without fields that a later release may have added; null if it is none. */
export function asPackIndex(value: object): PackIndex | null {
  const known = withOnly(indexFields, value) as PackIndex;
  if (Array.isArray(known.sources))
    known.sources = known.sources.map((source) => withOnly(knownFields.source, source) as Source);
  return index(known) ? known : null;
}
